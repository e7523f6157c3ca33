"""The empty return workbook that a council fills in."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import TYPE_CHECKING

from lineofsight.exchange.return_layout import FIRST_FREE_ROW, cell_at, format_of, new_workbook, style_example
from lineofsight.exchange.return_sheets import SHEETS
from lineofsight.exchange.safe_output import write_text
from lineofsight.exchange.workbook_saving import save_workbook

if TYPE_CHECKING:
    from pathlib import Path

    from openpyxl.cell import Cell
    from openpyxl.worksheet.worksheet import Worksheet

    from lineofsight.exchange.return_columns import Column, SheetColumns


def write_template(path: Path) -> None:
    """Write the template: one sheet a subject, drop-downs, a help line and one made-up row a sheet.

    Raises:
        OSError: when the file cannot be written.
    """
    book, sheets = new_workbook()
    for plan in SHEETS:
        _write_example(sheets[plan.title], plan)
    save_workbook(book, path, "Return on children's services")


def _write_example(sheet: Worksheet, plan: SheetColumns) -> None:
    for at, column in enumerate(plan.columns, start=1):
        if column.example:
            _write(cell_at(sheet, FIRST_FREE_ROW, at), column)
    style_example(sheet, FIRST_FREE_ROW, len(plan.columns))


def _write(cell: Cell, column: Column) -> None:
    if column.kind.is_date:
        cell.value = dt.date.fromisoformat(column.example)
    elif column.kind.is_number:
        cell.value = Decimal(column.example)
    else:
        write_text(cell, column.example)
    cell.number_format = format_of(column)
