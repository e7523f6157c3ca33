"""An honest workbook's cells come over as they are, and what is lost or strange in one is said."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from openpyxl import Workbook as Book
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from lineofsight.exchange.workbook import Workbook, cell_name, column_letters, column_number
from lineofsight.exchange.workbook_reading import read_workbook
from tests.exchange.workbook_makers import write_parts, xlsx_parts

if TYPE_CHECKING:
    from pathlib import Path


MOMENT = dt.datetime.fromisoformat("2017-03-31T09:30")


def saved(path: Path, book: Book) -> Workbook:
    """The workbook as it reads once openpyxl saved it."""
    book.save(path)
    return read_workbook(path)


def one_row(path: Path, *values: object) -> Workbook:
    """A workbook with these values in its first row."""
    book = Book()
    book.worksheets[0].append(list(values))
    return saved(path, book)


def test_each_kind_of_cell_keeps_its_kind(tmp_path: Path) -> None:
    """Text, whole and broken numbers, dates, moments, times, truth and empty cells."""
    values = ("00305", 3, 1.1, dt.date(2017, 3, 31), MOMENT, dt.time(9, 30), True, None, "end")
    book = one_row(tmp_path / "a.xlsx", *values)
    assert book.sheets[0].rows == (
        (
            "00305",
            Decimal(3),
            Decimal("1.1"),
            dt.date(2017, 3, 31),
            MOMENT,
            dt.time(9, 30),
            True,
            None,
            "end",
        ),
    )


def test_a_number_has_the_digits_that_the_spreadsheet_shows(tmp_path: Path) -> None:
    """The sum 0.1 + 0.2 is stored as 0.30000000000000004, and shown as 0.3."""
    rows = '<row r="1"><c r="A1"><v>0.30000000000000004</v></c><c r="B1"><v>1E5</v></c></row>'
    sheet = read_workbook(write_parts(tmp_path / "a.xlsx", xlsx_parts(rows))).sheets[0]
    assert [str(value) for value in sheet.rows[0]] == ["0.3", "100000"]


def test_dates_counted_from_1904_are_the_same_days(tmp_path: Path) -> None:
    """Workbooks from old Macintoshes count from another day."""
    book = Book()
    book.epoch = CALENDAR_MAC_1904
    book.worksheets[0]["A1"] = dt.date(2017, 3, 31)
    assert saved(tmp_path / "a.xlsx", book).sheets[0].rows == ((dt.date(2017, 3, 31),),)


def test_cells_keep_their_place_below_and_beside_empty_ones(tmp_path: Path) -> None:
    """A sheet that begins at C4 is read from A1, so that a finding names the right cell."""
    book = Book()
    book.worksheets[0]["C4"] = "here"
    sheet = saved(tmp_path / "a.xlsx", book).sheets[0]
    assert sheet.cell(4, 3) == "here"
    assert sheet.cell(4, 2) is None
    assert sheet.cell(40, 30) is None


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        ('<c r="B2" t="e"><v>#REF!</v></c>', "error_value"),
        ('<c r="B2" t="e"><f>1/0</f><v>#DIV/0!</v></c>', "error_value"),
        ('<c r="B2"><f>SUM(A1:A2)</f></c>', "formula_without_value"),
        ('<c r="B2"><f>SUM(A1:A2)</f><v></v></c>', "formula_without_value"),
        ('<c r="B2"><v>NaN</v></c>', "number_unusable"),
    ],
)
def test_a_value_that_is_lost_is_said_and_never_a_blank(tmp_path: Path, cell: str, code: str) -> None:
    """A cell that only looks empty to a reader must not pass for an empty one."""
    rows = f'<row r="1"><c r="A1"><v>1</v></c></row><row r="2">{cell}<c r="C2"><v>2</v></c></row>'
    sheet = read_workbook(write_parts(tmp_path / "a.xlsx", xlsx_parts(rows))).sheets[0]
    assert [(o.row, o.column, o.code, o.loses_value) for o in sheet.oddities] == [(2, 2, code, True)]
    assert sheet.cell(2, 2) is None


def test_a_formula_with_its_result_is_read_as_the_result(tmp_path: Path) -> None:
    """Also a DDE formula: it is never run, only its stored result is read."""
    rows = '<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1"><f>[1]!\'!cmd\'</f><v>7</v></c></row>'
    sheet = read_workbook(write_parts(tmp_path / "a.xlsx", xlsx_parts(rows))).sheets[0]
    assert sheet.rows == ((Decimal(2), Decimal(7)),)
    assert sheet.oddities == ()


def test_text_is_composed_and_its_control_characters_go(tmp_path: Path) -> None:
    """The escape _x0007_ is a bell; e and an accent become one letter; a carriage return is a line end."""
    text = "cafe\u0301 _x0007_bell_x000D_end"
    rows = f'<row r="1"><c r="A1" t="inlineStr"><is><t>{text}</t></is></c></row>'
    sheet = read_workbook(write_parts(tmp_path / "a.xlsx", xlsx_parts(rows))).sheets[0]
    assert sheet.rows == (("caf\u00e9 bell\nend",),)
    assert [o.code for o in sheet.oddities] == ["control_character"]
    assert not sheet.oddities[0].loses_value


def test_characters_that_turn_text_around_are_shown_by_name(tmp_path: Path) -> None:
    """A hidden turn of direction could make a sentence read as its opposite."""
    sheet = one_row(tmp_path / "a.xlsx", "safe \u202enot\u202c").sheets[0]
    assert sheet.rows == (("safe ⟦RLO⟧not⟦PDF⟧",),)
    assert [o.code for o in sheet.oddities] == ["direction_control"]


@pytest.mark.parametrize(("length", "oddities"), [(32_767, []), (32_768, ["text_too_long"])])
def test_a_text_longer_than_a_cell_can_hold_is_not_taken(tmp_path: Path, length: int, oddities: list[str]) -> None:
    """32,767 characters are a spreadsheet's own limit."""
    rows = f'<row r="1"><c r="A1" t="inlineStr"><is><t>{"x" * length}</t></is></c></row>'
    sheet = read_workbook(write_parts(tmp_path / "a.xlsx", xlsx_parts(rows))).sheets[0]
    assert [o.code for o in sheet.oddities] == oddities
    assert sheet.cell(1, 1) == (None if oddities else "x" * length)


