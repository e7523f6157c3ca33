"""Percentages and the counts behind them: what n of N gives, and whether a figure says the same."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Final

from lineofsight.domain.figures import half_up

if TYPE_CHECKING:
    from collections.abc import Collection

    from lineofsight.domain.figures import Figure

_NEVER_LOW: Final = Decimal(10)
_TWICE: Final = 2


def exact_percent(numerator: Figure | None, denominator: Figure | None) -> Decimal | None:
    """The unrounded percentage that n of N gives; ``None`` without both numbers, and of nothing."""
    top = None if numerator is None else numerator.value
    bottom = None if denominator is None else denominator.value
    return None if top is None or not bottom else 100 * top / bottom


def contradicts(figure: Figure, exact: Decimal | None) -> bool:
    """Whether a percentage as given is not ``exact`` rounded half up to its own decimals.

    58% from 45 of 78 is right (57.7%); 44% from 133 of 298 is not (44.6% is 45%). Where either is no number nothing can
    be contradicted.
    """
    if exact is None or figure.value is None:
        return False
    exponent = figure.value.as_tuple().exponent
    places = max(-exponent, 0) if isinstance(exponent, int) else 0
    return half_up(exact, places) != figure.value


def is_far_off(figure: Figure, exact: Decimal | None) -> bool:
    """Whether a percentage as given is further from ``exact`` than rounding another way explains: 27 from 38.1.

    Counts of which the last place was cut off (44% of 44.6%) are no further than that place.
    """
    if exact is None or figure.value is None:
        return False
    exponent = figure.value.as_tuple().exponent
    places = max(-exponent, 0) if isinstance(exponent, int) else 0
    return abs(exact - figure.value) > Decimal(1).scaleb(-places)


def look_like_fractions(percentages: Collection[Decimal]) -> bool:
    """Whether all lie between 0 and 1 and are not whole numbers only, as a spreadsheet holds percentages."""
    return all(0 <= one <= 1 for one in percentages) and any(one % 1 for one in percentages)


def is_stray_fraction(percentage: Decimal, others: Collection[Decimal]) -> bool:
    """Whether it lies between 0 and 1 where the others never are low, and a hundred times as much would be like them.

    0.87 among 80 to 91 may be 87; 0.9 among 10 to 14 is not 90, and where a figure was 2 or nought it can be meant.
    """
    if not (0 < percentage <= 1 and others) or min(others) < _NEVER_LOW:
        return False
    return min(others) <= _TWICE * 100 * percentage and 100 * percentage <= _TWICE * max(others)
