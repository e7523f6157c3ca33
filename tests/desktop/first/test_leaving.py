"""Where the window was left on a table, the next start shows that at once, and then the page itself in its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, QRectF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QTableView, QTreeView, QWidget

from lineofsight.desktop.first.leaving import table_on
from lineofsight.desktop.program import begin
from lineofsight.desktop.registers.questions import KEPT
from lineofsight.desktop.widgets.reading_table import ReadingTable
from lineofsight.desktop.widgets.zoom_view import ZoomView
from lineofsight.paths import OVERVIEW_NAME
from lineofsight.workspace.first_page.keeping import read_left
from tests.desktop.conftest import forget, is_busy, settle, wait_for
from tests.desktop.finding import seen_text, status_text
from tests.desktop.sight import first_cells
from tests.desktop.turning import book_of, turn_to

if TYPE_CHECKING:
    from pathlib import Path

    from lineofsight.desktop.app import Shell
    from lineofsight.desktop.first.early import Early
    from lineofsight.desktop.first.left_page import LeftPage
    from lineofsight.desktop.program import Program
    from tests.desktop.first.conftest import Evenings


def _open_on(evenings: Evenings, page: str) -> Program:
    """An evening that goes to a page."""
    program = evenings.open(*evenings.paint())
    turn_to(program, page)
    return program


def _close(program: Program) -> None:
    program.window.close()
    forget()


def _leave_on(evenings: Evenings, page: str) -> Program:
    """An evening that ends on a page."""
    program = _open_on(evenings, page)
    _close(program)
    return program


def _leave_searching(evenings: Evenings, words: str) -> Program:
    """An evening that ends on the plan, with some words in its search."""
    program = _open_on(evenings, "plan")
    plan = book_of(program).plan
    plan.begin_search()
    QTest.keyClicks(plan.panes()[0], words)
    settle(program)
    _close(program)
    return program


def _come_back(evenings: Evenings) -> tuple[Shell, Early, LeftPage]:
    """The next evening, when the window has painted."""
    shell, early = evenings.paint()
    assert early is not None
    assert early.left is not None
    QCoreApplication.processEvents()
    return shell, early, early.left


def _cells(left: LeftPage) -> list[str]:
    model = _table(left).model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def _table(left: LeftPage) -> ReadingTable:
    assert isinstance(left.front, ReadingTable)
    return left.front


@pytest.mark.parametrize("page", ["plan", "indicators", "oversight", "questions"])
def test_the_table_stands_there_at_once(page: str, evenings: Evenings) -> None:
    """With the band above it, and a sentence that says what it is; then the page itself in its place."""
    _leave_on(evenings, page)
    shell, early, left = _come_back(evenings)
    assert left.isVisible()
    assert len(_cells(left)) > 10
    at_once = seen_text(shell.window)
    assert "Bromley" in at_once
    assert "as you left it" in at_once
    assert "The rest of the page comes when the copy is read." in at_once
    program = evenings.open(shell, early)
    assert program.window.current_page == page
    assert "as you left it" not in seen_text(shell.window)
    assert book_of(program).pages[page].isVisible()


@pytest.mark.parametrize("page", ["oversight", "questions"])
def test_no_word_moves_when_the_page_comes(page: str, evenings: Evenings) -> None:
    """The table and its columns and rows stand where they stood, in a window that is as large as it was."""
    _leave_on(evenings, page)
    shell, early, left = _come_back(evenings)
    before = _places(_table(left))
    program = evenings.open(shell, early)
    table = table_on(book_of(program).pages[page])
    assert isinstance(table, QTableView)
    assert _places(table) == before


def _places(table: QTableView) -> tuple[QPoint, list[int], list[int]]:
    """Where a table stands in its window, how wide its first columns and how high its first rows are."""
    widths = [table.columnWidth(at) for at in range(3)]
    return table.mapTo(table.window(), QPoint(0, 0)), widths, [table.rowHeight(at) for at in range(4)]


def test_in_a_window_of_another_size_it_has_all_the_room(evenings: Evenings) -> None:
    """Nothing is cut, and the sentence stands above."""
    _leave_on(evenings, "plan")
    shell, _, left = _come_back(evenings)
    shell.window.resize(900, 700)
    QCoreApplication.processEvents()
    assert left.front.width() > left.width() * 0.9
    assert left.front.y() > 20


def test_who_reads_in_it_goes_on_at_the_same_row(evenings: Evenings) -> None:
    """The focus goes from the row to the same row of the page, and nowhere else on its way."""
    _leave_on(evenings, "plan")
    shell, early, left = _come_back(evenings)
    shell.window.activateWindow()
    left.front.setFocus()
    _table(left).selectRow(4)
    link = left.link()
    assert link.startswith("action/")
    assert left.is_read_in
    walked: list[QWidget | None] = []
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    following = application.focusChanged.connect(lambda _, to: walked.append(to))
    program = evenings.open(shell, early)
    # What it follows would else keep every window of later tests.
    application.focusChanged.disconnect(following)
    plan = book_of(program).plan
    assert plan.link() == link
    assert program.window.focusWidget() is plan.panes()[1]
    assert set(walked) == {plan.panes()[1]}


def test_who_does_not_read_in_it_keeps_the_focus_where_it_is(evenings: Evenings) -> None:
    """In the navigation, for example."""
    _leave_on(evenings, "plan")
    shell, early, _ = _come_back(evenings)
    shell.window.activateWindow()
    held = shell.window.panes()[0]
    held.setFocus()
    program = evenings.open(shell, early)
    assert program.window.focusWidget() is held


def test_a_row_that_is_opened_is_shown_in_time(evenings: Evenings) -> None:
    """Return on a row says that it comes, as a link of the first page does."""
    _leave_on(evenings, "indicators")
    shell, early, left = _come_back(evenings)
    program = begin(shell, early=early)
    shell.window.activateWindow()
    left.front.setFocus()
    _table(left).selectRow(2)
    link = left.link()
    QTest.keyClick(left.front, Qt.Key.Key_Return)
    assert status_text(program) == "It is shown as soon as the copy is open."
    wait_for(lambda: program.session.book is not None and not is_busy(program))
    settle(program)
    assert book_of(program).indicators.link() == link


def test_other_pages_wait_and_the_first_is_there(evenings: Evenings) -> None:
    """Each page shows its own, or says that the copy is being opened."""
    _leave_on(evenings, "plan")
    shell, _, left = _come_back(evenings)
    shell.window.show_page("indicators")
    assert "being opened" in seen_text(shell.window)
    shell.window.show_page("overview")
    assert "What is late" in seen_text(shell.window)
    shell.window.show_page("plan")
    assert left.isVisible()


def test_notes_are_in_no_file_but_their_own(evenings: Evenings) -> None:
    """A folder may be shared: what stands on that page is hers, and waits for the copy."""
    program = _leave_on(evenings, "notes")
    assert not program.preferences.left_file.exists()
    shell, early = evenings.paint()
    assert early is not None
    assert early.left is None
    assert "Bromley" in seen_text(shell.window)
    assert "being opened" in seen_text(shell.window)


def _held(program: Program) -> object:
    left = read_left(program.preferences.left_file)
    return None if left is None else left.held


def test_which_questions_she_keeps_is_in_no_file_but_her_own(evenings: Evenings, cache: Path) -> None:
    """What the evidence calls for is kept as if she kept none of it; nothing, where rows or their order tell which."""
    without = _held(_leave_on(evenings, "questions"))
    assert without is not None
    program = evenings.keep_a_question()
    _close(program)
    assert _held(program) == without
    model = _table(_come_back(evenings)[2]).model()
    assert model.headerData(2, Qt.Orientation.Horizontal) == "Kept"
    assert {model.index(row, 2).data() for row in range(model.rowCount())} == {"…"}
    for hide in (
        lambda page: page.choose(KEPT),
        lambda page: page.findChild(QTableView).sortByColumn(2, Qt.SortOrder.DescendingOrder),
        lambda page: QTest.keyClicks(page.findChild(QLineEdit), "social"),
    ):
        program = _open_on(evenings, "questions")
        questions = book_of(program).questions
        questions.choose("All that the evidence calls for")
        hide(questions)
        _close(program)
        assert not program.preferences.left_file.exists()
    assert KEPT not in (cache / OVERVIEW_NAME).read_text(encoding="utf-8")


@pytest.mark.parametrize("view", ["Bodies", "People and load", "Overlap", "Checks"])
def test_a_list_of_the_governance_page_is_gone_on_with(view: str, evenings: Evenings) -> None:
    """It stands there at once, and whoever reads in it is at the same line when the page comes."""
    program = _open_on(evenings, "governance")
    book_of(program).governance.panes()[0].setCurrentText(view)  # type: ignore[attr-defined]
    settle(program)
    _close(program)
    shell, early, left = _come_back(evenings)
    shell.window.activateWindow()
    left.front.setFocus()
    _table(left).selectRow(1)
    row, link = _cells(left)[1], left.link()
    program = evenings.open(shell, early)
    governance = book_of(program).governance
    assert governance.shown_view == view
    table = table_on(governance)
    assert table is not None
    assert table.hasFocus()
    assert table.currentIndex().siblingAtColumn(0).data() == row
    assert governance.link() == link


@pytest.mark.parametrize("page", ["sightline", "governance"])
def test_a_picture_stands_there_at_once(page: str, evenings: Evenings) -> None:
    """With its text equivalent; then the page's own, at the same place, rolled as far, with the focus."""
    _leave_on(evenings, page)
    shell, early, left = _come_back(evenings)
    assert isinstance(left.front, ZoomView)
    shell.window.activateWindow()
    left.front.setFocus()
    assert len(left.front.accessibleDescription()) > 20
    left.front.roll_to((3, left.front.rolled[1] + 40))
    before = _look(left.front)
    program = evenings.open(shell, early)
    view = book_of(program).pages[page].picture_view()
    assert view is not None
    assert not view.is_as_left
    assert program.window.focusWidget() is view
    assert _look(view) == before


