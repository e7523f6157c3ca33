"""A dialogue in which something is written: Enter presses a button or goes on from a line, and closes nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QAbstractSpinBox, QComboBox, QDialog, QLineEdit
from typing_extensions import override

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent


def take_room(dialog: QDialog, letters: tuple[int, int]) -> None:
    """Make a dialogue so many average letters wide and high, and never larger than the screen has room for."""
    letter, room = dialog.fontMetrics().averageCharWidth(), dialog.screen().availableGeometry()
    width, height = (side * letter for side in letters)
    dialog.resize(min(width, room.width() * 9 // 10), min(height, room.height() * 9 // 10))


class CalmDialog(QDialog):
    """Qt would have Enter press some button wherever the focus is, such as the one that leaves everything."""

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
            return
        focus = self.focusWidget()
        if isinstance(focus, QAbstractButton):
            focus.click()
        elif isinstance(focus, QLineEdit | QAbstractSpinBox | QComboBox):
            self.focusNextChild()
