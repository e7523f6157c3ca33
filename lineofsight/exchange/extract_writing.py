"""A page's table as a file that a spreadsheet program opens, with its source above it; text never becomes a formula."""

from __future__ import annotations

import csv
import io
from textwrap import wrap
from typing import TYPE_CHECKING, Final

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.header_footer import HeaderFooterItem
from openpyxl.worksheet.page import PageMargins
from openpyxl.worksheet.properties import PageSetupProperties

from lineofsight.exchange.safe_output import safe_csv_cell, write_text
from lineofsight.exchange.workbook_saving import save_workbook
from lineofsight.wording.dates import day, read_day

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from openpyxl.cell import Cell, MergedCell
    from openpyxl.worksheet.worksheet import Worksheet

    from lineofsight.domain.extracts import Extract

_NARROWEST, _WIDEST = 10, 60
_BESIDE: Final = 2
"""Room beside the longest line of a column, in characters; the arrow of its filter needs it."""
_PAGE: Final = 180
"""As many characters go on a page on its side before its text is smaller than nine points."""
_MOST_LINES: Final = 12
_LINE: Final = 15
_HIGHEST: Final = 409
"""Points: a line, and the highest row that the format allows."""
_RULED: Final = Border(bottom=Side(style="thin", color="FF8A9199"))
_MARGIN, _FOOT = 0.5, 0.3
"""Inches: around the page, and for the line at its foot."""


def source_lines(extract: Extract) -> list[str]:
    """Whose table it is, as at when, for whom, and what of how much."""
    said = [f"{extract.title}: {extract.council}", f"As at {day(extract.as_at)}"]
    return [*said, *(line for line in (extract.marking, extract.notice, extract.shown) if line)]


def write_csv(extract: Extract) -> bytes:
    """The table as CSV in UTF-8 with the mark that Excel knows it by: headings first, the source in the last lines.

    A program that reads it meets headings in the first line; the lines after an empty one are for people.
    """
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, lineterminator="\r\n")
    for row in (extract.columns, *extract.rows, (), *((line,) for line in source_lines(extract))):
        writer.writerow([safe_csv_cell(cell) for cell in row])
    return stream.getvalue().encode("utf-8-sig")


def write_tabs(extract: Extract) -> str:
    """The table for the clipboard: cells parted by tabs, each on one line, the source below."""
    rows = ["\t".join(_on_one_line(cell) for cell in row) for row in (extract.columns, *extract.rows)]
    return "\n".join([*rows, "", *map(_on_one_line, source_lines(extract))])


def _write(cell: Cell | MergedCell, text: str) -> None:
    """A day that stands by itself as a date, which looks as it did and can be sorted; anything else as text."""
    when = read_day(text)
    if when is None:
        write_text(cell, text)
        return
    cell.value = when
    cell.number_format = "d mmmm yyyy" if text == day(when) else "d mmm yyyy"


def save_xlsx(extract: Extract, path: Path) -> None:
    """Save the table as a workbook: the source on top, headings that stay in sight and can be filtered.

    Raises:
        OSError: when the file cannot be written.
    """
    book = Workbook()
    sheet: Worksheet = book.worksheets[0]
    sheet.title = "Table"
    lines = source_lines(extract)
    for number, line in enumerate(lines, 1):
        write_text(sheet.cell(number, 1), line)
    sheet.cell(1, 1).font = Font(bold=True)
    top, widths = len(lines) + 2, _widths(extract)
    for number, row in enumerate((extract.columns, *extract.rows), top):
        sheet.row_dimensions[number].height = _height(row, widths)
        for at, text in enumerate(row, 1):
            cell = sheet.cell(number, at)
            _write(cell, text)
            cell.alignment = Alignment(wrap_text=True, vertical="top", horizontal="left")
            cell.border = _RULED
            if number == top:
                cell.font = Font(bold=True)
    for at, width in enumerate(widths, 1):
        sheet.column_dimensions[get_column_letter(at)].width = width
    sheet.freeze_panes = f"A{top + 1}"
    sheet.auto_filter.ref = f"A{top}:{get_column_letter(len(extract.columns))}{top + len(extract.rows)}"
    _set_up_print(sheet, extract, top)
    save_workbook(book, path, f"{extract.title}: {extract.council}")


def _widths(extract: Extract) -> list[int]:
    """How wide each column is, in characters: as its longest line, or less where together they leave the page.

    Then every column gets as much as lets the longest of its cells end after as few lines as possible. None is narrower
    than its longest word, and none than a day, which a spreadsheet program would not break but hide.
    """
    texts = [[heading, *(row[at] for row in extract.rows)] for at, heading in enumerate(extract.columns)]
    longest = [max(len(line) for text in column for line in (text.splitlines() or [""])) for column in texts]
    least = [max(_unbroken(text) for text in column) for column in texts]

    def ending_after(lines: int) -> list[int]:
        widths = (max(-(-full // lines), word) for full, word in zip(longest, least, strict=True))
        return [min(max(width + _BESIDE, _NARROWEST), _WIDEST) for width in widths]

    fitting = (widths for lines in range(1, _MOST_LINES) if sum(widths := ending_after(lines)) <= _PAGE)
    return next(fitting, ending_after(_MOST_LINES))


def _unbroken(text: str) -> int:
    return len(text) if read_day(text) else max(map(len, text.split()), default=0)


def _height(texts: Sequence[str], widths: Sequence[int]) -> float:
    """How high a row is, in points: not every spreadsheet program makes room for lines that it breaks."""
    lines = max(
        sum(len(wrap(line, width - 1)) or 1 for line in text.splitlines())
        for text, width in zip(texts, widths, strict=True)
    )
    return min(max(lines, 1) * _LINE, _HIGHEST)


def _set_up_print(sheet: Worksheet, extract: Extract, top: int) -> None:
    """As wide as a page on its side, its headings on each, and below them what it is, for whom, and which page."""
    sheet.print_title_rows = f"{top}:{top}"
    sheet.page_setup.orientation = sheet.ORIENTATION_LANDSCAPE
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.page_setup.fitToHeight = 0
    sheet.page_margins = PageMargins(left=_MARGIN, right=_MARGIN, top=_MARGIN, bottom=_MARGIN + _FOOT, footer=_MARGIN)
    said = ", ".join(line for line in (f"{extract.title} as at {day(extract.as_at)}", extract.marking) if line)
    # An ampersand alone would begin one of the footer's own codes.
    foot = HeaderFooterItem()
    foot.left.text, foot.right.text = said.replace("&", "&&"), "Page &P of &N"
    sheet.HeaderFooter.oddFooter = foot


def _on_one_line(text: str) -> str:
    # A tab or line end inside a cell would begin another; a leading sign would begin a formula.
    return safe_csv_cell(" ".join(text.split()))
