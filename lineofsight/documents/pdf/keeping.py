"""Headings, and the sentences under them, with the start of what they head: none is left alone at a page's foot."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lineofsight.documents.content import (
    BulletList,
    FigureBlock,
    Heading,
    KeepTogether,
    PageBreak,
    Paragraph,
    Spacer,
    Table,
)
from lineofsight.documents.pdf.layout import Together
from lineofsight.documents.pdf.new_page import NewPage

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from reportlab.platypus.flowables import Flowable

    from lineofsight.documents.content import Block

_MOST: Final = 3
"""Sentences that may wait with their heading for the table, list, picture or group that they open."""


_MOST_HEADS: Final = 5
"""Headings and sentences between them that may stand one under another before what they head."""


def keep_headings(parts: Iterable[tuple[Block, list[Flowable]]]) -> Iterator[list[Flowable]]:
    """Yield the flowables of blocks, one list a block; what waits for the block after it comes with that block."""
    heads: list[Flowable] = []
    texts: list[list[Flowable]] = []
    level = 0
    for block, flowables in parts:
        if isinstance(block, Heading):
            # A heading under a higher one with a sentence or two between them keeps both by it.
            waiting = [*heads, *(item for text in texts for item in text)]
            is_deeper = not texts or block.level > level
            ready = [] if is_deeper and len(waiting) <= _MOST_HEADS else _release(heads, texts)
            level = block.level
            heads = [*([] if ready else waiting), *flowables]
            texts = []
            yield ready
        elif not heads or not flowables:
            yield flowables
        elif isinstance(block, Paragraph) and len(texts) < _MOST:
            texts.append(flowables)
            yield []
        else:
            yield _put_under(heads, texts, flowables, block)
            heads, texts = [], []
    if heads:
        yield _release(heads, texts)


def _put_under(
    heads: list[Flowable], texts: list[list[Flowable]], flowables: list[Flowable], block: Block
) -> list[Flowable]:
    """Return headings, the sentences under them and the flowables of the block after them, kept together as it is."""
    if isinstance(block, PageBreak | Spacer):
        return [*_release(heads, texts), *flowables]
    if texts and not isinstance(block, Table | FigureBlock | BulletList | KeepTogether):
        return [*_release(heads, texts), *flowables]
    everything = [*heads, *(item for text in texts for item in text)]
    breaks = 1 if isinstance(flowables[0], NewPage) else 0
    return [*flowables[:breaks], Together(everything, flowables[breaks]), *flowables[breaks + 1 :]]


def _release(heads: list[Flowable], texts: list[list[Flowable]]) -> list[Flowable]:
    """Return headings with the first sentence under them, then the other sentences."""
    if not texts:
        return heads
    first, *rest = (item for text in texts for item in text)
    return [Together(heads, first), *rest]
