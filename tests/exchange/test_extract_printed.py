"""A table that is saved as a workbook, printed by a real LibreOffice without anybody having set anything."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

import openpyxl
import pytest
from PySide6.QtPdf import QPdfDocument

from lineofsight.domain.extracts import Extract
from lineofsight.exchange.extract_writing import save_xlsx
from tests.exchange.test_return_libreoffice import saved_by_libreoffice

if TYPE_CHECKING:
    from pathlib import Path

_LONG: Final = "Keep good social workers, so that children do not have to start again with a new one. " * 3
_DAY: Final = "30 November 2016"
_HEADINGS: Final = ("Nr", "Action", "Status", "Lead", "Why it is late", "First due", "What it is for", "Escalated to")
_ROW: Final = (
    "1.1",
    _LONG,
    "Complete, impact not yet shown",
    "Director of Children's Services (acting)",
    _LONG,
    _DAY,
    f"{_LONG}And so it ends.",
    "The Improvement Board and the Executive",
)


@pytest.fixture
def saved(tmp_path: Path) -> Path:
    """Give a wide table of sixty rows."""
    extract = Extract(
        title="Children & families",
        council="Anywhere",
        as_at=date(2017, 3, 31),
        columns=_HEADINGS,
        rows=(_ROW,) * 60,
        shown="60 of 60 actions shown.",
        marking="For members",
        notice="",
    )
    path = tmp_path / "x.xlsx"
    save_xlsx(extract, path)
    return path


def test_a_table_has_sensible_columns(saved: Path) -> None:
    """Together no wider than a page can show in nine points; long words have the room, and a day all that it needs."""
    sheet = openpyxl.load_workbook(saved).worksheets[0]
    widths = dict(zip(_HEADINGS, (sheet.column_dimensions[letter].width for letter in "ABCDEFGH"), strict=True))
    assert sum(widths.values()) <= 180
    assert widths["Action"] >= 3 * widths["Nr"]
    assert widths["First due"] >= len(_DAY), "a spreadsheet program shows a day without room as a row of signs"


@pytest.mark.needs_libreoffice
def test_a_table_can_be_printed_as_it_is(saved: Path) -> None:
    """On pages on their side, each with the headings, all columns, no row cut short, and what it is at the foot."""
    printed = QPdfDocument()
    assert printed.load(str(saved_by_libreoffice(saved, "pdf"))) is QPdfDocument.Error.None_
    assert printed.pagePointSize(0).width() > printed.pagePointSize(0).height()
    assert printed.pageCount() > 1
    for number in range(printed.pageCount()):
        words = "".join(printed.getAllText(number).text().split())
        assert "Nr" in words
        assert "Escalatedto" in words, "all columns stand on one page"
        assert "30November2016" in words
        assert words.count("itends.") == words.count("30November2016"), "the last line of a row is cut off"
        assert "Children&familiesasat31March2017,Formembers" in words
        assert f"Page{number + 1}of{printed.pageCount()}" in words
