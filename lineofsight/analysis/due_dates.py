"""Due dates: on which day something falls due, and by how much it has slipped."""

from __future__ import annotations

import calendar
from typing import TYPE_CHECKING, Final

from lineofsight.domain.statuses import DueKind

if TYPE_CHECKING:
    from datetime import date

    from lineofsight.domain.plan import Action

_QUARTER: Final = 3


def last_day(kind: DueKind, due: date | None) -> date | None:
    """The last day on which something is in time: the end of the month or quarter where only that was agreed.

    A day inside it is a day that was agreed, whatever the kind says: no more time is given than the date has.
    """
    if due is None or not kind.has_date:
        return None
    sort = kind.of(due)
    if sort is DueKind.DATE:
        return due
    month = due.month if sort is DueKind.MONTH else (due.month + _QUARTER - 1) // _QUARTER * _QUARTER
    return due.replace(month=month, day=calendar.monthrange(due.year, month)[1])


def due_by(action: Action) -> date | None:
    """The last day on which an action is in time as its date stands now; ``None`` where it has no date."""
    return last_day(action.due_kind, action.due_date_current)


def days_late(due: date | None, as_at: date) -> int:
    """Days by which ``as_at`` is past ``due``; 0 on the day itself, before it, and without a date."""
    return 0 if due is None else max((as_at - due).days, 0)
