"""The time labels of the Department's open data standard, and the days they stand for.

Source: the Department's open data standards (time_period and time_identifier) and its data screener.
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date

from lineofsight.domain.days import MONTHS
from lineofsight.domain.periods import Period, PeriodKind, month_period, year_ending

_WEEKS = tuple(f"Week {number}" for number in range(1, 53))
_TERMS = ("Autumn term", "Spring term", "Summer term", "Autumn and spring term")
_QUARTERS = tuple(f"Financial year Q{number}" for number in range(1, 5))
_HALVES = ("Part 1 (April to September)", "Part 2 (October to March)")

YEAR_DIGITS = 4
SPLIT_YEAR_DIGITS = 6
_YEAR_LABEL = re.compile(r"(?:19|20)\d{2}(?:\d{2})?")

DIGITS: dict[str, int] = {
    **dict.fromkeys(("Calendar year", "Reporting year", *MONTHS, *_WEEKS), YEAR_DIGITS),
    **dict.fromkeys(("Academic year", "Financial year", "Tax year", *_TERMS, *_QUARTERS, *_HALVES), SPLIT_YEAR_DIGITS),
}
"""For each time identifier of the standard, how many digits its time period has."""

LABELLED_YEAR = "Year"
"""Not of the standard: a year of a table tool download, which does not say of what kind; the catalogue does."""

_GROUPS = (MONTHS, _WEEKS, _TERMS, _QUARTERS, _HALVES)


@dataclass(frozen=True, slots=True)
class PeriodRule:
    """How a catalogue entry stands in time: its kind, and the day on which its reporting year ends."""

    kind: PeriodKind
    month: int
    day: int

    def end_in(self, year: int) -> date:
        """The last day of the reporting year that ends in ``year``."""
        return date(year, self.month, self.day)


def group_of(identifier: str) -> str:
    """The group that a time identifier may share a file with; an unlisted identifier is its own group."""
    for group in _GROUPS:
        if identifier in group:
            return group[0]
    return identifier


def fault_of(time_period: str, identifier: str) -> str:
    """A sentence that says what is wrong with a time period, or "" when nothing is."""
    if not _YEAR_LABEL.fullmatch(time_period):
        return f"The time period '{time_period}' is not a year of four or six digits."
    digits = DIGITS.get(identifier)
    if digits is not None and len(time_period) != digits:
        return f"The time period '{time_period}' has {len(time_period)} digits; '{identifier}' needs {digits}."
    if len(time_period) == SPLIT_YEAR_DIGITS and (int(time_period[:4]) + 1) % 100 != int(time_period[4:]):
        return f"The time period '{time_period}' does not name two years that follow one another."
    return ""


def period_of(time_period: str, identifier: str, rule: PeriodRule) -> Period | None:
    """The days that a time label stands for, or ``None`` when the standard does not fix them (terms, weeks).

    A reporting year ends where the catalogue says: 31 March for most social care figures, 30 September for
    the workforce; nothing in the file tells them apart.
    """
    first = int(time_period[:4])
    if identifier in _QUARTERS:
        return _quarter(first, _QUARTERS.index(identifier), f"{time_period} Q{identifier[-1]}")
    if identifier in MONTHS:
        return month_period(first, MONTHS.index(identifier) + 1)
    end = _year_end(first, identifier, rule, is_split=len(time_period) == SPLIT_YEAR_DIGITS)
    if end is None:
        return None
    return as_period(end, time_period, rule)


def as_period(end: date, label: str, rule: PeriodRule) -> Period:
    """The year that ends on ``end``, or the day itself for a snapshot."""
    if rule.kind is PeriodKind.SNAPSHOT:
        return Period(end=end, start=end, kind=rule.kind, label=label)
    return year_ending(end, label)


def _year_end(first: int, identifier: str, rule: PeriodRule, *, is_split: bool) -> date | None:
    match identifier:
        case "Reporting year" | "Year":
            return rule.end_in(first + is_split)
        case "Calendar year":
            return date(first, 12, 31)
        case "Financial year":
            return date(first + 1, 3, 31)
        case "Tax year":
            return date(first + 1, 4, 5)
        case "Academic year":
            return date(first + 1, 8, 31)
        case _:
            return None


def _quarter(first: int, index: int, label: str) -> Period:
    start_month = (4, 7, 10, 1)[index]
    start = date(first + (start_month < 4), start_month, 1)  # noqa: PLR2004 (April opens the financial year)
    end = date(start.year, start_month + 2, calendar.monthrange(start.year, start_month + 2)[1])
    return Period(end=end, start=start, kind=PeriodKind.QUARTER, label=label)


_LAIT_YEARS = re.compile(
    r"(?P<first>(?:19|20)\d{2})(?P<split>/\d{2})?(?:-(?P<last>\d{2})(?P<last_split>/\d{2})?)?(?:\s*\((?:OT|Rev|Final|prov)\))?",
    re.IGNORECASE,
)


def lait_period_of(years: str, rule: PeriodRule) -> Period | None:
    """The days that a year text of the Local Authority Interactive Tool stands for, or ``None``.

    Known texts: "2025", "2024-25", "2024/25", "2024-25 (OT)", "2025 (Rev)", "2020 (Final)", "2025 (prov)",
    "2014-16" (three years together) and "2013/14-15/16". One measure has the year "0", which is no year.
    """
    label = years.strip()
    match = _LAIT_YEARS.fullmatch(label)
    if match is None:
        return None
    # "2013/14" is the year that ends in 2014; so is the first of "2013/14-15/16".
    first = int(match["first"]) + (match["split"] is not None)
    final = (match["last_split"] or match["last"] or "").strip("/")
    last = _with_century(first, final) if final else first
    end = rule.end_in(last)
    if last - first <= 1:
        return as_period(end, label, rule)
    start = year_ending(rule.end_in(first), label).start
    return Period(end=end, start=start, kind=PeriodKind.ANNUAL, label=label)


def _with_century(first: int, two_digits: str) -> int:
    """The first year from ``first`` on that ends in the two digits."""
    return first + (int(two_digits) - first) % 100
