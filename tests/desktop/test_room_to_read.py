"""On a small laptop lists can be browsed: so many of their rows are in sight, at usual and at large text.

Where a list, its picture and its details take turns, one set of buttons and keys leads from one to the other.
"""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QScrollArea, QTableView, QTreeView, QWidget

from lineofsight.desktop.models.plan_filter import FilterKind
from lineofsight.desktop.pages.import_page import ImportPage
from lineofsight.desktop.widgets.filter_bar import FilterBar
from lineofsight.desktop.widgets.sheet_view import SheetView
from lineofsight.desktop.widgets.switched_panes import SwitchedPanes
from lineofsight.desktop.widgets.tracker_bar import TrackerBar
from lineofsight.workspace.brought import Correction
from tests.desktop.conftest import settle
from tests.desktop.finding import find_box, find_button, find_line, seen_text, status_text
from tests.desktop.keys import press
from tests.desktop.sight import whole_rows
from tests.desktop.test_accessibility import underlined_letters, unnamed_controls
from tests.desktop.test_import_page import outcomes
from tests.desktop.turning import book_of, turn_to

if TYPE_CHECKING:
    from lineofsight.desktop.desks.import_desk import ImportDesk
    from lineofsight.desktop.pages.page import Page
    from lineofsight.desktop.program import Program

SMALL_LAPTOP = (1366, 728)
"""1366 by 768 pixels, less the bar with the window's title."""
_USUAL_WINDOW = (1280, 722)
"""As it opens on that laptop, which is not the whole of its screen."""

_TRACKER = Path(__file__).resolve().parents[1] / "data" / "trackers" / "scrutiny_recommendations.csv"
_LISTS = {
    ("plan", ""): (8, 4),
    # That a figure may change, and that a step shows no real change, is never cut: it takes a line more.
    ("indicators", "Every indicator"): (7, 3),
    ("indicators", "Several areas side by side"): (8, 4),
    # A link is read to its end, and takes four lines where the names of posts are long.
    ("sightline", ""): (4, 2),
    ("governance", "Map"): (8, 4),
    ("governance", "Bodies"): (8, 4),
    ("governance", "People and load"): (8, 4),
    ("governance", "Calendar"): (8, 4),
    ("governance", "Overlap"): (8, 4),
    ("governance", "Checks"): (8, 4),
    ("oversight", ""): (8, 4),
    ("questions", ""): (8, 4),
    # Whom a note asks is a post, whose name takes three lines or more.
    ("notes", ""): (7, 4),
}
"""Every list, by page and what the page shows, and its least rows in sight at 100% and at 150% text."""

_STEPS = (0, 5)
"""Of ten per cent by which the text is larger."""

_LINKS = (
    "action/1.4",
    "indicator/local_caseload_referral_assessment",
    "body/childrens_board",
    "meeting/childrens_board",
    "risk/R1",
    "question/caseloads-1",
)
_VIEWS = [*_LISTS, ("governance", "What if"), ("documents", ""), ("imports", "")]


def _page(program: Program, name: str, view: str, steps: int) -> Page:
    """A page on a small laptop, as a person comes to it."""
    program.window.resize(*SMALL_LAPTOP)
    if program.dressing.percent != 100 + 10 * steps:
        program.dressing.enlarge(0)
        program.dressing.enlarge(steps)
    turn_to(program, name)
    page = _here(program)
    if view:
        box = find_box(page, "Show")
        box.setCurrentIndex(box.findText(view))
        box.activated.emit(box.currentIndex())
        settle(program)
    return page


def _has_picture(name: str, view: str) -> bool:
    return view == "Map" or name == "sightline"


def _here(program: Program) -> Page:
    return book_of(program).pages[program.wiring.page]


def _turning(page: QWidget) -> SwitchedPanes:
    """What holds the list and the details that are looked at."""
    return next(one for one in page.findChildren(SwitchedPanes) if one.isVisible())


def _list(page: QWidget) -> QTableView | QTreeView:
    """The list of a page that is shown, in sight or not."""
    panes = _turning(page)
    found = next(iter(panes.findChildren(QTreeView)), None) or panes.findChild(QTableView)
    assert isinstance(found, QTableView | QTreeView)
    return found


def _details(page: QWidget) -> SheetView:
    details = _turning(page).findChild(SheetView)
    assert isinstance(details, SheetView)
    return details


