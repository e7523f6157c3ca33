"""The list of pages at the left of the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QListWidget

from lineofsight.desktop.directory import PAGES, find_page
from lineofsight.desktop.first_values import ACCESSIBLE_DESCRIPTION, SCROLL_BAR_OFF
from lineofsight.desktop.text import say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineofsight.desktop.directory import PageSpec

_BETWEEN = 2
_AROUND = 44
_TEXT_MARGINS = 8
_LEAST_PARTS = 4
"""The list takes no more than one of so many parts of the window for its keys: in large text the page needs it."""


class Navigation(QListWidget):
    """One line a page, with room for the key that goes to it, which ``PageKeys`` paints once the window has painted.

    Signals:
        chosen: the name of the page that the person chose.
    """

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._order: tuple[PageSpec, ...] = ()
        self.shows_keys = True
        self.setObjectName("navigation")
        self.setProperty("horizontalScrollBarPolicy", SCROLL_BAR_OFF)
        say(self, "Pages", "Up and down arrows choose a page; beside each stands the key that goes to it.")
        self.arrange(PAGES)
        self.currentRowChanged.connect(self._on_row)

    @property
    def current(self) -> str:
        """The name of the page that is chosen."""
        return self._order[self.currentRow()].name

    def keys_at(self, row: int) -> str:
        """The key that goes to the page in a row, as people write it."""
        return self._order[row].keys

    def arrange(self, order: Sequence[PageSpec]) -> None:
        """List the pages in this order; the chosen one stays chosen."""
        current = self.current if self._order else order[0].name
        blocked = self.blockSignals(True)  # noqa: FBT003 - Qt's own signature
        self.clear()
        self._order = tuple(order)
        self.addItems([spec.title for spec in self._order])
        for row, spec in enumerate(self._order):
            self.item(row).setData(ACCESSIBLE_DESCRIPTION, spec.keys)
        self.blockSignals(blocked)
        self.choose(current)

    def choose(self, name: str) -> None:
        """Choose a page without telling anybody."""
        blocked = self.blockSignals(True)  # noqa: FBT003 - Qt's own signature
        self.setCurrentRow(self._order.index(find_page(name)))
        self.blockSignals(blocked)

    def fit(self, window: int = 0) -> None:
        """Give the list the width that its words need at the present text size, with the keys where there is room.

        Args:
            window: how wide the window is in pixels, 0 where the list stands alone.
        """
        metrics = self.fontMetrics()
        titles = [metrics.horizontalAdvance(spec.title) for spec in self._order]
        keys = [metrics.horizontalAdvance(spec.keys) for spec in self._order]
        widest = max(map(sum, zip(titles, keys, strict=True))) + metrics.averageCharWidth() * _BETWEEN
        self.shows_keys = not window or (widest + _AROUND) * _LEAST_PARTS <= window
        # Without them there is little room for so many pages either: the list may have to be rolled.
        alone = max(titles) + _TEXT_MARGINS + self.verticalScrollBar().sizeHint().width()
        self.setFixedWidth((widest if self.shows_keys else alone) + _AROUND)

    def _on_row(self, row: int) -> None:
        if row >= 0:
            self.chosen.emit(self._order[row].name)
