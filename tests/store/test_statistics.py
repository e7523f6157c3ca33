"""Published figures: editions are kept apart, revisions listed, and nothing is known before it was published."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from lineofsight.domain.batches import ItemChangeKind, PublishedPoint, PublishedSeries, Reading, StatisticsBatch
from lineofsight.domain.figures import Figure
from lineofsight.domain.places import Area, AreaLevel
from tests.store.reading_makers import TODAY, council_return, observation
from tests.store.statistics_makers import known_in_the_end, statistics

if TYPE_CHECKING:
    from lineofsight.domain.indicators import Observation
    from lineofsight.store.store import Store

FIRST_OUT, SECOND_OUT = date(2016, 2, 25), date(2017, 2, 16)


def _first(published_on: date | None = FIRST_OUT) -> StatisticsBatch:
    batch = statistics(2015, {"305": {2014: "22", 2015: "10"}}, published_on=published_on).batch
    assert isinstance(batch, StatisticsBatch)
    return batch


def _apply(store: Store, *batches: StatisticsBatch) -> list[dict[tuple[str, str], int]]:
    readings = [Reading(name=batch.name, recognised_as="DfE statistics (EES)", batch=batch) for batch in batches]
    return [dict(outcome.counts) for outcome in store.apply(readings, today=TODAY)]


def _second(published_on: date | None = SECOND_OUT) -> StatisticsBatch:
    batch = statistics(2016, {"305": {2014: "22.0", 2015: "9.5", 2016: "8"}}, published_on=published_on).batch
    assert isinstance(batch, StatisticsBatch)
    return batch


def _shown(series: tuple[Observation, ...]) -> list[tuple[str, str, str]]:
    return [(one.period.label, one.figure.as_published, one.source.vintage) for one in series]


def test_a_new_edition_lists_what_it_revised(either_store: Store) -> None:
    """New, same and revised figures are counted, and each revision says before and after."""
    _apply(either_store, _first())
    (outcome,) = either_store.apply([Reading(name="2", recognised_as="", batch=_second())], today=TODAY)
    assert dict(outcome.counts) == {
        ("new", "observation"): 1,
        ("same", "observation"): 1,
        ("revised", "observation"): 1,
    }
    (revised,) = outcome.changes
    assert (revised.kind, revised.ref) == (ItemChangeKind.REVISED, "N1, 305, 2015")
    assert revised.fields == (("figure", "10", "9.5"),)
    assert _shown(known_in_the_end(either_store)) == [
        ("2014", "22", "2015"),
        ("2015", "9.5", "2016"),
        ("2016", "8", "2016"),
    ]


def test_an_older_edition_never_becomes_the_newest(either_store: Store) -> None:
    """Importing last year's file after this year's adds to the history and changes no figure shown."""
    counts = _apply(either_store, _second(), _first())
    assert counts[1] == {("same", "observation"): 1, ("earlier", "observation"): 1}
    assert _shown(known_in_the_end(either_store)) == [
        ("2014", "22", "2015"),
        ("2015", "9.5", "2016"),
        ("2016", "8", "2016"),
    ]
    record = either_store.read(TODAY, council_area="305")
    assert [one.figure for one in record.performance.earlier_editions["N1", 20150331]] == [Figure.of(10)]


@pytest.mark.parametrize("newest_first", [False, True])
def test_a_record_shows_the_edition_that_was_out(store: Store, *, newest_first: bool) -> None:
    """Before the second edition came out the record shows the first one's figures; after it, the second's."""
    batches = [_second(), _first()] if newest_first else [_first(), _second()]
    _apply(store, *batches)

    def shown(day: date) -> list[tuple[str, str, str]]:
        return _shown(store.read(day, council_area="305").performance.observations.get("N1", ()))

    assert [figure for _, figure, _ in shown(date(2017, 2, 15))] == [shown(SECOND_OUT)[0][1], "10"]
    assert [figure for _, figure, _ in shown(SECOND_OUT)][1:] == ["9.5", "8"]
    assert shown(SECOND_OUT)[0][2] == "2015"


def test_a_figure_is_not_known_before_its_usual_publication(store: Store) -> None:
    """A period that ended, but whose figures come out 240 days later, is not in the record before."""
    _apply(store, _second(published_on=None))
    for day, periods in ((date(2015, 11, 25), 1), (date(2015, 11, 26), 2), (date(2016, 11, 26), 3)):
        assert len(store.read(day, council_area="305").performance.observations["N1"]) == periods
    assert store.read(date(2014, 6, 1), council_area="305").performance.observations == {}


def test_a_later_edition_stands_in_where_no_earlier_is_held_and_is_named(store: Store) -> None:
    """With only the 2016 edition held, a record of 2015 shows its figure for 2014 and says from which edition."""
    _apply(store, _second())
    (shown,) = store.read(date(2015, 1, 1), council_area="305").performance.observations["N1"]
    assert (shown.figure, shown.source.vintage, shown.source.published_on) == (Figure.of(22), "2016", SECOND_OUT)


def test_an_unknown_day_of_publication_is_taken_from_the_newest_period(store: Store) -> None:
    """Editions without a day of publication replace each other once the newest one's usual day has come."""
    _apply(store, _first(None), _second(None))
    assert _shown(store.read(date(2016, 11, 25), council_area="305").performance.observations["N1"])[1][1] == "10"
    assert _shown(store.read(date(2016, 11, 26), council_area="305").performance.observations["N1"])[1][1] == "9.5"


