"""Where a tracker's headings stand: below titles, in one row, or in two with merged group headings above."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lineofsight.exchange.trackers.words import heading_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lineofsight.exchange.workbook import Sheet

_ROWS_LOOKED_AT = 40
_LONGEST_HEADING = 120
_LONGEST_SUBHEADING = 40
_FEWEST = 2


@dataclass(frozen=True, slots=True)
class HeaderRow:
    """A row, or two, that may hold the headings.

    Attributes:
        row: the first row, from 1.
        height: 1 or 2 rows.
        headings: the column, from 1, and the heading over it; empty columns are left out.
        own: for each column that shares a group heading with others, the heading of its own below that.
    """

    row: int
    height: int
    headings: tuple[tuple[int, str], ...]
    own: tuple[tuple[int, str], ...] = ()

    @property
    def first_data_row(self) -> int:
        """The row below the headings, from 1."""
        return self.row + self.height


def header_candidates(sheet: Sheet) -> Iterator[HeaderRow]:
    """Every place near the top where headings could stand, from the top down, one row before two."""
    for row in range(1, min(_ROWS_LOOKED_AT, len(sheet.rows)) + 1):
        top = _texts(sheet, row)
        if len(top) < _FEWEST or max(map(len, top.values())) > _LONGEST_HEADING:
            continue
        yield HeaderRow(row, 1, _distinct(top))
        below = _texts(sheet, row + 1)
        if below and max(map(len, below.values())) <= _LONGEST_SUBHEADING:
            yield HeaderRow(row, 2, _distinct(_joined(top, below)), _own(top, below))


def find_header(sheet: Sheet, row: int, height: int) -> HeaderRow | None:
    """The headings in that row, or that row and the next; ``None`` when none could stand there."""
    return next((one for one in header_candidates(sheet) if (one.row, one.height) == (row, height)), None)


def _texts(sheet: Sheet, row: int) -> dict[int, str]:
    if not 1 <= row <= len(sheet.rows):
        return {}
    return {at: text for at, value in enumerate(sheet.rows[row - 1], 1) if (text := heading_words(value))}


def _joined(top: dict[int, str], below: dict[int, str]) -> dict[int, str]:
    """Each column's heading with the group heading over it: a merged heading is held by its first cell only."""
    joined = {}
    group = ""
    for at in range(1, max((*top, *below)) + 1):
        if at in top:
            group = top[at]
        elif at not in below:
            group = ""
        text = f"{group} {below[at]}".strip() if at in below else top.get(at, "")
        if text:
            joined[at] = text
    return joined


def _own(top: dict[int, str], below: dict[int, str]) -> tuple[tuple[int, str], ...]:
    """The lower headings of columns that stand under one heading together."""
    groups: list[list[int]] = []
    for at in sorted(below):
        if at in top or not groups or groups[-1][-1] != at - 1:
            groups.append([])
        groups[-1].append(at)
    return tuple((at, below[at]) for group in groups if len(group) > 1 and group[0] in top for at in group)


def _distinct(texts: dict[int, str]) -> tuple[tuple[int, str], ...]:
    """The headings, a repeated one with its count behind it, so that each names one column."""
    seen: Counter[str] = Counter()
    headings = []
    for at, text in sorted(texts.items()):
        seen[text.casefold()] += 1
        count = seen[text.casefold()]
        headings.append((at, text if count == 1 else f"{text} ({count})"))
    return tuple(headings)
