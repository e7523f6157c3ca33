"""A council's own tracker, from the first proposal to the plan that members see, by way of the data folder."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from lineofsight.domain.findings import Severity
from lineofsight.domain.statuses import DeliveryStatus
from lineofsight.errors import LineOfSightError
from lineofsight.exchange.trackers.mapping_files import load_mapping
from lineofsight.paths import mappings_folder
from lineofsight.workspace.importing import read_file
from lineofsight.workspace.opening import open_library
from lineofsight.workspace.trackers import (
    TrackerImport,
    find_mapping,
    import_trackers,
    propose,
    save_proposal,
)
from tests.exchange.trackers.tracker_makers import AREAS, IMPROVEMENT, SCRUTINY, TODAY, plan_rows, written

if TYPE_CHECKING:
    from pathlib import Path

    from lineofsight.domain.batches import ImportOutcome

ANYTOWN = ("Anytown", "305")


def imported(
    folder: Path, path: Path, as_at: dt.date, *, council: tuple[str, str] | None = ANYTOWN, dry_run: bool = False
) -> ImportOutcome:
    """Import one tracker by the mapping "plan"."""
    asked = TrackerImport(mapping_name="plan", as_at=as_at, council=council)
    (outcome,) = import_trackers(folder, [path], asked, today=TODAY, dry_run=dry_run)
    return outcome


def test_a_tracker_is_proposed_kept_by_name_and_imported(tmp_path: Path) -> None:
    """The actions stand in the picture, judged like a return's."""
    path = save_proposal(propose(IMPROVEMENT), "plan", tmp_path)
    assert path == mappings_folder(tmp_path) / "plan.toml"
    outcome = imported(tmp_path, IMPROVEMENT, dt.date(2017, 6, 30))
    assert outcome.applied
    assert dict(outcome.counts)["new", "action"] == 6
    with open_library(tmp_path) as library:
        assert not library.is_example
        assert library.name == "Anytown"
        ids = {action.action.action_id for theme in library.picture().themes for action in theme.actions}
    assert ids == {"1.1", "1.10", "1.2", "2.1", "2.2", "2.3"}


def test_the_register_knows_whose_the_next_tracker_is(tmp_path: Path) -> None:
    """The council is asked for once; another council's tracker is refused."""
    save_proposal(propose(IMPROVEMENT), "plan", tmp_path)
    with pytest.raises(LineOfSightError, match="--council"):
        imported(tmp_path, IMPROVEMENT, dt.date(2017, 6, 30), council=None)
    assert imported(tmp_path, IMPROVEMENT, dt.date(2017, 6, 30)).applied
    assert imported(tmp_path, IMPROVEMENT, dt.date(2017, 7, 31), council=None).as_at == dt.date(2017, 7, 31)
    other = imported(tmp_path, SCRUTINY, dt.date(2017, 7, 31), council=("Othertown", "306"))
    assert not other.applied


def test_a_dry_run_keeps_nothing(tmp_path: Path) -> None:
    """Not even a register."""
    save_proposal(propose(IMPROVEMENT), "plan", tmp_path)
    outcome = imported(tmp_path, IMPROVEMENT, dt.date(2017, 6, 30), dry_run=True)
    assert not outcome.applied
    assert dict(outcome.counts)["new", "action"] == 6
    assert sorted(path.name for path in tmp_path.iterdir()) == ["mappings"]


def test_a_date_that_moved_between_two_months_is_a_move_that_nobody_agreed(tmp_path: Path) -> None:
    """The first date stays the original one, though the tracker has room for one date only."""
    first = written(tmp_path / "june.xlsx", plan_rows())
    second = written(tmp_path / "july.xlsx", plan_rows(**{"By When": dt.date(2017, 10, 31)}))
    save_proposal(propose(first), "plan", tmp_path)
    imported(tmp_path, first, dt.date(2017, 6, 30))
    imported(tmp_path, second, dt.date(2017, 7, 31))
    with open_library(tmp_path) as library:
        record = library.store.read(dt.date(2017, 7, 31))
    (action,) = record.plan.actions
    assert (action.due_date_original, action.due_date_current) == (dt.date(2017, 8, 31), dt.date(2017, 10, 31))
    assert [(change.new, change.agreed_by) for change in record.plan.date_changes] == [(dt.date(2017, 10, 31), "")]


