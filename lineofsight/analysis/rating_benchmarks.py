"""The rating rule that needs other authorities' figures: against statistical neighbours and England.

Source: Bromley's dataset, which judges measures without a local target against averages of others.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lineofsight.analysis.verdicts import Rating, RatingColour
from lineofsight.domain.indicators import BenchmarkGroup, Polarity
from lineofsight.wording.area_comparison import middle_value
from lineofsight.wording.comparison import beside
from lineofsight.wording.lists import and_, begun_small

if TYPE_CHECKING:
    from collections.abc import Sequence
    from decimal import Decimal

    from lineofsight.analysis.comparison_values import Comparison, SuppliedComparison
    from lineofsight.domain.indicators import Indicator, Observation
    from lineofsight.domain.periods import Period

_FORMULA: Final = "green when no worse than each of the comparisons, red when worse than each, amber otherwise"
_NAMES: Final = {BenchmarkGroup.STATISTICAL_NEIGHBOURS: "Statistical neighbours", BenchmarkGroup.ENGLAND: "England"}


def rate_by_benchmark(
    indicator: Indicator,
    observation: Observation,
    value: Decimal,
    comparison: Comparison | None,
    supplied: Sequence[SuppliedComparison],
) -> Rating:
    """Green when no worse than both the neighbours and England, red when worse than both, amber otherwise.

    With one comparison only there is no amber. A comparison for another period is used, and said to be older.
    """
    if not indicator.polarity.ranks:
        return _none("The indicator's good direction does not fit its rating method.")
    found = _comparisons(comparison, supplied)
    if not found:
        return _none("There is no figure of other authorities to compare it with.")
    worse = [name for name, other, _ in found if _is_worse(indicator, value, other)]
    colour = RatingColour.AMBER
    if not worse:
        colour = RatingColour.GREEN
    elif len(worse) == len(found):
        colour = RatingColour.RED
    inputs = tuple(
        (f"{name}, {period.label}", beside(other, value, indicator.unit, indicator.decimals))
        for name, other, period in found
    )
    # The region is no part of the rule, so what is compared is named.
    named = [name if name.startswith("England") else begun_small(name) for name in worse or _names_of(found)]
    said = f"{'worse' if worse else 'no worse'} than {and_(named)}"
    reason = f"{colour.value.capitalize()} by its rule: {said}."
    return Rating(colour=colour, formula=_FORMULA, inputs=inputs, reason=reason, note=_older(observation.period, found))


def _names_of(found: Sequence[tuple[str, Decimal, Period]]) -> list[str]:
    return [name for name, _, _ in found]


def _none(reason: str) -> Rating:
    return Rating(colour=RatingColour.NONE, formula=_FORMULA, inputs=(), reason=reason)


def _comparisons(
    comparison: Comparison | None, supplied: Sequence[SuppliedComparison]
) -> list[tuple[str, Decimal, Period]]:
    """Name, figure and period of the neighbours and England: our own comparison first, else the officers' newest."""
    found: dict[BenchmarkGroup, tuple[str, Decimal, Period]] = {}
    for item in sorted(supplied, key=lambda one: one.period):
        if item.group in _NAMES and item.figure.value is not None:
            found[item.group] = (f"{_NAMES[item.group]} (given by officers)", item.figure.value, item.period)
    if comparison is not None:
        middle = middle_value(comparison.neighbours_counted, comparison.neighbours_total)
        england = comparison.england.value if comparison.england is not None else None
        for group, remark, number in (
            (BenchmarkGroup.STATISTICAL_NEIGHBOURS, f" ({middle})", comparison.neighbour_median),
            (BenchmarkGroup.ENGLAND, "", england),
        ):
            if number is not None:
                found[group] = (f"{_NAMES[group]}{remark}", number, comparison.period)
    return [found[group] for group in _NAMES if group in found]


def _is_worse(indicator: Indicator, value: Decimal, other: Decimal) -> bool:
    return value < other if indicator.polarity is Polarity.HIGHER_BETTER else value > other


def _older(period: Period, found: Sequence[tuple[str, Decimal, Period]]) -> str:
    """A sentence when a comparison speaks of an earlier period than the figure."""
    older = sorted({other.within for _, _, other in found if other.end < period.end})
    return f"The comparison is for {and_(older)}, the figure for {period.within}." if older else ""
