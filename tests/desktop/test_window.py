"""The window: what it shows, and that it can be worked by keyboard alone."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path, PureWindowsPath
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QTableView,
    QTextBrowser,
    QTreeView,
    QWidget,
)

from lineofsight.desktop import later
from lineofsight.desktop.first.heading import heading_of
from lineofsight.desktop.models.roles import CellRole
from lineofsight.desktop.preferences import Preferences
from lineofsight.desktop.text import PlainLabel
from lineofsight.desktop.widgets.chart_view import ChartView
from lineofsight.desktop.widgets.link_row import LinkRow
from lineofsight.desktop.widgets.status_line import StatusLine
from lineofsight.wording.saving import saved_words
from tests.desktop.conftest import settle
from tests.desktop.copies import ReadyCopy
from tests.desktop.finding import find_named, seen_text, status_text
from tests.desktop.pictures import AS_AT, SINCE, make_picture
from tests.desktop.turning import book_of, turn_to

if TYPE_CHECKING:
    from lineofsight.desktop.program import Program

_CTRL = Qt.KeyboardModifier.ControlModifier


def _press(program: Program, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    target = QApplication.focusWidget() or program.window
    QTest.keyClick(target, key, modifier)
    settle(program)


def _rows(widget: QWidget) -> list[str]:
    return [row.accessibleName() for row in widget.findChildren(LinkRow) if row.isVisible()]


def test_a_worker_lets_the_window_go_on_soon(program: Program) -> None:
    """Python's own turn of five thousandths of a second is waited for at many a call of Qt's."""
    assert program.window.isVisible()
    assert sys.getswitchinterval() < 0.001


def test_it_says_whose_copy_it_is_and_how_old(program: Program) -> None:
    """Council, date, age and, for the example, that it is one, stand above every page."""
    shown = seen_text(program.window)
    assert "Bromley" in shown
    assert "Example, partly made up" in shown
    dates = [box.currentText() for box in program.window.header.findChildren(QComboBox)]
    assert dates == ["31 March 2017", "28 February 2017"]


def test_a_councils_own_copy_says_how_old_it_is(program: Program) -> None:
    """The age is the reader's: days from the newest return to today; only the example has none."""
    heading = heading_of(make_picture(is_example=False))
    program.window.header.show_heading(heading, *later.say_dates())
    shown = seen_text(program.window.header)
    assert "Newest return 14 days old" in shown
    assert "Example" not in shown
    program.window.header.show_heading(heading._replace(age_days=0), *later.say_dates())
    assert "Newest return of today" in seen_text(program.window.header)


def test_a_return_that_is_made_up_is_marked_above_every_page(program: Program) -> None:
    """Who opens it, on whichever page, never takes what is made up for what is so."""
    own = make_picture(is_example=False)
    made_up = replace(own, council=replace(own.council, illustrative=True))
    program.window.header.show_heading(heading_of(made_up), *later.say_dates())
    assert "Made up" in seen_text(program.window.header)
    assert find_named(program.window.header, PlainLabel, "Made up").accessibleDescription()
    program.window.header.show_heading(heading_of(own), *later.say_dates())
    assert "Made up" not in seen_text(program.window.header)


def test_the_status_line_ends_after_a_whole_word(program: Program) -> None:
    """A sentence longer than the window is not cut in the middle of a word; a screen reader has all of it."""
    status = find_named(program.window, StatusLine, "Status")
    program.window.speak("Short.")
    assert status.seen == "Short."
    sentence = "This ends. This, " * 24
    program.window.speak(sentence)
    program.window.grab()
    assert status.text() == sentence
    assert status.seen.endswith("…")
    assert sentence.startswith(status.seen[:-1])
    assert sentence[len(status.seen) - 1] in " ,."
    # Four dots, or a comma before three, would be read as a slip of the pen.
    assert status.seen[-2].isalpha()


