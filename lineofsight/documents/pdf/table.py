"""Tables: one element over all their pages, headings repeated as decoration, and no row cut but a tall one."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Final

from lineofsight.documents.content import Align, Run
from lineofsight.documents.pdf.cells import Aside, ColumnHeading, write_cell
from lineofsight.documents.pdf.grid import Grid, Pattern
from lineofsight.documents.pdf.layout import Together
from lineofsight.documents.pdf.paragraph import P
from lineofsight.documents.pdf.rows import RowMaker, Rows
from lineofsight.documents.pdf.tag import Tag

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reportlab.platypus.flowables import Flowable

    from lineofsight.documents.content import Table, TableCell
    from lineofsight.documents.pdf.inline import InlineWriter
    from lineofsight.documents.pdf.rows import Row


HEADROOM: Final = 150.0
"""Points of standard print left on a page for the headings and the caption above a table's first row."""

# Of a page. A taller row may run on over the page, or most of the page before it could stay empty.
_TALLEST_ROW = 2 / 5
# What is told of such a row where it does.
_RUNS_ON = "This row goes on over the page."
# Headings that would take more of every page than this are printed once.
_TALLEST_HEADINGS = 1 / 3


class TableWriter:
    """Makes the flowables of one table."""

    def __init__(self, writer: InlineWriter, table: Table, widths: Sequence[float], page_height: float) -> None:
        """Take the table.

        Args:
            writer: makes the paragraphs.
            table: what it says.
            widths: the columns' widths in points.
            page_height: the height of the frame in points, which no row may pass.
        """
        self._writer = writer
        self._table = table
        self._tag = Tag("Table")
        self._body_tag = Tag("TBody", self._tag)
        self._page_height = page_height
        self._styles = writer.styles
        self._scale = writer.styles.scale
        self._maker = RowMaker(self._scale, widths)

    def write(self) -> Flowable:
        """Return the table, with its caption before it."""
        room = min(self._page_height - self._scale.gap(HEADROOM), self._page_height * _TALLEST_ROW)
        heads = self._write_headings(ColumnHeading)
        height = self._maker.measure(heads)
        if height <= self._page_height * _TALLEST_HEADINGS:
            headings = self._maker.make(heads, room, is_heading=True)
            rows = Rows(self._write_rows(room - height))
        else:
            headings = []
            rows = Rows(chain(self._maker.make(self._write_headings(P), room, is_heading=True), self._write_rows(room)))
        pattern = Pattern(self._maker.widths, self._scale.cell_padding, headings, rows)
        body = Grid(pattern, (self._scale.gap(4), self._scale.gap(14)))
        if not self._table.caption.strip():
            return body
        caption = self._writer.write(self._table.caption, self._styles.caption)
        caption.become(Tag("Caption", self._tag))
        return Together([caption], body)

    def _write_headings(self, kind: type[P]) -> list[list[Flowable]]:
        """Return the cells of the heading row, as paragraphs of this kind."""
        row = Tag("TR", Tag("THead", self._tag))
        cells: list[list[Flowable]] = []
        for column in self._table.columns:
            style = self._styles.column_headings[column.align]
            heading = self._writer.write_as(kind, self._writer.read(column.heading), style)
            heading.become(Tag("TH", row, attributes="/O/Table/Scope/Column"))
            cells.append([heading])
        return cells

    def _write_row(self, row: Sequence[TableCell]) -> list[list[Flowable]]:
        """Return the cells of one row."""
        row_tag = Tag("TR", self._body_tag)
        cells: list[list[Flowable]] = []
        for number, (cell, column) in enumerate(zip(row, self._table.columns, strict=True)):
            is_heading = number == 0 and self._table.row_headings
            tag = Tag("TH", row_tag, attributes="/O/Table/Scope/Row") if is_heading else Tag("TD", row_tag)
            cells.append(write_cell(self._writer, cell, tag, column.align, is_heading=is_heading))
        return cells

    def _write_rows(self, tallest: float) -> Iterator[Row]:
        """Yield the rows under the headings, each made when it is asked for."""
        for row in self._table.rows:
            cells = self._write_row(row)
            if not self._maker.fits(cells, tallest):
                # Beside the long text, where there is room, so that the reader looks for the rest of it.
                note = self._write_note()
                cells[self._maker.find_place(cells, note, tallest)].append(note)
            yield from self._maker.make(cells, tallest)

    def _write_note(self) -> Flowable:
        """Return what tells that a row runs on."""
        return self._writer.write_as(Aside, Run(_RUNS_ON, italic=True), self._styles.cells[Align.LEFT])
