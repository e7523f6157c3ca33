"""On a small laptop lists can be browsed: so many of their rows are in sight, at usual and at large text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea, QTableView

from lineofsight.desktop.widgets.browsed_register import BrowsedRegister
from lineofsight.desktop.widgets.sheet_view import SheetView
from tests.desktop.conftest import settle
from tests.desktop.copies import WholeCopy
from tests.desktop.finding import find_button
from tests.desktop.test_accessibility import underlined_letters, unnamed_controls

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from lineofsight.desktop.pages.governance_page import GovernancePage
    from lineofsight.desktop.pages.page import Page
    from lineofsight.desktop.program import Program
    from lineofsight.documents.material import Material
    from tests.desktop.copies import ReadyCopy

SMALL_LAPTOP = (1366, 728)
"""1366 by 768 pixels, less the bar with the window's title."""

LISTS = ["Bodies", "People and load", "Overlap", "Checks"]
_TEN_PER_CENT = {0: 8, 2: 6, 5: 4}
"""Steps of ten per cent by which the text is larger, and how many rows are in sight then."""


@pytest.fixture
def copy(example_material: Material) -> ReadyCopy:
    """The example."""
    return WholeCopy(example_material)


def _page(program: Program, name: str, steps: int) -> Page:
    program.window.resize(*SMALL_LAPTOP)
    program.dressing.enlarge(steps)
    program.wiring.go(name)
    settle(program)
    assert program.session.book is not None
    return program.session.book.pages[name]


def _governance(program: Program, view: str, steps: int) -> GovernancePage:
    _page(program, "governance", steps)
    assert program.session.book is not None
    page = program.session.book.governance
    page._which.setCurrentIndex(page._which.findText(view))  # noqa: SLF001 - as a person chooses
    settle(program)
    return page


def _rows_in_sight(table: QTableView) -> int:
    """How many rows the person sees from head to foot."""
    foot = table.viewport().visibleRegion().boundingRect().bottom() + 1
    rows = range(table.model().rowCount())
    tops = [(table.rowViewportPosition(row), table.rowHeight(row)) for row in rows]
    return sum(top >= 0 and top + height <= foot for top, height in tops)


def _assert_room(table: QTableView, page: Page, least: int) -> None:
    assert table.isVisible()
    assert _rows_in_sight(table) >= least
    assert table.horizontalScrollBar().maximum() == 0
    _assert_the_page_stands_still(page)


def _assert_the_page_stands_still(page: QWidget) -> None:
    (frame,) = [one for one in page.window().findChildren(QScrollArea) if one.widget() is page]
    assert (frame.verticalScrollBar().maximum(), frame.horizontalScrollBar().maximum()) == (0, 0)


@pytest.mark.parametrize(("steps", "least"), _TEN_PER_CENT.items())
@pytest.mark.parametrize("view", LISTS)
def test_the_lists_of_governance_can_be_browsed(program: Program, view: str, steps: int, least: int) -> None:
    """Without a bar that rolls them sideways, and without the page rolling around them."""
    page = _governance(program, view, steps)
    _assert_room(page.view.table, page, least)
    if steps != 2:
        assert page.view.details.isVisible() is (steps == 0)


@pytest.mark.parametrize(("steps", "least"), _TEN_PER_CENT.items())
def test_the_links_of_the_map_can_be_browsed(program: Program, steps: int, least: int) -> None:
    """A button leads from the picture to them; whoever is chosen on one is chosen on the other."""
    page = _governance(program, "Map", steps)
    assert page.map.map.isVisible()
    assert page.map.map.height() > program.window.height() // 2
    find_button(page, "Links").click()
    settle(program)
    _assert_room(page.map.list.table, page, least)
    assert not page.map.map.isVisible()


@pytest.mark.parametrize(("steps", "least"), _TEN_PER_CENT.items())
def test_the_links_of_a_line_of_sight_can_be_browsed(program: Program, steps: int, least: int) -> None:
    """Beside their details, or in their place."""
    page = _page(program, "sightline", steps)
    page.open_link("sightline/action/1.4")
    settle(program)
    find_button(page, "Links").click()
    settle(program)
    assert program.session.book is not None
    _assert_room(program.session.book.sightline.list.table, page, least)


