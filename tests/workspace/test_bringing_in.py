"""Files are brought in by what they are; a council's own tracker is read as she says, kept, and read so next month."""

from __future__ import annotations

import datetime as dt
import shutil
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from openpyxl import Workbook as Book

from lineofsight.desktop.registers.noted import noted_registers
from lineofsight.domain.extracts import Extract
from lineofsight.domain.findings import Severity
from lineofsight.domain.statuses import DeliveryStatus
from lineofsight.errors import LineOfSightError
from lineofsight.exchange.trackers.draft import Standing
from lineofsight.paths import mappings_folder, resources_folder
from lineofsight.workspace import bringing_in
from lineofsight.workspace.bringing_in import bring_in_first
from lineofsight.workspace.brought import BroughtIn, Correction, Files, SeenTracker, as_remembered
from lineofsight.workspace.extracting import save_extract
from lineofsight.workspace.importing import read_file, read_files
from lineofsight.workspace.noting import Noted
from lineofsight.workspace.opening import open_library
from lineofsight.workspace.own_trackers import councils, export, remember
from lineofsight.workspace.shown_files import FilesChangedError, marks_of
from lineofsight.workspace.stopping import StoppedError, Watch
from lineofsight.workspace.trackers import TrackerImport, find_mapping, import_trackers
from lineofsight.workspace.undoing import undo_last_import
from tests.exchange.trackers.tracker_makers import PARENTING, SCRUTINY, TODAY, plan_rows, written
from tests.support.statistics_files import DATA

if TYPE_CHECKING:
    from lineofsight.domain.batches import Reading
    from lineofsight.domain.plan import Action


def brought(folder: Path, path: Path, *said: tuple[str, str], dry_run: bool = True) -> BroughtIn:
    """What one file would do in a data folder, as a person corrects it."""
    first = bring_in_first(folder, Files(paths=(path,)), dry_run=True)
    corrections = tuple(Correction(path=path, address=address, value=value) for address, value in said)
    trackers = tuple(seen.tracker for seen in first.trackers)
    return bring_in_first(folder, Files(paths=(path,), trackers=trackers, corrections=corrections), dry_run=dry_run)


def seen_in(found: BroughtIn) -> SeenTracker:
    """The one tracker."""
    (seen,) = found.trackers
    return seen


def actions_in(folder: Path) -> dict[str, Action]:
    """The actions of the newest return, by reference."""
    with open_library(folder) as library:
        record = library.store.read(library.default_date())
    return {action.action_id: action for action in record.plan.actions}


CORRECTED = (("council", "305"), ("as_at", "2017-06-30"), ("status/In progress", "at_risk"))


def test_a_tracker_is_corrected_kept_and_read_so_next_month(tmp_path: Path) -> None:
    """The second time nobody is asked anything: council, name, columns and words are known."""
    folder, june = tmp_path / "data", tmp_path / "Scrutiny June 2017.csv"
    shutil.copyfile(SCRUTINY, june)
    found = brought(folder, june)
    assert [finding.code for finding in found.outcomes[0].findings] == ["council_not_said"]
    assert not folder.exists()
    kept = brought(folder, june, *CORRECTED, dry_run=False)
    assert kept.outcomes[0].applied
    assert actions_in(folder)["S3"].delivery_status is DeliveryStatus.AT_RISK
    july = tmp_path / "Scrutiny July 2017.csv"
    july.write_text(SCRUTINY.read_text(encoding="utf-8").replace("In progress", "Completed"), encoding="utf-8")
    found = brought(folder, july)
    seen = seen_in(found)
    assert (seen.tracker.draft.remembered, seen.tracker.as_at) == ("Scrutiny", dt.date(2017, 7, 31))
    assert {column.standing for column in seen.tracker.draft.columns} == {Standing.SAID}
    assert not seen.tracker.is_to_be_remembered
    assert seen.councils == ()
    assert [(change.kind, change.ref) for change in found.outcomes[0].changes] == [("changed", "S3")]


def test_published_figures_are_shown_indicator_by_indicator(tmp_path: Path) -> None:
    """With the council's own one by one, and which of its indicators name the same measure; not before it is known."""
    rates = DATA / "published" / "cla_number_and_rate_per_10k_children.csv"
    found = bring_in_first(tmp_path / "none", Files(paths=(rates,)), dry_run=True)
    assert {(one.own_area, one.own) for one in found.published} == {("", ())}
    folder = tmp_path / "data"
    bring_in_first(folder, Files(paths=(min((resources_folder() / "example").glob("*.xlsx")),)), dry_run=False)
    found = bring_in_first(folder, Files(paths=(rates,)), dry_run=True)
    counts = {(kind, subject): number for (kind, subject), number in found.outcomes[0].counts}
    assert sum(one.number for one in found.published) == counts["new", "observation"]
    number = next(one for one in found.published if one.indicator.national_code == "LACnum")
    assert (number.own_area, len(number.areas)) == ("305", 167)
    assert [period.label for period, _ in number.own] == ["2021", "2022", "2023", "2024", "2025"]
    assert number.likes == ("Children looked after",)


