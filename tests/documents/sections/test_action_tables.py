"""The tables of a theme's actions and milestones: what each red thing says of why."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lineofsight.analysis.verdicts import MemberStatus
from lineofsight.documents.sections.action_tables import action_blocks, late_table, slipped_table
from tests.documents.told import cells, tables

if TYPE_CHECKING:
    from lineofsight.documents.material import Material


def test_each_red_milestone_of_the_example_says_why(example_material: Material) -> None:
    """Officers give reasons for actions alone; what they say of the action is told as that, never as the step's own."""
    theme = next(one for one in example_material.picture.themes if one.theme.theme_id == "T10")
    rows = {row[0]: row for row in cells(tables(action_blocks(theme))[1])}
    assert rows["10.1-b"][3] == (
        "Off track | Officers say it is off track; it is due 3 July 2017. | "
        "No reason of its own is given; of action 10.1 officers say: “The April start will be missed.”"
    )
    assert rows["10.1-a"][3] == "Reached 24 Feb 2017"
    for judged in example_material.picture.themes:
        red = [
            step.milestone.milestone_id
            for action in judged.actions
            for step in action.milestones
            if step.status is MemberStatus.OVERDUE
        ]
        told = [row[0] for row in cells(tables(action_blocks(judged))[1]) if "eason" in row[3]]
        assert told == red


def test_a_milestone_that_was_reached_says_that_the_effect_of_its_action_is_lost(example_material: Material) -> None:
    """Nobody in bed and breakfast, reached in December, is not so in March."""
    theme = next(one for one in example_material.picture.themes if one.theme.theme_id == "T8")
    rows = {row[0]: row for row in cells(tables(action_blocks(theme))[1])}
    assert rows["8.3-a"][3] == "Reached 9 Dec 2016; effect of its action lost again"


def test_of_a_milestone_without_a_status_it_is_said_that_nobody_recorded_it(example_material: Material) -> None:
    """Whether its date has passed or not; it does not stand as its action does."""
    theme = next(one for one in example_material.picture.themes if one.theme.theme_id == "T10")
    of, others = theme.actions[0], theme.actions[1:]
    first, second = (
        replace(one, status=None, milestone=replace(one.milestone, status=None, actual_date=None))
        for one in of.milestones[:2]
    )
    steps = (replace(first, is_past_unrecorded=True), replace(second, is_past_unrecorded=False))
    unsaid = replace(theme, actions=(replace(of, milestones=steps), *others))
    rows = {row[0]: row[3] for row in cells(tables(action_blocks(unsaid))[1])}
    assert rows[first.milestone.milestone_id] == "Date passed; whether it was reached is not recorded"
    assert rows[second.milestone.milestone_id] == "Not recorded"


def test_a_late_action_says_who_agreed_to_its_moves_as_a_slipped_one_does(example_material: Material) -> None:
    """A newest move that was agreed does not speak for one before it."""
    theme = next(one for one in example_material.picture.themes if one.theme.theme_id == "T3")
    judged = next(one for one in theme.actions if one.action.action_id == "3.2")
    first, *others = judged.date_changes
    every, some, none = (
        replace(judged, date_changes=moves)
        for moves in (
            judged.date_changes,
            (replace(first, agreed_by=""), *others),
            tuple(replace(one, agreed_by="") for one in judged.date_changes),
        )
    )
    for table in (late_table, slipped_table):
        told = [row[3] for row in cells([table((every, some, none))][0])]
        assert "Moved as agreed by Improvement Board." in told[0]
        assert "agreed by Improvement Board; nobody is recorded as having agreed to 1 of its 3 moves." in told[1]
        assert "Moved, and nobody is recorded as having agreed." in told[2]