@pytest.mark.parametrize(("steps", "least"), [(0, 8), (5, 4)])
def test_the_calendar_can_be_browsed(program: Program, steps: int, least: int) -> None:
    """Its twelve months roll sideways in large text, with the names of the bodies in sight."""
    page = _governance(program, "Calendar", steps)
    assert _rows_in_sight(page.calendar.table) >= least
    _assert_the_page_stands_still(page)
    if steps == 0:
        assert page.calendar.details.isVisible()
        assert page.calendar.table.horizontalScrollBar().maximum() == 0


def test_what_a_low_row_leaves_off_is_said_beside_it(program: Program) -> None:
    """The words end with a sign and not in the middle of a line; details and screen reader have them whole."""
    page = _governance(program, "Checks", 0)
    table = page.view.table
    line = table.fontMetrics().lineSpacing()
    heights = {table.rowHeight(row) for row in range(table.model().rowCount())}
    assert max(heights) <= 2 * line + 15
    index = table.currentIndex().siblingAtColumn(1)
    whole = str(index.data(Qt.ItemDataRole.AccessibleTextRole))
    assert whole in page.view.details.toPlainText()
    assert whole == index.data()
    left_out = [column for column in range(table.model().columnCount()) if table.isColumnHidden(column)]
    assert left_out
    assert str(table.currentIndex().siblingAtColumn(left_out[0]).data()) in page.view.details.toPlainText()


def test_a_wide_window_leaves_nothing_out(program: Program) -> None:
    """Picture, links and details stand side by side, with every column, and there is nothing to switch."""
    page = _governance(program, "Map", 0)
    program.window.resize(1920, 1040)
    settle(program)
    shown = page.map.list
    assert all(pane.isVisible() for pane in (page.map.map, shown.table, shown.details))
    assert not shown.panes_shown.switch.isVisible()
    program.window.resize(2560, 1400)
    page._which.setCurrentIndex(page._which.findText("Bodies"))  # noqa: SLF001 - as a person chooses
    settle(program)
    table = page.view.table
    assert not any(table.isColumnHidden(column) for column in range(table.model().columnCount()))


@pytest.mark.parametrize("name", ["governance", "sightline"])
def test_the_panes_are_walked_by_keys_at_large_text(program: Program, name: str) -> None:
    """Letters with Alt and arrow keys bring each into sight; Enter on a line leads to its details."""
    page = _page(program, name, 5)
    register = next(one for one in page.findChildren(BrowsedRegister) if one.isVisible())
    assert not register.table.isVisible()
    QTest.keyClick(program.window, Qt.Key.Key_K, Qt.KeyboardModifier.AltModifier)
    settle(program)
    assert register.table.isVisible()
    QTest.keyClick(program.window, Qt.Key.Key_A, Qt.KeyboardModifier.AltModifier)
    settle(program)
    assert register.details.isVisible()
    assert not register.table.isVisible()
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, Qt.Key.Key_Left)
    settle(program)
    assert register.table.isVisible()


@pytest.mark.parametrize("steps", [0, 5])
@pytest.mark.parametrize("view", ["Map", *LISTS, "Calendar", "What if"])
def test_letters_and_names_hold_in_every_view(program: Program, view: str, steps: int) -> None:
    """Also with the buttons that a small window needs."""
    page = _governance(program, view, steps)
    given = underlined_letters(program)
    assert len(given) == len(set(given)), sorted(given)
    assert not unnamed_controls(page)


@pytest.mark.parametrize("steps", [2, 5])
def test_the_map_begins_at_its_top_in_larger_text(program: Program, steps: int) -> None:
    """Whoever has not rolled it sees first who stands above everybody."""
    page = _governance(program, "Map", 0)
    bar = page.map.map.verticalScrollBar()
    assert bar.value() == bar.minimum()
    program.dressing.enlarge(steps)
    settle(program)
    assert bar.value() == bar.minimum()


def test_enter_on_a_line_leads_to_its_details(program: Program) -> None:
    """Which are then in sight, with the focus."""
    page = _governance(program, "Bodies", 5)
    page.view.table.setFocus()
    QTest.keyClick(page.view.table, Qt.Key.Key_Down)
    QTest.keyClick(page.view.table, Qt.Key.Key_Return)
    settle(program)
    assert isinstance(QApplication.focusWidget(), SheetView)
    assert "The Executive (Cabinet)" in page.view.details.toPlainText()
    program.session.open_link("body/childrens_board")
    settle(program)
    assert page.view.table.isVisible()
    assert QApplication.focusWidget() is page.view.table
