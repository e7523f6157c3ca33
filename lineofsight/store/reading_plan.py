"""The plan and governance as at a date."""

from __future__ import annotations

from dataclasses import replace
from itertools import chain
from typing import TYPE_CHECKING

from lineofsight.domain.record import GovernanceRecord, PlanRecord, RowLeftOut, SaidBefore
from lineofsight.store.findings import load_rows_left_out
from lineofsight.store.known_milestones import of_known, stands_as
from lineofsight.store.reading_items import (
    AsAt,
    earlier_returns,
    said_before,
    standing_items,
    standing_timelines,
    status_said,
    with_first_original,
)
from lineofsight.store.redating import unrecorded_moves
from lineofsight.store.refused_rows import last_refused
from lineofsight.store.returns import newest_covering
from lineofsight.store.standing import removed_references
from lineofsight.store.subjects import (
    ACTIONS,
    BODIES,
    DATE_CHANGES,
    LINKS,
    MEETINGS,
    MILESTONES,
    RECOMMENDATIONS,
    SEATS,
    THEMES,
    VERSIONS,
)

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Sequence
    from datetime import date

    from lineofsight.domain.plan import DateChange
    from lineofsight.store.timelines import Timeline


def read_plan(at: AsAt) -> PlanRecord:
    """The plan as at a date, with every move of a date by then, recorded or not."""
    versions = standing_items(at, VERSIONS)
    at = replace(at, removed=removed_references(versions, at.day))
    actions, milestones = standing_timelines(at, ACTIONS), standing_timelines(at, MILESTONES)
    records = of_known(standing_items(at, DATE_CHANGES), milestones)
    by_then = [one for one in at.returns if one.as_at <= at.day]
    refused = last_refused(by_then, ACTIONS, actions)
    return PlanRecord(
        recommendations=standing_items(at, RECOMMENDATIONS),
        themes=standing_items(at, THEMES),
        actions=tuple(with_first_original(one) for one in actions),
        milestones=tuple(with_first_original(one) for one in milestones),
        date_changes=all_moves(records, chain(actions, milestones)),
        versions=tuple(sorted(versions, key=lambda version: version.date)),
        earlier_actions={one.ref: earlier for one in actions if (earlier := earlier_returns(one))},
        said_before={one.ref: said for one in actions if (said := said_before(one)) != SaidBefore()},
        last_named=_last_named(at, actions, refused),
        actions_refused=refused,
        milestones_refused=last_refused(by_then, MILESTONES, milestones),
        rows_left_out=_rows_left_out(at),
        returned=max((one.mentions[-1].as_at for one in actions), default=None),
        status_said={one.ref: status_said(one) for one in chain(actions, milestones)},
        stands_as=stands_as(at.connection, milestones),
    )


def _rows_left_out(at: AsAt) -> tuple[RowLeftOut, ...]:
    """Which rows of the newest return that has all of the plan, and of files of some actions since, were left out."""
    newest = newest_covering(at.returns, ACTIONS, at.day)
    if newest is None:
        return ()
    since = [
        one
        for one in at.returns
        if newest < (one.as_at, one.return_id) and one.as_at <= at.day and _is_of_actions(one.lacks)
    ]
    read = [*(one for one in at.returns if one.return_id == newest[1]), *since]
    return tuple(RowLeftOut(one.name, row) for one in read for row in load_rows_left_out(at.connection, one.return_id))


def _is_of_actions(lacks: Iterable[str]) -> bool:
    """Whether a file of some actions is a tracker of the plan, by what it has no column for: no tracker has all."""
    return any(one.startswith(f"{ACTIONS.attribute}.") for one in lacks)


def _last_named(at: AsAt, actions: Sequence[Timeline], refused: Container[str]) -> dict[str, date]:
    """When the actions were named last of which the newest return that has all of the plan gave no row to keep.

    Of those whose row in a later return was ``refused`` too: that may hold only some of the plan.
    """
    newest = newest_covering(at.returns, ACTIONS, at.day)
    return {
        one.ref: one.mentions[-1].as_at
        for one in actions
        if one.ref in refused or (newest is not None and one.mentions[-1].place < newest)
    }


def all_moves(records: Sequence[DateChange], timelines: Iterable[Timeline]) -> tuple[DateChange, ...]:
    """The recorded moves and those of ``timelines`` that no record explains, oldest first."""
    unrecorded = [move for one in timelines for move in unrecorded_moves(one.ref, one.mentions, records)]
    return tuple(sorted((*records, *unrecorded), key=lambda change: change.known_by))


def read_governance(at: AsAt) -> GovernanceRecord:
    """Bodies, seats, links and meetings as at a date."""
    return GovernanceRecord(
        bodies=standing_items(at, BODIES),
        seats=standing_items(at, SEATS),
        links=standing_items(at, LINKS),
        meetings=tuple(sorted(standing_items(at, MEETINGS), key=lambda meeting: (meeting.date, meeting.body_id))),
    )
