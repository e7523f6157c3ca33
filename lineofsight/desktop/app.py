"""Builds everything once and runs the window. What it imports is what the first paint needs, and no more."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from lineofsight.desktop.asking import Asking
from lineofsight.desktop.crash import CrashGuard
from lineofsight.desktop.display import display_missing
from lineofsight.desktop.dressing import Dressing
from lineofsight.desktop.main_window import MainWindow
from lineofsight.desktop.preferences import Preferences
from lineofsight.desktop.session import Session
from lineofsight.desktop.theme import load_fonts
from lineofsight.desktop.wiring import Wiring
from lineofsight.paths import resources_folder

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

NO_DISPLAY = 3
"""The exit status when no window can open here."""

_SIZE = QSize(1280, 860)


@dataclass(frozen=True)
class Program:
    """The parts that live as long as the window."""

    window: MainWindow
    session: Session
    wiring: Wiring
    dressing: Dressing
    preferences: Preferences
    guard: CrashGuard


def run(data_folder: Path | None = None, arguments: Sequence[str] = ()) -> int:
    """Open the window and stay until it is closed.

    Args:
        data_folder: where the copy is; ``None`` for the environment's or the platform's. An empty one shows the
            example council.
        arguments: for Qt itself.

    Returns:
        The exit status: 0, or 3 when there is no display.
    """
    missing = display_missing()
    if missing:
        sys.stderr.write(missing + "\n")
        return NO_DISPLAY
    app = QApplication(["lineofsight", *arguments])
    program = build(app, data_folder)
    program.guard.install()
    program.window.show()
    try:
        return app.exec()
    finally:
        program.guard.uninstall()


def build(app: QApplication, data_folder: Path | None, asking: Asking | None = None) -> Program:
    """Make the window and all that belongs to it; everything else is loaded after its first paint."""
    app.setApplicationName("lineofsight")
    app.setApplicationDisplayName("lineofsight")
    app.setDesktopFileName("lineofsight")
    app.setStyle("Fusion")
    load_fonts()
    app.setWindowIcon(QIcon(str(resources_folder() / "icons" / "lineofsight.svg")))
    preferences = Preferences(data_folder)
    dressing = Dressing(app, preferences)
    window = MainWindow()
    asked = asking if asking is not None else Asking(window)
    session = Session(window, dressing, asked, data_folder)
    guard = CrashGuard(asked, window)
    for worker in (session.library_worker, session.drawing_worker):
        worker.faulted.connect(guard.show_fault)
    program = Program(window, session, Wiring(window, session, dressing), dressing, preferences, guard)
    _restore(program)
    # A turn of the event loop after the paint, so that the first frame is on the screen before anything loads.
    window.painted.connect(lambda: QTimer.singleShot(0, session.start))
    window.closing.connect(lambda: _leave(program))
    return program


def _restore(program: Program) -> None:
    if not program.window.restoreGeometry(program.preferences.state("window")):
        program.window.resize(_SIZE)
    program.wiring.go(min(program.preferences.page, 3))


def _leave(program: Program) -> None:
    program.preferences.keep_state("window", program.window.saveGeometry())
    program.preferences.page = program.wiring.page
    program.preferences.flush()
    program.session.close()
