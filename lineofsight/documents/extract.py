"""What a page shows as a document: its picture, where it has one, and its table."""

from __future__ import annotations

from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING

from lineofsight.documents.content import (
    Align,
    BulletList,
    Cell,
    Column,
    Cover,
    Document,
    Heading,
    LeavesOut,
    ListItem,
    Paragraph,
    Table,
)
from lineofsight.documents.marks import key_marks
from lineofsight.wording.dates import day

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lineofsight.documents.content import Block, TableCell
    from lineofsight.domain.extracts import Extract

_FEWEST_LETTERS, _MOST_LETTERS = 6, 60
_HELD = "Saved as a workbook, the table holds them all."


def compose_extract(extract: Extract, pictured: Sequence[Block] = ()) -> Document:
    """The page's picture under its title, then the table with what it shows of how much.

    A picture that brings a table of its own figures is of one row: it comes after the page's table, which would stand
    pages away from its title.

    Args:
        extract: the table.
        pictured: the picture as it is shown; none where the page has none.
    """
    said = [Paragraph(extract.shown)] if extract.shown else []
    listed = [*said, *(_parts(extract) if extract.in_parts else [_table(extract)])]
    is_of_one = any(isinstance(block, Table) for block in pictured)
    return Document(
        title=f"{extract.title}: {extract.council}",
        as_at=extract.as_at,
        blocks=(
            Cover(is_brief=True),
            *([*listed, *pictured] if is_of_one else [*pictured, *listed]),
        ),
        author=extract.council,
        subject=f"{extract.title} as at {day(extract.as_at)}.",
        keywords=(extract.council,),
        marking=extract.marking,
        footer=extract.notice,
        key=key_marks() if pictured else (),
    )


def _parts(extract: Extract) -> Iterator[Block]:
    """A heading and a list for each part, in their order."""
    for title, rows in groupby(extract.rows, key=itemgetter(0)):
        yield Heading(2, title)
        yield BulletList(tuple(_item(said, [part for part in why if part]) for _, said, *why in rows))


def _item(said: str, why: Sequence[str]) -> str | ListItem:
    return ListItem(said, BulletList(tuple(why))) if why else said


def _table(extract: Extract) -> Table:
    return Table(
        columns=tuple(
            Column(heading, weight=_weight([heading, *texts]), align=_align(texts) if at else Align.LEFT)
            for at, heading in enumerate(extract.columns)
            for texts in [[row[at] for row in extract.rows]]
        ),
        rows=tuple(tuple(map(_cell, row)) for row in extract.rows),
        caption=extract.title,
        empty="Nothing was shown.",
        leaves_out=LeavesOut(extract.fewest or len(extract.columns), _HELD),
    )


def _weight(texts: list[str]) -> float:
    """A column's share of the width: by its usual text, so that one long cell does not squeeze the others."""
    lengths = sorted(len(text) for text in texts)
    return float(min(max(lengths[len(lengths) * 3 // 4], _FEWEST_LETTERS), _MOST_LETTERS))


def _cell(text: str) -> TableCell:
    """A cell with each of its lines in its own."""
    lines = text.splitlines()
    return Cell(tuple(lines)) if len(lines) > 1 else text


def _align(texts: Sequence[str]) -> Align:
    """Figures, and the days of a calendar, are read down their column."""
    said = [text for text in texts if text]
    figures = all(any(map(str.isdigit, text)) and not any(map(str.isalpha, text)) for text in said)
    return Align.RIGHT if said and figures else Align.LEFT
