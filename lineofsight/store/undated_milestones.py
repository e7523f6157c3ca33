"""Milestones of a tracker whose dates cannot be read: one that was given a date before keeps that, with its new status.

One that nobody ever gave a date cannot stand among dated steps. Its words stand beside the status of its action, as the
words of a date of the action itself do that cannot be read, so that it does not go unsaid.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from lineofsight.domain.marking import Audience, narrowest
from lineofsight.domain.plan import Milestone
from lineofsight.store.known_milestones import by_known_milestones
from lineofsight.store.subjects import MILESTONES, bare_words
from lineofsight.store.timelines import load_timelines
from lineofsight.wording.lists import and_more
from lineofsight.wording.short_text import cut
from lineofsight.wording.subjects import counted

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from lineofsight.domain.batches import ReturnBatch, UndatedMilestone
    from lineofsight.domain.marking import Marking
    from lineofsight.domain.plan import Action
    from lineofsight.store.writing import Writing

_DATES: Final = ("current_date", "original_date")
_MOST_NAMED: Final = 3
_QUOTED: Final = 50


def by_known_dates(writing: Writing, batch: ReturnBatch) -> ReturnBatch:
    """A return whose milestones have the references that returns gave them, and, where unread, the dates."""
    dated = len(batch.milestones)
    steps = tuple(_supposed(one, writing.as_at) for one in batch.undated)
    batch = by_known_milestones(writing, replace(batch, milestones=(*batch.milestones, *steps)))
    if not steps:
        return batch
    named = batch.milestones
    timelines = load_timelines(writing.connection, MILESTONES, until=writing.as_at)
    known: list[Milestone] = []
    unknown: list[UndatedMilestone] = []
    for step, said in zip(named[dated:], batch.undated, strict=True):
        if step.milestone_id in timelines:
            held: Milestone = timelines[step.milestone_id].mentions[-1].value
            known.append(replace(step, current_date=held.current_date, original_date=held.original_date))
        else:
            unknown.append(said)
    unsaid = {(MILESTONES.attribute, name, one.milestone_id) for one in known for name in _DATES}
    return _with_words(
        writing, replace(batch, milestones=(*named[:dated], *known), partly_lacks=batch.partly_lacks | unsaid), unknown
    )


def _supposed(one: UndatedMilestone, day: date) -> Milestone:
    """The milestone with a day that stands for none, until its own is found."""
    return Milestone(
        milestone_id=one.milestone_id,
        action_id=one.action_id,
        text=one.text,
        status=one.status,
        original_date=day,
        current_date=day,
    )


def _with_words(writing: Writing, batch: ReturnBatch, undated: Sequence[UndatedMilestone]) -> ReturnBatch:
    """A return in which the words of these milestones stand beside the status of their actions; a warning says so."""
    exempt = {
        key
        for timeline in writing.held(MILESTONES).values()
        if not (held := timeline.mentions[-1].value).marking.is_visible_to(Audience.MEMBERS)
        for key in (held.milestone_id, (held.action_id, bare_words(held.text)))
    }
    left_out = {(MILESTONES.attribute, one.milestone_id) for one in undated}
    told = [one for one in undated if not {one.milestone_id, (one.action_id, bare_words(one.text))} & exempt]
    words: dict[str, list[str]] = {}
    for one in told:
        words.setdefault(one.action_id, []).append(f"Milestone without a date: {one.text} ({one.said})")
    if told:
        _warn(writing, told, narrowest(*(action.marking for action in batch.actions if action.action_id in words)))
    actions = tuple(_saying(action, words.get(action.action_id, ())) for action in batch.actions)
    return replace(batch, actions=actions, left_out=batch.left_out | left_out)


def _warn(writing: Writing, undated: Sequence[UndatedMilestone], marking: Marking) -> None:
    one = len(undated) == 1
    named = and_more([f"“{cut(one.text, _QUOTED)}” of {one.action_id}" for one in undated], _MOST_NAMED)
    writing.warn(
        "milestone_undated",
        f"{counted(len(undated), MILESTONES.name)} {'has' if one else 'have'} no date that can be read, here or in an "
        f"earlier file: {named}. Until there is one {'it stands' if one else 'they stand'} in words beside the status "
        f"of {'its action' if one else 'their actions'}, not among the milestones.",
        "Write each date as a day or as a month, and import the file again.",
        marking,
    )


def _saying(action: Action, words: Sequence[str]) -> Action:
    said = (action.status_reason, *words) if action.status_reason else words
    return replace(action, status_reason="; ".join(said)) if words else action
