"""The period that a row speaks of, from as little as its last day."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from lineofsight.domain.periods import Period, PeriodKind, year_ending
from lineofsight.wording.dates import month

if TYPE_CHECKING:
    from lineofsight.exchange.return_rows import Row

_APRIL = 4
_QUARTER_MONTHS = 3
_LONGEST = ((1, PeriodKind.SNAPSHOT), (31, PeriodKind.MONTH), (92, PeriodKind.QUARTER))


def period_of(row: Row, usual: PeriodKind | None) -> Period:
    """The period of a row: what it leaves out is taken from its kind, or from ``usual``, the indicator's.

    Raises:
        ValueRefusedError: when the period ends before it starts.
    """
    end: date = row.values["period_end"]
    start: date | None = row.get("period_start")
    kind: PeriodKind = row.get("period_type") or usual or _kind_by_length(start, end)
    start = start or _usual_start(kind, end)
    return Period(end=end, start=start, kind=kind, label=row.get("period") or _usual_label(kind, start, end))


def _kind_by_length(start: date | None, end: date) -> PeriodKind:
    days = 1 if start is None else (end - start).days + 1
    return next((kind for most, kind in _LONGEST if days <= most), PeriodKind.ANNUAL)


def _usual_start(kind: PeriodKind, end: date) -> date:
    if kind is PeriodKind.SNAPSHOT:
        return end
    if kind is PeriodKind.MONTH:
        return end.replace(day=1)
    if kind is PeriodKind.QUARTER:
        months = end.year * 12 + end.month - _QUARTER_MONTHS
        return date(months // 12, months % 12 + 1, 1)
    if kind is PeriodKind.YTD:
        return date(end.year if end.month >= _APRIL else end.year - 1, _APRIL, 1)
    return year_ending(end, "year").start


def _usual_label(kind: PeriodKind, start: date, end: date) -> str:
    ends = month(end)
    if kind is PeriodKind.MONTH:
        return ends
    if kind is PeriodKind.SNAPSHOT:
        return f"{end.day} {ends}"
    if kind is PeriodKind.QUARTER:
        return f"Quarter to {ends}"
    if kind is PeriodKind.YTD:
        return f"{month(start)} to {ends}"
    return f"Year to {end.day} {ends}"
