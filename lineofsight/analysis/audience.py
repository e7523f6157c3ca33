"""What one audience may see: a record made from nothing by allow-list, before anything is judged or counted."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lineofsight.analysis.audience_watched import watched_visible_to
from lineofsight.analysis.disclosure import protect_performance, protect_watched
from lineofsight.analysis.hidden import NOTHING, find_hidden, shown
from lineofsight.domain.marking import Audience
from lineofsight.domain.record import GovernanceRecord, PerformanceRecord, PlanRecord, Record

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from lineofsight.analysis.hidden import Hidden
    from lineofsight.domain.indicators import Indicator, Observation
    from lineofsight.domain.record import AreaTable, SaidBefore


def visible_to(record: Record, audience: Audience, *, since: Hidden = NOTHING) -> Record:
    """The record as ``audience`` may see it.

    What is not visible is left out whole, with everything that hangs on it (a theme's actions, an action's milestones
    and date changes, an indicator's figures, a body's seats, links, meetings and decisions, an audit's
    recommendations), so that totals are of visible rows only and no reference betrays what is not there. For the
    public, small numbers of children are hidden too, and whatever would give them back (see ``disclosure``).

    Args:
        record: everything that was known as at its date.
        audience: for whom.
        since: what a newer return hides from it (see ``hidden.find_hidden``).
    """
    hidden = find_hidden(record, audience, since=since)
    performance = _performance(record.performance, hidden, audience)
    watched = watched_visible_to(record, hidden, audience)
    if audience is Audience.PUBLIC:
        performance = protect_performance(performance, record.performance)
        watched = protect_watched(watched)
    return replace(
        record,
        plan=_plan(record.plan, hidden, audience),
        performance=performance,
        governance=_governance(record.governance, hidden, audience),
        watched=watched,
    )


def _plan(plan: PlanRecord, hidden: Hidden, audience: Audience) -> PlanRecord:
    actions = shown(plan.actions, hidden, audience)
    kept = {action.action_id for action in actions}
    milestones = tuple(one for one in shown(plan.milestones, hidden, audience) if one.action_id in kept)
    steps = {one.milestone_id for one in milestones}
    items = kept | steps
    earlier = {
        ref: tuple(
            (day, state)
            for day, one in states
            if one.theme_id not in hidden.of("theme_id")
            for state in shown((one,), hidden, audience)
        )
        for ref, states in plan.earlier_actions.items()
        if ref in kept
    }
    return PlanRecord(
        recommendations=shown(plan.recommendations, hidden, audience),
        themes=shown((one for one in plan.themes if one.theme_id not in hidden.of("theme_id")), hidden, audience),
        actions=actions,
        milestones=milestones,
        date_changes=tuple(one for one in shown(plan.date_changes, hidden, audience) if one.item_id in items),
        versions=shown(plan.versions, hidden, audience),
        earlier_actions=earlier,
        said_before={
            ref: _of_states(said, {day for day, _ in earlier.get(ref, ())})
            for ref, said in plan.said_before.items()
            if ref in kept
        },
        last_named={ref: day for ref, day in plan.last_named.items() if ref in kept},
        actions_refused={ref: row for ref, row in plan.actions_refused.items() if ref in kept},
        milestones_refused={ref: row for ref, row in plan.milestones_refused.items() if ref in steps},
        rows_left_out=plan.rows_left_out,
        returned=plan.returned,
        status_said={ref: day for ref, day in plan.status_said.items() if ref in items},
        stands_as={
            (ref, text): now
            for (ref, text), now in plan.stands_as.items()
            if now in items and ref not in hidden.of("milestone_id")
        },
    )


def _of_states(said: SaidBefore, days: set[date]) -> SaidBefore:
    """What was said before, of the newest state and of those earlier ones that are shown."""
    return replace(said, then={when: fields for when, fields in said.then.items() if when in days})


def _performance(performance: PerformanceRecord, hidden: Hidden, audience: Audience) -> PerformanceRecord:
    indicators = tuple(
        _without_colour_of_unseen(one, performance.observations.get(one.ind_id, ()), audience)
        for one in shown(performance.indicators, hidden, audience)
    )
    kept = {indicator.ind_id for indicator in indicators}
    everything = [one for series in performance.observations.values() for one in series]
    everything += [one for editions in performance.earlier_editions.values() for one in editions]
    unseen = {_edition(one): one.area_code for one in everything if not one.marking.is_visible_to(audience)}
    return replace(
        performance,
        indicators=indicators,
        observations={
            ind_id: tuple(_unrevised(one, unseen) for one in shown(series, hidden, audience))
            for ind_id, series in performance.observations.items()
            if ind_id in kept
        },
        earlier_editions={
            key: tuple(_unrevised(one, unseen) for one in shown(editions, hidden, audience))
            for key, editions in performance.earlier_editions.items()
            if key[0] in kept
        },
        tables={
            ind_id: tuple(_without_own(table, unseen) for table in tables)
            for ind_id, tables in performance.tables.items()
            if ind_id in kept
        },
        benchmarks=tuple(one for one in shown(performance.benchmarks, hidden, audience) if one.ind_id in kept),
        earlier_rules={
            ind_id: tuple((day, state) for day, one in states for state in shown((one,), hidden, audience))
            for ind_id, states in performance.earlier_rules.items()
            if ind_id in kept
        },
        last_named={ind_id: on for ind_id, on in performance.last_named.items() if ind_id in kept},
        rows_refused={ind_id: row for ind_id, row in performance.rows_refused.items() if ind_id in kept},
    )


def _without_colour_of_unseen(indicator: Indicator, series: Sequence[Observation], audience: Audience) -> Indicator:
    """The indicator without the officers' colour where that speaks of a newest figure that is not for the audience."""
    newest = max(series, key=lambda one: one.period, default=None)
    if newest is None or newest.marking.is_visible_to(audience):
        return indicator
    return replace(indicator, officer_rating=None)


def _edition(observation: Observation) -> tuple[str, int]:
    return observation.ind_id, observation.period.key


def _unrevised(observation: Observation, unseen: Mapping[tuple[str, int], str]) -> Observation:
    """The figure without the one that it was revised from, where an edition of it is not for the audience."""
    return replace(observation, revised_from=None) if _edition(observation) in unseen else observation


def _without_own(table: AreaTable, unseen: Mapping[tuple[str, int], str]) -> AreaTable:
    """Everybody's figures without the council's own, where an edition of that is not for the audience."""
    own = unseen.get((table.ind_id, table.period.key))
    if own is None:
        return table
    return replace(table, figures={code: figure for code, figure in table.figures.items() if code != own})


def _governance(governance: GovernanceRecord, hidden: Hidden, audience: Audience) -> GovernanceRecord:
    bodies = shown(governance.bodies, hidden, audience)
    kept = {body.body_id for body in bodies}
    links = shown(governance.links, hidden, audience)
    return GovernanceRecord(
        bodies=bodies,
        seats=tuple(seat for seat in shown(governance.seats, hidden, audience) if seat.body_id in kept),
        links=tuple(link for link in links if link.from_id in kept and link.to_id in kept),
        meetings=tuple(one for one in shown(governance.meetings, hidden, audience) if one.body_id in kept),
    )
