"""A body of the governance map in one sentence: what a reader hears in place of its box and lines."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lineofsight.domain.governance import LinkType
from lineofsight.wording.links import LineKind, LinkFamily, SeatLink, family_of, link_words, link_words_back
from lineofsight.wording.lists import and_
from lineofsight.wording.terms import term

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from lineofsight.analysis.governance_map import GovernanceMap, MapLine

_OUTWARD: Final[tuple[LineKind, ...]] = (
    LinkType.ACCOUNTABLE_TO,
    LinkType.REPORTS_TO,
    LinkType.SUBGROUP_OF,
    LinkType.SCRUTINISED_BY,
    LinkType.ASSURES,
    LinkType.APPOINTS,
    LinkType.DIRECTS,
    LinkType.ADVISES,
    LinkType.SUPPORTS,
    LinkType.INFORMS,
    LinkType.PROTOCOL_WITH,
    SeatLink.CHAIRS,
    SeatLink.SITS_ON,
)
_INWARD: Final[tuple[LineKind, ...]] = (
    SeatLink.CHAIRS,
    LinkType.SCRUTINISED_BY,
    LinkType.ASSURES,
    LinkType.APPOINTS,
    LinkType.DIRECTS,
    LinkType.ADVISES,
    LinkType.SUPPORTS,
    LinkType.INFORMS,
    LinkType.PROTOCOL_WITH,
)


def sentences_of(shown: GovernanceMap) -> dict[str, str]:
    """A sentence for each node, by its id: "Improvement Board, improvement board: reports to …; below it: …"."""
    names = {node.ref: node.name for node in shown.nodes}
    ends = shown.lines_by_end()
    return {
        node.ref: f"{node.name}, {term(node.kind)}: {'; '.join(_parts(node.ref, ends.get(node.ref, ()), names))}."
        for node in shown.nodes
    }


def _parts(ref: str, lines: Sequence[MapLine], names: Mapping[str, str]) -> Iterator[str]:
    """What is said of a node, piece by piece; one sentence says so when nothing is joined to it."""
    if not lines:
        yield "no line of this map joins it to another"
        return
    for kind in _OUTWARD:
        others = [names[line.to_ref] for line in lines if line.kind is kind and line.from_ref == ref]
        if others:
            yield f"{link_words(kind)} {and_(others)}"
    for kind in _INWARD:
        others = [names[line.from_ref] for line in lines if line.kind is kind and line.to_ref == ref]
        if others:
            yield f"{link_words_back(kind)} {and_(others)}"
    below = [
        names[line.from_ref] for line in lines if family_of(line.kind) is LinkFamily.ANSWERS and line.to_ref == ref
    ]
    if below:
        yield f"below it: {and_(below)}"
    members = [names[line.from_ref] for line in lines if line.kind is SeatLink.SITS_ON and line.to_ref == ref]
    if members:
        yield f"its members: {and_(members)}"