def test_undoing_the_import_keeps_what_was_learnt(tmp_path: Path) -> None:
    """The register is as it was; how the tracker is read is still known."""
    folder = tmp_path / "data"
    brought(folder, SCRUTINY, *CORRECTED, dry_run=False)
    undo_last_import(folder)
    assert not (folder / "register.db").exists()
    assert seen_in(brought(folder, SCRUTINY)).tracker.draft.remembered == "scrutiny recommendations"


def test_the_mapping_is_the_one_that_the_command_line_reads(tmp_path: Path) -> None:
    """Kept, and exported, it is one and the same file."""
    folder = tmp_path / "data"
    kept = brought(folder, SCRUTINY, *CORRECTED, ("name", "Scrutiny"), dry_run=False)
    mapping = find_mapping("Scrutiny", folder)
    assert ("In progress", DeliveryStatus.AT_RISK) in mapping.status_words
    exported = export(seen_in(kept).tracker, tmp_path / "elsewhere.toml")
    assert exported.read_text(encoding="utf-8") == (mappings_folder(folder) / "Scrutiny.toml").read_text(
        encoding="utf-8"
    )
    asked = TrackerImport(mapping_name="Scrutiny", as_at=dt.date(2017, 7, 31))
    (outcome,) = import_trackers(folder, [SCRUTINY], asked, today=TODAY, dry_run=True)
    assert not any(finding.refuses for finding in outcome.findings)


def test_a_correction_is_read_as_any_import(tmp_path: Path) -> None:
    """The same findings and changes as before, with the one thing otherwise; nothing is written."""
    found = brought(tmp_path / "data", SCRUTINY, *CORRECTED)
    assert dict(found.outcomes[0].counts)["new", "action"] == 4
    assert {seen.tracker.draft.is_corrected for seen in found.trackers} == {True}
    assert found.outcomes[0].as_at == dt.date(2017, 6, 30)
    assert not (tmp_path / "data").exists()


@pytest.mark.parametrize(
    ("address", "value"), [("name", "../x"), ("name", ""), ("council", "999999"), ("column/1", "nothing")]
)
def test_a_correction_that_is_none_changes_nothing(address: str, value: str, tmp_path: Path) -> None:
    """It is refused in a sentence."""
    with pytest.raises(LineOfSightError):
        brought(tmp_path / "data", SCRUTINY, (address, value))


def test_a_name_that_another_mapping_has_is_refused_before_anything_is_kept(tmp_path: Path) -> None:
    """Her work on the other tracker is not written over."""
    folder = tmp_path / "data"
    brought(folder, SCRUTINY, *CORRECTED, ("name", "Mine"), dry_run=False)
    before = (mappings_folder(folder) / "Mine.toml").read_bytes()
    with pytest.raises(LineOfSightError, match="Another tracker is remembered under 'Mine'"):
        brought(folder, PARENTING, ("name", "Mine"), dry_run=False)
    assert (mappings_folder(folder) / "Mine.toml").read_bytes() == before
    assert seen_in(brought(folder, PARENTING)).tracker.draft.mapping.name == "corporate parenting performance"


def test_how_a_refused_file_is_read_is_not_remembered(tmp_path: Path) -> None:
    """A tracker of which nobody said whose it is leaves no mapping that next month's would be read by."""
    folder = tmp_path / "data"
    found = brought(folder, SCRUTINY, dry_run=False)
    assert seen_in(found).batch is None
    assert not list(mappings_folder(folder).glob("*.toml"))
    brought(folder, SCRUTINY, *CORRECTED, dry_run=False)
    assert len(list(mappings_folder(folder).glob("*.toml"))) == 1


