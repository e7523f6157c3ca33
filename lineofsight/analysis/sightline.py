"""The golden thread: from any item down to the children it is for, and up to everybody who answers for it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lineofsight.analysis.governance_graph import graph_on
from lineofsight.analysis.people import people_of
from lineofsight.analysis.sightline_body import bodies_of, trace_body
from lineofsight.analysis.sightline_downward import Threads, go_down
from lineofsight.analysis.sightline_gaps import find_gaps
from lineofsight.analysis.sightline_person import trace_person
from lineofsight.analysis.sightline_pressing import pressing_first
from lineofsight.analysis.sightline_upward import go_up
from lineofsight.analysis.sightline_values import Sightline, SightlineKind
from lineofsight.errors import LineOfSightError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from typing import TypeAlias

    from lineofsight.domain.indicators import Indicator
    from lineofsight.domain.plan import Action, Theme
    from lineofsight.domain.record import Record

    Finder: TypeAlias = Callable[[Record, str], tuple[SightlineKind, str, Threads] | None]


def trace(record: Record, ref: str, kind: SightlineKind | None = None) -> Sightline:
    """The chain of anything in the plan, an expectation, an indicator, a body, a post or a person, as at the date.

    Args:
        record: everything known at the date.
        ref: the officers' reference ("1.10", "E5.21.4", "T1"), or the id of an indicator, a body
            or a post; of somebody who has no post on the map, the name.
        kind: what it is, where a reference may stand for two things; ``None`` for the first that has it.

    Raises:
        LineOfSightError: when nothing has this reference.
    """
    found = next((one for one in (find(record, ref) for find in _finders(kind)) if one is not None), None)
    if found is not None:
        return _trace_threads(record, ref, *found)
    placed = _trace_place(record, ref, kind)
    if placed is not None:
        return placed
    raise LineOfSightError(
        f"Nothing has the reference '{ref}'. Give an action's number such as 1.10, that of a milestone, a "
        "recommendation, an expectation or a theme, or the id of an indicator, a body or a post. 'lineofsight show' "
        "lists them: 'plan --json', 'expectations', 'indicators' and 'bodies'."
    )


def _trace_threads(record: Record, ref: str, kind: SightlineKind, title: str, threads: Threads) -> Sightline:
    graph = graph_on(record.governance, record.as_at)
    steps = (*go_down(kind, pressing_first(record, threads)), *go_up(graph, kind, threads))
    return Sightline(
        kind=kind,
        ref=ref,
        title=title,
        as_at=record.as_at,
        steps=steps,
        gaps=find_gaps(record, graph, kind, threads, steps),
    )


def _trace_place(record: Record, ref: str, kind: SightlineKind | None) -> Sightline | None:
    """The chain of a body or a post on the map, or of somebody whom the returns name."""
    for body in bodies_of(record) if kind in (None, SightlineKind.BODY) else ():
        if body.body_id == ref:
            return trace_body(record, body)
    for person in people_of(record) if kind in (None, SightlineKind.PERSON) else ():
        if person.key == ref:
            return trace_person(record, person)
    return None


def _finders(kind: SightlineKind | None) -> Sequence[Finder]:
    """What finds a kind, or everything but bodies and people; in this order a reference stands for what it names."""
    finders: dict[SightlineKind, Finder] = {
        SightlineKind.ACTION: _find_action,
        SightlineKind.MILESTONE: _find_milestone,
        SightlineKind.INDICATOR: _find_indicator,
        SightlineKind.RECOMMENDATION: _find_recommendation,
        SightlineKind.EXPECTATION: _find_expectation,
        SightlineKind.THEME: _find_theme,
    }
    return tuple(find for one, find in finders.items() if kind in (None, one))


def _find_action(record: Record, ref: str) -> tuple[SightlineKind, str, Threads] | None:
    held = tuple(action for action in record.plan.actions if action.action_id == ref)
    return (SightlineKind.ACTION, held[0].action, _around_one(record, held)) if held else None


def _find_milestone(record: Record, ref: str) -> tuple[SightlineKind, str, Threads] | None:
    for milestone in record.plan.milestones:
        if milestone.milestone_id == ref:
            held = tuple(action for action in record.plan.actions if action.action_id == milestone.action_id)
            return SightlineKind.MILESTONE, milestone.text, _around_one(record, held)
    return None


def _find_indicator(record: Record, ref: str) -> tuple[SightlineKind, str, Threads] | None:
    for indicator in record.performance.indicators:
        if indicator.ind_id == ref:
            held = tuple(action for action in record.plan.actions if ref in action.indicator_ids)
            return SightlineKind.INDICATOR, indicator.plain_title, _around_indicator(record, indicator, held)
    return None


def _find_recommendation(record: Record, ref: str) -> tuple[SightlineKind, str, Threads] | None:
    for recommendation in record.plan.recommendations:
        if recommendation.rec_id == ref:
            held = tuple(action for action in record.plan.actions if ref in action.rec_ids)
            threads = replace(_around_actions(record, held), recommendations=(recommendation,))
            return SightlineKind.RECOMMENDATION, recommendation.text, threads
    return None


def _find_expectation(record: Record, ref: str) -> tuple[SightlineKind, str, Threads] | None:
    for expectation in record.watched.expectations:
        if expectation.exp_id == ref:
            held = tuple(action for action in record.plan.actions if action.action_id in expectation.action_ids)
            around = _around_actions(record, held)
            threads = replace(
                around,
                recommendations=tuple(one for one in record.plan.recommendations if one.rec_id in expectation.rec_ids),
                themes=_with_own(record, expectation.theme_id, around.themes),
                expectations=(expectation,),
            )
            return SightlineKind.EXPECTATION, expectation.text, threads
    return None


def _find_theme(record: Record, ref: str) -> tuple[SightlineKind, str, Threads] | None:
    """A theme; an indicator belongs to the one that it names, or that one of the theme's actions names it for."""
    for theme in record.plan.themes:
        if theme.theme_id == ref:
            held = tuple(action for action in record.plan.actions if action.theme_id == ref)
            around = _around_actions(record, held)
            measures = {one.ind_id for one in around.indicators}
            numbers = {action.action_id for action in held}
            threads = replace(
                around,
                themes=(theme,),
                indicators=tuple(
                    one for one in record.performance.indicators if one.theme_id == ref or one.ind_id in measures
                ),
                expectations=tuple(
                    one
                    for one in record.watched.expectations
                    if one.theme_id == ref or not numbers.isdisjoint(one.action_ids)
                ),
            )
            return SightlineKind.THEME, theme.title, threads
    return None


