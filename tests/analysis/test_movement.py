"""Movement: no more words than the number of points allows."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from lineofsight.analysis.movement import describe_movement, find_direction, whole_sentence
from lineofsight.analysis.movement_values import Direction, Movement
from lineofsight.analysis.series import last_unbroken, missing_periods, year_before
from lineofsight.domain.figures import Figure
from lineofsight.domain.indicators import Indicator, Observation, Polarity, Quality, RatingMethod, Unit
from lineofsight.domain.periods import Period, PeriodKind, month_period
from tests.analysis.figure_makers import indicator, monthly, observation, rated, yearly

D = Decimal
LOW = Polarity.LOWER_BETTER
YEARLY = indicator(period_type=PeriodKind.ANNUAL, frequency="annual")
TRENDLESS = ["90", "91"] * 20


def test_nothing_is_said_of_no_figure_or_one() -> None:
    """Without figures, and with one, there is no direction and no change."""
    none = describe_movement(indicator(), ())
    assert (none.direction, none.change, none.usable_points) == (Direction.UNKNOWN, None, 0)
    one = describe_movement(indicator(), monthly(["90"]))
    assert one.sentence == "The figure for January 2015 is the only one, so nothing can be said of change."
    assert (one.direction, one.usable_points) == (Direction.UNKNOWN, 1)


def test_two_to_four_points_are_too_few_to_call_a_trend() -> None:
    """The difference from first to last, and that it is no trend."""
    moved = describe_movement(YEARLY, yearly(["12.5", "12.7", "13.1"]))
    assert (
        moved.sentence == "Up 0.6 percentage points from 2017 to 2019; 3 figures in a row are too few to call a trend."
    )
    assert (moved.change, moved.usable_points) == (D("0.4"), 3)
    assert moved.against is not None
    assert moved.against.label == "2018"


def test_five_to_twelve_points_are_counted_not_called_a_trend() -> None:
    """Rises in a row are a count; limits and icons are not drawn."""
    moved = describe_movement(YEARLY, yearly(["5", "4", "5", "6", "7"]))
    assert moved.sentence == (
        "Up 1.0 percentage points since 2020. It rose 3 times running from 2018 to 2021; that is a count, not a trend."
    )
    assert (moved.points, moved.variation_icon) == ((), "")
    mixed = describe_movement(YEARLY, yearly(["5", "4", "5", "4", "5"]))
    assert mixed.sentence.endswith("It has not risen or fallen twice running.")


@pytest.mark.parametrize("held", [1, 2, 5, 12, 13])
def test_fewer_figures_than_natural_variation_takes_are_said_to_be_too_few(held: int) -> None:
    """From the second to the twelfth, and once: two to four are called too few for a trend already."""
    moved = describe_movement(indicator(), monthly([str(90 + at % 2) for at in range(held)]))
    few = f"{held} figures are too few to tell a real change from natural variation; 13 or more are needed."
    assert moved.too_few == (few if 2 <= held < 13 else "")
    assert (few in whole_sentence(moved)) is (5 <= held < 13)


def test_of_yearly_figures_no_number_is_said_to_be_needed() -> None:
    """They are never judged by natural variation; of figures that overlap or grow, another sentence says so."""
    moved = describe_movement(YEARLY, yearly(["5", "4", "5"]))
    assert moved.too_few == "3 figures are too few to tell a real change from natural variation."


@pytest.mark.parametrize(("count", "is_counted"), [(4, False), (5, True)])
def test_rises_are_counted_from_five_figures_on(count: int, is_counted: bool) -> None:  # noqa: FBT001 - a case's outcome
    """Of four that rise it is said how far they rose, and that they are too few."""
    said = describe_movement(YEARLY, yearly([str(at) for at in range(1, count + 1)])).sentence
    assert ("running" in said) is is_counted
    assert ("too few to call a trend" in said) is not is_counted


def test_figures_that_do_not_come_as_often_as_they_should_are_not_judged_by_limits() -> None:
    """Monthly snapshots of what is said to be quarterly are not its equal steps."""
    series = tuple(
        replace(item, period=replace(item.period, kind=PeriodKind.SNAPSHOT, start=item.period.end))
        for item in monthly(TRENDLESS[:20])
    )
    assert describe_movement(indicator(frequency="monthly"), series).points
    assert describe_movement(indicator(frequency="quarterly"), series).points == ()


def test_yearly_figures_never_have_natural_variation() -> None:
    """Even thirty years of yearly figures are not judged by limits."""
    moved = describe_movement(YEARLY, yearly(["5", "4"] * 15, first=1990))
    assert (moved.points, moved.usable_points) == ((), 30)
    snapshots = tuple(
        replace(item, period=replace(item.period, kind=PeriodKind.SNAPSHOT, start=item.period.end))
        for item in yearly(["5", "4"] * 15, first=1990)
    )
    assert describe_movement(indicator(frequency=""), snapshots).points == ()


@pytest.mark.parametrize(("count", "early"), [(13, True), (19, True), (20, False)])
def test_thirteen_monthly_points_have_natural_variation(count: int, early: bool) -> None:  # noqa: FBT001 - a table's column
    """From 13 points limits are drawn, called early until there are 20."""
    moved = describe_movement(indicator(), monthly(TRENDLESS[:count]))
    assert len(moved.points) == len(moved.point_sentences) == count
    assert moved.variation_icon == "common_cause"
    assert moved.sentence.startswith("Natural variation: no real change shown.")
    assert ("early" in moved.sentence) is early


def test_twelve_monthly_points_have_none() -> None:
    """Twelve are too few for limits."""
    assert describe_movement(indicator(), monthly(TRENDLESS[:12])).points == ()


def test_real_concern_is_told_from_natural_variation() -> None:
    """A figure far outside the limits is worse than natural variation explains where higher is better."""
    moved = describe_movement(indicator(), monthly([*TRENDLESS[:20], "40"]))
    assert (moved.variation_icon, moved.direction) == ("concern_low", Direction.WORSE)
    assert moved.sentence == (
        "Real concern: lower than natural variation explains. The latest point is below the lower limit."
    )


def test_target_is_assured_only_with_a_good_direction() -> None:
    """The target is set against the limits where there is a good direction, and only there."""
    made = rated(RatingMethod.TARGET_TOLERANCE_POINTS, value=D(99), tolerance=D(1))
    assert describe_movement(made, monthly(TRENDLESS[:20])).assurance_icon == "fail"
    none = rated(RatingMethod.FORECAST, Polarity.NONE, value=D(99), tolerance=D(1))
    assert describe_movement(none, monthly(TRENDLESS[:20])).assurance_icon == ""


def test_missing_report_month_breaks_the_series_and_is_named() -> None:
    """A missing month is no figure, breaks runs, and the change across it is not known."""
    with_gap = [*TRENDLESS[:15], "", *TRENDLESS[:5]]
    moved = describe_movement(indicator(), monthly(with_gap))
    assert (len(moved.points), moved.usable_points) == (20, 5)
    assert "No figure came for April 2016" in moved.sentence
    last = describe_movement(indicator(), monthly(["90", "91", "", "92"]))
    assert (last.direction, last.change, last.against) == (Direction.UNKNOWN, None, None)
    assert last.sentence == (
        "There is no figure for the period before April 2015 (the last one is for February 2015), so the change is "
        "not known."
    )


def test_gap_year_gives_no_silent_two_year_change() -> None:
    """LAIT subtracts across a missing year; here the change is not known and the year is named."""
    series = yearly(["20", "", "22"])
    assert describe_movement(YEARLY, series).change is None
    assert missing_periods(YEARLY, series) == ("2018",)


@pytest.mark.parametrize(("values", "change"), [(["80", "90", "100"], "10"), (["195", "200"], "5")])
def test_lait_s_documented_changes(values: list[str], change: str) -> None:
    """LAIT's test cases: the newest figure less the one of the year before, however long the series."""
    assert describe_movement(YEARLY, yearly(values)).change == D(change)