def _look(view: ZoomView) -> tuple[QPoint, tuple[int, int], int, QRectF]:
    return view.mapTo(view.window(), QPoint(0, 0)), view.rolled, view.percent, view.sceneRect()


def test_a_picture_of_a_path_alone_is_not_kept(evenings: Evenings) -> None:
    """The next start draws the whole map, and would show another picture in its place."""
    program = _open_on(evenings, "governance")
    pane = book_of(program).governance.map
    assert pane.map.pieces is not None
    pane.map.choose(pane.map.pieces.places[0].ref)
    pane.choices.only.setChecked(True)
    settle(program)
    _close(program)
    assert not program.preferences.left_file.exists()


def test_what_she_searched_for_is_not_beside_the_register(evenings: Evenings, cache: Path) -> None:
    """Others may read it there, and would be shown as theirs what she left."""
    program = _leave_searching(evenings, "social worker")
    assert "Search: social worker" in program.preferences.left_file.read_text(encoding="utf-8")
    assert "Search" not in (cache / OVERVIEW_NAME).read_text(encoding="utf-8")
    program.preferences.left_file.unlink()
    early = evenings.paint()[1]
    assert early is not None
    assert early.left is None


def test_an_earlier_day_is_not_kept_for_the_newest(evenings: Evenings) -> None:
    """The next start shows the newest return, whatever day she looked back at."""
    program = _open_on(evenings, "plan")
    program.window.header.dates_chosen.emit(program.session.shown.picture.since, None)  # type: ignore[union-attr]
    settle(program)
    _close(program)
    early = evenings.paint()[1]
    assert early is not None
    assert early.left is None


def test_a_search_is_kept_with_what_it_found(evenings: Evenings) -> None:
    """What stands there is what the page itself shows again: its search and filters are remembered, too."""
    _leave_searching(evenings, "social worker")
    shell, early, left = _come_back(evenings)
    assert "Search: social worker" in seen_text(left)
    rows = _cells(left)
    assert 0 < len(rows) < 60
    program = evenings.open(shell, early)
    table = table_on(book_of(program).plan)
    assert isinstance(table, QTreeView)
    assert [index.data() for index in first_cells(table)] == rows


def test_another_programs_newer_page_is_not_written_over(evenings: Evenings, cache: Path) -> None:
    """Where the register changed while the window was open, what was kept of it since stays."""
    program = _open_on(evenings, "plan")
    place = cache / OVERVIEW_NAME
    place.write_text("of another program", encoding="utf-8")
    next(cache.glob("example-*.db")).touch()
    _close(program)
    assert place.read_text(encoding="utf-8") == "of another program"