def test_the_day_is_that_of_the_sheet_that_is_read(tmp_path: Path) -> None:
    """The titles above the other sheet's headings say it; what she has said herself stays."""
    book = Book()
    first = book.active
    assert first is not None
    for sheet, when in ((first, "31/05/2017"), (book.create_sheet("June"), "30/06/2017")):
        sheet.append([f"Updated {when}"])
        sheet.append(["Ref", "Theme", "Action", "Lead", "By When", "Status"])
        sheet.append(["1.1", "Homes", "Move", "Head of Homes", "31/12/2017", "On track"])
    book.save(tmp_path / "plan.xlsx")
    chosen = (("council", "305"), ("sheet", "June"))
    tracker = seen_in(brought(tmp_path / "data", tmp_path / "plan.xlsx", *chosen)).tracker
    assert (tracker.as_at, "titles above its headings" in tracker.as_at_why) == (dt.date(2017, 6, 30), True)
    said = seen_in(brought(tmp_path / "data", tmp_path / "plan.xlsx", ("as_at", "2017-07-01"), *chosen)).tracker
    assert (said.as_at, said.as_at_why) == (dt.date(2017, 7, 1), "The day is as you said.")


def test_a_day_that_nobody_has_said_is_told_before_anything_is_kept(tmp_path: Path) -> None:
    """Today is taken, in the findings and in what is said of the file; once she says a day nothing is assumed."""
    (outcome,) = brought(tmp_path / "data", SCRUTINY, ("council", "305")).outcomes
    (told,) = [one for one in outcome.findings if one.code == "day_assumed"]
    assert told.what.startswith("The file names no as-at day, so all of it is taken as at today, ")
    assert told.remedy.startswith("If it gives the position on another day")
    (outcome,) = brought(tmp_path / "data", SCRUTINY, *CORRECTED).outcomes
    assert not [one for one in outcome.findings if one.code == "day_assumed"]
    assert outcome.as_at == dt.date(2017, 6, 30)


def test_two_months_of_one_tracker_are_corrected_together(tmp_path: Path) -> None:
    """Dropped at once, they have one mapping, which is kept once."""
    folder = tmp_path / "data"
    june, july = tmp_path / "Plan June 2017.csv", tmp_path / "Plan July 2017.csv"
    shutil.copyfile(SCRUTINY, june)
    july.write_text(SCRUTINY.read_text(encoding="utf-8").replace("Completed", "Done", 1), encoding="utf-8")
    first = bring_in_first(folder, Files(paths=(june, july)), dry_run=True)
    assert {seen.tracker.draft.mapping.name for seen in first.trackers} == {"Plan"}
    said = (Correction(path=june, address="council", value="305"), Correction(path=june, address="column/2", value=""))
    files = Files(paths=(june, july), trackers=tuple(seen.tracker for seen in first.trackers), corrections=said)
    kept = bring_in_first(folder, files, dry_run=False)
    assert [outcome.applied for outcome in kept.outcomes] == [True, True]
    assert {seen.tracker.draft.mapping for seen in kept.trackers} == {find_mapping("Plan", folder)}
    assert [path.name for path in mappings_folder(folder).iterdir()] == ["Plan.toml"]


def test_a_mapping_can_be_kept_without_an_import(tmp_path: Path) -> None:
    """What she said is not lost when the file has to be put right first."""
    seen = seen_in(brought(tmp_path / "data", SCRUTINY, ("column/2", "")))
    remember((seen.tracker,), tmp_path / "mappings")
    text = (tmp_path / "mappings" / "scrutiny recommendations.toml").read_text(encoding="utf-8")
    assert '# "In progress" = ""' in text
    assert not as_remembered(Files(paths=(), trackers=(seen.tracker,))).trackers[0].is_to_be_remembered


def test_a_broken_mapping_is_told_and_stands_in_nobodys_way(tmp_path: Path) -> None:
    """The file is proposed as if it were new, under a name that is free."""
    folder = mappings_folder(tmp_path / "data")
    folder.mkdir(parents=True)
    (folder / "scrutiny recommendations.toml").write_text("kind = 7", encoding="utf-8")
    found = brought(tmp_path / "data", SCRUTINY, ("council", "305"))
    assert seen_in(found).tracker.draft.mapping.name == "scrutiny recommendations 2"
    (told,) = [one for one in found.outcomes[0].findings if one.code == "mapping_unreadable"]
    assert "scrutiny recommendations.toml" in told.what


def test_data_about_single_children_is_not_shown(tmp_path: Path) -> None:
    """Not one value of it: the file is refused as a return would be."""
    rows = [("Ref", "Action", "Lead", "Child name"), ("1", "Do", "A", "x")]
    found = brought(tmp_path / "data", written(tmp_path / "t.xlsx", rows))
    assert found.trackers == ()
    assert "child_level_data" in {finding.code for finding in found.outcomes[0].findings}


