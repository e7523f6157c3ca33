"""Writing a return that is filled in: what was read can be written, and what was written reads the same."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from enum import StrEnum
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from lineofsight.domain.figures import Figure
from lineofsight.errors import ValueRefusedError
from lineofsight.exchange.return_columns import LIST_SEPARATOR, Column, Kind
from lineofsight.exchange.return_layout import FIRST_FREE_ROW, cell_at, format_of, new_workbook, style_body
from lineofsight.exchange.return_sheets import RETURN, SUBJECT_SHEETS
from lineofsight.exchange.safe_output import write_text
from lineofsight.exchange.trigger_text import write_triggers
from lineofsight.exchange.workbook_saving import save_workbook

if TYPE_CHECKING:
    from pathlib import Path

    from openpyxl.cell import Cell
    from openpyxl.worksheet.worksheet import Worksheet

    from lineofsight.domain.batches import ReturnBatch

_EXACT_DIGITS = 15


def write_return(path: Path, batch: ReturnBatch, *, prepared_by: str = "") -> None:
    """Write ``batch`` as a filled-in return workbook; the same batch gives the same bytes.

    Args:
        path: the .xlsx to write.
        batch: what to write; its name and checksum are not in the workbook.
        prepared_by: the post that prepared it.

    Raises:
        ValueRefusedError: for a list entry that holds the sign which separates entries.
        OSError: when the file cannot be written.
    """
    book, sheets = new_workbook()
    head = {column.name: _value(batch.council, column) for column in RETURN.columns if _is_councils(column)}
    head |= {"as_at": batch.as_at, "prepared_by": prepared_by}
    _write_row(sheets[RETURN.title], FIRST_FREE_ROW, RETURN.columns, [head[column.name] for column in RETURN.columns])
    for plan in SUBJECT_SHEETS:
        for row, item in enumerate(getattr(batch, plan.subject), start=FIRST_FREE_ROW):
            _write_row(sheets[plan.title], row, plan.columns, [_value(item, column) for column in plan.columns])
    save_workbook(book, path, f"Return of {batch.council.name} as at {batch.as_at.isoformat()}")


def _is_councils(column: Column) -> bool:
    return column.name not in ("as_at", "prepared_by")


def _value(item: object, column: Column) -> Any:  # noqa: ANN401  the column's kind says which type
    return attrgetter(column.path)(item)


def _write_row(sheet: Worksheet, row: int, columns: tuple[Column, ...], values: list[Any]) -> None:
    for at, (column, value) in enumerate(zip(columns, values, strict=True), start=1):
        plain = _plain(value, column)
        cell = cell_at(sheet, row, at)
        if isinstance(plain, str):
            if plain:
                write_text(cell, plain)
        elif plain is not None:
            _write_typed(cell, plain)
        cell.number_format = format_of(column)
    style_body(sheet, row, len(columns))


def _write_typed(cell: Cell, value: date | Decimal | int) -> None:
    if isinstance(value, Decimal) and len(value.as_tuple().digits) > _EXACT_DIGITS:
        # A spreadsheet keeps fifteen digits of a number; as text it keeps them all.
        write_text(cell, format(value, "f"))
        return
    cell.value = value


def _plain(value: Any, column: Column) -> str | date | Decimal | int | None:  # noqa: ANN401  by the column's kind
    """The value as it stands in a cell."""
    if value is None or isinstance(value, (date, Decimal)):
        return value
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, Figure):
        return value.value if value.value is not None else str(value.symbol)
    if isinstance(value, tuple):
        return write_triggers(value) if column.kind is Kind.TRIGGERS else _joined(value, column)
    return value.value if isinstance(value, StrEnum) else value


def _joined(values: tuple[str, ...], column: Column) -> str:
    if column.kind is Kind.LETTERS:
        return "".join(values)
    for value in values:
        if LIST_SEPARATOR in value or "\n" in value:
            raise ValueRefusedError(column.name, value, "An entry of a list cannot hold a semicolon or a line end.")
    return f"{LIST_SEPARATOR} ".join(values)
