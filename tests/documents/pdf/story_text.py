"""The text of a document in the order in which it was written, to hold against what a PDF reads aloud."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineofsight.documents.content import (
    BigNumber,
    BigNumbers,
    Block,
    BulletList,
    Cell,
    Contents,
    Cover,
    Definitions,
    Document,
    FigureBlock,
    Heading,
    InStandardPrint,
    KeepTogether,
    ListItem,
    Note,
    Paragraph,
    Picture,
    RatingKey,
    RatingMark,
    Run,
    Sheet,
    Table,
    TableCell,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from lineofsight.documents.content import Inline

_BULLETS = "•–◦"


def tell(document: Document, pages: Mapping[str, int]) -> str:
    """Return everything that is read, from the first word to the last.

    Args:
        document: the document.
        pages: heading → its page, as the outline has it, for the contents.
    """
    return "".join(_tell_all(document, document.blocks, pages))


def tell_in_turn(document: Document) -> Iterator[str]:
    """Yield each text in its turn, but for cover, contents and column headings, which a print size may set its way."""
    yield from _tell_turns(document.blocks)


def _tell_turns(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, KeepTogether | Sheet):
            yield from _tell_turns(block.blocks)
        elif isinstance(block, InStandardPrint):
            yield from _tell_turns(block.instead)
        elif isinstance(block, Table) and block.rows:
            yield block.caption
            parts = (part for row in block.rows for cell in row for part in _parts(cell))
            yield from map(_tell_cell, parts)
        elif not isinstance(block, Cover | Contents):
            yield from _tell_block(block)


def _parts(cell: TableCell) -> tuple[TableCell, ...]:
    return cell.parts if isinstance(cell, Cell) else (cell,)


def _tell_all(document: Document, blocks: Iterable[Block], pages: Mapping[str, int]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, KeepTogether | Sheet | InStandardPrint):
            yield from _tell_all(document, block.blocks, pages)
        elif isinstance(block, Cover):
            yield from _tell_cover(document, block)
        elif isinstance(block, Contents):
            yield block.title
            for heading in _headings(document.blocks):
                if heading.in_contents and heading.level <= block.depth:
                    yield f"{heading.text}{pages[heading.text]}"
        else:
            yield from _tell_block(block)


def _tell_cover(document: Document, block: Cover) -> Iterator[str]:
    marked = (document.marking, document.copy)
    if block.is_brief:
        yield from (document.title, document.subtitle)
        yield " · ".join(("As at 31 March 2017", *filter(None, marked)))
    else:
        yield from (document.author, document.title, document.subtitle, "As at 31 March 2017", *marked)
    yield from map(_plain, block.lines)


def _tell_block(block: Block) -> Iterator[str]:
    if isinstance(block, Heading | Paragraph):
        yield _plain(block.text)
    elif isinstance(block, BulletList):
        yield from _tell_list(block, 0)
    elif isinstance(block, Table):
        yield from _tell_table(block)
    elif isinstance(block, FigureBlock):
        yield _plain(block.caption)
    elif isinstance(block, Note):
        yield from (block.title, *(text for part in block.body for text in _tell_block(part)))
    else:
        yield from _tell_pairs(block)


def _tell_pairs(block: Block) -> Iterator[str]:
    if isinstance(block, Definitions):
        yield from (term + _plain(meaning) for term, meaning in block.entries)
    elif isinstance(block, BigNumbers):
        yield from (text for number in block.numbers for text in _tell_number(number))
        yield "" if block.numbers else block.empty
    elif isinstance(block, RatingKey):
        yield from (f"{mark.word}: {_plain(meaning)}" for mark, meaning in block.entries)


def _tell_number(number: BigNumber) -> Iterator[str]:
    lines = [line for line in number.lines if line.strip()]
    said = lines if number.mark is None else [number.mark.word, *lines]
    yield from (number.value, number.label, " · ".join(said))


def _tell_list(block: BulletList, depth: int) -> Iterator[str]:
    for item in block.items:
        yield _BULLETS[depth]
        if isinstance(item, ListItem):
            yield _plain(item.text)
            if item.nested is not None:
                yield from _tell_list(item.nested, depth + 1)
        else:
            yield item.word if isinstance(item, RatingMark) else _plain(item)


def _tell_table(block: Table) -> Iterator[str]:
    yield block.caption
    if not block.rows:
        yield f". {block.empty}" if block.caption else block.empty
        return
    yield from (_plain(column.heading) for column in block.columns)
    yield from (_tell_cell(cell) for row in block.rows for cell in row)


def _tell_cell(cell: TableCell) -> str:
    if isinstance(cell, Cell):
        return "".join(map(_tell_cell, cell.parts))
    if isinstance(cell, Picture):
        return ""
    return cell.word if isinstance(cell, RatingMark) else _plain(cell)


def _headings(blocks: Iterable[Block]) -> Iterator[Heading]:
    for block in blocks:
        if isinstance(block, Heading):
            yield block
        elif isinstance(block, KeepTogether | Sheet):
            yield from _headings(block.blocks)


def _plain(text: Inline) -> str:
    runs = text if isinstance(text, tuple) else (text,)
    return "".join(run.text if isinstance(run, Run) else run for run in runs)