def test_what_is_no_table_at_all_is_refused_as_before(tmp_path: Path) -> None:
    """There is nothing that a person could say of it."""
    found = brought(tmp_path / "data", written(tmp_path / "t.xlsx", [("Alone",)]))
    assert found.trackers == ()
    assert [finding.code for finding in found.outcomes[0].findings] == ["file_not_recognised"]


@pytest.mark.parametrize("ending", [".xlsx", ".csv"])
def test_a_list_of_notes_that_was_saved_is_refused_as_what_it_is(tmp_path: Path, ending: str) -> None:
    """It was taken for a tracker whose due dates are where each note stands."""
    listed = noted_registers(Noted(threads=(), today=TODAY), seen=(), is_chair=True)[0]
    notes = Extract(
        title="Notes: All notes",
        council="Bromley",
        as_at=TODAY,
        columns=tuple(name for name, _ in listed.columns),
        rows=(("Milestone 1.4-a", "Who has it?", "Awaiting an answer, due 14 April 2017", "Challenge", "Director"),),
        shown="1 of 13 notes.",
        marking="For members",
        notice="Illustrative.",
    )
    found = brought(tmp_path / "data", save_extract(notes, tmp_path / f"notes{ending}"))
    assert found.trackers == ()
    (finding,) = found.outcomes[0].findings
    assert (finding.code, finding.severity) == ("saved_notes", Severity.FILE_REFUSED)
    assert "a list of notes that was saved from this program, and notes cannot be read in" in finding.what


def test_statistics_are_never_taken_for_a_tracker(tmp_path: Path) -> None:
    """A file of the Department's that is refused says why it is, and is not offered for mapping."""
    data = SCRUTINY.parents[1] / "screener" / "null.csv"
    assert brought(tmp_path / "data", data).trackers == ()
    assert read_file(data, today=TODAY).batch is None


def test_the_register_says_whose_the_next_one_is(tmp_path: Path) -> None:
    """And it is the register's council, with its region."""
    folder = tmp_path / "data"
    path = written(tmp_path / "t.xlsx", plan_rows(Status="On track"))
    brought(folder, path, ("council", "305"), dry_run=False)
    with open_library(folder) as library:
        council = library.store.council()
    assert council is not None
    assert (council.name, council.area_code, council.region_code) == ("Bromley", "305", "E13000002")
    assert seen_in(brought(folder, SCRUTINY)).tracker.council == council


def test_councils_are_those_of_today_by_name() -> None:
    """An abolished authority sends no tracker."""
    names = [name for _, name in councils()]
    assert names == sorted(names)
    assert "Bromley" in names
    assert len(set(names)) == len(names) > 140
    assert "Northamptonshire" not in names


def test_what_was_said_of_a_file_that_is_no_longer_brought_in_holds_for_none(tmp_path: Path) -> None:
    """Another file was given while it was said: that one is read as if nothing had been."""
    folder, june = tmp_path / "data", tmp_path / "Scrutiny June 2017.csv"
    shutil.copyfile(SCRUTINY, june)
    of_another = Correction(path=tmp_path / "Scrutiny May 2017.csv", address="council", value="305")
    found = bring_in_first(folder, Files(paths=(june,), corrections=(of_another,)), dry_run=True)
    assert found == bring_in_first(folder, Files(paths=(june,)), dry_run=True)


@pytest.mark.usefixtures("ready_example")
@pytest.mark.parametrize("is_stopped", [True, False])
def test_a_first_import_that_kept_nothing_leaves_the_example(tmp_path: Path, *, is_stopped: bool) -> None:
    """Stopped or refused as a whole, it made no copy of hers; the next one still can."""
    broken = tmp_path / "figures.csv"
    broken.write_text("a,b\n", encoding="utf-8")
    folder = tmp_path / "data"
    if is_stopped:
        with pytest.raises(StoppedError):
            bring_in_first(folder, Files(paths=(broken,)), dry_run=False, watch=Watch(cancelled=lambda: True))
    else:
        assert not any(one.applied for one in brought(folder, broken, dry_run=False).outcomes)
    with open_library(folder) as library:
        assert library.is_example
    assert any(one.applied for one in brought(folder, SCRUTINY, *CORRECTED, dry_run=False).outcomes)
    with open_library(folder) as library:
        assert not library.is_example


