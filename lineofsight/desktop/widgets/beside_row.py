"""The row that a link led to, outside what a list is filtered by, leaves the list once another row is chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QAbstractItemView
from typing_extensions import override

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QAbstractScrollArea

    from lineofsight.desktop.widgets.filter_bar import FilterBar


class BesideRow(QObject):
    """Has it leave, not while the mouse is over the list: what is below it would move away from under the hand."""

    def __init__(
        self,
        filters: FilterBar,
        areas: Sequence[QAbstractScrollArea],
        is_hers: Callable[[], bool],
    ) -> None:
        """Wait for a choice.

        Args:
            filters: that show the row besides.
            areas: the lists, of which one is in sight.
            is_hers: whether what is chosen is listed without the row that is shown besides.
        """
        super().__init__(filters)
        self._filters, self._areas, self._is_hers = filters, tuple(areas), is_hers
        # A list is not filled anew while it tells of a choice.
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._leave)
        for area in self._areas:
            area.viewport().installEventFilter(self)

    def look(self) -> None:
        """Another row may have been chosen."""
        if self._filters.beside:
            self._soon.start()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Leave, QEvent.Type.Hide):
            self.look()
        return super().eventFilter(watched, event)

    def _leave(self) -> None:
        if not self._filters.beside or not self._is_hers():
            return
        if any(area.isVisible() and area.viewport().underMouse() for area in self._areas):
            return
        places = [(one, _top(one)) for one in self._areas if isinstance(one, QAbstractItemView)]
        self._filters.leave_beside()
        for view, top in places:
            # How far it rolls is known once its rows have their places.
            view.doItemsLayout()
            bar = view.verticalScrollBar()
            bar.setValue(bar.value() + _top(view) - top)


def _top(view: QAbstractItemView) -> int:
    """Where the row that is chosen begins in the list."""
    return view.visualRect(view.currentIndex()).top()
