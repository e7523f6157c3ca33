"""The template can be filled in by anybody, and says nothing by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from openpyxl import load_workbook

from lineofsight.exchange.private_content import private_content
from lineofsight.exchange.return_sheets import GUIDE_TITLE, SHEETS
from lineofsight.exchange.return_template import write_template
from lineofsight.exchange.workbook import column_letters
from lineofsight.exchange.workbook_reading import read_workbook
from tests.exchange.return_makers import HEAD, THEME, batch_of, read

if TYPE_CHECKING:
    from pathlib import Path


def test_it_has_one_sheet_a_subject_with_headings_help_and_an_example(tmp_path: Path) -> None:
    """Row 1 names the columns, row 2 explains them, row 3 shows one made-up row."""
    write_template(tmp_path / "t.xlsx")
    book = load_workbook(tmp_path / "t.xlsx")
    assert book.sheetnames == [GUIDE_TITLE, *(plan.title for plan in SHEETS)]
    for plan in SHEETS:
        sheet = book[plan.title]
        assert [cell.value for cell in sheet[1]] == [column.name for column in plan.columns]
        assert [cell.value for cell in sheet[2]] == [column.help_line for column in plan.columns]
        assert str(sheet["A3"].value).startswith("EXAMPLE-")
        assert sheet.freeze_panes == "B3"
        assert all(cell.font.sz >= 12 for row in sheet["A1:D3"] for cell in row)


def test_every_list_has_its_drop_down(tmp_path: Path) -> None:
    """Each column of allowed words offers exactly these words, from the first free row on."""
    write_template(tmp_path / "t.xlsx")
    book = load_workbook(tmp_path / "t.xlsx")
    for plan in SHEETS:
        offers = {str(offer.sqref).split(":")[0]: offer for offer in book[plan.title].data_validations.dataValidation}
        wanted = {f"{column_letters(at)}3": column for at, column in enumerate(plan.columns, start=1) if column.choices}
        assert set(offers) == set(wanted)
        for start, column in wanted.items():
            assert offers[start].formula1 == f'"{",".join(column.choices)}"'


def test_references_are_formatted_as_text_and_dates_as_days(tmp_path: Path) -> None:
    """So that 1.10 stays 1.10 when it is typed."""
    write_template(tmp_path / "t.xlsx")
    sheet = load_workbook(tmp_path / "t.xlsx")["Actions"]
    formats = {sheet.cell(1, at).value: sheet.cell(3, at) for at in range(1, sheet.max_column + 1)}
    assert formats["action_id"].number_format == "@"
    assert formats["action_id"].value == "EXAMPLE-1.10"
    assert formats["due_date_current"].number_format == "yyyy-mm-dd"
    assert sheet.column_dimensions["A"].number_format == "@"


def test_it_hides_nothing_and_names_nobody(tmp_path: Path) -> None:
    """It passes the program's own examination, and its properties hold no person."""
    write_template(tmp_path / "t.xlsx")
    assert private_content(read_workbook(tmp_path / "t.xlsx")) == []
    properties = load_workbook(tmp_path / "t.xlsx").properties
    assert properties.creator == "lineofsight"
    assert properties.lastModifiedBy is None


def test_the_same_template_has_the_same_bytes(tmp_path: Path) -> None:
    """Two people who make it can see that they have the same."""
    write_template(tmp_path / "a.xlsx")
    write_template(tmp_path / "b.xlsx")
    assert (tmp_path / "a.xlsx").read_bytes() == (tmp_path / "b.xlsx").read_bytes()


def test_sheets_that_were_left_alone_say_nothing(tmp_path: Path) -> None:
    """Only the sheet that was filled in is a subject; the made-up rows are nowhere."""
    reading = read(tmp_path / "t.xlsx", {"Return": [HEAD], "Themes": [THEME]})
    batch = batch_of(reading)
    assert batch.subjects == {"themes"}
    assert [theme.theme_id for theme in batch.themes] == ["T1"]
    assert reading.findings == ()


def test_nothing_is_left_behind_when_it_cannot_be_written(tmp_path: Path) -> None:
    """A folder in the way is an error, and no half file stays."""
    (tmp_path / "t.xlsx").mkdir()
    with pytest.raises(OSError, match=r"t\.xlsx"):
        write_template(tmp_path / "t.xlsx")
    assert [path.name for path in tmp_path.iterdir()] == ["t.xlsx"]
