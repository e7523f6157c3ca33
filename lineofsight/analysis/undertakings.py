"""What changes without a status or a date: who answers, what was promised, and when it counts as done."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lineofsight.analysis.change_clauses import clause
from lineofsight.analysis.verdicts import Change, ChangeKind
from lineofsight.wording.reworded import tell_apart
from lineofsight.wording.same_words import is_same_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lineofsight.domain.plan import Action, Milestone

_NOBODY: Final = "nobody"
_NONE: Final = "not stated"


def undertaking_changes(was: Action, now: Action, label: str) -> Iterator[Change]:
    """Another success measure, other words or another lead of an action; none where only spaces or signs differ.

    Args:
        was: as it was.
        now: as it is.
        label: its number and a few words, before what is said of it.
    """
    measures = _measure(was), _measure(now)
    if not is_same_text(*measures):
        before, after = (f"“{said}”" if said else _NONE for said in tell_apart(*measures))
        yield _change(ChangeKind.MEASURE, "action", now.action_id, label, before, after)
    if not is_same_text(was.action, now.action):
        yield _reworded("action", now.action_id, label, was.action, now.action)
    leads = _leads(was, now)
    if not is_same_text(*leads):
        before, after = (lead or _NOBODY for lead in leads)
        yield _change(ChangeKind.LEAD, "action", now.action_id, label, before, after)


def reworded_milestone(was: Milestone, now: Milestone, label: str) -> Iterator[Change]:
    """Other words of a milestone; where its number was made up, another can stand under it, and nothing is said."""
    if not now.has_made_reference and not is_same_text(was.text, now.text):
        yield _reworded("milestone", now.milestone_id, label, was.text, now.text)


def _measure(action: Action) -> str:
    """When it counts as done: the measure in words, and its target where one stands apart from them."""
    target = f"(target: {action.target.strip()})" if action.target.strip() else ""
    return " ".join(part for part in (action.success_measure.strip(), target) if part)


def _leads(was: Action, now: Action) -> tuple[str, str]:
    """The post or person that leads it; of one post the persons, where two are named."""
    is_another_person = bool(was.lead_officer.strip() and now.lead_officer.strip())
    if is_same_text(was.lead, now.lead) and is_another_person:
        return was.lead_officer.strip(), now.lead_officer.strip()
    return was.lead.strip(), now.lead.strip()


def _reworded(subject: str, ref: str, label: str, was: str, now: str) -> Change:
    before, after = (f"“{said}”" for said in tell_apart(was, now))
    return _change(ChangeKind.WORDING, subject, ref, label, before, after)


def _change(kind: ChangeKind, subject: str, ref: str, label: str, before: str, after: str) -> Change:
    said = clause(kind, before, after)
    return Change(kind=kind, subject=subject, ref=ref, before=before, after=after, sentence=f"{label}: {said}.")