def test_of_what_was_saved_the_name_stands_whole_and_the_folder_gives_way(program: Program) -> None:
    """The name is what she looks for; where the line is too short, the folder is cut in its middle, not the end off."""
    status = find_named(program.window, StatusLine, "Status")
    folders = (
        Path("/home/anna") / ("a-long-way-down/" * 16) / "Papers",
        PureWindowsPath("C:/Users", "x" * 200, "Papers"),
    )
    for folder in folders:
        said = saved_words(folder / "portfolio-pack-2017-03-31-members.pdf")
        program.window.speak(said)
        program.window.grab()
        assert status.seen.startswith("Saved as portfolio-pack-2017-03-31-members.pdf in ")
        assert status.seen.endswith("Papers.")
        assert "…" in status.seen
        assert status.fontMetrics().horizontalAdvance(status.seen) <= status.contentsRect().width()
        assert status.text() == said
        assert folder.name in status.toolTip()
    program.window.speak(saved_words(Path("/home/anna") / f"{'name' * 60}.pdf"))
    assert status.seen.startswith("Saved as"), "a name longer than the line ends as any other words do"


def test_the_overview_says_the_five_things(program: Program) -> None:
    """Changed, late, worries, better, needed: each with its lines or a sentence that there are none."""
    shown = seen_text(program.window)
    for title in ("What changed since", "What is late", "What worries us", "What is better", "What is needed"):
        assert title in shown
    assert "Nothing is asked of members this time." in shown
    assert any("Overdue or will miss: 3 of 18 actions (17%)" in row for row in _rows(program.window))


def test_a_line_of_the_overview_leads_to_its_action(program: Program) -> None:
    """Pressing what is late opens the plan at that action."""
    book = book_of(program)
    row = next(row for row in book.overview.findChildren(LinkRow) if "Action 1.5" in row.accessibleName())
    row.click()
    settle(program)
    assert program.wiring.page == "plan"
    tree = book.plan.findChild(QTreeView)
    assert isinstance(tree, QTreeView)
    assert tree.currentIndex().data(CellRole.LINK) == "action/1.5"
    details = book.plan.findChild(QTextBrowser)
    assert isinstance(details, QTextBrowser)
    assert "Moved on 10 January 2017" in details.toPlainText()


def test_a_status_of_the_overview_filters_the_plan(program: Program) -> None:
    """Pressing a count shows just the actions that it counted, and the filter can be taken away."""
    program.session.open_link("status/overdue")
    settle(program)
    book = book_of(program)
    assert "3 of 18 shown" in seen_text(book.plan)
    remove = next(
        button for button in book.plan.findChildren(QPushButton) if button.accessibleName().startswith("Remove filter")
    )
    remove.click()
    settle(program)
    assert "shown" not in seen_text(book.plan)
    assert status_text(program) == "18 of 18 actions shown"


