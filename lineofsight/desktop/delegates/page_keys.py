"""Paints beside the title of each page the key that goes to it: it stays with its page wherever that is listed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QStyledItemDelegate
from typing_extensions import override

from lineofsight.desktop.widgets.navigation import Navigation

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QPersistentModelIndex
    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QStyleOptionViewItem

_MARGIN: Final = 10
_QUIET: Final = QPalette.ColorRole.PlaceholderText
_CHOSEN: Final = QPalette.ColorRole.Base
"""Of the program's palette: a style sheet thins a widget's own. The ground of a list is read on the accent too."""


class PageKeys(QStyledItemDelegate):
    """At the end of a line, in quiet ink; on the chosen line in the ink that is read there."""

    def __init__(self, pages: Navigation) -> None:
        super().__init__(pages)

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().paint(painter, option, index)
        # Asked of Qt and not held: a circle of the two would be cleared away in whichever thread collects, and end it.
        pages = self.parent()
        if not isinstance(pages, Navigation) or not pages.shows_keys:
            return
        metrics = pages.fontMetrics()
        row = index.row()
        keys = pages.keys_at(row)
        place = pages.visualItemRect(pages.item(row))
        painter.save()
        painter.setPen(QApplication.palette().color(_CHOSEN if row == pages.currentRow() else _QUIET))
        left = place.right() - _MARGIN - metrics.horizontalAdvance(keys)
        painter.drawText(left, place.center().y() + (metrics.ascent() - metrics.descent()) // 2 + 1, keys)
        painter.restore()
