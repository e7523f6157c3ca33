"""Where a key leads on a governance map: along the lines, and from box to box in reading order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineofsight.analysis.governance_walk import walk_of

if TYPE_CHECKING:
    from lineofsight.charts.governance_pieces import MapPieces


class MapSteps:
    """The ways of one map; it remembers by which way somebody was come to, so that going back leads back."""

    def __init__(self, pieces: MapPieces) -> None:
        self._walk = walk_of(pieces.shown)
        self._order = [place.ref for place in pieces.places]
        self._below: dict[str, str] = {}
        self._above: dict[str, str] = {}

    def up(self, ref: str) -> str:
        """Who stands next above; "" where nobody does."""
        found = self._next(self._walk.above.get(ref, ()), self._above.get(ref))
        if found:
            self._below[found] = ref
        return found

    def down(self, ref: str) -> str:
        """Who stands next below; "" where nobody does."""
        found = self._next(self._walk.below.get(ref, ()), self._below.get(ref))
        if found:
            self._above[found] = ref
        return found

    def read(self, ref: str, by: int) -> str:
        """Whose box is read so many later, or earlier below nought; the first where nobody is chosen."""
        if ref not in self._order:
            return self.first
        return self._order[max(0, min(self._order.index(ref) + by, len(self._order) - 1))]

    @property
    def first(self) -> str:
        """Whose box is read first; "" on an empty map."""
        return self._order[0] if self._order else ""

    @property
    def last(self) -> str:
        """Whose box is read last; "" on an empty map."""
        return self._order[-1] if self._order else ""

    @staticmethod
    def _next(ways: tuple[str, ...], walked: str | None) -> str:
        return walked if walked is not None and walked in ways else next(iter(ways), "")