def test_the_keyboard_alone_reaches_everything(program: Program) -> None:
    """Pages, search, tree, details, chart and back, without the mouse."""
    book = book_of(program)
    _press(program, Qt.Key.Key_2, _CTRL)
    assert program.wiring.page == "plan"
    _press(program, Qt.Key.Key_F, _CTRL)
    search = QApplication.focusWidget()
    assert isinstance(search, QLineEdit)
    QTest.keyClicks(search, "reduire")
    settle(program)
    assert "3 of 18 shown" in seen_text(book.plan)
    _press(program, Qt.Key.Key_F6)
    tree = QApplication.focusWidget()
    assert isinstance(tree, QTreeView)
    assert tree.currentIndex().data(CellRole.LINK) == "action/1.4"
    _press(program, Qt.Key.Key_Down)
    assert tree.currentIndex().data(CellRole.LINK) != "action/1.4"
    _press(program, Qt.Key.Key_Up)
    assert tree.currentIndex().data(CellRole.LINK) == "action/1.4"
    _press(program, Qt.Key.Key_F6)
    details = QApplication.focusWidget()
    assert isinstance(details, QTextBrowser)
    assert details.accessibleName() == "Action 1.4"
    _press(program, Qt.Key.Key_3, _CTRL)
    assert program.wiring.page == "indicators"
    _press(program, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert program.wiring.page == "plan"
    assert book.plan.link() == "action/1.4"
    _press(program, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert program.wiring.page == "indicators"


def test_a_link_that_no_page_shows_is_said_to_lead_nowhere(program: Program) -> None:
    """The person stays where she is and is told."""
    program.session.open_link("weather/rain")
    assert program.wiring.page == "overview"
    assert status_text(program) == "Nothing here shows weather/rain."


def test_the_chart_is_walked_by_arrow_keys(program: Program) -> None:
    """Home, Right and End read the points, and the description follows."""
    book = turn_to(program, "indicators")
    chart = book.indicators.listing.findChild(ChartView)
    assert isinstance(chart, ChartView)
    assert len(chart.spots) == 15
    chart.setFocus()
    _press(program, Qt.Key.Key_Home)
    first = chart.current_text
    _press(program, Qt.Key.Key_Right)
    second = chart.current_text
    _press(program, Qt.Key.Key_End)
    assert len({first, second, chart.current_text}) == 3
    assert chart.accessibleDescription() == chart.current_text
    assert "82" in chart.current_text
    image = chart.grab().toImage()
    ink = {image.pixel(x, y) for x in range(0, image.width(), 3) for y in range(0, image.height(), 3)}
    assert len(ink) > 10, "the line is still there beside the point and the focus"


def test_the_table_sorts_by_what_is_meant(program: Program) -> None:
    """Sorting by figure is by number, and what has no figure stands last."""
    book = book_of(program)
    table = book.indicators.listing.findChild(QTableView)
    assert isinstance(table, QTableView)
    table.sortByColumn(1, Qt.SortOrder.AscendingOrder)
    model = table.model()
    shown = [model.index(row, 0).data(CellRole.LINK).removeprefix("indicator/") for row in range(model.rowCount())]
    assert shown[0] == "N1"
    assert shown[-1] == "L2"


def test_the_help_lists_every_key(program: Program) -> None:
    """F1 shows every shortcut that works."""
    _press(program, Qt.Key.Key_F1)
    book = book_of(program)
    assert program.wiring.page == "help"
    view = book.help.findChild(QTextBrowser)
    assert isinstance(view, QTextBrowser)
    for action in program.window.actions_by_name.values():
        if action.shortcut().toString():
            assert action.shortcut().toString() in view.toPlainText()


def test_no_shortcut_is_given_twice(program: Program) -> None:
    """Two actions never share a key."""
    keys = [keys.toString() for action in program.window.actions_by_name.values() for keys in action.shortcuts()]
    assert len(keys) == len(set(keys))


def test_another_date_is_shown(program: Program) -> None:
    """Choosing a date shows the plan as at that date on every page; as long as it stands the newest return is named."""
    header = program.window.header
    assert "Newest return" not in seen_text(header)
    box = header.findChildren(QComboBox)[0]
    box.setCurrentIndex(box.findText("28 February 2017"))
    box.activated.emit(box.currentIndex())
    settle(program)
    assert program.session.shown is not None
    assert program.session.shown.picture.as_at.isoformat() == "2017-02-28"
    assert "Newest return: 31 March 2017" in seen_text(header)
    box.setCurrentIndex(box.findText("31 March 2017"))
    box.activated.emit(box.currentIndex())
    settle(program)
    assert "Newest return" not in seen_text(header)


def test_the_window_comes_back_as_it_was(program: Program) -> None:
    """Page, theme and text size are remembered."""
    program.wiring.go("indicators")
    program.dressing.enlarge(3)
    program.window.close()
    assert program.preferences.page == "indicators"
    assert program.preferences.text_size == 130


def test_what_matters_of_an_indicator_stands_in_a_small_laptops_window(program: Program) -> None:
    """At 1366 by 768 every column is in sight, and the figure says when it is of and that it is made up."""
    program.window.resize(1366, 728)
    book = turn_to(program, "indicators")
    table = book.indicators.listing.findChild(QTableView)
    assert isinstance(table, QTableView)
    assert table.horizontalHeader().length() <= table.viewport().width()
    assert str(table.model().index(0, 1).data()).endswith("Mar 2017, illustrative")


def test_a_page_filled_out_of_sight_says_nothing(program: Program) -> None:
    """Beside the overview the status line speaks of the copy, not of the rows of another page."""
    program.session.refresh()
    settle(program)
    assert "shown" not in status_text(program)
    assert "Bromley" in status_text(program)


def test_closing_frees_the_copy(program: Program, copy: ReadyCopy) -> None:
    """The file is free for others as soon as the window is closed."""
    program.window.close()
    assert copy.closed


class TestEmptyCopy:
    """A copy without any return."""

    @pytest.fixture
    def copy(self) -> ReadyCopy:
        """No return has come yet."""
        return ReadyCopy(empty=True)

    def test_it_says_what_would_be_here(self, program: Program) -> None:
        """The pages say what is missing and what to do; Help still opens."""
        assert "No return has been imported yet" in seen_text(program.window)
        assert "File, Save an empty return" in seen_text(program.window)
        assert "command line" not in seen_text(program.window)
        _press(program, Qt.Key.Key_2, _CTRL)
        assert "Published statistics that were imported are kept." in seen_text(program.window)
        _press(program, Qt.Key.Key_F1)
        book = book_of(program)
        assert book.help.isVisible()

    def test_the_next_step_is_a_button(self, program: Program) -> None:
        """Files can be imported from where it says that nothing was."""
        book = book_of(program)
        asked = QSignalSpy(book.no_return.import_wanted)
        button = book.no_return.findChild(QPushButton)
        assert isinstance(button, QPushButton)
        assert button.isVisible()
        button.click()
        assert asked.count() == 1


def test_a_copy_without_a_return_is_nobodys(program: Program, copy: ReadyCopy) -> None:
    """Statistics that took the example's place do not stand under its council, its date and its notice."""
    assert "Bromley" in program.window.header.findChildren(QLabel)[0].text()
    copy.empty = True
    program.session.refresh()
    settle(program)
    shown = [label.text() for label in program.window.header.findChildren(QLabel) if label.isVisible()]
    assert shown == ["lineofsight"]


class TestSecondEvening:
    """A copy that holds a return that the person has not seen."""

    @pytest.fixture
    def copy(self, tmp_path: Path) -> ReadyCopy:
        """She last looked when February's return was the newest."""
        kept = Preferences(tmp_path)
        kept.looked = SINCE
        kept.flush()
        return ReadyCopy()

    def test_changes_are_counted_since_she_last_looked(self, program: Program, copy: ReadyCopy) -> None:
        """The copy is asked so, the header says so, and what she sees now is remembered."""
        assert copy.asked[0] == (None, SINCE)
        box = program.window.header.findChildren(QComboBox)[1]
        assert box.currentText() == "28 February 2017 (you last looked)"
        program.window.close()
        assert program.preferences.looked == AS_AT


def test_the_status_line_names_the_page_that_a_link_led_to(program: Program) -> None:
    """Following a link, and going back, leave no sentence of another page behind."""
    program.wiring.go("overview")
    program.session.open_link("action/1.4")
    assert status_text(program) == "Plan page."
    program.wiring.walk(-1)
    assert status_text(program) == "Overview page."


def test_the_status_line_says_again_what_it_said_when_a_menu_is_left(program: Program) -> None:
    """What an entry is for is told while it is pointed at, and no longer."""
    program.window.speak("Kept among your questions.")
    view = program.window.menus["&View"]
    view.popup(program.window.mapToGlobal(program.window.rect().center()))
    program.window.actions_by_name["refresh"].hover()
    assert status_text(program) == "Read the copy again"
    view.close()
    assert status_text(program) == "Kept among your questions."
