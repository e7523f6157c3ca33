"""How a table is set, decided here alone: as a grid, as a grid on a turned sheet, or as one card a row.

A grid is only as good as its narrowest column. Where a column of words would be narrower than a few words, a table of
figures is turned, since figures are read down the column; any other is set as cards, which are read row by row.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from lineofsight.documents.content import Align

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineofsight.documents.content import Table
    from lineofsight.documents.pdf.new_page import Room
    from lineofsight.documents.pdf.widths import Need

# With fewer rows most of a turned sheet would stay empty.
_FEWEST_ROWS_TO_TURN = 6


class TableLayout(StrEnum):
    """How a table stands on its pages."""

    GRID = "grid"
    TURNED = "turned"
    CARDS = "cards"


def choose_layout(table: Table, needs: Sequence[Need], room: Room, across: Room | None) -> TableLayout:
    """Return how a table is set.

    Args:
        table: a table with rows.
        needs: what its columns need.
        room: the page that it stands on.
        across: the same page turned, or None where no new sheet may begin.
    """
    # Every column has its longest word, and a few words of its text where it has as many.
    wanted = sum(need.comfort for need in needs)
    if wanted <= room.width:
        return TableLayout.GRID
    if across is not None and _is_read_down(table) and wanted <= across.width:
        return TableLayout.TURNED
    return TableLayout.CARDS


def _is_read_down(table: Table) -> bool:
    """Whether most columns beside the row headings are figures, in rows enough for a sheet."""
    columns = table.columns[1 if table.row_headings else 0 :]
    figures = sum(column.align is Align.RIGHT for column in columns)
    return len(table.rows) >= _FEWEST_ROWS_TO_TURN and 2 * figures > len(columns)
