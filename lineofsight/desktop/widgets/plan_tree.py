"""The plan's tree: its title has the room that status and date leave, which have what the person gave them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHeaderView, QTreeView

from lineofsight.desktop.by_hand import ByHand
from lineofsight.desktop.text import say

if TYPE_CHECKING:
    from PySide6.QtCore import QAbstractItemModel

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
    """Groups, their actions and milestones."""

    def __init__(self, model: QAbstractItemModel, delegate: CellDelegate) -> None:
        super().__init__()
        self._is_fitting = False
        self._by_hand = ByHand(self)
        self._by_hand.recalled.connect(self.fit)
        self.setModel(model)
        self.setItemDelegate(delegate)
        self.setUniformRowHeights(False)
        self.setAllColumnsShowFocus(False)
        self.setVerticalScrollMode(QTreeView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QTreeView.ScrollMode.ScrollPerPixel)
        self.header().setStretchLastSection(False)
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.header().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.header().sectionResized.connect(self._on_resized)
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

    def _on_resized(self, column: int, _: int, width: int) -> None:
        self.scheduleDelayedItemsLayout()
        if not self._is_fitting and column in _COLUMN_EM:
            own = {**self._by_hand.get(_WIDTHS), column: width / self.fontMetrics().averageCharWidth()}
            self._by_hand.keep(_WIDTHS, own)
