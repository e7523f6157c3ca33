"""A monthly tracker of few columns, saved by a real LibreOffice, over a whole return: nothing said before is lost."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest

from lineofsight.domain.batches import ReturnBatch
from lineofsight.domain.findings import Severity
from lineofsight.domain.indicators import Polarity, RatingMethod, Target
from lineofsight.domain.marking import Audience
from lineofsight.domain.plan import Theme
from lineofsight.domain.record import RefusedRow
from lineofsight.domain.statuses import DeliveryStatus, EvidenceKind, ImpactStatus
from lineofsight.exchange.return_writing import write_return
from lineofsight.exchange.trackers.mapping_files import load_mapping, save_mapping
from lineofsight.workspace.importing import import_into_folder
from lineofsight.workspace.opening import open_library
from lineofsight.workspace.reading import read_record
from lineofsight.workspace.showing import rows_of
from lineofsight.workspace.templates import write_filled_return
from lineofsight.workspace.trackers import TrackerImport, import_trackers, propose, save_proposal
from lineofsight.workspace.undoing import undo_last_import
from tests.exchange.test_return_libreoffice import saved_by_libreoffice
from tests.exchange.trackers.tracker_makers import written
from tests.store.reading_makers import EXEMPT, JANUARY, MARCH, action, council_return, indicator

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from lineofsight.domain.batches import ImportOutcome
    from lineofsight.domain.plan import Action

pytestmark = pytest.mark.needs_libreoffice

TODAY = dt.date(2017, 6, 1)
FEBRUARY = dt.date(2017, 2, 28)
WHOLE: dict[str, Any] = {
    "lead_officer": "Head of Service",
    "success_measure": "15 each",
    "evidence_ref": "Audit of January",
    "evidence_kind": (EvidenceKind.AUDIT,),
    "impact_status": ImpactStatus.EMERGING,
    "progress_update": "Begun.",
}


@pytest.fixture
def council(tmp_path: Path) -> Path:
    """Give the folder of a council whose whole return of January was brought in."""
    actions = (
        action("1.10", **WHOLE),
        action("1.1", **WHOLE, delivery_status=DeliveryStatus.WITHDRAWN),
        action("2.1", **WHOLE, marking=EXEMPT),
    )
    measured = indicator(
        "children-waiting",
        title="Children waiting",
        plain_title="Children waiting",
        polarity=Polarity.LOWER_BETTER,
        rag_method=RatingMethod.TARGET_TOLERANCE_POINTS,
        target=Target(value=Decimal(10), tolerance=Decimal(2), set_by="Board"),
        suppress_below=6,
    )
    reading = council_return(
        JANUARY, themes=(Theme(theme_id="T1", title="Workforce"),), actions=actions, indicators=(measured,)
    )
    assert isinstance(reading.batch, ReturnBatch)
    write_return(tmp_path / "january.xlsx", reading.batch)
    folder = tmp_path / "data"
    (outcome,) = import_into_folder(folder, [tmp_path / "january.xlsx"], today=TODAY, dry_run=False)
    assert outcome.applied
    return folder


def _brought(
    folder: Path, rows: Sequence[Sequence[Any]], as_at: dt.date = FEBRUARY, kind: str = "ods"
) -> ImportOutcome:
    """Bring in a tracker of these rows as LibreOffice saves it, by its own mapping; what that says stays."""
    path = saved_by_libreoffice(written(folder.parent / f"tracker {as_at}.xlsx", rows), kind)
    if not (folder / "mappings" / "plan.toml").exists():
        save_proposal(propose(path), "plan", folder)
    (outcome,) = import_trackers(
        folder, [path], TrackerImport(mapping_name="plan", as_at=as_at), today=TODAY, dry_run=False
    )
    assert outcome.applied, outcome.findings
    return outcome


def _rows(*rows: Sequence[Any]) -> list[Sequence[Any]]:
    return [("No.", "Action", "Status", "Progress"), *rows]


def _plan(folder: Path, as_at: dt.date) -> dict[str, Action]:
    with open_library(folder) as library:
        return {one.action_id: one for one in library.store.read(as_at).plan.actions}


@pytest.mark.parametrize("kind", ["xlsx", "ods"])
def test_number_title_status_and_progress_change_nothing_else(council: Path, kind: str) -> None:
    """What the reader sees after it differs from before in what the file says; so do the changes that are listed."""
    before = _plan(council, JANUARY)["1.10"]
    outcome = _brought(council, _rows(("1.10", "Recruit social workers.", "At risk", "Half done.")), kind=kind)
    after = _plan(council, FEBRUARY)["1.10"]
    assert (after.delivery_status, after.progress_update) == (DeliveryStatus.AT_RISK, "Half done.")
    for name in ("theme_id", "lead_officer", "due_date_current", "success_measure", "evidence_ref", "impact_status"):
        assert getattr(after, name) == getattr(before, name)
    (change,) = [one for one in outcome.changes if one.kind == "changed"]
    said = {"delivery_status", "status_reason", "progress_update", "update_date"}
    assert {name for name, _, _ in change.fields} == said
    assert after.update_date == FEBRUARY
    assert "column_emptied" not in {finding.code for finding in outcome.findings}
    with open_library(council) as library:
        rows: list[dict[str, Any]] = rows_of(library, "plan", FEBRUARY)
    shown = {row["action_id"]: row["said_before"] for row in rows}
    assert shown["1.10"]["lead_officer"] == "2017-01-31"
    assert "progress_update" not in shown["1.10"]
    assert _plan(council, JANUARY)["1.10"] == before


@pytest.mark.parametrize("kind", ["xlsx", "ods"])
def test_in_progress_without_a_colour_leaves_how_officers_judged_it(council: Path, kind: str) -> None:
    """That work goes on says nothing of how: amber stands, with its day, until a colour or a word judges it anew."""
    heads = ("No.", "Action", "Status", "RAG")
    first = [heads, ("1.10", "Recruit", None, "Amber"), ("1.1", "Move", None, "Blue"), ("2.1", "Train", None, "Green")]
    _brought(council, first, kind=kind)
    mapping = load_mapping(council / "mappings" / "plan.toml")
    words = (*mapping.status_words, ("In progress", DeliveryStatus.ON_TRACK))
    save_mapping(council / "mappings" / "plan.toml", replace(mapping, status_words=words))
    goes_on = [heads, *((ref, "Do", "In progress", None) for ref in ("1.10", "1.1", "2.1"))]
    outcome = _brought(council, goes_on, MARCH, kind)
    then = {ref: one.delivery_status for ref, one in _plan(council, MARCH).items()}
    assert then == {
        "1.10": DeliveryStatus.AT_RISK,
        "1.1": DeliveryStatus.ON_TRACK,
        "2.1": DeliveryStatus.ON_TRACK,
    }, "what was complete goes on again, which is no judgement of risk that it takes away"
    (told,) = [one for one in outcome.findings if one.code == "judged_before"]
    assert "1 action the file says that work goes on" in told.what
    assert "1.10 (at risk)" in told.what
    assert not [one for one in outcome.findings if one.code == "said_before" and "delivery" in one.what]
    with open_library(council) as library:
        rows: list[dict[str, Any]] = rows_of(library, "plan", MARCH)
        assert library.store.read(MARCH).plan.status_said["1.10"] == FEBRUARY
    assert {row["action_id"]: row["said_before"] for row in rows}["1.10"]["delivery_status"] == "2017-02-28"
    april = dt.date(2017, 4, 30)
    _brought(council, [heads, ("1.10", "Recruit", "On track", None), *goes_on[2:]], april, kind)
    assert _plan(council, april)["1.10"].delivery_status is DeliveryStatus.ON_TRACK


def test_undoing_it_gives_back_what_was_there(council: Path) -> None:
    """The tracker is gone with all that it said."""
    with open_library(council) as library:
        before = library.store.read(FEBRUARY)
    _brought(council, _rows(("1.10", "Recruit", "At risk", "Half done.")))
    undo_last_import(council)
    with open_library(council) as library:
        assert library.store.read(FEBRUARY) == before


def test_the_filled_return_holds_what_stands_and_changes_nothing(council: Path, tmp_path: Path) -> None:
    """It goes out and comes back by LibreOffice with every lead and date; nothing in it is new."""
    _brought(council, _rows(("1.10", "Recruit social workers.", "At risk", "Half done.")))
    with open_library(council) as library:
        write_filled_return(library, tmp_path / "filled.xlsx")
    filled = saved_by_libreoffice(tmp_path / "filled.xlsx", "xlsx")
    (outcome,) = import_into_folder(council, [filled], today=TODAY, dry_run=False)
    assert outcome.applied
    assert not outcome.changes
    assert _plan(council, FEBRUARY)["1.10"].lead_officer == "Head of Service"


def test_what_is_exempt_stays_so_with_all_that_stands_of_it(council: Path) -> None:
    """Members read neither the new words nor the old."""
    _brought(council, _rows(("2.1", "Recruit", "At risk", "New words"), ("1.10", "Recruit", "At risk", "Half")))
    with open_library(council) as library:
        assert "2.1" in {one.action_id for one in library.store.read(FEBRUARY).plan.actions}
        seen = read_record(library.store, FEBRUARY, Audience.MEMBERS).plan
    assert [one.action_id for one in seen.actions] == ["1.1", "1.10"]
    assert set(seen.said_before) == {"1.10"}


@pytest.mark.parametrize("holds", ["all", "some"])
def test_a_tracker_leaves_what_was_withdrawn_in_the_plan(council: Path, holds: str) -> None:
    """What officers' own list does not name stays, whether it holds all or some; the return's workbook ends it."""
    rows = _rows(("1.10", "Recruit", "At risk", "Half done."))
    _brought(council, rows)
    undo_last_import(council)
    path = council / "mappings" / "plan.toml"
    path.write_text(path.read_text(encoding="utf-8").replace('holds = "all"', f'holds = "{holds}"'), encoding="utf-8")
    outcome = _brought(council, rows)
    missing = [one.ref for one in outcome.changes if one.kind == "missing" and one.subject == "action"]
    assert missing == (["2.1"] if holds == "all" else [])
    for day in (FEBRUARY, MARCH):
        assert set(_plan(council, day)) == {"1.10", "1.1", "2.1"}
    reading = council_return(MARCH, name="march.xlsx", actions=(action("1.10"), action("2.1")))
    assert isinstance(reading.batch, ReturnBatch)
    write_return(council.parent / "march.xlsx", reading.batch)
    (whole,) = import_into_folder(council, [council.parent / "march.xlsx"], today=TODAY, dry_run=False)
    assert whole.applied
    assert set(_plan(council, MARCH)) == {"1.10", "2.1"}


def test_an_action_whose_row_a_file_of_some_actions_lost_says_as_at_when_it_stands(council: Path) -> None:
    """Its row cannot be taken there; the same file of a later month, corrected, speaks of it again."""
    _brought(council, _rows(("1.10", "Recruit", "At risk", "Half done.")))
    undo_last_import(council)
    path = council / "mappings" / "plan.toml"
    path.write_text(path.read_text(encoding="utf-8").replace('holds = "all"', 'holds = "some"'), encoding="utf-8")
    outcome = _brought(council, _rows(("1.10", "Recruit", "Perhaps", "Half."), ("1.1", "Meet", "On track", None)))
    assert [one.severity for one in outcome.findings].count(Severity.ROW_REFUSED) == 1
    with open_library(council) as library:
        for audience in (Audience.MEMBERS, Audience.PART2):
            plan = read_record(library.store, FEBRUARY, audience).plan
            assert plan.last_named == {"1.10": JANUARY}
            assert plan.actions_refused == {"1.10": RefusedRow(as_at=FEBRUARY, file=outcome.name, said=JANUARY)}
        before = library.store.read(JANUARY).plan
    assert (before.last_named, before.actions_refused) == ({}, {})
    _brought(council, _rows(("1.10", "Recruit", "At risk", "Half done.")), MARCH)
    with open_library(council) as library:
        assert library.store.read(MARCH).plan.actions_refused == {}


def test_a_scorecard_of_few_columns_keeps_what_an_indicator_is_for(council: Path) -> None:
    """Meaning, target, rule and the limit of small numbers stand; the figures are those of the file."""
    path = saved_by_libreoffice(
        written(
            council.parent / "scorecard.xlsx",
            [("Indicator", "Feb 2017", "Mar 2017"), ("Children waiting", "12%", "14%")],
        ),
        "ods",
    )
    save_proposal(propose(path), "card", council)
    mapping = council / "mappings" / "card.toml"
    save_mapping(mapping, replace(load_mapping(mapping), indicators=(("Children waiting", "children-waiting"),)))
    asked = TrackerImport(mapping_name="card", as_at=MARCH)
    (outcome,) = import_trackers(council, [path], asked, today=TODAY, dry_run=False)
    assert outcome.applied, outcome.findings
    with open_library(council) as library:
        performance = library.store.read(MARCH).performance
    (now,) = performance.indicators
    assert (now.polarity, now.rag_method) == (Polarity.LOWER_BETTER, RatingMethod.TARGET_TOLERANCE_POINTS)
    assert (now.target.value, now.target.set_by, now.suppress_below) == (Decimal(10), "Board", 6)
    assert now.why_it_matters == "Children need one worker."
    assert len(performance.observations["children-waiting"]) == 2
