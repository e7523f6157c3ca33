"""The rules that tell a real change from natural variation, within one unbroken stretch of points.

Source: NHSRplotthedots 0.2.2, ``ptd_calculate_point_type.R``: shift of seven, trend of seven, two in
three near a limit.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

RUN: Final = 7
"""Points in a shift and in a trend."""

_WINDOW: Final = 3
_CLOSE_IN_WINDOW: Final = 2


def sign(number: float) -> int:
    """-1, 0 or 1."""
    return (number > 0) - (number < 0)


def find_shift(sides: Sequence[int]) -> list[bool]:
    """Whether each point belongs to seven in a row on one side of the mean; a point on the mean breaks the run."""
    flags = [False] * len(sides)
    for start in range(len(sides) - RUN + 1):
        window = sides[start : start + RUN]
        if window[0] != 0 and len(set(window)) == 1:
            flags[start : start + RUN] = [True] * RUN
    return flags


def find_trend(values: Sequence[float]) -> list[int]:
    """For each point 1 or -1 when it belongs to seven that strictly rise or fall, else 0; a tie breaks it.

    Where a rise meets a fall, the step to the next point decides when that point belongs to a trend too, else the
    step from the point before.
    """
    steps = [sign(after - before) for before, after in pairwise(values)]
    member = [False] * len(values)
    for start in range(len(values) - RUN + 1):
        window = steps[start : start + RUN - 1]
        if window[0] != 0 and len(set(window)) == 1:
            member[start : start + RUN] = [True] * RUN
    return [_trend_word(at, member, steps) if member[at] else 0 for at in range(len(values))]


def _trend_word(at: int, member: Sequence[bool], steps: Sequence[int]) -> int:
    has_next = at + 1 < len(member) and member[at + 1]
    return steps[at] if has_next else steps[at - 1]


def find_two_in_three(close: Sequence[bool], sides: Sequence[int]) -> list[bool]:
    """Whether each point is one of two or more close to a limit among three in a row on one side of the mean."""
    flags = [False] * len(sides)
    for start in range(len(sides) - _WINDOW + 1):
        window = range(start, start + _WINDOW)
        one_side = sides[start] != 0 and len({sides[at] for at in window}) == 1
        if one_side and sum(close[at] for at in window) >= _CLOSE_IN_WINDOW:
            for at in window:
                flags[at] = close[at]
    return flags
