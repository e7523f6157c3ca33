"""The line of sight of a post or person: to whom they answer, who answers to them, and what of the plan is theirs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineofsight.analysis.governance_checks import check_governance
from lineofsight.analysis.sightline_downward import Threads, action_step, expectation_step, go_down, theme_step
from lineofsight.analysis.sightline_gaps import stops_short
from lineofsight.analysis.sightline_pressing import parts_pressing_first, standing_of
from lineofsight.analysis.sightline_upward import Climb
from lineofsight.analysis.sightline_values import SightGap, Sightline, SightlineKind, Strand
from lineofsight.wording.dates import day

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lineofsight.analysis.governance_graph import GovernanceGraph
    from lineofsight.analysis.people import Person
    from lineofsight.analysis.sightline_ground import Ground
    from lineofsight.analysis.sightline_values import SightStep
    from lineofsight.domain.record import Record


def trace_person(ground: Ground, person: Person) -> Sightline:
    """The chain of a post or person, as at the record's date; of a name that is not on the map only what is theirs."""
    record, graph = ground.record, ground.graph
    climb = Climb(graph, person.key)
    if person.key in graph.bodies:
        climb.tell_above(Strand.MANAGED_BY)
        climb.tell_scrutiny()
        climb.tell_assurance()
        climb.tell_below()
    climb.tell_chaired(person.chairs)
    parts = tuple(_parts(record, graph, person))
    own = {step.ref for step in parts}
    themes = tuple(theme for theme in record.plan.themes if theme.theme_id in own)
    theirs = (*parts, *_expectations(record, graph, person), *_actions(ground, person))
    return Sightline(
        kind=SightlineKind.PERSON,
        ref=person.key,
        title=person.name,
        as_at=record.as_at,
        steps=(*go_down(SightlineKind.PERSON, Threads(themes=themes)), *theirs, *climb.steps),
        gaps=tuple(_gaps(record, graph, person, has_part=bool(theirs))),
    )


def _parts(record: Record, graph: GovernanceGraph, person: Person) -> Iterator[SightStep]:
    """Their part in each theme."""
    for theme in record.plan.themes:
        parts = (
            (theme.sponsor_officer, "Sponsors theme"),
            (theme.partner_lead, "Leads among partners theme"),
            (theme.lead_member, "Is lead member for theme"),
        )
        for name, said in parts:
            if _is_named(graph, name, person):
                yield theme_step(said, theme)


def _is_named(graph: GovernanceGraph, name: str, person: Person) -> bool:
    return bool(name) and (graph.find(name) or name.strip()) == person.key


def _expectations(record: Record, graph: GovernanceGraph, person: Person) -> Iterator[SightStep]:
    for one in record.watched.expectations:
        if _is_named(graph, one.owner, person):
            yield expectation_step(Strand.DONE_BY, "Owns expectation", one)


def _actions(ground: Ground, person: Person) -> Iterator[SightStep]:
    """Those that they lead, then those that they support; of many, what presses first."""
    record = ground.record
    parts = [
        (said, action)
        for refs, said in ((person.leads, "Leads action"), (person.supports, "Supports action"))
        for action in record.plan.actions
        if action.action_id in refs
    ]
    stands = standing_of(ground, (action for _, action in parts))
    return (action_step(said, action, stands[action.action_id]) for said, action in parts_pressing_first(record, parts))


def _gaps(record: Record, graph: GovernanceGraph, person: Person, *, has_part: bool) -> Iterator[SightGap]:
    if person.post is None:
        yield SightGap(
            code="lead_not_on_map",
            what=f"The governance map does not show {person.name}.",
            ask=f"Who holds {person.name} to account?",
        )
    elif person.key not in graph.bodies:
        yield SightGap(
            code="not_in_being",
            what=f"There was no such post on {day(graph.day)}.",
            ask=f"Who does on {day(graph.day)} what {person.name} is for?",
        )
    elif has_part:
        yield from stops_short(graph, person.key, person.name)
    for finding in check_governance(record):
        if person.key in finding.refs:
            yield SightGap(code=finding.code, what=finding.what, ask=finding.ask)
