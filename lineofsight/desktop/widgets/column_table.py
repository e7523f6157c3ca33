"""A table whose columns a person hides and finds again as she left them; where room is short, some wait for more."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSortFilterProxyModel, Qt
from PySide6.QtWidgets import QMenu, QPushButton
from typing_extensions import override

from lineofsight.desktop.buttons import give_menu
from lineofsight.desktop.form import button_of
from lineofsight.desktop.text import say
from lineofsight.desktop.widgets.reading_table import ReadingTable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QPoint

    from lineofsight.desktop.delegates.cell_delegate import CellDelegate

_HIDDEN, _WAITING = "hidden", "waiting"
_READABLE: Final = 1.3
"""By how much wider than it must be a table is to be before one more column comes into it."""


class ColumnTable(ReadingTable):
    """One row is chosen; its first column is never hidden."""

    def __init__(
        self,
        model: QSortFilterProxyModel,
        delegate: CellDelegate,
        named: tuple[str, str],
        hidden: frozenset[int],
        waiting: Sequence[int],
    ) -> None:
        """Show a model, unsorted.

        Args:
            model: what is shown.
            delegate: paints the cells.
            named: what a screen reader calls the table, and what it says of its use.
            hidden: the columns that are not shown at first.
            waiting: the columns that are shown only where there is room, the first to come first.
        """
        super().__init__(model, delegate, *named)
        self._hidden = hidden
        self._waiting = tuple(waiting)
        self.choose_rows()
        header = self.horizontalHeader()
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self._show_menu)

    @property
    def hidden(self) -> frozenset[int]:
        """The columns that are not shown now."""
        return frozenset(column for column in range(self.model().columnCount()) if self.isColumnHidden(column))

    def button(self) -> QPushButton:
        """A button with the menu of columns."""
        button = button_of("Colu&mns")
        say(button, "Columns", "Chooses which columns the table shows.")
        menu = QMenu("Columns", button)
        menu.aboutToShow.connect(lambda: self._fill(menu))
        self._fill(menu)
        give_menu(button, menu)
        return button

    def show_column(self, column: int, *, shows: bool) -> None:
        """Show a column, however short room is, or hide it."""
        self._hidden = self._hidden - {column} if shows else self._hidden | {column}
        self._waiting = tuple(one for one in self._waiting if one != column)
        self._by_hand.keep(_HIDDEN, dict.fromkeys(self._hidden, 1))
        self._by_hand.keep(_WAITING, dict.fromkeys(self._waiting, 1))
        self.fit()

    @override
    def _take_on(self) -> None:
        columns = range(1, self.model().columnCount())
        hidden, waiting = self._by_hand.get(_HIDDEN), self._by_hand.get(_WAITING)
        if _HIDDEN in self._by_hand:
            self._hidden = frozenset(hidden) & frozenset(columns)
            self._waiting = tuple(column for column in waiting if column in columns)
        super()._take_on()

    @override
    def fit(self) -> None:
        """Show what there is room for, and share it out."""
        if self._columns:
            shown = [column for column in range(len(self._columns)) if column not in self._hidden]
            sharing = self._sharing()
            used = sum(sharing.span(column).least for column in shown if column not in self._waiting) * _READABLE
            room = float(self._room)
            for column in self._waiting:
                used += sharing.span(column).least * _READABLE
                if column in shown and used > room:
                    shown.remove(column)
            self._is_fitting = True
            for column in range(len(self._columns)):
                self.setColumnHidden(column, column not in shown)
            self._is_fitting = False
        super().fit()

    def _fill(self, menu: QMenu) -> None:
        menu.clear()
        model = self.model()
        for column in range(1, model.columnCount()):
            title = str(model.headerData(column, Qt.Orientation.Horizontal)).replace("&", "&&")
            action = menu.addAction(title)
            action.setCheckable(True)
            action.setChecked(not self.isColumnHidden(column))
            action.toggled.connect(lambda shows, chosen=column: self.show_column(chosen, shows=shows))

    def _show_menu(self, place: QPoint) -> None:
        menu = QMenu("Columns", self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._fill(menu)
        menu.popup(self.horizontalHeader().mapToGlobal(place))
