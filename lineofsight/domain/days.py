"""The months and a day by their English names."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from datetime import date

MONTHS: Final = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
"""The months by their English names, January first: those of ``calendar`` and ``strftime`` follow the machine's
language, which Qt sets when the window opens."""


def day_in_words(when: date) -> str:
    """For example "31 March 2017"."""
    return f"{when.day} {MONTHS[when.month - 1]} {when.year}"
