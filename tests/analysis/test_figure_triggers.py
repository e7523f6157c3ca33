"""Each trigger on what the figures say fires on the evidence it names, says it, and is silent without it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from lineofsight.analysis.evidence import gather
from lineofsight.analysis.figure_triggers import FIGURE_TRIGGERS
from lineofsight.analysis.movement_values import Direction
from lineofsight.analysis.rule_turns import Turned
from lineofsight.analysis.verdicts import JudgedIndicator, RatingColour
from lineofsight.domain.figures import Figure, Symbol
from lineofsight.domain.indicators import Polarity, RatingMethod, Target, Unit
from lineofsight.domain.periods import year_ending
from lineofsight.exchange.trigger_text import read_triggers
from tests.analysis.challenge_builders import (
    comparison,
    indicator,
    judged_indicator,
    observation,
    of_indicator,
    picture,
    with_movement,
)

if TYPE_CHECKING:
    from lineofsight.analysis.evidence import Cause

RED = RatingColour.RED
QUIET = judged_indicator()
NEUTRAL = indicator(polarity=Polarity.NONE)
JUMPED = replace(judged_indicator(NEUTRAL, movement=with_movement(Direction.UP)), previous=observation("20", month=2))
PERCENT = replace(observation("58"), numerator=Figure.of(45), denominator=Figure.of(78))


def cause_of(trigger: str, *judged: JudgedIndicator) -> Cause | None:
    """What made the trigger fire, or ``None`` when it did not."""
    (made,) = read_triggers(trigger)
    return FIGURE_TRIGGERS[made.kind](made, gather(picture(indicators=judged)))


def because(trigger: str, *judged: JudgedIndicator) -> str:
    """Why the trigger fired, or "" when it did not."""
    cause = cause_of(trigger, *judged)
    return "" if cause is None else cause.sentence


def extra(trigger: str, *judged: JudgedIndicator) -> int:
    """What the evidence adds to the trigger's weight."""
    cause = cause_of(trigger, *judged)
    assert cause is not None
    return cause.extra


EASED = replace(
    QUIET,
    rating=replace(
        QUIET.rating,
        turned=Turned(
            since="since its target was raised from 15 to 20",
            short="target raised",
            by_earlier=RatingColour.AMBER,
            is_eased=True,
        ),
    ),
)

CASES = [
    (
        "rule_eased",
        EASED,
        QUIET,
        "Green since its target was raised from 15 to 20; by the earlier rule it would be amber.",
    ),
    ("indicator_rated(colour=red)", judged_indicator(colour=RatingColour.RED), QUIET, "(March 2017), rated red."),
    (
        "indicator_moved(direction=worse)",
        judged_indicator(movement=with_movement(Direction.WORSE)),
        judged_indicator(movement=with_movement(Direction.BETTER)),
        "14.0 against a target of 15.0 or less (March 2017), up 2.0 since February 2017, which is worse.",
    ),
    (
        "indicator_moved(direction=worse)",
        judged_indicator(movement=with_movement(Direction.WORSE, variation="special_cause_improvement")),
        judged_indicator(movement=with_movement(Direction.WORSE, variation="common_cause")),
        "up 2.0 since February 2017, a step for the worse. Worse than natural variation explains.",
    ),
    (
        "signal(sign=concern)",
        judged_indicator(movement=with_movement(variation="special_cause_concern")),
        judged_indicator(movement=with_movement(variation="common_cause")),
        "Worse than natural variation explains.",
    ),
    (
        "signal(sign=none)",
        judged_indicator(movement=with_movement(variation="common_cause")),
        QUIET,
        "(March 2017).",
    ),
    (
        "target_out_of_reach",
        judged_indicator(movement=with_movement(assurance="consistent_fail"), colour=RatingColour.RED),
        judged_indicator(movement=with_movement(assurance="inconsistent"), colour=RatingColour.RED),
        "the target will not be met.",
    ),
    (
        "worse_than_neighbours",
        judged_indicator(comparison=comparison("17.4", "15.2")),
        judged_indicator(comparison=comparison("15.24", "15.21")),
        "17.4, worse than 15.2, the middle (median) of our statistical neighbours (March 2017; 9 of 10",
    ),
    (
        "worst_quarter",
        judged_indicator(comparison=comparison("17.4", "15.2", quartile="D", rank=140)),
        judged_indicator(comparison=comparison("17.4", "15.2", quartile="C")),
        "140th of 150 authorities, in the worst quarter (March 2017).",
    ),
    (
        "no_polarity_large_change(percent=10)",
        JUMPED,
        replace(JUMPED, previous=observation("20.1", month=2)),
        "up 2.0 since February 2017. It has no good direction, so it is a change to understand.",
    ),
    (
        "comparison_older",
        replace(QUIET, comparison_period_note="The comparison is for 2016."),
        QUIET,
        "(ind): The comparison is for 2016.",
    ),
    (
        "rating_disagrees",
        replace(QUIET, rating=replace(QUIET.rating, officers="green", colour=RatingColour.RED, disagrees=True)),
        QUIET,
        "officers say green, the stated rule gives red.",
    ),
    (
        "rated_by_officers_only",
        replace(QUIET, rating=replace(QUIET.rating, officers="green", colour=RatingColour.NONE)),
        replace(QUIET, rating=replace(QUIET.rating, officers="green")),
        "officers say green, and no rule allows anybody to check it.",
    ),
    (
        "revised",
        replace(QUIET, revisions=(observation("16"),)),
        QUIET,
        "March 2017 was first given as 16.0, now 14.0.",
    ),
]


