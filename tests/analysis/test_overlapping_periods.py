"""Overlapping periods: figures that share most of their time are not counted as if each stood for itself."""

from __future__ import annotations

import csv
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from lineofsight.analysis.changes import find_changes
from lineofsight.analysis.indicators import judge_indicator
from lineofsight.analysis.movement import describe_movement
from lineofsight.analysis.movement_values import Direction
from lineofsight.analysis.rating import rate
from lineofsight.analysis.series import apart, missing_periods, year_before
from lineofsight.analysis.verdicts import ChangeKind
from lineofsight.domain.indicators import Observation, Polarity, RatingMethod
from lineofsight.domain.periods import Period, PeriodKind, month_period, year_ending
from lineofsight.exchange.statistics.time_labels import PeriodRule, lait_period_of
from tests.analysis.figure_makers import indicator, monthly, observation, rated, yearly
from tests.analysis.record_makers import COUNCIL, record

DATA = Path(__file__).parents[1] / "data" / "lait" / "three_years_together.csv"
TO_MARCH = PeriodRule(PeriodKind.ANNUAL, 3, 31)
LOWER = indicator(polarity=Polarity.LOWER_BETTER, period_type=PeriodKind.ANNUAL, frequency="annual")


def published(measure: str) -> tuple[Observation, ...]:
    """Bromley's real series of a measure whose years are three together, as the interactive tool gives it."""
    with DATA.open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["Short Desc"] == measure]
    found = []
    for row in rows:
        period = lait_period_of(row["Years"], TO_MARCH)
        assert period is not None
        found.append(observation(row["Values"], period))
    return tuple(found)


def three_years(values: list[str], first_end: int = 2011) -> tuple[Observation, ...]:
    """Figures for three years to 31 March together, one a year; "" leaves one out."""
    return tuple(
        observation(
            value,
            Period(date(end, 3, 31), date(end - 3, 4, 1), PeriodKind.ANNUAL, f"{end - 3}-{end % 100:02}"),
        )
        for end, value in enumerate(values, first_end)
        if value
    )


