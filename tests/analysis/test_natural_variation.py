"""Natural variation agrees with the R package NHSRplotthedots, series by series and rule by rule."""

from __future__ import annotations

import json
import math
from datetime import date, timedelta
from pathlib import Path
from typing import Any, Literal

import pytest

from lineofsight.analysis.limits import compute_limits
from lineofsight.analysis.natural_variation import NaturalVariation, natural_variation
from lineofsight.analysis.signals import RUN, find_shift, find_trend, find_two_in_three
from lineofsight.errors import ValueRefusedError

DATA = Path(__file__).parents[1] / "data" / "spc"
CASES: list[dict[str, Any]] = json.loads((DATA / "cases_dev.json").read_text(encoding="utf-8"))["cases"]
RULES: dict[str, Any] = json.loads((DATA / "unit_rules.json").read_text(encoding="utf-8"))


def judge(case: dict[str, Any]) -> NaturalVariation:
    """Judge one of the package's own series."""
    options = case["options"]
    return natural_variation(
        [date.fromisoformat(day) for day in case["dates"]],
        case["values"],
        improvement=options["improvement_direction"],
        target=options["target"],
        rebase=[date.fromisoformat(day) for day in options["rebase"]],
        fix=options["fix_after_n_points"],
        screen=options["screen_outliers"],
    )


def test_all_series_of_the_package_are_here() -> None:
    """There are 64 series with 1,527 points."""
    assert (len(CASES), sum(len(case["values"]) for case in CASES)) == (64, 1527)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["id"])
def test_series_agrees_with_the_r_package(case: dict[str, Any]) -> None:
    """Every limit, flag, label and icon is the package's."""
    judged = judge(case)
    assert len(judged.points) == len(case["values"])
    for column, wanted in case["expected"].items():
        for at, (point, want) in enumerate(zip(judged.points, wanted, strict=True)):
            have = getattr(point, column)
            if isinstance(want, float) and have is not None:
                assert math.isclose(have, want, rel_tol=1e-12, abs_tol=1e-9), (column, at)
            else:
                assert have == want, (column, at)
    result = case["result"]
    assert judged.variation_type == result["variation_type"]
    assert judged.variation_icon == result["variation_icon"]
    assert judged.assurance_type == (result["assurance_type"] or "")
    assert judged.assurance_icon == (result["assurance_icon"] or "")


@pytest.mark.parametrize(("sides", "seventh"), RULES["seven_point_one_side_mean"])
def test_shift_ends_where_the_package_says(sides: list[int], seventh: list[int]) -> None:
    """A point ends seven on one side exactly where the package's helper says."""
    flags = find_shift(sides)
    ends = [
        int(at + 1 >= RUN and all(flags[at + 1 - RUN : at + 1]) and len(set(sides[at + 1 - RUN : at + 1])) == 1)
        for at in range(len(sides))
    ]
    assert ends == [abs(flag) for flag in seventh]


@pytest.mark.parametrize(("values", "seventh"), RULES["seven_point_trend"])
def test_trend_of_seven_is_found_as_the_package_does(values: list[float], seventh: list[int]) -> None:
    """A rise or fall of seven is found where the package's helper says, and nowhere else."""
    trend = find_trend(values)
    for at, want in enumerate(seventh):
        if want:
            assert trend[at - RUN + 1 : at + 1] == [want] * RUN
    assert any(trend) == any(seventh)


def test_points_on_the_mean_are_no_shift_however_many_they_are() -> None:
    """Seven that have not left the mean show no change."""
    assert not any(find_shift([0] * RUN))


def test_a_rise_that_ends_before_a_fall_begins_stays_a_rise() -> None:
    """Its last point is told by the step that led to it, not by what follows outside any trend."""
    values = [1, 2, 3, 4, 5, 6, 7, 3, 10, 9, 8, 7, 6, 5, 4]
    assert find_trend(values) == [1] * 7 + [0] + [-1] * 7


@pytest.mark.parametrize(("given", "wanted"), RULES["part_of_two_in_three (close, side -> flagged)"])
def test_two_in_three_flags_what_the_package_flags(given: list[list[int]], wanted: list[int]) -> None:
    """The close points of a window are flagged, as in the package."""
    close, sides = given
    assert find_two_in_three([bool(flag) for flag in close], sides) == [bool(flag) for flag in wanted]


@pytest.mark.parametrize(
    ("label", "want"), [(label, want) for label, want in RULES["snapshot limits (tests/testthat/_snaps)"]]
)
def test_published_limits_are_met(label: str, want: dict[str, float]) -> None:
    """The limits of the package's own snapshots come out for the series that are handed over."""
    names = {
        "rnorm(20), set.seed(123)": "pkg_rnorm20",
        "same, y[15]=10, screened": "pkg_rnorm20_out",
        "same, not screened": "pkg_rnorm20_out_noscreen",
        "vignette deviations, screened": "dev_screened",
        "vignette deviations, Excel": "dev_excel",
    }
    point = judge(next(case for case in CASES if case["id"] == names[label])).points[0]
    for column, value in want.items():
        assert math.isclose(getattr(point, column), value, rel_tol=1e-6, abs_tol=0.005)


