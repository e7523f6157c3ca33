"""The rows of a long table are measured when they come into sight, and what is looked at stays where it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QStandardItem, QStandardItemModel
from typing_extensions import override

from lineofsight.desktop.delegates.cell_delegate import CellDelegate
from lineofsight.desktop.widgets.reading_table import ReadingTable
from tests.desktop.turning import book_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize
    from PySide6.QtWidgets import QStyleOptionViewItem

    from lineofsight.desktop.program import Program

ROWS = 10_000


class _Counting(CellDelegate):
    """Remembers which rows it was asked to measure."""

    asked: set[int]

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        self.asked.add(index.row())
        return super().sizeHint(option, index)


def _words(row: int) -> str:
    return f"Action {row} " + "and what it is for, in words that take lines " * (row % 5)


@pytest.fixture
def tables(program: Program) -> Iterator[dict[int, ReadingTable]]:
    """A short table and a long one, shown."""
    book = book_of(program)
    made: dict[int, ReadingTable] = {}
    for rows in (50, ROWS):
        model = QStandardItemModel(rows, 1)
        for row in range(rows):
            model.setItem(row, 0, QStandardItem(_words(row)))
        delegate = _Counting(book.look, model)
        delegate.asked = set()
        table = ReadingTable(model, delegate, "Rows", "For a test.")
        model.setParent(table)
        table.setColumnWidth(0, 300)
        table.resize(400, 600)
        table.show()
        table.resizeRowsToContents()
        QCoreApplication.processEvents()
        made[rows] = table
    yield made
    for table in made.values():
        table.close()
        table.deleteLater()


def _asked(table: ReadingTable) -> set[int]:
    delegate = table.itemDelegate()
    assert isinstance(delegate, _Counting)
    return delegate.asked


def _seen(table: ReadingTable) -> range:
    return range(table.rowAt(0), table.rowAt(table.viewport().height() - 1) + 1)


def _heights(table: ReadingTable, rows: range) -> list[int]:
    return [table.rowHeight(row) for row in rows]


def _needs(table: ReadingTable, rows: range) -> list[int]:
    """What the words of the rows need, and the header of the rows even if it is hidden."""
    header = table.verticalHeader()
    return [max(table.sizeHintForRow(row), header.sectionSizeHint(row), header.minimumSectionSize()) for row in rows]


def test_every_row_of_a_short_table_is_measured(tables: dict[int, ReadingTable]) -> None:
    """Each is as high as its words need, in sight or not."""
    table = tables[50]
    assert _heights(table, range(50)) == _needs(table, range(50))


def test_of_a_long_table_only_rows_in_sight_are_measured(tables: dict[int, ReadingTable]) -> None:
    """They are as high as their words need, wherever one rolls to, and the others cost nothing."""
    table = tables[ROWS]
    for place in (0.0, 0.5, 1.0, 0.25):
        bar = table.verticalScrollBar()
        bar.setValue(int(bar.maximum() * place))
        QCoreApplication.processEvents()
        assert len(_seen(table)) > 5
        measured = len(_asked(table))
        assert _heights(table, _seen(table)) == _needs(table, _seen(table))
        assert len(_asked(table)) == measured < 300


def test_a_row_that_is_gone_to_is_in_sight(tables: dict[int, ReadingTable]) -> None:
    """However high the rows above it turn out to be."""
    table = tables[ROWS]
    for row in (4_321, 17, 9_999, 5_000):
        table.setCurrentIndex(table.model().index(row, 0))
        QCoreApplication.processEvents()
        assert row in _seen(table)


def test_rolling_up_by_little_steps_never_leaps(tables: dict[int, ReadingTable]) -> None:
    """A row that comes into sight higher than it was taken to be does not push the others away."""
    table = tables[ROWS]
    bar = table.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    QCoreApplication.processEvents()
    for _ in range(40):
        row = _seen(table)[2]
        before = table.rowViewportPosition(row)
        bar.setValue(bar.value() - 20)
        QCoreApplication.processEvents()
        assert table.rowViewportPosition(row) == before + 20
