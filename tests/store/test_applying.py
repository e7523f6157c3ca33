"""An import is all or nothing; a dry run tells the same and changes nothing."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import event
from sqlalchemy.pool import Pool

from lineofsight.domain.batches import Reading, ReturnBatch
from lineofsight.domain.findings import Finding, Place, Severity
from lineofsight.domain.governance import Body, BodyKind, Link, LinkType, Meeting, Seat
from lineofsight.domain.indicators import Unit
from lineofsight.domain.record import Council
from lineofsight.store.errors import CouncilUnknownError, StoreDiskError
from lineofsight.store.opening import open_store
from lineofsight.wording.subjects import item_words
from tests.store.reading_makers import (
    COUNCIL,
    FEBRUARY,
    JANUARY,
    MARCH,
    NOW,
    TODAY,
    action,
    council_return,
    found_of,
    indicator,
    observation,
    whole_return,
)
from tests.store.statistics_makers import NEIGHBOUR_MODEL, known_in_the_end, neighbour_model, statistics

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from lineofsight.store.store import Store

NOTE = Finding("merged_cells", Severity.NOTE, Place("return.xlsx", "Actions", "A1"), "Cells are merged.")


def _content(file: Path) -> list[str]:
    with closing(sqlite3.connect(file)) as connection:
        return list(connection.iterdump())


def test_a_dry_run_changes_not_one_byte(store: Store, file: Path) -> None:
    """What it would do is told, and the file is as it was."""
    store.apply([council_return(JANUARY, actions=(action(),))], today=TODAY)
    before = file.read_bytes()
    readings = [whole_return(), statistics(), neighbour_model()]
    told = store.apply(readings, today=TODAY, dry_run=True)
    assert file.read_bytes() == before
    kept = store.apply(readings, today=TODAY)
    assert [replace(outcome, applied=True) for outcome in told] == list(kept)
    assert not any(outcome.applied for outcome in told)


def test_an_error_midway_leaves_nothing(store: Store, file: Path) -> None:
    """When the second file cannot be read, the first one is not kept either."""
    before = _content(file)

    def readings() -> Iterator[Reading]:
        yield whole_return()
        raise OSError("the stick was pulled out")

    with pytest.raises(OSError, match="stick"):
        store.apply(readings(), today=TODAY)
    assert _content(file) == before
    assert store.returns() == ()


def test_the_same_bytes_are_known(either_store: Store) -> None:
    """A file that was imported before changes nothing, whatever it is called now."""
    for reading in (whole_return(), statistics(), neighbour_model()):
        (first,) = either_store.apply([reading], today=TODAY)
        (again,) = either_store.apply([replace(reading, name="copy")], today=TODAY)
        assert (first.applied, first.already_known) == (True, False)
        assert (again.applied, again.already_known, again.changes) == (False, True, ())
    assert len(either_store.returns()) == 3


def test_the_same_bytes_read_by_something_else_are_kept_beside(either_store: Store) -> None:
    """A tracker says neither its day nor its columns: the same file is known as it was read, and no further."""
    first, other = (replace(whole_return(), batch=replace(_batch(), read_by=by)) for by in ("one", "other"))
    assert [either_store.apply([one], today=TODAY)[0].applied for one in (first, other)] == [True, True]
    assert [either_store.apply([one], today=TODAY)[0].already_known for one in (first, other)] == [True, True]
    assert len(either_store.returns()) == 2


def _batch() -> ReturnBatch:
    batch = whole_return().batch
    assert isinstance(batch, ReturnBatch)
    return batch


def test_a_refused_file_keeps_its_findings(store: Store) -> None:
    """A reading without content is told of and not kept; the findings of one that is kept go with it."""
    refused = Reading(name="x.xls", recognised_as="old workbook", batch=None, findings=(NOTE,))
    good = replace(whole_return(), findings=(NOTE,))
    first, second = store.apply([refused, good], today=TODAY)
    assert (first.applied, first.findings, first.as_at) == (False, (NOTE,), None)
    assert (second.applied, second.findings[0], second.as_at) == (True, NOTE, MARCH)


def test_another_councils_return_is_refused(store: Store) -> None:
    """A register keeps the record of one council."""
    store.apply([whole_return()], today=TODAY)
    other = council_return(council=Council(name="Elsewhere", area_code="999"), actions=(action("9"),))
    (outcome,) = store.apply([other], today=TODAY)
    assert not outcome.applied
    assert [(one.code, one.severity) for one in outcome.findings] == [("another_council", Severity.FILE_REFUSED)]
    assert "Elsewhere" in outcome.findings[0].what
    assert outcome.findings[0].remedy.startswith("Import it into a folder of its own")
    slip = council_return(council=replace(COUNCIL, area_code="302"), actions=(action("9"),))
    (outcome,) = store.apply([slip], today=TODAY)
    assert outcome.findings[0].remedy == "Correct la_code on the sheet Return."
    assert len(store.returns()) == 1


def test_what_is_new_changed_and_the_same_is_counted(store: Store) -> None:
    """An outcome lists the items that differ, field by field, and counts the others."""
    first = council_return(JANUARY, actions=(action(), action("1.2"), action("1.10")))
    second = council_return(
        FEBRUARY, actions=(action(lead_officer="B. New"), action("1.2"), action("1.10"), action("2"))
    )
    one, two = store.apply([first, second], today=TODAY)
    assert one.counts == ((("new", "action"), 3),)
    assert two.counts == ((("changed", "action"), 1), (("new", "action"), 1), (("same", "action"), 2))
    (listed,) = [change for change in two.changes if change.kind.value == "changed"]
    assert (listed.ref, listed.fields) == ("1.1", (("lead_officer", "", "B. New"),))


def test_what_changes_is_named_in_the_officers_words(store: Store) -> None:
    """New, changed or missing: a number alone tells nobody what it is."""
    first = council_return(FEBRUARY, actions=(action("1.1"), action("1.2")))
    second = council_return(MARCH, actions=(replace(action("1.1"), action="Recruit twenty"), action("1.3")))
    _, outcome = store.apply([first, second], today=TODAY)
    titles = {(one.kind.value, one.ref): one.title for one in outcome.changes}
    words = action("1.1").action
    assert titles == {("changed", "1.1"): "Recruit twenty", ("new", "1.3"): words, ("missing", "1.2"): words}


def test_a_reference_given_twice_keeps_the_first_row(store: Store) -> None:
    """Two rows that contradict each other are not both kept, and the person is told."""
    (outcome,) = store.apply([council_return(actions=(action(priority="1"), action(priority="2")))], today=TODAY)
    assert [finding.code for finding in found_of(outcome)] == ["reference_repeated"]
    assert [one.priority for one in store.read(MARCH).plan.actions] == ["1"]


def test_a_period_given_twice_keeps_the_first_figure(store: Store) -> None:
    """Two figures for one month are not both kept, and the person is told."""
    (outcome,) = store.apply([council_return(observations=(observation("1"), observation("2")))], today=TODAY)
    assert [finding.code for finding in found_of(outcome)] == ["period_repeated"]
    assert [one.figure.as_published for one in known_in_the_end(store, "L1")] == ["1"]


def test_new_words_beside_the_same_figure_are_a_change_and_no_revision(store: Store) -> None:
    """A comment that officers add next month is listed; the figure was not revised."""
    first = council_return(FEBRUARY, observations=(observation("19", month=2, as_at=FEBRUARY),))
    second = council_return(MARCH, observations=(observation("19.0", month=2, commentary="Agency."),))
    _, outcome = store.apply([first, second], today=TODAY)
    (change,) = outcome.changes
    assert (change.kind.value, change.subject, change.ref) == ("changed", "observation", "L1, 305, February 2017")
    assert ("commentary", "", "Agency.") in change.fields
    (shown,) = store.read(MARCH).performance.observations["L1"]
    assert (shown.commentary, shown.revised_from) == ("Agency.", None)


def test_a_figure_that_changed_is_listed_with_the_unit_of_its_indicator(store: Store) -> None:
    """Of an indicator that an earlier return described, too; of one that nobody did, there is none to know."""
    first = council_return(FEBRUARY, indicators=(indicator("L1"),), observations=(observation("19", month=1),))
    of_two = (observation("18", month=1), observation("4", month=1, ind_id="L2"))
    _, outcome = store.apply([first, council_return(MARCH, observations=of_two)], today=TODAY)
    units = {change.ref.split(",")[0]: change.unit for change in outcome.changes if change.subject == "observation"}
    assert units == {"L1": Unit.PERCENT, "L2": None}


def test_a_figure_that_is_given_again_under_its_own_date_is_the_same(store: Store) -> None:
    """A return that carries last month's rows on, with the date that they bear, changes none of them."""
    first = council_return(FEBRUARY, observations=(observation("19", month=2, as_at=FEBRUARY),))
    again = council_return(MARCH, observations=(observation("19", month=2, as_at=FEBRUARY),))
    _, outcome = store.apply([first, again], today=TODAY)
    assert outcome.changes == ()
    assert (("same", "observation"), 1) in outcome.counts
    (shown,) = store.read(MARCH).performance.observations["L1"]
    assert shown.as_at == FEBRUARY


