"""The plan's tree and its table: one choice in both, one place at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QStackedWidget, QTableView, QTreeView
from typing_extensions import override

from lineofsight.desktop.delegates.cell_delegate import CellDelegate
from lineofsight.desktop.models.plan_model import PlanModel
from lineofsight.desktop.models.register_model import RegisterModel, RegisterOrder
from lineofsight.desktop.models.roles import CellRole
from lineofsight.desktop.text import say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QAbstractItemModel
    from PySide6.QtGui import QResizeEvent

    from lineofsight.desktop.look import Look
    from lineofsight.desktop.models.plan_groups import PlanGroup
    from lineofsight.desktop.registers.register import Register

_FEWEST_LINES = 8
_COLUMN_EM = (18, 15)
"""Widths of status and due; the title takes the rest."""


class PlanViews(QStackedWidget):
    """A tree of groups, or a table of actions.

    Signals:
        chosen: the link of the row that is chosen, "" for none.
    """

    chosen = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        delegate = CellDelegate(look, self)
        self._groups = PlanModel(self)
        self._lines = RegisterModel(self)
        self._sorted = RegisterOrder(self)
        self._sorted.setSourceModel(self._lines)
        self.tree = _make_tree(self._groups, delegate)
        self.table = _make_table(self._sorted, delegate)
        self.addWidget(self.tree)
        self.addWidget(self.table)
        for view in (self.tree, self.table):
            view.selectionModel().currentChanged.connect(self._on_chosen)
        self.tree.header().sectionResized.connect(lambda *_: self.tree.scheduleDelayedItemsLayout())
        self.table.horizontalHeader().sectionResized.connect(lambda *_: self.table.resizeRowsToContents())
        look.changed.connect(self.fit)

    @property
    def front(self) -> QAbstractItemView:
        """The view that is shown."""
        return self.table if self.is_table else self.tree

    @property
    def is_table(self) -> bool:
        """Whether the table is shown."""
        return self.currentWidget() is self.table

    @property
    def model(self) -> QAbstractItemModel:
        """The model of the view that is shown."""
        return self._sorted if self.is_table else self._groups

    def show_table(self, is_wanted: bool) -> None:  # noqa: FBT001 (a check box's own value)
        """Show the table, or the tree; what is chosen stays chosen."""
        link = self.link()
        self.setCurrentWidget(self.table if is_wanted else self.tree)
        self.fit()
        self.choose(link)

    def show_plan(self, groups: Sequence[PlanGroup], register: Register, *, is_open: bool) -> int:
        """Show actions in groups, and in lines.

        Args:
            groups: for the tree.
            register: for the table.
            is_open: whether every group is opened, down to its milestones.

        Returns:
            How many actions are shown.
        """
        link = self.link()
        shown = self._groups.show_groups(groups)
        self._lines.show_register(register)
        self.tree.expandAll() if is_open else self.tree.expandToDepth(0)
        self.fit()
        self.choose(link)
        return shown

    def choose(self, link: str, *, goes_there: bool = False) -> bool:
        """Choose a row; whether it is shown.

        Args:
            link: of the row; in the table a milestone is found by its action alone.
            goes_there: whether the focus goes to it.
        """
        index = self._sorted.mapFromSource(self._lines.find(link)) if self.is_table else self._groups.find(link)
        if not index.isValid():
            return False
        self.front.setCurrentIndex(index)
        self.front.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtTop if goes_there else _AS_NEEDED)
        if goes_there:
            self.front.setFocus()
        return True

    def link(self) -> str:
        """The link of the row that is chosen, "" for none."""
        index = self.front.currentIndex()
        return str(index.data(CellRole.LINK)) if index.isValid() else ""

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        QTimer.singleShot(0, self, self.fit)

    def fit(self) -> None:
        """Give columns and rows the room that their words need."""
        letter = self.tree.fontMetrics().averageCharWidth()
        for column, letters in enumerate(_COLUMN_EM, start=1):
            self.tree.setColumnWidth(column, letters * letter)
        self.tree.header().setMinimumSectionSize(12 * letter)
        for view in (self.tree, self.table):
            view.setMinimumHeight(self.tree.fontMetrics().lineSpacing() * _FEWEST_LINES)
        self.tree.scheduleDelayedItemsLayout()
        if self.is_table:
            self._fit_table(letter)

    def _fit_table(self, letter: int) -> None:
        shares = self._lines.shares
        room = max(self.table.viewport().width(), sum(shares) * letter)
        for column, share in enumerate(shares):
            self.table.setColumnWidth(column, room * share // max(sum(shares), 1))
        self.table.resizeRowsToContents()

    def _on_chosen(self, current: QModelIndex) -> None:
        if self.sender() is self.front.selectionModel() and current.isValid():
            self.chosen.emit(str(current.data(CellRole.LINK)))


_AS_NEEDED = QAbstractItemView.ScrollHint.EnsureVisible


def _make_tree(model: PlanModel, delegate: CellDelegate) -> QTreeView:
    tree = QTreeView()
    tree.setModel(model)
    tree.setItemDelegate(delegate)
    tree.setUniformRowHeights(False)
    tree.setAllColumnsShowFocus(False)
    tree.setVerticalScrollMode(QTreeView.ScrollMode.ScrollPerPixel)
    tree.setHorizontalScrollMode(QTreeView.ScrollMode.ScrollPerPixel)
    tree.header().setStretchLastSection(False)
    tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
    tree.header().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    say(tree, "Plan", "Groups, their actions and milestones. Right arrow opens a row, left arrow closes it.")
    return tree


def _make_table(model: RegisterOrder, delegate: CellDelegate) -> QTableView:
    table = QTableView()
    table.setModel(model)
    table.setItemDelegate(delegate)
    table.setSortingEnabled(True)
    table.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
    table.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QTableView.SelectionMode.SingleSelection)
    table.setTabKeyNavigation(False)
    table.setCornerButtonEnabled(False)
    table.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
    table.setHorizontalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
    table.verticalHeader().hide()
    table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    say(table, "Plan as a table", "Every action in a line. Press a heading to sort by it.")
    return table
