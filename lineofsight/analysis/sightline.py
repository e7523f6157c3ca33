"""The golden thread: from any item down to the children it is for, and up to everybody who answers for it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lineofsight.analysis.people import people_of
from lineofsight.analysis.sightline_body import bodies_of, trace_body
from lineofsight.analysis.sightline_decided import decided_steps
from lineofsight.analysis.sightline_downward import Threads, go_down
from lineofsight.analysis.sightline_gaps import find_gaps
from lineofsight.analysis.sightline_ground import Ground
from lineofsight.analysis.sightline_person import trace_person
from lineofsight.analysis.sightline_pressing import figures_of, milestones_standing, pressing_first, standing_of
from lineofsight.analysis.sightline_upward import go_up
from lineofsight.analysis.sightline_values import Sightline, SightlineKind
from lineofsight.errors import LineOfSightError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from typing import TypeAlias

    from lineofsight.domain.indicators import Indicator
    from lineofsight.domain.plan import Action, Theme
    from lineofsight.domain.record import Record

    Finder: TypeAlias = Callable[[Ground, str], tuple[SightlineKind, str, Threads] | None]


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
    return trace_on(Ground(record), ref, kind)


def trace_on(ground: Ground, ref: str, kind: SightlineKind | None = None) -> Sightline:
    """The same, for whoever traces many things: they share what is looked up in the record.

    Raises:
        LineOfSightError: when nothing has this reference.
    """
    found = next((one for one in (find(ground, ref) for find in _finders(kind)) if one is not None), None)
    if found is not None:
        return _trace_threads(ground, ref, *found)
    placed = _trace_place(ground, ref, kind)
    if placed is not None:
        return placed
    raise LineOfSightError(
        f"Nothing has the reference '{ref}'. Give an action's number such as 1.10, that of a milestone, a "
        "recommendation, an expectation or a theme, or the id of an indicator, a body or a post. 'lineofsight show' "
        "lists them: 'plan --json', 'expectations', 'indicators' and 'bodies'."
    )


def _trace_threads(ground: Ground, ref: str, kind: SightlineKind, title: str, threads: Threads) -> Sightline:
    record = ground.record
    stands, reached = standing_of(ground, threads.actions), milestones_standing(ground, threads.milestones)
    figures = figures_of(ground, threads.indicators)
    steps = (
        *go_down(kind, pressing_first(ground, threads), stands, reached, figures),
        *decided_steps(ground, kind, threads),
        *go_up(ground.graph, kind, threads),
    )
    return Sightline(
        kind=kind,
        ref=ref,
        title=title,
        as_at=record.as_at,
        steps=steps,
        gaps=find_gaps(ground, kind, threads, steps),
    )


def _trace_place(ground: Ground, ref: str, kind: SightlineKind | None) -> Sightline | None:
    """The chain of a body or a post on the map, or of somebody whom the returns name."""
    for body in bodies_of(ground.record) if kind in (None, SightlineKind.BODY) else ():
        if body.body_id == ref:
            return trace_body(ground, body)
    for person in people_of(ground.record) if kind in (None, SightlineKind.PERSON) else ():
        if person.key == ref:
            return trace_person(ground, person)
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


def _find_action(ground: Ground, ref: str) -> tuple[SightlineKind, str, Threads] | None:
    held = ground.actions.of(ref)
    return (SightlineKind.ACTION, held[0].action, _around_one(ground, held)) if held else None


def _find_milestone(ground: Ground, ref: str) -> tuple[SightlineKind, str, Threads] | None:
    for milestone in ground.milestones.of(ref)[:1]:
        return SightlineKind.MILESTONE, milestone.text, _around_one(ground, ground.actions.of(milestone.action_id))
    return None


def _find_indicator(ground: Ground, ref: str) -> tuple[SightlineKind, str, Threads] | None:
    for indicator in ground.indicators.of(ref)[:1]:
        around = _around_indicator(ground, indicator, ground.actions_moving.of(ref))
        return SightlineKind.INDICATOR, indicator.plain_title, around
    return None


def _find_recommendation(ground: Ground, ref: str) -> tuple[SightlineKind, str, Threads] | None:
    for recommendation in ground.recommendations.of(ref)[:1]:
        threads = replace(_around_actions(ground, ground.actions_answering.of(ref)), recommendations=(recommendation,))
        return SightlineKind.RECOMMENDATION, recommendation.text, threads
    return None


def _find_expectation(ground: Ground, ref: str) -> tuple[SightlineKind, str, Threads] | None:
    for expectation in ground.expectations.of(ref)[:1]:
        around = _around_actions(ground, ground.actions.of(*expectation.action_ids))
        threads = replace(
            around,
            recommendations=ground.recommendations.of(*expectation.rec_ids),
            themes=_with_own(ground, expectation.theme_id, around.themes),
            expectations=(expectation,),
        )
        return SightlineKind.EXPECTATION, expectation.text, threads
    return None


def _find_theme(ground: Ground, ref: str) -> tuple[SightlineKind, str, Threads] | None:
    """A theme; an indicator belongs to the one that it names, or that one of the theme's actions names it for."""
    record = ground.record
    for theme in ground.themes.of(ref)[:1]:
        held = ground.actions_under.of(ref)
        around = _around_actions(ground, held)
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


def _around_one(ground: Ground, held: tuple[Action, ...]) -> Threads:
    """What hangs together around one action, and what is expected of it."""
    expected = ground.expectations_of.of(*(action.action_id for action in held))
    return replace(_around_actions(ground, held), expectations=expected)


def _around_actions(ground: Ground, actions: tuple[Action, ...]) -> Threads:
    return Threads(
        recommendations=ground.recommendations.of(*(ref for action in actions for ref in action.rec_ids)),
        actions=actions,
        milestones=ground.milestones_of.of(*(action.action_id for action in actions)),
        indicators=ground.indicators.of(*(ref for action in actions for ref in action.indicator_ids)),
        themes=ground.themes.of(*(action.theme_id for action in actions)),
    )


def _around_indicator(ground: Ground, indicator: Indicator, actions: tuple[Action, ...]) -> Threads:
    around = _around_actions(ground, actions)
    themes = _with_own(ground, indicator.theme_id, around.themes)
    return replace(around, milestones=(), indicators=(indicator,), themes=themes)


def _with_own(ground: Ground, theme_id: str, themes: tuple[Theme, ...]) -> tuple[Theme, ...]:
    """The theme that an item itself names, then those of its actions."""
    return tuple(dict.fromkeys((*ground.themes.of(theme_id), *themes)))
