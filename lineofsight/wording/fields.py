"""What the columns of the plan are called, and since when what stands in them was not said anew."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lineofsight.wording.dates import day
from lineofsight.wording.lists import and_, sentence

if TYPE_CHECKING:
    from datetime import date

    from lineofsight.domain.record import SaidOn

_NAMES: Final = {
    "completed_date": "date finished",
    "current_date": "date now",
    "delivery_status": "delivery",
    "due_date_current": "due date",
    "due_date_original": "first agreed date",
    "due_kind": "due date",
    "evidence_kind": "kind of evidence",
    "evidence_ref": "evidence",
    "impact_status": "impact for children",
    "indicator_ids": "linked indicators",
    "lead_officer": "lead",
    "lead_role": "lead",
    "original_date": "first agreed date",
    "partner_org": "partners",
    "progress_update": "progress",
    "rec_ids": "recommendations",
    "risk_if_late": "risk if it is late",
    "source_para": "source",
    "status_date": "day of the status",
    "status_set_by": "who set the status",
    "support_leads": "who supports",
    "theme_id": "theme",
    "update_date": "day of the update",
}


def field_words(name: str) -> str:
    """What a field is called in a sentence, for example "lead" for "lead_officer"."""
    return _NAMES.get(name, name.replace(".", " ").replace("_", " "))


def as_last_said(said: SaidOn) -> tuple[str, ...]:
    """A sentence for each return that said something last, the newest first: "Lead: as the return of 31 March said"."""
    by_day: dict[date, dict[str, None]] = {}
    for name, when in said:
        by_day.setdefault(when, {})[field_words(name)] = None
    return tuple(
        sentence(f"{and_(list(names))}: as last said in the return of {day(when)}")
        for when, names in sorted(by_day.items(), reverse=True)
    )
