"""Rows as high as their words need: all of a short table, of a long one those in sight.

To ask a row how high it is means to lay out every cell of it. Of ten thousand rows nobody sees more than fifty, so the
others are taken to be as high as those that were measured, until they come into sight.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject
from typing_extensions import override

if TYPE_CHECKING:
    from PySide6.QtWidgets import QTableView

_ALL: Final = 60
"""Rows of which all are measured at once."""

_FIRST: Final = 12
"""Rows from which the height of the others is guessed."""


class RowHeights(QObject):
    """Keeps the heights of one table's rows."""

    def __init__(self, table: QTableView) -> None:
        super().__init__(table)
        self._table = table
        self._measured: set[int] = set()
        self._is_long = False
        self._is_measuring = False
        table.verticalScrollBar().valueChanged.connect(self._on_rolled)
        table.viewport().installEventFilter(self)

    def fit(self) -> None:
        """Measure anew: what is shown has changed, or the widths of its columns; a choice in sight stays in sight."""
        chosen = self._table.currentIndex()
        is_in_sight = chosen.isValid() and chosen.row() in self._seen()
        self._fit_rows()
        if is_in_sight:
            self._table.scrollTo(chosen)

    def _fit_rows(self) -> None:
        rows = self._table.model().rowCount()
        self._measured = set()
        self._is_long = rows > _ALL
        if not self._is_long:
            self._measure(range(rows))
        elif self._table.isVisible():
            self._guess()
            self._measure_seen()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Measure what comes into sight by other ways than rolling: the table is shown, or grows."""
        if event.type() in (QEvent.Type.Show, QEvent.Type.Resize):
            self._on_rolled()
        return super().eventFilter(watched, event)

    def _on_rolled(self) -> None:
        if self._is_long and not self._is_measuring and self._table.isVisible():
            if not self._measured:
                self._guess()
            self._measure_seen()

    def _guess(self) -> None:
        """Give every row the middle height of the first ones."""
        heights = sorted(self._table.sizeHintForRow(row) for row in range(_FIRST))
        self._table.verticalHeader().setDefaultSectionSize(heights[_FIRST // 2])

    def _measure_seen(self) -> None:
        """Measure what is in sight and was not; what the person looks at stays where it is."""
        table = self._table
        kept = table.currentIndex().row()
        if kept not in self._measured or kept not in self._seen():
            kept = next((row for row in self._seen() if row in self._measured), -1)
        before = table.rowViewportPosition(kept) if kept >= 0 else 0
        # Rows that turn out lower than they were taken to be bring others into sight.
        while missing := [row for row in self._seen() if row not in self._measured]:
            self._measure(missing)
        moved = table.rowViewportPosition(kept) - before if kept >= 0 else 0
        if moved:
            self._is_measuring = True
            bar = table.verticalScrollBar()
            bar.setValue(bar.value() + moved)
            self._is_measuring = False

    def _seen(self) -> range:
        table = self._table
        first, rows = table.rowAt(0), table.model().rowCount()
        last = table.rowAt(max(table.viewport().height() - 1, 0))
        if first < 0:
            return range(0)
        return range(first, (last if last >= 0 else rows - 1) + 1)

    def _measure(self, rows: range | list[int]) -> None:
        self._is_measuring = True
        for row in rows:
            self._table.resizeRowToContents(row)
        self._is_measuring = False
        self._measured.update(rows)
