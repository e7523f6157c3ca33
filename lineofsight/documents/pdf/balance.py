"""Columns balanced to their words: width moves to the column that makes most rows tall, until the table is lowest."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, TypeAlias

from lineofsight.documents.pdf.widths import find_floors

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineofsight.documents.pdf.filling import Filling
    from lineofsight.documents.pdf.widths import Need

Lines: TypeAlias = "tuple[int, float]"
"""How many lines: rounded up, as they are printed, and exact, since a move may only bring a line less nearer."""

# Points that are moved at a time, widest first.
_STEPS = (24.0, 12.0, 6.0)
_MOST_MOVES = 8


def balance_widths(needs: Sequence[Need], widths: Sequence[float], filling: Filling) -> list[float]:
    """Return widths of the same sum with which the rows that were measured take the fewest lines.

    No column gives so much that its words are hard to follow.

    Args:
        needs: what the columns need.
        widths: the columns' widths in points to begin with.
        filling: how their lines are filled.
    """
    return _Balance(needs, widths, filling).settle()


class _Balance:
    """The widths of a table on their way, and how many lines each measured cell takes with them."""

    def __init__(self, needs: Sequence[Need], widths: Sequence[float], filling: Filling) -> None:
        self._needs = needs
        floors = find_floors(needs, sum(widths))
        self._floors = [max(floor, need.comfort) for floor, need in zip(floors, needs, strict=True)]
        self._widths = list(widths)
        self._filling = filling
        self._lines = [self._count_lines(place, width) for place, width in enumerate(widths)]
        self._height = _measure_height(self._lines)

    def settle(self) -> list[float]:
        """Return the widths when no move makes the table lower."""
        for step in _STEPS:
            for _ in range(_MOST_MOVES):
                if not self._move(step):
                    break
        return self._widths

    def _move(self, step: float) -> bool:
        """Give so much width to the column that decides most rows' heights; tell whether that made the table lower."""
        deciding, idle = self._weigh()
        taker = max(range(len(deciding)), key=deciding.__getitem__)
        if not deciding[taker]:
            return False
        wider = self._count_lines(taker, self._widths[taker] + step)
        for giver in sorted(range(len(idle)), key=lambda place: -idle[place]):
            rest = self._widths[giver] - step
            if giver == taker or rest < self._floors[giver]:
                continue
            lines = list(self._lines)
            lines[taker], lines[giver] = wider, self._count_lines(giver, rest)
            height = _measure_height(lines)
            if height < self._height:
                self._lines, self._height = lines, height
                self._widths[taker] += step
                self._widths[giver] = rest
                return True
        return False

    def _weigh(self) -> tuple[list[int], list[float]]:
        """Return for each column how many rows it makes as tall as they are, and its lines left free in all."""
        deciding, idle = [0] * len(self._lines), [0.0] * len(self._lines)
        for row in zip(*self._lines, strict=True):
            tallest = max(row)
            deciding[row.index(tallest)] += tallest[1] > 1
            for place, lines in enumerate(row):
                idle[place] += tallest[1] - lines[1]
        return deciding, idle

    def _count_lines(self, place: int, width: float) -> list[Lines]:
        """Return how many lines each measured cell of a column takes at this width, about."""
        measure = self._filling.measure
        counted = ([measure(part, width) for part in cell] for cell in self._needs[place].cells)
        return [(sum(map(math.ceil, parts)), sum(parts)) for parts in counted]


def _measure_height(lines: Sequence[Sequence[Lines]]) -> Lines:
    """Return how many lines the rows take, each as many as its tallest cell."""
    rows = [max(row) for row in zip(*lines, strict=True)]
    return sum(whole for whole, _ in rows), sum(exact for _, exact in rows)