@pytest.mark.parametrize(("trigger", "loud", "quiet", "words"), CASES, ids=[case[0] for case in CASES])
def test_it_fires_on_its_evidence_only(trigger: str, loud: JudgedIndicator, quiet: JudgedIndicator, words: str) -> None:
    """The sentence carries the evidence; without it nothing is said."""
    assert words in because(trigger, loud)
    assert because(trigger, quiet) == ""
    assert because(trigger) == ""


def test_every_kind_on_figures_has_a_case() -> None:
    """No trigger is left untested."""
    assert {read_triggers(case[0])[0].kind for case in CASES} == set(FIGURE_TRIGGERS)


def test_a_key_indicator_speaks_first_and_the_others_are_named() -> None:
    """Among several red indicators the key one gives the sentence."""
    plain = judged_indicator(indicator("plain"), colour=RatingColour.RED)
    key = judged_indicator(replace(indicator("key"), is_key=True), colour=RatingColour.RED)
    said = because("indicator_rated(colour=red)", plain, key)
    assert said.startswith("Children for each worker (key)")
    assert said.endswith("The same holds for “Children for each worker (plain)”.")


def test_a_rating_without_a_target_gives_its_reason() -> None:
    """A colour by comparison says by which rule it came about."""
    free = judged_indicator(indicator(target=None), colour=RatingColour.RED)
    assert because("indicator_rated(colour=red)", free).endswith("rated red. By its rule.")


def test_a_percentage_shows_the_children_behind_it() -> None:
    """58% is quoted with its 45 of 78."""
    shown = judged_indicator(
        replace(indicator(polarity=Polarity.HIGHER_BETTER, target="90"), unit=Unit.PERCENT, decimals=0),
        latest=PERCENT,
        colour=RatingColour.RED,
    )
    assert "58% (45 of 78) against a target of 90% or more" in because("indicator_rated(colour=red)", shown)


def test_an_indicator_without_a_good_direction_is_never_worse_than_neighbours() -> None:
    """No polarity: no praise and no blame."""
    neutral = judged_indicator(NEUTRAL, comparison=comparison("90", "15"))
    assert because("worse_than_neighbours", neutral) == ""


def test_a_move_within_natural_variation_is_not_asked_about() -> None:
    """A change is not a trend: what the figure's own history explains calls for no question."""
    noise = judged_indicator(movement=with_movement(Direction.WORSE, variation="common_cause"))
    assert because("indicator_moved(direction=worse)", noise) == ""


@pytest.mark.parametrize("colour", [RatingColour.GREEN, RatingColour.RED])
def test_a_target_now_met_or_an_improvement_under_way_is_not_out_of_reach(colour: RatingColour) -> None:
    """Limits over a long history do not hide that a figure has become better."""
    variation = "" if colour is RatingColour.GREEN else "special_cause_improvement"
    better = judged_indicator(movement=with_movement(variation=variation, assurance="consistent_fail"), colour=colour)
    assert because("target_out_of_reach", better) == ""


def test_a_forecast_is_not_called_a_target_and_a_bare_year_is_called_what_it_is() -> None:
    """What was expected is no aim, and 2016 is no number of children."""
    expected = replace(
        NEUTRAL, rag_method=RatingMethod.FORECAST, target=Target(value=Decimal(290), tolerance=Decimal(5))
    )
    shown = replace(observation("330"), period=year_ending(date(2016, 3, 31), "2016"))
    said = because("indicator_rated(colour=red)", judged_indicator(expected, latest=shown, colour=RatingColour.RED))
    assert "330.0 against a forecast of 290.0 (year to 31 March 2016), rated red" in said


def test_a_change_from_nought_has_no_size_in_percent() -> None:
    """Nothing is divided by nought."""
    from_nought = replace(JUMPED, previous=observation("0", month=2))
    assert because("no_polarity_large_change(percent=1)", from_nought) == ""


def test_the_largest_gap_to_the_neighbours_comes_first() -> None:
    """The indicator furthest behind gives the sentence."""
    near = judged_indicator(indicator("near"), comparison=comparison("16", "15"))
    far = judged_indicator(indicator("far"), comparison=comparison("30", "15"))
    assert because("worse_than_neighbours", near, far).startswith("Children for each worker (far): 30.0")
    nought = judged_indicator(indicator("nought"), comparison=comparison("3", "0"))
    assert because("worse_than_neighbours", nought).startswith("Children for each worker (nought): 3.0")