def test_symbol_counts_as_no_figure() -> None:
    """A suppressed figure breaks the series; as the latest it leaves nothing to say."""
    latest = describe_movement(indicator(), monthly(["90", "91", "c"]))
    assert latest.sentence == "There is no latest figure, so nothing can be said of change."
    inside = describe_movement(indicator(), monthly(["90", "c", "91"]))
    assert (inside.change, inside.usable_points) == (None, 1)
    assert inside.against is None, "nothing can be set against a suppressed figure"
    assert inside.direction is Direction.UNKNOWN
    marked = (*monthly(["90"]), observation("91", month_period(2015, 2), quality=Quality.NOT_AVAILABLE))
    assert describe_movement(indicator(), marked).usable_points == 0


def test_rolling_and_year_to_date_figures_are_not_judged_by_limits() -> None:
    """Overlapping figures are not independent; year to date is set against the same point last year."""

    def as_kind(kind: PeriodKind, count: int) -> tuple[object, ...]:
        return tuple(
            replace(item, period=replace(item.period, kind=kind))
            for item in monthly([str(50 + at) for at in range(count)])
        )

    rolling = describe_movement(indicator(), as_kind(PeriodKind.ROLLING_12M, 20))  # type: ignore[arg-type]
    assert rolling.points == ()
    assert "share 11 of their 12 months" in rolling.sentence
    ytd = describe_movement(indicator(), as_kind(PeriodKind.YTD, 14))  # type: ignore[arg-type]
    assert ytd.sentence.startswith("Up 12.0 percentage points since February 2015.")
    young = describe_movement(indicator(), as_kind(PeriodKind.YTD, 3))  # type: ignore[arg-type]
    assert young.change is None
    assert young.sentence.startswith("There is no figure for the same part of last year")


