"""What is missing or wrong in the governance map, each as a sentence and a question to ask."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from lineofsight.analysis.governance_graph import ANSWERS_TO, TOPS, GovernanceGraph, graph_on
from lineofsight.domain.governance import BodyKind, Lifecycle, LinkType
from lineofsight.wording.dates import day as day_words
from lineofsight.wording.lists import and_

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lineofsight.domain.governance import Body
    from lineofsight.domain.plan import Theme
    from lineofsight.domain.record import Record

_WATCHED: Final = frozenset(
    {
        BodyKind.EXECUTIVE,
        BodyKind.IMPROVEMENT_BOARD,
        BodyKind.OFFICER_GROUP,
        BodyKind.SAFEGUARDING_PARTNERSHIP,
        BodyKind.HWB,
        BodyKind.CSP,
        BodyKind.CORPORATE_PARENTING,
    }
)
"""Kinds that decide or act on children's services, so that somebody else ought to scrutinise or assure them."""

_MEETS: Final = _WATCHED | {BodyKind.SCRUTINY, BodyKind.FORUM, BodyKind.CHILDREN_IN_CARE_COUNCIL}


@dataclass(frozen=True, slots=True, kw_only=True)
class GovernanceFinding:
    """One finding about the map.

    Attributes:
        code: no_parent, no_scrutiny, cycle, same_chair, theme_without_body, ended_body_named, terms_out_of_date,
            next_meeting_missing.
        refs: the bodies or themes that it is about.
        what: a sentence: what is missing or wrong.
        ask: a question that a member may ask.
    """

    code: str
    refs: tuple[str, ...]
    what: str
    ask: str


def check_governance(record: Record) -> tuple[GovernanceFinding, ...]:
    """Every finding about the map on the record's date, in the order of the checks."""
    graph = graph_on(record.governance, record.as_at)
    return (
        *_without_parent(graph),
        *_without_scrutiny(graph),
        *_cycles(graph),
        *_same_chair(graph),
        *_themes_without_body(graph, record.plan.themes),
        *_ended_but_named(graph, record),
        *_terms_out_of_date(graph),
        *_without_next_meeting(graph),
    )


def _bodies(graph: GovernanceGraph, kinds: frozenset[BodyKind]) -> Iterator[Body]:
    return (body for body in graph.bodies.values() if body.kind in kinds and body.lifecycle is not Lifecycle.PROPOSED)


def _without_parent(graph: GovernanceGraph) -> Iterator[GovernanceFinding]:
    for body in graph.bodies.values():
        if body.kind in TOPS or body.kind is BodyKind.POST or body.lifecycle is Lifecycle.PROPOSED:
            continue
        if not graph.outward(body.body_id, *ANSWERS_TO):
            yield GovernanceFinding(
                code="no_parent",
                refs=(body.body_id,),
                what=f"{body.name} answers to no other body on the map.",
                ask=f"To whom does {body.name} report, and how would they know if it failed?",
            )


def _without_scrutiny(graph: GovernanceGraph) -> Iterator[GovernanceFinding]:
    for body in _bodies(graph, _WATCHED):
        watched = graph.outward(body.body_id, LinkType.SCRUTINISED_BY) or graph.inward(body.body_id, LinkType.ASSURES)
        if not watched and body.layer != "practice":
            yield GovernanceFinding(
                code="no_scrutiny",
                refs=(body.body_id,),
                what=f"No committee scrutinises {body.name}, and nobody assures it from outside.",
                ask=f"Which committee looks at the work of {body.name}, and when did it last do so?",
            )


def _cycles(graph: GovernanceGraph) -> Iterator[GovernanceFinding]:
    upward: defaultdict[str, list[str]] = defaultdict(list)
    for link in graph.links:
        if link.type in (*ANSWERS_TO, LinkType.SCRUTINISED_BY):
            upward[link.from_id].append(link.to_id)
    for circle in find_cycles(upward):
        names = and_([graph.name(ref) for ref in circle])
        yield GovernanceFinding(
            code="cycle",
            refs=circle,
            what=f"{names} answer to each other in a circle, so nobody above any of them can call them to account.",
            ask=f"Who outside the circle of {names} can call them to account?",
        )


def find_cycles(upward: dict[str, list[str]]) -> list[tuple[str, ...]]:
    """The groups of nodes that can reach themselves, each once, smallest name first (Tarjan's components)."""
    order: dict[str, int] = {}
    low: dict[str, int] = {}
    stack: list[str] = []
    found: list[tuple[str, ...]] = []
    for root in sorted(upward):
        if root not in order:
            _walk_components(root, upward, order, low, stack, found)
    return sorted(found)