@pytest.mark.parametrize(
    ("keys", "others", "added"), [(0, 1, 0), (0, 2, 2), (0, 3, 4), (1, 0, 4), (1, 1, 6), (2, 0, 6), (1, 6, 15)]
)
def test_a_key_indicator_and_each_further_one_make_a_question_weigh_more(keys: int, others: int, added: int) -> None:
    """Up to the most that evidence can add: many small signs do not outweigh the worst news."""
    found = [judged_indicator(replace(indicator(f"k{n}"), is_key=True), colour=RatingColour.RED) for n in range(keys)]
    found += [judged_indicator(indicator(f"o{n}"), colour=RatingColour.RED) for n in range(others)]
    assert extra("indicator_rated(colour=red)", *found) == added


@pytest.mark.parametrize(("own", "added"), [("16", 1), ("18", 4), ("22.5", 10), ("60", 10)])
def test_a_question_weighs_more_the_further_a_figure_is_behind(own: str, added: int) -> None:
    """A twentieth of the neighbours' median for each point, and no more than ten of them."""
    assert extra("worse_than_neighbours", judged_indicator(comparison=comparison(own, "15"))) == added


@pytest.mark.parametrize(("before", "added"), [("18", 1), ("10", 2), ("4", 5), ("1", 10)])
def test_a_question_weighs_more_the_larger_a_change_is(before: str, added: int) -> None:
    """Up by two from 18 is 11%, from one 200%: a point for each ten percent, and no more than ten."""
    assert extra("no_polarity_large_change(percent=10)", replace(JUMPED, previous=observation(before))) == added


def test_evidence_is_made_up_as_soon_as_one_of_its_figures_is() -> None:
    """A question is never asked of a real council as if a made-up figure called for it."""
    real, made_up = (
        judged_indicator(indicator(ref), latest=replace(observation(ind_id=ref), illustrative=ref == "b"), colour=RED)
        for ref in "ab"
    )
    found = [cause_of("indicator_rated(colour=red)", *judged) for judged in ((real,), (real, made_up), (made_up,))]
    assert [one is not None and one.illustrative for one in found] == [False, True, True]


def test_a_large_change_is_asked_about_only_where_it_is_neither_good_nor_bad() -> None:
    """Where there is a good direction, movement and rating speak; without a figure before there is no change."""
    assert because("no_polarity_large_change(percent=10)", replace(JUMPED, indicator=indicator())) == ""
    assert because("no_polarity_large_change(percent=10)", replace(JUMPED, previous=None)) == ""


def test_officers_colour_is_not_missed_where_they_gave_none() -> None:
    """A figure that nobody coloured has no colour that nobody can check."""
    assert because("rated_by_officers_only", judged_indicator(colour=RatingColour.NONE)) == ""


def test_a_revision_is_told_with_what_its_own_period_became() -> None:
    """February was revised; March, which came since, was not."""
    february, march = observation("12", month=2), observation("14")
    made = replace(QUIET, series=(february, march), revisions=(observation("16", month=2),))
    assert because("revised", made).endswith("February 2017 was first given as 16.0, now 12.0.")


def test_a_figure_revised_twice_is_told_as_it_was_first_given() -> None:
    """Not as it stood in between; one that was only filled in later was not revised."""
    hidden = replace(observation(), figure=Figure.missing(Symbol.CONFIDENTIAL))
    twice = replace(QUIET, revisions=(observation("15"), observation("16"), hidden))
    assert because("revised", twice).endswith("March 2017 was first given as 16.0, now 14.0.")
    assert because("revised", replace(QUIET, revisions=(hidden,))) == ""
    assert because("revised", replace(QUIET, revisions=(observation("15"), observation()))) == ""


def test_the_indicator_of_a_picture_is_found_by_its_id() -> None:
    """Ids that the picture does not have are passed over."""
    evidence = gather(of_indicator(QUIET))
    assert evidence.chosen(("ind", "unknown")) == (QUIET,)
    assert evidence.chosen(()) == (QUIET,)
    assert Decimal(14) == QUIET.series[0].figure.value


def test_no_question_on_what_is_better_rests_on_what_got_worse() -> None:
    """An improvement whose last step was worse, and a better figure that lost its green since, call for none."""
    signal = with_movement(Direction.BETTER, variation="special_cause_improvement")
    good = judged_indicator(movement=signal)
    for trigger in ("signal(sign=improvement)", "indicator_moved(direction=better)"):
        assert because(trigger, good)
        assert because(trigger, replace(good, has_fallen=True)) == ""
        assert because(trigger, replace(good, movement=replace(signal, direction=Direction.WORSE))) == ""
