"""A page's table as a file that a spreadsheet program opens, with its source above it; text never becomes a formula."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter

from lineofsight.exchange.safe_output import safe_csv_cell, write_text
from lineofsight.exchange.workbook_saving import save_workbook
from lineofsight.wording.dates import day, read_day

if TYPE_CHECKING:
    from pathlib import Path

    from openpyxl.cell import Cell, MergedCell
    from openpyxl.worksheet.worksheet import Worksheet

    from lineofsight.domain.extracts import Extract

_NARROWEST, _WIDEST = 10, 60


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
    top = len(lines) + 2
    for number, row in enumerate((extract.columns, *extract.rows), top):
        for at, text in enumerate(row, 1):
            cell = sheet.cell(number, at)
            _write(cell, text)
            cell.alignment = Alignment(wrap_text=True, vertical="top")
            if number == top:
                cell.font = Font(bold=True)
    for at in range(1, len(extract.columns) + 1):
        texts = [extract.columns[at - 1], *(row[at - 1] for row in extract.rows)]
        longest = max(len(line) for text in texts for line in (text.splitlines() or [""]))
        sheet.column_dimensions[get_column_letter(at)].width = min(max(longest + 2, _NARROWEST), _WIDEST)
    sheet.freeze_panes = f"A{top + 1}"
    sheet.auto_filter.ref = f"A{top}:{get_column_letter(len(extract.columns))}{top + len(extract.rows)}"
    save_workbook(book, path, f"{extract.title}: {extract.council}")


def _on_one_line(text: str) -> str:
    # A tab or line end inside a cell would begin another; a leading sign would begin a formula.
    return safe_csv_cell(" ".join(text.split()))
