"""A figure reaches to the newest file that gave it, and a file that only repeats figures changes none of them."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import text

from lineofsight.store.editions import Given, Run, with_edition
from lineofsight.store.engine import sqlite_engine
from lineofsight.store.figures_reaching import ranges
from lineofsight.store.opening import open_store
from tests.store.reading_makers import NOW, TODAY
from tests.store.statistics_makers import statistics

if TYPE_CHECKING:
    from sqlalchemy import TextClause

    from lineofsight.domain.batches import Reading
    from lineofsight.store.returns import EditionOrder
    from lineofsight.store.store import Store

_COLUMNS = "area_code, period_key / 10000, figure, return_id, last_return_id"
_NEWEST = text(f"SELECT {_COLUMNS} FROM observation NATURAL JOIN series")  # noqa: S608 - words of ours
_EARLIER = text(f"SELECT {_COLUMNS} FROM observation_edition NATURAL JOIN series")  # noqa: S608 - words of ours
Reach = tuple[str, int, int | None]
"""A figure, and the editions from which and to which it stands; ``None`` for the newest."""


def _reach(file: Path) -> dict[tuple[str, int], Reach]:
    """Return the newest run by area and year."""
    return {(area, year): (figure, first, last) for area, year, figure, first, last in _rows(file, _NEWEST)}


def _rows(file: Path, asked: TextClause) -> list[tuple[str, int, str, int, int | None]]:
    engine = sqlite_engine(file)
    with engine.connect() as connection:
        found = [(area, year, figure, first, last) for area, year, figure, first, last in connection.execute(asked)]
    engine.dispose()
    return found


@given(st.sets(st.integers(0, 40)))
def test_ranges_hold_what_they_are_made_of(numbers: set[int]) -> None:
    """Every number is in exactly one range, and between two ranges a number is missing."""
    found = ranges(numbers)
    assert [number for first, last in found for number in range(first, last + 1)] == sorted(numbers)
    assert all(first not in {last + 1 for _, last in found} for first, _ in found)


def test_an_edition_that_repeats_what_is_held_changes_no_figure(store: Store, file: Path) -> None:
    """The register notes that the file gave the indicator, and leaves every figure as it is."""
    figures = {area: {2014: "1", 2015: "2"} for area in ("305", "314")}
    store.apply([statistics(2015, figures)], today=TODAY)
    before = _reach(file)
    (again,) = store.apply([statistics(2016, figures)], today=TODAY)
    assert dict(again.counts) == {("same", "observation"): 4}
    assert _reach(file) == before
    assert set(before.values()) == {("1", 1, None), ("2", 1, None)}


def test_only_the_figures_that_a_file_gave_reach_to_it(store: Store, file: Path) -> None:
    """Repeated, revised, dropped and new figures, whole series and parts of one, keep the editions they stood in."""
    before = {area: {2014: "1", 2015: "2"} for area in ("305", "314", "319", "E92000001")}
    after = {
        "305": {2014: "1", 2015: "2.0"},
        "314": {2015: "2", 2016: "3"},
        "E92000001": {2014: "1", 2015: "9", 2016: "4"},
    }
    (_, second) = store.apply([statistics(2015, before), statistics(2016, after)], today=TODAY)
    assert dict(second.counts) == {("same", "observation"): 4, ("new", "observation"): 2, ("revised", "observation"): 1}
    held = {
        ("305", 2014): ("1", 1, None),
        ("305", 2015): ("2", 1, None),
        ("314", 2014): ("1", 1, 1),
        ("314", 2015): ("2", 1, None),
        ("314", 2016): ("3", 2, None),
        ("319", 2014): ("1", 1, 1),
        ("319", 2015): ("2", 1, 1),
        ("E92000001", 2014): ("1", 1, None),
        ("E92000001", 2015): ("9", 2, None),
        ("E92000001", 2016): ("4", 2, None),
    }
    assert _reach(file) == held
    store.apply([statistics(2017, {area: years for area, years in before.items() if area != "305"})], today=TODAY)
    assert _reach(file) == {
        **held,
        ("305", 2014): ("1", 1, 2),
        ("305", 2015): ("2", 1, 2),
        ("314", 2014): ("1", 1, None),
        ("314", 2016): ("3", 2, 2),
        ("319", 2014): ("1", 1, None),
        ("319", 2015): ("2", 1, None),
        ("E92000001", 2015): ("2", 3, None),
        ("E92000001", 2016): ("4", 2, 2),
    }


def test_an_edition_that_comes_late_takes_no_figure_further(store: Store, file: Path) -> None:
    """Where last year's file comes after this year's with the same figures, they begin with it and stand as before."""
    same = {"305": {2014: "1", 2015: "2"}, "314": {2014: "5", 2015: "6"}}
    newest = {area: {**years, 2016: "3"} for area, years in same.items()}
    with_more = {**same, "319": {2015: "7"}}
    store.apply([statistics(2016, newest), statistics(2015, with_more)], today=TODAY)
    found = _reach(file)
    assert found.pop(("319", 2015)) == ("7", 2, 2)
    assert {(first, last) for key, (_, first, last) in found.items() if key[1] < 2016} == {(2, None)}
    assert {(first, last) for key, (_, first, last) in found.items() if key[1] == 2016} == {(1, None)}


def test_an_end_that_an_earlier_version_wrote_is_taken_away(store: Store, file: Path) -> None:
    """Registers of old name the newest edition: figures that the next one repeats have no end from then on."""
    figures = {area: {2014: "1", 2015: "2"} for area in ("305", "314")}
    store.apply([statistics(2015, figures)], today=TODAY)
    engine = sqlite_engine(file)
    with engine.begin() as connection:
        connection.execute(text("UPDATE observation SET last_return_id = 1"))
    engine.dispose()
    (again,) = store.apply([statistics(2016, {"305": figures["305"], "314": {2015: "2"}})], today=TODAY)
    assert dict(again.counts) == {("same", "observation"): 3}
    assert _reach(file) == {
        ("305", 2014): ("1", 1, None),
        ("305", 2015): ("2", 1, None),
        ("314", 2014): ("1", 1, 1),
        ("314", 2015): ("2", 1, None),
    }


_FIGURES = st.dictionaries(
    st.tuples(st.sampled_from(["305", "314"]), st.sampled_from([2014, 2015])),
    st.sampled_from(["1", "1.0", "2", "c", "-"]),
    min_size=1,
)
_EDITIONS = st.dictionaries(st.integers(2015, 2019), _FIGURES, min_size=1)


@settings(max_examples=40)
@given(_EDITIONS.flatmap(lambda given: st.tuples(st.just(given), st.permutations(sorted(given)))))
def test_what_is_kept_in_bulk_is_what_each_figure_alone_would_be(
    made: tuple[dict[int, dict[tuple[str, int], str]], list[int]],
) -> None:
    """Whatever editions give and in whatever order they arrive, the runs are those of the rule for one figure."""
    given_in, arrival = made
    order: EditionOrder = {}
    runs: dict[tuple[str, int], tuple[Run, ...]] = {}
    for edition, vintage in enumerate(arrival, 1):
        order[edition] = (str(vintage), "", edition)
        for key, figure in given_in[vintage].items():
            new = Run(edition, edition, 1, Given(figure, None, None))
            runs[key] = with_edition(runs[key], new, order) if key in runs else (new,)
    newest = max(order, key=lambda edition: order[edition])
    with TemporaryDirectory() as folder, open_store(Path(folder) / "r.db", now=NOW) as store:
        store.apply([_reading(vintage, given_in[vintage]) for vintage in arrival], today=TODAY)
        kept = [*_rows(Path(store.place), _NEWEST), *_rows(Path(store.place), _EARLIER)]
    assert {(area, year, figure, first, last or newest) for area, year, figure, first, last in kept} == {
        (*key, run.given.figure, run.return_id, run.last_return_id) for key, one in runs.items() for run in one
    }


def _reading(vintage: int, figures: dict[tuple[str, int], str]) -> Reading:
    by_area: dict[str, dict[int, str]] = {}
    for (area, year), figure in sorted(figures.items()):
        by_area.setdefault(area, {})[year] = figure
    return statistics(vintage, by_area)
