"""Next month's tracker at the command line: a remembered mapping is found as in the window, and nothing is supposed."""

from __future__ import annotations

import datetime as dt
import shutil
from typing import TYPE_CHECKING

import pytest

from lineofsight.domain.findings import Severity
from lineofsight.paths import mappings_folder, register_file
from lineofsight.workspace.importing import import_into_folder
from lineofsight.workspace.opening import open_library
from lineofsight.workspace.trackers import TrackerImport, import_trackers, propose, save_proposal
from tests.exchange.trackers.tracker_makers import PARENTING, SCRUTINY, TODAY, written

if TYPE_CHECKING:
    from pathlib import Path

    from lineofsight.domain.batches import ImportOutcome


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A data folder that remembers one mapping, by which May's tracker was imported."""
    made = tmp_path / "data"
    save_proposal(propose(SCRUTINY), "scrutiny", made)
    asked = TrackerImport(mapping_name="scrutiny", as_at=dt.date(2017, 5, 31), council=("Anytown", "305"))
    import_trackers(made, [SCRUTINY], asked, today=TODAY, dry_run=False)
    return made


def _next_month(tmp_path: Path, name: str) -> Path:
    """The same layout under another name, with a line more, so that it is another file."""
    path = tmp_path / name
    shutil.copyfile(SCRUTINY, path)
    with path.open("a", encoding="utf-8") as file:
        file.write("\n")
    return path


def _import(folder: Path, path: Path, *, dry_run: bool = False) -> ImportOutcome:
    (outcome,) = import_into_folder(folder, [path], today=TODAY, dry_run=dry_run)
    return outcome


def _said(outcome: ImportOutcome, code: str) -> str:
    (finding,) = [one for one in outcome.findings if one.code == code]
    return f"{finding.severity}: {finding.what} {finding.remedy}"


def test_a_remembered_mapping_is_found_by_its_headings_and_named(folder: Path, tmp_path: Path) -> None:
    """Nobody has to say which; the note says which it was, and whence the day is."""
    outcome = _import(folder, _next_month(tmp_path, "Scrutiny June 2017.csv"))
    assert outcome.applied
    assert outcome.as_at == dt.date(2017, 6, 30)
    assert _said(outcome, "mapping_remembered").startswith(
        "note: Read by the remembered mapping 'scrutiny', whose headings it has, as at 30 June 2017, from"
    )
    with open_library(folder) as library:
        assert library.as_at_dates() == (dt.date(2017, 5, 31), dt.date(2017, 6, 30))


def test_it_reads_as_the_mapping_by_name_does(folder: Path, tmp_path: Path) -> None:
    """Found or named, one mapping makes the same of one file."""
    path = _next_month(tmp_path, "Scrutiny June 2017.csv")
    found = _import(folder, path, dry_run=True)
    asked = TrackerImport(mapping_name="scrutiny", as_at=dt.date(2017, 6, 30))
    (named,) = import_trackers(folder, [path], asked, today=TODAY, dry_run=True)
    assert found.counts == named.counts
    assert found.changes == named.changes
    assert [one for one in found.findings if one.code != "mapping_remembered"] == list(named.findings)


def test_a_day_that_is_not_named_is_not_supposed(folder: Path, tmp_path: Path) -> None:
    """Today's date would be as good as a lie in a register; what to add to the call is said."""
    outcome = _import(folder, _next_month(tmp_path, "Scrutiny.csv"))
    assert not outcome.applied
    assert "Give --mapping 'scrutiny' and the day, such as --as-at 2017-06-30." in _said(outcome, "day_not_said")


def test_whose_it_is_is_not_supposed(tmp_path: Path) -> None:
    """In a folder without a return nobody knows whose the first tracker is."""
    folder = tmp_path / "data"
    save_proposal(propose(SCRUTINY), "scrutiny", folder)
    outcome = _import(folder, _next_month(tmp_path, "Scrutiny June 2017.csv"))
    assert not outcome.applied
    assert "Give --mapping 'scrutiny', --as-at, --council and --la-code." in _said(outcome, "council_not_said")


def test_another_layout_is_not_guessed(folder: Path, tmp_path: Path) -> None:
    """What the window would propose for a person to look at is refused where nobody looks, as before."""
    path = written(tmp_path / "Other June 2017.xlsx", [("Ref", "Action", "Lead"), ("1", "Recruit", "Head")])
    outcome = _import(folder, path)
    assert not outcome.applied
    assert [one.code for one in outcome.findings] == ["file_not_recognised"]


def test_a_broken_mapping_is_told_and_stands_in_nobodys_way(folder: Path, tmp_path: Path) -> None:
    """The good one beside it is found, and the broken one is named."""
    (mappings_folder(folder) / "broken.toml").write_text("kind = [", encoding="utf-8")
    outcome = _import(folder, _next_month(tmp_path, "Scrutiny June 2017.csv"))
    assert outcome.applied
    assert "broken.toml" in _said(outcome, "mapping_unreadable")


def test_statistics_stay_statistics(folder: Path) -> None:
    """Only what nothing else recognises is looked at."""
    outcome = _import(folder, PARENTING)
    assert "mapping_remembered" not in {one.code for one in outcome.findings}
    assert any(one.severity is Severity.FILE_REFUSED for one in outcome.findings)


def test_a_dry_run_says_the_same_and_keeps_nothing(folder: Path, tmp_path: Path) -> None:
    """The register is as it was."""
    before = register_file(folder).read_bytes()
    outcome = _import(folder, _next_month(tmp_path, "Scrutiny June 2017.csv"), dry_run=True)
    assert not outcome.applied
    assert "'scrutiny'" in _said(outcome, "mapping_remembered")
    assert register_file(folder).read_bytes() == before