def test_a_figure_that_is_given_again_as_at_another_day_says_both(store: Store) -> None:
    """Where nothing was said of when, it was the day of its return."""
    first = council_return(FEBRUARY, observations=(observation("19", month=2, as_at=FEBRUARY),))
    earlier = FEBRUARY - timedelta(days=3)
    again = council_return(MARCH, observations=(observation("19", month=2, as_at=earlier),))
    _, outcome = store.apply([first, again], today=TODAY)
    (change,) = outcome.changes
    assert change.fields == (("as_at", FEBRUARY.isoformat(), earlier.isoformat()),)


def test_a_neighbour_model_that_is_corrected_says_so(store: Store) -> None:
    """Another file of the same version lists the authorities whose neighbours differ."""
    store.apply([neighbour_model()], today=TODAY)
    first, second = NEIGHBOUR_MODEL.sets
    corrected = replace(NEIGHBOUR_MODEL, sha256="n2", sets=(replace(first, neighbours=first.neighbours[:1]), second))
    (outcome,) = store.apply([neighbour_model(corrected)], today=TODAY)
    assert outcome.counts == ((("changed", "neighbour_set"), 1), (("same", "neighbour_set"), 1))
    assert outcome.as_at is None, "a model speaks of no day"
    assert outcome.changes[0].fields == (("neighbours", "314, 319", "314"),)
    assert store.neighbour_sets("305")[0].codes == ("314",)
    newer = replace(
        NEIGHBOUR_MODEL,
        sha256="n3",
        version="2026",
        sets=tuple(replace(one, version="2026") for one in (first, second)),
    )
    store.apply([neighbour_model(newer)], today=TODAY)
    assert [one.version for one in store.neighbour_sets("305")] == ["2026", "2025"]


