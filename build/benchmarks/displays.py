"""Where windows are measured: without a screen, and on an X display of our own where Xvfb is installed."""

from __future__ import annotations

import os
import shutil
import subprocess
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


def platforms() -> Iterator[tuple[str, Mapping[str, str]]]:
    """Name and environment of each, one after another; the display is there as long as its turn lasts."""
    yield "without a screen", {"QT_QPA_PLATFORM": "offscreen"}
    if shutil.which("Xvfb") is None:
        print("\nNot measured on an X display: Xvfb is not installed.")
        return
    with _display() as display:
        yield "X display", {"QT_QPA_PLATFORM": "xcb", "DISPLAY": display}


@contextmanager
def _display() -> Iterator[str]:
    """An X display of our own; gives its name."""
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1600x1200x24", "-nolisten", "tcp"]
    server = subprocess.Popen(command, pass_fds=(writing,), stderr=subprocess.DEVNULL)
    os.close(writing)
    try:
        with os.fdopen(reading) as told:
            yield f":{told.readline().strip()}"
    finally:
        server.terminate()
        server.wait()
