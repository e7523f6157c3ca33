"""The key indicators on one table: latest figure, rating, direction, neighbours, age."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lineofsight.analysis.urgency import WORST_FIRST
from lineofsight.documents.content import Heading, Paragraph
from lineofsight.documents.indicator_tables import apart_paragraph, like_paragraph, narrow_table, wide_table
from lineofsight.documents.sections.comparisons import comparison_blocks
from lineofsight.wording.dates import age
from lineofsight.wording.figures import count
from lineofsight.wording.lists import and_
from lineofsight.wording.provenance import OWN_UNMARKED
from lineofsight.wording.statuses import rating_word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineofsight.analysis.verdicts import JudgedIndicator, Picture
    from lineofsight.documents.content import Block
    from lineofsight.domain.record import Record

_NONE: Final = "No key indicator has a figure yet."
_OLD: Final = 183
"""Days from which a figure is said to be older than half a year."""


def key_indicator_blocks(picture: Picture, record: Record) -> list[Block]:
    """The indicators that the council or the catalogue calls key, in one wide table, then how they compare."""
    key = _key(picture)
    compared = comparison_blocks(key, record)
    return [
        Heading(2, "Key indicators", "key-indicators"),
        Paragraph(_said(key), lead=True),
        Paragraph(
            "Each line shows the latest figure known on the date of this document and how old it is. "
            "The neighbours' figure is the median of the statistical neighbours: authorities with similar children and "
            "families."
        ),
        wide_table(key, _NONE),
        like_paragraph(key),
        apart_paragraph(key, picture.indicators),
        *([Heading(2, "How the council compares", "compared"), *compared] if compared else ()),
    ]


def short_key_indicator_blocks(picture: Picture, most: int | None = None) -> list[Block]:
    """The same in a narrow table, the worst rating first.

    Args:
        picture: what was judged.
        most: no more rows than so many; ``None`` for all.
    """
    key = sorted(_key(picture), key=lambda judged: WORST_FIRST.index(judged.rating.colour))
    against = " Better and worse are against the figure before." if key else ""
    return [
        Heading(2, "Key indicators", "key-indicators"),
        Paragraph(f"{_said(key)}{against}", lead=True),
        narrow_table(key[:most], _NONE, moves=True),
        Paragraph(_left_out(key[len(key[:most]) :]), quiet=True),
    ]


def _left_out(key: Sequence[JudgedIndicator]) -> str:
    """How many are not in the table, by rating, and where they stand."""
    if not key:
        return ""
    more = count(len(key), "more key indicator")
    return f"{more} {'stands' if len(key) == 1 else 'stand'} in the full line of sight document: {_ratings(key)}."


def _key(picture: Picture) -> list[JudgedIndicator]:
    return [judged for judged in picture.indicators if judged.indicator.is_key]


def _said(key: Sequence[JudgedIndicator]) -> str:
    """How many have each rating, and how many figures are old or missing."""
    if not key:
        return ""
    said = f"Of {count(len(key), 'key indicator')}: {_ratings(key)}."
    if any(judged.latest is not None and judged.latest.source.is_published for judged in key):
        said += f" {OWN_UNMARKED}"
    missing = sum(1 for judged in key if judged.latest is None)
    old = [
        (judged.latest.period.end, judged.age_days)
        for judged in key
        if judged.latest is not None and judged.age_days is not None and judged.age_days > _OLD
    ]
    if old:
        are = "figure is" if len(old) == 1 else "figures are"
        said += f" {len(old):,} {are} older than half a year; the oldest is {age(*min(old))}."
    if missing:
        said += f" For {missing:,} no figure is held."
    return said


def _ratings(key: Sequence[JudgedIndicator]) -> str:
    """How many have each rating, the worst first."""
    colours = [judged.rating.colour for judged in key]
    return and_([f"{colours.count(one):,} {rating_word(one).word.lower()}" for one in WORST_FIRST if one in colours])
