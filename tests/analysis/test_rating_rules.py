"""What holds of every rating, whatever the target, the margin and the figure: by thousands of made-up cases."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lineofsight.analysis.rating import rate
from lineofsight.analysis.verdicts import RatingColour
from lineofsight.domain.figures import Figure
from lineofsight.domain.indicators import Boundary, Indicator, Polarity, RatingMethod, Target, Unit
from tests.analysis.figure_makers import indicator, observation, rated

HIGH, LOW, NEAR = Polarity.HIGHER_BETTER, Polarity.LOWER_BETTER, Polarity.NEAR_TARGET
M = RatingMethod
WORST_LAST = [RatingColour.GREEN, RatingColour.AMBER, RatingColour.RED]
POINTS = st.decimals(2, 100, places=1)
MARGINS = st.decimals(0, 30, places=1)
BY_TARGET = st.sampled_from([M.TARGET_TOLERANCE_POINTS, M.TARGET_TOLERANCE_RELATIVE, M.FORECAST])
ONE_WAY = st.sampled_from([HIGH, LOW])


def colour(made: Indicator, value: Decimal, before: Decimal | None = None) -> RatingColour:
    """The colour of one figure with large counts behind it."""
    earlier = None if before is None else observation(str(before))
    return rate(made, observation(str(value)), year_before=earlier).colour


def better(polarity: Polarity, value: Decimal, step: Decimal) -> Decimal:
    """A figure that is better by ``step``."""
    return value + step if polarity is HIGH else value - step


@given(BY_TARGET, ONE_WAY, st.sampled_from(Boundary), POINTS, MARGINS, POINTS, MARGINS)
def test_a_better_figure_never_has_a_worse_colour(  # noqa: PLR0917 - one strategy a figure
    method: RatingMethod,
    polarity: Polarity,
    boundary: Boundary,
    target: Decimal,
    tolerance: Decimal,
    value: Decimal,
    step: Decimal,
) -> None:
    """In every method by a target, whichever way is good and whatever counts on the line."""
    made = rated(method, polarity, value=target, tolerance=tolerance, boundary=boundary)
    was, now = colour(made, value), colour(made, better(polarity, value, step))
    assert WORST_LAST.index(now) <= WORST_LAST.index(was)


@given(BY_TARGET, st.sampled_from([HIGH, LOW, NEAR]), POINTS, MARGINS, POINTS)
def test_what_counts_on_the_line_is_never_kinder_when_it_does_not_pass(
    method: RatingMethod, polarity: Polarity, target: Decimal, tolerance: Decimal, value: Decimal
) -> None:
    """The same figure is never better rated by ``exclusive`` than by ``inclusive``."""
    found = [
        colour(rated(method, polarity, value=target, tolerance=tolerance, boundary=boundary), value)
        for boundary in (Boundary.INCLUSIVE, Boundary.EXCLUSIVE)
    ]
    assert WORST_LAST.index(found[0]) <= WORST_LAST.index(found[1])


@given(st.sampled_from(Boundary), POINTS, MARGINS, POINTS)
def test_both_ways_are_one_rule_seen_in_a_mirror(
    boundary: Boundary, target: Decimal, tolerance: Decimal, value: Decimal
) -> None:
    """By how far a figure falls short decides, not on which side: mirrored about its target it has the same colour."""
    high = rated(M.TARGET_TOLERANCE_POINTS, HIGH, value=target, tolerance=tolerance, boundary=boundary)
    low = replace(high, polarity=LOW)
    assert colour(high, value) is colour(low, 2 * target - value)


@given(ONE_WAY, st.sampled_from(Boundary), POINTS, POINTS)
def test_without_a_margin_there_is_no_amber(
    polarity: Polarity, boundary: Boundary, target: Decimal, value: Decimal
) -> None:
    """A tolerance of nought leaves a target that is met or not."""
    made = rated(M.TARGET_TOLERANCE_POINTS, polarity, value=target, tolerance=Decimal(0), boundary=boundary)
    assert colour(made, value) is not RatingColour.AMBER


@given(BY_TARGET, ONE_WAY, POINTS, MARGINS, POINTS, st.integers(1, 4))
def test_noughts_behind_the_point_change_no_colour(
    method: RatingMethod, polarity: Polarity, target: Decimal, tolerance: Decimal, value: Decimal, places: int
) -> None:
    """A figure is compared exactly: 81 and 81.000 are the same."""
    made = rated(method, polarity, value=target, tolerance=tolerance)
    assert colour(made, value) is colour(made, value.quantize(Decimal(1).scaleb(-1 - places)))


@given(ONE_WAY, POINTS, MARGINS, POINTS, POINTS)
def test_only_getting_worse_makes_a_miss_red_where_improvement_counts(
    polarity: Polarity, target: Decimal, tolerance: Decimal, value: Decimal, before: Decimal
) -> None:
    """Havering's rule: beyond the margin, red exactly when the figure is worse than a year before."""
    made = rated(M.IMPROVEMENT_CONDITIONED, polarity, value=target, tolerance=tolerance)
    found = colour(made, value, before)
    gap = target - value if polarity is HIGH else value - target
    is_worse = value < before if polarity is HIGH else value > before
    expected = RatingColour.GREEN if gap <= target * tolerance / 100 else RatingColour.AMBER
    assert found is (RatingColour.RED if is_worse and expected is RatingColour.AMBER else expected)