def rolling(values: list[str]) -> tuple[Observation, ...]:
    """Rolling twelve months, one figure a quarter, from the year to 31 March 2013 on."""
    found = []
    for at, value in enumerate(values):
        end = month_period(2013 + (at * 3 + 2) // 12, (at * 3 + 2) % 12 + 1).end
        year = year_ending(end, f"Year to {end.day} {end:%B %Y}")
        found.append(observation(value, replace(year, kind=PeriodKind.ROLLING_12M)))
    return tuple(found)


def test_a_real_rate_that_fell_five_times_running_is_told_by_three_years_apart() -> None:
    """Bromley's admissions for alcohol: until 2018/19-20/21 each figure was lower, yet two of three years the same."""
    falling = published("Hosp_Adm_Alc_<18yrs")[:6]
    moved = describe_movement(LOWER, falling)
    assert moved.sentence == (
        "Down 11.7 percentage points from 2015/16-17/18 to 2018/19-20/21; 2 figures in a row are too few to call a "
        "trend. The figures for 2017/18-19/20 and 2018/19-20/21 share 2 of their 3 years, so only figures that share "
        "none are compared and counted, and natural variation is not judged."
    )
    assert (moved.direction, moved.usable_points) == (Direction.BETTER, 2)
    assert moved.against is not None
    assert moved.against.label == "2015/16-17/18"


def test_a_real_rate_over_nine_overlapping_figures_has_three_that_stand_alone() -> None:
    """Nine figures are three: the years to 2016, to 2019 and to 2022, counted back from the newest."""
    series = published("Hosp_Adm_Alc_<18yrs")
    assert [item.period.label for item in apart(series)] == ["2015/16-17/18", "2018/19-20/21", "2021/22-23/24"]
    moved = describe_movement(LOWER, series)
    assert (moved.usable_points, moved.direction, moved.change) == (3, Direction.WORSE, Decimal("0.54"))
    assert "running" not in moved.sentence


def test_a_symbol_where_the_period_right_before_stands_leaves_the_change_unknown() -> None:
    """Children hurt on roads: 2017-19 is there for 2020-22, and 2019-21, a symbol that overlaps both, is no gap."""
    series = published("RTA")
    moved = describe_movement(LOWER, series)
    assert moved.against is not None
    assert (moved.against.label, moved.change) == ("2017-19", Decimal("-2.14"))
    hidden = describe_movement(
        LOWER, tuple(replace(one, figure=series[5].figure) if at == 3 else one for at, one in enumerate(series))
    )
    assert (hidden.direction, hidden.change) == (Direction.UNKNOWN, None)
    assert hidden.sentence.startswith(
        "No figure is held for the period right before 2020-22, so the change is not known."
    )


def test_a_run_is_counted_over_figures_that_share_nothing() -> None:
    """Thirteen overlapping figures hold five of their own: enough for a count, and never more than it."""
    moved = describe_movement(LOWER, three_years([str(at) for at in range(1, 14)]))
    assert moved.sentence.startswith(
        "Up 3.0 percentage points since 2017-20. It rose 4 times running from 2008-11 to 2020-23; that is a count, not "
        "a trend."
    )
    assert moved.usable_points == 5


@pytest.mark.parametrize("count", [2, 3])
def test_figures_that_all_share_some_of_their_time_say_nothing_of_change(count: int) -> None:
    """Two or three figures next to one another: a rise would be of one year against another that nobody named."""
    moved = describe_movement(LOWER, three_years(["5", "6", "7"][:count]))
    assert (moved.direction, moved.change, moved.against) == (Direction.UNKNOWN, None, None)
    assert moved.sentence.startswith("No figure is held for the period right before ")
    assert describe_movement(LOWER, three_years(["5", "6", "7", "8"])).change == Decimal(3)


def test_a_missing_period_is_not_replaced_by_an_older_one() -> None:
    """The three years right before are missing, so there is no change, though older ones share nothing either."""
    moved = describe_movement(LOWER, three_years(["5", "", "6", "7", "8"]))
    assert (moved.change, moved.against) == (None, None)


def test_missing_years_together_are_named_as_such() -> None:
    """Not as the one year that they end with."""
    assert missing_periods(LOWER, three_years(["5", "", "6"])) == ("3 years to March 2012",)


def test_rolling_years_are_compared_with_the_year_before() -> None:
    """Rolling twelve months each quarter: four quarters back nothing is shared, and a run is of years."""
    moved = describe_movement(indicator(frequency="quarterly"), rolling([str(50 + at) for at in range(17)]))
    assert moved.sentence == (
        "Up 4.0 percentage points since year to 31 March 2016. It rose 4 times running from year to 31 March 2013 to "
        "year to 31 March 2017; that is a count, not a trend. The figures for year to 31 December 2016 and year to "
        "31 March 2017 share 9 of their 12 months, so only figures that share none are compared and counted, and "
        "natural variation is not judged."
    )
    young = describe_movement(indicator(frequency="quarterly"), rolling(["50", "51", "52", "53"]))
    assert (young.direction, young.usable_points) == (Direction.UNKNOWN, 1)


def test_rolling_months_are_twelve_whatever_their_start_says() -> None:
    """Officers who give a rolling figure its month as its start still mean twelve months."""
    series = tuple(replace(one, period=replace(one.period, kind=PeriodKind.ROLLING_12M)) for one in monthly(["5"] * 20))
    assert len(apart(series)) == 2
    assert describe_movement(indicator(), series).points == ()


def test_quarters_published_each_month_are_not_judged_by_limits() -> None:
    """Three months together, each month: their points are not independent, however many there are."""
    months = monthly([str(50 + at % 2) for at in range(40)])
    series = tuple(
        replace(one, period=replace(one.period, start=months[at].period.start, kind=PeriodKind.QUARTER))
        for at, one in enumerate(months[2:])
    )
    moved = describe_movement(indicator(period_type=PeriodKind.QUARTER, frequency="quarterly"), series)
    assert moved.points == ()
    assert (moved.usable_points, len(series)) == (13, 38)
    assert "share 2 of their 3 months" in moved.sentence


def test_a_day_that_ends_one_period_and_starts_the_next_is_no_overlap() -> None:
    """Officers write 31 March as the end of one quarter and the start of the next; the series stays whole."""
    series = yearly(["1", "2", "3", "4", "5"])
    touching = tuple(
        replace(one, period=replace(one.period, start=one.period.start.replace(month=3, day=31))) for one in series
    )
    assert apart(touching) == touching
    assert "rose 4 times running" in describe_movement(LOWER, touching).sentence


def quarter_to(month: int, value: str, year: int = 2017) -> Observation:
    """The figure of a quarter."""
    end = month_period(year, month)
    start = month_period(year, month - 2).start
    return observation(value, Period(end.end, start, PeriodKind.QUARTER, f"Quarter to {end.label}"))


def test_figures_of_another_length_are_not_compared() -> None:
    """40 referrals in a month after 120 in a quarter are no fall of eighty."""
    made = indicator(period_type=PeriodKind.MONTH, frequency="")
    april, may = monthly(["40", "42"], start=(2017, 4))
    first = describe_movement(made, (quarter_to(3, "120"), april))
    assert (first.direction, first.change, first.usable_points) == (Direction.UNKNOWN, None, 1)
    assert first.sentence == (
        "No figure is held for the period right before April 2017, so the change is not known. The figure for quarter "
        "to March 2017 speaks of another length of time than the latest, so it is not compared or counted."
    )
    second = describe_movement(made, (quarter_to(3, "120"), april, may))
    assert (second.change, second.usable_points) == (Decimal(2), 2)


def test_three_years_together_are_not_compared_with_one_year() -> None:
    """A tool that stops adding years together begins a new series."""
    (after,) = yearly(["9"], first=2014)
    moved = describe_movement(LOWER, (*three_years(["5", "6", "7"]), after))
    assert (moved.change, moved.usable_points) == (None, 1)
    assert "The figure for 2010-13 speaks of another length of time" in moved.sentence


def test_last_year_is_a_year_of_the_same_length() -> None:
    """For the rule that asks for last year's figure too."""
    three, one = three_years(["70"], first_end=2016)[0], yearly(["72"], first=2017)[0]
    assert year_before((three, one), one) is None
    assert year_before(yearly(["70", "72"], first=2016), one) is not None


def test_a_few_days_in_common_are_said_as_days() -> None:
    """Periods that share less than a month share some of their days."""
    first = observation("8", Period(date(2017, 3, 20), date(2017, 2, 21), PeriodKind.MONTH, "to 20 March"))
    second = observation("9", Period(date(2017, 4, 16), date(2017, 3, 17), PeriodKind.MONTH, "to 16 April"))
    assert "share some of their days, so" in describe_movement(indicator(), (first, second)).sentence


def test_what_stands_before_is_what_the_movement_is_told_against() -> None:
    """Counts shown beside a change are those of the figure that it is a change from."""
    held = record(measured=[(LOWER, three_years(["4", "5", "6", "7", "8"]))])
    judged = judge_indicator(LOWER, held.performance, COUNCIL, held.as_at)
    assert judged.previous is not None
    assert judged.previous.period == judged.movement.against
    assert judged.previous.figure.value == 5


def test_a_rating_by_last_year_says_what_last_year_shares() -> None:
    """The rule asks for last year's figure and gets it, and whoever reads the colour is told."""
    made = rated(RatingMethod.IMPROVEMENT_CONDITIONED, value=Decimal(90), tolerance=Decimal(1))
    before, now = three_years(["70", "72"])
    assert (
        rate(made, now, year_before=before).note
        == "Last year's figure (2008-11) shares 2 of their 3 years with this one."
    )
    alone, after = yearly(["70", "72"])
    assert rate(made, after, year_before=alone).note == ""


def test_a_new_figure_of_another_length_says_how_many_months_it_shares() -> None:
    """A quarter and the month after its middle share a month, of nobody's length."""
    series = (
        quarter_to(3, "5"),
        observation("6", Period(date(2017, 4, 30), date(2017, 3, 1), PeriodKind.MONTH, "March on")),
    )
    (change,) = find_changes(record(measured=[(LOWER, series[:1])]), record(measured=[(LOWER, series)]))
    assert change.sentence.endswith("it was 5.0%; the two share 1 month).")


def test_a_new_figure_of_the_year_to_date_says_nothing_of_what_it_shares() -> None:
    """Its label shows that it goes on from the one before."""
    april = date(2016, 4, 1)
    series = [
        observation(value, Period(date(2016, month, 30), april, PeriodKind.YTD, f"April to month {month}"))
        for value, month in (("5", 6), ("6", 9))
    ]
    (change,) = find_changes(record(measured=[(LOWER, series[:1])]), record(measured=[(LOWER, series)]))
    assert change.sentence.endswith("(for April to month 6 it was 5.0%).")


def test_a_new_figure_says_what_it_shares_with_the_one_shown_before() -> None:
    """What changed since the last return sets two figures side by side, and says that they overlap."""
    series = three_years(["5", "6"])
    (change,) = find_changes(record(measured=[(LOWER, series[:1])]), record(measured=[(LOWER, series)]))
    assert change.kind is ChangeKind.FIGURE
    assert change.sentence.endswith("(for 2008-11 it was 5.0%; the two share 2 of their 3 years).")