@pytest.mark.parametrize(
    ("polarity", "before", "after", "expected"),
    [
        (Polarity.HIGHER_BETTER, "1", "2", Direction.BETTER),
        (Polarity.HIGHER_BETTER, "2", "1", Direction.WORSE),
        (LOW, "1", "2", Direction.WORSE),
        (LOW, "1.0", "1", Direction.SAME),
        (Polarity.NONE, "1", "2", Direction.UP),
        (Polarity.NONE, "2", "1", Direction.DOWN),
        (Polarity.NEAR_TARGET, "80", "95", Direction.BETTER),
        (Polarity.NEAR_TARGET, "85", "96", Direction.WORSE),
        (Polarity.NEAR_TARGET, "85", "95", Direction.SAME),
        (Polarity.RANGE, "85", "89", Direction.BETTER),
        (Polarity.RANGE, "89", "90.5", Direction.SAME),
        (Polarity.RANGE, "90", "95", Direction.WORSE),
    ],
)
def test_direction_follows_polarity(polarity: Polarity, before: str, after: str, expected: Direction) -> None:
    """Better and worse only where there is a good direction; near a target of 90, or inside 88 to 91."""
    made = rated(RatingMethod.NONE, polarity, value=D(90), range_low=D(88), range_high=D(91))
    assert find_direction(made, D(before), D(after)) is expected


def test_direction_without_target_or_range_is_up_or_down() -> None:
    """Near what? Without a target there is no good direction."""
    assert find_direction(indicator(polarity=Polarity.NEAR_TARGET), D(1), D(2)) is Direction.UP
    assert find_direction(indicator(polarity=Polarity.RANGE), D(1), D(2)) is Direction.UP


def test_year_before_is_the_same_month() -> None:
    """The same period a year before is found by its month, and is not there when it was not returned."""
    series = monthly([str(at) for at in range(50, 63)])
    found = year_before(series, series[-1])
    assert found is not None
    assert found.period.label == "January 2015"
    assert year_before(series, series[-2]) is None


def quarterly(labels: list[tuple[int, int]]) -> tuple[object, ...]:
    """Snapshots at ends of quarters."""
    return tuple(
        observation(
            "5", Period(end=month_period(*at).end, start=month_period(*at).end, kind=PeriodKind.SNAPSHOT, label=f"{at}")
        )
        for at in labels
    )


@pytest.mark.parametrize("frequency", ["quarterly", ""])
def test_step_of_snapshots_is_told_by_frequency_or_gaps(frequency: str) -> None:
    """Snapshots step as their frequency says, or as their shortest gap is."""
    made = indicator(frequency=frequency, period_type=PeriodKind.SNAPSHOT)
    series = quarterly([(2016, 3), (2016, 6), (2016, 12)])
    assert missing_periods(made, series) == ("September 2016",)  # type: ignore[arg-type]
    assert len(last_unbroken(series, 3)) == 1  # type: ignore[arg-type]


def test_academic_years_are_labelled_as_their_neighbours() -> None:
    """A missing academic year has a six-digit label, as the published ones have."""
    series = tuple(
        observation("5", Period(end=date(year, 8, 31), start=date(year - 1, 9, 1), kind=PeriodKind.ANNUAL, label=label))
        for year, label in ((2019, "201819"), (2023, "202223"))
    )
    assert missing_periods(YEARLY, series) == ("201920", "202021", "202122")


def change_of(made: Indicator, values: list[str]) -> Movement:
    """The movement of a monthly series."""
    return describe_movement(made, monthly(values))


def test_no_change_and_too_small_a_change_are_said() -> None:
    """Unchanged is not "up 0.0"; a change too small to show is not "unchanged"."""
    made = indicator(unit=Unit.SCORE, decimals=1)
    assert change_of(made, ["5", "5"]).sentence.startswith("Unchanged from")
    assert change_of(made, ["5", "5.01"]).sentence.startswith("Up by less than can be shown from")


