"""Who answers to whom: the governance map on the sheets where it can be read, every link in words, who sits where."""

from __future__ import annotations

from collections import defaultdict
from functools import partial
from typing import TYPE_CHECKING, Final

from lineofsight.analysis.governance_checks import check_governance
from lineofsight.analysis.governance_graph import CHAIR, graph_on
from lineofsight.analysis.governance_map import map_on
from lineofsight.charts.governance_map import describe_map, draw_map
from lineofsight.charts.governance_sheets import Detail, sheets_for
from lineofsight.charts.sheets import SheetSize
from lineofsight.documents.content import (
    Cell,
    Column,
    FigureBlock,
    Heading,
    InStandardPrint,
    Paragraph,
    Run,
    Sheet,
    Table,
)
from lineofsight.domain.governance import BodyKind
from lineofsight.wording.dates import day
from lineofsight.wording.figures import count
from lineofsight.wording.links import SeatLink, link_words
from lineofsight.wording.lists import sentence

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineofsight.analysis.governance_graph import GovernanceGraph
    from lineofsight.analysis.governance_map import GovernanceMap, MapLine
    from lineofsight.charts.governance_sheets import MapSheet
    from lineofsight.documents.content import Block, CellPart, Inline
    from lineofsight.documents.material import Material
    from lineofsight.domain.governance import Seat

_MADE_UP: Final = Run("illustrative", italic=True)
_ALL_MADE_UP: Final = Run("all illustrative", italic=True)
_NOTHING: Final = "The returns name no body and no post, so there is no map."
_TOLD_BELOW: Final = "The lists that follow say every link and who sits where."


def governance_blocks(material: Material) -> list[Block]:
    """The map of the record's day, the lists that say the same in words, and what the map does not show."""
    record = material.record
    whole = map_on(record.governance, record.as_at)
    blocks: list[Block] = [Heading(2, "Who answers to whom", "governance")]
    if not whole.nodes:
        return [*blocks, Paragraph(_NOTHING)]
    graph = graph_on(record.governance, record.as_at)
    sheets = sheets_for(whole)
    return [
        *blocks,
        *_opening(whole, sheets),
        Heading(3, "What the map does not show"),
        *_gap_blocks(material),
        *_map_blocks(whole, sheets),
        Heading(3, "Every link in words"),
        _link_table(whole),
        Heading(3, "Who sits where"),
        _seat_table(graph),
    ]


def _opening(whole: GovernanceMap, sheets: Sequence[MapSheet]) -> list[Block]:
    """What the map shows, as at when, and how much of it is drawn."""
    posts = sum(node.kind is BodyKind.POST for node in whole.nodes)
    links = _links(whole)
    bodies = count(len(whole.nodes) - posts, "body", "bodies")
    said = (
        f"On {day(whole.day)} the map has {bodies} and {count(posts, 'post')}, joined by {count(len(links), 'link')}. "
        "It shows what officers returned: what is missing here may still exist."
    )
    blocks: list[Block] = [Paragraph(said, lead=True), Paragraph(f"{_drawn(sheets)} {_TOLD_BELOW}")]
    made_up = sum(line.illustrative for line in links)
    if made_up:
        share = f"{made_up:,} of {count(len(links), 'link')} {'is' if made_up == 1 else 'are'}"
        blocks.append(Paragraph(f"{share} made up for the example; the lists mark them.", quiet=True))
    return blocks


def _drawn(sheets: Sequence[MapSheet]) -> str:
    """How much of the map is drawn, and on which paper."""
    if not sheets:
        return "It is too large to be drawn so that it can be read on paper."
    if len(sheets) > 1:
        said = f"It is drawn in {len(sheets)} parts, so that it can be read on paper."
    elif sheets[0].detail is Detail.EVERYTHING:
        said = "Every link and every seat is drawn."
    else:
        said = "Every link and every chair is drawn; other seats are not, for there are too many."
    if any(sheet.size is SheetSize.A3_ACROSS for sheet in sheets):
        said += " Print the largest sheet on A3 paper: on A4 its words would be small."
    return said


def _map_blocks(whole: GovernanceMap, sheets: Sequence[MapSheet]) -> list[Block]:
    if not sheets:
        return []
    drawn = tuple(Sheet((_figure(whole, sheet),), sheet.size) for sheet in sheets)
    instead = f"The words of the map cannot be made large enough for this form. {_TOLD_BELOW}"
    return [Heading(3, "The map"), InStandardPrint(drawn, instead)]


def _figure(whole: GovernanceMap, sheet: MapSheet) -> FigureBlock:
    title = sheet.title or "Governance map"
    return FigureBlock(
        partial(draw_map, sheet.laid),
        f"{describe_map(sheet.laid.shown)} {_TOLD_BELOW}",
        f"{title}, as at {day(whole.day)}. A line reads towards its head.",
    )


def _links(whole: GovernanceMap) -> list[MapLine]:
    """The lines that are links of their own, and not seats."""
    return [line for line in whole.lines if not isinstance(line.kind, SeatLink)]


def _link_table(whole: GovernanceMap) -> Table:
    """Every link as a sentence, by the body it starts from, in the map's order."""
    names = {node.ref: node.name for node in whole.nodes}
    by_start: defaultdict[str, list[MapLine]] = defaultdict(list)
    for line in _links(whole):
        by_start[line.from_ref].append(line)
    return Table(
        (Column("Who", 2.6), Column("is what to whom, what flows, and where it is told", 6.6)),
        tuple(
            (node.name, Cell(tuple(_said(line, names) for line in by_start[node.ref])))
            for node in whole.nodes
            if node.ref in by_start
        ),
        empty="The returns name no link.",
    )


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


def _seat_table(graph: GovernanceGraph) -> Table:
    """One row a body on which somebody sits or that somebody chairs: those who are named, whether on the map or not."""
    rows = [
        (
            body.name,
            graph.chair(ref) or "nobody is named",
            _members(graph, graph.seats.get(ref, ())),
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


def _gap_blocks(material: Material) -> list[Block]:
    findings = check_governance(material.record)
    return [
        Paragraph(
            "Each gap is found by a stated rule. It may lie in the map and not in the council, so each has a question."
        ),
        Table(
            (Column("What is missing or wrong", 5.2), Column("Ask", 4.2)),
            tuple((finding.what, finding.ask) for finding in findings),
            row_headings=False,
            empty="The rules find nothing missing.",
        ),
    ]
