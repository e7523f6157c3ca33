"""Breaks in the chain at the meetings: who has not met since the last change, and what never came to the table."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from lineofsight.analysis.delivery_reasons import before_milestones
from lineofsight.analysis.sightline_values import SightGap, SightStep, Strand
from lineofsight.domain.plan import Between
from lineofsight.wording.dates import day
from lineofsight.wording.figures import count
from lineofsight.wording.lists import and_, and_more
from lineofsight.wording.moves import told_when
from lineofsight.wording.statuses import delivery_word, impact_word

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from lineofsight.analysis.governance_graph import GovernanceGraph
    from lineofsight.analysis.sightline_downward import Threads
    from lineofsight.analysis.sightline_ground import Ground
    from lineofsight.domain.plan import Action, DateChange
    from lineofsight.domain.record import Record

_MOST_NAMED: Final = 5


@dataclass(frozen=True, slots=True)
class LastChange:
    """What changed last under a body.

    Attributes:
        on: the day; of a move of a date whose own day is not recorded the first on which it can have been.
        when: the day, or within which days it was.
        what: everything that changed then, each in a few words.
    """

    on: date
    when: date | Between
    what: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ToldLater:
    """An action that was finished on one day, and first called complete on a later one."""

    action_id: str
    finished: date
    told: date


def meeting_gaps(ground: Ground, around: Threads, steps: Sequence[SightStep]) -> Iterator[SightGap]:
    """What the meetings of the overseeing bodies leave open."""
    boards = {step.ref: step for step in steps if step.strand is Strand.OVERSEEN_BY and step.depth == 0}
    changed, later = last_change(ground, around), told_later(ground, around)
    for step in boards.values():
        yield from time_gaps(ground.graph, step.ref, changed, later)
    yield from _on_the_table(ground, around, tuple(boards.values()))


def time_gaps(
    graph: GovernanceGraph, ref: str, changed: LastChange | None, later: Sequence[ToldLater]
) -> Iterator[SightGap]:
    """Whether a body has met at all, since the last change, could hear there what was finished, and meets again.

    Args:
        graph: the bodies with their meetings.
        ref: the body.
        changed: what changed last under it; ``None`` for nothing.
        later: what was finished under it some time before it was called complete.
    """
    name, last = graph.name(ref), graph.last_meeting(ref)
    unconfirmed = graph.unconfirmed_meeting(ref)
    unsure = "" if unconfirmed is None else f" (whether it met on {day(unconfirmed)} is not recorded)"
    if last is None:
        decision = graph.decided.get(ref)
        decided = f"; it decided on {day(decision.decided_on)}" if decision is not None else ""
        yield SightGap(
            code="never_met",
            what=f"No meeting of {name} is recorded as held{unsure}{decided}.",
            ask=f"Has {name} met, and what did it see?",
            refs=(ref,),
        )
    elif changed is not None and last.date < changed.on:
        told = f"({_first_of(changed)}), {told_when(changed.when)}"
        yield SightGap(
            code="not_met_since_change",
            what=f"{name} last met on {day(last.date)}{unsure}, before the last change {told}.",
            ask=f"When will {name} hear of the change?",
            refs=(ref,),
        )
    if last is not None:
        yield from _not_told_at(name, last.date, [one for one in later if one.finished <= last.date < one.told])
    if graph.next_meeting(ref) is None:
        yield SightGap(
            code="no_next_meeting",
            what=f"No next meeting of {name} is known.",
            ask=f"When does {name} meet next?",
            refs=(ref,),
        )


def _not_told_at(name: str, met: date, found: Sequence[ToldLater]) -> Iterator[SightGap]:
    """What a body could have heard of at its last meeting: it was finished, though nobody called it complete yet."""
    if not found:
        return
    if len(found) == 1:
        one = found[0]
        when = f"after action {one.action_id} was finished, on {day(one.finished)}, and before it was first reported"
        said, they = f"{when} complete, on {day(one.told)}", "this was"
    else:
        names = and_more([one.action_id for one in found], _MOST_NAMED)
        said = (
            f"after {count(len(found), 'action')} were finished and before they were first reported complete: {names}"
        )
        they = "these were"
    yield SightGap(
        code="told_after_meeting",
        what=f"{name} last met on {day(met)}, {said}.",
        ask=f"Was {name} told on {day(met)} that {they} finished, and if not, why not?",
        refs=tuple(one.action_id for one in found),
    )


def _first_of(changed: LastChange) -> str:
    """The first, and how many more there were then."""
    first, *others = changed.what
    then = "" if isinstance(changed.when, Between) else " that day"
    return f"{first}, and {len(others):,} more{then}" if others else first


def _on_the_table(ground: Ground, around: Threads, boards: Sequence[SightStep]) -> Iterator[SightGap]:
    """A report that never went; of bodies that record no items at all it is only said that nobody can tell."""
    sought = _refs(around)
    silent: list[SightStep] = []
    for step in boards:
        looked_at = ground.looked_at.get(step.ref)
        if looked_at is None:
            continue
        if not looked_at:
            silent.append(step)
        elif looked_at.isdisjoint(sought):
            yield SightGap(
                code="report_never_went",
                what=f"No meeting of {step.title} is recorded as having looked at this.",
                ask=f"When did {step.title} last see a report on this?",
                refs=(step.ref,),
            )
    if silent:
        names = and_([step.title for step in silent])
        yield SightGap(
            code="looked_at_unknown",
            what=f"Which items the meetings of {names} looked at is not recorded, so nobody can tell whether a report "
            "on this went there.",
            ask="When did they last see a report on this, and what did they decide?",
            refs=tuple(step.ref for step in silent),
        )


def _refs(around: Threads) -> set[str]:
    return {
        *(action.action_id for action in around.actions),
        *(one.milestone_id for one in around.milestones),
        *(theme.theme_id for theme in around.themes),
        *(one.ind_id for one in around.indicators),
        *(one.rec_id for one in around.recommendations),
        *(one.exp_id for one in around.expectations),
    }


def last_change(ground: Ground, around: Threads) -> LastChange | None:
    """What changed on the newest day by the record's date: a status, a date or a milestone of the actions."""
    found = [one for one in _changes(ground, around) if one[0] <= ground.record.as_at]
    if not found:
        return None
    newest, when, _ = max(found, key=lambda one: one[0])
    return LastChange(newest, when, tuple(dict.fromkeys(what for _, told, what in found if told == when)))


