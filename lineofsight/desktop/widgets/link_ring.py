"""The ring around the link that Tab has come to in a text: Qt's own is a line of dots, a pixel wide."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, cast

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPen

from lineofsight.desktop.widgets.reading_caret import link_at

if TYPE_CHECKING:
    from PySide6.QtGui import QColor, QTextBlock, QTextCursor
    from PySide6.QtWidgets import QTextEdit

_WIDTH: Final = 2
_AIR: Final = 2
"""Pixels between the words and the ring."""


def paint_link_ring(view: QTextEdit, colour: QColor) -> None:
    """Paint it on a text that has the keys, around each line of the link; nothing where other words are chosen."""
    chosen = view.textCursor()
    if not view.hasFocus() or not chosen.hasSelection() or not link_at(chosen):
        return
    painter = QPainter(view.viewport())
    painter.setPen(QPen(colour, _WIDTH))
    rolled = QPointF(view.horizontalScrollBar().value(), view.verticalScrollBar().value())
    for place in _places(view, chosen):
        painter.drawRect(place.translated(-rolled).adjusted(-_AIR, -_AIR + 1, _AIR, _AIR - 1))
    painter.end()


def _places(view: QTextEdit, chosen: QTextCursor) -> list[QRectF]:
    """Where each line of what is chosen lies in the whole document; a link stands in one paragraph."""
    block: QTextBlock = view.document().findBlock(chosen.selectionStart())
    above = view.document().documentLayout().blockBoundingRect(block).topLeft()
    first, last = (at - block.position() for at in (chosen.selectionStart(), chosen.selectionEnd()))
    places = []
    for number in range(block.layout().lineCount()):
        line = block.layout().lineAt(number)
        start, end = max(first, line.textStart()), min(last, line.textStart() + line.textLength())
        if start < end:
            # Qt's own description of it knows only the other way round.
            left, right = (cast("tuple[float, int]", line.cursorToX(at))[0] for at in (start, end))
            places.append(QRectF(left, line.y(), right - left, line.height()).translated(above))
    return places
