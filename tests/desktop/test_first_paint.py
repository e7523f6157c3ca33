"""What the program leaves for after its first paint, and what it does not leave to the environment."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

_SCRIPT = """
import gc, sys
from PySide6 import QtCore, QtGui, QtWidgets
from lineofsight.__main__ import main
from lineofsight.desktop import app
build = app.build
def building(made, folder):
    print(made.style().name(), gc.isenabled())
    return build(made, folder)
def begin(shell, door, called):
    late = {"typing_extensions", "lineofsight.desktop.form", "lineofsight.desktop.widgets.speech"}
    qt = {"Qt", "QPainter", "QComboBox", "QScrollArea"} & set(vars(QtCore) | vars(QtGui) | vars(QtWidgets))
    print(gc.isenabled(), sorted(qt), sorted(late & set(sys.modules)))
    shell.window.close()
app.build, app.begin = building, begin
status = main(["--data", sys.argv[1]])
print(status, gc.isenabled())
"""


def test_the_style_is_the_programs_and_garbage_waits_for_the_paint(tmp_path: Path) -> None:
    """Ours is used whatever style is named; what the first paint does not need is not loaded by then.

    Garbage is looked for again by the window, and after it.
    """
    environment = {**os.environ, "QT_STYLE_OVERRIDE": "windows", "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-c", _SCRIPT, str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False, env=environment)
    assert done.stdout.splitlines() == ["fusion False", "False [] []", "0 True"], done.stderr
