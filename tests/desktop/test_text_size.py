"""At large text nothing is cut: what does not fit wraps or scrolls."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QComboBox, QPushButton, QScrollArea, QTableView, QTreeView

from lineofsight.desktop.directory import PAGES
from lineofsight.desktop.text import PlainLabel
from lineofsight.desktop.widgets.link_row import LinkRow
from lineofsight.desktop.widgets.sheet_view import SheetView
from tests.desktop.conftest import settle

if TYPE_CHECKING:
    from lineofsight.desktop.program import Program


@pytest.mark.parametrize("steps", [0, 5, 10])
@pytest.mark.parametrize("page", [spec.name for spec in PAGES])
def test_no_label_or_button_is_cut(program: Program, page: str, steps: int) -> None:
    """Every visible label, button and list box is at least as large as its text needs."""
    program.dressing.enlarge(steps)
    program.wiring.go(page)
    settle(program)
    for widget in program.window.findChildren(PlainLabel):
        if widget.isVisible() and widget.text():
            needed = widget.heightForWidth(widget.width()) if widget.wordWrap() else widget.sizeHint().height()
            assert widget.height() >= needed - 1, widget.text()
            if not widget.wordWrap():
                assert widget.width() >= widget.sizeHint().width() - 1, widget.text()
    for row in program.window.findChildren(LinkRow):
        if row.isVisible():
            assert row.height() >= row.heightForWidth(row.width()), row.accessibleName()
    for control in (*program.window.findChildren(QPushButton), *program.window.findChildren(QComboBox)):
        if control.isVisible() and not isinstance(control, LinkRow):
            assert control.width() >= control.minimumSizeHint().width(), control.accessibleName()
            assert control.height() >= control.minimumSizeHint().height(), control.accessibleName()


@pytest.mark.parametrize("steps", [0, 5])
def test_no_cell_is_cut(program: Program, steps: int) -> None:
    """Rows of table and tree are as high as their fullest cell."""
    program.dressing.enlarge(steps)
    book = program.session.book
    assert book is not None
    program.wiring.go("indicators")
    settle(program)
    table = book.indicators.listing.findChild(QTableView)
    assert isinstance(table, QTableView)
    model = table.model()
    for row in range(model.rowCount()):
        for column in (one for one in range(model.columnCount()) if not table.isColumnHidden(one)):
            index = model.index(row, column)
            assert table.rowHeight(row) >= table.sizeHintForIndex(index).height(), index.data()
    program.wiring.go("plan")
    settle(program)
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
    program.wiring.go("plan")
    settle(program)
    assert program.session.book is not None
    tree = program.session.book.plan.findChild(QTreeView)
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


@pytest.mark.parametrize("steps", [3, 5])
def test_list_and_details_of_the_plan_are_in_sight_together_on_a_small_laptop(program: Program, steps: int) -> None:
    """Each rolls by itself; the page does not, being no higher than its parts need; the list has more room."""
    program.window.resize(1366, 768)
    program.dressing.enlarge(steps)
    program.wiring.go("plan")
    settle(program)
    assert program.session.book is not None
    page = program.session.book.plan
    (frame,) = [one for one in program.window.findChildren(QScrollArea) if one.widget() is page]
    assert frame.verticalScrollBar().maximum() == 0
    tree, details = page.findChild(QTreeView), page.findChild(SheetView)
    assert isinstance(tree, QTreeView)
    assert isinstance(details, SheetView)
    assert details.mapTo(page, details.rect().bottomLeft()).y() < page.height()
    assert tree.height() > details.height()
