"""The row that a link led to, outside what a list is filtered by, leaves the list once another row is chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QAbstractItemView
from typing_extensions import override

from lineofsight.desktop.models.roles import CellRole

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QAbstractScrollArea

    from lineofsight.desktop.widgets.filter_bar import FilterBar

_MOST_ROWS: Final = 6
"""So many rows may leave with it: its theme and its milestones."""


class BesideRow(QObject):
    """Has it leave, not while that would move what is under the mouse; what is said of it goes at once."""

    def __init__(
        self,
        filters: FilterBar,
        areas: Sequence[QAbstractScrollArea],
        is_hers: Callable[[], bool],
        unsay: Callable[[], None],
    ) -> None:
        """Wait for a choice.

        Args:
            filters: that show the row besides.
            areas: the lists, of which one is in sight.
            is_hers: whether what is chosen is listed without the row that is shown besides.
            unsay: takes what was said of it out of the status line.
        """
        super().__init__(filters)
        self._filters, self._areas, self._is_hers, self._unsay = filters, tuple(areas), is_hers, unsay
        self._by_mouse = False
        # A list is not filled anew while it tells of a choice.
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._look)
        for area in self._areas:
            area.installEventFilter(self)
            area.viewport().installEventFilter(self)

    def look(self) -> None:
        """Another row may have been chosen."""
        if self._filters.beside:
            self._soon.start()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        match event.type():
            case QEvent.Type.MouseButtonPress:
                self._by_mouse = True
            case QEvent.Type.KeyPress:
                self._by_mouse = False
            case QEvent.Type.Wheel:
                # What is under the mouse moves away as it is.
                self._by_mouse = False
                self.look()
            case QEvent.Type.Leave | QEvent.Type.Hide:
                self.look()
        return super().eventFilter(watched, event)

    def _look(self) -> None:
        if not self._filters.beside or not self._is_hers():
            return
        if not self._filters.is_quiet:
            self._filters.quiet_beside()
            self._unsay()
        if not (self._by_mouse and any(self._would_move(area) for area in self._areas)):
            self._leave()

    def _would_move(self, area: QAbstractScrollArea) -> bool:
        """Whether what is under the mouse may move when the row leaves."""
        if not (area.isVisible() and area.viewport().underMouse()):
            return False
        if not isinstance(area, QAbstractItemView):
            return True
        model, how = area.model(), Qt.MatchFlag.MatchExactly | Qt.MatchFlag.MatchRecursive
        found = model.match(model.index(0, 0), CellRole.LINK, self._filters.beside, 1, how)
        place, bar = area.visualRect(found[0]) if found else None, area.verticalScrollBar()
        if place is None or place.top() <= _top(area):
            return True
        return bar.value() > 0 and bar.maximum() - bar.value() < _MOST_ROWS * place.height()

    def _leave(self) -> None:
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
