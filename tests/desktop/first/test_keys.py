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
    subprocess.run([*find, "windowfocus", *sys.argv[2:]], check=True)
    began(shell, door, called)
    watch = QTimer(shell.window)
    def look():
        from PySide6.QtWidgets import QDialog, QLineEdit
        typed = [line.text() for box in shell.window.findChildren(QDialog) for line in box.findChildren(QLineEdit)]
        if shell.preferences.text_size > 100 or any(len(text) > 3 for text in typed):
            watch.stop()
            print(" ".join([shell.window.current_page, *filter(None, typed)]))
            shell.window.close()
    watch.timeout.connect(look)
    watch.start(10)
    QTimer.singleShot(5000, shell.window, shell.window.close)
app.begin = begin
sys.exit(main(["--data", sys.argv[1]]))
"""


# The marker asks for Xvfb and for xdotool, which are what is needed.
@pytest.mark.needs_atspi
@pytest.mark.parametrize(
    ("keys", "answer"),
    [
        ("key ctrl+2 key ctrl+plus", "plan"),
        ("key ctrl+k type --delay 0 risk", "overview risk"),
    ],
)
def test_keys_of_the_first_moment_are_answered_in_their_order(
    x_display: str, tmp_path: Path, keys: str, answer: str
) -> None:
    """Real ones, of a real display: Ctrl+2 and Ctrl++ as later; what is typed after Ctrl+K stands in the search."""
    environment = {**os.environ, "DISPLAY": x_display, "QT_QPA_PLATFORM": "xcb"}
    command = [sys.executable, "-c", _SCRIPT, str(tmp_path), *keys.split()]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False, env=environment)
    assert done.stdout.splitlines() == [answer], done.stderr
