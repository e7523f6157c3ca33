"""A document cut at the headings of its sections."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from lineofsight.documents.content import Contents, Cover
from lineofsight.documents.named_sections import MERGED
from lineofsight.documents.outline import find_headings
from lineofsight.documents.page_flow import PageBreak

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineofsight.documents.content import Block, Heading

SECTION_LEVEL: Final = 2


@dataclass(frozen=True, slots=True)
class Cut:
    """One section of a document.

    Attributes:
        bookmark: its heading's.
        blocks: what it says, its heading first; no page break at its beginning or end.
        page_break: before it in its document, if it begins a page there.
    """

    bookmark: str | None
    blocks: tuple[Block, ...]
    page_break: PageBreak | None


@dataclass(frozen=True, slots=True)
class CutDocument:
    """A document without what a pack has once.

    Attributes:
        opening: what stands before its first section, without cover and contents.
        sections: its sections in their order.
    """

    opening: tuple[Block, ...]
    sections: tuple[Cut, ...]


def cut_document(blocks: Sequence[Block]) -> CutDocument:
    """The blocks of a document, cut; cover, contents, key, glossary and sources are left out."""
    starts = [number for number, block in enumerate(blocks) if _opens_section(block)]
    bounds = [*starts, len(blocks)]
    opening = [block for block in blocks[: bounds[0]] if not isinstance(block, Cover | Contents)]
    sections = [
        Cut(
            bookmark=_first_heading(blocks[start]).bookmark,
            blocks=_without_breaks(_without_merged(blocks[start:end])),
            page_break=_break_before(blocks, start),
        )
        for start, end in zip(starts, bounds[1:], strict=True)
    ]
    return CutDocument(
        opening=_without_breaks(opening), sections=tuple(cut for cut in sections if cut.bookmark not in MERGED)
    )


def _break_before(blocks: Sequence[Block], start: int) -> PageBreak | None:
    """The break right before a block; a document begins a page, too."""
    before = blocks[start - 1] if start else PageBreak()
    return before if isinstance(before, PageBreak) else None


def _first_heading(block: Block) -> Heading:
    return next(find_headings((block,)))


def _opens_section(block: Block) -> bool:
    heading = next(find_headings((block,)), None)
    return heading is not None and heading.level == SECTION_LEVEL


def _without_merged(blocks: Sequence[Block]) -> list[Block]:
    """A section without the glossary or the like that stands within it under a heading of its own."""
    kept: list[Block] = []
    dropped_at: int | None = None
    for block in blocks:
        heading = next(find_headings((block,)), None)
        if heading is not None and (dropped_at is None or heading.level <= dropped_at):
            dropped_at = heading.level if heading.bookmark in MERGED else None
        if dropped_at is None:
            kept.append(block)
    return kept


def _without_breaks(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Blocks without page breaks at their beginning and end."""
    kept = list(blocks)
    while kept and isinstance(kept[0], PageBreak):
        kept.pop(0)
    while kept and isinstance(kept[-1], PageBreak):
        kept.pop()
    return tuple(kept)
