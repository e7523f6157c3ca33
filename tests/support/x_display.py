"""A real X display of the tests' own."""

from __future__ import annotations

import contextlib
import os
import subprocess
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextlib.contextmanager
def running_display(size: str = "1440x900x24") -> Iterator[str]:
    """Start Xvfb on a free number, give its DISPLAY (":7"), and end it after."""
    read_end, write_end = os.pipe()
    with subprocess.Popen(
        ["Xvfb", "-displayfd", str(write_end), "-screen", "0", size, "-nolisten", "tcp", "-noreset"],
        pass_fds=[write_end],
        stderr=subprocess.DEVNULL,
    ) as server:
        os.close(write_end)
        try:
            with os.fdopen(read_end, encoding="ascii") as numbers:
                number = numbers.readline().strip()
            assert number, "Xvfb ended without a display"
            yield f":{number}"
        finally:
            server.terminate()
