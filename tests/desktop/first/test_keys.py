"""Keys that are pressed while the kept page is painted, before anything is joined to them, are not lost."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

_SCRIPT = """
import subprocess, sys
from lineofsight.__main__ import main
from lineofsight.desktop import app
began = app.begin
def begin(shell, door, called):
    from PySide6.QtCore import QTimer
    # The window has painted, and nothing else has happened.
    find = ["xdotool", "search", "--sync", "--onlyvisible", "--name", "lineofsight"]
    subprocess.run([*find, "windowfocus", "key", "ctrl+2", "key", "ctrl+plus"], check=True)
    began(shell, door, called)
    watch = QTimer(shell.window)
    def look():
        if shell.preferences.text_size > 100:
            watch.stop()
            print(shell.window.current_page)
            shell.window.close()
    watch.timeout.connect(look)
    watch.start(10)
    QTimer.singleShot(5000, shell.window, shell.window.close)
app.begin = begin
sys.exit(main(["--data", sys.argv[1]]))
"""


# The marker asks for Xvfb and for xdotool, which are what is needed.
@pytest.mark.needs_atspi
def test_keys_of_the_first_moment_are_answered_in_their_order(x_display: str, tmp_path: Path) -> None:
    """Real ones, of a real display: Ctrl+2 goes to the plan and Ctrl++ enlarges the text, as later."""
    environment = {**os.environ, "DISPLAY": x_display, "QT_QPA_PLATFORM": "xcb"}
    command = [sys.executable, "-c", _SCRIPT, str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False, env=environment)
    assert done.stdout.splitlines() == ["plan"], done.stderr