def months(count: int) -> list[date]:
    """Month ends from January 2015."""
    return [date(2015 + at // 12, at % 12 + 1, 28) for at in range(count)]


def test_missing_period_breaks_a_run_and_gives_no_moving_range() -> None:
    """Seven on one side with a missing month among them are no shift, and the gap gives no moving range."""
    values: list[float | None] = [5, 9, 5, 9, 5, 9, 8, 8, 8, None, 8, 8, 8, 8]
    broken = natural_variation(months(14), values, improvement="decrease")
    assert len(broken.points) == 13
    assert all("7 Points" not in point.special_cause_type for point in broken.points[6:])
    unbroken = [value for value in values if value is not None]
    whole = natural_variation(months(13), unbroken, improvement="decrease")
    assert whole.points[-1].special_cause_type == "7 Points Above CL"
    gap = compute_limits([1.0, 2.0, None, 9.0, 10.0], fix=None, screen=False)
    assert gap.upper == pytest.approx(5.5 + 2.66)


def test_limits_fixed_on_known_values_only() -> None:
    """Fixing on n points counts known values, not periods."""
    fixed = compute_limits([1.0, None, 3.0, 100.0], fix=2, screen=False)
    assert fixed.mean == 2.0


def test_fix_below_twelve_is_refused() -> None:
    """Limits cannot be fixed on fewer than 12 points."""
    with pytest.raises(ValueRefusedError, match="12 or more"):
        natural_variation(months(20), [1.0] * 20, improvement="increase", fix=11)


def test_date_that_stands_twice_is_refused() -> None:
    """Two figures for one date are refused by name."""
    with pytest.raises(ValueRefusedError, match="2015-01-28"):
        natural_variation([months(1)[0]] * 2, [1.0, 2.0], improvement="increase")


def test_lists_of_different_length_are_refused() -> None:
    """A value without a date is refused."""
    with pytest.raises(ValueRefusedError, match="one value for each"):
        natural_variation(months(2), [1.0], improvement="increase")


def test_no_points_say_so() -> None:
    """An empty series is judged in words, not by an error."""
    judged = natural_variation([], [], improvement="neutral")
    assert judged.sentence == "There are no figures to judge."
    assert (judged.variation_icon, judged.assurance_icon) == ("", "")


def test_sentences_say_what_the_points_show() -> None:
    """The series and its points are described in plain words, with what a short group rests on."""
    judged = natural_variation(months(13), [5, 6, 5, 6, 5, 6, 5, 6, 5, 6, 5, 6, 30], improvement="decrease", target=4)
    assert judged.point_sentences[-1] == "Above the upper limit: worse than natural variation explains."
    assert judged.sentence == (
        "Real concern: higher than natural variation explains. The latest point is above the upper limit."
    )
    steady = natural_variation(months(13), [5, 6] * 6 + [5], improvement="decrease", target=4)
    assert steady.sentence == (
        "Natural variation: no real change shown. Will sometimes meet and sometimes miss the target."
    )
    few = natural_variation(months(5), [1, 2, 1, 2, 1], improvement="decrease")
    assert few.notes == ("Trial limits: they rest on 5 points; 13 or more are needed to rely on them.",)
    flat = natural_variation(months(13), [3.0] * 13, improvement="decrease")
    assert "No limits can be drawn" in flat.notes[0]


def test_rules_never_look_across_a_rebase() -> None:
    """A run that a rebase cuts in two is no run."""
    days = [date(2020, 1, 1) + timedelta(days=7 * at) for at in range(26)]
    values = [1.0, 2.0] * 5 + [2.5] * 3 + [2.5] * 3 + [1.0, 2.0] * 5
    cut = natural_variation(days, values, improvement="increase", rebase=[days[13]])
    assert {point.rebase_group for point in cut.points} == {0, 1}
    assert not any("7 Points" in point.special_cause_type for point in cut.points)


def test_missing_periods_at_either_end_and_alone_are_no_points() -> None:
    """Missing periods give no point, also at the ends and when there is nothing else."""
    judged = natural_variation(months(5), [None, 1.0, None, 2.0, None], improvement="increase")
    assert [point.value for point in judged.points] == [1.0, 2.0]
    assert natural_variation(months(2), [None, None], improvement="increase").points == ()


@pytest.mark.parametrize("edge", ["lpl", "upl"])
@pytest.mark.parametrize("improvement", ["increase", "decrease"])
def test_a_target_on_a_limit_is_sometimes_met(edge: str, improvement: Literal["increase", "decrease"]) -> None:
    """Only a target beyond the limits is consistently met or missed."""
    days = [date(2015 + at // 12, at % 12 + 1, 1) for at in range(13)]
    values = [float(90 + at % 2) for at in range(13)]
    limit = getattr(natural_variation(days, values, improvement=improvement).points[-1], edge)
    on, beyond = (
        natural_variation(days, values, improvement=improvement, target=target).assurance_type
        for target in (limit, limit + (0.001 if edge == "upl" else -0.001))
    )
    assert on == "inconsistent"
    assert beyond.startswith("consistent_")
