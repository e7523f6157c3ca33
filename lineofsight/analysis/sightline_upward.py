"""Climbing the map: from a post to the top, from a board to whom it answers, from a member to scrutiny."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineofsight.analysis.governance_graph import ANSWERS_TO, GovernanceGraph
from lineofsight.analysis.sightline_values import SightStep, Strand
from lineofsight.domain.governance import BodyKind, LinkType
from lineofsight.wording.terms import term

if TYPE_CHECKING:
    from lineofsight.domain.governance import Link

_HIGHEST = 12
"""Most steps upward: longer than any real chain, so that an odd map cannot make an endless one."""


def find_post(graph: GovernanceGraph, name: str) -> str | None:
    """The id of the body or post that a text names: by id, name, short name or the office before a bracket."""
    folded = _folded(name)
    for ref, body in graph.bodies.items():
        if folded in (_folded(ref), _folded(body.name), _folded(body.short_name)):
            return ref
    before_bracket = _folded(name.split("(", maxsplit=1)[0])
    for ref, body in graph.bodies.items():
        if before_bracket and before_bracket == _folded(body.name.split("(", maxsplit=1)[0]):
            return ref
    return None


def _folded(text: str) -> str:
    return " ".join(text.casefold().replace("’", "'").split())


def climb_to_top(graph: GovernanceGraph, name: str, relation: str) -> list[SightStep]:
    """The management strand: the lead, then each post or body that the one before answers to."""
    ref = find_post(graph, name)
    steps = [SightStep(strand=Strand.MANAGED_BY, depth=0, kind="post", ref=ref or "", title=name, relation=relation)]
    if ref is None:
        return steps
    for depth, link in enumerate(_chain(graph, ref), 1):
        steps.append(_step(graph, Strand.MANAGED_BY, depth, link.to_id, term(link.type), link.source_para))
    return steps


def _chain(graph: GovernanceGraph, start: str) -> list[Link]:
    """The line of links upward, accountability before reporting, never through the same place twice."""
    chain: list[Link] = []
    seen = {start}
    place = start
    while len(chain) < _HIGHEST:
        ways = [link for kind in ANSWERS_TO for link in graph.outward(place, kind) if link.to_id not in seen]
        if not ways:
            return chain
        chain.append(ways[0])
        place = ways[0].to_id
        seen.add(place)
    return chain


def climb_to_oversight(graph: GovernanceGraph, boards: tuple[str, ...]) -> list[SightStep]:
    """The oversight strand: each overseeing body with its meetings, and the line of bodies that it answers to."""
    steps: list[SightStep] = []
    for board in boards:
        if board not in graph.bodies:
            continue
        steps.append(_step(graph, Strand.OVERSEEN_BY, 0, board, "is overseen by", graph.bodies[board].source_para))
        for depth, link in enumerate(_chain(graph, board), 1):
            steps.append(_step(graph, Strand.OVERSEEN_BY, depth, link.to_id, term(link.type), link.source_para))
    return steps


def climb_to_members(graph: GovernanceGraph, members: tuple[str, ...], boards: tuple[str, ...]) -> list[SightStep]:
    """The members' strand (lead member upward) and every committee that scrutinises a lead member or a board."""
    steps: list[SightStep] = []
    watched: list[str] = [board for board in boards if board in graph.bodies]
    for name in members:
        ref = find_post(graph, name)
        steps.append(
            SightStep(
                strand=Strand.MEMBERS, depth=0, kind="post", ref=ref or "", title=name, relation="has as lead member"
            )
        )
        if ref is None:
            continue
        watched.append(ref)
        for depth, link in enumerate(_chain(graph, ref), 1):
            steps.append(_step(graph, Strand.MEMBERS, depth, link.to_id, term(link.type), link.source_para))
    steps += [
        _step(graph, Strand.SCRUTINISED_BY, 0, board, "is scrutinised by", graph.bodies[board].source_para)
        for board in watched
        if graph.bodies[board].kind is BodyKind.SCRUTINY
    ]
    for ref in watched:
        steps += [
            _step(graph, Strand.SCRUTINISED_BY, 0, link.to_id, f"{graph.name(ref)} is scrutinised by", link.source_para)
            for link in graph.outward(ref, LinkType.SCRUTINISED_BY)
        ]
    return steps


def _step(graph: GovernanceGraph, strand: Strand, depth: int, ref: str, relation: str, paragraph: str) -> SightStep:
    body = graph.known.get(ref)
    is_post = body is not None and body.kind is BodyKind.POST
    meeting = None if is_post else graph.last_meeting(ref)
    return SightStep(
        strand=strand,
        depth=depth,
        kind="post" if is_post else "body",
        ref=ref,
        title=graph.name(ref),
        relation=relation,
        last_meeting=meeting.date if meeting is not None else None,
        next_meeting=None if is_post else graph.next_meeting(ref),
        paragraph=paragraph,
    )
