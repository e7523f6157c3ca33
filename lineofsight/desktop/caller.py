"""Does what the program was called with: at its start, or by a later start while the window is open."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

if TYPE_CHECKING:
    from lineofsight.desktop.calls import Call
    from lineofsight.desktop.main_window import MainWindow
    from lineofsight.desktop.session import Session


class Caller(QObject):
    """Waits until there is something to show a place in."""

    def __init__(self, window: MainWindow, session: Session) -> None:
        super().__init__(window)
        self._window = window
        self._session = session
        self._waiting: Call | None = None
        session.material_shown.connect(self._on_shown)

    def remember(self, call: Call) -> None:
        """Do what the call asks once the copy is open."""
        self._waiting = call

    def answer(self, call: Call) -> None:
        """Bring the window up and do what the call asks."""
        self._window.setWindowState(self._window.windowState() & ~Qt.WindowState.WindowMinimized)
        self._window.show()
        self._window.raise_()
        self._window.activateWindow()
        if self._session.shown is None:
            self.remember(call)
        else:
            self._do(call)

    def _on_shown(self) -> None:
        call, self._waiting = self._waiting, None
        if call is not None:
            self._do(call)

    def _do(self, call: Call) -> None:
        if call.link:
            self._session.open_link(call.link)
        if call.files and self._session.desks is not None:
            self._session.desks.imports.read(tuple(Path(name) for name in call.files))