def _in_sight(page: QWidget) -> tuple[bool, bool]:
    """Whether its list is in sight, and whether its details are."""
    return _list(page).isVisible(), _details(page).isVisible()


def _assert_the_page_stands_still(page: QWidget) -> None:
    (frame,) = [one for one in page.window().findChildren(QScrollArea) if one.widget() is page]
    assert (frame.verticalScrollBar().maximum(), frame.horizontalScrollBar().maximum()) == (0, 0)


@pytest.mark.parametrize(("at", "steps"), [(0, 0), (1, 5)])
def test_lists_can_be_browsed(whole_program: Program, at: int, steps: int) -> None:
    """Rows from head to foot, with no bar that rolls them sideways, and without the page rolling around them."""
    seen: dict[tuple[str, str], int] = {}
    for name, view in _LISTS:
        if name == "sightline":
            # As it stands by itself: from another page one comes to what is chosen there.
            whole_program.session.open_link("sightline/action/1.1")
            settle(whole_program)
        page = _page(whole_program, name, view, steps)
        if _has_picture(name, view):
            find_button(page, "Links").click()
            settle(whole_program)
        listed = _list(page)
        assert listed.isVisible()
        seen[name, view] = whole_rows(listed)
        # Twelve months roll sideways in large text, with the names of the bodies in sight.
        assert listed.horizontalScrollBar().maximum() == 0 or view == "Calendar", (name, view)
        _assert_the_page_stands_still(page)
    assert {which: seen[which] for which, least in _LISTS.items() if seen[which] < least[at]} == {}


def test_a_filtered_plan_has_room_for_rows_in_large_text(whole_program: Program) -> None:
    """Four at 150%, below the band, two lines of controls and the line that says what it is filtered by."""
    page = _page(whole_program, "plan", "", 5)
    whole_program.window.resize(*_USUAL_WINDOW)
    page.findChildren(FilterBar)[0].narrow_to(FilterKind.FLAG, "overdue_on_original")
    settle(whole_program)
    assert whole_rows(_list(page)) >= 4
    _assert_the_page_stands_still(page)
    name = find_line(page, "My views")
    needed = name.fontMetrics().horizontalAdvance(name.placeholderText())
    assert needed < name.contentsRect().width(), "what the box is for is read whole"


@pytest.mark.parametrize("steps", _STEPS)
def test_no_register_of_oversight_rolls_sideways(whole_program: Program, steps: int) -> None:
    """What was done about what was said stands beside it, in every register, on a small laptop."""
    page = _page(whole_program, "oversight", "", steps)
    box = find_box(page, "Show")
    for number in range(box.count()):
        box.setCurrentIndex(number)
        box.activated.emit(number)
        settle(whole_program)
        assert _list(page).isVisible(), box.itemText(number)
        assert _list(page).horizontalScrollBar().maximum() == 0, box.itemText(number)


def test_the_lists_of_governance_can_be_browsed_in_text_between(whole_program: Program) -> None:
    """At 120% six rows."""
    for view in ("Bodies", "People and load", "Overlap", "Checks"):
        page = _page(whole_program, "governance", view, 2)
        assert whole_rows(_list(page)) >= 6, view
        _assert_the_page_stands_still(page)


def test_buttons_take_room_only_where_something_takes_turns(whole_program: Program) -> None:
    """At a usual size a list and its details are both in sight; in large text a button leads to each."""
    for steps in _STEPS:
        for name, view in _LISTS:
            page = _page(whole_program, name, view, steps)
            panes = _turning(page)
            assert panes.takes_turns is (steps > 0), (name, view)
            assert _details(page).isVisible() is not panes.takes_turns, (name, view)
            assert panes.switch.isVisible() is (panes.takes_turns or _has_picture(name, view)), (name, view)


@pytest.mark.parametrize("steps", _STEPS)
def test_letters_and_names_hold_in_every_view(whole_program: Program, steps: int) -> None:
    """Also with the buttons that a small window needs."""
    for name, view in _VIEWS:
        page = _page(whole_program, name, view, steps)
        given = underlined_letters(whole_program)
        assert len(given) == len(set(given)), (name, view, sorted(given))
        assert not unnamed_controls(page)


