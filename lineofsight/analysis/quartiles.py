"""Median, mean, rank and quartile bands, exactly as the Department's own tools compute them.

Source: the Local Authority Interactive Tool (``R/fn_analysis.R``) for mean, rank and quartiles; the children's social
care dashboard for the median of numeric neighbours. All arithmetic is in ``Decimal``; nothing is rounded here.
"""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from lineofsight.domain.indicators import Polarity

if TYPE_CHECKING:
    from collections.abc import Sequence

_QUARTERS: Final = 4
_ODD: Final = 2


class QuartileBand(StrEnum):
    """A band, best to worst; ``MISSING`` without value or good direction, ``OUTSIDE`` when no band holds the value."""

    A = "A"
    B = "B"
    C = "C"
    D = "D"
    MISSING = ""
    OUTSIDE = "outside"


_LOW_FIRST: Final = (QuartileBand.A, QuartileBand.B, QuartileBand.C, QuartileBand.D)


def median(values: Sequence[Decimal]) -> Decimal | None:
    """The middle value, or the exact mean of the middle two; ``None`` of nothing."""
    if not values:
        return None
    ordered = sorted(values)
    middle = len(ordered) // 2
    return ordered[middle] if len(ordered) % _ODD else (ordered[middle - 1] + ordered[middle]) / 2


def mean(values: Sequence[Decimal]) -> Decimal | None:
    """The plain, unweighted mean; ``None`` of nothing."""
    return sum(values, Decimal(0)) / len(values) if values else None


def quartile_bounds(values: Sequence[Decimal]) -> tuple[Decimal, ...]:
    """The 0, 25, 50, 75 and 100 % points by R's ``quantile`` type 7 (linear between two figures); () of nothing."""
    if not values:
        return ()
    ordered = sorted(values)
    return tuple(_quantile(ordered, quarter) for quarter in range(_QUARTERS + 1))


def _quantile(ordered: Sequence[Decimal], quarter: int) -> Decimal:
    # Whole-number arithmetic for the place, so that no rounding can move it to the next value.
    place, rest = divmod((len(ordered) - 1) * quarter, _QUARTERS)
    if rest == 0:
        return ordered[place]
    return ordered[place] + (ordered[place + 1] - ordered[place]) * rest / _QUARTERS


def quartile_band(value: Decimal | None, bounds: Sequence[Decimal | None], polarity: Polarity) -> QuartileBand:
    """The band of a value; a value on a boundary belongs to the lower interval.

    Args:
        value: the figure, or ``None``.
        bounds: the five points of ``quartile_bounds``; one that is ``None`` bounds nothing, as in LAIT's own tests.
        polarity: which way is good; there is no band without one.
    """
    if value is None or not polarity.ranks or not bounds:
        return QuartileBand.MISSING
    lowest, first, second, third, highest = bounds
    edges = ((lowest, first), (first, second), (second, third), (third, highest))
    bands = _LOW_FIRST if polarity is Polarity.LOWER_BETTER else tuple(reversed(_LOW_FIRST))
    for at, (low, high) in enumerate(edges):
        if low is None or high is None:
            continue
        is_above = value >= low if at == 0 else value > low
        if is_above and value <= high:
            return bands[at]
    return QuartileBand.OUTSIDE


def rank(value: Decimal | None, values: Sequence[Decimal], polarity: Polarity) -> int | None:
    """The place of ``value`` among ``values``: 1 is best, ties share the best place; ``None`` when it has none."""
    if value is None or not polarity.ranks:
        return None
    if polarity is Polarity.HIGHER_BETTER:
        return 1 + sum(other > value for other in values)
    return 1 + sum(other < value for other in values)
