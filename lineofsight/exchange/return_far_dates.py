"""Due dates that are so far from the return's own date that a finger may have slipped: 2062 typed for 2026."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lineofsight.domain.findings import Severity

if TYPE_CHECKING:
    import datetime as dt

    from lineofsight.exchange.return_references import Built, BuiltSheet

MOST_YEARS: Final = 10
"""A plan that puts children's services right runs for one to five years; what is twice as far away is asked about."""

_DUE: Final = {
    "actions": ("due_date_original", "due_date_current"),
    "milestones": ("original_date", "current_date"),
    "audit_recommendations": ("due_date_original", "due_date_current"),
}


def check_far_dates(built: Built, as_at: dt.date) -> None:
    """Warn of each due date more than ten years from the return's; it is kept, since it may be meant."""
    for subject, attributes in _DUE.items():
        if subject in built:
            for attribute in attributes:
                _check(built[subject], attribute, as_at)


def _check(sheet: BuiltSheet, attribute: str, as_at: dt.date) -> None:
    column = sheet.found.plan.column_of(attribute)
    name = column.name if column else attribute
    for number, item in sheet.items:
        due: dt.date | None = getattr(item, attribute)
        if due is None or abs(due.year - as_at.year) <= MOST_YEARS:
            continue
        side = "after" if due > as_at else "before"
        sheet.found.add(
            "due_far_away",
            Severity.WARNING,
            sheet.found.place(number, name),
            f"Row {number}: {name} is in {due.year}, {abs(due.year - as_at.year)} years {side} the return.",
            "Correct the year if the finger slipped; until then it counts by this date.",
        )
