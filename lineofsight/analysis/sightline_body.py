"""The line of sight of a body of the governance map: to whom it answers, whom it holds to account, what is under it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineofsight.analysis.governance_checks import SCRUTINISED, check_governance
from lineofsight.analysis.governance_graph import MEETING_KINDS
from lineofsight.analysis.sightline_downward import Threads, action_step, go_down, theme_step
from lineofsight.analysis.sightline_meetings import last_change, time_gaps, told_later
from lineofsight.analysis.sightline_pressing import parts_pressing_first, standing_of
from lineofsight.analysis.sightline_upward import Climb
from lineofsight.analysis.sightline_values import SightGap, Sightline, SightlineKind, Strand
from lineofsight.domain.governance import BodyKind
from lineofsight.wording.dates import day

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lineofsight.analysis.sightline_ground import Ground
    from lineofsight.analysis.sightline_values import SightStep
    from lineofsight.domain.governance import Body
    from lineofsight.domain.plan import Theme
    from lineofsight.domain.record import Record

_SAID_ALREADY = "next_meeting_missing"
"""The check of the map that is told of a body that works by meeting with its other meetings."""


def bodies_of(record: Record) -> tuple[Body, ...]:
    """Every body, in being or not; posts are people's."""
    return tuple(body for body in record.governance.bodies if body.kind is not BodyKind.POST)


def trace_body(ground: Ground, body: Body) -> Sightline:
    """The chain of a body, as at the record's date."""
    record, graph, ref = ground.record, ground.graph, body.body_id
    themes = tuple(theme for theme in record.plan.themes if ref in theme.overseen_by)
    climb = Climb(graph, ref)
    if ref in graph.bodies:
        climb.tell_chair()
        climb.tell_above(Strand.OVERSEEN_BY)
        climb.tell_scrutiny()
        climb.tell_assurance()
        climb.tell_below()
    below = (*_overseen(themes), *_led(ground, ref))
    return Sightline(
        kind=SightlineKind.BODY,
        ref=ref,
        title=body.name,
        as_at=record.as_at,
        steps=(*go_down(SightlineKind.BODY, Threads(themes=themes)), *below, *climb.steps),
        gaps=tuple(_gaps(ground, body, (*below, *climb.steps))),
    )


def _overseen(themes: Sequence[Theme]) -> Iterator[SightStep]:
    return (theme_step("It oversees theme", theme) for theme in themes)


def _led(ground: Ground, ref: str) -> Iterator[SightStep]:
    """The actions that it leads, then those that it supports, wherever they stand; of many, what presses first."""
    record, graph = ground.record, ground.graph
    actions = record.plan.actions
    leads = [one for one in actions if ref == graph.find(one.lead)]
    supports = [one for one in actions if ref in {graph.find(name) for name in (*one.support_leads, *one.partner_org)}]
    parts = [*(("It leads action", one) for one in leads), *(("It supports action", one) for one in supports)]
    stands = standing_of(ground, (one for _, one in parts))
    return (action_step(said, one, stands[one.action_id]) for said, one in parts_pressing_first(record, parts))


def _gaps(ground: Ground, body: Body, steps: Sequence[SightStep]) -> Iterator[SightGap]:
    graph = ground.graph
    if body.body_id not in graph.bodies:
        yield SightGap(
            code="not_in_being",
            what=f"There was no such body on {day(graph.day)}.",
            ask=f"Who does on {day(graph.day)} what {body.name} is for?",
        )
    meets = body.kind in MEETING_KINDS or any(step.kind == "theme" for step in steps)
    is_told = meets and body.body_id in graph.bodies
    if is_told:
        yield from _in_working(ground, body, steps)
    for finding in check_governance(ground.record):
        if body.body_id in finding.refs and not (is_told and finding.code == _SAID_ALREADY):
            yield SightGap(code=finding.code, what=finding.what, ask=finding.ask)


def _in_working(ground: Ground, body: Body, steps: Sequence[SightStep]) -> Iterator[SightGap]:
    """Of a body that works by meeting: who chairs it, whether it meets in time, and whether it oversees anything."""
    graph, ref = ground.graph, body.body_id
    if not graph.chair(ref):
        yield SightGap(code="no_chair", what=f"No chair of {body.name} is named.", ask=f"Who chairs {body.name}?")
    under = _under(ground, ref)
    yield from time_gaps(graph, ref, last_change(ground, under), told_later(ground, under))
    is_bare = not any(step.strand in (Strand.DONE_BY, Strand.HELD_TO_ACCOUNT) for step in steps)
    if is_bare and body.kind in (*SCRUTINISED, BodyKind.SCRUTINY):
        yield SightGap(
            code="nothing_under_it",
            what="No theme and no action of the plan names it, and the map shows nobody whom it holds to account.",
            ask=f"What does {body.name} watch over, and who tells it how that is going?",
        )


def _under(ground: Ground, ref: str) -> Threads:
    """The actions and milestones of the themes that it oversees."""
    overseen = (theme.theme_id for theme in ground.record.plan.themes if ref in theme.overseen_by)
    actions = ground.actions_under.of(*overseen)
    return Threads(actions=actions, milestones=ground.milestones_of.of(*(one.action_id for one in actions)))
