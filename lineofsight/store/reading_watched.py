"""What else is watched as at a date, with every earlier return of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from lineofsight.domain.record import WatchedRecord
from lineofsight.store.reading_items import (
    earlier_returns,
    last_named_on,
    standing_items,
    standing_timelines,
    with_first_original,
)
from lineofsight.store.reading_plan import all_moves
from lineofsight.store.subjects import ACTIONS, DATE_CHANGES, MILESTONES
from lineofsight.store.timelines import load_references
from lineofsight.store.watched_subjects import AUDIT_RECOMMENDATIONS, RISKS, WATCHED

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from lineofsight.domain.plan import DateChange
    from lineofsight.store.reading_items import AsAt
    from lineofsight.store.timelines import Timeline


def read_watched(at: AsAt) -> WatchedRecord:
    """Oversight, registers, practice, voices and own questions, each in its newest state by the date."""
    found: dict[str, Any] = {}
    earlier: dict[tuple[str, str], tuple[tuple[date, Any], ...]] = {}
    risks_last_named: dict[str, date] = {}
    moves: tuple[DateChange, ...] = ()
    for subject in WATCHED:
        timelines = standing_timelines(at, subject)
        is_dated = subject is AUDIT_RECOMMENDATIONS
        found[subject.attribute] = tuple(
            with_first_original(one) if is_dated else one.mentions[-1].value for one in timelines
        )
        earlier |= {(subject.name, one.ref): before for one in timelines if (before := earlier_returns(one))}
        if subject is RISKS:
            risks_last_named = dict(last_named_on(at, subject, timelines))
        if is_dated:
            moves = _moves(at, timelines)
    return WatchedRecord(**found, earlier=earlier, date_changes=moves, risks_last_named=risks_last_named)


def _moves(at: AsAt, timelines: Sequence[Timeline]) -> tuple[DateChange, ...]:
    """The moves of audit recommendations; a record that names an action or milestone is the plan's."""
    if not timelines:
        return ()
    plan = (load_references(at.connection, subject, until=at.day) for subject in (ACTIONS, MILESTONES))
    own = {one.ref for one in timelines}.difference(*plan)
    return all_moves([one for one in standing_items(at, DATE_CHANGES) if one.item_id in own], timelines)
