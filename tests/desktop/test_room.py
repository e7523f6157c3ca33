"""On a small laptop the lists stay lists at every text size: rows in sight, nothing scrolled as a whole page."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea, QTableView, QTreeView

from lineofsight.desktop.pages.import_page import ImportPage
from lineofsight.desktop.pages.indicators_page import IndicatorsPage
from lineofsight.desktop.widgets.sheet_view import SheetView
from lineofsight.desktop.widgets.tracker_bar import TrackerBar
from lineofsight.desktop.widgets.turn_tabs import TurnTabs
from lineofsight.workspace.brought import Correction
from tests.desktop.conftest import settle
from tests.desktop.finding import find_button, seen_text
from tests.desktop.sight import whole_rows

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from lineofsight.desktop.pages.page import Page
    from lineofsight.desktop.program import Program

_TRACKER = Path(__file__).resolve().parents[1] / "data" / "trackers" / "scrutiny_recommendations.csv"
_LISTS = ("plan", "indicators", "oversight", "questions", "notes")


def _shrink(program: Program, steps: int) -> None:
    """A window as a screen of 1366 by 768 leaves it under a bar of tasks."""
    program.window.resize(1366, 728)
    program.dressing.enlarge(steps)


def _page(program: Program) -> Page:
    assert program.session.book is not None
    return program.session.book.pages[program.wiring.page]


def _list(page: QWidget) -> QTableView | QTreeView:
    """The list of a page that is shown, in sight or not."""
    page = page.listing if isinstance(page, IndicatorsPage) else page
    tree = page.findChild(QTreeView)
    if isinstance(tree, QTreeView):
        return tree
    return next(view for view in page.findChildren(QTableView) if isinstance(view, QTableView))


def _in_sight(page: QWidget) -> tuple[bool, bool]:
    """Whether its list is in sight, and whether its details are."""
    details = (page.listing if isinstance(page, IndicatorsPage) else page).findChild(SheetView)
    assert isinstance(details, SheetView)
    return _list(page).isVisible(), details.isVisible()


@pytest.mark.parametrize(("steps", "fewest"), [(0, 8), (5, 4)])
def test_the_lists_of_a_small_laptop_show_several_whole_rows(whole_program: Program, steps: int, fewest: int) -> None:
    """At 100 % eight rows and at 150 % four are in sight, and no page scrolls as a whole."""
    _shrink(whole_program, steps)
    seen: dict[str, int] = {}
    for page in _LISTS:
        whole_program.wiring.go(page)
        settle(whole_program)
        shown = _page(whole_program)
        (frame,) = [one for one in whole_program.window.findChildren(QScrollArea) if one.widget() is shown]
        assert frame.verticalScrollBar().maximum() == 0, page
        seen[page] = whole_rows(_list(shown))
    assert all(rows >= fewest for rows in seen.values()), seen


def test_enter_leads_to_the_details_and_escape_back_to_the_line(whole_program: Program) -> None:
    """Where only one of the two has room at a time, the keys go between them, and the focus with them."""
    _shrink(whole_program, 5)
    whole_program.wiring.go("plan", "action/1.4")
    settle(whole_program)
    page = _page(whole_program)
    _list(page).setFocus()
    assert _in_sight(page) == (True, False)
    QTest.keyClick(_list(page), Qt.Key.Key_Return)
    settle(whole_program)
    assert _in_sight(page) == (False, True)
    details = QApplication.focusWidget()
    assert isinstance(details, SheetView)
    assert "1.4" in details.title
    QTest.keyClick(details, Qt.Key.Key_Escape)
    settle(whole_program)
    assert _in_sight(page) == (True, False)
    assert QApplication.focusWidget() is _list(page)
    assert page.link() == "action/1.4"


def test_f6_and_a_search_bring_forward_what_they_lead_to(whole_program: Program) -> None:
    """F6 goes through the details too, and what is typed into the search is seen to narrow the list."""
    _shrink(whole_program, 5)
    whole_program.wiring.go("oversight")
    settle(whole_program)
    page = _page(whole_program)
    _list(page).setFocus()
    whole_program.wiring.step(1)
    settle(whole_program)
    assert isinstance(QApplication.focusWidget(), SheetView)
    assert _in_sight(page) == (False, True)
    page.begin_search()
    search = QApplication.focusWidget()
    assert search is not None
    QTest.keyClicks(search, "review")
    settle(whole_program)
    assert _in_sight(page) == (True, False)


def test_the_tabs_take_room_only_where_both_have_none(whole_program: Program) -> None:
    """At a usual size list and details are both in sight, and there is nothing to choose."""
    for page in _LISTS:
        whole_program.wiring.go(page)
        settle(whole_program)
        assert _in_sight(_page(whole_program)) == (True, True), page
        assert not [tabs for tabs in _page(whole_program).findChildren(TurnTabs) if tabs.isVisible()], page


def test_what_is_read_stays_in_sight_when_the_text_grows(whole_program: Program) -> None:
    """Whoever reads the details and makes the text larger goes on reading them."""
    whole_program.window.resize(1366, 728)
    whole_program.wiring.go("oversight")
    settle(whole_program)
    page = _page(whole_program)
    details = page.findChild(SheetView)
    assert isinstance(details, SheetView)
    details.setFocus()
    whole_program.dressing.enlarge(5)
    settle(whole_program)
    assert _in_sight(page) == (False, True)
    assert QApplication.focusWidget() is details
    whole_program.dressing.enlarge(-5)
    settle(whole_program)
    assert _in_sight(page) == (True, True)


def test_what_is_said_of_the_files_leaves_an_import_room_for_its_lines(whole_program: Program) -> None:
    """Open until somebody has said whose tracker it is; closed it takes no room, and comes back when there is some."""
    _shrink(whole_program, 5)
    whole_program.wiring.go("imports")
    session = whole_program.session
    assert session.desks is not None
    session.desks.imports.read((_TRACKER,))
    settle(whole_program)
    page = _page(whole_program)
    about = find_button(page, "About the files")
    bar = page.findChild(TrackerBar)
    assert isinstance(bar, TrackerBar)
    assert (about.isVisible(), about.isChecked(), bar.isVisible()) == (True, True, True)
    session.desks.imports.correct(Correction(path=_TRACKER, address="council", value="305"))
    settle(whole_program)
    about.click()
    settle(whole_program)
    assert not bar.isVisible()
    (frame,) = [one for one in whole_program.window.findChildren(QScrollArea) if one.widget() is page]
    assert frame.verticalScrollBar().maximum() == 0
    assert whole_rows(_list(page)) >= 3
    assert isinstance(page, ImportPage)
    page.show_problem("The disk is full.")
    assert "The disk is full." in seen_text(page)
    whole_program.dressing.enlarge(-5)
    settle(whole_program)
    assert (about.isVisible(), bar.isVisible()) == (False, True)
    session.desks.imports.leave()