def test_a_sheets_name_may_be_unusual(tmp_path: Path) -> None:
    """More than 31 characters, an apostrophe and an ampersand are told as they are."""
    parts = xlsx_parts()
    name = "A name of more than 31 characters, it's long &amp; odd"
    parts["xl/workbook.xml"] = parts["xl/workbook.xml"].replace(b'name="One"', f'name="{name}"'.encode())
    book = read_workbook(write_parts(tmp_path / "a.xlsx", parts))
    assert book.sheets[0].name == name.replace("&amp;", "&")
    assert book.sheet(book.sheets[0].name.upper() + " ") is book.sheets[0]


def test_the_checksum_is_of_the_very_bytes(tmp_path: Path) -> None:
    """Two files of the same name are told apart by it."""
    first = one_row(tmp_path / "a.xlsx", 1)
    second = one_row(tmp_path / "a.xlsx", 2)
    assert len(first.sha256) == 64
    assert first.sha256 != second.sha256


@pytest.mark.parametrize(("letters", "number"), [("A", 1), ("Z", 26), ("AA", 27), ("XFD", 16_384)])
def test_columns_are_named_as_a_spreadsheet_does(letters: str, number: int) -> None:
    """Letters and numbers turn into each other."""
    assert column_letters(number) == letters
    assert column_number(letters) == number
    assert cell_name(7, number) == f"{letters}7"
