"""The map in words: every link as a sentence, and who sits where."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final

from lineofsight.analysis.governance_graph import CHAIR
from lineofsight.documents.content import Cell, Column, Run, Table
from lineofsight.wording.links import SeatLink, link_words
from lineofsight.wording.lists import sentence

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineofsight.analysis.governance_graph import GovernanceGraph
    from lineofsight.analysis.governance_map import GovernanceMap, MapLine
    from lineofsight.documents.content import CellPart, Inline, TableCell
    from lineofsight.domain.governance import Seat

_MADE_UP: Final = Run("illustrative", italic=True)
_ALL_MADE_UP: Final = Run("all illustrative", italic=True)
_NOBODY: Final = "nobody is named"
_MOST_TOGETHER: Final = 5
"""So many starts stand in one row at most, so that none is taller than a page."""


def links_of(whole: GovernanceMap) -> list[MapLine]:
    """The lines that are links of their own, and not seats."""
    return [line for line in whole.lines if not isinstance(line.kind, SeatLink)]


def link_table(whole: GovernanceMap) -> Table:
    """Every link as a sentence, by the body it starts from, in the map's order.

    Those of whom exactly the same is said stand in one row.
    """
    names = {node.ref: node.name for node in whole.nodes}
    by_start: defaultdict[str, list[MapLine]] = defaultdict(list)
    for line in links_of(whole):
        by_start[line.from_ref].append(line)
    alike: defaultdict[tuple[CellPart, ...], list[str]] = defaultdict(list)
    for node in whole.nodes:
        if node.ref in by_start:
            alike[tuple(_said(line, names) for line in by_start[node.ref])].append(node.name)
    return Table(
        (Column("Who", 2.8), Column("is what to whom, what flows, and where it is told", 6.4)),
        tuple(
            (_together(starts[first : first + _MOST_TOGETHER]), Cell(said))
            for said, starts in alike.items()
            for first in range(0, len(starts), _MOST_TOGETHER)
        ),
        empty="The returns name no link.",
    )


def _together(names: Sequence[str]) -> TableCell:
    """Several names, one under another; a semicolon parts them where one runs over more lines."""
    return Cell((*(Run(f"{name};", bold=True) for name in names[:-1]), Run(names[-1], bold=True)))


def _said(line: MapLine, names: dict[str, str]) -> CellPart:
    """A link in words: "reports to **The Executive**: Progress of the plan. Monthly. (report 5.44, illustrative)"."""
    told = " ".join(sentence(text) for text in (line.what_flows, line.frequency, line.formal_ref) if text)
    runs: list[str | Run] = [
        f"{link_words(line.kind)} ",
        Run(names[line.to_ref], bold=True),
        f": {told}" if told else ".",
    ]
    sources: list[str | Run] = [f"report {line.source_para}"] if line.source_para else []
    if line.illustrative:
        sources += [", ", _MADE_UP] if sources else [_MADE_UP]
    return (*runs, " (", *sources, ")") if sources else tuple(runs)


def seat_table(graph: GovernanceGraph) -> Table:
    """One row a body on which somebody sits or that somebody chairs: those who are named, whether on the map or not."""
    rows = [
        (
            body.name,
            graph.chair(ref) or _NOBODY,
            _members(graph, graph.seats.get(ref, ())) or _NOBODY,
        )
        for ref, body in graph.bodies.items()
        if graph.seats.get(ref) or graph.chair(ref)
    ]
    return Table(
        (Column("Body", 2.4), Column("Chair", 2.2), Column("Other members", 4.4)),
        tuple(rows),
        empty="The returns name nobody who sits on a body.",
    )


def _members(graph: GovernanceGraph, seats: Sequence[Seat]) -> Inline:
    """The names of who sits there without leading it; a name may have a comma, so semicolons part them."""
    held = {seat.holder: seat for seat in seats if seat.role.casefold() != CHAIR}
    said = [(graph.name(holder), seat.illustrative) for holder, seat in held.items()]
    if said and all(is_made_up for _, is_made_up in said):
        return ("; ".join(name for name, _ in said), " (", _ALL_MADE_UP, ")")
    runs: list[str | Run] = []
    for name, is_made_up in said:
        runs += [f"; {name}" if runs else name]
        if is_made_up:
            runs += [" (", _MADE_UP, ")"]
    return tuple(runs)