def test_an_empty_store_says_that_it_knows_no_council(store: Store) -> None:
    """Reading before the first return is a sentence, not a fault."""
    with pytest.raises(CouncilUnknownError, match="Import a return"):
        store.read(MARCH)
    with pytest.raises(CouncilUnknownError, match="code 998"):
        store.read(MARCH, council_area="998")


def test_another_authority_has_published_figures_only(store: Store) -> None:
    """Asked for a neighbour, the record holds its statistics and nothing of the council's plan."""
    store.apply([whole_return(), statistics(published_on=date(2017, 1, 1))], today=TODAY)
    record = store.read(MARCH, council_area="314")
    assert (record.council.name, record.council.region_code) == ("Kingston", "E13000002")
    assert (record.plan.actions, record.governance.bodies) == ((), ())
    assert set(record.performance.observations) == {"N1"}
    assert [one.kind for one in record.returns] == ["statistics", "council_return"]


def test_a_batch_is_what_the_makers_say() -> None:
    """The tests' own return holds one of every subject, so that no subject goes untested."""
    batch = whole_return().batch
    assert isinstance(batch, ReturnBatch)
    assert len(batch.subjects) == 13
    assert all(getattr(batch, subject) for subject in batch.subjects)


def test_a_full_disk_keeps_nothing_and_is_told(store: Store, file: Path) -> None:
    """When there is no room for the whole import, none of it is kept; with room it succeeds."""
    before = _content(file)
    pages = file.stat().st_size // 4096 + 2

    def leave_little_room(connection: sqlite3.Connection, _entry: object) -> None:
        connection.execute(f"PRAGMA max_page_count = {pages}")

    readings = [whole_return(), statistics(2016, {str(area): {2015: "1", 2016: "2"} for area in range(200, 900)})]
    event.listen(Pool, "connect", leave_little_room)
    try:
        with open_store(file, now=NOW) as cramped, pytest.raises(StoreDiskError, match="nothing was half done"):
            cramped.apply(readings, today=TODAY)
    finally:
        event.remove(Pool, "connect", leave_little_room)
    assert _content(file) == before
    assert all(outcome.applied for outcome in store.apply(readings, today=TODAY))


def test_what_has_no_reference_of_its_own_is_listed_by_the_names_of_its_bodies(store: Store) -> None:
    """A seat and a link name bodies and posts by references that nobody says aloud; the register may hold the names."""
    bodies = (
        Body(body_id="IB", name="Improvement Board", kind=BodyKind.IMPROVEMENT_BOARD),
        Body(body_id="post_deputy", name="Deputy", kind=BodyKind.POST),
    )
    seat = Seat(body_id="IB", holder="post_deputy")
    link = Link(from_id="post_deputy", to_id="IB", type=LinkType.REPORTS_TO)
    first = council_return(JANUARY, bodies=bodies, seats=(seat,))
    second = council_return(FEBRUARY, links=(link,), meetings=(Meeting(body_id="IB", date=FEBRUARY),))
    outcomes = store.apply([first, second], today=TODAY)
    titles = {one.subject: item_words(one.subject, one.ref, one.title) for at in outcomes for one in at.changes}
    assert titles["seat"] == "Deputy on Improvement Board, member"
    assert titles["link"] == "Deputy reports to Improvement Board"
    assert titles["meeting"] == "Improvement Board, 28 February 2017"
