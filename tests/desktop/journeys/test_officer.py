"""An improvement officer: a workbook with a fault is found out, mended, kept, and taken back."""

from __future__ import annotations

import shutil
from datetime import date
from typing import TYPE_CHECKING

import pytest
from openpyxl import load_workbook

from lineofsight.paths import resources_folder
from lineofsight.workspace.bringing_in import bring_in_first
from lineofsight.workspace.brought import Files
from tests.desktop.journeys.person import Person

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from lineofsight.desktop.program import Program
    from tests.desktop.asked import Answers

_FAULT = "end of March"
_MENDED = date(2017, 3, 15)
_WORKERS = "Children for each social worker in the Safeguarding"


@pytest.fixture
def officer(opened: Callable[[], Program], tmp_path: Path) -> Person:
    """Her copy holds the returns of October and December already."""
    bring_in_first(tmp_path, Files(paths=(_book("2016-10-31"), _book("2016-12-31"))), dry_run=False)
    person = Person(opened())
    person.click("I am: Improvement officer")
    return person


@pytest.fixture
def mine(tmp_path: Path) -> Path:
    """The return of March as she saved it: the new date of action 1.4 is no date."""
    path = tmp_path / "march.xlsx"
    shutil.copyfile(_book("2017-03-31"), path)
    _write_due(path, _FAULT)
    return path


def _book(as_at: str) -> Path:
    return resources_folder() / "example" / f"bromley_return_{as_at}.xlsx"


def _write_due(path: Path, due: date | str) -> None:
    """Write into the workbook, as she does in her spreadsheet, when action 1.4 is due now."""
    book = load_workbook(path)
    sheet = book["Actions"]
    column = next(cell.column for cell in sheet[1] if cell.value == "due_date_current")
    row = next(row[0].row for row in sheet.iter_rows() if row[0].value == "1.4")
    sheet.cell(row, column).value = due
    book.save(path)


def test_a_fault_is_shown_beside_its_cell_mended_kept_and_undone(officer: Person, mine: Path, answers: Answers) -> None:
    """Nothing is kept before she says so; plan and figures follow what she keeps, and what she takes back."""
    officer.press("Ctrl+2")
    assert "Slipped but recoverable" in officer.row_of("1.4 ")
    answers.imports = (mine,)
    officer.press("Ctrl+O")
    officer.waits_for("Keep these changes")
    officer.sees("Sheet Actions, cell L6, row of 1.4", f"due_date_current cannot be '{_FAULT}'")
    officer.click("Leave them")
    officer.sees("Nothing was kept.")

    _write_due(mine, _MENDED)
    officer.click("Choose files")
    officer.waits_for("Keep these changes")
    officer.misses("cell L6")
    officer.choose("Show", "Changes")
    officer.click_row("1.4")
    officer.sees("31 January 2017", "15 March 2017")
    officer.click("Keep these changes")
    officer.waits_for("Kept: march.xlsx.")
    officer.hears("London Borough of Bromley as at 31 March 2017")

    officer.press("Ctrl+2")
    assert "Overdue or will miss" in officer.row_of("1.4 ")
    officer.press("Ctrl+3")
    assert "20.9\n31 Mar 2017" in officer.row_of(_WORKERS)

    officer.press("Ctrl+I")
    officer.click("Undo the last import")
    officer.waits_for("Undone: march.xlsx.")
    officer.press("Ctrl+3")
    assert "20.9" not in officer.row_of(_WORKERS)
    officer.press("Ctrl+2")
    assert "Slipped but recoverable" in officer.row_of("1.4 ")
