"""A table's columns on a page, and as many of the first as a landscape page has room for."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lineofsight.documents.content import Paragraph
from lineofsight.documents.pdf.balance import balance_widths
from lineofsight.documents.pdf.column_needs import measure_needs
from lineofsight.documents.pdf.filling import filling_of
from lineofsight.documents.pdf.table_layout import GridFit, TableLayout, choose_layout
from lineofsight.documents.pdf.widths import share_width
from lineofsight.wording.lists import and_

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineofsight.documents.content import Block, Table
    from lineofsight.documents.pdf.inline import InlineWriter
    from lineofsight.documents.pdf.new_page import Room
    from lineofsight.documents.pdf.type_scale import TypeScale
    from lineofsight.documents.pdf.widths import Need


def fit_on(writer: InlineWriter, table: Table, room: Room) -> GridFit:
    """Return a table's columns on a page, as wide as a grid has them there."""
    return _share(measure_needs(writer, table, room.width), room, writer.styles.scale)


def fit_across(writer: InlineWriter, table: Table, across: Room) -> tuple[Block, ...]:
    """Return what a landscape page holds of a table that would be cards: which columns it leaves out, and the rest.

    Args:
        writer: reads the words of inline text.
        table: a table with rows.
        across: the landscape page.

    Returns:
        No blocks where the table does not give way, or where not even the fewest of its columns fit.
    """
    may = table.leaves_out
    if may is None:
        return ()
    needs = measure_needs(writer, table, across.width)
    for kept in range(len(table.columns), may.fewest - 1, -1):
        first = replace(table, columns=table.columns[:kept], rows=tuple(row[:kept] for row in table.rows))
        if choose_layout(first, _share(needs[:kept], across, writer.styles.scale), None) is TableLayout.GRID:
            left_out = and_([writer.read(column.heading) for column in table.columns[kept:]])
            said = (Paragraph(f"Not printed for want of room: {left_out}. {may.held}"),) if left_out else ()
            return (*said, first)
    return ()


def _share(needs: Sequence[Need], room: Room, scale: TypeScale) -> GridFit:
    widths = balance_widths(needs, share_width(needs, room.width), filling_of(scale))
    return GridFit(needs, widths, room, scale)