@pytest.mark.usefixtures("ready_example")
def test_only_what_was_shown_of_a_file_is_kept(tmp_path: Path) -> None:
    """Saved again since, also its metadata, it is refused; a tracker is kept as it was shown."""
    folder, figures = tmp_path / "data", tmp_path / "rates.csv"
    shutil.copyfile(DATA / "published" / "c4_children_in_need_section_47s_and_icpcs_2013_to_2025.csv", figures)
    seen = bring_in_first(folder, Files(paths=(figures,)), dry_run=True)
    figures.with_suffix(".meta.csv").write_text("col_name\n", encoding="utf-8")
    with pytest.raises(FilesChangedError) as refused:
        bring_in_first(folder, Files(paths=(figures,), shown=seen.shown), dry_run=False)
    assert refused.value.names == ("rates.csv",)
    with open_library(folder) as library:
        assert library.is_example
    june = tmp_path / "Scrutiny June 2017.csv"
    shutil.copyfile(SCRUTINY, june)
    first = brought(folder, june, *CORRECTED)
    june.write_text(june.read_text(encoding="utf-8") + "\n", encoding="utf-8")
    trackers = tuple(one.tracker for one in first.trackers)
    kept = bring_in_first(folder, Files(paths=(june,), trackers=trackers, shown=first.shown), dry_run=False)
    assert kept.kept_as_shown == ("Scrutiny June 2017.csv",)
    assert any(one.applied for one in kept.outcomes)


def test_a_file_that_is_gone_has_no_mark(tmp_path: Path) -> None:
    """Whatever metadata lies beside it still; which of the two changed makes no difference while it is there."""
    figures = tmp_path / "rates.csv"
    beside = figures.with_suffix(".meta.csv")
    marks = []
    for path, text in ((figures, "a,b\n"), (beside, "col_name\n"), (beside, "col_name,label\n")):
        path.write_text(text, encoding="utf-8")
        marks += [mark for _, mark in marks_of(Files(paths=(figures,)))]
    assert len({*marks, ""}) == 4
    figures.unlink()
    assert marks_of(Files(paths=(figures,))) == ((figures, ""),)


def test_a_tracker_that_is_saved_again_while_it_is_corrected_is_known_to_be(tmp_path: Path) -> None:
    """Shown anew from what was read first, it is no digest of what nobody saw; also where she undoes a correction."""
    folder, june = tmp_path / "data", tmp_path / "Scrutiny June 2017.csv"
    shutil.copyfile(SCRUTINY, june)
    first = bring_in_first(folder, Files(paths=(june,)), dry_run=True)
    june.write_text(june.read_text(encoding="utf-8").replace("In progress", "Completed"), encoding="utf-8")
    files = Files(paths=(june,), trackers=tuple(one.tracker for one in first.trackers), shown=first.shown)
    corrections = tuple(Correction(path=june, address=address, value=value) for address, value in CORRECTED)
    for said in (corrections, ()):
        seen = bring_in_first(folder, replace(files, corrections=said), dry_run=True)
        files = replace(files, trackers=tuple(one.tracker for one in seen.trackers), shown=seen.shown)
    kept = bring_in_first(folder, files, dry_run=False)
    assert actions_in(folder)["S3"].delivery_status is DeliveryStatus.AT_RISK
    assert kept.kept_as_shown == ("Scrutiny June 2017.csv",)


def test_a_folder_is_refused_in_a_sentence(tmp_path: Path) -> None:
    """Also the root of a disk, which has no name, and one that is called as a file."""
    (tmp_path / "plan.csv").mkdir()
    for folder in (tmp_path / "plan.csv", Path(tmp_path.anchor)):
        (outcome,) = bring_in_first(tmp_path / "data", Files(paths=(folder,)), dry_run=True).outcomes
        assert outcome.name == (folder.name or str(folder))
        assert [one.what for one in outcome.findings] == ["It is a folder, and only files are read."]


@pytest.mark.usefixtures("ready_example")
def test_a_file_that_is_saved_while_it_is_read_is_not_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It was what was shown when its reading began, and is no more when it ends."""
    folder, figures = tmp_path / "data", tmp_path / "rates.csv"
    shutil.copyfile(DATA / "published" / "c4_children_in_need_section_47s_and_icpcs_2013_to_2025.csv", figures)
    seen = bring_in_first(folder, Files(paths=(figures,)), dry_run=True)

    def saved_meanwhile(path: Path, **how: dt.date) -> tuple[Reading, ...]:
        read = read_files(path, **how)
        path.write_bytes(path.read_bytes() + b"\n")
        return read

    monkeypatch.setattr(bringing_in, "read_files", saved_meanwhile)
    with pytest.raises(FilesChangedError):
        bring_in_first(folder, Files(paths=(figures,), shown=seen.shown), dry_run=False)
    with open_library(folder) as library:
        assert library.is_example
