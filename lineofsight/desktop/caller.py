"""Does what the program was called with: at its start, or by a later start while the window is open."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer

from lineofsight.desktop.calls import Call

if TYPE_CHECKING:
    from lineofsight.desktop.main_window import MainWindow
    from lineofsight.desktop.session import Session


class Caller(QObject):
    """Waits until there is something to show a place in; files are read as soon as there is a page for them."""

    def __init__(self, window: MainWindow, session: Session) -> None:
        super().__init__(window)
        self._window = window
        self._session = session
        self._waiting: list[Call] = []
        self._is_to_choose = False
        session.pages_made.connect(self._go_on)
        # A turn later, when the pages are told to show it: none can choose what it does not show yet.
        session.material_shown.connect(self._go_on, Qt.ConnectionType.QueuedConnection)

    def answer(self, call: Call) -> None:
        """Bring the window up and do what the call asks."""
        self._window.setWindowState(self._window.windowState() & ~Qt.WindowState.WindowMinimized)
        self._window.show()
        self._window.raise_()
        self._window.activateWindow()
        self.remember(call)

    def remember(self, call: Call) -> None:
        """Do what the call asks, once that can be done."""
        self._waiting.append(call)
        self._go_on()

    def follow_early(self, link: str) -> None:
        """Follow a link of a page that is shown before the copy is open, once it is."""
        if self._session.shown is None:
            self._window.speak("It is shown as soon as the copy is open.")
            self.remember(Call(link=link))

    def choose_early(self) -> None:
        """Ask for files to bring in, on a page that is shown before they can be read, once they can be."""
        if self._session.desks is None:
            self._window.speak("You are asked for the files in a moment.")
            self._is_to_choose = True

    def _go_on(self) -> None:
        desks = self._session.desks
        if desks is None:
            return
        if self._is_to_choose:
            self._is_to_choose = False
            # A turn later: whoever waits for the pages must not wait for her.
            QTimer.singleShot(0, self, desks.imports.choose)
        calls, self._waiting = self._waiting, []
        for call in calls:
            if call.files:
                # What can be brought in does not wait for a copy: it may be what makes one.
                desks.imports.read(tuple(Path(name) for name in call.files))
            if call.link and self._session.shown is not None:
                self._session.open_link(call.link)
            elif call.link:
                self._waiting.append(Call(link=call.link))
