"""Is there a screen to open a window on? Asked before Qt, which would abort without one."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


def has_display(settings: Mapping[str, str] = os.environ, platform: str = sys.platform) -> bool:
    """Return whether a window can open: always on Windows and macOS; elsewhere where a display is named.

    QT_QPA_PLATFORM counts as well: who sets it has chosen another way to a screen.
    """
    if platform in {"win32", "darwin"}:
        return True
    return any(settings.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))
