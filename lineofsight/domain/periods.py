"""Periods: from when to when a figure speaks, whatever its label."""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

from lineofsight.domain.days import MONTHS
from lineofsight.domain.validation import require_order, require_text


class PeriodKind(StrEnum):
    """How a figure stands in time."""

    SNAPSHOT = "snapshot"
    MONTH = "month"
    QUARTER = "quarter"
    YTD = "ytd"
    ROLLING_12M = "rolling_12m"
    ANNUAL = "annual"


_COMMON_NOUNS: Final = frozenset({"Quarter", "Year"})
"""First words of labels that are no names."""


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """A span of days with the label under which it was published.

    Order is by end, then start, so that the latest period sorts last.

    Attributes:
        end: the last day.
        start: the first day (equal to ``end`` for a snapshot).
        kind: how the figure stands in time.
        label: as published, for example "2025", "202425", "2025 Q1" or "March 2017".
    """

    end: date
    start: date
    kind: PeriodKind
    label: str

    def __post_init__(self) -> None:
        """Refuse a period that ends before it starts or has no label."""
        require_order(self.start, self.end, "period_end", "A period cannot end before it starts, {earlier}.")
        require_text(self.label, "period")

    @property
    def key(self) -> int:
        """A whole number that orders the periods of one series: the end as YYYYMMDD."""
        return self.end.year * 10_000 + self.end.month * 100 + self.end.day

    @property
    def within(self) -> str:
        """The label as it stands inside a sentence, for example "quarter to March 2017"."""
        first, _, rest = self.label.partition(" ")
        return f"{first.lower()} {rest}" if first in _COMMON_NOUNS and rest else self.label

    @property
    def first_day(self) -> date:
        """The first day that the figure speaks of: of rolling twelve months that is fixed by their end."""
        return year_ending(self.end, self.label).start if self.kind is PeriodKind.ROLLING_12M else self.start

    def overlaps(self, other: Period) -> bool:
        """Whether the two share more than the one day on which an officer ends one and starts the next."""
        return self.first_day < other.end and other.first_day < self.end

    def age_in_days(self, as_at: date) -> int:
        """Days from the period's end to ``as_at``; negative when the period ends later."""
        return (as_at - self.end).days


def month_period(year: int, month: int) -> Period:
    """The calendar month, labelled "March 2017"."""
    last = calendar.monthrange(year, month)[1]
    return Period(
        end=date(year, month, last),
        start=date(year, month, 1),
        kind=PeriodKind.MONTH,
        label=f"{MONTHS[month - 1]} {year}",
    )


def year_ending(end: date, label: str) -> Period:
    """The twelve months that end on ``end``."""
    # A year that ends on 29 February starts on 1 March: one day after the same day of the year before.
    anchor = end.replace(day=28) if (end.month, end.day) == (2, 29) else end
    start = anchor.replace(year=anchor.year - 1) + timedelta(days=1)
    return Period(end=end, start=start, kind=PeriodKind.ANNUAL, label=label)
