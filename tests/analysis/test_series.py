"""Series: how far apart their periods are, which is right before, and where they are unbroken."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from lineofsight.analysis.series import (
    is_even,
    last_unbroken,
    may_join,
    missing_periods,
    right_before,
    step_in_months,
    year_before,
)
from lineofsight.domain.indicators import Quality
from lineofsight.domain.periods import Period, PeriodKind, month_period
from tests.analysis.figure_makers import indicator, monthly, observation, yearly

if TYPE_CHECKING:
    from lineofsight.domain.indicators import Observation

YEAR_2018 = Period(date(2018, 3, 31), date(2015, 4, 1), PeriodKind.ANNUAL, "2018")
SAYS_NOTHING = indicator(frequency="")


def on_days(*months: tuple[int, int], kind: PeriodKind = PeriodKind.SNAPSHOT) -> tuple[Observation, ...]:
    """Figures on the last day of months, given as year and month."""
    ends = [month_period(*month).end for month in months]
    starts = [month_period(*month).start for month in months]
    return tuple(
        observation("5", Period(end, end if kind is PeriodKind.SNAPSHOT else start, kind, f"to {end}"))
        for start, end in zip(starts, ends, strict=True)
    )


@pytest.mark.parametrize(
    ("kind", "months", "frequency", "step"),
    [
        (PeriodKind.MONTH, ((2016, 1), (2016, 2)), "quarterly", 1),
        (PeriodKind.QUARTER, ((2016, 3), (2016, 6)), "", 3),
        (PeriodKind.ANNUAL, ((2016, 3), (2017, 3)), "monthly", 12),
        (PeriodKind.SNAPSHOT, ((2016, 3), (2016, 9)), "Half-yearly", 6),
        (PeriodKind.SNAPSHOT, ((2016, 3), (2016, 9)), "annual", 12),
        (PeriodKind.SNAPSHOT, ((2016, 3), (2016, 9)), "Every month", 1),
        (PeriodKind.SNAPSHOT, ((2016, 3), (2016, 9), (2016, 11)), "", 2),
        (PeriodKind.SNAPSHOT, ((2016, 3),), "", None),
        (PeriodKind.SNAPSHOT, (), "", None),
    ],
)
def test_the_step_is_told_by_kind_then_by_words_then_by_the_least_gap(
    kind: PeriodKind, months: tuple[tuple[int, int], ...], frequency: str, step: int | None
) -> None:
    """A kind of period says more than what officers call it."""
    assert step_in_months(indicator(frequency=frequency), on_days(*months, kind=kind)) == step


def test_mixed_kinds_do_not_tell_the_step() -> None:
    """A month and a year in one series: only the words, or the gaps, are left."""
    mixed = (*on_days((2016, 3), kind=PeriodKind.MONTH), *on_days((2017, 3), kind=PeriodKind.ANNUAL))
    assert step_in_months(SAYS_NOTHING, mixed) == 12
    assert step_in_months(indicator(frequency="quarterly"), mixed) == 3


@pytest.mark.parametrize(
    ("months", "frequency", "even"),
    [
        (((2016, 1), (2016, 2), (2016, 4)), "monthly", True),
        (((2016, 1), (2016, 4), (2016, 8)), "quarterly", False),
        (((2016, 1), (2016, 4), (2016, 10)), "quarterly", True),
        (((2016, 1), (2016, 1)), "monthly", False),
        (((2016, 1),), "", False),
    ],
)
def test_spacing_is_even_when_every_gap_is_whole_steps(
    months: tuple[tuple[int, int], ...],
    frequency: str,
    even: bool,  # noqa: FBT001 (a column of the table)
) -> None:
    """Gaps may be there, but they must be whole; what stands twice or alone has no spacing."""
    assert is_even(indicator(frequency=frequency), on_days(*months)) is even


def to_date(year: int, month: int, first: int = 4) -> Period:
    """The year that began in a month, up to the end of another."""
    start = month_period(year if month >= first else year - 1, first).start
    return Period(month_period(year, month).end, start, PeriodKind.YTD, f"to {month}")


@pytest.mark.parametrize(
    ("earlier", "later", "joined"),
    [
        (month_period(2017, 1), month_period(2017, 2), True),
        (month_period(2017, 1), month_period(2017, 3), True),
        (Period(date(2017, 3, 31), date(2014, 4, 1), PeriodKind.ANNUAL, "2017"), YEAR_2018, False),
        (YEAR_2018, Period(date(2021, 3, 31), date(2018, 4, 1), PeriodKind.ANNUAL, "2021"), True),
        (to_date(2016, 4), to_date(2016, 5), True),
        (to_date(2017, 3), to_date(2017, 4), False),
        (to_date(2017, 3), to_date(2018, 3), True),
        (to_date(2017, 3), to_date(2018, 2), False),
    ],
)
def test_a_line_joins_only_figures_that_may_be_compared(earlier: Period, later: Period, joined: bool) -> None:  # noqa: FBT001 - a case's outcome
    """Not three-year figures that share two years; a running total within its year, and from year to year at one month.

    From March to April it starts afresh: a line down to it would show a fall that there was not.
    """
    assert may_join(earlier, later) is joined


def test_right_before_is_one_step_back_and_nothing_else() -> None:
    """A gap year gives no silent change over two years."""
    series = yearly(["5", "", "6", "7"])
    assert right_before(series, series[-1], 12) is series[-2]
    assert right_before(series, series[-2], 12) is None
    assert right_before(series, series[0], 12) is None


def test_a_year_before_is_the_same_kind_of_period() -> None:
    """March 2016 is no year to March 2016, though both end on one day."""
    month, year = on_days((2016, 3), kind=PeriodKind.MONTH)[0], yearly(["9"], first=2016)[0]
    (now,) = on_days((2017, 3), kind=PeriodKind.MONTH)
    assert year_before((year, month, now), now) is month
    assert year_before((year, now), now) is None


@pytest.mark.parametrize(
    ("values", "unbroken"),
    [
        (["1", "2", "3"], 3),
        (["1", "", "3"], 1),
        (["1", "c", "3", "4"], 2),
        (["1", "2", "x"], 0),
        (["1", "2", "", "4", "5", "6"], 3),
    ],
)
def test_an_unbroken_stretch_ends_at_each_gap_and_symbol(values: list[str], unbroken: int) -> None:
    """A symbol is no number, and a month that never came is none either."""
    assert len(last_unbroken(monthly(values), 1)) == unbroken


def test_a_figure_called_not_available_breaks_a_stretch() -> None:
    """Whatever number stands beside the words."""
    first, second, third = monthly(["1", "2", "3"])
    gone = replace(second, quality=Quality.NOT_AVAILABLE)
    assert last_unbroken((first, gone, third), 1) == (third,)


def test_every_missing_period_is_named() -> None:
    """Months by their names, years like their neighbours."""
    assert missing_periods(SAYS_NOTHING, monthly(["1", "", "", "4"])) == ("February 2015", "March 2015")
    made = indicator(period_type=PeriodKind.ANNUAL, frequency="annual")
    assert missing_periods(made, yearly(["1", "", "3"])) == ("2018",)
    assert missing_periods(SAYS_NOTHING, monthly(["1"])) == ()
