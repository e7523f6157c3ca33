"""What letters say in a day that is typed in words, for example "Friday 1st of March 2017"."""

from __future__ import annotations

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


def _beginning(letters: str) -> str:
    begun = letters.lower()
    return begun if begun != _WITH_T else begun[:-1]