@pytest.mark.parametrize(
    ("method", "target", "on_the_line"),
    [
        (M.TARGET_TOLERANCE_POINTS, Target(value=Decimal(90), tolerance=Decimal(5)), {"90": "green", "85": "amber"}),
        (M.TARGET_TOLERANCE_RELATIVE, Target(value=Decimal(90), tolerance=Decimal(10)), {"90": "green", "81": "amber"}),
        (M.FLOOR_STANDARD, Target(value=Decimal(90), floor=Decimal(80)), {"90": "green", "80": "amber"}),
        (M.FLOOR_STANDARD, Target(value=Decimal(90), floor=Decimal(90)), {"90": "green"}),
        (M.FORECAST, Target(value=Decimal(100), tolerance=Decimal(5)), {"95": "green", "90": "amber"}),
        (
            M.RANGE,
            Target(range_low=Decimal(40), range_high=Decimal(50), tolerance=Decimal(2)),
            {"40": "green", "50": "green", "38": "amber", "52": "amber"},
        ),
    ],
)
def test_a_figure_on_a_line_passes_or_drops_to_the_next_colour(
    method: RatingMethod, target: Target, on_the_line: dict[str, str]
) -> None:
    """Each line of each method: ``inclusive`` passes it; ``exclusive`` gives the next worse colour."""
    made = indicator(rag_method=method, target=target, polarity=Polarity.RANGE if method is M.RANGE else HIGH)
    strict = replace(made, target=replace(target, boundary=Boundary.EXCLUSIVE))
    has_amber = "amber" in on_the_line.values()
    for value, wanted in on_the_line.items():
        next_worse = {"green": "amber" if has_amber else "red", "amber": "red"}[wanted]
        assert colour(made, Decimal(value)) == wanted
        assert colour(strict, Decimal(value)) == next_worse


@pytest.mark.parametrize("value", ["40", "50"])
def test_the_edge_of_a_range_that_does_not_pass_is_neither_below_nor_above(value: str) -> None:
    """Where the edge does not count as inside, a figure on it is not said to be beyond it either."""
    made = rated(
        M.RANGE,
        Polarity.NONE,
        range_low=Decimal(40),
        range_high=Decimal(50),
        boundary=Boundary.EXCLUSIVE,
    )
    assert rate(made, observation(value)).reason.startswith("It is on the edge of the expected range of 40% to 50%.")


def test_exactly_what_was_expected_is_as_expected() -> None:
    """Also without a margin, and where a line does not pass."""
    made = rated(M.FORECAST, Polarity.NONE, value=Decimal(100), tolerance=Decimal(0), boundary=Boundary.EXCLUSIVE)
    assert rate(made, observation("100")).reason.startswith("It is as expected (100%).")


@pytest.mark.parametrize(
    ("top", "bottom", "limit", "is_small"),
    [
        (1, 200, 6, True),
        (5, 200, 6, True),
        (6, 200, 6, False),
        (0, 200, 6, False),
        (1, 200, None, False),
        (9, 9, None, True),
        (10, 10, None, False),
        (0, 0, None, True),
        (10, 19, 20, True),
        (20, 20, 20, False),
    ],
)
def test_the_group_that_is_too_small_to_rate(top: int, bottom: int, limit: int | None, is_small: bool) -> None:  # noqa: FBT001 (a column of the table)
    """Fewer than ten, or than the indicator's own limit; nobody of many is no small group."""
    made = replace(rated(M.TARGET_TOLERANCE_POINTS, value=Decimal(90), tolerance=Decimal(5)), suppress_below=limit)
    one = observation("90", numerator=Figure.of(top), denominator=Figure.of(bottom))
    rating = rate(made, one)
    assert (rating.colour is RatingColour.NONE) is is_small
    assert rating.reason.startswith("Small group") is is_small


@pytest.mark.parametrize("unit", [Unit.RATE_PER_10K, Unit.DAYS, Unit.SCORE, Unit.RATIO])
def test_only_a_percentage_needs_its_counts(unit: Unit) -> None:
    """A median of days has no n of N to be small."""
    made = replace(rated(M.TARGET_TOLERANCE_POINTS, LOW, value=Decimal(90), tolerance=Decimal(5)), unit=unit)
    assert colour(made, Decimal(80)) is RatingColour.GREEN
    bare = observation("80", denominator=None)
    assert rate(made, bare).colour is RatingColour.GREEN
    assert rate(replace(made, unit=Unit.PERCENT), bare).colour is RatingColour.NONE
