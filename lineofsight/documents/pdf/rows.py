"""The rows of a table: made when they are needed, measured once, and forgotten when they are painted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from lineofsight.documents.pdf.layout import measure_stack

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reportlab.platypus.flowables import Flowable

    from lineofsight.documents.pdf.type_scale import TypeScale

# A row that is too tall for a page is laid out in parts of so many lines, so that its pages are filled.
_LINES_OF_A_PART = 4


@dataclass(frozen=True, slots=True)
class Row:
    """A row, or a part of one that is too tall for a page; parts join without a gap or a rule.

    Attributes:
        cells: what stands in each column, one under another.
        height: in points, with the gaps.
        above: the gap above what stands in the cells, in points.
        below: the gap below it.
        is_heading: whether it is of the table's headings, which have a ground of their own.
        is_last: whether it ends its row, with a rule.
    """

    cells: Sequence[Sequence[Flowable]]
    height: float
    above: float
    below: float
    is_heading: bool
    is_last: bool


class Rows:
    """Rows by number, made one after another as they are asked for."""

    def __init__(self, source: Iterator[Row]) -> None:
        self._source = source
        self._held: list[Row] = []
        self._forgotten = 0

    def find(self, number: int) -> Row | None:
        """Return the row of this number, counted from 0, or None after the last; not one that was forgotten."""
        place = number - self._forgotten
        while place >= len(self._held):
            row = next(self._source, None)
            if row is None:
                return None
            self._held.append(row)
        return self._held[place]

    def forget(self, number: int) -> None:
        """Let go of the rows before this number, which are painted."""
        count = number - self._forgotten
        if count > 0:
            del self._held[:count]
            self._forgotten = number


class RowMaker:
    """Makes rows of cells, dividing what is too tall for a page.

    Attributes:
        widths: of the columns, in points.
    """

    def __init__(self, scale: TypeScale, widths: Sequence[float]) -> None:
        self.widths = widths
        self._padding = scale.cell_padding
        self._leading = scale.cell.leading
        self._inner = [width - 2 * self._padding for width in widths]

    def measure(self, cells: Sequence[Sequence[Flowable]]) -> float:
        """Return the height of a row in points, with its gaps."""
        return self._measure_cells(cells) + 2 * self._padding

    def fits(self, cells: Sequence[Sequence[Flowable]], tallest: float) -> bool:
        """Whether the row is at most so many points tall."""
        return self.measure(cells) <= tallest

    def find_place(self, cells: Sequence[Sequence[Flowable]], note: Flowable, tallest: float) -> int:
        """Return the number of the column for a note on the whole row.

        That is the first, which names the row, where the note stays near the row's head there; else the one whose cell
        is the lowest. Under a day it would be read as said of that day.
        """
        heights = [measure_stack([*cell, note], width) for cell, width in zip(cells, self._inner, strict=True)]
        return 0 if heights[0] <= tallest / 2 else heights.index(min(heights))

    def make(self, cells: Sequence[Sequence[Flowable]], tallest: float, *, is_heading: bool = False) -> list[Row]:
        """Return the row, or its parts when it would be taller than ``tallest``; parts share the tags of its cells.

        Args:
            cells: what stands in each column, one under another.
            tallest: in points.
            is_heading: whether it is of the table's headings.
        """
        parts = [cells] if self.fits(cells, tallest) else list(self._halve(cells))
        rows = []
        for number, part in enumerate(parts):
            is_last = number == len(parts) - 1
            above = 0.0 if number else self._padding - 1
            below = self._padding + 1 if is_last else 0.0
            height = self._measure_cells(part) + above + below
            rows.append(Row(part, height, above, below, is_heading, is_last))
        return rows

    def _measure_cells(self, cells: Sequence[Sequence[Flowable]]) -> float:
        """Return the height of the tallest cell in points, without gaps."""
        return max(measure_stack(cell, width) for cell, width in zip(cells, self._inner, strict=True))

    def _halve(self, cells: Sequence[Sequence[Flowable]]) -> Iterator[Sequence[Sequence[Flowable]]]:
        """Yield the row in low parts; halving breaks each line of a long text but a few times."""
        height = self._measure_cells(cells)
        if height <= _LINES_OF_A_PART * self._leading:
            yield cells
            return
        room = max(height / 2, self._leading)
        divided = [_divide_cell(cell, width, room) for cell, width in zip(cells, self._inner, strict=True)]
        fitting, rest = [first for first, _ in divided], [second for _, second in divided]
        if not any(fitting) or not any(rest):
            yield cells
            return
        yield from self._halve(fitting)
        yield from self._halve(rest)


def _divide_cell(cell: Sequence[Flowable], width: float, room: float) -> tuple[Sequence[Flowable], Sequence[Flowable]]:
    """Return what of a cell fits into ``room`` points of height, and the rest."""
    fitting: list[Flowable] = []
    used = 0.0
    for place, item in enumerate(cell):
        height = measure_stack([item], width)
        if used + height <= room:
            fitting.append(item)
            used += height
            continue
        halves = item.split(width, room - used)
        if len(halves) > 1:
            return [*fitting, halves[0]], [*halves[1:], *cell[place + 1 :]]
        return fitting, cell[place:]
    return fitting, []
