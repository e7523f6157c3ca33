"""Keys that wait when something to type in is called for: they belong there, though it is not on the screen yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer
from PySide6.QtGui import QKeyEvent
from typing_extensions import override

if TYPE_CHECKING:
    from PySide6.QtGui import QWindow
    from PySide6.QtWidgets import QDialog, QLineEdit, QWidget


class TypedAhead(QObject):
    """Opens a dialogue a turn later, and gives to its line what comes to the window meanwhile.

    A window that was kept busy for a moment has them all in its queue, addressed to itself; Qt throws them away as soon
    as a dialogue stands before it.
    """

    def __init__(self, dialog: QDialog, line: QLineEdit, window: QWidget) -> None:
        """Hold nothing yet; ``line`` in the dialogue takes what comes to ``window``."""
        super().__init__(dialog)
        self._dialog = dialog
        self._line = line
        self._is_typed = False
        self._window = window
        self._held: QWindow | None = None
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._open)
        # Also by Escape, which may be among the keys.
        dialog.rejected.connect(self._stop)

    def begin(self) -> None:
        """Hold every key until the dialogue is there."""
        self._stop()
        self._is_typed = False
        self._held = self._window.windowHandle()
        if self._held is not None:
            self._held.installEventFilter(self)
        self._soon.start()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or event.type() not in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            return False
        QCoreApplication.sendEvent(self._line, event)
        self._is_typed |= event.type() == QEvent.Type.KeyPress and bool(event.text())
        return True

    def _open(self) -> None:
        self._stop()
        self._dialog.open()
        if self._is_typed:
            # Opening selects what stands in the line: the next letter would take the place of those.
            self._line.deselect()

    def _stop(self) -> None:
        self._soon.stop()
        if self._held is not None:
            self._held.removeEventFilter(self)
            self._held = None
