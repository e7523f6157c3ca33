"""The window does not close without a word on work that somebody waits for: a line asks, and closing again closes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from lineofsight.desktop.widgets.closing_line import ClosingLine

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from lineofsight.desktop.main_window import MainWindow


class ClosingDesk(QObject):
    """Asks once; whoever closes again means it, and so does a computer that is shut down."""

    def __init__(self, window: MainWindow, under_way: Callable[[], str]) -> None:
        """Ask from now on.

        Args:
            window: that is closed.
            under_way: what is being made, as a name; "" where nothing is.
        """
        super().__init__(window)
        self._window, self._under_way = window, under_way
        self._before: QWidget | None = None
        self._said = ""
        self._line = ClosingLine()
        self._line.stay_wanted.connect(self.stay)
        self._line.close_wanted.connect(window.close)
        window.stand_below(self._line)
        window.ask_before_closing(self._keeps_open)

    def look(self) -> None:
        """The work may be over: then there is nothing to ask any more."""
        if self._line.is_asking and not self._under_way():
            self.stay()

    def stay(self) -> None:
        """Close nothing; the keys go back to where they were."""
        before, self._before = self._before, None
        now = self._window.focusWidget()
        has_keys = now is not None and self._line.isAncestorOf(now)
        self._line.hide()
        self._window.take_back(self._said)
        if has_keys and before is not None and before.isVisible():
            before.setFocus()

    def _keeps_open(self) -> bool:
        made = self._under_way()
        if not made or self._line.is_asking or _is_shut_down():
            return False
        self._before = self._window.focusWidget()
        said = f"{made} is still being made. Closing now stops it, and nothing of it is kept."
        self._line.ask(said)
        self._said = f"{said} Ctrl+Q again closes."
        self._window.speak(self._said)
        return True


def _is_shut_down() -> bool:
    """Whether the computer, not the person, closes the window."""
    application = QApplication.instance()
    return isinstance(application, QGuiApplication) and application.isSavingSession()
