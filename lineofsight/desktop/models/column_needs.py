"""How wide the columns of a table need to be: their longest words and lines, and how room is shared out among them."""

from __future__ import annotations

import math
from dataclasses import dataclass
from heapq import nlargest
from typing import TYPE_CHECKING, Final, TypeVar

from lineofsight.desktop.text import is_sentence, pieces, unbroken

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from lineofsight.desktop.models.roles import CellValue

Row = TypeVar("Row")
_MOST_ROWS: Final = 1000
"""Of a longer table rows are looked at in even steps, so that it is shown as soon as a short one."""

_LONG_HEADING: Final = 12
_LOOKED_AT: Final = 16
"""Rows by which columns are made wider or narrower against one another: those that are seen first."""

_LONGEST: Final = 6
"""So many of the longest words and lines are measured: the one with most letters need not be the widest."""


@dataclass(frozen=True, slots=True)
class ColumnNeeds:
    """What stands in a column.

    Attributes:
        title: its heading, in two lines where one would make the column wider than what stands in it does.
        share: of the room that is left where nothing stands in the table yet.
        words: its longest words.
        lines: its longest lines.
        folds: of each of the first rows, how many lines the cell has and its longest one; "" for a sentence, which ends
            early where room is short.
        has_sentences: whether there are sentences.
        has_marks: whether marks stand before its words.
        is_strong: whether some of its words carry weight, which makes them wider.
        least_letters: what it cannot do without in average letters, whatever its words.
        letters: of a cell on a quadratic mean, in which the long ones that make rows high weigh most; so much of the
            room that is left goes to each.
    """

    title: str
    share: int
    words: tuple[str, ...] = ()
    lines: tuple[str, ...] = ()
    folds: tuple[tuple[int, str], ...] = ()
    has_sentences: bool = False
    has_marks: bool = False
    least_letters: int = 0
    letters: int = 0
    is_strong: bool = False

    @property
    def weight(self) -> int:
        """Its part in the room that is left: as much as stands in it, so that no row is higher than it must be."""
        return self.letters or self.share


def column_needs(
    headings: Sequence[tuple[str, int]], rows: Sequence[Sequence[CellValue]], least: Mapping[int, int] | None = None
) -> tuple[ColumnNeeds, ...]:
    """Look through a table.

    Args:
        headings: each column's title and share.
        rows: the cells.
        least: of columns that show pictures, how many average letters they cannot do without.
    """
    seen = looked_through(rows)
    return tuple(
        _needs(title, share, [row[number] for row in seen], (least or {}).get(number, 0))
        for number, (title, share) in enumerate(headings)
    )


def looked_through(rows: Sequence[Row]) -> Sequence[Row]:
    """The rows that are looked at, of which a table that makes its rows one by one need make no others."""
    return rows[:: len(rows) // _MOST_ROWS + 1]


def _needs(title: str, share: int, cells: Sequence[CellValue], least: int) -> ColumnNeeds:
    lines = {line for cell in cells for line in unbroken(cell.text).split("\n")}
    words = {word for line in lines for word in pieces(line)}
    return ColumnNeeds(
        _in_two_lines(title) if lines and len(title) > max(map(len, lines)) else title,
        share,
        tuple(nlargest(_LONGEST, words, key=_length_and_letters)),
        tuple(nlargest(_LONGEST, lines, key=_length_and_letters)),
        tuple(_fold(cell) for cell in cells[:_LOOKED_AT]),
        any(is_sentence(cell.text) for cell in cells),
        any(cell.mark for cell in cells),
        least,
        math.isqrt(sum(len(cell.text) ** 2 for cell in cells) // max(len(cells), 1)),
        any(cell.strong for cell in cells),
    )


def _length_and_letters(text: str) -> tuple[int, str]:
    """Orders texts of one length too: a set gives those in another order at each start, and columns would move."""
    return len(text), text


def _fold(cell: CellValue) -> tuple[int, str]:
    lines = unbroken(cell.text).split("\n")
    ends_early = is_sentence(cell.text) and not cell.mark and not cell.whole
    return (1, "") if ends_early else (len(lines), max(lines, key=len))


def _in_two_lines(title: str) -> str:
    """A heading of several words, broken where its two lines are most alike."""
    breaks = [place for place, letter in enumerate(title) if letter == " "]
    if len(title) < _LONG_HEADING or not breaks:
        return title
    middle = min(breaks, key=lambda place: abs(len(title) - 1 - 2 * place))
    return f"{title[:middle]}\n{title[middle + 1 :]}"


@dataclass(frozen=True, slots=True)
class Span:
    """The widths in pixels between which a column stands, and its share of what room is left."""

    least: int
    most: int
    share: int


def share_out(room: int, spans: Sequence[Span]) -> list[int]:
    """The widths of columns that fill the room; where it is short, each has its least and the table is wider.

    Nobody gets more than she can use as long as another can: what short columns leave goes to those with sentences.
    """
    widths = [span.least for span in spans]
    spare = room - sum(widths)
    growing = [number for number, span in enumerate(spans) if span.most > span.least]
    while spare > 0 and growing:
        shares = sum(spans[number].share for number in growing)
        full = [n for n in growing if spans[n].most - widths[n] <= spare * spans[n].share // shares]
        for number in full:
            widths[number] = spans[number].most
        if not full:
            for number in growing:
                widths[number] += spare * spans[number].share // shares
            # A pixel or two, left by rounding.
            widths[growing[-1]] += room - sum(widths)
        spare = room - sum(widths)
        growing = [number for number in growing if number not in full]
    return _filled(room, widths, [span.share for span in spans])


def _filled(room: int, widths: list[int], shares: list[int]) -> list[int]:
    """The widths with room that nobody needs shared out too, so that the table ends where its frame does."""
    spare, whole = room - sum(widths), sum(shares)
    if spare <= 0 or not whole:
        return widths
    filled = [width + spare * share // whole for width, share in zip(widths, shares, strict=True)]
    filled[shares.index(max(shares))] += room - sum(filled)
    return filled
