"""A picture with its words under it, on white paper, so that it can travel alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRect, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QImage, QImageWriter, QPainter
from PySide6.QtWidgets import QApplication

from lineofsight.desktop.painting import paint_picture

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineofsight.charts.painted import PaintedPicture
    from lineofsight.desktop.theme import Theme

TITLE: Final = "Title"
DESCRIPTION: Final = "Description"
"""The keys under which a PNG file says in words what it shows."""

_PAD = 12
_PIXELS_PER_POINT = 2
_NARROWEST = 640
_WRAPPED = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
_TALLEST = 100_000


def with_caption(picture: PaintedPicture, lines: Sequence[str], theme: Theme) -> QImage:
    """The picture in the colours of ``theme``, the lines under it, wrapped to its width."""
    width = max(int(picture.width * _PIXELS_PER_POINT), _NARROWEST)
    height = int(picture.height * _PIXELS_PER_POINT)
    font = QApplication.font()
    text = "\n".join(lines)
    room = QFontMetrics(font).boundingRect(QRect(0, 0, width, _TALLEST), _WRAPPED, text)
    made = QImage(width + 2 * _PAD, height + room.height() + 3 * _PAD, QImage.Format.Format_RGB32)
    made.fill(theme.colour("surface"))
    painter = QPainter(made)
    paint_picture(painter, picture, QRectF(_PAD, _PAD, width, height), theme)
    painter.setFont(font)
    painter.setPen(theme.colour("ink"))
    painter.drawText(QRect(_PAD, height + 2 * _PAD, width, room.height()), _WRAPPED, text)
    painter.end()
    return made


def as_png(image: QImage) -> bytes:
    """The content of a PNG file, with what the image says of itself."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(buffer.data().data())
