"""The governance map as one item of a scene: its pieces lit or faded, and a ring around who is chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF

from lineofsight.desktop.widgets.ringed_item import RingedItem

if TYPE_CHECKING:
    from PySide6.QtCore import QPointF

    from lineofsight.charts.governance_pieces import MapPieces, MapPlace
    from lineofsight.desktop.look import Look


class MapCanvas(RingedItem):
    """One map; a step of the walk only changes which pieces are painted."""

    def __init__(self, pieces: MapPieces, look: Look) -> None:
        super().__init__((pieces.width, pieces.height), tuple(pieces.in_order()), look)
        self._pieces = pieces
        self._lit: frozenset[str] | None = None

    def light(self, lit: frozenset[str] | None) -> None:
        """Have a path stand out; ``None`` lights everything."""
        if lit != self._lit:
            self._lit = lit
            self.show_groups(tuple(self._pieces.in_order(lit)))

    def mark(self, place: MapPlace | None) -> None:
        """Put the ring around a box, or around none."""
        self.ring(None if place is None else box_of(place))

    def place_at(self, point: QPointF) -> MapPlace | None:
        """Whose box stands at a point."""
        return next((place for place in self._pieces.places if box_of(place).contains(point)), None)


def box_of(place: MapPlace) -> QRectF:
    """The box of somebody on the map."""
    return QRectF(place.left, place.top, place.width, place.height)
