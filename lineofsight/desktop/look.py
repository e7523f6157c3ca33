"""What every painted part of the window needs to know: the theme, the marks, and how large a point is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from PySide6.QtCore import QObject, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QImage, QPainter

from lineofsight.desktop.painting import paint_picture

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lineofsight.charts.painted import PaintedPicture
    from lineofsight.desktop.dressing import Dressing
    from lineofsight.desktop.theme import Theme

_POINTS_PER_INCH = 72
_MARK_POINTS = 15.0


class Look(QObject):
    """The present theme, text size and marks; ``changed`` tells painted parts to paint again."""

    changed = Signal()

    def __init__(self, theme: Theme, percent: int, marks: Mapping[str, PaintedPicture]) -> None:
        super().__init__()
        self.theme = theme
        self.percent = percent
        self.marks = marks
        self._images: dict[tuple[str, float, float], QImage] = {}

    @classmethod
    def of(cls, dressing: Dressing, marks: Mapping[str, PaintedPicture]) -> Self:
        """The look that follows what is chosen, as long as that lives."""
        look = cls(dressing.theme, dressing.percent, marks)
        look.setParent(dressing)
        dressing.changed.connect(lambda: look.change(dressing.theme, dressing.percent))
        return look

    def change(self, theme: Theme, percent: int) -> None:
        """Take on another theme or text size."""
        self.theme = theme
        self.percent = percent
        self._images.clear()
        self.changed.emit()

    def take_marks(self, marks: Mapping[str, PaintedPicture]) -> None:
        """Paint these marks from now on."""
        self.marks = marks
        self._images.clear()

    def pixels_per_point(self, dots_per_inch: float) -> float:
        """Pixels of one point at the chosen text size."""
        return dots_per_inch / _POINTS_PER_INCH * self.percent / 100

    def mark_side(self, dots_per_inch: float) -> float:
        """Width and height of a mark in pixels."""
        return _MARK_POINTS * self.pixels_per_point(dots_per_inch)

    def paint_mark(self, painter: QPainter, key: str, place: QRectF) -> None:
        """Paint the mark of a status or rating; an unknown key paints nothing."""
        picture = self.marks.get(key)
        if picture is not None:
            paint_picture(painter, picture, place, self.theme)

    def mark_image(self, key: str, side: float, ratio: float) -> QImage:
        """Return the mark as an image of ``side`` pixels for a screen of ``ratio`` dots a pixel; it is drawn once."""
        image = self._images.get((key, side, ratio))
        if image is None:
            image = self._images[key, side, ratio] = self._drawn(key, side, ratio)
        return image

    def _drawn(self, key: str, side: float, ratio: float) -> QImage:
        image = QImage((QSizeF(side, side) * ratio).toSize(), QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        painter.scale(ratio, ratio)
        self.paint_mark(painter, key, QRectF(0, 0, side, side))
        painter.end()
        image.setDevicePixelRatio(ratio)
        return image
