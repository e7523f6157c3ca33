"""The list of pages at the left of the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QListWidget

from lineofsight.desktop.directory import PAGES, find_page
from lineofsight.desktop.first_values import SCROLL_BAR_OFF
from lineofsight.desktop.text import say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineofsight.desktop.directory import PageSpec

_EM = 13


class Navigation(QListWidget):
    """One line a page.

    Signals:
        chosen: the name of the page that the person chose.
    """

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._order: tuple[PageSpec, ...] = ()
        self.setObjectName("navigation")
        self.setProperty("horizontalScrollBarPolicy", SCROLL_BAR_OFF)
        say(self, "Pages", "Up and down arrows choose a page.")
        self.arrange(PAGES)
        self.currentRowChanged.connect(self._on_row)

    @property
    def current(self) -> str:
        """The name of the page that is chosen."""
        return self._order[self.currentRow()].name

    def arrange(self, order: Sequence[PageSpec]) -> None:
        """List the pages in this order; the chosen one stays chosen."""
        current = self.current if self._order else order[0].name
        blocked = self.blockSignals(True)  # noqa: FBT003 - Qt's own signature
        self.clear()
        self._order = tuple(order)
        self.addItems([spec.title for spec in self._order])
        self.blockSignals(blocked)
        self.choose(current)

    def choose(self, name: str) -> None:
        """Choose a page without telling anybody."""
        blocked = self.blockSignals(True)  # noqa: FBT003 - Qt's own signature
        self.setCurrentRow(self._order.index(find_page(name)))
        self.blockSignals(blocked)

    def fit(self) -> None:
        """Give the list the width that its words need at the present text size."""
        self.setFixedWidth(self.fontMetrics().averageCharWidth() * _EM + 24)

    def _on_row(self, row: int) -> None:
        if row >= 0:
            self.chosen.emit(self._order[row].name)
