"""A colour that only the rule changed is told as that, wherever it is told; no child is better off for it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from lineofsight.analysis.evidence_rules import points_of_figures
from lineofsight.analysis.evidence_values import Side
from lineofsight.analysis.glance_figures import has_good_level
from lineofsight.analysis.movement_values import Direction
from lineofsight.analysis.picture import judge
from lineofsight.analysis.rating_reasons import full_reason
from lineofsight.analysis.rule_changes import earlier_targets, moved_target, target_before
from lineofsight.analysis.rule_turns import told_colour
from lineofsight.analysis.verdicts import ChangeKind
from lineofsight.domain.indicators import Polarity, RatingMethod, Target, Unit
from lineofsight.domain.periods import month_period
from tests.analysis.challenge_builders import comparison, judged_indicator
from tests.analysis.figure_makers import observation, rated
from tests.analysis.plan_makers import AS_AT
from tests.analysis.record_makers import BEFORE, record

if TYPE_CHECKING:
    from lineofsight.analysis.verdicts import JudgedIndicator, Picture
    from lineofsight.domain.indicators import Indicator

D = Decimal
RULE = rated(RatingMethod.TARGET_TOLERANCE_POINTS, value=D(90), tolerance=D(10))


def aimed(value: str, tolerance: str = "10") -> Indicator:
    """The same measure with another target."""
    return replace(RULE, target=Target(value=D(value), tolerance=D(tolerance)))


def compared(was: Indicator, now: Indicator, figure: str = "82", before: str = "70") -> Picture:
    """A picture of it alone that is compared with an earlier return."""
    earlier = record(as_at=BEFORE, measured=[(was, [observation(before, month_period(2016, 12))])])
    made = record(measured=[(now, [observation(before, month_period(2016, 12)), observation(figure)])])
    return judge(made, earlier=earlier, since=BEFORE, today=AS_AT + timedelta(days=5))


def judged(was: Indicator, now: Indicator, figure: str = "82", before: str = "70") -> JudgedIndicator:
    """Its newest figure as judged in such a picture."""
    (found,) = compared(was, now, figure, before).indicators
    return found


@pytest.mark.parametrize(
    ("was", "now", "figure", "told"),
    [
        (RULE, aimed("80"), "82", "Green since its target was lowered from 90.0% to 80.0%"),
        (RULE, aimed("80"), "75", "Amber since its target was lowered from 90.0% to 80.0%"),
        (aimed("80"), RULE, "82", "Amber since its target was raised from 80.0% to 90.0%"),
        (RULE, aimed("90", "30"), "65", "Amber since its rule was eased (its margin was “10” and is “30”)"),
        (aimed("90", "30"), RULE, "65", "Red since its rule was tightened (its margin was “30” and is “10”)"),
        (RULE, aimed("80"), "95", "Green"),
        (RULE, RULE, "95", "Green"),
    ],
)
def test_a_colour_is_told_with_what_alone_turned_it(was: Indicator, now: Indicator, figure: str, told: str) -> None:
    """Which way the target went, or that the rest of the rule was eased or tightened; nothing where it turned none."""
    found = judged(was, now, figure, before="72" if told.startswith("Red") else "60")
    assert told_colour(found) == told
    whole = f"{found.rating.reason} {told}; by the earlier rule it would be "
    assert full_reason(found.rating).startswith(whole) is (found.rating.turned is not None)


@pytest.mark.parametrize(
    ("method", "value", "told"),
    [
        (RatingMethod.FORECAST, "80", "forecast lowered"),
        (RatingMethod.FORECAST, "98", "forecast raised"),
        (RatingMethod.TARGET_TOLERANCE_POINTS, "80", "target lowered"),
    ],
)
def test_in_few_words_a_moved_aim_is_named_for_what_it_is(method: RatingMethod, value: str, told: str) -> None:
    """A forecast is no target."""
    was = rated(method, value=D(90), tolerance=D(10))
    found = judged(was, replace(was, target=Target(value=D(value), tolerance=D(10))), "76" if value == "80" else "85")
    assert found.rating.turned is not None
    assert found.rating.turned.short == told


def test_a_colour_that_it_had_before_is_kept_only_because_of_the_rule() -> None:
    """It was green at 92% by 90%; at 82% it is green by 80% alone, and did not turn."""
    found = judged(RULE, aimed("80"), "82", before="92")
    assert told_colour(found) == "Green only because its target was lowered from 90.0% to 80.0%"


def test_a_rule_that_was_taken_away_hides_no_red() -> None:
    """What would be red and is rated no more is told as that."""
    found = judged(RULE, replace(RULE, rag_method=RatingMethod.NONE, target=Target()), "50")
    assert told_colour(found) == "Not rated since its rule was taken away"
    assert found.rating.is_eased


def test_what_lower_is_better_for_is_eased_by_a_raised_target() -> None:
    """The direction of the target is told as it is, and what that does to the rule is worked out."""
    was = replace(rated(RatingMethod.TARGET_TOLERANCE_POINTS, Polarity.LOWER_BETTER, value=D(10), tolerance=D(2)))
    found = judged(was, replace(was, target=Target(value=D(20), tolerance=D(2))), "15", before="30")
    assert told_colour(found) == "Green since its target was raised from 10.0% to 20.0%"
    assert found.rating.is_eased


def test_an_eased_rule_is_no_evidence_and_no_good_level() -> None:
    """It counts as missing, and better than the neighbours is not enough to call it good."""
    found = judged(RULE, aimed("80"))
    (point,) = points_of_figures([found])
    assert (point.side, point.rule) == (Side.MISSING, "rule_eased")
    assert "green since its target was lowered from 90.0% to 80.0%" in point.sentence
    good = replace(judged_indicator(), comparison=comparison("10", "20", quartile="A"))
    assert has_good_level(good)
    assert not has_good_level(replace(good, rating=replace(good.rating, turned=found.rating.turned)))


@pytest.mark.parametrize(
    ("was", "now", "figure", "course"),
    [
        (RULE, aimed("80"), "82", Direction.BETTER),
        (aimed("80"), RULE, "82", Direction.WORSE),
        (RULE, aimed("80"), "95", Direction.UNKNOWN),
    ],
)
def test_a_changed_rule_says_which_way_it_turned_a_colour(
    was: Indicator, now: Indicator, figure: str, course: Direction
) -> None:
    """By that it weighs at a glance, not by whether anything has to be read beside it; most turn none."""
    (change,) = (one for one in compared(was, now, figure).changes if one.kind is ChangeKind.RULE)
    assert change.course is course
    assert bool(change.besides) is (course is not Direction.UNKNOWN)


def test_until_when_another_target_held_is_known_for_the_chart() -> None:
    """Of each the last return that had it is named; no return says on which day it was changed."""
    earlier = ((date(2016, 10, 31), aimed("95")), (date(2016, 12, 31), aimed("90")))
    assert told_before(aimed("80"), *earlier) == (
        "The target was 95.0% up to the return of 31 October 2016, then 90.0% up to that of 31 December 2016 "
        "and is 80.0% now."
    )
    unset = (date(2016, 12, 31), replace(RULE, rag_method=RatingMethod.NONE, target=Target()))
    assert told_before(aimed("80"), unset).startswith("The target was not set up to the return of")
    assert told_before(RULE, (date(2016, 12, 31), RULE)) == ""


def test_a_target_that_was_taken_away_is_told() -> None:
    """Where none is aimed at now, what was aimed at before is not forgotten."""
    gone = replace(RULE, rag_method=RatingMethod.NONE, target=Target())
    assert told_before(gone, (date(2016, 12, 31), RULE)) == (
        "The target was 90.0% up to the return of 31 December 2016 and none is set now."
    )
    assert told_before(gone, (date(2016, 12, 31), gone)) == ""


def test_a_target_in_another_unit_is_no_level_of_this_one() -> None:
    """45 children are not 45%."""
    counted = replace(aimed("45"), unit=Unit.COUNT, decimals=0)
    earlier = ((date(2016, 10, 31), aimed("45")), (date(2016, 11, 30), counted), (date(2016, 12, 31), aimed("90")))
    assert moved_target(counted, aimed("80")) == ""
    assert [one.value for one in earlier_targets(aimed("80"), earlier)] == [D(45), None, D(90)]
    assert told_before(aimed("80"), *earlier[1:]) == (
        "The target was in another unit up to the return of 30 November 2016, then 90.0% up to that of "
        "31 December 2016 and is 80.0% now."
    )


def test_a_forecast_before_is_not_called_a_target() -> None:
    """Nor the other way round; the same number under another name is told as well."""
    forecast = replace(RULE, rag_method=RatingMethod.FORECAST)
    assert told_before(aimed("80"), (date(2016, 12, 31), forecast)) == (
        "The forecast was 90.0% up to the return of 31 December 2016 and the target is 80.0% now."
    )
    earlier = ((date(2016, 11, 30), forecast), (date(2016, 12, 31), RULE))
    assert told_before(aimed("80"), *earlier) == (
        "The forecast was 90.0% up to the return of 30 November 2016, then the target was 90.0% up to that of "
        "31 December 2016 and is 80.0% now."
    )


def told_before(now: Indicator, *earlier: tuple[date, Indicator]) -> str:
    """What is said of the targets before."""
    return target_before(now, earlier_targets(now, earlier))


def test_every_earlier_target_is_known_until_the_last_return_that_had_it() -> None:
    """One that came back too; the present one is told from its own first return on by where the one before it ends."""
    days = [date(2016, month, 28) for month in range(1, 7)]
    returned = [aimed(value) for value in ("95", "95", "90", "95", "80", "80")]
    found = earlier_targets(aimed("80"), tuple(zip(days, returned, strict=True)))
    assert [(one.until, one.value) for one in found] == [(days[1], D(95)), (days[2], D(90)), (days[3], D(95))]
