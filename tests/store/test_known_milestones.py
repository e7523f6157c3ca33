"""A milestone that a tracker names in words alone: the one of its action that a return gave in these words."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

from lineofsight.domain.batches import LostMilestone, Reading, ReturnBatch
from tests.store.reading_makers import FEBRUARY, JANUARY, MARCH, TODAY, action, council_return, milestone

if TYPE_CHECKING:
    from lineofsight.domain.plan import Milestone
    from lineofsight.store.store import Store

_LATER = date(2017, 4, 30)


def _tracker(*steps: Milestone, made: frozenset[str] = frozenset({"milestones"}), **changes: Any) -> Reading:  # noqa: ANN401
    actions = (action(), action("1.2"))
    reading = council_return(FEBRUARY, name="tracker.xlsx", actions=actions, milestones=steps, **changes)
    assert isinstance(reading.batch, ReturnBatch)
    lacks = frozenset({("milestones", "status"), ("milestones", "original_date")})
    batch = replace(reading.batch, says_markings=False, made_references=made, lacks=lacks)
    return replace(reading, batch=batch)


def _held(store: Store, *steps: Milestone, then: Reading) -> list[tuple[str, date, date]]:
    first = council_return(JANUARY, actions=(action(), action("1.2")), milestones=steps)
    store.apply([first, then], today=TODAY)
    plan = store.read(FEBRUARY).plan
    return [(one.milestone_id, one.original_date, one.current_date) for one in plan.milestones]


def test_a_milestone_in_the_words_of_one_that_is_held_is_that_one(store: Store) -> None:
    """It stands once, and another date is a move of it."""
    given = milestone(text="Advert out.")
    made = milestone("1.1/m1", due=_LATER, text="ADVERT  out", status=None)
    assert _held(store, given, then=_tracker(made)) == [("1.1.a", given.original_date, _LATER)]


def test_nothing_is_guessed_of_words_that_stand_twice_or_in_another_action(store: Store) -> None:
    """Nor where the tracker gives references of its own."""
    given = milestone(), milestone("1.1.b", text="Posts filled.")
    twice = [milestone(f"1.1/m{number}", text="Posts filled.") for number in (1, 2)]
    elsewhere = milestone("1.2/m1", action_id="1.2")
    held = _held(store, *given, then=_tracker(*twice, elsewhere))
    assert {ref for ref, _, _ in held} >= {"1.1/m1", "1.1/m2", "1.2/m1"}


def test_a_row_that_is_left_out_lends_its_words_to_no_other(store: Store) -> None:
    """Its number may be that of a row which was taken: the one in the words of what is held is not that."""
    tracker = _tracker(milestone("1.1/m1", text="Post agreed."))
    assert isinstance(tracker.batch, ReturnBatch)
    lost = LostMilestone(milestone_id="1.1/m1", action_id="1.1", text="Advert out")
    batch = replace(tracker.batch, lost_milestones=(lost,), left_out=frozenset({("milestones", "1.1/m1")}))
    held = _held(store, milestone(text="Advert out."), then=replace(tracker, batch=batch))
    assert [ref for ref, _, _ in held] == ["1.1.a", "1.1/m1"]
    assert set(store.read(FEBRUARY).plan.milestones_refused) == {"1.1.a"}


def test_a_reference_that_the_tracker_gives_is_its_own(store: Store) -> None:
    """Whatever its words are."""
    held = _held(store, milestone(), then=_tracker(milestone("A7"), made=frozenset()))
    assert "A7" in {ref for ref, _, _ in held}


def test_a_return_that_comes_later_takes_the_place_of_what_a_tracker_named_in_the_same_words(store: Store) -> None:
    """It stands once, in the plan and in a filled return; as at the day of the tracker as that had it."""
    made = milestone("1.1/m1", text="Advert  out", status=None)
    later = council_return(MARCH, actions=(action(), action("1.2")), milestones=(milestone(text="Advert out."),))
    _, outcome = store.apply([_tracker(made), later], today=TODAY)
    assert [one.milestone_id for one in store.read(FEBRUARY).plan.milestones] == ["1.1/m1"]
    assert [one.milestone_id for one in store.read(MARCH).plan.milestones] == ["1.1.a"]
    assert [one.milestone_id for one in store.returned(MARCH).milestones] == ["1.1.a"]
    assert "missing" not in {change.kind for change in outcome.changes}


def test_what_a_return_has_in_no_words_or_in_two_stands_beside_it(store: Store) -> None:
    """Nothing is taken for the same on a guess."""
    tracker = _tracker(milestone("1.1/m1", text="Posts filled."), milestone("1.1/m2", text="Desks bought."))
    twice = tuple(milestone(f"1.1.{letter}", text="Posts filled.") for letter in "ab")
    later = council_return(MARCH, actions=(action(), action("1.2")), milestones=twice)
    store.apply([tracker, later], today=TODAY)
    assert {one.milestone_id for one in store.read(MARCH).plan.milestones} == {"1.1/m1", "1.1/m2", "1.1.a", "1.1.b"}


def test_the_record_says_as_what_else_a_milestone_of_a_made_up_reference_stands(store: Store) -> None:
    """From the return on that gave it its own reference, and as at the day before it the other way round."""
    made = milestone("1.1/m1", text="Advert  out", status=None)
    actions = (action(), action("1.2"))
    later = council_return(MARCH, actions=actions, milestones=(milestone(text="Advert out."),))
    store.apply([_tracker(made), later], today=TODAY)
    assert store.read(MARCH).plan.stands_as == {("1.1/m1", "Advert  out"): "1.1.a"}
    assert store.read(FEBRUARY).plan.stands_as == {("1.1.a", "Advert out."): "1.1/m1"}
    reworded = council_return(_LATER, actions=actions, milestones=(milestone(text="Advert published."),))
    store.apply([reworded], today=TODAY)
    plan = store.read(_LATER).plan
    assert (plan.stands_as, [one.milestone_id for one in plan.milestones]) == (
        {("1.1/m1", "Advert  out"): "1.1.a"},
        ["1.1.a"],
    )


def test_a_made_up_reference_that_names_another_milestone_by_now_stands_for_what_it_named(store: Store) -> None:
    """A row was put before it; what a return gave under references of its own is never another's."""
    first = _tracker(milestone("1.1/m1", text="Advert out."), milestone("1.2.a", action_id="1.2", text="Keys cut."))
    assert isinstance(first.batch, ReturnBatch)
    steps = milestone("1.1/m1", text="Post agreed."), milestone("1.1/m2", text="Advert out.")
    second = _tracker(*steps, milestone("1.2.b", action_id="1.2", text="Keys cut."))
    assert isinstance(second.batch, ReturnBatch)
    batch = replace(second.batch, as_at=MARCH, sha256="a" * 64)
    store.apply([first, replace(second, batch=batch)], today=TODAY)
    assert store.read(MARCH).plan.stands_as == {("1.1/m1", "Advert out."): "1.1/m2"}


def test_nothing_is_said_to_stand_as_one_of_two_in_its_words(store: Store) -> None:
    """That would be a guess."""
    tracker = _tracker(milestone("1.1/m1", text="Posts filled."))
    twice = tuple(milestone(f"1.1.{letter}", text="Posts filled.") for letter in "ab")
    store.apply([tracker, council_return(MARCH, actions=(action(),), milestones=twice)], today=TODAY)
    assert store.read(MARCH).plan.stands_as == {}
