"""How a table is set, decided here alone: as a grid, as a grid on a turned sheet, or as one card a row.

A grid is only as good as its narrowest column. Where a column of words would be narrower than a few words, or all rows
together would take more paper than as cards, a table of figures is turned, since figures are read down the column; any
other is set as cards, which are read row by row, unless it may give way on a landscape page (see ``table_fit``).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from lineofsight.documents.content import Align
from lineofsight.documents.pdf.filling import filling_of
from lineofsight.documents.pdf.table import HEADROOM

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineofsight.documents.content import Table
    from lineofsight.documents.pdf.new_page import Room
    from lineofsight.documents.pdf.type_scale import TypeScale
    from lineofsight.documents.pdf.widths import Need

# A row of so many lines is easily followed across, and so is one of two columns.
_EASY_LINES = 6
_PAIR = 2
# Of a table's headings, at most.
_HEADING_LINES = 3
# With fewer rows most of a turned sheet would stay empty.
_FEWEST_ROWS_TO_TURN = 6


class TableLayout(StrEnum):
    """How a table stands on its pages."""

    GRID = "grid"
    TURNED = "turned"
    CARDS = "cards"


@dataclass(frozen=True, slots=True)
class GridFit:
    """A table's columns on the page that it stands on.

    Attributes:
        needs: what its columns need.
        widths: the columns' widths in points, as a grid.
        room: the page.
        scale: the document's measures.
    """

    needs: Sequence[Need]
    widths: Sequence[float]
    room: Room
    scale: TypeScale

    @property
    def wanted(self) -> float:
        """The width in points with which every column has its longest word, and a few words of a text."""
        return sum(need.comfort for need in self.needs)

    @property
    def is_better_as_cards(self) -> bool:
        """Whether there are high rows, under high headings or on more than a grid's share of their paper as cards."""
        heights, share, line = self._measure_rows(), self.scale.grid_share, self.scale.cell.leading
        highest = max(heights, default=0.0)
        if highest > self.room.height - self.scale.gap(HEADROOM) - _HEADING_LINES * line:
            # It would be cut: no card that fits a page is.
            share = min(share, 1.0)
        if len(self.needs) <= _PAIR or highest <= _EASY_LINES * line:
            return False
        return self._count_heading_lines() > _HEADING_LINES or sum(heights) > share * self._measure_cards()

    def _count_heading_lines(self) -> int:
        """Return the lines of the highest heading."""
        filling = filling_of(self.scale)
        return max(filling.count(need.heading, width) for need, width in zip(self.needs, self.widths, strict=True))

    def _measure_rows(self) -> list[float]:
        """Return the heights of rows in points, about."""
        scale, filling = self.scale, filling_of(self.scale)
        rows = zip(*(need.cells for need in self.needs), strict=True)
        lines = (
            max(sum(filling.count(part, width) for part in cell) for cell, width in zip(row, self.widths, strict=True))
            for row in rows
        )
        return [count * scale.cell.leading + 2 * scale.cell_padding for count in lines]

    def _measure_cards(self) -> float:
        """Return the height of all of them as cards, which have a line for each column that says something."""
        scale, filling = self.scale, filling_of(self.scale)
        height = 0.0
        for row in zip(*(need.cells for need in self.needs), strict=True):
            for need, cell in zip(self.needs, row, strict=True):
                said = sum(cell)
                if said:
                    lines = filling.count(need.heading + said, self.room.width)
                    height += lines * scale.body.leading + scale.gap(2)
            height += scale.gap(10)
        return height


def choose_layout(table: Table, fit: GridFit, across: Room | None) -> TableLayout:
    """Return how a table is set.

    Args:
        table: a table with rows.
        fit: its columns on the page.
        across: the same page turned, or None where no new sheet may begin.
    """
    is_narrow = fit.wanted > fit.room.width
    if not is_narrow and not fit.is_better_as_cards:
        return TableLayout.GRID
    if across is not None and _is_read_down(table) and fit.wanted <= across.width:
        return TableLayout.TURNED
    return TableLayout.CARDS


def _is_read_down(table: Table) -> bool:
    """Whether most columns beside the row headings are figures, in rows enough for a sheet."""
    columns = table.columns[1 if table.row_headings else 0 :]
    figures = sum(column.align is Align.RIGHT for column in columns)
    return len(table.rows) >= _FEWEST_ROWS_TO_TURN and 2 * figures > len(columns)
