"""Dates of what is said to have happened that lie after the day of which the return speaks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lineofsight.domain.findings import Severity
from lineofsight.wording.dates import day, days

if TYPE_CHECKING:
    import datetime as dt

    from lineofsight.exchange.return_references import Built, BuiltSheet

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
    for subject, attributes in _HAPPENED.items():
        if subject in built:
            for attribute in attributes:
                _check(built[subject], attribute, as_at)


def _check(sheet: BuiltSheet, attribute: str, as_at: dt.date) -> None:
    column = sheet.found.plan.column_of(attribute)
    name = column.name if column else attribute
    for number, item in sheet.items:
        when: dt.date | None = getattr(item, attribute)
        if when is None or when <= as_at:
            continue
        sheet.found.add(
            "date_after_return",
            Severity.WARNING,
            sheet.found.place(number, name),
            f"Row {number}: {name} is {day(when)}, {days((when - as_at).days)} after the day of which the return "
            "speaks.",
            "Correct the date, or leave the row for the return that can tell of it.",
        )
