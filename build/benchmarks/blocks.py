"""What those ask of a document's blocks who make its equivalents."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineofsight.documents.content import Heading, InStandardPrint, KeepTogether, Sheet

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineofsight.documents.content import BigNumber, Block


def headings_of(blocks: Sequence[Block]) -> list[Heading]:
    """The headings in reading order, those within groups too."""
    found: list[Heading] = []
    for block in blocks:
        match block:
            case Heading():
                found.append(block)
            case KeepTogether() | Sheet() | InStandardPrint():
                found += headings_of(block.blocks)
    return found


def anchor_of(heading: Heading) -> str:
    """The name by which links find a heading."""
    return heading.bookmark or heading.text


def said_of(number: BigNumber) -> str:
    """A figure in large type with its words, on one line."""
    return " ".join((number.value, number.label, *number.lines))
