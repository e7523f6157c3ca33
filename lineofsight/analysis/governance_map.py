"""What a governance map shows on a day: who is on it, which lines join them, and the core that can be drawn.

A seat is a line too, from its holder to the body. Lines of membership are left out of the core: they are many, and a
list of who sits where tells them better.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from lineofsight.analysis.governance_graph import CHAIR, graph_on
from lineofsight.domain.governance import BodyKind, Layer, LinkType
from lineofsight.wording.links import LineKind, LinkFamily, SeatLink, family_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from lineofsight.analysis.governance_graph import GovernanceGraph
    from lineofsight.domain.record import GovernanceRecord

OUTSIDE: Final = frozenset({BodyKind.GOVERNMENT, BodyKind.REGULATOR, BodyKind.PARTNER})
"""Kinds that the council does not set up: government, inspectors and partners."""

_FROM_ABOVE: Final = frozenset({LinkType.ASSURES, LinkType.APPOINTS, LinkType.DIRECTS, SeatLink.CHAIRS})
"""Kinds whose first end stands above the second."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MapNode:
    """A body or post on the map.

    Attributes:
        ref: its id.
        name: its whole name.
        short_name: what it is called for short; its name when it has none.
        kind: what it is.
        layer: the level at which it acts.
        illustrative: whether it is made up for an example.
    """

    ref: str
    name: str
    short_name: str
    kind: BodyKind
    layer: Layer | None = None
    illustrative: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class MapLine:
    """A link or a seat, read as "from … kind … to".

    Attributes:
        from_ref: where it starts.
        to_ref: where it ends.
        kind: what it says.
        what_flows: what passes along it.
        frequency: how often, in the officers' words.
        formal_ref: the terms of reference, protocol or decision that lays it down.
        source_para: the paragraph of the report that tells of it.
        illustrative: whether it is made up for an example.
    """

    from_ref: str
    to_ref: str
    kind: LineKind
    what_flows: str = ""
    frequency: str = ""
    formal_ref: str = ""
    source_para: str = ""
    illustrative: bool = False

    @property
    def family(self) -> LinkFamily:
        """What it means to a reader."""
        return family_of(self.kind)

    @property
    def is_core(self) -> bool:
        """Whether it is more than a membership."""
        return self.family is not LinkFamily.SITS

    @property
    def upper_and_lower(self) -> tuple[str, str]:
        """The end that oversees, leads or is told, then the other."""
        return (self.from_ref, self.to_ref) if self.kind in _FROM_ABOVE else (self.to_ref, self.from_ref)


@dataclass(frozen=True, slots=True, kw_only=True)
class GovernanceMap:
    """What is on a map, or on one part of it.

    Attributes:
        day: the day it shows.
        nodes: bodies and posts, in the order in which officers returned them.
        lines: what joins them; both ends are among the nodes.
        elsewhere: nodes that belong to another part and only show where a line goes on: id and the part's title.
    """

    day: date
    nodes: tuple[MapNode, ...]
    lines: tuple[MapLine, ...]
    elsewhere: tuple[tuple[str, str], ...] = ()

    def node(self, ref: str) -> MapNode:
        """The node of an id.

        Raises:
            KeyError: when it is not on the map.
        """
        for node in self.nodes:
            if node.ref == ref:
                return node
        raise KeyError(ref)

    def lines_by_end(self) -> dict[str, tuple[MapLine, ...]]:
        """The lines that start or end at each node that has any."""
        ends: defaultdict[str, list[MapLine]] = defaultdict(list)
        for line in self.lines:
            ends[line.from_ref].append(line)
            ends[line.to_ref].append(line)
        return {ref: tuple(lines) for ref, lines in ends.items()}


def map_on(governance: GovernanceRecord, day: date) -> GovernanceMap:
    """The whole map of a day: every body and post in being, every link in force and every seat held by one of them."""
    graph = graph_on(governance, day)
    nodes = tuple(
        MapNode(
            ref=body.body_id,
            name=body.name,
            short_name=body.short_name or body.name,
            kind=body.kind,
            layer=body.layer,
            illustrative=body.illustrative,
        )
        for body in graph.bodies.values()
    )
    return GovernanceMap(day=day, nodes=nodes, lines=(*_links(graph), *_seats(graph)))


def _links(graph: GovernanceGraph) -> Iterator[MapLine]:
    for link in graph.links:
        yield MapLine(
            from_ref=link.from_id,
            to_ref=link.to_id,
            kind=link.type,
            what_flows=link.what_flows,
            frequency=link.frequency,
            formal_ref=link.formal_ref,
            source_para=link.source_para,
            illustrative=link.illustrative,
        )


def _seats(graph: GovernanceGraph) -> Iterator[MapLine]:
    """One line a holder and body: who chairs a body and is its member besides chairs it."""
    for ref, body in graph.bodies.items():
        held: dict[str, MapLine] = {}
        for seat in graph.seats.get(ref, ()):
            if seat.holder not in graph.bodies or seat.holder == ref:
                continue
            kind = SeatLink.CHAIRS if seat.role.casefold() == CHAIR else SeatLink.SITS_ON
            if kind is SeatLink.CHAIRS or seat.holder not in held:
                held[seat.holder] = MapLine(
                    from_ref=seat.holder,
                    to_ref=ref,
                    kind=kind,
                    source_para=seat.source_para,
                    illustrative=seat.illustrative,
                )
        if not any(line.kind is SeatLink.CHAIRS for line in held.values()):
            named = graph.find(body.chair_office) if body.chair_office else None
            if named in graph.bodies and named is not None and named != ref:
                held[named] = MapLine(
                    from_ref=named,
                    to_ref=ref,
                    kind=SeatLink.CHAIRS,
                    source_para=body.source_para,
                    illustrative=body.illustrative,
                )
        yield from held.values()


def core_of(whole: GovernanceMap) -> GovernanceMap:
    """The map without lines of membership, and without the posts that then stand alone.

    A body that no line joins stays: that it stands alone is worth seeing.
    """
    lines = tuple(line for line in whole.lines if line.is_core)
    joined = {ref for line in lines for ref in (line.from_ref, line.to_ref)}
    nodes = tuple(node for node in whole.nodes if node.ref in joined or node.kind is not BodyKind.POST)
    return replace(whole, nodes=nodes, lines=lines)


def reach_of(whole: GovernanceMap, ref: str) -> frozenset[str]:
    """Everything above and below a body along what answers and checks, with itself: what a lit path shows."""
    upward: defaultdict[str, list[str]] = defaultdict(list)
    downward: defaultdict[str, list[str]] = defaultdict(list)
    for line in whole.lines:
        if line.family in (LinkFamily.ANSWERS, LinkFamily.CHECKS):
            upper, lower = line.upper_and_lower
            upward[lower].append(upper)
            downward[upper].append(lower)
    return _reach(ref, upward) | _reach(ref, downward)


def _reach(start: str, ways: dict[str, list[str]]) -> frozenset[str]:
    seen = {start}
    waiting = [start]
    while waiting:
        for ref in ways.get(waiting.pop(), ()):
            if ref not in seen:
                seen.add(ref)
                waiting.append(ref)
    return frozenset(seen)
