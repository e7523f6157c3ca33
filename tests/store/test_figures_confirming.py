"""A repeated figure reaches to the newest file that gave it, whether its series is confirmed whole or not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import text

from lineofsight.store.engine import sqlite_engine
from lineofsight.store.figures_confirming import ranges
from tests.store.reading_makers import TODAY
from tests.store.statistics_makers import statistics

if TYPE_CHECKING:
    from pathlib import Path

    from lineofsight.store.store import Store

_REACH = text(
    "SELECT area_code, period_key / 10000, figure, return_id, last_return_id FROM observation NATURAL JOIN series"
)


def _reach(file: Path) -> dict[tuple[str, int], tuple[str, int, int]]:
    """Return figure and editions, from and to, by area and year."""
    engine = sqlite_engine(file)
    with engine.connect() as connection:
        found = {(area, year): (figure, first, last) for area, year, figure, first, last in connection.execute(_REACH)}
    engine.dispose()
    return found


@given(st.sets(st.integers(0, 40)))
def test_ranges_hold_what_they_are_made_of(numbers: set[int]) -> None:
    """Every number is in exactly one range, and between two ranges a number is missing."""
    found = ranges(numbers)
    assert [number for first, last in found for number in range(first, last + 1)] == sorted(numbers)
    assert all(first not in {last + 1 for _, last in found} for first, _ in found)


def test_only_the_figures_that_a_file_gave_reach_to_it(store: Store, file: Path) -> None:
    """Repeated, revised, dropped and new figures, whole series and parts of one, keep the editions they stood in."""
    before = {area: {2014: "1", 2015: "2"} for area in ("305", "314", "E92000001")}
    after = {
        "305": {2014: "1", 2015: "2.0"},
        "314": {2015: "2", 2016: "3"},
        "E92000001": {2014: "1", 2015: "9", 2016: "4"},
    }
    (_, second) = store.apply([statistics(2015, before), statistics(2016, after)], today=TODAY)
    assert dict(second.counts) == {("same", "observation"): 4, ("new", "observation"): 2, ("revised", "observation"): 1}
    assert _reach(file) == {
        ("305", 2014): ("1", 1, 2),
        ("305", 2015): ("2", 1, 2),
        ("314", 2014): ("1", 1, 1),
        ("314", 2015): ("2", 1, 2),
        ("314", 2016): ("3", 2, 2),
        ("E92000001", 2014): ("1", 1, 2),
        ("E92000001", 2015): ("9", 2, 2),
        ("E92000001", 2016): ("4", 2, 2),
    }


def test_an_edition_that_comes_late_confirms_none_of_the_newest(store: Store, file: Path) -> None:
    """Figures of this year's file do not reach back to last year's, which came after it and gave the same."""
    same = {"305": {2014: "1", 2015: "2"}, "314": {2014: "5", 2015: "6"}}
    newest = {area: {**years, 2016: "3"} for area, years in same.items()}
    store.apply([statistics(2016, newest), statistics(2015, same)], today=TODAY)
    assert {(first, last) for key, (_, first, last) in _reach(file).items() if key[1] < 2016} == {(2, 1)}
    assert {(first, last) for key, (_, first, last) in _reach(file).items() if key[1] == 2016} == {(1, 1)}


def test_a_series_between_two_of_another_indicator_is_left_alone(store: Store, file: Path) -> None:
    """A series whose area another file brought first is confirmed without touching its neighbours by number."""
    store.apply([statistics(2014, {"305": {2014: "1"}}), statistics(2015, {"314": {2014: "7"}})], today=TODAY)
    store.apply([statistics(2016, {"305": {2014: "1"}})], today=TODAY)
    assert _reach(file) == {("305", 2014): ("1", 1, 3), ("314", 2014): ("7", 2, 2)}
