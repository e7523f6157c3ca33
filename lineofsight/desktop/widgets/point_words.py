"""Where what a point of a chart says is written, so that it hides nothing of what is read there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPen

if TYPE_CHECKING:
    from PySide6.QtCore import QPointF
    from PySide6.QtGui import QFont, QPainter

    from lineofsight.desktop.theme import Theme

PAD: Final = 8.0
_FLAGS: Final = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft)


def words_box(text: str, font: QFont, seen: QRectF, point: QPointF, kept: QRectF) -> QRectF:
    """Where the words stand: above what is to stay readable, below it where there is no room, else where there is most.

    Args:
        text: the words.
        font: in which they are written.
        seen: what of the chart is in sight, without what is painted over it.
        point: that says them.
        kept: what is to stay readable.
    """
    room = QRectF(0, 0, seen.width() - 4 * PAD, seen.height())
    box = QFontMetricsF(font).boundingRect(room, _FLAGS, text).adjusted(-PAD, -PAD / 2, PAD, PAD / 2)
    box.moveLeft(max(PAD, min(point.x() - box.width() / 2, seen.width() - box.width() - PAD)))
    above, below = kept.top() - seen.top(), seen.bottom() - kept.bottom()
    if box.height() <= above:
        box.moveBottom(kept.top())
    elif box.height() <= below:
        box.moveTop(kept.bottom())
    elif above > below:
        box.moveTop(seen.top())
    else:
        box.moveBottom(seen.bottom())
    return box


def paint_words(painter: QPainter, text: str, box: QRectF, theme: Theme) -> None:
    """Write the words on a ground of their own."""
    painter.setBrush(theme.colour("surface"))
    painter.setPen(QPen(theme.colour("edge"), 1))
    painter.drawRoundedRect(box, 4, 4)
    painter.setPen(theme.colour("ink"))
    painter.drawText(box.adjusted(PAD, PAD / 2, -PAD, -PAD / 2), _FLAGS, text)
