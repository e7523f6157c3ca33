"""The limits of a natural variation chart, for one group of points.

Source: NHSRplotthedots 0.2.2, ``ptd_spc_standard.R`` (individuals and moving ranges). Arithmetic is in binary floating
point, as the R package computes it; the two agree to 1e-12.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

LIMIT_FACTOR: Final = 2.66
"""Mean moving range to three sigma: 3 / 1.128."""

SCREEN_FACTOR: Final = 3.267
"""The upper limit of moving ranges: those at or above it times their average are left out, once."""


@dataclass(frozen=True, slots=True)
class Limits:
    """Mean, process limits and two-sigma lines; all but the mean ``None`` when no moving range is left."""

    mean: float | None
    lower: float | None
    upper: float | None
    near_lower: float | None
    near_upper: float | None


def compute_limits(values: Sequence[float | None], *, fix: int | None, screen: bool) -> Limits:
    """The limits of one group.

    Args:
        values: in order of time; ``None`` is a missing period, across which there is no moving range.
        fix: how many of the first known values the limits rest on, or ``None`` for all.
        screen: whether moving ranges at or above 3.267 times their average are left out, once.
    """
    base = _first_known(values, fix)
    known = [value for value in base if value is not None]
    if not known:
        return Limits(None, None, None, None, None)
    mean = _average(known)
    ranges = [abs(after - before) for before, after in pairwise(base) if before is not None and after is not None]
    if screen and ranges:
        highest = SCREEN_FACTOR * _average(ranges)
        ranges = [size for size in ranges if size < highest]
    if not ranges:
        return Limits(mean, None, None, None, None)
    reach = LIMIT_FACTOR * _average(ranges)
    near = 2 * (LIMIT_FACTOR / 3) * _average(ranges)
    return Limits(mean, mean - reach, mean + reach, mean - near, mean + near)


def _first_known(values: Sequence[float | None], fix: int | None) -> list[float | None]:
    """``values`` up to and including the ``fix``-th known one."""
    if fix is None:
        return list(values)
    base: list[float | None] = []
    known = 0
    for value in values:
        if known == fix:
            break
        base.append(value)
        known += value is not None
    return base


def _average(values: Sequence[float]) -> float:
    """The mean as R computes it: a sum, and a second pass that takes its rounding error back."""
    first = sum(values) / len(values)
    return first + sum(value - first for value in values) / len(values)
