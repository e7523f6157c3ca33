"""What holds of dialogues: Enter closes none in which something is written, and Ctrl+Q ends the program from each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton, QAbstractSpinBox, QComboBox, QDialog, QLineEdit
from typing_extensions import override

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget


def take_room(dialog: QDialog, letters: tuple[int, int]) -> None:
    """Make a dialogue so many average letters wide and high, and never larger than the screen has room for."""
    letter, room = dialog.fontMetrics().averageCharWidth(), dialog.screen().availableGeometry()
    width, height = (side * letter for side in letters)
    dialog.resize(min(width, room.width() * 9 // 10), min(height, room.height() * 9 // 10))


def let_quit(dialog: QDialog, parent: QWidget) -> None:
    """Have Ctrl+Q in a dialogue close the window that it belongs to; Qt hears a window's keys in that window alone."""

    def quit_program() -> None:
        if parent.window().close():
            dialog.close()

    QShortcut(QKeySequence("Ctrl+Q"), dialog).activated.connect(quit_program)


class CalmDialog(QDialog):
    """Qt would have Enter press some button wherever the focus is, such as the one that leaves everything."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        let_quit(self, parent)

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
