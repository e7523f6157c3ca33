"""Whether there is a display: without one Qt does not raise, it ends the process."""

from __future__ import annotations

import os
import sys


def display_missing() -> str:
    """Return a sentence when no window can open here, otherwise an empty string."""
    if sys.platform in ("win32", "darwin") or os.environ.get("QT_QPA_PLATFORM", "").startswith(
        ("offscreen", "minimal", "vnc", "linuxfb", "eglfs")
    ):
        return ""
    if os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"):
        return ""
    return (
        "There is no display here to open a window on. Start the program on a desktop, "
        "or use 'lineofsight report' to write a document instead."
    )
