"""A page's table as a document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineofsight.documents.content import Column, Cover, Document, Paragraph, Table
from lineofsight.wording.dates import day

if TYPE_CHECKING:
    from lineofsight.domain.extracts import Extract

_FEWEST_LETTERS, _MOST_LETTERS = 6, 60


def compose_extract(extract: Extract) -> Document:
    """The table under its title, with what it shows of how much."""
    said = [Paragraph(extract.shown)] if extract.shown else []
    return Document(
        title=f"{extract.title}: {extract.council}",
        as_at=extract.as_at,
        blocks=(Cover(), *said, _table(extract)),
        author=extract.council,
        subject=f"{extract.title} as at {day(extract.as_at)}.",
        keywords=(extract.council,),
        marking=extract.marking,
        footer=extract.notice,
    )


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
