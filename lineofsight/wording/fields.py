"""What the columns of a plan or scorecard are called, and which return last said what stands in them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lineofsight.wording.dates import day
from lineofsight.wording.lists import and_, sentence

if TYPE_CHECKING:
    from datetime import date

    from lineofsight.domain.record import SaidOn

_NAMES: Final = {
    "actual_date": "date reached",
    "completed_date": "date finished",
    "current_date": "date now",
    "delivery_status": "delivery",
    "denominator_def": "out of how many",
    "due_date_current": "due date",
    "due_date_original": "first agreed date",
    "due_kind": "due date",
    "escalated_to": "who it was escalated to",
    "evidence_kind": "kind of evidence",
    "evidence_ref": "evidence",
    "impact_status": "impact for children",
    "indicator_ids": "linked indicators",
    "judgement_area": "inspection judgement",
    "lead_officer": "lead",
    "lead_role": "lead",
    "local_no": "the council's own number",
    "numerator_def": "what is counted",
    "original_date": "first agreed date",
    "overseen_by": "who oversees it",
    "partner_lead": "partner",
    "partner_org": "partners",
    "plain_title": "title in plain words",
    "polarity": "which way is good",
    "progress_update": "progress",
    "rag_method": "method of rating",
    "rec_ids": "recommendations",
    "risk_if_late": "risk if it is late",
    "source_para": "source",
    "sponsor_officer": "sponsor",
    "status_date": "day of the status",
    "status_reason": "reason for the status",
    "status_set_by": "who set the status",
    "support_leads": "who supports",
    "suppress_below": "limit of small numbers",
    "target.boundary": "boundary of the target",
    "target.floor": "floor of the target",
    "target.origin": "where the target comes from",
    "target.range_high": "range of the target",
    "target.range_low": "range of the target",
    "target.set_by": "who set the target",
    "target.tolerance": "margin of the target",
    "target.value": "target",
    "target.year": "year of the target",
    "team_split": "team",
    "theme_id": "theme",
    "total_id": "the total that it is part of",
    "update_date": "day of the update",
}


def field_words(name: str) -> str:
    """What a field, or a column of its table, is called in a sentence: "lead" for "lead_officer".

    A part of a field is "target.value", its column "target_value".
    """
    known = _NAMES.get(name) or _NAMES.get(name.replace("_", ".", 1))
    return known or name.replace(".", " ").replace("_", " ")


def as_last_said(said: SaidOn) -> tuple[str, ...]:
    """A sentence for each return that said something last, the newest first.

    For example "Lead: as last said in the return of 31 March 2017.".
    """
    by_day: dict[date, dict[str, None]] = {}
    for name, when in said:
        by_day.setdefault(when, {})[field_words(name)] = None
    return tuple(
        sentence(f"{and_(list(names))}: as last said in the return of {day(when)}")
        for when, names in sorted(by_day.items(), reverse=True)
    )
