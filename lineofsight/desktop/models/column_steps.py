"""Which columns of a table are made wider than they must be, so that its rows are as low together as they can be."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

_PARTS: Final = (0.5, 0.8, 1.0)
"""Of the rows that are looked at, the parts for which a column may be made wide enough."""

_TRIED: Final = 60
"""Ways to share out the room that are followed at once; the best is nearly always among them."""

_UNEVEN: Final = 1.15
"""By how much a folded text's longest line is longer than if all of its lines were equal."""


class Fold(NamedTuple):
    """One cell's text.

    Attributes:
        lines: in which it stands where room is ample.
        longest: pixels that the longest of them takes; 0 for a sentence, which ends early where room is short.
    """

    lines: int
    longest: int

    def height(self, width: int) -> int:
        """The lines in which it stands in a column whose words have so many pixels."""
        if self.longest <= width:
            return self.lines
        return self.lines - 1 + math.ceil(self.longest * _UNEVEN / max(width, 1))

    def width(self, most: int) -> int:
        """The pixels with which it stands in so many lines, or in as many as it has."""
        spare = most - self.lines + 1
        return self.longest if spare <= 1 else math.ceil(self.longest * _UNEVEN / spare)


class Step(NamedTuple):
    """One width that a column can have.

    Attributes:
        width: in pixels.
        heights: of each row that is looked at, the lines that its cell takes then.
    """

    width: int
    heights: tuple[int, ...]


def steps_of(least: int, most: int, beside: int, folds: Sequence[Fold], fewest: int) -> tuple[Step, ...]:
    """The widths worth trying for a column, the narrowest first.

    Args:
        least: the narrowest that it can be, in pixels.
        most: the widest of use.
        beside: what of its width is not for words.
        folds: its cells in the rows that are looked at.
        fewest: the lines that every row has in any case.
    """
    widths = {least}
    for lines in (fewest, fewest + 1):
        ranked = sorted(fold.width(lines) + beside for fold in folds)
        widths |= {min(ranked[max(int(len(ranked) * part) - 1, 0)], most) for part in _PARTS if ranked}
    return tuple(
        Step(width, tuple(max(fold.height(width - beside), fewest) for fold in folds))
        for width in sorted(widths)
        if width >= least
    )


def choose_widths(room: int, columns: Sequence[Sequence[Step]]) -> list[int]:
    """One width for each column, together within the room, with which the rows are lowest together.

    Args:
        room: in pixels; the first steps of all columns have room together.
        columns: of each its steps, the narrowest first.
    """
    rest = sum(steps[0].width for steps in columns)
    ways: list[tuple[int, int, tuple[int, ...], tuple[int, ...]]] = [(0, 0, (), ())]
    for steps in columns:
        rest -= steps[0].width
        longer = []
        for _, used, heights, widths in ways:
            for step in steps:
                if used + step.width + rest <= room:
                    higher = tuple(map(max, heights, step.heights)) if heights else step.heights
                    longer.append((sum(higher), used + step.width, higher, (*widths, step.width)))
        narrowest = min(longer, key=lambda way: way[1])
        ways = [*sorted(longer)[:_TRIED], narrowest]
    return list(min(ways)[3])
