"""What a page shows as a document: its picture, where it has one, and its table."""

from __future__ import annotations

from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING

from lineofsight.documents.content import BulletList, Column, Cover, Document, Heading, ListItem, Paragraph, Table
from lineofsight.documents.marks import key_marks
from lineofsight.wording.dates import day

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lineofsight.documents.content import Block
    from lineofsight.domain.extracts import Extract

_FEWEST_LETTERS, _MOST_LETTERS = 6, 60


def compose_extract(extract: Extract, pictured: Sequence[Block] = ()) -> Document:
    """The page's picture under its title, then the table with what it shows of how much.

    Args:
        extract: the table.
        pictured: the picture as it is shown; none where the page has none.
    """
    said = [Paragraph(extract.shown)] if extract.shown else []
    is_brief = bool(pictured) or extract.in_parts
    return Document(
        title=f"{extract.title}: {extract.council}",
        as_at=extract.as_at,
        blocks=(
            Cover(is_brief=is_brief),
            *pictured,
            *said,
            *(_parts(extract) if extract.in_parts else [_table(extract)]),
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
            Column(heading, weight=_weight([heading, *(row[at] for row in extract.rows)]))
            for at, heading in enumerate(extract.columns)
        ),
        rows=extract.rows,
        caption=extract.title,
        empty="Nothing was shown.",
    )


def _weight(texts: list[str]) -> float:
    """A column's share of the width: by its usual text, so that one long cell does not squeeze the others."""
    lengths = sorted(len(text) for text in texts)
    return float(min(max(lengths[len(lengths) * 3 // 4], _FEWEST_LETTERS), _MOST_LETTERS))