def _changes(ground: Ground, around: Threads) -> Iterator[tuple[date, date | Between, str]]:
    """The first day that it can have been, when it was and a few words of it: an action's before its parts'."""
    actions = {action.action_id for action in around.actions}
    for action in around.actions:
        for on, what in _status_changed(ground.record, action):
            yield on, on, what
    for change in ground.moves.of(*actions, *(one.milestone_id for one in around.milestones)):
        kind = "action" if change.item_id in actions else "milestone"
        first = _first_day(change)
        if first is not None:
            yield first, change.changed_on, f"the date of {kind} {change.item_id}, now {day(change.new)}"
    for one in around.milestones:
        if one.actual_date is not None:
            yield one.actual_date, one.actual_date, f"milestone {one.milestone_id}, reached"


def _first_day(change: DateChange) -> date | None:
    """The first day on which a date can have moved; ``None`` where no return before it is known."""
    if not isinstance(change.changed_on, Between):
        return change.changed_on
    after = change.changed_on.after
    return None if after is None else after + timedelta(days=1)


def _status_changed(record: Record, action: Action) -> Iterator[tuple[date, str]]:
    """When the present statuses were first set: a status that is only confirmed has not changed.

    What is done changed on the day on which it was finished: of that a meeting can have heard, whoever wrote it later.
    """
    since, was = _first_set(record, action)
    if since is None:
        return
    is_effect = was is not None and was.delivery_status is action.delivery_status
    finished = action.completed_date
    if not is_effect and finished is not None and finished <= since:
        later = f", as first reported on {day(since)}" if was is not None and finished < since else ""
        yield finished, f"action {action.action_id}, finished{later}"
    else:
        word = impact_word(action.impact_status) if is_effect else delivery_word(action.delivery_status)
        yield since, f"the {'impact' if is_effect else 'status'} of action {action.action_id}, now “{word}”"


def _first_set(record: Record, action: Action) -> tuple[date | None, Action | None]:
    """When the present statuses were first set, and the action as it was before; ``None`` where nothing else is known.

    The day is the first that officers gave with them.
    """
    since = action.status_date
    for _, earlier in reversed(record.plan.earlier_actions.get(action.action_id, ())):
        if (earlier.delivery_status, earlier.impact_status) != (action.delivery_status, action.impact_status):
            return since, earlier
        since = earlier.status_date or since
    return since, None


def told_later(ground: Ground, around: Threads) -> tuple[ToldLater, ...]:
    """The actions that were finished before they were first called complete, by the days that are recorded of both.

    Of one that no return gives as still open it is not known when it was first called complete; one of whose milestones
    was not reached by then was not finished.
    """
    found = []
    for action in around.actions:
        told, was_open = action.status_date, False
        for _, earlier in reversed(ground.record.plan.earlier_actions.get(action.action_id, ())):
            if earlier.delivery_status is not action.delivery_status:
                was_open = True
                break
            told = earlier.status_date or told
        finished = action.completed_date
        early = before_milestones(action, around.milestones)
        if was_open and not early and told is not None and finished is not None and finished < told:
            found.append(ToldLater(action.action_id, finished, told))
    return tuple(found)
