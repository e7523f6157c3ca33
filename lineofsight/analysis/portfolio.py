"""What belongs to some themes of the plan: a record made from theirs alone, before anything is judged or counted.

A portfolio is the themes that one member leads. What is linked to another theme, or only to another theme's actions,
is left out; what is linked to none (meetings, deadlines of the whole review, caseloads) stays, for it is everybody's.
A figure stands under a theme that it names, or whose action names it; one under no theme is in no portfolio.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from lineofsight.domain.record import WATCHED_KEYS, WatchedRecord

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from lineofsight.domain.plan import Theme
    from lineofsight.domain.record import PerformanceRecord, PlanRecord, Record


@dataclass(frozen=True, slots=True, kw_only=True)
class Portfolio:
    """The themes that a document is about.

    Attributes:
        lead_member: the member who leads them, as the plan names the post; "" when themes were chosen by hand.
        themes: those chosen, in the plan's order.
        others: the plan's other themes, in its order.
        figures_elsewhere: how many figures stand under other themes alone.
    """

    lead_member: str
    themes: tuple[Theme, ...]
    others: tuple[Theme, ...]
    figures_elsewhere: int


@dataclass(frozen=True, slots=True)
class _Links:
    """What the chosen themes hold, by reference."""

    themes: frozenset[str]
    actions: frozenset[str]
    indicators: frozenset[str]
    audits: frozenset[str]
    recommendations: frozenset[str]


def portfolios_of(themes: Iterable[Theme]) -> tuple[str, ...]:
    """The members who lead themes, as the plan names their posts, each once and in its order."""
    return tuple(themes_led(themes))


def themes_led(themes: Iterable[Theme]) -> dict[str, list[Theme]]:
    """The themes of each member who leads one, both in the plan's order."""
    led: dict[str, list[Theme]] = {}
    for theme in themes:
        if theme.lead_member:
            led.setdefault(theme.lead_member, []).append(theme)
    return led


def describe_portfolio(record: Record, theme_ids: Collection[str], lead_member: str = "") -> Portfolio:
    """The chosen themes, and how much of the plan and its figures is outside them."""
    themes = sorted(record.plan.themes, key=lambda theme: theme.order)
    own = _indicators_of(record, frozenset(theme_ids))
    named = {one.theme_id for one in record.plan.actions}
    owned = _indicators_of(record, named.union(theme.theme_id for theme in themes))
    return Portfolio(
        lead_member=lead_member,
        themes=tuple(theme for theme in themes if theme.theme_id in theme_ids),
        others=tuple(theme for theme in themes if theme.theme_id not in theme_ids),
        figures_elsewhere=len(owned - own),
    )


def of_themes(record: Record, theme_ids: Collection[str]) -> Record:
    """The record of these themes alone; governance stays whole, for a body does not belong to a theme."""
    chosen = frozenset(theme_ids)
    actions = frozenset(one.action_id for one in record.plan.actions if one.theme_id in chosen)
    indicators = _indicators_of(record, chosen)
    links = _Links(
        themes=chosen,
        actions=actions,
        indicators=indicators,
        audits=frozenset(one.audit_id for one in record.watched.audit_reports if one.theme_id in chosen),
        recommendations=frozenset(
            rec_id for one in record.plan.actions if one.action_id in actions for rec_id in one.rec_ids
        ),
    )
    return replace(
        record,
        plan=_plan(record.plan, links),
        performance=_performance(record.performance, indicators),
        watched=_watched(record.watched, links),
    )


def _indicators_of(record: Record, theme_ids: Collection[str]) -> frozenset[str]:
    named = {ind_id for one in record.plan.actions if one.theme_id in theme_ids for ind_id in one.indicator_ids}
    return frozenset(
        one.ind_id for one in record.performance.indicators if one.theme_id in theme_ids or one.ind_id in named
    )


def _plan(plan: PlanRecord, links: _Links) -> PlanRecord:
    milestones = tuple(one for one in plan.milestones if one.action_id in links.actions)
    steps = {one.milestone_id for one in milestones}
    items = links.actions | steps
    return replace(
        plan,
        recommendations=tuple(one for one in plan.recommendations if one.rec_id in links.recommendations),
        themes=tuple(one for one in plan.themes if one.theme_id in links.themes),
        actions=tuple(one for one in plan.actions if one.action_id in links.actions),
        milestones=milestones,
        date_changes=tuple(one for one in plan.date_changes if one.item_id in items),
        earlier_actions={ref: states for ref, states in plan.earlier_actions.items() if ref in links.actions},
        said_before={ref: said for ref, said in plan.said_before.items() if ref in links.actions},
        last_named={ref: day for ref, day in plan.last_named.items() if ref in links.actions},
        actions_refused={ref: row for ref, row in plan.actions_refused.items() if ref in links.actions},
        milestones_refused={ref: row for ref, row in plan.milestones_refused.items() if ref in steps},
        status_said={ref: day for ref, day in plan.status_said.items() if ref in items},
    )


def _performance(performance: PerformanceRecord, indicators: frozenset[str]) -> PerformanceRecord:
    return replace(
        performance,
        indicators=tuple(one for one in performance.indicators if one.ind_id in indicators),
        observations={key: series for key, series in performance.observations.items() if key in indicators},
        earlier_editions={key: one for key, one in performance.earlier_editions.items() if key[0] in indicators},
        tables={key: tables for key, tables in performance.tables.items() if key in indicators},
        benchmarks=tuple(one for one in performance.benchmarks if one.ind_id in indicators),
        earlier_rules={key: rules for key, rules in performance.earlier_rules.items() if key in indicators},
        last_named={key: on for key, on in performance.last_named.items() if key in indicators},
        rows_refused={key: row for key, row in performance.rows_refused.items() if key in indicators},
    )


def _watched(watched: WatchedRecord, links: _Links) -> WatchedRecord:
    found: dict[str, tuple[Any, ...]] = {}
    kept: set[tuple[str, str]] = set()
    for attribute, (subject, key) in WATCHED_KEYS.items():
        found[attribute] = tuple(one for one in getattr(watched, attribute) if _is_linked(one, links))
        kept |= {(subject, getattr(one, key)) for one in found[attribute]}
    return WatchedRecord(
        **found,
        earlier={key: states for key, states in watched.earlier.items() if key in kept},
        date_changes=tuple(one for one in watched.date_changes if ("audit_recommendation", one.item_id) in kept),
        risks_last_named={ref: on for ref, on in watched.risks_last_named.items() if ("risk", ref) in kept},
    )


def _is_linked(item: Any, links: _Links) -> bool:  # noqa: ANN401 (an item of any subject)
    """Whether an item names something of these themes, or nothing of any."""
    named = (
        (_one(item, "theme_id"), links.themes),
        (frozenset(getattr(item, "action_ids", ())), links.actions),
        (frozenset(getattr(item, "indicator_ids", ())), links.indicators),
        (frozenset(getattr(item, "rec_ids", ())), links.recommendations),
        # A report is an audit; a recommendation belongs to one.
        (_one(item, "audit_id") if hasattr(item, "audit_rec_id") else frozenset(), links.audits),
    )
    return any(refs & ours for refs, ours in named) or not any(refs for refs, _ in named)


def _one(item: Any, name: str) -> frozenset[str]:  # noqa: ANN401 (an item of any subject)
    return frozenset(ref for ref in (getattr(item, name, ""),) if ref)
