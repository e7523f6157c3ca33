"""The window on the example council, off the screen, with its pages filled and its workers idle."""

from __future__ import annotations

import json
import os
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QSize
from PySide6.QtWidgets import QApplication

from lineofsight.desktop.app import build
from lineofsight.desktop.program import Program, begin
from lineofsight.desktop.theme import ThemeChoice

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

SIZE: Final = QSize(1366, 768)
"""A council laptop's."""

_PATIENCE: Final = 600
_REST: Final = 0.6
"""Seconds in which timers fire, charts are drawn and pages of the preview appear."""


@contextmanager
def shown_window() -> Iterator[Program]:
    """Open it in the light theme on an empty data folder; close it after."""
    with tempfile.TemporaryDirectory() as folder:
        app = QApplication.instance()
        if not isinstance(app, QApplication):
            os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={_laptop(Path(folder))}"
            app = QApplication(["lineofsight", "-style", "fusion"])
        shell = build(app, Path(folder))
        shell.dressing.choose(ThemeChoice.LIGHT)
        shell.window.resize(SIZE)
        shell.window.show()
        program = begin(shell)
        # What goes wrong here is for the developer to read, not for a dialogue that nobody sees.
        program.guard.uninstall()
        wait_for(lambda: is_ready(program))
        yield program
        program.window.close()


def _laptop(folder: Path) -> Path:
    """Write down the screen: dialogues take as much room as theirs has, and Qt's own has 800 by 800."""
    screen = {"name": "laptop", "x": 0, "y": 0, "width": SIZE.width(), "height": SIZE.height(), "dpr": 1}
    path = folder / "screen.json"
    path.write_text(json.dumps({"screens": [screen | {"logicalDpi": 96, "logicalBaseDpi": 96}]}), encoding="utf-8")
    return path


def is_ready(program: Program) -> bool:
    """Whether the copy is shown and no worker has anything to do."""
    session = program.session
    busy = session.library_worker.is_busy or session.drawing_worker.is_busy or session.is_filling
    return session.shown is not None and not busy


def wait_for(holds: Callable[[], bool]) -> None:
    """Run the event loop until it holds.

    Raises:
        SystemExit: it did not within ten minutes.
    """
    end = time.monotonic() + _PATIENCE
    while not holds():
        if time.monotonic() > end:
            raise SystemExit("The window did not get ready in time.")
        QCoreApplication.processEvents()
        time.sleep(0.005)


def settle(program: Program) -> None:
    """Let everything come to rest: what a worker brings at the last moment has to find its place too."""
    rested = time.monotonic()

    def rests() -> bool:
        nonlocal rested
        if not is_ready(program):
            rested = time.monotonic()
        return time.monotonic() - rested > _REST

    wait_for(rests)
