"""Warnings of dates whose day and month may have changed places, because others beside them are surely written so.

06/07/2017 is 6 July or 7 June. Where 03/25/2017 stands in the same column the second is as likely; nothing is changed,
because only a person can know.
"""

from __future__ import annotations

import datetime as dt
import re
from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from lineofsight.domain.findings import DATE_ORDER, Severity
from lineofsight.errors import ValueRefusedError
from lineofsight.exchange.return_dates import parse_date
from lineofsight.exchange.return_rows import rows_named
from lineofsight.wording.dates import day

if TYPE_CHECKING:
    from collections.abc import Iterable, Sized

    from lineofsight.exchange.return_rows import SheetRows
    from lineofsight.exchange.workbook import CellValue, Sheet

_MONTHS: Final = 12
_TYPED: Final = re.compile(r"(\d{1,2})([/.\-])(\d{1,2})\2(\d{2}|\d{4,5})")
_ORDERS: Final = ("day first", "month first")
IN_RETURNS: Final = "Write every date day first, such as 31/03/2017, or as a date cell, and import the file again."
_TURNED: Final = "Look these cells up in the file that they came from, and correct those that were turned."


@dataclass(slots=True)
class _Dates:
    """The rows of one column's dates.

    Attributes:
        is_month_first: how typed ones are read.
        surely: with typed ones that can only be day first, and only month first.
        either: with typed ones that can be both: what stands there, and the day as which it is read; apart where the
            row is exempt.
        cells: with date cells, and their days; apart likewise.
    """

    is_month_first: bool
    surely: tuple[list[int], list[int]] = field(default_factory=lambda: ([], []))
    either: defaultdict[bool, dict[int, tuple[str, dt.date]]] = field(default_factory=lambda: defaultdict(dict))
    cells: defaultdict[bool, dict[int, dt.date]] = field(default_factory=lambda: defaultdict(dict))

    def take(self, number: int, value: CellValue, *, is_exempt: bool) -> None:
        """Sort in what a row's cell holds."""
        if isinstance(value, dt.date):
            self.cells[is_exempt][number] = dt.date(value.year, value.month, value.day)
        elif (order := surely_month_first(value)) is not None:
            self.surely[order].append(number)
        elif isinstance(value, str) and (read := self._read(value)) is not None:
            self.either[is_exempt][number] = value.strip(), read

    def _read(self, text: str) -> dt.date | None:
        """The day as which a typed date is read; ``None`` where it is the same day, or none, the other way round."""
        day_first, month_first = _day_of(text), _day_of(turned(text))
        if day_first == month_first:
            return None
        return month_first if self.is_month_first else day_first

    @property
    def against(self) -> list[int]:
        """The rows with typed dates that cannot be what they are read as."""
        return self.surely[not self.is_month_first]

    @property
    def is_sure(self) -> bool:
        """Whether it has typed dates that can only be what they are read as, and none that cannot."""
        return bool(self.surely[self.is_month_first]) and not self.against

    @property
    def may_be_turned(self) -> bool:
        """Whether a spreadsheet may have taken dates typed month first for day first.

        It makes a date of 06/07/2017, and leaves 03/25/2017 as it was typed: then no date has a day after the 12th.
        """
        days = [one.day for cells in self.cells.values() for one in cells.values()]
        return bool(self.surely[True]) and max(days, default=0) <= _MONTHS


def surely_month_first(value: CellValue) -> bool | None:
    """Whether a typed date can only be month first, or only day first; ``None`` for either, and for anything else."""
    match = _TYPED.fullmatch(value.strip()) if isinstance(value, str) else None
    if match is None:
        return None
    first, second = int(match.group(1)), int(match.group(3))
    if first > _MONTHS >= second:
        return False
    return True if second > _MONTHS >= first else None


def turned(text: str) -> str:
    """A date typed with the month first with its day first, or the other way; "" for anything else."""
    match = _TYPED.fullmatch(text.strip())
    if match is None:
        return ""
    first, sign, second, year = match.groups()
    return f"{second}{sign}{first}{sign}{year}"


def warn_of_orders(
    found: SheetRows, sheet: Sheet, rows: Iterable[int], remedy: str, *, is_month_first: bool = False
) -> None:
    """Add a warning for each column with dates that may have been read the wrong way round.

    Args:
        found: its columns, and the findings so far.
        sheet: its cells.
        rows: the numbers of the rows that are read.
        remedy: what to do about typed ones.
        is_month_first: how typed ones are read.
    """
    headings = [one.name for one in found.plan.columns if one.kind.is_date and one.name in found.places]
    columns = {name: _Dates(is_month_first) for name in headings}
    for number in rows:
        for name, dates in columns.items():
            dates.take(number, sheet.cell(number, found.places[name]), is_exempt=str(number) in found.exempt)
    of_sheet = [found.place(row, name).cell for name, dates in columns.items() for row in dates.against]
    for name, dates in columns.items():
        own = [found.place(row, name).cell for row in dates.against]
        # One hand writes a sheet; but a column whose dates can only be what they are read as speaks for itself.
        if (why := own or of_sheet) and not dates.is_sure:
            _tell_typed(found, name, dates, why[0], remedy)
        if dates.may_be_turned:
            _tell_turned(found, name, dates, own[0] if own else found.place(dates.surely[True][0], name).cell)


def _tell_typed(found: SheetRows, name: str, dates: _Dates, why: str, remedy: str) -> None:
    order = dates.is_month_first
    for cells in dates.either.values():
        row, (text, read) = next(iter(cells.items()))
        what = (
            f"Cell {why} can only be {_ORDERS[not order]}; under {name} {rows_named(list(cells))} can be either and "
            f"{_were(cells)} read {_ORDERS[order]}, such as {text} as {day(read)}."
        )
        found.add(DATE_ORDER, Severity.WARNING, found.place(row, name), what, remedy)


def _tell_turned(found: SheetRows, name: str, dates: _Dates, why: str) -> None:
    for cells in dates.cells.values():
        turns = {row: one for row, one in cells.items() if one.day != one.month}
        if turns:
            row, one = next(iter(turns.items()))
            what = (
                f"Cell {why} can only be month first, and no date cell under {name} has a day after the 12th: dates "
                f"that were typed month first may have been turned by the spreadsheet in {rows_named(list(turns))}, "
                f"such as {day(one)}, which may be {day(one.replace(month=one.day, day=one.month))}."
            )
            found.add(DATE_ORDER, Severity.WARNING, found.place(row, name), what, _TURNED)


def _were(cells: Sized) -> str:
    return "was" if len(cells) == 1 else "were"


def _day_of(text: str) -> dt.date | None:
    """The day of a date typed with the day first; ``None`` where it is none."""
    try:
        return parse_date(text, "") if _TYPED.fullmatch(text.strip()) else None
    except ValueRefusedError:
        return None
