"""Choices and numbers that the wheel never changes: it rolls the page below them, wherever the mouse stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QSpinBox, QStyle, QStyleOptionComboBox, QStylePainter
from typing_extensions import override

from lineofsight.desktop.widgets.edit_menu import open_edit_menu

if TYPE_CHECKING:
    from PySide6.QtGui import QContextMenuEvent, QPaintEvent, QWheelEvent


class ChoiceBox(QComboBox):
    """A box of choices. Qt's own takes the next choice at every notch of the wheel, and nobody notices.

    What has no room in it ends with three dots, where Qt's own ends within a letter; its list has the whole.
    """

    @override
    def paintEvent(self, e: QPaintEvent) -> None:
        if self.isEditable():
            super().paintEvent(e)
            return
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        painter = QStylePainter(self)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        place = QStyle.SubControl.SC_ComboBoxEditField
        room = self.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, place, self).width()
        metrics = self.fontMetrics()
        # Qt's box asks for the room of the ink, a little less than its words are reckoned to need.
        if metrics.boundingRect(option.currentText).width() > room:
            option.currentText = metrics.elidedText(option.currentText, Qt.TextElideMode.ElideRight, room)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)

    @override
    def wheelEvent(self, e: QWheelEvent) -> None:
        """Roll the page, not the choice."""
        e.ignore()


class NumberBox(QSpinBox):
    """A number, with the same calm."""

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        open_edit_menu(self.lineEdit(), event)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        """Roll the page, not the number."""
        event.ignore()
