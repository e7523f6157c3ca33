"""Made-up governance maps for the tests of what they show and how they are drawn."""

from __future__ import annotations

import random
from datetime import date
from typing import TYPE_CHECKING

from lineofsight.analysis.governance_map import GovernanceMap, MapLine, MapNode
from lineofsight.domain.governance import BodyKind, Layer, LinkType

if TYPE_CHECKING:
    from lineofsight.wording.links import LineKind

DAY = date(2017, 3, 31)
KINDS = (BodyKind.FORUM, BodyKind.POST, BodyKind.PARTNER, BodyKind.OFFICER_GROUP)
LAYERS = (Layer.BOROUGH, Layer.COUNCIL, Layer.PRACTICE)


def node(ref: str, kind: BodyKind = BodyKind.FORUM, layer: Layer | None = Layer.COUNCIL, name: str = "") -> MapNode:
    """A body or post whose name is its id with a capital."""
    said = name or ref.replace("_", " ").capitalize()
    return MapNode(ref=ref, name=said, short_name=said, kind=kind, layer=layer)


def line(from_ref: str, to_ref: str, kind: LineKind = LinkType.REPORTS_TO) -> MapLine:
    """A line that says no more than its kind."""
    return MapLine(from_ref=from_ref, to_ref=to_ref, kind=kind)


def map_of(*parts: MapNode | MapLine) -> GovernanceMap:
    """A map of these nodes and lines; a body that only a line names is a forum of the council."""
    nodes = {part.ref: part for part in parts if isinstance(part, MapNode)}
    lines = [part for part in parts if isinstance(part, MapLine)]
    for one in lines:
        for ref in (one.from_ref, one.to_ref):
            nodes.setdefault(ref, node(ref))
    return GovernanceMap(day=DAY, nodes=tuple(nodes.values()), lines=tuple(lines))


def large_map(bodies: int, others: int, seed: int = 1) -> GovernanceMap:
    """A map of so many bodies, each answering to an earlier one, with ``others`` links of any kind between them."""
    chosen = random.Random(seed)  # noqa: S311 - the same map every time, and no secret
    nodes = [
        node(f"body_{place}", chosen.choice(KINDS), chosen.choice(LAYERS), f"Group {place} for safeguarding and help")
        for place in range(bodies)
    ]
    lines = [line(f"body_{place}", f"body_{chosen.randrange(max(place // 3, 1))}") for place in range(1, bodies)]
    while len(lines) < bodies - 1 + others:
        start, end = chosen.randrange(bodies), chosen.randrange(bodies)
        if start != end:
            lines.append(line(f"body_{start}", f"body_{end}", chosen.choice(list(LinkType))))
    return map_of(*nodes, *lines)
