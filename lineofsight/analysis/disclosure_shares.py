"""Shares and averages whose counts are not held: nobody can check that no child could be recognised in them.

Source: a share gives a small number away where its base is known or guessed (50% of what a reader knows to be four
children), so the rule for small numbers is a rule about n and N, and cannot be kept without them. An average of days
or of a score over one child is that child's own, so it needs its N. The Department does so before it publishes; what it
has published is not checked again.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from lineofsight.domain.figures import Figure, Symbol
from lineofsight.domain.indicators import Unit

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from lineofsight.domain.indicators import Indicator, Observation
    from lineofsight.domain.record import PerformanceRecord

UNCHECKED: Final = Figure.missing(Symbol.UNCHECKED)

SHARES: Final = (Unit.PERCENT, Unit.RATE_PER_10K)
"""Units of what is so many out of so many."""

AVERAGES: Final = (Unit.DAYS, Unit.SCORE)
"""Units of what is told of children on average. A ratio is of posts or cases to one another."""

CHECKED: Final = (*SHARES, *AVERAGES)
"""Units of what the public is shown only when its counts are held or it was published."""


def find_unchecked(performance: PerformanceRecord) -> set[tuple[str, int]]:
    """The (indicator, period key) of every share or average that is shown without its counts and was not published."""
    units = {indicator.ind_id: indicator.unit for indicator in performance.indicators}
    return {
        (ind_id, one.period.key)
        for ind_id, series in performance.observations.items()
        for one in series
        if is_unchecked(units[ind_id], one) and not _stands_published(one, performance)
    }


def is_unchecked(unit: Unit, figure: Observation) -> bool:
    """Whether a share is a council's own and its n or its N is not held, or an average and its N is not."""
    if figure.source.is_published or not figure.figure.is_number or unit not in CHECKED:
        return False
    needed = (figure.numerator, figure.denominator) if unit in SHARES else (figure.denominator,)
    return any(count is None or not count.is_number for count in needed)


def _stands_published(share: Observation, performance: PerformanceRecord) -> bool:
    """Whether the council returned the very figure that the Department published for it."""
    tables = performance.tables.get(share.ind_id, ())
    return any(
        table.period.key == share.period.key and table.figures.get(share.area_code) == share.figure for table in tables
    )


def without_unchecked(
    editions: Mapping[tuple[str, int], tuple[Observation, ...]], indicators: Mapping[str, Indicator]
) -> dict[tuple[str, int], tuple[Observation, ...]]:
    """Earlier editions, by indicator and period key, without those whose counts are not held."""
    kept = {
        key: tuple(one for one in found if not is_unchecked(indicators[key[0]].unit, one))
        for key, found in editions.items()
    }
    return {key: found for key, found in kept.items() if found}


def without_unchecked_origin(indicator: Indicator, share: Observation, editions: Iterable[Observation]) -> Observation:
    """The figure without the one that it was revised from, where that needs counts and no edition of it is shown."""
    is_known = share.source.is_published or any(one.figure == share.revised_from for one in editions)
    return share if indicator.unit not in CHECKED or is_known else replace(share, revised_from=None)
