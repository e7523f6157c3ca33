"""Text that is written for a spreadsheet program stays text there, and is otherwise as it was."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook as Book

from lineofsight.exchange.return_layout import cell_at
from lineofsight.exchange.safe_output import safe_csv_cell, write_text
from lineofsight.exchange.workbook_reading import read_workbook

if TYPE_CHECKING:
    from pathlib import Path

TRICKY = st.text(alphabet="=+-@\uff1d\uff0b\uff0d\uff20|%'\"“ \u00a0\ufeff\t\r\nab1.5", max_size=14)


@pytest.mark.parametrize(
    "text",
    [
        "=1+1",
        "+44 20",
        "-2+3",
        "@SUM(1)",
        "\uff1d1+1",
        "%x",
        "|calc",
        "\tx",
        "\rx",
        "\nx",
        "  =1",
        "\u00a0=1",
        "\ufeff=1",
        '"=1',
        "'=1",
        "fine\n=cmd|' /C calc'!A0",
    ],
)
def test_a_line_that_could_be_a_formula_is_prefixed(text: str) -> None:
    """Each way that is known to start a formula, also on a later line of the cell."""
    safe = safe_csv_cell(text)
    dangerous = text.splitlines()[-1] if text.startswith("fine") else text
    assert f"'{dangerous}" in safe


@pytest.mark.parametrize("text", ["-5.2", "+3", "1.10", "two\n\nparagraphs", "O'Neill", "", "a=b", "c"])
def test_harmless_text_is_left_alone(text: str) -> None:
    """Plain numbers, empty lines and signs inside a text are as they were."""
    assert safe_csv_cell(text) == text


@given(TRICKY | st.text())
def test_nothing_but_apostrophes_is_added(text: str) -> None:
    """What officers wrote stands there whole, whatever it was."""
    assert safe_csv_cell(text).replace("'", "") == text.replace("'", "")


@given(TRICKY)
def test_no_line_of_a_safe_cell_starts_a_formula(text: str) -> None:
    """Whatever it was before, only a plain number may begin with a sign."""
    safe = safe_csv_cell(text)
    try:
        float(safe)
    except ValueError:
        assert not safe.lstrip(" \u00a0\ufeff").startswith(tuple("=+-@\uff1d\uff0b\uff0d\uff20|%\t\r\n"))


@pytest.mark.parametrize(
    "text", ["=1+1", "#REF!", "+1", "@x", "1.10", "00305", "a_x000D_b", "  spaces  ", "two\nlines", "é=", "-5.2"]
)
def test_a_text_in_a_workbook_reads_as_the_same_text(tmp_path: Path, text: str) -> None:
    """No formula, no error, no number, no escape is made of it."""
    book = Book()
    write_text(cell_at(book.worksheets[0], 1, 1), text)
    book.save(tmp_path / "a.xlsx")
    sheet = read_workbook(tmp_path / "a.xlsx").sheets[0]
    assert sheet.rows == ((text,),)
    assert sheet.oddities == ()


def test_characters_that_no_workbook_can_hold_are_left_out(tmp_path: Path) -> None:
    """The file must open, whatever was pasted into a note."""
    book = Book()
    write_text(cell_at(book.worksheets[0], 1, 1), "a\x07b\ud800c")
    book.save(tmp_path / "a.xlsx")
    assert read_workbook(tmp_path / "a.xlsx").sheets[0].rows == (("abc",),)
