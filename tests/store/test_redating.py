"""Moves of a due date that no record explains."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from lineofsight.domain.findings import Place
from lineofsight.domain.plan import Between
from lineofsight.domain.statuses import DueKind
from lineofsight.store.redating import unrecorded_moves
from lineofsight.store.timelines import Mention
from tests.store.reading_makers import (
    EXEMPT,
    FEBRUARY,
    JANUARY,
    MARCH,
    TODAY,
    action,
    council_return,
    date_change,
    milestone,
)

if TYPE_CHECKING:
    from lineofsight.domain.plan import Action, Milestone
    from lineofsight.store.store import Store

APRIL, MAY, JUNE = date(2017, 4, 30), date(2017, 5, 31), date(2017, 6, 30)


def _mention(as_at: date, number: int, value: Action | Milestone) -> Mention:
    return Mention(as_at, number, 0, number, value, value)


def _mentions(*dues: date | None) -> list[Mention]:
    return [
        _mention(as_at, number, action(due=due, due_kind=DueKind.ONGOING if due is None else DueKind.DATE))
        for number, (as_at, due) in enumerate(zip((JANUARY, FEBRUARY, MARCH), dues, strict=False))
    ]


def test_a_date_that_stays_has_no_move() -> None:
    """Three returns of one date are no move."""
    assert unrecorded_moves("1.1", _mentions(APRIL, APRIL, APRIL), []) == ()


def test_a_month_written_by_its_first_day_and_then_by_its_last_has_not_moved() -> None:
    """Nor has a quarter; a month that becomes its own first day was brought forward."""
    first, last = date(2017, 4, 1), date(2017, 4, 30)
    said = [(first, DueKind.MONTH), (last, DueKind.MONTH), (last, DueKind.DATE), (first, DueKind.DATE)]
    mentions = [_mention(JANUARY, number, action(due=due, due_kind=kind)) for number, (due, kind) in enumerate(said)]
    assert unrecorded_moves("1.1", mentions[:3], []) == ()
    (move,) = unrecorded_moves("1.1", mentions, [])
    assert (move.old, move.new) == (last, first)
    quarter = [
        _mention(JANUARY, number, action(due=due, due_kind=DueKind.QUARTER)) for number, due in enumerate((first, JUNE))
    ]
    assert unrecorded_moves("1.1", quarter, []) == ()


def test_recorded_moves_may_lead_over_a_date_between() -> None:
    """April to May and May to June, both recorded between two returns, explain April to June."""
    records = [date_change("1.1", MAY, JUNE), date_change("1.1", APRIL, MAY)]
    assert unrecorded_moves("1.1", _mentions(APRIL, JUNE), records) == ()
    assert len(unrecorded_moves("1.1", _mentions(APRIL, JUNE), records[:1])) == 1


def test_a_record_of_another_item_explains_nothing() -> None:
    """Officers' references are text: the record of 1.10 is not one of 1.1."""
    assert len(unrecorded_moves("1.1", _mentions(APRIL, MAY), [date_change("1.10", APRIL, MAY)])) == 1


def test_a_date_that_was_taken_away_and_came_back_later_has_moved() -> None:
    """Dated, then ongoing, then dated again later: the move is between the two dates."""
    (move,) = unrecorded_moves("1.1", _mentions(APRIL, None, MAY), [])
    assert (move.old, move.new, move.changed_on, move.agreed_by, move.reason) == (
        APRIL,
        MAY,
        Between(JANUARY, MARCH),
        "",
        None,
    )


def test_a_move_bears_the_marking_of_its_item() -> None:
    """The move of an exempt milestone is exempt."""
    mentions = [
        _mention(as_at, 1, milestone(current_date=due, marking=EXEMPT, illustrative=True))
        for as_at, due in ((JANUARY, APRIL), (FEBRUARY, MAY))
    ]
    (move,) = unrecorded_moves("1.1.a", mentions, [])
    assert (move.marking, move.illustrative) == (EXEMPT, True)


def test_a_first_return_whose_records_end_elsewhere_has_one_move_more() -> None:
    """Moved to May by the Board, due in June now: nobody is recorded as having agreed to June."""
    records = [date_change("1.1", APRIL, MAY, changed_on=JANUARY, marking=EXEMPT)]
    (move,) = unrecorded_moves("1.1", _mentions(JUNE, JUNE), records)
    assert (move.old, move.new, move.changed_on, move.agreed_by) == (MAY, JUNE, Between(None, JANUARY), "")
    assert move.marking == EXEMPT
    for due in (MAY, APRIL):
        assert unrecorded_moves("1.1", _mentions(due), records) == ()


def test_a_record_of_what_moved_later_explains_the_date_of_a_first_return() -> None:
    """The record from June on came with the second return; without any record nothing is made up."""
    later = [date_change("1.1", JUNE, APRIL, changed_on=FEBRUARY)]
    assert unrecorded_moves("1.1", _mentions(JUNE, APRIL), later) == ()
    assert unrecorded_moves("1.1", _mentions(JUNE), []) == ()


def test_an_officer_is_told_of_a_first_return_whose_records_end_elsewhere(store: Store) -> None:
    """The finding names the action, and the plan counts the move."""
    records = (date_change("1.1", APRIL, MAY, changed_on=JANUARY),)
    reading = council_return(FEBRUARY, actions=(action(due=JUNE),), date_changes=records)
    (outcome,) = store.apply([reading], today=TODAY, dry_run=True)
    (finding,) = [one for one in outcome.findings if one.code == "redated_without_record"]
    assert "moved from 31 May 2017 to 30 June 2017" in finding.what
    assert finding.place.row.startswith("1.1 "), "of a tracker the row is told"
    cell = Place("return.xlsx", "Actions", "L3", "1.1 Recruit")
    reading = replace(reading, places={("actions", "1.1", "due_date_current"): cell})
    (outcome,) = store.apply([reading], today=TODAY)
    assert [one.place for one in outcome.findings if one.code == "redated_without_record"] == [cell]
    assert [one.agreed_by for one in store.read(FEBRUARY).plan.date_changes] == ["IB", ""]


def test_an_officer_is_not_asked_about_a_month_that_is_written_otherwise(store: Store) -> None:
    """Neither who agreed to the move nor to put the first date back."""
    returns = [
        council_return(as_at, actions=(action(due=due, due_kind=DueKind.MONTH),))
        for as_at, due in ((JANUARY, date(2017, 4, 1)), (FEBRUARY, APRIL))
    ]
    _, outcome = store.apply(returns, today=TODAY)
    assert not {one.code for one in outcome.findings} & {"redated_without_record", "original_date_changed"}
    assert store.read(FEBRUARY).plan.date_changes == ()
