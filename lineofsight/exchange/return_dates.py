"""Dates as officers write them: date cells, 2017-03-31, 31/03/2017, 31 March 2017, end of March 2017, Ongoing."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from typing import TYPE_CHECKING, NamedTuple

from lineofsight.domain.days import MONTHS
from lineofsight.domain.statuses import DueKind
from lineofsight.errors import ValueRefusedError

if TYPE_CHECKING:
    from lineofsight.exchange.workbook import CellValue

EARLIEST_YEAR = 1900
LATEST_YEAR = 2079
"""Years outside this range are taken for slips of the finger, such as 2107 for 2017."""

_CENTURY = 2000
_ISO = re.compile(r"(\d{4,5})-(\d{1,2})-(\d{1,2})(?:[t ]00:00(?::00)?)?")
_BRITISH = re.compile(r"(\d{1,2})[/.\-](\d{1,2})[/.\-](\d{2}|\d{4,5})")
_NAMED = re.compile(r"(?:[a-z]+day,?\s+)?(\d{1,2})(?:st|nd|rd|th)?[\s\-]+([a-z]+)\.?,?[\s\-]+(\d{2}|\d{4,5})")
_MONTH = re.compile(r"([a-z]+)\.?[\s\-]+(\d{4,5})")
_SHORT_MONTH = re.compile(r"([a-z]+)\.?[\s\-]+(\d{1,2})")
"""For example "dec 26": nobody can tell whether December 2026 or 26 December is meant."""
_END_OF_MONTH = re.compile(r"(?:by[\s\-]+)?(?:the[\s\-]+)?end[\s\-]+(?:of[\s\-]+)?([a-z]+)\.?[\s\-]+(\d{2}|\d{4,5})")
_BY_A_DAY = re.compile(r"by (\d{1,2}(?:st|nd|rd|th)?[\s\-]+[a-z].*)")
_ABOUT_A_MONTH = re.compile(
    r"(?:by[\s\-]+)?(?:the[\s\-]+)?(early|mid|middle|late|beginning|start)[\s\-]+(?:of[\s\-]+|in[\s\-]+)?([a-z]+)\.?[\s\-]+(\d{4})"
)
_NO_YEAR = re.compile(r"\d{1,2}(?:st|nd|rd|th)?[\s\-]+([a-z]+)\.?")
_MONTHS = {name.lower(): number for number, name in enumerate(MONTHS, 1)} | {
    name[:3].lower(): number for number, name in enumerate(MONTHS, 1)
}
_MONTHS["sept"] = 9
_ONGOING = frozenset({"ongoing", "on-going", "on going", "continuous", "continuing"})
_NOT_SET = frozenset({"tbc", "tba", "tbd", "to be confirmed", "to be agreed", "not set", "not_set", "n/a", "none"})
_HOW = "Write a date such as 31/03/2017 or 2017-03-31."


class Due(NamedTuple):
    """What a due date cell says: of which kind, the date where it has one, and the words where it has none."""

    kind: DueKind
    day: dt.date | None
    words: str = ""


def parse_date(value: CellValue, field: str) -> dt.date:
    """The date that a cell holds, days before months as in Britain.

    Raises:
        ValueRefusedError: for what is no date, or for a year that is a slip of the finger.
    """
    if isinstance(value, dt.datetime):
        return _plausible(value.date(), field)
    if isinstance(value, dt.date):
        return _plausible(value, field)
    if not isinstance(value, str):
        raise ValueRefusedError(field, value, f"Format the cell as a date. {_HOW}")
    text = " ".join(value.lower().split())
    if match := _ISO.fullmatch(text):
        return _made(match.group(1), match.group(2), match.group(3), field)
    if match := _BRITISH.fullmatch(text):
        return _made(match.group(3), match.group(2), match.group(1), field)
    match = _NAMED.fullmatch(text)
    if match and match.group(2) in _MONTHS:
        return _made(match.group(3), str(_MONTHS[match.group(2)]), match.group(1), field)
    raise ValueRefusedError(field, value, f"{_what_is_missing(text)}{_HOW}")


def parse_due(value: CellValue, field: str) -> Due:
    """A due date as officers write it, "Ongoing", "TBC" and "March 2017" (the month's last day) among them.

    "End of March 2017" is that month too. "Early", "mid" and "late" in a month are no day, and none is made of them.

    Raises:
        ValueRefusedError: for what is none of these.
    """
    if isinstance(value, str):
        text = " ".join(value.lower().split())
        if text in _ONGOING:
            return Due(DueKind.ONGOING, None, value.strip())
        if text in _NOT_SET:
            return Due(DueKind.NOT_SET, None, value.strip())
        match = _MONTH.fullmatch(text) or _END_OF_MONTH.fullmatch(text)
        if match and match.group(1) in _MONTHS:
            month = _MONTHS[match.group(1)]
            first = _made(match.group(2), str(month), "1", field)
            return Due(DueKind.MONTH, first.replace(day=calendar.monthrange(first.year, month)[1]))
        match = _SHORT_MONTH.fullmatch(text)
        if match and match.group(1) in _MONTHS:
            raise ValueRefusedError(field, value, _month_or_day(_MONTHS[match.group(1)], match.group(2)))
        match = _ABOUT_A_MONTH.fullmatch(text)
        if match and match.group(2) in _MONTHS:
            raise ValueRefusedError(field, value, _about_a_month(_MONTHS[match.group(2)], match.group(3)))
        match = _BY_A_DAY.fullmatch(text)
        if match:
            return Due(DueKind.DATE, parse_date(match.group(1), field))
    return Due(DueKind.DATE, parse_date(value, field))


def _month_or_day(month: int, year: str) -> str:
    """What to write for a month and two digits: the year, or a day of a year that is not said."""
    number = _CENTURY + int(year)
    whole = f"{MONTHS[month - 1]} {number}"
    last = calendar.monthrange(number, month)[1]
    return (
        f"It can be read as a month or as a day. Write {whole} for the month, or the day in full, such as "
        f"{last} {whole}."
    )


def _about_a_month(month: int, year: str) -> str:
    """What to write for a time in a month that is no day."""
    whole = f"{MONTHS[month - 1]} {year}"
    return f"It names no day. Write {whole} for the month, which is due on its last day, or the day in full."


def _what_is_missing(text: str) -> str:
    """A sentence on a date of which a part is not there; "" for what is no date at all."""
    match = _SHORT_MONTH.fullmatch(text) or _MONTH.fullmatch(text)
    if match and match.group(1) in _MONTHS:
        return "A day is needed here, with its month and year. "
    match = _NO_YEAR.fullmatch(text)
    return "The year is missing. " if match and match.group(1) in _MONTHS else ""


def _made(year: str, month: str, day: str, field: str) -> dt.date:
    number = int(year) + (_CENTURY if len(year) == 2 else 0)  # noqa: PLR2004  two digits: 17 for 2017
    try:
        made = dt.date(number, int(month), int(day))
    except ValueError as error:
        written = f"{day}/{month}/{year}"
        why = f"There is no such day. {_HOW}"
        if number > dt.MAXYEAR:
            why = f"The year {year} is a slip of the finger. {_HOW}"
        raise ValueRefusedError(field, written, why) from error
    return _plausible(made, field)


def _plausible(day: dt.date, field: str) -> dt.date:
    if not EARLIEST_YEAR <= day.year <= LATEST_YEAR:
        raise ValueRefusedError(
            field,
            day.isoformat(),
            f"The year {day.year} looks like a slip of the finger: write one between {EARLIEST_YEAR} and "
            f"{LATEST_YEAR}.",
        )
    return day
