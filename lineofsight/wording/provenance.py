"""Where a figure comes from and as at when, briefly: two figures about one thing may be counted by different people."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lineofsight.domain.periods import PeriodKind
from lineofsight.wording.dates import day, ends_month, month
from lineofsight.wording.lists import and_

if TYPE_CHECKING:
    from lineofsight.domain.indicators import Observation
    from lineofsight.domain.periods import Period


OWN_UNMARKED: Final = "DfE marks the Department's figures; the others are the council's own."
"""What a table says whose figures are dated as in ``short_dated``."""


def source(observation: Observation) -> str:
    """Who counted: "DfE" (the Department's statistics) for what is published, else "council's return"."""
    return "DfE" if observation.source.is_published else "council's return"


def when(period: Period) -> str:
    """The time that a figure speaks of, inside a sentence; a bare year with its last day.

    "2016" is a year to 31 March in one of the Department's collections, and 30 September itself in another.
    """
    if not period.label.isdecimal():
        return period.within
    last = day(period.end)
    return last if period.kind is PeriodKind.SNAPSHOT else f"year to {last}"


def short_when(period: Period) -> str:
    """The same in few words: a year that ends with a month has that month, "year to March 2016"."""
    last = day(period.end)
    said = when(period)
    return f"year to {month(period.end)}" if said == f"year to {last}" and ends_month(period.end) else said


def dated(observation: Observation) -> str:
    """For example "31 March 2017 (council's return)" or "year to 31 March 2016 (DfE)"."""
    return f"{when(observation.period)} ({source(observation)})"


def paragraphs(said: str) -> str:
    """Where in a report it stands, for example "paragraph 5.40", "paragraphs 5.40 and 5.49.4" or "Table 1".

    Args:
        said: as the return has it: numbers and runs of numbers such as "5.8 to 5.14", with commas between.
    """
    places = [place.strip() for place in said.split(",")]
    numbered = [place for place in places if place[:1].isdigit()]
    word = "paragraph" if len(numbered) == 1 and " to " not in said else "paragraphs"
    named = [place for place in places if place not in numbered]
    return "; ".join([*named, *([f"{word} {and_(numbered)}"] if numbered else [])])


def short_dated(observation: Observation) -> str:
    """The same for a narrow column, where the council's own figures stand unmarked: "31 March 2017" or "DfE 2016"."""
    label = observation.period.label
    return f"DfE {label}" if observation.source.is_published else label