def test_enter_leads_to_the_details_and_escape_back(whole_program: Program) -> None:
    """The focus goes with what comes into sight; the line that was chosen stays chosen."""
    for name, view in _LISTS:
        page = _page(whole_program, name, view, 5)
        panes = _turning(page)
        panes.bring(panes.pane_with(_list(page)))
        _list(page).setFocus()
        QTest.keyClick(_list(page), Qt.Key.Key_Down)
        link = page.link()
        if name == "sightline":
            # There Enter follows the link of the line.
            find_button(page, "Details").click()
            _details(page).setFocus()
        else:
            QTest.keyClick(_list(page), Qt.Key.Key_Return)
        settle(whole_program)
        assert not _list(page).isVisible(), (name, view)
        focus = QApplication.focusWidget()
        assert focus is not None
        assert panes.isAncestorOf(focus), (name, view)
        QTest.keyClick(focus, Qt.Key.Key_Escape)
        settle(whole_program)
        assert _list(page).isVisible(), (name, view)
        assert QApplication.focusWidget() is _list(page), (name, view)
        assert page.link() == link


def test_a_double_click_does_what_enter_does(whole_program: Program) -> None:
    """On a row of any list whose place its details take; no row of the plan is opened or closed by it."""
    for name, view in _LISTS:
        if name == "sightline":
            # There both follow the link of the line.
            continue
        page = _page(whole_program, name, view, 5)
        panes = _turning(page)
        panes.bring(panes.pane_with(_list(page)))
        listed = _list(page)
        row = listed.model().index(0, 0) if isinstance(listed, QTreeView) else listed.currentIndex()
        place = listed.visualRect(row).center()
        was_open = isinstance(listed, QTreeView) and listed.isExpanded(row)
        QTest.mouseClick(listed.viewport(), Qt.MouseButton.LeftButton, pos=place)
        assert listed.isVisible(), (name, view)
        QTest.mouseDClick(listed.viewport(), Qt.MouseButton.LeftButton, pos=place)
        settle(whole_program)
        assert not listed.isVisible(), (name, view)
        focus = QApplication.focusWidget()
        assert focus is not None
        assert panes.isAncestorOf(focus), (name, view)
        assert (isinstance(listed, QTreeView) and listed.isExpanded(row)) is was_open


@pytest.mark.parametrize("name", ["governance", "sightline"])
def test_the_panes_are_walked_by_keys_at_large_text(whole_program: Program, name: str) -> None:
    """Letters with Alt and arrow keys bring each into sight."""
    page = _page(whole_program, name, "", 5)
    assert _in_sight(page) == (False, False)
    QTest.keyClick(whole_program.window, Qt.Key.Key_K, Qt.KeyboardModifier.AltModifier)
    settle(whole_program)
    assert _in_sight(page) == (True, False)
    QTest.keyClick(whole_program.window, Qt.Key.Key_E, Qt.KeyboardModifier.AltModifier)
    settle(whole_program)
    assert _in_sight(page) == (False, True)
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, Qt.Key.Key_Left)
    settle(whole_program)
    assert _in_sight(page) == (True, False)


@pytest.mark.parametrize("name", ["plan", "oversight"])
def test_f6_goes_into_the_details_that_were_just_called_for(whole_program: Program, name: str) -> None:
    """From the button that brought them: it went back to the list, where the next key chose another row."""
    page = _page(whole_program, name, "", 5)
    _list(page).setFocus()
    press(whole_program.window, "Alt+E")
    settle(whole_program)
    assert _in_sight(page) == (False, True)
    press(whole_program.window, "F6")
    settle(whole_program)
    assert _in_sight(page) == (False, True)
    assert _details(page).hasFocus()


def test_f6_and_a_search_bring_forward_what_they_lead_to(whole_program: Program) -> None:
    """F6 goes through the details too, and what is typed into the search is seen to narrow the list."""
    page = _page(whole_program, "oversight", "", 5)
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


def test_a_link_lands_on_what_it_names(whole_program: Program) -> None:
    """In large text its details are in front, with the focus; Back and Forward keep to what was left in front."""
    for link in _LINKS:
        _page(whole_program, "overview", "", 5)
        whole_program.session.open_link(link)
        settle(whole_program)
        page = _here(whole_program)
        assert page.link() == link
        panes = _turning(page)
        assert panes.takes_turns
        assert panes.in_sight() == (panes.front,)
        assert panes.front is not panes.view, link
        focus = QApplication.focusWidget()
        assert focus is not None
        assert panes.front is focus or panes.front.isAncestorOf(focus), link
        QTest.keyClick(focus, Qt.Key.Key_Escape)
        whole_program.wiring.walk(-1)
        whole_program.wiring.walk(1)
        settle(whole_program)
        assert panes.in_sight() == (panes.view,), link
        assert page.link() == link


