"""The governance map as one item of a scene: its pieces painted lit or faded, and a ring around what is chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPicture
from PySide6.QtWidgets import QGraphicsItem
from typing_extensions import override

from lineofsight.charts.strokes import PaintedPicture
from lineofsight.desktop.painting import paint_picture

if TYPE_CHECKING:
    from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

    from lineofsight.charts.governance_pieces import MapPieces, MapPlace
    from lineofsight.charts.strokes import PaintCommand
    from lineofsight.desktop.look import Look

_RING: Final = 4.0
_EDGE: Final = 3
"""Points by which a line may stand beyond what Qt takes for its bounds, which it rounds."""


class MapCanvas(QGraphicsItem):
    """One map. A piece is recorded when it is first painted; a step only changes which record is played."""

    def __init__(self, pieces: MapPieces, look: Look) -> None:
        super().__init__()
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemUsesExtendedStyleOption)
        self._pieces = pieces
        self._look = look
        self._lit: frozenset[str] | None = None
        self._marked: MapPlace | None = None
        self._order = tuple(pieces.in_order())
        # By identity: the pieces live as long as this does, and their commands are long tuples to compare.
        self._records: dict[int, tuple[QPicture, QRectF]] = {}

    def light(self, lit: frozenset[str] | None) -> None:
        """Have a path stand out; ``None`` lights everything."""
        if lit != self._lit:
            self._lit = lit
            self._order = tuple(self._pieces.in_order(lit))
            self.update()

    def mark(self, place: MapPlace | None) -> None:
        """Put the ring around a box, or around none."""
        self._marked = place
        self.update()

    def place_at(self, point: QPointF) -> MapPlace | None:
        """Whose box stands at a point."""
        return next((place for place in self._pieces.places if box_of(place).contains(point)), None)

    def forget_records(self) -> None:
        """Record the pieces again, in the colours of the present theme."""
        self._records.clear()
        self.update()

    @override
    def boundingRect(self) -> QRectF:
        return QRectF(0, 0, self._pieces.width, self._pieces.height)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        wanted: QRectF = option.exposedRect
        for commands in self._order:
            picture, bounds = self._record(commands)
            if bounds.intersects(wanted):
                painter.drawPicture(QPointF(0, 0), picture)
        if self._marked is not None:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._look.theme.colour("focus"), _RING / 2))
            painter.drawRect(box_of(self._marked).adjusted(-_RING, -_RING, _RING, _RING))

    def _record(self, commands: tuple[PaintCommand, ...]) -> tuple[QPicture, QRectF]:
        kept = self._records.get(id(commands))
        if kept is None:
            whole = self.boundingRect()
            picture = QPicture()
            painter = QPainter(picture)
            paint_picture(painter, PaintedPicture(whole.width(), whole.height(), commands), whole, self._look.theme)
            painter.end()
            bounds = QRectF(picture.boundingRect()).adjusted(-_EDGE, -_EDGE, _EDGE, _EDGE)
            kept = self._records[id(commands)] = (picture, bounds)
        return kept


def box_of(place: MapPlace) -> QRectF:
    """The box of somebody on the map."""
    return QRectF(place.left, place.top, place.width, place.height)
