"""A table comes to rest at every size: no bar that comes and goes by turns with the room that it takes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QSortFilterProxyModel
from PySide6.QtGui import QStandardItem, QStandardItemModel

from lineofsight.desktop.delegates.cell_delegate import CellDelegate
from lineofsight.desktop.models.column_needs import column_needs
from lineofsight.desktop.models.roles import CellValue
from lineofsight.desktop.widgets.column_table import ColumnTable
from tests.desktop.turning import book_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lineofsight.desktop.program import Program

_ROWS = 5
_TITLE = "Visits made on time to children with a protection plan, whoever made them"
_WAITING = "Down\nfrom 28 Feb 2017\nafter a\nrevision\nof March"
_TURNS = 6
"""Rounds of events in which a table that is resized lays itself out."""


@pytest.fixture
def table(program: Program) -> Iterator[ColumnTable]:
    """A table whose second column comes only where there is room, and makes its rows high."""
    book = book_of(program)
    model, proxy = QStandardItemModel(_ROWS, 2), QSortFilterProxyModel()
    for row in range(_ROWS):
        model.setItem(row, 0, QStandardItem(_TITLE))
        model.setItem(row, 1, QStandardItem(_WAITING))
    proxy.setSourceModel(model)
    made = ColumnTable(proxy, CellDelegate(book.look, proxy), ("Rows", "For a test."), frozenset(), (1,))
    model.setParent(made)
    proxy.setParent(made)
    cells = [[CellValue(_TITLE), CellValue(_WAITING)]] * _ROWS
    made.show()
    made.show_columns(column_needs([("Title", 3), ("Direction", 1)], cells))
    yield made
    made.close()
    made.deleteLater()


def _turn(rounds: int) -> None:
    for _ in range(rounds):
        QCoreApplication.processEvents()


def _layout(table: ColumnTable) -> tuple[bool, bool, int]:
    return table.verticalScrollBar().isVisible(), table.isColumnHidden(1), table.columnWidth(0)


def test_a_bar_does_not_come_and_go_with_a_column(table: ColumnTable) -> None:
    """The column needs room that there is only without a bar, and its words need a bar: one of them has to give way."""
    restless = []
    for width in range(240, 480, 6):
        for height in range(300, 540, 30):
            table.resize(width, height)
            _turn(_TURNS)
            seen = set()
            for _ in range(_TURNS):
                seen.add(_layout(table))
                _turn(1)
            if len(seen) > 1:
                restless.append((width, height))
    assert restless == []


def test_without_a_bar_the_columns_reach_the_edge(table: ColumnTable) -> None:
    """The room that is kept for a bar is not left empty while none is needed."""
    table.resize(600, 900)
    _turn(_TURNS)
    assert not table.verticalScrollBar().isVisible()
    assert table.horizontalHeader().length() == table.viewport().width()