def test_a_rewritten_plan_version_lists_what_is_gone_and_keeps_it(tmp_path: Path) -> None:
    """An action that next month's tracker no longer names is listed as missing and is still in the record."""
    first = written(tmp_path / "v1.xlsx", [*plan_rows(), ("2.1", "Homes", "Build", "B", "Ongoing", None, "R")])
    second = written(tmp_path / "v2.xlsx", plan_rows(Action="Move offices and people"))
    save_proposal(propose(first), "plan", tmp_path)
    imported(tmp_path, first, dt.date(2017, 6, 30))
    outcome = imported(tmp_path, second, dt.date(2017, 7, 31))
    assert "2.1" in {change.ref for change in outcome.changes if change.kind == "missing"}
    with open_library(tmp_path) as library:
        assert "2.1" in {action.action_id for action in library.store.read(dt.date(2017, 7, 31)).plan.actions}


def test_a_mapping_is_corrected_and_never_written_over_by_a_proposal(tmp_path: Path) -> None:
    """What a person said is not lost to the next proposal of the same name."""
    path = save_proposal(propose(SCRUTINY), "plan", tmp_path)
    with pytest.raises(LineOfSightError, match="already"):
        save_proposal(propose(SCRUTINY), "plan", tmp_path)
    text = path.read_text(encoding="utf-8").replace('# "In progress" = ""', '"In progress" = "at_risk"')
    path.write_text(text, encoding="utf-8")
    mapping = find_mapping("plan", tmp_path)
    assert ("In progress", DeliveryStatus.AT_RISK) in mapping.status_words
    assert dict(imported(tmp_path, SCRUTINY, dt.date(2017, 6, 30)).counts)["new", "action"] == 4
    assert load_mapping(path) == mapping


def test_the_same_file_is_read_anew_by_a_corrected_mapping(tmp_path: Path) -> None:
    """What it says now stands, and it says that it was imported before; once more it changes nothing."""
    path = save_proposal(propose(SCRUTINY), "plan", tmp_path)
    day = dt.date(2017, 6, 30)
    assert imported(tmp_path, SCRUTINY, day).applied
    corrected = path.read_text(encoding="utf-8").replace('# "In progress" = ""', '"In progress" = "at_risk"')
    path.write_text(corrected, encoding="utf-8")
    outcome = imported(tmp_path, SCRUTINY, day)
    assert (outcome.applied, outcome.already_known) == (True, False)
    assert "S3" in {change.ref for change in outcome.changes}
    (told,) = [one for one in outcome.findings if one.code == "read_anew"]
    assert "imported before, as at 30 June 2017" in told.what
    assert "in the place" in told.remedy
    with open_library(tmp_path) as library:
        status = {one.action_id: one.delivery_status for one in library.store.read(day).plan.actions}
    assert status["S3"] is DeliveryStatus.AT_RISK
    again = imported(tmp_path, SCRUTINY, day)
    assert (again.applied, again.already_known) == (False, True)


def test_the_same_file_is_read_anew_as_at_another_day(tmp_path: Path) -> None:
    """The first day was wrong, or a month went by in which nothing changed: both days stand in the record."""
    save_proposal(propose(SCRUTINY), "plan", tmp_path)
    first, second = dt.date(2017, 6, 30), dt.date(2017, 7, 31)
    imported(tmp_path, SCRUTINY, first)
    outcome = imported(tmp_path, SCRUTINY, second)
    assert (outcome.applied, outcome.changes, outcome.changes_nothing) == (True, (), False)
    (told,) = [one for one in outcome.findings if one.code == "read_anew"]
    assert "as at 30 June 2017" in told.what
    assert "stays in the record" in told.remedy
    with open_library(tmp_path) as library:
        assert library.store.as_at_dates() == (first, second)


