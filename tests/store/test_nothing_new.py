"""A file that says nothing new is told apart from one that changes something, if only as at which day it stands."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from lineofsight.domain.findings import Finding, Place, Severity
from tests.store.reading_makers import FEBRUARY, MARCH, TODAY, action, council_return
from tests.store.statistics_makers import neighbour_model, statistics

if TYPE_CHECKING:
    from lineofsight.domain.batches import Reading
    from lineofsight.store.store import Store


def _changes_nothing(store: Store, *readings: Reading) -> list[bool]:
    return [outcome.changes_nothing for outcome in store.apply(readings, today=TODAY)]


def _again(reading: Reading) -> Reading:
    """The same, saved as another file."""
    return _with(reading, sha256=f"{reading.name}, saved again")


def _with(reading: Reading, **changes: Any) -> Reading:  # noqa: ANN401 - of any field
    assert reading.batch is not None
    return replace(reading, batch=replace(reading.batch, **changes))


def test_a_return_saved_again_changes_nothing(store: Store) -> None:
    """The first of its day does, although it says what was said before: it stands confirmed as at that day."""
    first = council_return(FEBRUARY, name="first.xlsx", actions=(action(),))
    confirmed = council_return(MARCH, name="march.xlsx", actions=(action(),))
    assert _changes_nothing(store, first, _again(first), confirmed) == [False, True, False]


def test_a_return_that_says_more_or_less_of_the_same_day_changes_something(store: Store) -> None:
    """Another action, one that is missing, a sheet or a column more: each is seen on the pages."""
    first = council_return(MARCH, name="first.xlsx", actions=(action(),), subjects=frozenset({"actions"}))
    more = council_return(MARCH, name="more.xlsx", actions=(action(), action("1.2")))
    fewer = council_return(MARCH, name="fewer.xlsx", actions=(action(),))
    sheets = council_return(MARCH, name="s.xlsx", actions=(action(),), subjects=frozenset({"actions", "risks"}))
    lacks = _with(council_return(MARCH, name="l.xlsx", actions=(action(),)), lacks=frozenset({("actions", "how")}))
    for other in (sheets, lacks, more, fewer):
        assert _changes_nothing(store, first, other)[1:] == [False], other.name


def test_a_row_that_is_left_out_is_something(store: Store) -> None:
    """The newest file of the day says which rows were not taken; one with the same rows left out says nothing new."""
    first = council_return(MARCH, name="first.xlsx", actions=(action(),))
    place = Place("first.xlsx", "Actions", "C9")
    refused = Finding("date_unreadable", Severity.ROW_REFUSED, place, "No date.", "Write it as 31/03/2017.")
    worse = replace(_again(first), findings=(refused,))
    resaved = _with(worse, sha256="saved once more")
    assert _changes_nothing(store, first, worse, resaved) == [False, False, True]


def test_what_a_reader_finds_of_its_form_is_nothing_new(store: Store) -> None:
    """A return that is saved filled has its rows in another order, and its empty cells in other places."""
    first = council_return(MARCH, name="first.xlsx", actions=(action(),))
    place = Place("filled.xlsx", "Actions", "F13")
    empty = Finding("value_expected", Severity.WARNING, place, "The column lead_officer is empty.", "Fill it in.")
    assert _changes_nothing(store, first, replace(_again(first), findings=(empty,))) == [False, True]


def test_an_edition_or_a_model_that_is_fetched_again_changes_nothing(store: Store) -> None:
    """Of a later edition every figure may be the same: that it came out is something."""
    first = statistics(2015, {"305": {2014: "22", 2015: "10"}})
    later = statistics(2016, {"305": {2014: "22", 2015: "10"}})
    assert _changes_nothing(store, first, _again(first), later) == [False, True, False]
    assert _changes_nothing(store, neighbour_model(), _again(neighbour_model())) == [False, True]
