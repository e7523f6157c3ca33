"""Series of one indicator: which periods are missing, where it is unbroken, and the figure of a year before."""

from __future__ import annotations

from datetime import timedelta
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from lineofsight.analysis.spacing import add_months, months_between
from lineofsight.domain.indicators import Quality
from lineofsight.domain.periods import PeriodKind
from lineofsight.wording.dates import month
from lineofsight.wording.movement import shared

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from decimal import Decimal

    from lineofsight.domain.indicators import Indicator, Observation
    from lineofsight.domain.periods import Period

YEAR: Final = 12
"""Months in a year."""

_BY_KIND: Final = {PeriodKind.MONTH: 1, PeriodKind.QUARTER: 3, PeriodKind.ANNUAL: YEAR}
_BY_WORD: Final = (("month", 1), ("quarter", 3), ("half", 6), ("annual", YEAR), ("year", YEAR))


def number_of(observation: Observation | None) -> Decimal | None:
    """The observation's number, or ``None`` for a symbol, a figure marked not available, or no observation."""
    if observation is None or observation.quality is Quality.NOT_AVAILABLE:
        return None
    return observation.figure.value


def step_in_months(indicator: Indicator, series: Sequence[Observation]) -> int | None:
    """Months from one period to the next: by the kind of period, else by the stated frequency, else as most gaps are.

    ``None`` when nothing tells.
    """
    if series and len({item.period.kind for item in series}) == 1 and series[-1].period.kind in _BY_KIND:
        return _BY_KIND[series[-1].period.kind]
    said = indicator.frequency.lower()
    for word, months in _BY_WORD:
        if word in said:
            return months
    gaps = [gap for gap in _gaps(series) if gap > 0]
    return min(gaps) if gaps else None


def missing_periods(indicator: Indicator, series: Sequence[Observation]) -> tuple[str, ...]:
    """Labels of the periods inside the series for which no figure came: a month's name, or the year for yearly ones."""
    step = step_in_months(indicator, series)
    if step is None:
        return ()
    found: list[str] = []
    for before, after in pairwise(series):
        gap = months_between(before.period.end, after.period.end)
        ends = [add_months(before.period.end, months) for months in range(step, gap, step)]
        found.extend(_label(end, step, before.period) for end in ends)
    return tuple(found)


def _label(end: date, step: int, neighbour: Period) -> str:
    """A year's label is made like its neighbour's: "2024", or "202324" for the year to 31 August 2024."""
    like = neighbour.label
    if step != YEAR:
        return month(end)
    if length_in_months(neighbour) > YEAR:
        return f"{length_in_months(neighbour) // YEAR} years to {month(end)}"
    if len(like) == len("202324") and like.isdigit():
        return f"{end.year - 1}{end.year % 100:02d}"
    return str(end.year)


def is_even(indicator: Indicator, series: Sequence[Observation]) -> bool:
    """Whether every gap is a whole number of steps, so that natural variation may be judged."""
    step = step_in_months(indicator, series)
    return step is not None and all(gap > 0 and gap % step == 0 for gap in _gaps(series))


def is_like(one: Period, other: Period) -> bool:
    """Whether two periods are of one kind and length: a quarter's figure is not set beside a year's."""
    if one.kind is not other.kind:
        return False
    return one.kind is PeriodKind.SNAPSHOT or length_in_months(one) == length_in_months(other)


def may_join(earlier: Period, later: Period) -> bool:
    """Whether a line may lead from one figure of a series to the next.

    Not where they share time: the line would show a change, of which most is the same figure twice. What runs up over
    the year grows by its nature, so it is joined within its year, and year by year only at the same part of each.
    """
    if later.kind is PeriodKind.YTD:
        return earlier.start == later.start or is_like(earlier, later)
    return not later.overlaps(earlier)


def alike(series: Sequence[Observation]) -> tuple[Observation, ...]:
    """The observations whose periods are like the latest: of the year to date, the same part of each year."""
    return tuple(item for item in series if is_like(item.period, series[-1].period))


def apart(series: Sequence[Observation]) -> tuple[Observation, ...]:
    """The observations whose periods do not overlap, counted back from the latest; all of them where none overlap."""
    kept: list[Observation] = []
    for item in reversed(series):
        if not kept or not item.period.overlaps(kept[-1].period):
            kept.append(item)
    return tuple(reversed(kept))


def length_in_months(period: Period) -> int:
    """Whole months that a period speaks of."""
    return months_between(period.first_day, period.end + timedelta(days=1))


def shared_words(earlier: Period, later: Period) -> str:
    """What two periods that overlap have in common, for example "2 of their 3 years"."""
    months = months_between(max(earlier.first_day, later.first_day), earlier.end + timedelta(days=1))
    lengths = {length_in_months(earlier), length_in_months(later)}
    return shared(months, lengths.pop() if len(lengths) == 1 else None)


def right_before(series: Sequence[Observation], latest: Observation, step: int | None) -> Observation | None:
    """The observation of the period right before ``latest``, or ``None`` when it is missing.

    Args:
        series: oldest first.
        latest: one of them.
        step: months from one period to the next.
    """
    for item in reversed(series):
        if item.period < latest.period:
            return item if months_between(item.period.end, latest.period.end) == step else None
    return None


def last_unbroken(series: Sequence[Observation], step: int | None) -> tuple[Observation, ...]:
    """The last stretch of figures that are numbers, ``step`` months apart with no period missing among them."""
    stretch: list[Observation] = []
    for item in series:
        if number_of(item) is None:
            stretch = []
            continue
        if stretch and months_between(stretch[-1].period.end, item.period.end) != step:
            stretch = []
        stretch.append(item)
    return tuple(stretch)


def year_before(series: Sequence[Observation], latest: Observation) -> Observation | None:
    """The observation of the same period a year before, or ``None``."""
    for item in series:
        if months_between(item.period.end, latest.period.end) == YEAR and is_like(item.period, latest.period):
            return item
    return None


def _gaps(series: Sequence[Observation]) -> list[int]:
    return [months_between(before.period.end, after.period.end) for before, after in pairwise(series)]
