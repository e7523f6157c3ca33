"""Periods as they stand over a column: 2015/16, Q1, Q2 2016/17, March 2017, Apr-16."""

from __future__ import annotations

import calendar
import re
from datetime import date
from typing import TYPE_CHECKING

from lineofsight.domain.periods import Period, PeriodKind, month_period, year_ending
from lineofsight.domain.statuses import DueKind
from lineofsight.errors import ValueRefusedError
from lineofsight.exchange.return_dates import parse_due

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Container, Sequence

_CENTURY = 2000
_APRIL = 4
_YEARS = re.compile(r"(?<![\d/])(?:20)?(\d{2})\s*[/\-–]\s*(?:20)?(\d{2})(?![\d/])")
_QUARTER = re.compile(r"\b(?:q|qtr|quarter)\s*([1-4])\b", re.IGNORECASE)
_MONTH = re.compile(r"^([a-z]{3,9})\.?[\s\-/]+(\d{2}|\d{4})$", re.IGNORECASE)
_FEW_WORDS = 3


def has_period(heading: str) -> bool:
    """Whether a heading names a period and little else: "Anytown 2012/13" does, "Target date 2012/13 plan" does not.

    A bare year such as "2016" does not: nothing says when it ends.
    """
    text = " ".join(heading.split())
    if _month(text) is not None:
        return True
    rest = _QUARTER.sub(" ", _YEARS.sub(" ", text))
    is_named = _years(text) is not None or (_QUARTER.search(text) is not None and _YEARS.search(text) is None)
    return is_named and len(re.findall(r"\w+", rest)) < _FEW_WORDS


def period_in(heading: str, quarters_of: int | None) -> Period | None:
    """The period that a heading names, or ``None``.

    Args:
        heading: as it stands over the column. Years run from April to March, as councils' do.
        quarters_of: the first year of the financial year of a quarter that names none; ``None`` when it is not known.
    """
    text = " ".join(heading.split())
    month = _month(text)
    if month is not None:
        return month_period(month.year, month.month)
    year = _years(text)
    quarter = _QUARTER.search(text)
    if quarter and (year is not None or _YEARS.search(text) is None):
        first = year if year is not None else quarters_of
        return None if first is None else _quarter(first, int(quarter.group(1)))
    if year is None:
        return None
    return year_ending(date(year + 1, 3, 31), f"{year}/{(year + 1) % 100:02}")


def without_period(heading: str) -> str:
    """A heading without the years and quarter in it: "Target 2016/17" is "Target"."""
    return " ".join(_QUARTER.sub(" ", _YEARS.sub(" ", heading)).split())


def is_quarter_alone(heading: str) -> bool:
    """Whether a heading names a quarter and no year."""
    return _QUARTER.search(heading) is not None and _YEARS.search(heading) is None


def year_of_quarters(headings: Sequence[str], filled: Container[str], as_at: dt.date) -> int | None:
    """The first year of the financial year that quarters without a year belong to; ``None`` when it cannot be known.

    It is the year after the newest whole year that stands beside them, else the year in which ``as_at`` lies. When a
    quarter that would then end after ``as_at`` is filled, the year cannot be that one, and is not guessed.
    """
    years = [year for heading in headings if not _QUARTER.search(heading) and (year := _years(heading)) is not None]
    first = max(years) + 1 if years else as_at.year - (as_at.month < _APRIL)
    for heading in headings:
        if is_quarter_alone(heading) and heading in filled:
            period = period_in(heading, first)
            if period is not None and period.end > as_at:
                return None
    return first


def _years(text: str) -> int | None:
    """The first year of "2015/16"; ``None`` when no two years that follow one another are named."""
    match = _YEARS.search(text)
    if match is None:
        return None
    first, second = int(match.group(1)), int(match.group(2))
    return _CENTURY + first if (first + 1) % 100 == second else None


def _month(text: str) -> dt.date | None:
    match = _MONTH.match(text)
    if match is None:
        return None
    year = match.group(2) if len(match.group(2)) > 2 else f"20{match.group(2)}"  # noqa: PLR2004  two digits: 17
    try:
        due = parse_due(f"{match.group(1)} {year}", "period")
    except ValueRefusedError:
        return None
    return due.day if due.kind is DueKind.MONTH else None


def _quarter(first: int, number: int) -> Period:
    month = (4, 7, 10, 1)[number - 1]
    start = date(first + (month < _APRIL), month, 1)
    end = date(start.year, month + 2, calendar.monthrange(start.year, month + 2)[1])
    label = f"{first}/{(first + 1) % 100:02} Q{number}"
    return Period(end=end, start=start, kind=PeriodKind.QUARTER, label=label)
