"""Importing by what a file is: one transaction, and nothing of it where something stops."""

from __future__ import annotations

import shutil
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from openpyxl import load_workbook

from lineofsight.domain.batches import ReturnBatch
from lineofsight.domain.findings import Severity
from lineofsight.domain.indicators import Unit
from lineofsight.domain.marking import MEMBERS
from lineofsight.exchange.return_template import write_template
from lineofsight.exchange.return_writing import write_return
from lineofsight.store.errors import StoreDiskError
from lineofsight.store.opening import open_store
from lineofsight.workspace.example import example_files
from lineofsight.workspace.importing import import_files, import_into_folder, read_file
from lineofsight.workspace.stopping import StoppedError, Watch
from tests.store.reading_makers import EXEMPT, JANUARY, MARCH, council_return, indicator, observation

DATA = Path(__file__).parents[1] / "data"
TODAY = date(2026, 3, 1)
NOW = datetime(2026, 3, 1, 9, tzinfo=UTC)
CSWW = DATA / "published" / "csww_indicators_2017_to_2025.csv"
EARLIER = DATA / "published_earlier" / "csww_indicators_2017_to_2024.csv"


def test_a_dry_run_into_an_empty_folder_makes_nothing(tmp_path: Path) -> None:
    """What would be new is counted, and the folder stays as it was."""
    folder = tmp_path / "data"
    (outcome,) = import_into_folder(folder, [CSWW], today=TODAY, dry_run=True)
    assert not outcome.applied
    assert dict(outcome.counts)[("new", "observation")] > 1000
    assert not folder.exists()


def test_a_data_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    """The person reads which folder it is, not a report of a fault."""
    (tmp_path / "taken").write_text("A file, not a folder.", encoding="utf-8")
    with pytest.raises(StoreDiskError, match="taken"):
        import_into_folder(tmp_path / "taken" / "data", [], today=TODAY, dry_run=False)


def test_the_next_edition_lists_what_it_revised(tmp_path: Path) -> None:
    """The workforce file of 2025 after that of 2024: three turnover figures and four of absence were revised."""
    folder = tmp_path / "data"
    outcomes = import_into_folder(folder, [EARLIER, CSWW], today=TODAY, dry_run=False)
    revised = [
        change.ref.split(",")[0]
        for change in outcomes[1].changes
        if any(name == "figure" for name, _, _ in change.fields)
    ]
    assert {change.unit for change in outcomes[1].changes} == {Unit.PERCENT}
    assert sorted(set(revised)) == ["absence-rate", "turnover-rate"]
    assert (revised.count("turnover-rate"), revised.count("absence-rate")) == (3, 4)


def test_returns_that_are_brought_in_together_are_kept_in_the_order_of_their_days(tmp_path: Path) -> None:
    """The later one, which has no `marking` and comes first by its name, opens nothing that January's made exempt."""
    exempt, opened = (observation("77.7", ind_id="I1", month=1, marking=one) for one in (EXEMPT, MEMBERS))
    files = [tmp_path / "a later.xlsx", tmp_path / "earlier.xlsx"]
    for path, day, figure in zip(files, (MARCH, JANUARY), (opened, exempt), strict=True):
        batch = council_return(day, indicators=(indicator(),), observations=(figure,)).batch
        assert isinstance(batch, ReturnBatch)
        write_return(path, batch)
    book = load_workbook(files[0])
    headings = [str(one.value).strip(" *") for one in book["Observations"][1]]
    book["Observations"].delete_cols(headings.index("marking") + 1)
    book.save(files[0])
    outcomes = import_into_folder(tmp_path / "data", files, today=TODAY, dry_run=False)
    assert [(one.name, one.applied) for one in outcomes] == [("a later.xlsx", True), ("earlier.xlsx", True)]
    assert "stays_exempt" in {one.code for one in outcomes[0].findings}
    assert "tracker_came_before" not in {one.code for one in outcomes[1].findings}


def test_the_same_file_twice_changes_nothing(tmp_path: Path) -> None:
    """The second time it is known by its bytes."""
    folder = tmp_path / "data"
    import_into_folder(folder, [CSWW], today=TODAY, dry_run=False)
    (again,) = import_into_folder(folder, [CSWW], today=TODAY, dry_run=False)
    assert again.already_known
    assert not again.changes


def test_stopping_keeps_nothing(tmp_path: Path) -> None:
    """Stopped before the second file, the first is not kept either."""
    asked: list[int] = []

    def cancelled() -> bool:
        asked.append(1)
        return len(asked) > 1

    with open_store(tmp_path / "register.db", now=NOW) as store:
        with pytest.raises(StoppedError, match="Nothing was kept"):
            import_files(store, [CSWW, EARLIER], today=TODAY, dry_run=False, watch=Watch(cancelled=cancelled))
        assert store.returns() == ()


def test_progress_goes_from_nothing_to_all(tmp_path: Path) -> None:
    """Each file is one step."""
    steps: list[tuple[int, int]] = []
    with open_store(tmp_path / "register.db", now=NOW) as store:
        import_files(
            store,
            [EARLIER, CSWW],
            today=TODAY,
            dry_run=True,
            watch=Watch(lambda done, total: steps.append((done, total))),
        )
    assert steps == [(0, 2), (1, 2), (2, 2)]


def test_an_empty_template_is_a_return_that_lacks_its_first_row(tmp_path: Path) -> None:
    """The template itself, given back unfilled, is recognised, and the person is told what is missing."""
    path = tmp_path / "return.xlsx"
    write_template(path)
    reading = read_file(path, today=TODAY)
    assert reading.recognised_as == "council return workbook"
    assert reading.batch is None
    assert any(finding.severity is Severity.FILE_REFUSED for finding in reading.findings)


@pytest.mark.parametrize("name", ["notes.docx", "picture.png"])
def test_an_unknown_file_is_refused_with_what_to_give(name: str, tmp_path: Path) -> None:
    """A file of another kind is not guessed at."""
    path = tmp_path / name
    path.write_bytes(b"anything")
    reading = read_file(path, today=TODAY)
    assert reading.batch is None
    assert "return workbook" in reading.findings[0].remedy


def test_a_metadata_file_beside_its_data_needs_no_outcome(tmp_path: Path) -> None:
    """Given both, the person gets one outcome: that of the data, whatever case its name's end is in."""
    for data in ("SEN2_MI.csv", "Older.CSV"):
        files = [tmp_path / data, tmp_path / f"{data[:-4]}.meta.csv"]
        for one, kind in zip(files, (".csv", ".meta.csv"), strict=True):
            shutil.copy(DATA / "screener" / f"SEN2_MI{kind}", one)
        outcomes = import_into_folder(tmp_path / "data", files, today=TODAY, dry_run=True)
        assert [outcome.name for outcome in outcomes] == [data]


def test_every_file_of_the_example_imports_without_a_refusal(tmp_path: Path) -> None:
    """The example goes through the same door as anybody's files."""
    outcomes = import_into_folder(tmp_path / "data", example_files(), today=TODAY, dry_run=False)
    assert len(outcomes) >= 10
    assert [finding for outcome in outcomes for finding in outcome.findings if finding.refuses] == []


def test_every_published_file_imports(tmp_path: Path) -> None:
    """All of the Department's files are read; none is refused."""
    files = sorted((DATA / "published").glob("*.csv")) + sorted((DATA / "published_earlier").glob("*.csv"))
    outcomes = import_into_folder(tmp_path / "data", files, today=TODAY, dry_run=False)
    assert all(outcome.applied for outcome in outcomes)
    assert [finding for outcome in outcomes for finding in outcome.findings if finding.refuses] == []
