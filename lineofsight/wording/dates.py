"""Dates, spans of days and ages, as British readers write them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lineofsight.domain.periods import MONTHS
from lineofsight.domain.statuses import DueKind

if TYPE_CHECKING:
    from datetime import date

_MONTHS_IN_A_QUARTER: Final = 3
_SHORT: Final = 3


def day(when: date) -> str:
    """For example "31 March 2017"."""
    return f"{when.day} {month(when)}"


def short_day(when: date) -> str:
    """For narrow columns, for example "31 Mar 2017"."""
    return f"{when.day} {short_month(when)}"


def month(when: date) -> str:
    """For example "March 2017"."""
    return f"{MONTHS[when.month - 1]} {when.year}"


def short_month(when: date) -> str:
    """For axes and narrow columns, for example "Mar 2017"."""
    return f"{MONTHS[when.month - 1][:_SHORT]} {when.year}"


def quarter(when: date) -> str:
    """The three months that end with the calendar quarter of ``when``, for example "January to March 2017"."""
    first = (when.month - 1) // _MONTHS_IN_A_QUARTER * _MONTHS_IN_A_QUARTER
    return f"{MONTHS[first]} to {MONTHS[first + _MONTHS_IN_A_QUARTER - 1]} {when.year}"


def days(number: int) -> str:
    """For example "14 days" or "1 day"."""
    return f"{number:,} {'day' if number == 1 else 'days'}"


def age(number: int) -> str:
    """How old something is on the day of what shows it: "14 days old"; what speaks of days still to come says so."""
    if number < 0:
        return f"ends in {days(-number)}"
    return f"{days(number)} old"


def due(kind: DueKind, when: date | None) -> str:
    """When something is due, in the sort of date that was agreed."""
    if kind is DueKind.ONGOING:
        return "Ongoing, no date"
    if kind is DueKind.NOT_SET or when is None:
        return "No date set"
    if kind is DueKind.MONTH:
        return month(when)
    return quarter(when) if kind is DueKind.QUARTER else day(when)
