"""Headings, the sentences under them, and any sentence that ends with a colon, with the start of what follows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lineofsight.documents.content import (
    BulletList,
    Definitions,
    FigureBlock,
    Heading,
    KeepTogether,
    Paragraph,
    RatingKey,
    Table,
)
from lineofsight.documents.inline_text import as_runs
from lineofsight.documents.page_flow import PageBreak, Spacer
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


def keep_headings(parts: Iterable[tuple[Block, list[Flowable]]], page_height: float) -> Iterator[list[Flowable]]:
    """Yield the flowables of blocks, one list a block; what waits for the block after it comes with that block.

    Args:
        parts: the blocks, each with its flowables.
        page_height: the height of the frame in points.
    """
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
        elif not flowables or not (heads or texts or _opens(block)):
            yield flowables
        elif isinstance(block, Paragraph) and len(texts) < _MOST:
            texts.append(flowables)
            yield []
        elif isinstance(block, Paragraph) and _opens(block):
            ready = _release(heads, texts)
            heads, texts = [], [flowables]
            yield ready
        else:
            yield _put_under(heads, texts, (block, flowables), page_height)
            heads, texts = [], []
    if heads or texts:
        yield _release(heads, texts)


def _put_under(
    heads: list[Flowable], texts: list[list[Flowable]], part: tuple[Block, list[Flowable]], page_height: float
) -> list[Flowable]:
    """Return headings, the sentences under them and the flowables of the block after them, kept together as it is."""
    block, flowables = part
    if isinstance(block, PageBreak | Spacer):
        return [*_release(heads, texts), *flowables]
    if texts and not isinstance(block, Table | FigureBlock | BulletList | RatingKey | Definitions | KeepTogether):
        return [*_release(heads, texts), *flowables]
    everything = [*heads, *(item for text in texts for item in text)]
    breaks = 1 if isinstance(flowables[0], NewPage) else 0
    body = flowables[breaks]
    kept = Together(everything, body, page_height)
    return [*flowables[:breaks], kept, *flowables[breaks + 1 :]]


def _release(heads: list[Flowable], texts: list[list[Flowable]]) -> list[Flowable]:
    """Return headings with the first sentence under them, then the other sentences."""
    if not heads or not texts:
        return [*heads, *(item for text in texts for item in text)]
    first, *rest = (item for text in texts for item in text)
    return [Together(heads, first), *rest]


def _opens(block: Block) -> bool:
    """Whether a sentence says that something follows."""
    return isinstance(block, Paragraph) and "".join(run.text for run in as_runs(block.text)).rstrip().endswith(":")
