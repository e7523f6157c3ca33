"""What one audience may see: a record made from nothing by allow-list, before anything is judged or counted."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Protocol, TypeVar

from lineofsight.analysis.audience_watched import watched_visible_to
from lineofsight.domain.record import GovernanceRecord, PerformanceRecord, PlanRecord, Record

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lineofsight.domain.marking import Audience, Marking


class _Marked(Protocol):
    @property
    def marking(self) -> Marking: ...


Thing = TypeVar("Thing", bound=_Marked)


def visible_to(record: Record, audience: Audience) -> Record:
    """The record as ``audience`` may see it.

    What is not visible is left out whole, with everything that hangs on it (an action's milestones and date
    changes, an indicator's figures, a body's seats, links, meetings and decisions, an audit's recommendations), so
    that totals are of visible rows only and no reference betrays what is not there.
    """
    shown = replace(
        record,
        plan=_plan(record.plan, audience),
        performance=_performance(record.performance, audience),
        governance=_governance(record.governance, audience),
    )
    return replace(shown, watched=watched_visible_to(record, shown, audience))


def _visible(things: Iterable[Thing], audience: Audience) -> tuple[Thing, ...]:
    return tuple(thing for thing in things if thing.marking.is_visible_to(audience))


def _plan(plan: PlanRecord, audience: Audience) -> PlanRecord:
    recommendations = _visible(plan.recommendations, audience)
    rec_ids = {one.rec_id for one in recommendations}
    actions = tuple(
        replace(action, rec_ids=tuple(ref for ref in action.rec_ids if ref in rec_ids))
        for action in _visible(plan.actions, audience)
    )
    action_ids = {action.action_id for action in actions}
    milestones = tuple(one for one in _visible(plan.milestones, audience) if one.action_id in action_ids)
    items = action_ids | {one.milestone_id for one in milestones}
    hidden = {one.action_id for one in plan.actions} | {one.milestone_id for one in plan.milestones}
    hidden -= items
    return PlanRecord(
        recommendations=recommendations,
        themes=_visible(plan.themes, audience),
        actions=actions,
        milestones=milestones,
        date_changes=tuple(one for one in _visible(plan.date_changes, audience) if one.item_id in items),
        versions=tuple(
            replace(
                version,
                added=_without(version.added, hidden),
                removed=_without(version.removed, hidden),
                merged=_without(version.merged, hidden),
            )
            for version in _visible(plan.versions, audience)
        ),
        earlier_actions={
            ref: tuple((day, one) for day, one in earlier if one.marking.is_visible_to(audience))
            for ref, earlier in plan.earlier_actions.items()
            if ref in action_ids
        },
    )


def _without(refs: tuple[str, ...], hidden: set[str]) -> tuple[str, ...]:
    return tuple(ref for ref in refs if ref not in hidden)


def _performance(performance: PerformanceRecord, audience: Audience) -> PerformanceRecord:
    indicators = _visible(performance.indicators, audience)
    shown = {indicator.ind_id for indicator in indicators}
    return replace(
        performance,
        indicators=indicators,
        observations={
            ind_id: _visible(series, audience) for ind_id, series in performance.observations.items() if ind_id in shown
        },
        earlier_editions={
            key: _visible(editions, audience)
            for key, editions in performance.earlier_editions.items()
            if key[0] in shown
        },
        tables={ind_id: tables for ind_id, tables in performance.tables.items() if ind_id in shown},
        benchmarks=tuple(one for one in _visible(performance.benchmarks, audience) if one.ind_id in shown),
    )


def _governance(governance: GovernanceRecord, audience: Audience) -> GovernanceRecord:
    bodies = _visible(governance.bodies, audience)
    shown = {body.body_id for body in bodies}
    return GovernanceRecord(
        bodies=bodies,
        seats=tuple(seat for seat in _visible(governance.seats, audience) if seat.body_id in shown),
        links=tuple(
            link for link in _visible(governance.links, audience) if link.from_id in shown and link.to_id in shown
        ),
        meetings=tuple(one for one in _visible(governance.meetings, audience) if one.body_id in shown),
    )
