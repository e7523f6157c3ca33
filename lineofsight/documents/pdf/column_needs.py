"""What a table's columns need, measured from its headings and cells."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineofsight.charts.fonts import BOLD
from lineofsight.documents.content import Cell, Picture, RatingMark, Run
from lineofsight.documents.drawings import make_drawing
from lineofsight.documents.pdf.widths import Bounds, Wish, make_need, measure_text

if TYPE_CHECKING:
    from lineofsight.documents.content import CellPart, Column, Table, TableCell
    from lineofsight.documents.pdf.inline import InlineWriter
    from lineofsight.documents.pdf.widths import Need, Size

# The width of a middling letter, as a share of the type size.
_LETTER = 0.55
# Letters on a line below which words are hard to follow.
_FEW_WORDS = 12


def measure_needs(writer: InlineWriter, table: Table, available: float) -> list[Need]:
    """Return what each column needs, in points.

    Args:
        writer: reads the words of inline text.
        table: the table.
        available: the width of the page's text in points.
    """
    styles = writer.styles
    cell_size = styles.scale.cell.size
    bounds = Bounds(available, _FEW_WORDS * cell_size * _LETTER, 2 * styles.scale.cell_padding)
    needs = []
    for place, column in enumerate(table.columns):
        style = styles.row_heading if place == 0 and table.row_headings else styles.cells[column.align]
        cells = (_measure_cell(writer, row[place], style.fontName) for row in table.rows)
        wish = Wish(column.weight, column.least * cell_size * _LETTER)
        needs.append(make_need(_measure_heading(writer, column), cells, wish, bounds))
    return needs


def _measure_cell(writer: InlineWriter, cell: TableCell, font: str) -> list[Size]:
    """Return the sizes of a cell's parts."""
    parts = cell.parts if isinstance(cell, Cell) else (cell,)
    return [_measure_part(writer, part, font) for part in parts]


def _measure_heading(writer: InlineWriter, column: Column) -> Size:
    """Return the size of a heading."""
    style = writer.styles.column_headings[column.align]
    return measure_text(writer.read(column.heading), style.fontName, style.fontSize)


def _measure_part(writer: InlineWriter, part: CellPart, font: str) -> Size:
    """Return the widths of one part of a cell."""
    if isinstance(part, Picture):
        width = float(make_drawing(part.drawing).width) * writer.styles.scale.magnification
        return width, width
    scale = writer.styles.scale
    if isinstance(part, RatingMark):
        word, whole = measure_text(writer.read(part.word), font, scale.cell.size)
        return word + scale.mark_indent, whole + scale.mark_indent
    runs = part if isinstance(part, tuple) else (part,)
    is_bold = any(isinstance(run, Run) and run.bold for run in runs)
    return measure_text(writer.read(part), BOLD if is_bold else font, scale.cell.size)
