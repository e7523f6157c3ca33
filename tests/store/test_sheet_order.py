"""A plan stays in its order, whatever few rows a later return brings."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from lineofsight.domain.plan import PlanVersion
from tests.store.reading_makers import FEBRUARY, JANUARY, MARCH, TODAY, action, council_return

if TYPE_CHECKING:
    from lineofsight.domain.batches import Reading
    from lineofsight.store.store import Store

APRIL = date(2017, 4, 30)


def _return(as_at: date, *refs: str) -> Reading:
    return council_return(as_at, actions=tuple(action(ref) for ref in refs))


def _order(store: Store, as_at: date) -> list[str]:
    return [one.action_id for one in store.read(as_at).plan.actions]


def test_a_return_of_a_few_rows_moves_nothing(store: Store) -> None:
    """1.3 alone, as the first row of its return, does not come before 1.2; the row that was refused keeps its place."""
    store.apply([_return(JANUARY, "1.1", "1.2", "1.3", "1.4"), _return(FEBRUARY, "1.3")], today=TODAY)
    assert _order(store, FEBRUARY) == ["1.1", "1.2", "1.3", "1.4"]
    store.apply([_return(MARCH, "1.1", "1.3", "1.4")], today=TODAY)
    assert _order(store, MARCH) == ["1.1", "1.2", "1.3", "1.4"]


def test_what_is_new_follows_what_it_stands_below(store: Store) -> None:
    """Below 1.2 where the return has 1.2, at the head where it begins a sheet, and last where it knows neither."""
    store.apply([_return(JANUARY, "1.1", "1.2", "1.3"), _return(FEBRUARY, "1.0", "1.1", "1.2", "1.2a")], today=TODAY)
    assert _order(store, FEBRUARY) == ["1.0", "1.1", "1.2", "1.2a", "1.3"]
    store.apply([_return(MARCH, "9.9", "9.8")], today=TODAY)
    assert _order(store, MARCH) == ["1.0", "1.1", "1.2", "1.2a", "1.3", "9.9", "9.8"]


def test_a_whole_return_in_another_order_is_followed(store: Store) -> None:
    """Officers who sort their sheet anew see their order; what they leave out stays among its neighbours' places."""
    store.apply([_return(JANUARY, "a", "b", "c", "d"), _return(FEBRUARY, "d", "c", "a")], today=TODAY)
    assert _order(store, FEBRUARY) == ["d", "b", "c", "a"]
    assert _order(store, JANUARY) == ["a", "b", "c", "d"]


def test_a_return_that_comes_late_finds_its_place(store: Store) -> None:
    """The order follows the days that returns speak of, not the days on which they were imported."""
    store.apply([_return(MARCH, "b", "a"), _return(JANUARY, "a", "b", "c")], today=TODAY)
    assert _order(store, MARCH) == ["b", "a", "c"]
    assert _order(store, APRIL) == ["b", "a", "c"]


def test_what_is_gone_from_the_plan_leaves_no_gap(store: Store) -> None:
    """An action that a version of the plan removed is not in the order, and the others are."""
    removal = PlanVersion(version="2", date=FEBRUARY, removed=("1.2",))
    later = council_return(FEBRUARY, actions=(action("1.3"), action("1.1")), versions=(removal,))
    store.apply([_return(JANUARY, "1.1", "1.2", "1.3"), later], today=TODAY)
    assert _order(store, FEBRUARY) == ["1.3", "1.1"]
