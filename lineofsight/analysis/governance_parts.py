"""A map too large for a sheet in parts: first by the level of the borough, then in halves that keep lines whole.

Where a line leaves a part, the body at its other end stands on the part too, marked with the part it belongs to.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from lineofsight.domain.governance import Layer
from lineofsight.wording.links import LinkFamily
from lineofsight.wording.terms import term

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from lineofsight.analysis.governance_map import GovernanceMap

_NO_LAYER = "level not given"


@dataclass(frozen=True, slots=True)
class MapPart:
    """The bodies of one part, by id, and what they have in common."""

    title: str
    refs: tuple[str, ...]


def by_layer(whole: GovernanceMap) -> tuple[MapPart, ...]:
    """One part a level of the borough, from the council outwards; bodies whose level is not given come last."""
    refs: defaultdict[Layer | None, list[str]] = defaultdict(list)
    for node in whole.nodes:
        refs[node.layer].append(node.ref)
    order = (Layer.COUNCIL, Layer.BOROUGH, Layer.PRACTICE, None)
    return tuple(
        MapPart(_NO_LAYER if layer is None else term(layer), tuple(refs[layer])) for layer in order if refs[layer]
    )


def in_halves(whole: GovernanceMap, part: MapPart) -> tuple[MapPart, MapPart]:
    """The part, of two bodies or more, in two where fewest lines are cut, each half about a third of it or more."""
    ordered = _from_the_top(whole, part.refs)
    least, most = max(len(ordered) // 3, 1), max(len(ordered) - len(ordered) // 3, 2)
    place_of = {ref: place for place, ref in enumerate(ordered)}
    spans = [
        sorted((place_of[line.from_ref], place_of[line.to_ref]))
        for line in whole.lines
        if line.from_ref in place_of and line.to_ref in place_of
    ]

    def lines_cut(cut: int) -> tuple[int, int]:
        return sum(low < cut <= high for low, high in spans), abs(2 * cut - len(ordered))

    cut = min(range(least, most), key=lines_cut)
    return MapPart(part.title, ordered[:cut]), MapPart(part.title, ordered[cut:])


def _from_the_top(whole: GovernanceMap, refs: Sequence[str]) -> tuple[str, ...]:
    """The bodies so that each is followed by those that answer to it."""
    wanted = dict.fromkeys(refs)
    below: defaultdict[str, list[str]] = defaultdict(list)
    has_upper: set[str] = set()
    for line in whole.lines:
        if line.family is LinkFamily.ANSWERS and line.from_ref in wanted and line.to_ref in wanted:
            below[line.to_ref].append(line.from_ref)
            has_upper.add(line.from_ref)
    ordered: dict[str, None] = {}
    # What stands in a circle has no top and comes after the rest.
    waiting = [*reversed(refs), *(ref for ref in reversed(refs) if ref not in has_upper)]
    while waiting:
        ref = waiting.pop()
        if ref not in ordered:
            ordered[ref] = None
            waiting += reversed(below[ref])
    return tuple(ordered)


def part_of(whole: GovernanceMap, refs: Iterable[str], titles: dict[str, str]) -> GovernanceMap:
    """The map of one part: its bodies, their lines, and the other ends of lines that leave it.

    Args:
        whole: the map that is divided.
        refs: the part's bodies.
        titles: each body → the part it belongs to, in words.
    """
    own = frozenset(refs)
    lines = tuple(line for line in whole.lines if line.from_ref in own or line.to_ref in own)
    others = {ref for line in lines for ref in (line.from_ref, line.to_ref)} - own
    nodes = tuple(node for node in whole.nodes if node.ref in own or node.ref in others)
    elsewhere = tuple((node.ref, titles[node.ref]) for node in nodes if node.ref in others)
    return replace(whole, nodes=nodes, lines=lines, elsewhere=elsewhere)
