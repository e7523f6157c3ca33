"""Who answers to whom: the governance map on the sheets where it can be read, every link in words, who sits where."""

from __future__ import annotations

from decimal import Decimal
from functools import partial
from typing import TYPE_CHECKING, Final

from lineofsight.analysis.governance_checks import check_governance
from lineofsight.analysis.governance_graph import graph_on
from lineofsight.analysis.governance_map import map_on
from lineofsight.charts.governance_map import draw_map
from lineofsight.charts.governance_sheets import Detail, sheets_for
from lineofsight.charts.governance_words import describe_map
from lineofsight.charts.sheets import SheetSize
from lineofsight.documents.content import (
    FigureBlock,
    Heading,
    InStandardPrint,
    Paragraph,
    Sheet,
)
from lineofsight.documents.sections.governance_gaps import map_gap_blocks
from lineofsight.documents.sections.governance_lists import link_table, links_of, seat_table
from lineofsight.domain.governance import BodyKind
from lineofsight.wording.dates import day
from lineofsight.wording.figures import count, number

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineofsight.analysis.governance_map import GovernanceMap
    from lineofsight.charts.governance_sheets import MapSheet
    from lineofsight.documents.content import Block
    from lineofsight.documents.material import Material

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
        *_opening(whole),
        Heading(3, "What the map does not show"),
        *map_gap_blocks(check_governance(record)),
        *_map_blocks(whole, sheets),
        Heading(3, "Every link in words"),
        link_table(whole),
        Heading(3, "Who sits where"),
        seat_table(graph),
    ]


def _opening(whole: GovernanceMap) -> list[Block]:
    """What the map shows, and as at when."""
    posts = sum(node.kind is BodyKind.POST for node in whole.nodes)
    links = links_of(whole)
    bodies = count(len(whole.nodes) - posts, "body", "bodies")
    said = (
        f"On {day(whole.day)} the map has {bodies} and {count(posts, 'post')}, joined by {count(len(links), 'link')}. "
        "It shows what officers returned: what is missing here may still exist."
    )
    blocks: list[Block] = [Paragraph(said, lead=True), Paragraph(_TOLD_BELOW)]
    made_up = sum(line.illustrative for line in links)
    if made_up:
        share = f"{made_up:,} of {count(len(links), 'link')} {'is' if made_up == 1 else 'are'}"
        blocks.append(Paragraph(f"{share} made up; the lists mark them.", quiet=True))
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
        return [Paragraph(_drawn(sheets))]
    drawn = tuple(Sheet((_figure(whole, sheet),), sheet.size) for sheet in sheets)
    return [
        Heading(3, "The map"),
        InStandardPrint((Paragraph(_drawn(sheets)), *drawn), (Paragraph(_not_in_large_print(sheets)),)),
    ]


def _not_in_large_print(sheets: Sequence[MapSheet]) -> str:
    """Why large print has no map, and what has."""
    size = number(Decimal(max(sheet.text for sheet in sheets)), 0)
    return (
        f"The map is not drawn here: on A3 paper its words would be {size} points, and in this form none is smaller "
        "than 18. The lists that follow say all of it: every link, and who sits where. On a screen, the map in the "
        "document's web page can be made as large as you like."
    )


def _figure(whole: GovernanceMap, sheet: MapSheet) -> FigureBlock:
    title = sheet.title or "Governance map"
    return FigureBlock(
        partial(draw_map, sheet.laid),
        f"{describe_map(sheet.laid.shown)} {_TOLD_BELOW}",
        f"{title}, as at {day(whole.day)}. A line reads towards its head.",
    )
