"""Which figures come first where there is room for a few."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations

import pytest

from lineofsight.analysis.urgency import WORST_FIRST, by_urgency, find_late, is_worrying
from lineofsight.analysis.verdicts import JudgedIndicator, MemberStatus, RatingColour
from tests.analysis.challenge_builders import action, indicator, judged_action, judged_indicator

RED, AMBER, GREEN, NONE = RatingColour.RED, RatingColour.AMBER, RatingColour.GREEN, RatingColour.NONE


def figure(ind_id: str, colour: RatingColour, icon: str = "", *, is_key: bool = False) -> JudgedIndicator:
    """A figure of one colour with what its history shows."""
    made = judged_indicator(replace(indicator(ind_id=ind_id), is_key=is_key), colour=colour)
    return replace(made, movement=replace(made.movement, variation_icon=icon))


def test_a_sign_of_concern_comes_before_any_colour_and_a_key_figure_before_its_like() -> None:
    """A green figure that grows worse is seen before a red one that does not; one without a colour before a green."""
    wanted = [
        figure("green but of concern", GREEN, "concern_low"),
        figure("red and key", RED, is_key=True),
        figure("red", RED, "improvement_high"),
        figure("amber", AMBER, "common_cause"),
        figure("not rated", NONE, is_key=True),
        figure("green and key", GREEN, is_key=True),
    ]
    for order in permutations(wanted):
        assert by_urgency(order) == tuple(wanted)


def test_figures_of_one_standing_keep_the_councils_order() -> None:
    """Nothing is said by which of two red ones comes first."""
    both = (figure("b", RED), figure("a", RED))
    assert by_urgency(both) == both


def test_every_rating_has_its_place_and_not_judged_is_not_well() -> None:
    """Documents and the window's columns stand in this order too; what cannot be rated is told before what is green."""
    assert WORST_FIRST == (RED, AMBER, NONE, GREEN)
    assert set(WORST_FIRST) == set(RatingColour)


@pytest.mark.parametrize(
    ("colour", "icon", "worries"),
    [
        (RED, "", True),
        (RED, "improvement_high", True),
        (GREEN, "concern_low", True),
        (NONE, "concern_high", True),
        (AMBER, "common_cause", False),
        (GREEN, "improvement_low", False),
    ],
)
def test_a_figure_worries_that_is_red_or_grows_worse(colour: RatingColour, icon: str, *, worries: bool) -> None:
    """Either is enough: a portfolio holder is told how many, and which of them have no room."""
    assert is_worrying(figure("one", colour, icon)) is worries


def test_the_longest_overdue_comes_first_then_what_was_moved_furthest() -> None:
    """Of equals their numbers decide; what has slipped and is not late yet is none of them."""
    late = [
        replace(judged_action(action(ref), status=MemberStatus.OVERDUE), days_overdue=overdue, days_slipped=slipped)
        for ref, overdue, slipped in (("1.4", 60, 0), ("1.3", 9, 90), ("1.1", 9, 30), ("1.2", 9, 30), ("1.5", 0, 400))
    ]
    slipped = replace(judged_action(action("1.0"), status=MemberStatus.SLIPPED), days_slipped=900)
    for order in permutations([*late, slipped]):
        assert find_late(order) == tuple(late)
