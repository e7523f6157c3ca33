"""A table whose columns a person makes wider, hides and finds again as she left them, at every text size."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSortFilterProxyModel, Qt, QTimer
from PySide6.QtWidgets import QHeaderView, QMenu, QPushButton, QTableView
from typing_extensions import override

from lineofsight.desktop.form import button_of
from lineofsight.desktop.text import say

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QResizeEvent

    from lineofsight.desktop.delegates.cell_delegate import CellDelegate

_FEWEST_LINES = 8
_NARROWEST_EM, _WIDEST_EM = 3.0, 200.0


class ColumnTable(QTableView):
    """One row is chosen; its first column takes what room is left over and is never hidden."""

    def __init__(
        self, model: QSortFilterProxyModel, delegate: CellDelegate, letters: Sequence[float], hidden: frozenset[int]
    ) -> None:
        """Show a model.

        Args:
            model: what is shown; unsorted at first, in the order of what it is made from.
            delegate: paints the cells.
            letters: how wide each column is at first, in average letters.
            hidden: the columns that are not shown at first.
        """
        super().__init__()
        self._letters = list(letters)
        self._hidden = hidden
        self._is_fitting = False
        self.setModel(model)
        self.setItemDelegate(delegate)
        self.setSortingEnabled(True)
        self.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        model.sort(-1)
        self.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        # Tab leaves the table; arrows move inside it.
        self.setTabKeyNavigation(False)
        self.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self._dress_header()
        self._hide()

    def _dress_header(self) -> None:
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSortIndicatorClearable(True)
        header.sectionResized.connect(self._on_resized)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self._show_menu)

    @property
    def widths(self) -> tuple[float, ...]:
        """The widths of the columns in average letters, so that they hold at every text size."""
        return tuple(self._letters)

    @property
    def hidden(self) -> frozenset[int]:
        """The columns that are not shown."""
        return self._hidden

    def button(self) -> QPushButton:
        """A button with the menu of columns."""
        button = button_of("Co&lumns")
        button.setProperty("menu", True)  # noqa: FBT003 - Qt's own way to mark a widget for the style sheet
        say(button, "Columns", "Chooses which columns the table shows.")
        menu = QMenu("Columns", button)
        menu.aboutToShow.connect(lambda: self._fill(menu))
        self._fill(menu)
        button.setMenu(menu)
        return button

    def remembered(self) -> Mapping[str, str]:
        """Widths and hidden columns, to be kept."""
        return {
            "widths": " ".join(f"{one:.2f}" for one in self._letters),
            "hidden": " ".join(str(column) for column in sorted(self._hidden)),
        }

    def recall(self, remembered: Mapping[str, str]) -> None:
        """Take on what was kept; what no longer fits is passed over."""
        try:
            widths = tuple(float(part) for part in remembered.get("widths", "").split())
            hidden = frozenset(int(part) for part in remembered.get("hidden", "").split())
        except ValueError:
            return
        if len(widths) == len(self._letters) and all(_NARROWEST_EM <= one <= _WIDEST_EM for one in widths):
            self._letters = list(widths)
            self._hidden = hidden & frozenset(range(1, len(widths)))
            self._hide()

    def show_column(self, column: int, *, shows: bool) -> None:
        """Show a column, or hide it."""
        self._hidden = self._hidden - {column} if shows else self._hidden | {column}
        self._hide()

    def fit(self) -> None:
        """Give the columns their widths at the present text size, and the rows the height of their cells."""
        letter = self.fontMetrics().averageCharWidth()
        self._is_fitting = True
        for column, letters in enumerate(self._letters):
            if column not in self._hidden:
                self.setColumnWidth(column, int(letters * letter))
        spare = self.viewport().width() - self.horizontalHeader().length()
        if spare > 0:
            self.setColumnWidth(0, self.columnWidth(0) + spare)
        self._is_fitting = False
        self.setMinimumHeight(self.fontMetrics().lineSpacing() * _FEWEST_LINES)
        self.resizeRowsToContents()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            QTimer.singleShot(0, self, self.fit)

    def _hide(self) -> None:
        self._is_fitting = True
        for column in range(len(self._letters)):
            self.setColumnHidden(column, column in self._hidden)
        self.fit()

    def _fill(self, menu: QMenu) -> None:
        menu.clear()
        model = self.model()
        for column in range(1, model.columnCount()):
            title = str(model.headerData(column, Qt.Orientation.Horizontal)).replace("&", "&&")
            action = menu.addAction(title)
            action.setCheckable(True)
            action.setChecked(column not in self._hidden)
            action.toggled.connect(lambda shows, chosen=column: self.show_column(chosen, shows=shows))

    def _show_menu(self, place: QPoint) -> None:
        menu = QMenu("Columns", self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._fill(menu)
        menu.popup(self.horizontalHeader().mapToGlobal(place))

    def _on_resized(self, column: int, _: int, width: int) -> None:
        if not self._is_fitting and column not in self._hidden:
            self._letters[column] = max(width / self.fontMetrics().averageCharWidth(), _NARROWEST_EM)
            self.resizeRowsToContents()
