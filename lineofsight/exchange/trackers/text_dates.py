"""Dates typed as text with the month first, as some spreadsheets hold them; everything else is the return's reader."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineofsight.exchange.date_orders import surely_month_first, turned
from lineofsight.exchange.trackers.mapping import DateOrder

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineofsight.exchange.workbook import CellValue, Sheet


def day_first(value: CellValue, order: DateOrder) -> CellValue:
    """The cell with the day before the month, as the return's reader expects it."""
    if order is DateOrder.DAY_FIRST or not isinstance(value, str):
        return value
    return turned(value) or value


def find_date_order(sheet: Sheet, first_row: int, columns_of: Sequence[int]) -> DateOrder:
    """Month first only when some typed date can be nothing else and none can only be day first."""
    rows = range(first_row, len(sheet.rows) + 1)
    seen = {surely_month_first(sheet.cell(row, column)) for row in rows for column in columns_of} - {None}
    return DateOrder.MONTH_FIRST if seen == {True} else DateOrder.DAY_FIRST
