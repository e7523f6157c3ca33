"""The fields of an action that a tracker writes in ways of its own: owners, due dates, long texts."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from lineofsight.domain.findings import Severity
from lineofsight.domain.statuses import DueKind
from lineofsight.exchange.placeholders import is_placeholder, says_none
from lineofsight.exchange.return_dates import Due
from lineofsight.exchange.trackers.several_owners import names_several
from lineofsight.exchange.trackers.unread_dates import is_due_unread, read_or_tell

if TYPE_CHECKING:
    from lineofsight.exchange.trackers.status_words import StatusSaid
    from lineofsight.exchange.trackers.table import TrackerRow

_INITIALS = re.compile(r"[A-Z]{2,4}(?:/[A-Z]{2,4})+")
_UNREAD = Due(DueKind.NOT_SET, None)


def owners_of(row: TrackerRow) -> dict[str, Any]:
    """The lead, and everybody else who is named as support.

    Owners are told apart by lines, semicolons and " / ", and initials by "/". A comma or "and" may be part of a post's
    title, so it parts nobody; where both sides are likely posts or persons, that is told.
    """
    owners = _parted(row.value("lead_officer"))
    helpers = _parted(row.value("support_leads"))
    if len(owners) > 1:
        row.note(
            "two_owners",
            Severity.NOTE,
            "lead_officer",
            f"The cell names {len(owners)} owners: {owners[0]} was taken as the lead, the rest as support.",
        )
    elif owners and names_several(owners[0]):
        row.table.count("owners_together", row.number)
    elif not owners:
        row.table.count("no_owner", row.number)
    support = tuple(dict.fromkeys((*owners[1:], *helpers)))
    return {
        "lead_officer": owners[0] if owners else "",
        "support_leads": support,
        "partner_org": _parted(row.value("partner_org")),
    }


def _parted(owners: tuple[str, ...] | None) -> tuple[str, ...]:
    names = [name for owner in owners or () for name in (owner.split("/") if _INITIALS.fullmatch(owner) else [owner])]
    return tuple(dict.fromkeys(name for name in names if not (is_placeholder(name) or says_none(name))))


def dues_of(row: TrackerRow) -> dict[str, Any]:
    """The kind of due date, the first date and the one now; "Ongoing" has none and is counted apart.

    Where the tracker has one date only, it is taken for both: the store keeps the first that it was ever given.
    Where the date now cannot be read, the row says nothing of any.
    """
    current: Due | None = read_or_tell(row, "due_date_current", _UNREAD)
    original: Due | None = read_or_tell(row, "due_date_original", _UNREAD)
    if is_due_unread(row):
        return {"due_kind": DueKind.NOT_SET}
    said = current or original
    if said is None:
        row.table.count("due_not_set", row.number)
        return {"due_kind": DueKind.NOT_SET}
    if not said.kind.has_date:
        return {"due_kind": said.kind, "due_date_original": original.day if original else None}
    if original is None or original.day is None:
        row.table.count("due_original_assumed", row.number)
    first = original.day if original and original.day else said.day
    return {"due_kind": said.kind, "due_date_original": first, "due_date_current": said.day}


def texts_of(row: TrackerRow, said: StatusSaid) -> dict[str, Any]:
    """The long texts, whole; where several columns hold one field, each part stands under its heading."""
    status = row.text("status")
    updates = row.texts("progress_update")
    outcomes = row.texts("outcome")
    if outcomes:
        row.table.count("outcome_kept_as_words", row.number)
    # A status of one word is said by the status itself; a text with dated notes is kept as it was written.
    is_status_kept = bool(status) and (said.goes_on or said.by_rule or "\n" in status)
    if is_status_kept:
        updates.insert(0, (row.table.mapping.heading_of("status"), status))
    decided = row.texts("decision_date")
    updates += decided
    return {
        "how": row.text("how"),
        "progress_update": _together(
            [*updates, *outcomes], is_plain=not outcomes and not is_status_kept and not decided
        ),
        "success_measure": _together(row.texts("success_measure")),
        "evidence_ref": _together([one for one in row.texts("evidence_ref") if not says_none(one[1])]),
        "baseline": row.text("baseline"),
        "next_step": row.text("next_step"),
        "risk_if_late": row.text("risk_if_late"),
        "escalated_to": row.text("escalated_to"),
        "priority": row.text("priority_rank"),
    }


def _together(parts: list[tuple[str, str]], *, is_plain: bool = True) -> str:
    if len(parts) == 1 and is_plain:
        return parts[0][1]
    return "\n".join(f"{heading}: {text}" for heading, text in parts)
