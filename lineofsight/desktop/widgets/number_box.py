"""Numbers that the wheel never changes: it rolls the page below them, wherever the mouse stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QSpinBox
from typing_extensions import override

from lineofsight.desktop.widgets.edit_menu import open_edit_menu

if TYPE_CHECKING:
    from PySide6.QtGui import QContextMenuEvent, QWheelEvent


class NumberBox(QSpinBox):
    """A number that is typed or stepped."""

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        open_edit_menu(self.lineEdit(), event)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        """Roll the page, not the number."""
        event.ignore()
