"""What letters say in a day that is typed in words, for example "Friday 1st of March 2017"."""

from __future__ import annotations

from calendar import monthrange
from typing import Final

from lineofsight.domain.days import MONTHS

_FEWEST_LETTERS: Final = 2
"""One letter of "1st" or "Sunday" would be September."""

_BESIDE: Final = ("st", "nd", "rd", "th", "of", "the", "on")
_WEEKDAYS: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_WITH_T: Final = "sept"


def month_named(letters: str) -> int | None:
    """The number of the month that begins so, 1 for January; ``None`` while it may be several, or is none."""
    begun = _beginning(letters)
    months = [number for number, name in enumerate(MONTHS, 1) if name.lower().startswith(begun)]
    return months[0] if len(begun) >= _FEWEST_LETTERS and len(months) == 1 else None


def names_nothing(letters: str) -> bool:
    """Whether no month begins so, nor anything else that is written in a day."""
    begun = letters.lower()
    months = (name.lower() for name in MONTHS)
    return not any(word.startswith(begun) for word in (*months, _WITH_T, *_BESIDE, *_WEEKDAYS))


def lacking_day(day: int, month: int, year: int) -> str:
    """Why a month has no such day, for example "April has 30 days: there is no 31 April 2027."; "" where it has.

    Args:
        day: as it was typed; 0 for none.
        month: from 1; 0 where none could be read.
        year: by which February is long or short.
    """
    if not month or day <= (days := monthrange(year, month)[1]):
        return ""
    name = MONTHS[month - 1]
    whose = f"{name} {year}" if name == "February" else name
    return f"{whose} has {days} days: there is no {day} {name} {year}."


def _beginning(letters: str) -> str:
    begun = letters.lower()
    return begun if begun != _WITH_T else begun[:-1]
