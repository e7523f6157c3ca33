"""A milestone whose date a tracker gives in words that nobody can read, in files as officers send them."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from lineofsight.domain.statuses import DeliveryStatus
from tests.exchange.trackers.tracker_makers import read, written
from tests.store.reading_makers import EXEMPT, JANUARY, MARCH, TODAY, action, council_return, milestone

if TYPE_CHECKING:
    from pathlib import Path

    from lineofsight.domain.batches import ImportOutcome, Reading
    from lineofsight.domain.plan import Milestone
    from lineofsight.store.store import Store

_FEBRUARY = date(2017, 2, 14)
_APRIL, _MAY = date(2017, 4, 30), date(2017, 5, 31)
_HEADS = ("Ref", "Action", "By When", "RAG", "Milestone", "Milestone date", "Milestone status")


def _tracker(tmp_path: Path, text: str = "Advert out.", said: str = "late September") -> Reading:
    row = ("1.1", "Recruit social workers.", "31/12/2017", "A", text, said, "At risk")
    return read(written(tmp_path / "march.xlsx", [_HEADS, row]), as_at=MARCH)


def _return(day: date, *steps: Milestone) -> Reading:
    return council_return(day, name=f"{day}.xlsx", actions=(action(),), milestones=steps)


def _codes(outcome: ImportOutcome) -> set[str]:
    return {finding.code for finding in outcome.findings}


def test_it_keeps_the_date_that_a_return_gave_it_and_has_its_new_status(store: Store, tmp_path: Path) -> None:
    """What is late stays late; whatever a return between the two says of the date takes its place there."""
    _, outcome = store.apply([_return(JANUARY, milestone(due=_APRIL)), _tracker(tmp_path)], today=TODAY)
    assert "date_not_read" in _codes(outcome)
    assert "milestone_undated" not in _codes(outcome)
    (step,) = store.read(MARCH).plan.milestones
    assert (step.milestone_id, step.current_date) == ("1.1.a", _APRIL)
    assert step.status is not DeliveryStatus.ON_TRACK
    store.apply([_return(_FEBRUARY, milestone(due=_MAY, original_date=_APRIL))], today=TODAY)
    (step,) = store.read(MARCH).plan.milestones
    assert (step.original_date, step.current_date) == (_APRIL, _MAY)


def test_one_that_was_never_given_a_date_stands_beside_the_status_of_its_action(store: Store, tmp_path: Path) -> None:
    """It cannot stand among dated steps, and does not go unsaid; once it has a date it is a milestone."""
    _, outcome = store.apply([_return(JANUARY), _tracker(tmp_path)], today=TODAY)
    assert "milestone_undated" in _codes(outcome)
    plan = store.read(MARCH).plan
    assert plan.milestones == ()
    told = "Milestone without a date: Advert out. (Milestone date: late September)"
    assert told in plan.actions[0].status_reason
    store.apply([_return(_APRIL, milestone(due=_MAY))], today=TODAY)
    plan = store.read(_APRIL).plan
    assert [one.current_date for one in plan.milestones] == [_MAY]
    assert told not in plan.actions[0].status_reason


def test_one_that_is_exempt_since_is_not_told_beside_an_action_that_members_read(store: Store, tmp_path: Path) -> None:
    """A later return says so: the words of the tracker, which has no markings, are those of that milestone."""
    later = _return(_APRIL, milestone(due=_MAY, marking=EXEMPT))
    *_, outcome = store.apply([_return(JANUARY), later, _tracker(tmp_path)], today=TODAY)
    assert "Advert out" not in store.read(MARCH).plan.actions[0].status_reason
    assert "milestone_undated" not in _codes(outcome)
