"""A table to read: arrows move inside it and Tab leaves it, it rolls smoothly, and its cells wrap."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTableView
from typing_extensions import override

from lineofsight.desktop.text import say
from lineofsight.desktop.widgets.row_heights import RowHeights

if TYPE_CHECKING:
    from PySide6.QtCore import QAbstractItemModel

    from lineofsight.desktop.delegates.cell_delegate import CellDelegate


class ReadingTable(QTableView):
    """What every table of the window is; nothing is edited in it."""

    def __init__(self, model: QAbstractItemModel, delegate: CellDelegate, name: str, description: str) -> None:
        """Show a model, unsorted.

        Args:
            model: what is shown.
            delegate: paints the cells.
            name: what a screen reader calls the table.
            description: what it says of how the table is used.
        """
        super().__init__()
        self.setModel(model)
        self.setItemDelegate(delegate)
        self.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self.setCornerButtonEnabled(False)
        self.verticalHeader().hide()
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        say(self, name, description)
        self._heights = RowHeights(self)

    def choose_rows(self) -> None:
        """Let whole rows be chosen, and a heading that is pressed sort them."""
        self.setSortingEnabled(True)
        self.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
        self.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)

    @override
    def resizeRowsToContents(self) -> None:
        """Make the rows as high as their words need: of a long table those in sight, the others when they come."""
        self._heights.fit()
