"""A line of sight drawn: who answers for an item, and what stands below it down to the children it is for.

Only the nearest links are drawn, so that the words can be read on a page; how they go on upward is on the governance
map.
"""

from __future__ import annotations

from itertools import groupby, pairwise
from typing import TYPE_CHECKING, Final

from lineofsight.analysis.sightline import trace
from lineofsight.analysis.sightline_chain import Chain, chain_of, halves, nearest
from lineofsight.analysis.sightline_values import Strand
from lineofsight.charts.sightline_chart import sightline_chart
from lineofsight.documents.content import (
    BulletList,
    Column,
    FigureBlock,
    InStandardPrint,
    KeepTogether,
    Paragraph,
    Run,
    Table,
)
from lineofsight.wording.sightline import strand_title

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lineofsight.analysis.sightline_chain import ChainEntry
    from lineofsight.analysis.sightline_values import SightlineKind
    from lineofsight.charts.chart import Chart
    from lineofsight.documents.content import Block
    from lineofsight.domain.record import Record

_WIDTH: Final = 490.0
"""Points: the width of a page's text."""

_HEIGHT: Final = 555.0
"""Points: what a page leaves for a picture and its caption, above the longest key at its foot."""

_ABOVE: Final = "Who answers for it, the nearest lowest. ✗ stands where something is missing."
_BELOW: Final = "What is done, how anybody will know, who asked, and for whom. ✗ stands where something is missing."
_ITEM: Final = "The item itself"


def sightline_blocks(
    record: Record, ref: str, kind: SightlineKind | None = None, *, said: str = "", only_above: bool = False
) -> list[Block]:
    """The picture of an item's line of sight in its halves; in words for large print, or where no page holds a link.

    Args:
        record: what its reader may see.
        ref: the reference of anything that has a line of sight, which the record holds.
        kind: what it is, where a reference may stand for two things; ``None`` for the first that has it.
        said: a sentence above the first half that ends with a colon, so that it stays with it.
        only_above: whether to leave out what stands below the item, which is told beside it, and who checks it from
            elsewhere, whose report it is.
    """
    above, below = halves(nearest(chain_of(trace(record, ref, kind))))
    if only_above:
        own = [entry for entry in above.entries if entry.strand not in (None, Strand.ASSURED_BY)]
        above = _with_item(above, own)
    return [*_half(above, _ABOVE, said), *([] if only_above else _half(below, _BELOW))]


def chain_blocks(chain: Chain) -> list[Block]:
    """The pictures of a whole chain, however far it goes up."""
    above, below = halves(chain)
    return [*_half(above, _ABOVE), *_half(below, _BELOW)]


def _with_item(half: Chain, held: Sequence[ChainEntry]) -> Chain:
    item = half.entries[half.item]
    return Chain(half.sightline, (*held, item), len(held)) if half.item else Chain(half.sightline, (item, *held), 0)


def _half(chain: Chain, caption: str, said: str = "") -> list[Block]:
    lead = (Paragraph(said),) if said else ()
    told = (*lead, *_told(chain))
    drawing = sightline_chart(chain, _WIDTH)
    if not _fits(drawing):
        return list(told)
    return [InStandardPrint((*lead, _figure(chain, drawing, caption)), told)]


def _fits(drawing: Chart) -> bool:
    """Whether a page holds what cannot be parted of it, with its words as large as the text around it."""
    return all(lower - upper <= _HEIGHT for upper, lower in pairwise((0, *drawing.cuts, drawing.height)))


def _figure(chain: Chain, drawing: Chart, caption: str) -> FigureBlock:
    said = " ".join(entry.said for entry in chain.entries)
    is_marked = any(entry.step is not None and entry.step.mark for entry in chain.entries)
    alt = f"A chain from top to bottom. {said}"
    return FigureBlock(drawing, alt, caption, table=_table(chain), shows_rating=is_marked)


def _table(chain: Chain) -> Table:
    """Every link as a row."""
    rows = tuple((_title(entry), entry.said) for entry in chain.entries)
    return Table((Column("Part", 2.0), Column("Link", 6.0)), rows, "The links of this picture", row_headings=False)


def _told(chain: Chain) -> Iterator[Block]:
    """The links in words, a list for each part; the item is named above."""
    links = (entry for entry in chain.entries if entry.strand is not None)
    for title, entries in groupby(links, key=_title):
        head = Paragraph(Run(title, bold=True))
        yield KeepTogether((head, BulletList(tuple(entry.said for entry in entries))))


def _title(entry: ChainEntry) -> str:
    return _ITEM if entry.strand is None else strand_title(entry.strand)
