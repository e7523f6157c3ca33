"""A page's table as a file: headings first, text as text, the source always with it."""

from __future__ import annotations

import csv
import io
from datetime import date, datetime
from typing import TYPE_CHECKING

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lineofsight.domain.extracts import Extract
from lineofsight.errors import LineOfSightError
from lineofsight.exchange.extract_writing import save_xlsx, write_csv, write_tabs
from lineofsight.exchange.safe_output import safe_csv_cell
from lineofsight.workspace.extracting import ENDINGS, save_extract
from tests.documents.pdf.structure import find_conformance_failures

if TYPE_CHECKING:
    from pathlib import Path

FORMULA = '=HYPERLINK("http://x","y")'


def _extract(*rows: tuple[str, ...]) -> Extract:
    return Extract(
        title="Plan",
        council="London Borough of Bromley",
        as_at=date(2017, 3, 31),
        columns=("Action", "Status"),
        rows=rows,
        shown="2 of 62 actions shown.",
        marking="For members",
        notice="Example: progress is illustrative",
    )


def test_a_csv_begins_with_its_headings_and_ends_with_its_source() -> None:
    """A program reads headings in the first line; a person finds whose, when and what below."""
    rows = list(csv.reader(io.StringIO(write_csv(_extract(("1.10 Recruit", "On track"))).decode("utf-8-sig"))))
    assert rows[:2] == [["Action", "Status"], ["1.10 Recruit", "On track"]]
    assert [row[0] for row in rows[3:]] == [
        "Plan: London Borough of Bromley",
        "As at 31 March 2017",
        "For members",
        "Example: progress is illustrative",
        "2 of 62 actions shown.",
    ]


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=40))
def test_no_cell_of_a_csv_is_a_formula(text: str) -> None:
    """Whatever officers wrote comes back as it was made safe, and nothing runs."""
    made = write_csv(_extract((text, FORMULA))).decode("utf-8-sig")
    (_, row, *_) = list(csv.reader(io.StringIO(made, newline="")))
    assert row[0] == safe_csv_cell(text)
    assert row[1] == f"'{FORMULA}"


def test_a_workbook_holds_text_and_no_formula(tmp_path: Path) -> None:
    """The table stands under its source, its headings stay in sight and can be filtered."""
    path = tmp_path / "x.xlsx"
    save_xlsx(_extract(("1.10", FORMULA)), path)
    sheet = openpyxl.load_workbook(path).worksheets[0]
    assert sheet["A1"].value == "Plan: London Borough of Bromley"
    assert [cell.value for cell in sheet[7]] == ["Action", "Status"]
    assert sheet["A8"].value == "1.10"
    assert (sheet["B8"].value, sheet["B8"].data_type) == (FORMULA, "s")
    assert sheet.freeze_panes == "A8"
    assert sheet.auto_filter.ref == "A7:B8"


def test_a_day_in_a_workbook_is_a_date_that_looks_as_it_was_written(tmp_path: Path) -> None:
    """It can be sorted and counted with; a month, a day within words and a reference stay text."""
    path = tmp_path / "x.xlsx"
    rows = (("1 November 2016", "1 Nov 2016"), ("August 2017", "31 February 2017"), ("1.10", "on 1 May 2017"))
    save_xlsx(_extract(*rows), path)
    sheet = openpyxl.load_workbook(path).worksheets[0]
    for cell, form in ((sheet["A8"], "d mmmm yyyy"), (sheet["B8"], "d mmm yyyy")):
        assert (cell.value, cell.number_format) == (datetime(2016, 11, 1), form)  # noqa: DTZ001 - as openpyxl reads
    assert [[cell.value for cell in row] for row in sheet["A9:B10"]] == [list(row) for row in rows[1:]]


def test_a_cell_on_the_clipboard_stays_on_its_line() -> None:
    """Line ends and tabs within a cell would begin another."""
    lines = write_tabs(_extract(("one\ntwo\tthree", FORMULA))).split("\n")
    assert lines[1].split("\t") == ["one two three", f"'{FORMULA}"]
    assert "As at 31 March 2017" in lines


@pytest.mark.parametrize("ending", ENDINGS)
def test_the_ending_says_as_what_it_is_saved(ending: str, tmp_path: Path) -> None:
    """Each form is written whole; a PDF conforms."""
    path = save_extract(_extract(("1.10 Recruit", "On track")), tmp_path / f"x{ending}")
    begins = {".pdf": b"%PDF", ".html": b"<!DOCTYPE", ".xlsx": b"PK", ".csv": b"\xef\xbb\xbfAction"}
    assert path.read_bytes().startswith(begins[ending])
    assert [one.name for one in tmp_path.iterdir()] == [f"x{ending}"]
    if ending == ".pdf":
        assert find_conformance_failures(path.read_bytes()) == []


def test_another_ending_is_refused(tmp_path: Path) -> None:
    """The sentence names those there are."""
    with pytest.raises(LineOfSightError, match=r"does not end in \.pdf, \.html, \.xlsx or \.csv"):
        save_extract(_extract(), tmp_path / "x.docx")


def test_an_empty_table_says_so(tmp_path: Path) -> None:
    """A filter that finds nothing is printed as what it is."""
    page = save_extract(_extract(), tmp_path / "x.html").read_text(encoding="utf-8")
    assert "Nothing was shown." in page