def test_snapshots_all_over_the_month_are_not_judged_by_limits() -> None:
    """A figure struck on the 3rd and one on the 27th are not equally spaced, so no limits are drawn."""
    days = [3, 27] * 10
    series = tuple(
        observation(value, Period(end=day, start=day, kind=PeriodKind.SNAPSHOT, label=day.isoformat()))
        for at, value in enumerate(TRENDLESS[:20])
        for day in [date(2015 + at // 12, at % 12 + 1, days[at])]
    )
    moved = describe_movement(indicator(period_type=PeriodKind.SNAPSHOT), series)
    assert (moved.points, moved.usable_points) == ((), 20)


@pytest.mark.parametrize(
    ("values", "said"),
    [
        (["1", "2", "3", "4", "4"], "It has not risen or fallen twice running."),
        (["1", "1", "2", "3", "4"], "It rose 3 times running from 2018 to 2021; that is a count, not a trend."),
        (["4", "5", "5", "4", "3"], "It fell twice running from 2019 to 2021; that is a count, not a trend."),
        (["1", "2", "3", "2", "3"], "It has not risen or fallen twice running."),
        (["5", "4", "3", "2", "1"], "It fell 4 times running from 2017 to 2021; that is a count, not a trend."),
    ],
)
def test_only_an_unbroken_run_up_to_now_is_counted(values: list[str], said: str) -> None:
    """A year without change ends it, also the last one: what rose until then does not rise now."""
    assert describe_movement(YEARLY, yearly(values)).sentence.endswith(said)


def to_date(values: list[str]) -> tuple[Observation, ...]:
    """Figures of the year from April to each month, from April 2015 on."""
    found = []
    for at, value in enumerate(values):
        end = month_period(2015 + (at + 3) // 12, (at + 3) % 12 + 1).end
        start = date(end.year - (end.month < 4), 4, 1)
        found.append(observation(value, Period(end, start, PeriodKind.YTD, f"to {end:%B %Y}")))
    return tuple(found)


def test_a_running_total_is_never_compared_with_the_month_before() -> None:
    """It grows through the year by itself: only the same part of last year says anything, however many there are."""
    climbing = [str(10 * (at % 12 + 1)) for at in range(13)]
    moved = describe_movement(indicator(period_type=PeriodKind.YTD), to_date(climbing))
    assert (moved.direction, moved.change) == (Direction.SAME, D(0))
    assert moved.sentence.startswith("Unchanged since ")
    assert moved.sentence.endswith(
        "Figures that grow through the year are compared with the same period last year only."
    )
    assert "running" not in moved.sentence
    young = describe_movement(indicator(period_type=PeriodKind.YTD), to_date(climbing[:6]))
    assert (young.direction, young.change, young.against) == (Direction.UNKNOWN, None, None)
    assert young.sentence.startswith("There is no figure for the same part of last year")


def test_a_snapshot_is_a_snapshot_on_whatever_day_it_was_struck() -> None:
    """The 30th is the end of April and not of May; a day is a day."""
    days = [date(2017, 3, 31), date(2017, 4, 30), date(2017, 5, 30)]
    series = [observation(str(at), Period(day, day, PeriodKind.SNAPSHOT, str(day))) for at, day in enumerate(days)]
    moved = describe_movement(indicator(period_type=PeriodKind.SNAPSHOT), series)
    assert (moved.change, moved.usable_points) == (D(1), 3)


def test_one_figure_of_another_kind_ends_natural_variation() -> None:
    """A year's figure among monthly ones is not a thirteenth month."""
    months = monthly(TRENDLESS[:13])
    mixed = (replace(months[0], period=replace(months[0].period, kind=PeriodKind.ANNUAL)), *months[1:])
    assert describe_movement(indicator(), months).points
    assert describe_movement(indicator(), mixed).points == ()
    more = describe_movement(indicator(), (*mixed, observation("90", month_period(2016, 2))))
    assert len(more.points) == 13
    assert "The figure for January 2015 speaks of another length of time than the latest" in more.sentence


def test_the_last_known_figure_is_named_where_the_one_before_is_missing() -> None:
    """A symbol in between is no figure, and is not named as one."""
    series = yearly(["12", "c", "13"])
    moved = describe_movement(YEARLY, series)
    assert (moved.direction, moved.change) == (Direction.UNKNOWN, None)
    assert "2017" in moved.sentence
    assert "the last one is for" in moved.sentence


@pytest.mark.parametrize(
    ("given", "is_told"), [("38", True), ("37", False), ("27", False), ("38.1", True), ("38.3", False)]
)
def test_no_course_is_told_of_a_figure_that_its_counts_contradict(given: str, *, is_told: bool) -> None:
    """27% is better than 29%, and 45 of 118 is worse; one whose last place was cut off or rounded otherwise is told."""
    *before, last = monthly(["29", "30", given])
    doubtful = replace(last, numerator=Figure.of(45), denominator=Figure.of(118))
    moved = describe_movement(indicator(), (*before, doubtful))
    assert (moved.direction is not Direction.UNKNOWN) == is_told
    assert moved.sentence.startswith("The counts given with the latest figure do not give it") == (not is_told)