def test_a_symbol_is_an_edition_of_its_own(store: Store) -> None:
    """A figure that a later edition suppresses is revised to a symbol, never to nothing or nought."""
    _apply(store, _first())
    later = statistics(2016, {"305": {2014: "c", 2015: "10", 2016: "0"}}, published_on=SECOND_OUT)
    (outcome,) = store.apply([later], today=TODAY)
    (changed,) = (one for one in outcome.changes if one.ref == "N1, 305, 2014")
    assert changed.fields == (("figure", "22", "c"),)
    assert changed.title.endswith(", Anywhere, 2014")
    assert "305" not in changed.title
    assert [one.figure.as_published for one in known_in_the_end(store)] == ["c", "10", "0"]
    assert known_in_the_end(store)[0].revised_from == Figure.of(22)


def test_counts_that_come_later_are_added(store: Store) -> None:
    """An edition that gives n and N for the same figure is kept; one that leaves them out takes nothing away."""
    _apply(store, _first())
    with_counts = statistics(2016, {"305": {2015: "10"}}, counts={2015: ("1", "10")})
    without = statistics(2017, {"305": {2015: "10"}})
    added, nothing = store.apply([with_counts, without], today=TODAY)
    assert [(one.kind.value, one.fields) for one in added.changes] == [
        ("counts_added", (("numerator", "", "1"), ("denominator", "", "10")))
    ]
    (corrected,) = store.apply([statistics(2018, {"305": {2015: "10"}}, counts={2015: ("2", "20")})], today=TODAY)
    assert corrected.counts == ((("changed", "observation"), 1),)
    assert nothing.counts == ((("same", "observation"), 1),)
    assert known_in_the_end(store)[1].denominator == Figure.of(20)


def test_two_figures_for_one_period_are_found(store: Store) -> None:
    """A file that gives an area two different figures for a year keeps the first and warns."""
    batch = _first()
    twice = PublishedSeries("N1", "305", (PublishedPoint(0, "23"), PublishedPoint(1, "10.0")))
    doubled = replace(batch, series=(*batch.series, twice))
    (outcome,) = store.apply([Reading(name="d", recognised_as="", batch=doubled)], today=TODAY)
    assert [finding.code for finding in outcome.findings] == ["period_repeated"]
    assert outcome.findings[0].what.startswith("1 figures of N1")
    assert [one.figure.as_published for one in known_in_the_end(store)] == ["22", "10"]


def test_a_councils_own_figures_are_never_mixed_with_published_ones(store: Store) -> None:
    """Where the council returns an indicator itself, its line holds its own figures only; the table holds all."""
    own = observation("12", ind_id="N1")
    store.apply([council_return(observations=(own,)), statistics(published_on=SECOND_OUT)], today=TODAY)
    performance = store.read(TODAY).performance
    assert [one.figure for one in performance.observations["N1"]] == [Figure.of(12)]
    assert performance.tables["N1"][0].figures["305"] == Figure.of(11)


def test_tables_hold_the_newest_periods_asked_for(store: Store) -> None:
    """Two periods by default, all on request, newest first, and only those that were known."""
    figures = {area: {year: f"{year}.{area}" for year in range(2010, 2017)} for area in ("305", "314")}
    store.apply([statistics(2016, figures)], today=TODAY)

    def labels(**asked: int | None) -> list[str]:
        record = store.read(date(2016, 6, 1), council_area="305", **asked)
        return [table.period.label for table in record.performance.tables["N1"]]

    assert labels() == ["2015", "2014"]
    assert labels(periods=1) == ["2015"]
    assert labels(periods=None) == ["2015", "2014", "2013", "2012", "2011", "2010"]
    assert store.period_labels("N1")[0] == "2016"
    assert store.area_table("N1", "1999") is None


def test_an_area_keeps_the_name_of_the_newest_file(store: Store) -> None:
    """A file that speaks of an earlier year does not rename an area or empty what is known of it."""
    newer, older = _second(), _first()
    old_name = Area("305", "Oldname", AreaLevel.LOCAL_AUTHORITY)
    new_name = Area("305", "Newname", AreaLevel.LOCAL_AUTHORITY)
    for batch, area in ((newer, newer.areas[0]), (older, old_name)):
        store.apply([Reading(name="a", recognised_as="", batch=replace(batch, areas=(area,)))], today=TODAY)
    (held,) = store.areas()
    assert (held.name, held.gss_code) == ("Anywhere", "E09000006")
    latest = replace(newer, areas=(new_name,), sha256="z")
    store.apply([Reading(name="b", recognised_as="", batch=latest)], today=TODAY)
    (held,) = store.areas()
    assert (held.name, held.gss_code) == ("Newname", "E09000006")


def test_the_catalogues_wording_is_renewed(store: Store) -> None:
    """An indicator that the catalogue describes anew is described so from then on."""
    store.apply([statistics(2015), statistics(2016, lag=100)], today=TODAY)
    (held,) = store.indicators()
    assert held.publication_lag_days == 100