def _around_one(record: Record, held: tuple[Action, ...]) -> Threads:
    """What hangs together around one action, and what is expected of it."""
    numbers = {action.action_id for action in held}
    expected = tuple(one for one in record.watched.expectations if not numbers.isdisjoint(one.action_ids))
    return replace(_around_actions(record, held), expectations=expected)


def _around_actions(record: Record, actions: tuple[Action, ...]) -> Threads:
    action_ids = {action.action_id for action in actions}
    rec_ids = {ref for action in actions for ref in action.rec_ids}
    ind_ids = {ref for action in actions for ref in action.indicator_ids}
    theme_ids = {action.theme_id for action in actions}
    return Threads(
        recommendations=tuple(one for one in record.plan.recommendations if one.rec_id in rec_ids),
        actions=actions,
        milestones=tuple(one for one in record.plan.milestones if one.action_id in action_ids),
        indicators=tuple(one for one in record.performance.indicators if one.ind_id in ind_ids),
        themes=tuple(theme for theme in record.plan.themes if theme.theme_id in theme_ids),
    )


def _around_indicator(record: Record, indicator: Indicator, actions: tuple[Action, ...]) -> Threads:
    around = _around_actions(record, actions)
    themes = _with_own(record, indicator.theme_id, around.themes)
    return replace(around, milestones=(), indicators=(indicator,), themes=themes)


def _with_own(record: Record, theme_id: str, themes: tuple[Theme, ...]) -> tuple[Theme, ...]:
    """The theme that an item itself names, then those of its actions."""
    own = tuple(theme for theme in record.plan.themes if theme.theme_id == theme_id)
    return tuple(dict.fromkeys((*own, *themes)))
