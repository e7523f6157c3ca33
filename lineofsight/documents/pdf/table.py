"""Tables: one element over all their pages, headings repeated as decoration, and no row cut that fits a page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from reportlab.lib.colors import HexColor
from reportlab.platypus.tables import Table as PlainTable

from lineofsight.charts.fonts import REGULAR
from lineofsight.charts.palette import FAINT_RULE, HEAD_PANEL, RULE
from lineofsight.documents.pdf.cells import ColumnHeading, write_cell
from lineofsight.documents.pdf.column_needs import measure_needs
from lineofsight.documents.pdf.layout import Together, measure_stack
from lineofsight.documents.pdf.paragraph import P
from lineofsight.documents.pdf.tag import Tag
from lineofsight.documents.pdf.widths import share_width

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reportlab.platypus.flowables import Flowable

    from lineofsight.documents.content import Table, TableCell
    from lineofsight.documents.pdf.canvas import TagCanvas
    from lineofsight.documents.pdf.inline import InlineWriter
    from lineofsight.documents.pdf.type_scale import TypeScale


# Points left on a page for the headings and the caption above a table's first row.
_ROOM_FOR_WHAT_HEADS_IT = 150.0
# A row that is too tall for a page is laid out in parts of so many lines, so that its pages are filled.
_PART_OF_A_ROW = 4
# Headings that would take more of every page than this are printed once.
_TALLEST_HEADINGS = 1 / 3


class RuledTable(PlainTable):
    """ReportLab's table, on our canvas."""

    canv: TagCanvas


def decorate(table: RuledTable, command: str, *_place: object) -> None:
    """Mark a table's ground and rules as decoration while it is painted; the cells mark themselves."""
    if command in ("startBG", "startLines"):
        table.canv.begin_artifact()
    elif command in ("endBG", "endLines"):
        table.canv.end_artifact()


class TableWriter:
    """Makes the flowables of one table."""

    def __init__(self, writer: InlineWriter, table: Table, width: float, page_height: float) -> None:
        """Take the table.

        Args:
            writer: makes the paragraphs.
            table: what it says.
            width: the width of the frame in points.
            page_height: the height of the frame in points, which no row may pass.
        """
        self._writer = writer
        self._table = table
        self._tag = Tag("Table")
        self._body_tag = Tag("TBody", self._tag)
        self._widths = share_width(measure_needs(writer, table, width), width)
        self._page_height = page_height
        self._styles = writer.styles
        self._scale = writer.styles.scale

    def write(self) -> Flowable:
        """Return the table, with its caption before it."""
        headings = self._write_headings(ColumnHeading)
        repeats = self._measure_row(headings) <= self._page_height * _TALLEST_HEADINGS
        if not repeats:
            headings = self._write_headings(P)
        room = self._page_height - self._scale.gap(_ROOM_FOR_WHAT_HEADS_IT)
        parts_of_rows = [self._divide_row(headings, room)]
        if repeats:
            room -= self._measure_row(headings)
        parts_of_rows += [self._divide_row(self._write_row(cells), room) for cells in self._table.rows]
        body = RuledTable(
            [part for parts in parts_of_rows for part in parts],
            colWidths=self._widths,
            repeatRows=int(repeats),
            style=_make_style(self._scale, [len(parts) for parts in parts_of_rows]),
            renderCB=decorate,  # type: ignore[arg-type] # any callable serves
            hAlign="LEFT",
            spaceBefore=self._scale.gap(4),
            spaceAfter=self._scale.gap(14),
        )
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

    def _measure_row(self, cells: Sequence[list[Flowable]]) -> float:
        """Return the height of a row in points."""
        inner = (width - 2 * self._scale.cell_padding for width in self._widths)
        heights = (measure_stack(cell, width) for cell, width in zip(cells, inner, strict=True))
        return max(heights) + 2 * self._scale.cell_padding

    def _divide_row(self, cells: list[list[Flowable]], tallest: float) -> list[list[list[Flowable]]]:
        """Return the row, or its parts when it is too tall for a page; the parts share the tags of row and cells."""
        return [cells] if self._measure_row(cells) <= tallest else self._halve_row(cells)

    def _halve_row(self, cells: list[list[Flowable]]) -> list[list[list[Flowable]]]:
        """Return the row in low parts; halving breaks each line of a long text but a few times."""
        height = self._measure_row(cells) - 2 * self._scale.cell_padding
        if height <= _PART_OF_A_ROW * self._scale.cell.leading:
            return [cells]
        room = max(height / 2, self._scale.cell.leading)
        divided = [
            _divide_cell(cell, width - 2 * self._scale.cell_padding, room)
            for cell, width in zip(cells, self._widths, strict=True)
        ]
        fitting, rest = [first for first, _ in divided], [second for _, second in divided]
        if not any(fitting) or not any(rest):
            return [cells]
        return [*self._halve_row(fitting), *self._halve_row(rest)]


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


def _make_style(scale: TypeScale, parts: Sequence[int]) -> list[Any]:
    """Return ReportLab's commands: a tinted heading row and a fine rule under each row.

    Args:
        scale: the document's measures.
        parts: how many parts each row is divided into; the parts join without a gap or a rule.
    """
    everything = ((0, 0), (-1, -1))
    last_heading = (-1, parts[0] - 1)
    style: list[Any] = [
        ("FONT", *everything, REGULAR, *scale.cell),
        ("VALIGN", *everything, "TOP"),
        ("LEFTPADDING", *everything, scale.cell_padding),
        ("RIGHTPADDING", *everything, scale.cell_padding),
        ("TOPPADDING", *everything, scale.cell_padding - 1),
        ("BOTTOMPADDING", *everything, scale.cell_padding + 1),
        ("BACKGROUND", (0, 0), last_heading, HexColor(HEAD_PANEL)),
        ("LINEBELOW", (0, parts[0] - 1), last_heading, 1, HexColor(RULE)),
    ]
    if parts[0] == 1:
        style.append(("VALIGN", (0, 0), last_heading, "BOTTOM"))
    row = 0
    for place, count in enumerate(parts):
        last = row + count - 1
        if place:
            style.append(("LINEBELOW", (0, last), (-1, last), 0.6, HexColor(FAINT_RULE)))
        if count > 1:
            style.append(("BOTTOMPADDING", (0, row), (-1, last - 1), 0))
            style.append(("TOPPADDING", (0, row + 1), (-1, last), 0))
        row = last + 1
    return style