def test_what_is_read_stays_in_sight_when_the_text_grows(whole_program: Program) -> None:
    """Whoever reads the details and makes the text larger goes on reading them."""
    page = _page(whole_program, "oversight", "", 0)
    details = _details(page)
    details.setFocus()
    whole_program.dressing.enlarge(5)
    settle(whole_program)
    assert _in_sight(page) == (False, True)
    assert QApplication.focusWidget() is details
    whole_program.dressing.enlarge(-5)
    settle(whole_program)
    assert _in_sight(page) == (True, True)


def test_what_a_low_row_leaves_off_is_said_beside_it(whole_program: Program) -> None:
    """A sentence ends with a sign and not in the middle of a line; details and screen reader have it whole."""
    page = _page(whole_program, "governance", "Checks", 0)
    table = _list(page)
    assert isinstance(table, QTableView)
    line = table.fontMetrics().lineSpacing()
    heights = {table.rowHeight(row) for row in range(table.model().rowCount())}
    assert max(heights) <= 2 * line + 15
    index = table.currentIndex().siblingAtColumn(1)
    whole = str(index.data(Qt.ItemDataRole.AccessibleTextRole))
    said = _details(page).toPlainText()
    assert whole in said
    assert whole == index.data()
    left_out = [column for column in range(table.model().columnCount()) if table.isColumnHidden(column)]
    assert left_out
    assert str(table.currentIndex().siblingAtColumn(left_out[0]).data()) in said


def test_a_wide_window_leaves_nothing_out(whole_program: Program) -> None:
    """Picture, links and details stand side by side, with every column, and there is nothing to switch."""
    page = _page(whole_program, "governance", "Map", 0)
    whole_program.window.resize(1920, 1040)
    settle(whole_program)
    panes = _turning(page)
    assert len(panes.in_sight()) == 3
    assert all(pane.isVisible() for pane in panes.in_sight())
    assert not panes.switch.isVisible()
    whole_program.window.resize(2560, 1400)
    box = find_box(page, "Show")
    box.setCurrentIndex(box.findText("Bodies"))
    settle(whole_program)
    table = _list(page)
    assert isinstance(table, QTableView)
    assert not any(table.isColumnHidden(column) for column in range(table.model().columnCount()))


@pytest.mark.parametrize("steps", [2, 5])
def test_the_map_begins_at_its_top_in_larger_text(whole_program: Program, steps: int) -> None:
    """Whoever has not rolled it sees first who stands above everybody, on more than half of the window."""
    page = _page(whole_program, "governance", "Map", 0)
    shown = book_of(whole_program).governance.map.map
    assert shown.isVisible()
    assert shown.height() > whole_program.window.height() // 2
    bar = shown.verticalScrollBar()
    assert bar.value() == bar.minimum()
    whole_program.dressing.enlarge(steps)
    settle(whole_program)
    assert page.isVisible()
    assert bar.value() == bar.minimum()


def test_the_columns_of_a_tracker_can_be_browsed_below_what_is_said_of_it(whole_program: Program) -> None:
    """On a small laptop at usual text: five of them, and what the program knows of it beside the buttons."""
    page = _page(whole_program, "imports", "", 0)
    session = whole_program.session
    assert session.desks is not None
    session.desks.imports.read((_TRACKER,))
    settle(whole_program)
    session.desks.imports.correct(Correction(path=_TRACKER, address="council", value="305"))
    settle(whole_program)
    assert whole_rows(_list(page)) >= 5
    _assert_the_page_stands_still(page)
    undo = find_button(page, "Undo correction")
    (why,) = [one for one in page.findChildren(QLabel) if one.text().startswith("The program has not met")]
    assert why.isVisible()
    assert why.mapTo(page, QPoint(0, 0)).x() > undo.mapTo(page, QPoint(0, 0)).x()
    whole_program.dressing.enlarge(5)
    settle(whole_program)
    assert why.mapTo(page, QPoint(0, 0)).y() > undo.mapTo(page, QPoint(0, 0)).y()


