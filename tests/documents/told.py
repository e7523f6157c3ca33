"""What blocks say, as one text, and what of them a test looks for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineofsight.documents.content import BulletList, Cell, Heading, KeepTogether, RatingMark, Run, Table
from lineofsight.documents.words_used import words_used

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lineofsight.documents.content import Block, TableCell


def said(blocks: Sequence[Block]) -> str:
    """Every word of blocks, in order."""
    return " ".join(words_used(blocks))


def headings(blocks: Sequence[Block], level: int) -> list[str]:
    """The headings of a level, in order, those within groups too."""
    return [block.text for block in _flat(blocks) if isinstance(block, Heading) and block.level == level]


def tables(blocks: Sequence[Block]) -> list[Table]:
    """The tables, in order."""
    return [block for block in _flat(blocks) if isinstance(block, Table)]


def lists(blocks: Sequence[Block]) -> list[BulletList]:
    """The lists, in order."""
    return [block for block in _flat(blocks) if isinstance(block, BulletList)]


def cells(table: Table) -> list[list[str]]:
    """The words of a table's cells, row by row."""
    return [[_words(cell) for cell in row] for row in table.rows]


def _words(cell: TableCell) -> str:
    if isinstance(cell, Cell):
        return " | ".join(_words(part) for part in cell.parts)
    if isinstance(cell, RatingMark):
        return cell.word
    runs = cell if isinstance(cell, tuple) else (cell,)
    return "".join(run.text if isinstance(run, Run) else str(run) for run in runs)


def _flat(blocks: Sequence[Block]) -> Iterator[Block]:
    for block in blocks:
        if isinstance(block, KeepTogether):
            yield from _flat(block.blocks)
        else:
            yield block
