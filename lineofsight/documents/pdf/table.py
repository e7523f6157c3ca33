"""Tables: one element over all their pages, headings repeated as decoration, and no row cut that fits a page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from reportlab.lib.colors import HexColor
from reportlab.platypus.tables import Table as PlainTable
from typing_extensions import override

from lineofsight.charts.fonts import REGULAR
from lineofsight.charts.palette import FAINT_RULE, HEAD_PANEL, RULE
from lineofsight.documents.pdf.cells import ColumnHeading, write_cell
from lineofsight.documents.pdf.column_needs import measure_needs
from lineofsight.documents.pdf.errors import ContentError
from lineofsight.documents.pdf.layout import Together, measure_stack
from lineofsight.documents.pdf.styles import (
    BODY_SIZE,
    CAPTION,
    CELL_LEADING,
    CELL_PADDING,
    COLUMN_HEADINGS,
    TEXT_WIDTH,
)
from lineofsight.documents.pdf.tag import Tag
from lineofsight.documents.pdf.widths import share_width

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reportlab.platypus.flowables import Flowable

    from lineofsight.documents.content import Table, TableCell
    from lineofsight.documents.pdf.canvas import TagCanvas
    from lineofsight.documents.pdf.inline import InlineWriter


class RuledTable(PlainTable):
    """ReportLab's table, which paints nothing in a dry passage."""

    canv: TagCanvas

    @override
    def draw(self) -> None:
        """Paint the table; in a dry passage only its cells' places would count, and they hold no headings."""
        if not self.canv.dry:
            super().draw()


def decorate(table: RuledTable, command: str, *_place: object) -> None:
    """Mark a table's ground and rules as decoration while it is painted; the cells mark themselves."""
    if command in ("startBG", "startLines"):
        table.canv.begin_artifact()
    elif command in ("endBG", "endLines"):
        table.canv.end_artifact()


def check_table(table: Table) -> None:
    """Refuse a table that no reader could follow.

    Raises:
        ContentError: when it has no columns, or a row has not as many cells as there are columns.
    """
    if not table.columns:
        raise ContentError(f"The table '{table.caption}' has no columns.")
    for number, row in enumerate(table.rows, 1):
        if len(row) != len(table.columns):
            raise ContentError(
                f"Row {number} of the table '{table.caption}' has {len(row)} cells, not {len(table.columns)}."
            )


class TableWriter:
    """Makes the flowables of one table."""

    def __init__(self, writer: InlineWriter, table: Table, page_height: float) -> None:
        """Take the table.

        Args:
            writer: makes the paragraphs.
            table: what it says.
            page_height: the height of the frame in points, which no row may pass.
        """
        self._writer = writer
        self._table = table
        self._tag = Tag("Table")
        self._body_tag = Tag("TBody", self._tag)
        self._widths = share_width(measure_needs(writer, table, TEXT_WIDTH), TEXT_WIDTH)
        self._page_height = page_height

    def write(self) -> Flowable:
        """Return the table, with its caption before it."""
        headings = self._write_headings()
        rows: list[list[list[Flowable]]] = [headings]
        # Whether a rule stands below the row: not between the parts of one row.
        ends = [True]
        tallest = self._page_height - self._measure_row(headings) - CELL_LEADING
        for cells in self._table.rows:
            parts = self._divide_row(self._write_row(cells), tallest)
            rows += parts
            ends += [part is parts[-1] for part in parts]
        body = RuledTable(
            rows,
            colWidths=self._widths,
            repeatRows=1,
            style=_make_style(ends),
            renderCB=decorate,  # type: ignore[arg-type] # any callable serves
            hAlign="LEFT",
            spaceBefore=4,
            spaceAfter=14,
        )
        if not self._table.caption.strip():
            return body
        caption = self._writer.write(self._table.caption, CAPTION)
        caption.become(Tag("Caption", self._tag))
        return Together([caption], body)

    def _write_headings(self) -> list[list[Flowable]]:
        """Return the cells of the heading row."""
        row = Tag("TR", Tag("THead", self._tag))
        cells: list[list[Flowable]] = []
        for column in self._table.columns:
            style = COLUMN_HEADINGS[column.align]
            heading = self._writer.write_as(ColumnHeading, self._writer.read(column.heading), style)
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

    def _measure_row(self, cells: Sequence[list[Flowable]]) -> float:
        """Return the height of a row in points."""
        inner = (width - 2 * CELL_PADDING for width in self._widths)
        heights = (measure_stack(cell, width) for cell, width in zip(cells, inner, strict=True))
        return max(heights) + 2 * CELL_PADDING

    def _divide_row(self, cells: list[list[Flowable]], tallest: float) -> list[list[list[Flowable]]]:
        """Return the row, or its parts when it is taller than a page; the parts share the tags of row and cells."""
        parts: list[list[list[Flowable]]] = []
        room = tallest - 2 * CELL_PADDING
        while self._measure_row(cells) > tallest:
            divided = [
                _divide_cell(cell, width - 2 * CELL_PADDING, room)
                for cell, width in zip(cells, self._widths, strict=True)
            ]
            if not any(first for first, _ in divided):
                break
            parts.append([first for first, _ in divided])
            cells = [rest for _, rest in divided]
        return [*parts, cells]


def _divide_cell(cell: list[Flowable], width: float, room: float) -> tuple[list[Flowable], list[Flowable]]:
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


def _make_style(ends: Sequence[bool]) -> list[Any]:
    """Return ReportLab's commands: a tinted heading row and a fine rule under each row that ends."""
    everything = ((0, 0), (-1, -1))
    style: list[Any] = [
        ("FONT", *everything, REGULAR, BODY_SIZE, CELL_LEADING),
        ("VALIGN", *everything, "TOP"),
        ("LEFTPADDING", *everything, CELL_PADDING),
        ("RIGHTPADDING", *everything, CELL_PADDING),
        ("TOPPADDING", *everything, CELL_PADDING - 1),
        ("BOTTOMPADDING", *everything, CELL_PADDING + 1),
        ("VALIGN", (0, 0), (-1, 0), "BOTTOM"),
        ("BACKGROUND", (0, 0), (-1, 0), HexColor(HEAD_PANEL)),
        ("LINEBELOW", (0, 0), (-1, 0), 1, HexColor(RULE)),
    ]
    style += [
        ("LINEBELOW", (0, row), (-1, row), 0.6, HexColor(FAINT_RULE))
        for row, is_end in enumerate(ends)
        if row and is_end
    ]
    return style
