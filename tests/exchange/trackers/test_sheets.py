"""Of a workbook with several sheets, the one that she chose is read, whatever it is called next month."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from openpyxl import Workbook as Book
from openpyxl import load_workbook

from lineofsight.domain.findings import Severity
from lineofsight.exchange.trackers.corrections import corrected
from lineofsight.exchange.trackers.vocabulary import TrackerKind
from tests.exchange.trackers.test_draft import answers_at, begun, read_as
from tests.exchange.trackers.tracker_makers import PLAN_HEADS, actions_of, all_of_code, of_code

if TYPE_CHECKING:
    from pathlib import Path


def book_of(path: Path, *sheets: str) -> Path:
    """A workbook with one action on each sheet, which is named after it; "Notes" holds something else."""
    book = Book()
    first = book.active
    assert first is not None
    book.remove(first)
    for name in sheets:
        sheet = book.create_sheet(name)
        if name == "Notes":
            sheet.append(["Who", "Said what"])
            sheet.append(["Board", "Thanks"])
            continue
        sheet.append(list(PLAN_HEADS))
        sheet.append([f"A-{name}", "Homes", f"Move {name}", "Head of Homes", "TBC", "On track", "G"])
    book.save(path)
    return path


def test_every_sheet_with_the_headings_is_read_unless_she_chooses_one(tmp_path: Path) -> None:
    """Last month's sheet left in the workbook would stand beside this month's."""
    draft = begun(book_of(tmp_path / "t.xlsx", "May", "June", "Notes"))
    assert answers_at(draft, "sheet") == ("", ["All 2 with these headings", "May", "June", "Notes"])
    assert list(actions_of(read_as(draft))) == ["A-May", "A-June"]
    said = corrected(draft, "sheet", "June")
    assert said.mapping.sheet == "June"
    assert list(actions_of(read_as(said))) == ["A-June"]
    (note,) = [one for one in all_of_code(read_as(said), "sheet_unknown") if one.place.sheet == "May"]
    assert "reads sheet June alone" in note.what
    assert corrected(said, "sheet", "").mapping.sheet == ""


def test_a_sheet_with_a_table_that_is_not_read_is_warned_of(tmp_path: Path) -> None:
    """Somebody waits for the milestones on it; a sheet of thanks is only noted."""
    path = book_of(tmp_path / "t.xlsx", "June", "Notes")
    book = load_workbook(path)
    steps = book.create_sheet("Steps")
    for row in (("Step", "Of action", "Done by"), ("Advertise", "A-June", "31/12/2017")):
        steps.append(list(row))
    book.save(path)
    found = {one.place.sheet: one for one in all_of_code(read_as(begun(path)), "sheet_unknown")}
    assert {name: one.severity for name, one in found.items()} == {
        "Notes": Severity.NOTE,
        "Steps": Severity.WARNING,
    }
    assert "save it as a file of its own" in found["Steps"].remedy


def test_a_sheet_that_is_the_only_one_is_not_named(tmp_path: Path) -> None:
    """Next month it may be called after the next month."""
    draft = corrected(begun(book_of(tmp_path / "t.xlsx", "June", "Notes")), "sheet", "June")
    assert draft.mapping.sheet == ""


def test_a_sheet_with_other_headings_is_proposed_anew(tmp_path: Path) -> None:
    """Nothing of the first sheet is said of it."""
    draft = corrected(begun(book_of(tmp_path / "t.xlsx", "June", "Notes")), "sheet", "Notes")
    assert [one.heading for one in draft.columns] == ["Who", "Said what"]
    assert draft.sheet.name == "Notes"


def test_another_sheet_is_taken_for_what_most_of_its_columns_are(tmp_path: Path) -> None:
    """A plan beside a scorecard is read as a plan when she chooses it, whatever heads its actions."""
    book = Book()
    plan = book.active
    assert plan is not None
    plan.title = "Action tracker"
    plan.append(["Ref", "Workstream", "What we will do", "Who", "By when", "BRAG", "What has been done"])
    plan.append(["1.1", "Leadership", "Appoint a director", "Chief Executive", "31/03/2017", "G", "Done"])
    card = book.create_sheet("Scorecard")
    card.append(["Measure", "Target", "Apr 17", "May 17"])
    card.append(["Average caseload", 16, 17.1, 16.9])
    book.save(tmp_path / "t.xlsx")
    draft = begun(tmp_path / "t.xlsx")
    assert (draft.sheet.name, draft.mapping.kind) == ("Scorecard", TrackerKind.PERFORMANCE)
    chosen = corrected(draft, "sheet", "Action tracker")
    assert chosen.mapping.kind is TrackerKind.PLAN
    assert [one.heading for one in chosen.columns if one.field] == ["Ref", "Workstream", "Who", "By when", "BRAG"]
    assert corrected(chosen, "sheet", "Scorecard").mapping.kind is TrackerKind.PERFORMANCE


def test_a_chosen_sheet_that_was_renamed_is_found_where_it_alone_can_be_it(tmp_path: Path) -> None:
    """With a warning; where two could be, the file is refused and she is asked."""
    said = corrected(begun(book_of(tmp_path / "t.xlsx", "May", "June")), "sheet", "June")
    alone = begun(book_of(tmp_path / "july.xlsx", "July", "Notes"), said.mapping)
    assert list(actions_of(read_as(alone))) == ["A-July"]
    assert of_code(read_as(alone), "sheet_renamed").severity is Severity.WARNING
    both = begun(book_of(tmp_path / "both.xlsx", "July", "August"))
    unsure = read_as(replace(both, mapping=replace(both.mapping, sheet=said.mapping.sheet)))
    assert unsure.batch is None
    assert "July and August" in of_code(unsure, "sheet_lost").what
