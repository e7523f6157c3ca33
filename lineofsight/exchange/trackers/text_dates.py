"""Dates typed as text with the month first, as some spreadsheets hold them; everything else is the return's reader."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lineofsight.exchange.trackers.mapping import DateOrder

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineofsight.exchange.workbook import CellValue, Sheet

_MONTHS = 12
_TYPED = re.compile(r"(\d{1,2})([/.\-])(\d{1,2})\2(\d{2}|\d{4,5})")


def day_first(value: CellValue, order: DateOrder) -> CellValue:
    """The cell with the day before the month, as the return's reader expects it."""
    if order is DateOrder.DAY_FIRST or not isinstance(value, str):
        return value
    match = _TYPED.fullmatch(value.strip())
    if match is None:
        return value
    month, sign, day, year = match.groups()
    return f"{day}{sign}{month}{sign}{year}"


def find_date_order(sheet: Sheet, first_row: int, columns_of: Sequence[int]) -> DateOrder:
    """Month first only when some typed date can be nothing else and none can only be day first."""
    seen = set()
    for row in range(first_row, len(sheet.rows) + 1):
        for column in columns_of:
            value = sheet.cell(row, column)
            match = _TYPED.fullmatch(value.strip()) if isinstance(value, str) else None
            if match is None:
                continue
            first, second = int(match.group(1)), int(match.group(3))
            if first > _MONTHS >= second:
                seen.add(DateOrder.DAY_FIRST)
            elif second > _MONTHS >= first:
                seen.add(DateOrder.MONTH_FIRST)
    return DateOrder.MONTH_FIRST if seen == {DateOrder.MONTH_FIRST} else DateOrder.DAY_FIRST
