"""Breaks in the chain at the meetings: who has not met since the last change, and what never came to the table."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from lineofsight.analysis.sightline_values import SightGap, SightStep, Strand
from lineofsight.domain.plan import Between
from lineofsight.wording.dates import day
from lineofsight.wording.lists import and_
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


def meeting_gaps(ground: Ground, around: Threads, steps: Sequence[SightStep]) -> Iterator[SightGap]:
    """What the meetings of the overseeing bodies leave open."""
    boards = {step.ref: step for step in steps if step.strand is Strand.OVERSEEN_BY and step.depth == 0}
    changed = last_change(ground, around)
    for step in boards.values():
        yield from time_gaps(ground.graph, step.ref, changed)
    yield from _on_the_table(ground, around, tuple(boards.values()))


def time_gaps(graph: GovernanceGraph, ref: str, changed: LastChange | None) -> Iterator[SightGap]:
    """Whether a body has met at all, since the last change, and meets again."""
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
    if graph.next_meeting(ref) is None:
        yield SightGap(
            code="no_next_meeting",
            what=f"No next meeting of {name} is known.",
            ask=f"When does {name} meet next?",
            refs=(ref,),
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
    """When the present statuses were first set: a status that is only confirmed has not changed."""
    since, is_effect = action.status_date, False
    for _, earlier in reversed(record.plan.earlier_actions.get(action.action_id, ())):
        if (earlier.delivery_status, earlier.impact_status) != (action.delivery_status, action.impact_status):
            is_effect = earlier.delivery_status is action.delivery_status
            break
        since = earlier.status_date or since
    if since is not None:
        word = impact_word(action.impact_status) if is_effect else delivery_word(action.delivery_status)
        yield since, f"the {'impact' if is_effect else 'status'} of action {action.action_id}, now “{word}”"
