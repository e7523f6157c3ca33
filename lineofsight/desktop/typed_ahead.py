"""Gives keys that are pressed before a dialogue is on the screen to the line in it for which they were meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtGui import QKeyEvent
from typing_extensions import override

if TYPE_CHECKING:
    from PySide6.QtGui import QWindow
    from PySide6.QtWidgets import QDialog, QWidget


class TypedAhead(QObject):
    """Shows a dialogue, and gives to its line what comes to the window until the keys are the dialogue's own.

    A window that was kept busy for a moment has them all in its queue, addressed to itself. The dialogue does not block
    the window, for Qt throws away every key that comes to a blocked one.
    """

    def __init__(self, dialog: QDialog, line: QWidget, window: QWidget) -> None:
        """Hold nothing yet; ``line`` in the dialogue takes what comes to ``window``."""
        super().__init__(dialog)
        self._dialog = dialog
        self._line = line
        self._window = window
        self._held: QWindow | None = None
        dialog.installEventFilter(self)
        dialog.finished.connect(self._stop)

    def begin(self) -> None:
        """Show the dialogue, and hold every key until it has them itself."""
        self._stop()
        self._held = self._window.windowHandle()
        if self._held is not None:
            self._held.installEventFilter(self)
        self._dialog.show()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._dialog:
            if event.type() == QEvent.Type.WindowActivate:
                self._stop()
            return False
        if not isinstance(event, QKeyEvent) or event.type() not in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            return False
        QCoreApplication.sendEvent(self._line, event)
        return True

    def _stop(self) -> None:
        if self._held is not None:
            self._held.removeEventFilter(self)
            self._held = None