def test_a_mapping_that_means_the_same_makes_nothing_new_of_the_same_file(tmp_path: Path) -> None:
    """Under another name it is the same reading; otherwise written, the copy holds all of it already."""
    save_proposal(propose(SCRUTINY), "plan", tmp_path)
    day = dt.date(2017, 6, 30)
    imported(tmp_path, SCRUTINY, day)
    save_proposal(propose(SCRUTINY), "scrutiny", tmp_path)
    asked = TrackerImport(mapping_name="scrutiny", as_at=day, council=ANYTOWN)
    (again,) = import_trackers(tmp_path, [SCRUTINY], asked, today=TODAY, dry_run=True)
    assert again.already_known
    file = mappings_folder(tmp_path) / "scrutiny.toml"
    said = file.read_text(encoding="utf-8").replace("[status_words]", '[status_words]\n"Never written" = "on_track"')
    file.write_text(said, encoding="utf-8")
    (other,) = import_trackers(tmp_path, [SCRUTINY], asked, today=TODAY, dry_run=True)
    assert (other.already_known, other.changes, other.changes_nothing) == (False, (), True)


@pytest.mark.parametrize("name", ["", "../plan", "a/b", "con", ".hidden", "x" * 80, " plan", "a\\b", "a.b"])
def test_a_name_cannot_lead_out_of_the_folder(name: str, tmp_path: Path) -> None:
    """A mapping's name is a file's name on every system."""
    with pytest.raises(LineOfSightError, match="cannot be a mapping's name"):
        save_proposal(propose(AREAS), name, tmp_path)
    assert not mappings_folder(tmp_path).exists()


def test_a_mapping_that_is_not_there_is_told_with_those_that_are(tmp_path: Path) -> None:
    """And how one is made."""
    with pytest.raises(LineOfSightError, match="There is none yet"):
        find_mapping("plan", tmp_path)
    save_proposal(propose(AREAS), "areas", tmp_path)
    with pytest.raises(LineOfSightError, match="There are: areas"):
        find_mapping("plan", tmp_path)


def test_a_file_that_is_no_tracker_is_told_in_a_sentence(tmp_path: Path) -> None:
    """What a plan and a scorecard need is said; a damaged file is refused as any workbook is."""
    fruit = written(tmp_path / "fruit.xlsx", [("Fruit", "Weight"), ("Apple", 3)])
    with pytest.raises(LineOfSightError, match=r"fruit\.xlsx: no sheet has the headings"):
        propose(fruit)
    damaged = tmp_path / "damaged.xlsx"
    damaged.write_bytes(b"not a workbook")
    with pytest.raises(LineOfSightError):
        propose(damaged)
    save_proposal(propose(AREAS), "plan", tmp_path)
    outcome = imported(tmp_path, damaged, dt.date(2017, 6, 30))
    assert [finding.severity for finding in outcome.findings] == [Severity.FILE_REFUSED]


def test_data_about_single_children_is_not_even_proposed(tmp_path: Path) -> None:
    """The guard of returns stands before trackers too."""
    rows = [("Ref", "Action", "Lead", "Child name"), ("1", "Do", "A", "x")]
    with pytest.raises(LineOfSightError, match="single children"):
        propose(written(tmp_path / "t.xlsx", rows))


def test_an_unknown_workbook_is_sent_to_the_map_command(tmp_path: Path) -> None:
    """Importing without a mapping says what to do next."""
    reading = read_file(written(tmp_path / "t.xlsx", plan_rows()), today=TODAY)
    assert "lineofsight map" in reading.findings[0].remedy
