"""Due dates: on which day something falls due, and by how much it has slipped."""

from __future__ import annotations

import calendar
from typing import TYPE_CHECKING, Final

from lineofsight.domain.statuses import DueKind

if TYPE_CHECKING:
    from datetime import date

_QUARTER: Final = 3


def last_day(kind: DueKind, due: date | None) -> date | None:
    """The last day on which something is in time: the end of the month or quarter where only that was agreed."""
    if due is None or not kind.has_date:
        return None
    if kind is DueKind.DATE:
        return due
    month = due.month if kind is DueKind.MONTH else (due.month + _QUARTER - 1) // _QUARTER * _QUARTER
    return due.replace(month=month, day=calendar.monthrange(due.year, month)[1])


def days_late(due: date | None, as_at: date) -> int:
    """Days by which ``as_at`` is past ``due``; 0 on the day itself, before it, and without a date."""
    return 0 if due is None else max((as_at - due).days, 0)
