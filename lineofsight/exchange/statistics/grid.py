"""A small table of texts, from a CSV or from a sheet of a workbook."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lineofsight.exchange.workbook import CellValue, Workbook

HEADER_ROWS = 10
"""Rows among which a header is looked for: workbooks have titles and numbering above it."""

Row = Sequence[str]


_HEADER_CHARACTERS = 65_536
"""More than any header of the field; so that the whole file is not copied to look at its first line."""


def csv_header(text: str) -> Row:
    """The first row of a CSV's text, [] when there is none."""
    return next(csv_rows(text[:_HEADER_CHARACTERS]), [])


def csv_rows(text: str) -> Iterator[Row]:
    """The rows of a CSV's text, blank ones too, so that their place is their line."""
    return iter(csv.reader(io.StringIO(text, newline="")))


def sheet_grids(workbook: Workbook) -> list[tuple[str, list[Row]]]:
    """Name and rows, as texts, of every visible sheet."""
    return [
        (sheet.name, [[cell_text(value) for value in row] for row in sheet.rows])
        for sheet in workbook.sheets
        if sheet.visible
    ]


def cell_text(value: CellValue) -> str:
    """A cell as a CSV would hold it: "" for none, numbers without exponent."""
    if value is None:
        return ""
    if isinstance(value, Decimal):
        return format(value, "f")
    return value.isoformat() if isinstance(value, date) else str(value)


def first_rows(rows: Iterable[Row]) -> list[Row]:
    """The rows among which the header is."""
    return [row for _, row in zip(range(HEADER_ROWS), rows, strict=False)]
