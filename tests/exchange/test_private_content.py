"""What hides in a workbook, or is about a single child, refuses the file and says where it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from openpyxl import Workbook as Book
from openpyxl.comments import Comment

from lineofsight.domain.findings import Finding, Severity
from lineofsight.exchange.private_content import private_content
from lineofsight.exchange.workbook import Sheet, Workbook
from lineofsight.exchange.workbook_reading import read_workbook
from tests.exchange.workbook_makers import ods_parts, write_parts, xlsx_parts

if TYPE_CHECKING:
    from pathlib import Path

TEXT_CELL = '<table:table-cell office:value-type="string"><text:p>x</text:p>{}</table:table-cell>'


def of_rows(*rows: tuple[str, ...]) -> list[Finding]:
    """The findings for a workbook with these rows."""
    return private_content(Workbook("a.xlsx", "", (Sheet("One", visible=True, rows=rows),)))


@pytest.mark.parametrize("state", ["hidden", "veryHidden"])
def test_a_hidden_sheet_refuses_the_file(tmp_path: Path, state: str) -> None:
    """Hidden worksheets carried 6,528 people's records out of one council."""
    book = read_workbook(write_parts(tmp_path / "a.xlsx", xlsx_parts(state=state)))
    (finding,) = private_content(book)
    assert (finding.code, finding.severity) == ("hidden_sheet", Severity.FILE_REFUSED)
    assert finding.place.in_words == "a.xlsx, sheet One"


def test_a_hidden_table_of_an_ods_refuses_the_file(tmp_path: Path) -> None:
    """OpenDocument hides a sheet by its style."""
    properties = '<style:table-properties table:display="false"/>'
    styles = f'<style:style style:name="ta9" style:family="table">{properties}</style:style>'
    rows = f"<table:table-row>{TEXT_CELL.format('')}</table:table-row>"
    shown = write_parts(tmp_path / "a.ods", ods_parts(rows, styles=styles))
    hidden = write_parts(tmp_path / "b.ods", ods_parts(rows, styles=styles, style="ta9"))
    assert private_content(read_workbook(shown)) == []
    assert [finding.code for finding in private_content(read_workbook(hidden))] == ["hidden_sheet"]


def test_a_comment_refuses_the_file_and_names_its_cell(tmp_path: Path) -> None:
    """A note can say more than was meant to be passed on."""
    book = Book()
    book.worksheets[0]["C7"] = "x"
    book.worksheets[0]["C7"].comment = Comment("his mother rang", "somebody")
    book.save(tmp_path / "a.xlsx")
    (finding,) = private_content(read_workbook(tmp_path / "a.xlsx"))
    assert (finding.code, finding.place.cell) == ("comment", "C7")


def test_a_note_in_an_ods_is_a_comment(tmp_path: Path) -> None:
    """OpenDocument keeps it inside the cell."""
    note = "<office:annotation><text:p>his mother rang</text:p></office:annotation>"
    row = f"<table:table-row><table:table-cell/>{TEXT_CELL.format(note)}</table:table-row>"
    book = read_workbook(write_parts(tmp_path / "a.ods", ods_parts(f"{row}")))
    assert [(f.code, f.place.cell) for f in private_content(book)] == [("comment", "B1")]


def test_a_pivot_cache_refuses_the_file(tmp_path: Path) -> None:
    """One council was fined 70,000 pounds for what stood behind a pivot table."""
    cache = {"xl/pivotCache/pivotCacheDefinition1.xml": b"<pivotCacheDefinition/>"}
    book = read_workbook(write_parts(tmp_path / "a.xlsx", xlsx_parts() | cache))
    assert [(f.code, f.refuses) for f in private_content(book)] == [("pivot_cache", True)]
    pilot = '<table:data-pilot-tables><table:data-pilot-table table:name="p"/></table:data-pilot-tables>'
    rows = f"<table:table-row>{TEXT_CELL.format('')}</table:table-row>"
    book = read_workbook(write_parts(tmp_path / "a.ods", ods_parts(rows, after=pilot)))
    assert [(f.code, f.refuses) for f in private_content(book)] == [("pivot_cache", True)]


@pytest.mark.parametrize("part", ["xl/externalLinks/externalLink1.xml", "xl/connections.xml"])
def test_links_to_other_data_are_told(tmp_path: Path, part: str) -> None:
    """Copies of another workbook's cells travel in the file, but are not read."""
    book = read_workbook(write_parts(tmp_path / "a.xlsx", xlsx_parts() | {part: b"<a/>"}))
    assert [(f.code, f.refuses) for f in private_content(book)] == [("external_link", False)]


def test_hidden_rows_and_columns_are_told(tmp_path: Path) -> None:
    """They are read, so the person must know that they were there."""
    rows = '<row r="1"><c r="A1"><v>1</v></c></row><row r="2" hidden="1"><c r="A2"><v>2</v></c></row>'
    before = '<cols><col min="2" max="3" width="9" hidden="true"/></cols>'
    book = read_workbook(write_parts(tmp_path / "a.xlsx", xlsx_parts(rows, before=before)))
    (finding,) = private_content(book)
    assert finding.code == "hidden_cells"
    assert "1 hidden rows and 1 hidden columns" in finding.what


@pytest.mark.parametrize(
    "heading",
    [
        "Child's name",
        "CHILD NAME",
        "DOB",
        "D.O.B.",
        "Date of Birth",
        "UPN",
        "LCS ID",
        "lcs_id",
        "NHS number",
        "Surname",
    ],
)
def test_a_column_about_single_children_refuses_the_file(heading: str) -> None:
    """However it is spelt, and in whichever of the first rows it stands."""
    (finding,) = of_rows(("A title",), ("Team", heading, "Cases"), ("East", "x", "1"))
    assert (finding.code, finding.severity, finding.place.cell) == ("child_level_data", Severity.FILE_REFUSED, "B2")
    assert heading in finding.what


def test_three_headings_that_only_together_are_about_a_child_refuse_the_file() -> None:
    """A name alone may be a board's; a name with age and gender is a person's."""
    assert of_rows(("Name", "Kind")) == []
    assert [finding.code for finding in of_rows(("Name", "Age", "Gender"))] == ["child_level_data"]


def test_a_unique_pupil_number_refuses_the_file() -> None:
    """Its form is unmistakable, whatever the heading says."""
    assert [(f.code, f.place.cell) for f in of_rows(("Reference",), ("A123456789012",))] == [("child_level_data", "A2")]
    assert of_rows(("Reference",), ("WS3P21WP1",)) == []


def test_words_about_children_in_a_sentence_are_no_heading() -> None:
    """Plans speak of children all the time."""
    assert of_rows(("action", "text"), ("1.1", "Record the date of birth of every child within a day.")) == []
