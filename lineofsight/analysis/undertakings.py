"""What changes without a status or a date: who answers, what was promised, and when it counts as done."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lineofsight.analysis.change_clauses import clause
from lineofsight.analysis.verdicts import Change, ChangeKind
from lineofsight.wording.reworded import tell_apart
from lineofsight.wording.same_words import is_same_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

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
    leads = _new_lead(was, now)
    if leads is not None:
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


def _new_lead(was: Action, now: Action) -> tuple[str, str] | None:
    """Who led it and who leads it; ``None`` where nobody handed it over.

    Two posts are told where they are two, and two persons of one post, or where one of them has no post.
    """
    posts, persons = (was.lead_role, now.lead_role), (was.lead_officer, now.lead_officer)
    named = _named(was), _named(now)
    if all(named) and (_is_among(*named) or _is_among(*reversed(named))):
        return None
    is_of_two_posts = all(map(str.strip, posts)) and not is_same_text(*posts)
    before, after = persons if all(map(str.strip, persons)) and not is_of_two_posts else (was.lead, now.lead)
    return None if is_same_text(before, after) else (before.strip(), after.strip())


def _named(action: Action) -> list[str]:
    return [name for name in (action.lead_role, action.lead_officer) if name.strip()]


def _is_among(names: Sequence[str], others: Sequence[str]) -> bool:
    """Whether all are named there: a post that is written beside its person, or the person beside the post."""
    return all(any(is_same_text(name, other) for other in others) for name in names)


def _reworded(subject: str, ref: str, label: str, was: str, now: str) -> Change:
    before, after = (f"“{said}”" for said in tell_apart(was, now))
    return _change(ChangeKind.WORDING, subject, ref, label, before, after)


def _change(kind: ChangeKind, subject: str, ref: str, label: str, before: str, after: str) -> Change:
    said = clause(kind, before, after)
    return Change(kind=kind, subject=subject, ref=ref, before=before, after=after, sentence=f"{label}: {said}.")