def _reading_a_tracker(program: Program) -> tuple[ImportPage, ImportDesk]:
    """Import in large text, with a tracker read of which nobody has said yet whose it is."""
    page, desks = _page(program, "imports", "", 5), program.session.desks
    assert isinstance(page, ImportPage)
    assert desks is not None
    desks.imports.read((_TRACKER,))
    settle(program)
    return page, desks.imports


def test_what_is_said_of_the_files_leaves_an_import_room_for_its_lines(whole_program: Program) -> None:
    """Open until somebody has said whose tracker it is; closed it takes no room, and comes back when there is some."""
    page, desk = _reading_a_tracker(whole_program)
    about = find_button(page, "About the files")
    bar = page.findChild(TrackerBar)
    assert isinstance(bar, TrackerBar)
    assert (about.isVisible(), about.isChecked(), bar.isVisible()) == (True, True, True)
    desk.correct(Correction(path=_TRACKER, address="council", value="305"))
    settle(whole_program)
    about.click()
    settle(whole_program)
    assert not bar.isVisible()
    (frame,) = [one for one in whole_program.window.findChildren(QScrollArea) if one.widget() is page]
    assert frame.verticalScrollBar().maximum() == 0
    assert whole_rows(_list(page)) >= 4
    page.show_problem("The disk is full.")
    assert "The disk is full." in seen_text(page)
    whole_program.dressing.enlarge(-5)
    settle(whole_program)
    assert (about.isVisible(), bar.isVisible()) == (False, True)
    desk.leave()


def test_what_was_found_in_a_file_can_be_browsed_in_large_text(whole_program: Program) -> None:
    """Five findings; of several files what is refused is said."""
    page, desk = _reading_a_tracker(whole_program)
    desk.correct(Correction(path=_TRACKER, address="council", value="305"))
    settle(whole_program)
    find_button(page, "About the files").click()
    box = find_box(page, "Show")
    box.setCurrentIndex(box.findText("Findings", Qt.MatchFlag.MatchStartsWith))
    box.activated.emit(box.currentIndex())
    settle(whole_program)
    assert whole_rows(_list(page)) >= 5
    _assert_the_page_stands_still(page)
    assert status_text(whole_program) == "8 findings; 1 for which something is left out."
    desk.leave()
    page.show_found(outcomes())
    settle(whole_program)
    said = seen_text(page)
    assert "other.xls: The file is refused" in said
    assert "What is shown now is the example" not in said
    find_button(page, "About the files").click()
    assert "What is shown now is the example" in seen_text(page)


def _assert_nothing_stands_apart(bar: QWidget) -> None:
    """What is left of the room is below, not between the lines."""
    parts = bar.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
    shown = sorted((one.geometry() for one in parts if one.isVisible()), key=lambda place: place.top())
    assert len(shown) > 1
    assert all(below.top() - above.bottom() < 20 for above, below in pairwise(shown))
    assert all(place.height() < 130 for place in shown)


def test_what_is_said_of_the_files_and_the_lines_take_turns_where_room_is_short(whole_program: Program) -> None:
    """Nothing of the one has to be rolled to beneath the other; with room for both, both are in sight."""
    page, desk = _reading_a_tracker(whole_program)
    about, bar, lines = find_button(page, "About the files"), page.imported.tracker_bar, page.imported.view.table
    (frame,) = [one for one in whole_program.window.findChildren(QScrollArea) if one.widget() is page]
    assert (about.text(), bar.isVisible(), lines.isVisible()) == ("B&ack to what was found", True, False)
    assert frame.verticalScrollBar().maximum() == 0
    _assert_nothing_stands_apart(bar)
    for steps, seen in ((-5, (False, True, True)), (5, (True, True, False))):
        whole_program.dressing.enlarge(steps)
        settle(whole_program)
        assert (about.isVisible(), bar.isVisible(), lines.isVisible()) == seen
    desk.correct(Correction(path=_TRACKER, address="council", value="305"))
    settle(whole_program)
    about.click()
    settle(whole_program)
    assert (about.text(), bar.isVisible()) == ("&About the files", False)
    assert whole_rows(lines) >= 4
    about.click()
    page.begin_search()
    settle(whole_program)
    assert lines.isVisible()
    desk.leave()
