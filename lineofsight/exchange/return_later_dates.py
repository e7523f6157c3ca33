"""Dates of what is said to have happened that lie after the day of which the return speaks.

What is said to be complete on a day that had not come is not complete: its row is left out, and it counts as last said.
Of all else the row still says what it says, and the date is asked about. Decisions, deadlines and risks may name a day
to come; whether it has come is asked when they are judged.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lineofsight.errors import ValueRefusedError
from lineofsight.exchange.return_date_cells import date_cells
from lineofsight.wording.dates import day, days

if TYPE_CHECKING:
    import datetime as dt

    from lineofsight.exchange.return_references import Built

FARTHEST_AHEAD: Final = 31
"""Days that a return may be made before the day of which it speaks: one cycle."""

_DONE: Final = {
    "actions": ("completed_date",),
    "milestones": ("actual_date",),
    "audit_recommendations": ("completed_date",),
}
_HAPPENED: Final = {
    "actions": ("status_date", "update_date"),
    "date_changes": ("changed_on",),
    "versions": ("date",),
    "observations": ("commentary_date",),
    "expectations": ("evidence_date", "council_assessed_on", "commissioner_assessed_on"),
    "deadlines": ("met_on",),
    "decisions": ("decided_on",),
    "risks": ("reviewed_on", "closed_on"),
    "audit_reports": ("reported_on",),
    "caseloads": ("as_at",),
    "case_audits": ("audited_on",),
    "quality_events": ("held_on",),
    "voices": ("done_on",),
    "member_activities": ("held_on",),
}


class DoneLaterError(ValueRefusedError):
    """Something cannot have been done on a day after the one of which the file speaks."""

    def __init__(self, column: str, when: dt.date, as_at: dt.date) -> None:
        """Say why, by the column in which the day ``when`` stands and the day of which the file speaks."""
        why = (
            f"That is {days((when - as_at).days)} after the day of which the file speaks, {day(as_at)}, so it is not "
            "complete yet. Correct the date, or say that it is complete in the file that can tell of it."
        )
        super().__init__(column, day(when), why)


def refuse_if_later(column: str, when: dt.date, as_at: dt.date) -> None:
    """See that something was done by the day of which the file speaks.

    Raises:
        DoneLaterError: when it was done after it.
    """
    if when > as_at:
        raise DoneLaterError(column, when, as_at)


def refuse_done_later(built: Built, as_at: dt.date) -> None:
    """Leave out what is said to have been done after that day, before anything is found to hang on it."""
    for subject in _DONE:
        refused = set()
        for cell in date_cells(built, {subject: _DONE[subject]}):
            try:
                refuse_if_later(cell.column, cell.when, as_at)
            except DoneLaterError as error:
                cell.sheet.refuse(cell.row, error, "done_after_return")
                refused.add(cell.row)
        if refused:
            built[subject].items = [one for one in built[subject].items if one[0] not in refused]


def check_later_dates(built: Built, as_at: dt.date) -> None:
    """Warn of each such date: what had not happened by then cannot be told of; it is kept as it was returned."""
    for cell in date_cells(built, _HAPPENED):
        if cell.when > as_at:
            cell.warn(
                "date_after_return",
                f"{day(cell.when)}, {days((cell.when - as_at).days)} after the day of which the return speaks.",
                "Correct the date, or leave the row for the return that can tell of it.",
            )
