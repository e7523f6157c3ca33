"""The plan's tree: its title has the room that status and date leave, which have what the person gave them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHeaderView, QTreeView
from typing_extensions import override

from lineofsight.desktop.by_hand import ByHand
from lineofsight.desktop.text import say
from lineofsight.desktop.widgets.choice_in_sight import ChoiceInSight
from lineofsight.desktop.widgets.speech import announce, tell_current

if TYPE_CHECKING:
    from PySide6.QtCore import QAbstractItemModel, QModelIndex
    from PySide6.QtGui import QFocusEvent

    from lineofsight.desktop.delegates.cell_delegate import CellDelegate

_FEWEST_LINES: Final = 6
_LEAST_EM: Final = 10
_COLUMN_EM: Final = {1: 18.0, 2: 18.0}
"""Widths of status and due; the title takes the rest."""

_MOST_OF_ROOM: Final = {1: 28, 2: 24}
"""Of a hundred parts of the room, so that in very large text the title has half of it."""

_MOST_BY_HAND: Final = 36
"""The same where the person chose the width."""

_WIDTHS: Final = "widths"


class PlanTree(QTreeView):
    """Groups, their actions and milestones.

    Attributes:
        choice: keeps the row that is chosen in sight.
    """

    def __init__(self, model: QAbstractItemModel, delegate: CellDelegate) -> None:
        super().__init__()
        self._is_fitting = False
        self._by_hand = ByHand(self)
        self._by_hand.recalled.connect(self.fit)
        self.setModel(model)
        self.setItemDelegate(delegate)
        self.setUniformRowHeights(False)
        self.setAllColumnsShowFocus(False)
        # It leads to the details, as in every list; the arrow before a row opens and closes it.
        self.setExpandsOnDoubleClick(False)
        self.setVerticalScrollMode(QTreeView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QTreeView.ScrollMode.ScrollPerPixel)
        self.header().setStretchLastSection(False)
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.header().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.header().sectionResized.connect(self._on_resized)
        self.expanded.connect(lambda row: self._tell_turned(row, "Expanded."))
        self.collapsed.connect(lambda row: self._tell_turned(row, "Collapsed."))
        self.choice = ChoiceInSight(self)
        say(self, "Plan", "Groups, their actions and milestones. Right arrow opens a row, left arrow closes it.")

    def fit(self) -> None:
        """Give columns and rows the room that their words need."""
        letter, room = self.fontMetrics().averageCharWidth(), self.viewport().width()
        own = self._by_hand.get(_WIDTHS)
        self._is_fitting = True
        self.header().setMinimumSectionSize(_LEAST_EM * letter)
        for column, usual in _COLUMN_EM.items():
            most = _MOST_BY_HAND if column in own else _MOST_OF_ROOM[column]
            self.setColumnWidth(column, int(min(own.get(column, usual) * letter, room * most // 100)))
        self._is_fitting = False
        self.setMinimumHeight(self.fontMetrics().lineSpacing() * _FEWEST_LINES)
        self.scheduleDelayedItemsLayout()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell a screen reader which row has the keys: asked for what is chosen, Qt names a row of another branch."""
        super().focusInEvent(event)
        # After what Qt tells by itself.
        QTimer.singleShot(0, self, lambda: tell_current(self) if self.hasFocus() else None)

    def _tell_turned(self, row: QModelIndex, what: str) -> None:
        """Have it said that the row with the keys was opened or closed, which Qt tells nobody on Linux."""
        if self.hasFocus() and row.siblingAtColumn(0) == self.currentIndex().siblingAtColumn(0):
            announce(self, what)

    def _on_resized(self, column: int, _: int, width: int) -> None:
        self.scheduleDelayedItemsLayout()
        if not self._is_fitting and column in _COLUMN_EM:
            own = {**self._by_hand.get(_WIDTHS), column: width / self.fontMetrics().averageCharWidth()}
            self._by_hand.keep(_WIDTHS, own)
