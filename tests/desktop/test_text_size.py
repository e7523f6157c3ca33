"""At large text nothing is cut: what does not fit wraps or scrolls."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QComboBox, QPushButton, QTableView, QTreeView, QWidget

from lineofsight.desktop.directory import PAGES
from lineofsight.desktop.text import PlainLabel
from lineofsight.desktop.widgets.link_row import LinkRow
from lineofsight.desktop.widgets.status_line import StatusLine
from tests.desktop.conftest import settle
from tests.desktop.turning import book_of, turn_to

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from lineofsight.desktop.program import Program


@pytest.mark.parametrize("steps", [0, 5, 10])
def test_no_label_or_button_is_cut(program: Program, steps: int) -> None:
    """On every page each visible label, button and list box is at least as large as its text needs."""
    program.dressing.enlarge(steps)
    for spec in PAGES:
        turn_to(program, spec.name)
        assert [*_cut_labels(program.window), *_cut_controls(program.window)] == [], spec.name


def test_a_window_opened_at_large_text_has_room_for_what_it_says(opened: Callable[[], Program]) -> None:
    """The line at its foot is as high as its words from the start, not only after the size is changed."""
    first = opened()
    first.dressing.enlarge(5)
    first.window.close()
    bar = opened().window.statusBar()
    line = bar.findChild(StatusLine)
    assert isinstance(line, StatusLine)
    assert bar.minimumHeight() >= line.minimumHeight() > line.fontMetrics().height()


def _cut_labels(window: QWidget) -> Iterator[str]:
    for label in window.findChildren(PlainLabel):
        if label.isVisible() and label.text():
            wraps = label.wordWrap()
            needed = label.heightForWidth(label.width()) if wraps else label.sizeHint().height()
            if label.height() < needed - 1 or not (wraps or label.width() >= label.sizeHint().width() - 1):
                yield label.text()


def _cut_controls(window: QWidget) -> Iterator[str]:
    for row in window.findChildren(LinkRow):
        if row.isVisible() and row.height() < row.heightForWidth(row.width()):
            yield row.accessibleName()
    for control in (*window.findChildren(QPushButton), *window.findChildren(QComboBox)):
        if control.isVisible() and not isinstance(control, LinkRow):
            least = control.minimumSizeHint()
            if control.width() < least.width() or control.height() < least.height():
                yield control.accessibleName()


@pytest.mark.parametrize("steps", [0, 5])
def test_no_cell_is_cut(program: Program, steps: int) -> None:
    """Rows of table and tree are as high as their fullest cell."""
    program.dressing.enlarge(steps)
    book = book_of(program)
    turn_to(program, "indicators")
    table = book.indicators.listing.findChild(QTableView)
    assert isinstance(table, QTableView)
    model = table.model()
    for row in range(model.rowCount()):
        for column in (one for one in range(model.columnCount()) if not table.isColumnHidden(one)):
            index = model.index(row, column)
            assert table.rowHeight(row) >= table.sizeHintForIndex(index).height(), index.data()
    turn_to(program, "plan")
    tree = book.plan.findChild(QTreeView)
    assert isinstance(tree, QTreeView)
    tree.expandAll()
    index = tree.model().index(0, 0)
    while index.isValid():
        assert tree.visualRect(index).height() >= tree.sizeHintForIndex(index).height(), index.data()
        index = tree.indexBelow(index)


def test_the_titles_of_actions_keep_nearly_half_of_the_plan_in_the_largest_text(program: Program) -> None:
    """Status and date wrap rather than press the titles into one word a line."""
    program.dressing.enlarge(10)
    tree = turn_to(program, "plan").plan.findChild(QTreeView)
    assert isinstance(tree, QTreeView)
    assert tree.columnWidth(0) >= tree.viewport().width() * 45 // 100


@pytest.mark.parametrize("steps", [0, 10])
def test_the_window_fits_a_small_laptop(program: Program, steps: int) -> None:
    """The window never asks for more than 1280 by 720 pixels."""
    program.dressing.enlarge(steps)
    settle(program)
    least = program.window.minimumSizeHint()
    assert least.width() <= 1280
    assert least.height() <= 720
