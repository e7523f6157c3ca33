"""What changes without a status or a date: who answers, what was promised, and when it counts as done."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lineofsight.analysis.change_clauses import clause
from lineofsight.analysis.verdicts import Change, ChangeKind
from lineofsight.wording.reworded import tell_apart
from lineofsight.wording.same_words import is_same_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lineofsight.analysis.governance_graph import GovernanceGraph
    from lineofsight.domain.plan import Action, Milestone

_NOBODY: Final = "nobody"
_NONE: Final = "not stated"


def undertaking_changes(
    was: Action, now: Action, label: str, posts: tuple[GovernanceGraph, GovernanceGraph]
) -> Iterator[Change]:
    """Another success measure, other words or another lead of an action; none where only spaces or signs differ.

    What left the plan needs neither a measure nor a lead: that officers emptied those cells is no news.

    Args:
        was: as it was.
        now: as it is.
        label: its number and a few words, before what is said of it.
        posts: the maps as they were and are: a post is the same under its short name, and under the one it has now.
    """
    measures = _measure(was), _measure(now)
    has_left = now.delivery_status.has_left_plan
    if not is_same_text(*measures) and (measures[1] or not has_left):
        before, after = (f"“{said}”" if said else _NONE for said in tell_apart(*measures))
        yield _change(ChangeKind.MEASURE, "action", now.action_id, label, before, after)
    if not is_same_text(was.action, now.action):
        yield _reworded("action", now.action_id, label, was.action, now.action)
    leads = _new_lead(was, now, posts)
    if leads is not None and (leads[1] or not has_left):
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


def _new_lead(was: Action, now: Action, posts: tuple[GovernanceGraph, GovernanceGraph]) -> tuple[str, str] | None:
    """Who led it and who leads it; ``None`` where nobody handed it over.

    Two posts are told where they are two, and two persons of one post, or where one of them has no post.
    """
    earlier, later = posts
    called = _called(was, earlier, later), _called(now, later, later)
    if all(map(any, called)) and (_is_among(*called) or _is_among(*reversed(called))):
        return None
    (post, person), (new_post, new_person) = called
    is_of_two_posts = bool(post and new_post) and not is_same_text(post, new_post)
    if person and new_person and not is_of_two_posts:
        told, is_same = (was.lead_officer, now.lead_officer), is_same_text(person, new_person)
    else:
        told, is_same = (was.lead, now.lead), is_same_text(post or person, new_post or new_person)
    return None if is_same else (told[0].strip(), told[1].strip())


def _called(action: Action, map_then: GovernanceGraph, map_now: GovernanceGraph) -> tuple[str, str]:
    """Its lead's post and person, a post by the name on the map that it has now; "" where none is given."""
    names = action.lead_role.strip(), action.lead_officer.strip()
    found = [map_then.find_whole(name) for name in names]
    post, person = (name if ref is None else map_now.name(ref) for name, ref in zip(names, found, strict=True))
    return post, person


def _is_among(names: Sequence[str], others: Sequence[str]) -> bool:
    """Whether all are named there: a post that is written beside its person, or the person beside the post."""
    return all(any(is_same_text(name, other) for other in others if other) for name in names if name)


def _reworded(subject: str, ref: str, label: str, was: str, now: str) -> Change:
    before, after = (f"“{said}”" for said in tell_apart(was, now))
    return _change(ChangeKind.WORDING, subject, ref, label, before, after)


def _change(kind: ChangeKind, subject: str, ref: str, label: str, before: str, after: str) -> Change:
    said = clause(kind, before, after)
    return Change(kind=kind, subject=subject, ref=ref, before=before, after=after, sentence=f"{label}: {said}.")
