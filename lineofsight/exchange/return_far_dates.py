"""Due dates that are so far from the return's own date that a finger may have slipped: 2062 typed for 2026."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lineofsight.exchange.return_date_cells import date_cells

if TYPE_CHECKING:
    import datetime as dt

    from lineofsight.domain.findings import Place
    from lineofsight.exchange.return_references import Built

MOST_YEARS: Final = 10
"""A plan that puts children's services right runs for one to five years; what is twice as far away is asked about."""

_DUE: Final = {
    "actions": ("due_date_original", "due_date_current"),
    "milestones": ("original_date", "current_date"),
    "audit_recommendations": ("due_date_original", "due_date_current"),
}


def due_places(built: Built) -> dict[tuple[str, str, str], Place]:
    """The cell of each due date, by field of ``ReturnBatch``, reference and column."""
    return {
        (subject, cell.reference, cell.column): cell.place
        for subject, names in _DUE.items()
        for cell in date_cells(built, {subject: names})
    }


def check_far_dates(built: Built, as_at: dt.date) -> None:
    """Warn of each due date more than ten years from the return's; it is kept, since it may be meant."""
    for cell in date_cells(built, _DUE):
        years = abs(cell.when.year - as_at.year)
        if years > MOST_YEARS:
            side = "after" if cell.when > as_at else "before"
            cell.warn(
                "due_far_away",
                f"in {cell.when.year}, {years} years {side} the return.",
                "Correct the year if the finger slipped; until then it counts by this date.",
            )
