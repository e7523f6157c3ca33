"""Percentages and the counts behind them: what n of N gives, and whether a figure says the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineofsight.domain.figures import half_up

if TYPE_CHECKING:
    from collections.abc import Collection
    from decimal import Decimal

    from lineofsight.domain.figures import Figure


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


def look_like_fractions(percentages: Collection[Decimal]) -> bool:
    """Whether all lie between 0 and 1 and are not whole numbers only, as a spreadsheet holds percentages."""
    return all(0 <= one <= 1 for one in percentages) and any(one % 1 for one in percentages)
