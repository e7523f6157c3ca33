"""The items of a subject as at a date: in their newest state by then, in the order of their sheet."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from lineofsight.domain.plan import Milestone
from lineofsight.domain.record import SaidBefore
from lineofsight.domain.registers import AuditRecommendation
from lineofsight.errors import ValueRefusedError
from lineofsight.store.carrying import told
from lineofsight.store.redating import Dated, first_original, original_of
from lineofsight.store.returns import newest_ending
from lineofsight.store.sheet_order import in_sheet_order
from lineofsight.store.standing import stands_unnamed
from lineofsight.store.timelines import load_timelines

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from sqlalchemy import Connection, Row

    from lineofsight.store.returns import ReturnRowValues
    from lineofsight.store.subjects import Subject
    from lineofsight.store.timelines import Timeline


@dataclass(frozen=True, slots=True)
class AsAt:
    """A reading as at a date: its transaction, the returns, and what the plan's versions had removed by then."""

    connection: Connection
    day: date
    returns: Sequence[Row[ReturnRowValues]]
    removed: frozenset[str] = frozenset()


def standing_timelines(at: AsAt, subject: Subject) -> tuple[Timeline, ...]:
    """The items that are in the record, in the order of their sheet; those no longer named keep their place.

    Nothing leaves it because a tracker does not name it, whatever became of it before.
    """
    newest = newest_ending(at.returns, subject, at.day)
    found = [
        timeline
        for ref, timeline in load_timelines(at.connection, subject, until=at.day).items()
        if subject.is_log
        or newest is None
        or timeline.mentions[-1].place >= newest
        or stands_unnamed(ref, timeline.mentions[-1].value, at.removed)
    ]
    return in_sheet_order(found)


def last_named_on(at: AsAt, subject: Subject, timelines: Sequence[Timeline]) -> Iterator[tuple[str, date]]:
    """Of the items that stand though the newest return with their sheet does not name them: the last that did."""
    newest = None if subject.is_log else newest_ending(at.returns, subject, at.day)
    for one in timelines:
        if newest is not None and one.mentions[-1].place < newest:
            yield one.ref, one.mentions[-1].as_at


def standing_items(at: AsAt, subject: Subject) -> tuple[Any, ...]:
    """The values of the items that are in the record."""
    return tuple(timeline.mentions[-1].value for timeline in standing_timelines(at, subject))


def with_first_original(timeline: Timeline) -> Any:  # noqa: ANN401 - an action or another dated item, as the subject has it
    """What has a due date, with the original date that was agreed first: it never changes.

    A start date that was moved behind that first date is left out, for the two contradict each other; the
    import has said so.
    """
    item: Dated = timeline.mentions[-1].value
    found = first_original(timeline.mentions)
    if found is None or found[1] == original_of(item):
        return item
    first = found[1]
    if isinstance(item, Milestone):
        return replace(item, original_date=first)
    if isinstance(item, AuditRecommendation):
        return replace(item, due_date_original=first)
    try:
        return replace(item, due_date_original=first)
    except ValueRefusedError:
        return replace(item, due_date_original=first, start_date=None)


def earlier_returns(timeline: Timeline) -> tuple[tuple[date, Any], ...]:
    """Every return of an item before the newest, oldest first, with the date it speaks of."""
    return tuple((mention.as_at, mention.value) for mention in timeline.mentions[:-1])


def status_said(timeline: Timeline) -> date:
    """The as-at day of the return that said last how an action or a milestone stands."""
    newest = timeline.mentions[-1]
    name = "status" if isinstance(newest.value, Milestone) else "delivery_status"
    return newest.carried.get(name, newest.as_at)


def said_before(timeline: Timeline) -> SaidBefore:
    """What of an item's states stands as earlier returns said it, because the return that named it had no column."""
    then = {one.as_at: tuple(one.carried.items()) for one in timeline.mentions[:-1] if one.carried}
    newest = timeline.mentions[-1]
    return SaidBefore(now=told(newest.value, newest.carried), then=then)