def _walk_components(
    root: str,
    upward: dict[str, list[str]],
    order: dict[str, int],
    low: dict[str, int],
    stack: list[str],
    found: list[tuple[str, ...]],
) -> None:
    """One depth-first walk without recursion, so that a long chain cannot exhaust the stack."""
    work = [(root, iter(upward.get(root, ())))]
    order[root] = low[root] = len(order)
    stack.append(root)
    while work:
        node, ways = work[-1]
        step = next((way for way in ways if way not in order or way in stack), None)
        if step is not None and step not in order:
            order[step] = low[step] = len(order)
            stack.append(step)
            work.append((step, iter(upward.get(step, ()))))
            continue
        if step is not None:
            low[node] = min(low[node], order[step])
            continue
        work.pop()
        if work:
            low[work[-1][0]] = min(low[work[-1][0]], low[node])
        if low[node] == order[node]:
            cut = stack.index(node)
            group = stack[cut:]
            del stack[cut:]
            if len(group) > 1 or node in upward.get(node, ()):
                found.append(tuple(sorted(group)))


def _same_chair(graph: GovernanceGraph) -> Iterator[GovernanceFinding]:
    for link in graph.links:
        if link.type not in (*ANSWERS_TO, LinkType.SCRUTINISED_BY):
            continue
        lower, upper = graph.bodies[link.from_id], graph.bodies[link.to_id]
        chair = lower.chair_office or lower.chair_name
        if chair and chair == (upper.chair_office or upper.chair_name):
            yield GovernanceFinding(
                code="same_chair",
                refs=(lower.body_id, upper.body_id),
                what=f"{chair} chairs both {lower.name} and {upper.name}, to which it answers.",
                ask=f"Who challenges {chair} when {lower.name} falls short?",
            )


def _themes_without_body(graph: GovernanceGraph, themes: Sequence[Theme]) -> Iterator[GovernanceFinding]:
    for theme in themes:
        if not any(ref in graph.bodies for ref in theme.overseen_by):
            yield GovernanceFinding(
                code="theme_without_body",
                refs=(theme.theme_id,),
                what=f"No body in being oversees theme {theme.theme_id}, {theme.title}.",
                ask=f"Which body will oversee {theme.title}, and from when?",
            )


def _ended_but_named(graph: GovernanceGraph, record: Record) -> Iterator[GovernanceFinding]:
    ended = {ref for ref, body in graph.known.items() if body.ended is not None and body.ended < graph.day}
    for ref in sorted(ended):
        where = _where_named(ref, graph, record)
        if where:
            last = graph.known[ref].ended
            said = day_words(last) if last is not None else "an unknown day"
            yield GovernanceFinding(
                code="ended_body_named",
                refs=(ref,),
                what=f"{graph.name(ref)} ended on {said} but is still named in {and_(where)}.",
                ask=f"What took over from {graph.name(ref)}?",
            )


def _where_named(ref: str, graph: GovernanceGraph, record: Record) -> list[str]:
    named = [f"theme {theme.theme_id}" for theme in record.plan.themes if ref in theme.overseen_by]
    open_links = [
        link
        for link in record.governance.links
        if ref in (link.from_id, link.to_id) and (link.to_date is None or link.to_date >= graph.day)
    ]
    if open_links:
        named.append("an open link")
    if any(
        seat.body_id == ref and (seat.to_date is None or seat.to_date >= graph.day) for seat in record.governance.seats
    ):
        named.append("an open seat")
    return named


def _terms_out_of_date(graph: GovernanceGraph) -> Iterator[GovernanceFinding]:
    for body in graph.bodies.values():
        if body.tor_review_date is not None and body.tor_review_date < graph.day:
            yield GovernanceFinding(
                code="terms_out_of_date",
                refs=(body.body_id,),
                what=f"The terms of reference of {body.name} were due for review by {day_words(body.tor_review_date)}.",
                ask=f"When will the terms of reference of {body.name} be reviewed?",
            )


def _without_next_meeting(graph: GovernanceGraph) -> Iterator[GovernanceFinding]:
    for body in _bodies(graph, _MEETS):
        meets = body.meetings_per_year is not None or body.frequency_text or graph.meetings.get(body.body_id)
        if meets and graph.next_meeting(body.body_id) is None:
            yield GovernanceFinding(
                code="next_meeting_missing",
                refs=(body.body_id,),
                what=f"No next meeting of {body.name} is known.",
                ask=f"When does {body.name} meet next, and what will it look at?",
            )
