"""What is missing or wrong in how bodies are joined, each as a sentence and a question to ask.

Every sentence speaks of the map, which is what officers returned: what is not on it may still exist.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final

from lineofsight.analysis.governance_cycles import find_cycles
from lineofsight.analysis.governance_graph import ANSWERS_TO, TOPS, GovernanceGraph, graph_on
from lineofsight.analysis.governance_upkeep import check_upkeep
from lineofsight.analysis.governance_values import GovernanceFinding
from lineofsight.domain.governance import BodyKind, Layer, LinkType
from lineofsight.wording.lists import and_
from lineofsight.wording.terms import term
from lineofsight.wording.themes import theme_name

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lineofsight.domain.governance import Body
    from lineofsight.domain.plan import Theme
    from lineofsight.domain.record import Record

SCRUTINISED: Final = frozenset(
    {
        BodyKind.EXECUTIVE,
        BodyKind.IMPROVEMENT_BOARD,
        BodyKind.SAFEGUARDING_PARTNERSHIP,
        BodyKind.HWB,
        BodyKind.CSP,
        BodyKind.CORPORATE_PARENTING,
    }
)
"""Kinds that decide or oversee, so that a committee ought to scrutinise them. Officers' groups answer upward."""

_WITHOUT_PARENT: Final = TOPS | {BodyKind.POST, BodyKind.CHILDREN_IN_CARE_COUNCIL}
_CHECKED_ENDS: Final = (
    *ANSWERS_TO,
    LinkType.SCRUTINISED_BY,
    LinkType.ASSURES,
    LinkType.INFORMS,
    LinkType.ADVISES,
    LinkType.PROTOCOL_WITH,
)
"""Links of which one end tells or checks the other, so that one chair for both would only tell himself."""


def check_governance(record: Record) -> tuple[GovernanceFinding, ...]:
    """Every finding about the map on the record's date, in the order of the checks (docs/governance.md)."""
    graph = graph_on(record.governance, record.as_at)
    return (
        *_without_parent(graph),
        *_without_scrutiny(graph),
        *_lead_members_without_scrutiny(graph, record.plan.themes),
        *_cycles(graph),
        *_same_chair(graph),
        *_themes_without_body(graph, record.plan.themes),
        *check_upkeep(graph, record),
    )


def _without_parent(graph: GovernanceGraph) -> Iterator[GovernanceFinding]:
    for body in graph.bodies.values():
        is_staff_forum = body.kind is BodyKind.FORUM and body.layer is Layer.PRACTICE
        if body.kind in _WITHOUT_PARENT or is_staff_forum or graph.above(body.body_id):
            continue
        yield GovernanceFinding(
            code="no_parent",
            refs=(body.body_id,),
            what=f"The map shows nobody to whom {body.name} answers{_other_links(graph, body)}.",
            ask=f"To whom does {body.name} answer, and how would they know if it failed?",
        )


def _other_links(graph: GovernanceGraph, body: Body) -> str:
    said = []
    for kind in (LinkType.INFORMS, LinkType.ADVISES, LinkType.PROTOCOL_WITH):
        others = [graph.name(link.to_id) for link in graph.outward(body.body_id, kind)]
        if kind is LinkType.PROTOCOL_WITH:
            others += [graph.name(link.from_id) for link in graph.inward(body.body_id, kind)]
        if others:
            said.append(f"{term(kind)} {and_(others)}")
    return f"; it {and_(said)}" if said else ""


def _without_scrutiny(graph: GovernanceGraph) -> Iterator[GovernanceFinding]:
    for body in graph.bodies.values():
        if body.kind not in SCRUTINISED or _is_scrutinised(graph, body):
            continue
        assured = [graph.name(link.from_id) for link in graph.inward(body.body_id, LinkType.ASSURES)]
        also = f"; {and_(assured)} {'give' if len(assured) > 1 else 'gives'} it assurance" if assured else ""
        yield GovernanceFinding(
            code="no_scrutiny",
            refs=(body.body_id,),
            what=f"The map shows no committee that scrutinises {body.name}{also}.",
            ask=f"Which committee looks at the work of {body.name}, and when did it last do so?",
        )


def _is_scrutinised(graph: GovernanceGraph, body: Body) -> bool:
    """By a link of its own; the Executive also through its members, who are scrutinised portfolio by portfolio."""
    if graph.outward(body.body_id, LinkType.SCRUTINISED_BY):
        return True
    seats = graph.seats.get(body.body_id, ()) if body.kind is BodyKind.EXECUTIVE else ()
    return any(graph.outward(seat.holder, LinkType.SCRUTINISED_BY) for seat in seats)


def _lead_members_without_scrutiny(graph: GovernanceGraph, themes: Sequence[Theme]) -> Iterator[GovernanceFinding]:
    led: defaultdict[str, list[str]] = defaultdict(list)
    for theme in themes:
        ref = graph.find(theme.lead_member) if theme.lead_member else None
        if ref in graph.bodies and ref is not None:
            led[ref].append(theme.theme_id)
    for ref, theme_ids in led.items():
        if not graph.outward(ref, LinkType.SCRUTINISED_BY):
            word = "theme" if len(theme_ids) == 1 else "themes"
            yield GovernanceFinding(
                code="no_scrutiny",
                refs=(ref,),
                what=(
                    f"The map shows no committee that scrutinises {graph.name(ref)} as lead member for "
                    f"{word} {and_(theme_ids)}."
                ),
                ask=f"Which committee calls {graph.name(ref)} to account for {word} {and_(theme_ids)}?",
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
            what=f"{names} answer to one another in a circle, so that each is in the end checked by itself.",
            ask=f"Who outside the circle of {names} can call them to account?",
        )


def _same_chair(graph: GovernanceGraph) -> Iterator[GovernanceFinding]:
    said: set[tuple[str, str]] = set()
    for link in graph.links:
        pair = (min(link.from_id, link.to_id), max(link.from_id, link.to_id))
        if link.type not in _CHECKED_ENDS or pair in said:
            continue
        chair = graph.chair(link.from_id)
        if chair and chair == graph.chair(link.to_id):
            said.add(pair)
            first, second = graph.name(link.from_id), graph.name(link.to_id)
            yield GovernanceFinding(
                code="same_chair",
                refs=(link.from_id, link.to_id),
                what=f"{chair} chairs both ends of a link: {first} {term(link.type)} {second}.",
                ask=f"Who challenges {chair} where {first} and {second} meet?",
            )


def _themes_without_body(graph: GovernanceGraph, themes: Sequence[Theme]) -> Iterator[GovernanceFinding]:
    for theme in themes:
        if not any(ref in graph.bodies for ref in theme.overseen_by):
            yield GovernanceFinding(
                code="theme_without_body",
                refs=(theme.theme_id,),
                what=f"No body that exists oversees theme {theme_name(theme, ', ')}.",
                ask=f"Which body will oversee {theme.title}, and from when?",
            )
