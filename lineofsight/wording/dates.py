"""Dates, spans of days and ages, as British readers write them."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Final

from lineofsight.domain.days import MONTHS, day_in_words
from lineofsight.domain.statuses import DueKind

_MONTHS_IN_A_QUARTER: Final = 3
_SHORT: Final = 3
_YEAR: Final = 12
_MOST_DAYS: Final = 60
_MOST_MONTHS: Final = 24
"""The longest time that is said in days, and in months."""
_FEWEST_MONTHS: Final = 2
"""The shortest time that is said in months."""
_MONTH_AND_YEAR: Final = re.compile(rf"\b({'|'.join(MONTHS)}) (\d{{4}})\b")

_DAY: Final = re.compile(
    rf"(\d{{1,2}}) ({'|'.join(dict.fromkeys([*MONTHS, *(name[:_SHORT] for name in MONTHS)]))}) (\d{{4}})"
)


def day(when: date) -> str:
    """For example "31 March 2017"."""
    return day_in_words(when)


def short_day(when: date) -> str:
    """For narrow columns, for example "31 Mar 2017"."""
    return f"{when.day} {short_month(when)}"


def still_to_come(when: date) -> str:
    """Why nothing is shown as at a day of the future."""
    return f"{day(when)} is still to come, and nothing is known of it. Check the year."


def read_day(words: str) -> date | None:
    """The day that :func:`day` or :func:`short_day` put in these words; ``None`` for any others."""
    found = _DAY.fullmatch(words)
    if found is None:
        return None
    number = next(at for at, name in enumerate(MONTHS, 1) if name.startswith(found[2]))
    try:
        when = date(int(found[3]), number, int(found[1]))
    except ValueError:
        return None
    return when if words in (day(when), short_day(when)) else None


def month(when: date) -> str:
    """For example "March 2017"."""
    return f"{MONTHS[when.month - 1]} {when.year}"


def month_or_year(year: int, number: int | None) -> str:
    """For example "March 2017", or "2017" where no month is recorded."""
    return str(year) if number is None else month(date(year, number, 1))


def short_month(when: date) -> str:
    """For axes and narrow columns, for example "Mar 2017"."""
    return f"{MONTHS[when.month - 1][:_SHORT]} {when.year}"


def shorten_months(label: str) -> str:
    """A period's label for narrow columns: "to 31 March 2017" becomes "to 31 Mar 2017"."""
    return _MONTH_AND_YEAR.sub(lambda found: f"{found[1][:_SHORT]} {found[2]}", label)


def quarter(when: date) -> str:
    """The three months that end with the calendar quarter of ``when``, for example "January to March 2017"."""
    first = (when.month - 1) // _MONTHS_IN_A_QUARTER * _MONTHS_IN_A_QUARTER
    return f"{MONTHS[first]} to {MONTHS[first + _MONTHS_IN_A_QUARTER - 1]} {when.year}"


def days(number: int) -> str:
    """For example "14 days" or "1 day"."""
    return f"{number:,} {'day' if number == 1 else 'days'}"


def age(since: date, number: int) -> str:
    """How old something is on the day of what shows it: "14 days old", "over 3 months old", "of the same day".

    What speaks of days still to come says so: "ends in 3 days".

    Args:
        since: the day that it speaks of.
        number: days from then to the day of what shows it; negative for days still to come.
    """
    if not number:
        return "of the same day"
    return f"ends in {days(-number)}" if number < 0 else f"{time_since(since, number)} old"


def short_age(since: date, number: int) -> str:
    """The same for narrow columns: "14 days", "same day"."""
    return age(since, number).removeprefix("of the ").removesuffix(" old")


def time_since(since: date, number: int) -> str:
    """The time since a day as a person would say it: days up to 60, months up to 24, then years and months.

    Where a month has begun it is "over" those that are full, so that nothing is ever said to be newer than it is, and
    nobody who counts on her fingers finds it wrong.

    Args:
        since: the day.
        number: days from then, nought or more.
    """
    until = since + timedelta(days=number)
    begun, is_full = _months_begun(since, until), _is_full(since, until)
    full = begun if is_full else begun - 1
    # Two months can be 62 days: of those just short of them "over 1 month" would sound newer than 60 days.
    if number <= _MOST_DAYS or full < _FEWEST_MONTHS:
        return days(number)
    return _in_months(full) if is_full else f"over {_in_months(full)}"


def _begun(since: date, number: int) -> str:
    """The same for the ends of a range, where a month that has begun is counted whole."""
    return days(number) if number <= _MOST_DAYS else _in_months(_months_begun(since, since + timedelta(days=number)))


def _in_months(months: int) -> str:
    if months <= _MOST_MONTHS:
        return f"{months} months"
    years, left = divmod(months, _YEAR)
    return f"{years} years and {left} {'month' if left == 1 else 'months'}" if left else f"{years} years"


def ages(youngest: tuple[date, int], oldest: tuple[date, int]) -> str:
    """How old several things are, as in ``age``: "6 to 12 months old", "14 days to 5 months old", "up to 3 days old".

    Args:
        youngest: the day that the newest of them speaks of, and days from then.
        oldest: the same of the oldest.
    """
    first, last = _begun(*youngest), _begun(*oldest)
    if first == last:
        return age(*oldest)
    if not youngest[1]:
        return f"up to {last} old"
    number, _, unit = first.partition(" ")
    # Of "2 years and 2 months" the years alone would say something else.
    is_alike = " and " not in unit and unit == last.partition(" ")[2]
    return f"{number if is_alike else first} to {last} old"


def _months_begun(since: date, until: date) -> int:
    """Calendar months from one day to another, one that has begun counted whole; months end with months."""
    months = (until.year - since.year) * _YEAR + until.month - since.month
    return months + 1 if until.day > since.day and not ends_month(since) else months


def _is_full(since: date, until: date) -> bool:
    """Whether the last of the months from one day to another is full; months end with months."""
    return (
        until.day == since.day
        or (ends_month(until) and until.day < since.day)
        or (ends_month(since) and ends_month(until))
    )


def ends_month(when: date) -> bool:
    """Whether it is the last day of a month."""
    return (when + timedelta(days=1)).day == 1


def due(kind: DueKind, when: date | None) -> str:
    """When something is due, in the sort of date that was agreed."""
    if kind is DueKind.ONGOING:
        return "Ongoing, no date"
    if kind is DueKind.NOT_SET or when is None:
        return "No date set"
    sort = kind.of(when)
    if sort is DueKind.MONTH:
        return month(when)
    return quarter(when) if sort is DueKind.QUARTER else day(when)
