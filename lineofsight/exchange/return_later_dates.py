"""Dates of what is said to have happened that lie after the day of which the return speaks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lineofsight.exchange.return_date_cells import date_cells
from lineofsight.wording.dates import day, days

if TYPE_CHECKING:
    import datetime as dt

    from lineofsight.exchange.return_references import Built

FARTHEST_AHEAD: Final = 31
"""Days that a return may be made before the day of which it speaks: one cycle."""

_HAPPENED: Final = {
    "actions": ("completed_date", "status_date", "update_date"),
    "milestones": ("actual_date",),
    "date_changes": ("changed_on",),
    "versions": ("date",),
    "observations": ("commentary_date",),
    "expectations": ("evidence_date", "council_assessed_on", "commissioner_assessed_on"),
    "deadlines": ("met_on",),
    "decisions": ("decided_on",),
    "risks": ("reviewed_on", "closed_on"),
    "audit_reports": ("reported_on",),
    "audit_recommendations": ("completed_date",),
    "caseloads": ("as_at",),
    "case_audits": ("audited_on",),
    "quality_events": ("held_on",),
    "voices": ("done_on",),
    "member_activities": ("held_on",),
}


def check_later_dates(built: Built, as_at: dt.date) -> None:
    """Warn of each such date: what had not happened by then cannot be told of; it is kept as it was returned."""
    for cell in date_cells(built, _HAPPENED):
        if cell.when > as_at:
            cell.warn(
                "date_after_return",
                f"{day(cell.when)}, {days((cell.when - as_at).days)} after the day of which the return speaks.",
                "Correct the date, or leave the row for the return that can tell of it.",
            )
