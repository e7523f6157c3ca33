"""How a box of choices is painted: what has no room in it ends with three dots."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStyle, QStyleOptionComboBox, QStylePainter

if TYPE_CHECKING:
    from PySide6.QtWidgets import QComboBox


def paint_choice(box: QComboBox) -> None:
    """Paint a box whose choice cannot be typed."""
    option = QStyleOptionComboBox()
    box.initStyleOption(option)
    place = QStyle.SubControl.SC_ComboBoxEditField
    room = box.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, place, box).width()
    metrics = box.fontMetrics()
    # Ended here, whoever still looks at this call: a painter that outlives it holds the whole window's painting up.
    painter = QStylePainter(box)
    with painter:
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        # Qt's box asks for the room of the ink, a little less than its words are reckoned to need.
        if metrics.boundingRect(option.currentText).width() > room:
            option.currentText = metrics.elidedText(option.currentText, Qt.TextElideMode.ElideRight, room)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
