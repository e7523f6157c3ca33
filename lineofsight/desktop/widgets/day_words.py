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
_PARTS: Final = 3
_YEAR_FIGURES: Final = 4
EARLIEST_YEAR: Final = 2000
"""Before which a day is a slip of the finger."""


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


def unfinished(typed: str) -> str:
    """Why figures are no day yet, for example "The year 17 is not whole: type four figures, such as 2017."; "" if one.

    Args:
        typed: as "03/05/17"; a day that stands in words is always whole.
    """
    parts = typed.split("/")
    if len(parts) != _PARTS:
        return ""
    if not all(part.strip("0") for part in parts[:-1]):
        return f"{typed} lacks its day or its month: type both, such as 03/05/2017."
    year = parts[-1]
    if len(year) < _YEAR_FIGURES:
        whose = f"The year {year}" if year else "The year"
        return f"{whose} is not whole: type four figures, such as 2017."
    return (
        "" if int(year) >= EARLIEST_YEAR else f"No day before the year {EARLIEST_YEAR} is taken: {year} is too early."
    )


def in_words(typed: str) -> str:
    """Figures as they are written everywhere, "3 May 17" for "03/05/17"; what names no month stays as it is."""
    day, month, year = typed.split("/")
    if not day.strip("0") or not 0 < int(month or 0) <= len(MONTHS):
        return typed
    return f"{int(day)} {MONTHS[int(month) - 1]} {year}".rstrip()


def _beginning(letters: str) -> str:
    begun = letters.lower()
    return begun if begun != _WITH_T else begun[:-1]
