"""The indicators page on the example: filters, columns, and what comes back the next evening."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QMenu, QPushButton, QTableView

from lineofsight.desktop.models.flattening import headings_of, rows_of
from lineofsight.desktop.models.indicator_model import AGE_COLUMN, COLUMNS
from tests.desktop.conftest import settle
from tests.desktop.copies import ReadyCopy, WholeCopy

if TYPE_CHECKING:
    from lineofsight.desktop.pages.indicator_list import IndicatorList
    from lineofsight.desktop.program import Program
    from lineofsight.documents.material import Material


@pytest.fixture
def copy(example_material: Material) -> ReadyCopy:
    """The example."""
    return WholeCopy(example_material)


@pytest.fixture
def page(program: Program) -> IndicatorList:
    """The list of the page, in front."""
    program.wiring.go("indicators")
    settle(program)
    assert program.session.book is not None
    return program.session.book.indicators.listing


def _button(page: IndicatorList, name: str) -> QPushButton:
    return next(one for one in page.findChildren(QPushButton) if one.accessibleName() == name)


def _choose_filter(page: IndicatorList, kind: str, words: str) -> None:
    below = next(one for one in page.findChildren(QMenu) if one.title() == kind)
    next(one for one in below.actions() if one.text() == words).trigger()


def _shown(page: IndicatorList) -> int:
    return page.table().model.rowCount()


def test_filters_combine_with_the_search_and_are_taken_away_by_a_button(program: Program, page: IndicatorList) -> None:
    """Red alone, red and worse, then red again; the table that is printed says what it was filtered by."""
    everything = _shown(page)
    _choose_filter(page, "Rating", "Red")
    red = _shown(page)
    _choose_filter(page, "Direction", "Worse")
    both = _shown(page)
    assert 0 < both < red < everything
    assert "Rating: Red; Direction: Worse." in page.table().sentence
    search = page.findChild(QLineEdit)
    assert isinstance(search, QLineEdit)
    QTest.keyClicks(search, "no such words")
    assert _shown(page) == 0
    search.clear()
    QTest.mouseClick(_button(page, "Remove filter Direction: Worse"), Qt.MouseButton.LeftButton)
    settle(program)
    assert _shown(page) == red


def test_a_link_to_what_is_filtered_out_is_shown_all_the_same(program: Program, page: IndicatorList) -> None:
    """Whoever follows a link sees what it names; a filter that keeps it stays."""
    _choose_filter(page, "Where it comes from", "The council's own")
    program.session.open_link("indicator/L1")
    settle(program)
    assert "The council's own" in page.table().sentence
    program.session.open_link("indicator/gone")
    settle(program)
    assert "The council's own" in page.table().sentence
    national = next(one for one in page._known.values() if one.indicator.is_national)  # noqa: SLF001 (any of them)
    program.session.open_link(f"indicator/{national.indicator.ind_id}")
    settle(program)
    assert page.link() == f"indicator/{national.indicator.ind_id}"
    assert "The council's own" not in page.table().sentence


def test_columns_are_chosen_and_what_is_hidden_is_not_printed(page: IndicatorList) -> None:
    """The age stands in a column of its own only when it is asked for; the indicator itself is never hidden."""
    table = page.findChild(QTableView)
    assert isinstance(table, QTableView)
    assert table.isColumnHidden(AGE_COLUMN)
    shown = page.table()
    assert headings_of(shown.model, shown.hidden) == COLUMNS[:AGE_COLUMN]
    menu = _button(page, "Columns").menu()
    titles = [one.text() for one in menu.actions()]
    assert titles == list(COLUMNS[1:])
    menu.actions()[titles.index("Age")].trigger()
    menu.actions()[titles.index("Rank")].trigger()
    shown = page.table()
    headings = headings_of(shown.model, shown.hidden)
    assert "Age" in headings
    assert "Rank" not in headings
    assert {len(row) for row in rows_of(shown.model, shown.hidden)} == {len(headings)}
    assert not table.isColumnHidden(AGE_COLUMN)


def test_the_region_is_shown_beside_england(page: IndicatorList) -> None:
    """A measure that is published for London shows London's figure and says whose it is."""
    model = page.table().model
    column = COLUMNS.index("Region")
    cells = [model.index(row, column) for row in range(model.rowCount())]
    said = [str(cell.data(Qt.ItemDataRole.AccessibleTextRole)) for cell in cells if cell.data() != "–"]
    assert any("London" in one for one in said)


def test_filters_and_columns_come_back(program: Program, page: IndicatorList) -> None:
    """What was filtered and hidden is so the next evening; a damaged memory costs nothing else."""
    _choose_filter(page, "Rating", "Red")
    red = _shown(page)
    menu = _button(page, "Columns").menu()
    menu.actions()[0].trigger()
    kept = page.remembered()
    QTest.mouseClick(_button(page, "Remove filter Rating: Red"), Qt.MouseButton.LeftButton)
    menu.actions()[0].trigger()
    assert page.table().hidden == {AGE_COLUMN}
    page.recall(kept)
    program.session.refresh()
    settle(program)
    assert _shown(page) == red
    assert page.table().hidden == {1, AGE_COLUMN}
    page.recall({"widths": "1 2", "hidden": "0 99", "filters": "{"})
    page.recall({"widths": "wide", "hidden": "x"})
    assert page.table().hidden == {1, AGE_COLUMN}
