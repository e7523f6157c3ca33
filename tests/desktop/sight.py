"""What a person sees of a list: the rows that stand whole in the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QApplication, QPushButton, QTableView, QTreeView, QWidget

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QModelIndex


def whole_rows(view: QTableView | QTreeView) -> int:
    """How many rows are in sight from their upper edge to their lower."""
    port = view.viewport()
    seen = _in_window(port, port.rect())
    above: QWidget | None = port
    while above is not None:
        seen = seen.intersected(_in_window(above, above.rect()))
        above = above.parentWidget()
    rows = [_in_window(port, view.visualRect(index)) for index in first_cells(view)]
    return sum(row.height() > 0 and seen.top() <= row.top() and row.bottom() <= seen.bottom() for row in rows)


def _in_window(widget: QWidget, rect: QRect) -> QRect:
    return QRect(widget.mapTo(widget.window(), QPoint(0, 0)) + rect.topLeft(), rect.size())


def first_cells(view: QTableView | QTreeView) -> Iterator[QModelIndex]:
    """The first cell of every row, from the top; what lies under one that is not opened is not seen."""
    if isinstance(view, QTableView):
        column = view.horizontalHeader().logicalIndexAt(0)
        yield from (view.model().index(row, column) for row in range(view.model().rowCount()))
        return
    index = view.model().index(0, 0)
    while index.isValid():
        yield index
        index = view.indexBelow(index)


def tops_and_buttons(page: QWidget, column: int) -> tuple[set[int], set[frozenset[str]]]:
    """Choose each row of a page's table in turn.

    Args:
        page: in a window.
        column: of the table, in which the row is chosen.

    Returns:
        Where the table's upper edge stood in the window, in pixels, and the names of the buttons that could be pressed,
        each different one once.
    """
    table = page.findChild(QTableView)
    assert isinstance(table, QTableView)
    tops, names = set(), set()
    for row in range(table.model().rowCount()):
        table.setCurrentIndex(table.model().index(row, column))
        QApplication.processEvents()
        tops.add(_in_window(table, table.rect()).top())
        buttons = (one for one in page.findChildren(QPushButton) if one.isVisible() and one.isEnabled())
        names.add(frozenset(one.accessibleName() for one in buttons))
    return tops, names
