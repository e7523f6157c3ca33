"""What a scan of one sheet's text finds before it is read: its size, and what a reader would not tell."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from lineofsight.exchange.workbook import WorkbookRefusedError

if TYPE_CHECKING:
    from lineofsight.exchange.workbook_guard import WorkbookLimits

MOST_LISTED = 1_000
"""Cells of one kind that are remembered for a sheet; beyond that the finding speaks of the first ones."""


@dataclass(slots=True)
class SheetScan:
    """What was seen in one sheet while its text went by.

    Attributes:
        name: the sheet's name as a person knows it, or the part's.
        is_hidden: whether its tab is hidden.
        last_row: the last row with something in it, from 1; 0 for an empty sheet.
        last_column: the last column with something in it, from 1.
        cells: cells with something in them.
        errors: (row, column) of cells that show an error such as #REF!.
        uncalculated: (row, column) of formulas whose result the file does not hold.
        comments: names of cells with a comment or note.
        hidden_rows: rows that are hidden.
        hidden_columns: columns that are hidden.
        merged: merged ranges.
        merged_to: the last row that any of them reaches.
    """

    name: str
    is_hidden: bool = False
    last_row: int = 0
    last_column: int = 0
    cells: int = 0
    errors: list[tuple[int, int]] = field(default_factory=list)
    uncalculated: list[tuple[int, int]] = field(default_factory=list)
    comments: list[str] = field(default_factory=list)
    hidden_rows: int = 0
    hidden_columns: int = 0
    merged: int = 0
    merged_to: int = 0

    def grow(self, row: int, column: int) -> None:
        """Take a filled cell at ``row`` and ``column`` into the used range."""
        self.last_row = max(self.last_row, row)
        self.last_column = max(self.last_column, column)

    def check(self, limits: WorkbookLimits) -> None:
        """Refuse a sheet whose used range is larger than anything an officer fills in.

        Raises:
            WorkbookRefusedError: naming the sheet and its last cell.
        """
        is_too_large = (
            self.last_row > limits.rows
            or self.last_column > limits.columns
            or self.last_row * self.last_column > limits.area
            or self.cells > limits.cells
        )
        if is_too_large:
            raise WorkbookRefusedError(
                "workbook_too_large",
                f"Sheet {self.name} reaches to row {self.last_row:,} and column {self.last_column:,} "
                f"with {self.cells:,} filled cells.",
                f"Delete what stands beyond row {limits.rows:,} and column {limits.columns:,}, or split the workbook.",
            )


@dataclass(slots=True)
class WorkbookScan:
    """What was seen in a whole workbook: its sheets in order, and what lies behind them."""

    sheets: list[SheetScan]
    pivot_caches: int = 0
    external_links: int = 0
    connections: int = 0

    def check(self, limits: WorkbookLimits) -> None:
        """Refuse too many cells in all.

        Raises:
            WorkbookRefusedError: with the count.
        """
        cells = sum(sheet.cells for sheet in self.sheets)
        if cells > limits.cells:
            raise WorkbookRefusedError(
                "workbook_too_large",
                f"The workbook holds {cells:,} filled cells; {limits.cells:,} are allowed.",
                "Split it into several workbooks.",
            )
