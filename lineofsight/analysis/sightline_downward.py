"""From an item to the children it is for, to who asked for it, what is done and how anybody will know."""

from __future__ import annotations

from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import TYPE_CHECKING

from lineofsight.analysis.sightline_expected import asked_in, shown_by
from lineofsight.analysis.sightline_values import SightlineKind, SightStep, Standing, Strand
from lineofsight.wording.dates import day, due
from lineofsight.wording.terms import term
from lineofsight.wording.themes import theme_name

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lineofsight.domain.indicators import Indicator
    from lineofsight.domain.oversight import Expectation
    from lineofsight.domain.plan import Action, Milestone, Recommendation, Theme

_ACTION_LEADS = {
    SightlineKind.RECOMMENDATION: "It is answered by action",
    SightlineKind.INDICATOR: "It is meant to be moved by action",
    SightlineKind.MILESTONE: "It is a milestone of action",
    SightlineKind.EXPECTATION: "It is to be met by action",
    SightlineKind.THEME: "Under it stands action",
}
_ANSWERS = {
    SightlineKind.EXPECTATION: "The same is asked for by recommendation",
    SightlineKind.THEME: "Its actions answer recommendation",
}
_NOTHING_SAID: Mapping[str, str] = MappingProxyType({})
_NO_STANDING: Mapping[str, Standing] = MappingProxyType({})
_IS_TO_MEET = {SightlineKind.THEME: "Under it stands expectation"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Threads:
    """What hangs together around a traced item; empty where nothing does."""

    recommendations: tuple[Recommendation, ...] = ()
    actions: tuple[Action, ...] = ()
    milestones: tuple[Milestone, ...] = ()
    indicators: tuple[Indicator, ...] = ()
    themes: tuple[Theme, ...] = ()
    expectations: tuple[Expectation, ...] = ()


def go_down(
    kind: SightlineKind,
    threads: Threads,
    stands: Mapping[str, Standing] = _NO_STANDING,
    reached: Mapping[str, Standing] = _NO_STANDING,
    figures: Mapping[str, str] = _NOTHING_SAID,
) -> list[SightStep]:
    """The strands of children, asking, doing and measuring.

    Args:
        kind: of what is traced.
        threads: what hangs together around it.
        stands: how each action stands, by its number.
        reached: how each milestone stands, by its number.
        figures: the newest figure of each indicator, in words, by its id.
    """
    return [
        *_for_children(kind, threads),
        *_asked_by(kind, threads),
        *_done_by(kind, threads, stands, reached),
        *_measured_by(kind, threads, figures),
    ]


def _for_children(kind: SightlineKind, threads: Threads) -> list[SightStep]:
    is_itself = kind is SightlineKind.THEME
    return [
        SightStep(
            strand=Strand.FOR_CHILDREN,
            depth=0,
            kind="theme",
            ref=theme.theme_id,
            title=theme.what_will_be_different,
            relation="This is for:" if is_itself else f"This is for (theme {theme_name(theme, ', ')}):",
            illustrative=theme.illustrative,
        )
        for theme in threads.themes
        if theme.what_will_be_different
    ]


def _asked_by(kind: SightlineKind, threads: Threads) -> list[SightStep]:
    if kind is SightlineKind.RECOMMENDATION:
        return [
            SightStep(
                strand=Strand.ASKED_BY,
                depth=0,
                kind="source",
                ref="",
                title=term(one.source) + (f", {day(one.date)}" if one.date is not None else ""),
                relation="It was asked for by:",
                paragraph=one.source_para,
                illustrative=one.illustrative,
            )
            for one in threads.recommendations
        ]
    answering = _ANSWERS.get(kind, "It answers recommendation")
    asked = [
        SightStep(
            strand=Strand.ASKED_BY,
            depth=0,
            kind="recommendation",
            ref=one.rec_id,
            title=one.text,
            relation=f"{answering} {one.rec_id} ({term(one.source)}):",
            paragraph=one.source_para,
            illustrative=one.illustrative,
        )
        for one in threads.recommendations
    ]
    if kind is SightlineKind.EXPECTATION:
        return [*(step for one in threads.expectations for step in asked_in(one)), *asked]
    return [*asked, *_expected_by(kind, threads)]


def _expected_by(kind: SightlineKind, threads: Threads) -> list[SightStep]:
    said = _IS_TO_MEET.get(kind, "It is to meet expectation")
    return [expectation_step(Strand.ASKED_BY, said, one) for one in threads.expectations]


def _done_by(
    kind: SightlineKind, threads: Threads, stands: Mapping[str, Standing], reached: Mapping[str, Standing]
) -> list[SightStep]:
    """Milestones of an action, else actions; below those that are to meet an expectation stand their milestones."""
    if kind is SightlineKind.ACTION:
        return [_milestone(one, reached[one.milestone_id]) for one in threads.milestones]
    steps: list[SightStep] = []
    for action in threads.actions:
        steps.append(action_step(_ACTION_LEADS[kind], action, stands[action.action_id]))
        if kind is SightlineKind.EXPECTATION:
            own = (one for one in threads.milestones if one.action_id == action.action_id)
            steps += [replace(_milestone(one, reached[one.milestone_id]), depth=1, is_below=True) for one in own]
    return steps


def expectation_step(strand: Strand, said: str, expectation: Expectation) -> SightStep:
    """A link to an expectation, after words such as "It is to meet expectation"."""
    return SightStep(
        strand=strand,
        depth=0,
        kind="expectation",
        ref=expectation.exp_id,
        title=expectation.text,
        relation=f"{said} {expectation.exp_id}:",
        paragraph=expectation.source_para,
        illustrative=expectation.illustrative,
    )


def theme_step(said: str, theme: Theme) -> SightStep:
    """A link to a theme in which somebody has a part, after words such as "It oversees theme"."""
    return SightStep(
        strand=Strand.DONE_BY,
        depth=0,
        kind="theme",
        ref=theme.theme_id,
        title=theme_name(theme, ", "),
        relation=said,
        illustrative=theme.illustrative,
    )


def action_step(said: str, action: Action, stands: Standing) -> SightStep:
    """A link to an action, after words such as "It is answered by action", with how it stands."""
    return SightStep(
        strand=Strand.DONE_BY,
        depth=0,
        kind="action",
        ref=action.action_id,
        title=action.action,
        relation=f"{said} {action.action_id} ({stands.words}; {_due(action)}):",
        paragraph=action.source_para,
        illustrative=action.illustrative,
        mark=stands.mark,
    )


def _milestone(milestone: Milestone, stands: Standing) -> SightStep:
    return SightStep(
        strand=Strand.DONE_BY,
        depth=0,
        kind="milestone",
        ref=milestone.milestone_id,
        title=milestone.text,
        relation=f"Its milestone {milestone.milestone_id} ({stands.words}):",
        illustrative=milestone.illustrative,
        mark=stands.mark,
    )


def _due(action: Action) -> str:
    return f"due: {due(action.due_kind, action.due_date_current)}"


def _measured_by(kind: SightlineKind, threads: Threads, figures: Mapping[str, str]) -> list[SightStep]:
    if kind is SightlineKind.INDICATOR:
        return []
    told = [
        SightStep(
            strand=Strand.MEASURED_BY,
            depth=0,
            kind="indicator",
            ref=one.ind_id,
            title=one.plain_title,
            relation=f"It is measured by ({figures[one.ind_id]}):" if one.ind_id in figures else "It is measured by:",
            illustrative=one.illustrative,
        )
        for one in threads.indicators
    ]
    if kind is SightlineKind.EXPECTATION:
        return [*(step for one in threads.expectations for step in shown_by(one)), *told]
    return told
