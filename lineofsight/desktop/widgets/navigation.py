"""The list of pages at the left of the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QListWidget, QStyledItemDelegate

from lineofsight.desktop.directory import PAGES, find_page
from lineofsight.desktop.first_values import ACCESSIBLE_DESCRIPTION, RIGHT_IN_THE_MIDDLE, SCROLL_BAR_OFF
from lineofsight.desktop.text import say

if not TYPE_CHECKING:
    from lineofsight.desktop.overriding import override
if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QModelIndex, QPersistentModelIndex
    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QStyleOptionViewItem
    from typing_extensions import override  # noqa: TC004 - see desktop.overriding

    from lineofsight.desktop.directory import PageSpec

_BETWEEN = 2
_AROUND = 44
_TEXT_MARGINS = 8
_KEYS_MARGIN = 10
_LEAST_PARTS = 4
"""The list takes no more than one of so many parts of the window for its keys: in large text the page needs it."""

_QUIET = QPalette.ColorRole.PlaceholderText
_CHOSEN = QPalette.ColorRole.Base
"""Of the program's palette: a style sheet thins a widget's own. The ground of a list is read on the accent too."""


class _WithKeys(QStyledItemDelegate):
    """Paints the key that goes to a page at the end of its line: it stays with its page wherever that is listed."""

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().paint(painter, option, index)
        # Asked of Qt and not held: a circle of the two would be cleared away in whichever thread collects, and end it.
        pages = self.parent()
        if not isinstance(pages, Navigation) or not pages.shows_keys:
            return
        row = index.row()
        place = pages.visualItemRect(pages.item(row)).adjusted(0, 0, -_KEYS_MARGIN, 0)
        role = _CHOSEN if row == pages.currentRow() else _QUIET
        # The style sets the pen: to set it from here would touch Qt's own namespace (see first_values).
        pages.style().drawItemText(
            painter,
            place,
            RIGHT_IN_THE_MIDDLE,
            QApplication.palette(),
            True,  # noqa: FBT003 - Qt's own: the text is enabled
            pages.keys_at(row),
            role,
        )


class Navigation(QListWidget):
    """One line a page, with the key that goes to it.

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
        self.setItemDelegate(_WithKeys(self))
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
