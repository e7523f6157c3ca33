"""Search everything: one box, worked by keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QAbstractItemModelTester, QSignalSpy, QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QListView

from lineofsight.desktop.models.roles import CellRole
from lineofsight.desktop.models.search_model import SearchModel, rows_of
from lineofsight.desktop.search_dialog import SearchDialog
from lineofsight.desktop.text import PlainLabel
from lineofsight.domain.search import SearchHit, Stretch
from tests.desktop.conftest import settle, wait_for
from tests.desktop.copies import ReadyCopy
from tests.desktop.finding import seen_text, status_text
from tests.desktop.keys import press
from tests.desktop.turning import book_of

if TYPE_CHECKING:
    from lineofsight.desktop.program import Program

_HITS = (
    SearchHit("action", "action/1.1", (Stretch("1.1 "), Stretch("Recruit", is_found=True))),
    SearchHit("action", "action/1.2", (Stretch("1.2 Retain"),), (Stretch("…recruit", is_found=True),)),
    SearchHit("person", "person/A", (Stretch("Head"),)),
)


@pytest.fixture
def dialog(program: Program) -> SearchDialog:
    """The dialogue, opened by its key."""
    press(program.window, "Ctrl+K")
    found = program.window.findChild(SearchDialog)
    assert isinstance(found, SearchDialog)
    wait_for(found.isVisible)
    return found


def _type(program: Program, dialog: SearchDialog, text: str) -> QListView:
    line, view = dialog.findChild(QLineEdit), dialog.findChild(QListView)
    assert isinstance(line, QLineEdit)
    assert isinstance(view, QListView)
    QTest.keyClicks(line, text)
    assert program.session.desks is not None
    wait_for(lambda: not program.session.desks.search.worker.is_busy)  # type: ignore[union-attr]
    return view


def _shown(view: QListView) -> list[str]:
    model = view.model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def test_a_number_leads_to_its_action(program: Program, dialog: SearchDialog) -> None:
    """Typed, chosen at once, followed by Enter: the plan shows it."""
    view = _type(program, dialog, "1.5")
    assert view.currentIndex().data(CellRole.LINK) == "action/1.5"
    line = dialog.findChild(QLineEdit)
    assert isinstance(line, QLineEdit)
    QTest.keyClick(line, Qt.Key.Key_Return)
    settle(program)
    assert not dialog.isVisible()
    assert program.wiring.page == "plan"
    assert book_of(program).plan.link() == "action/1.5"


def test_the_second_of_two_clicks_does_nothing_to_the_page_behind(program: Program, dialog: SearchDialog) -> None:
    """Many click twice, as on a file; whoever clicks again a moment later is heard."""
    view = _type(program, dialog, "1.5")
    place = view.visualRect(view.currentIndex()).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert not dialog.isVisible()
    behind = (one for one in program.window.findChildren(QAbstractButton) if one.isVisible() and one.isEnabled())
    button = next(behind)
    pressed = QSignalSpy(button.pressed)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert not pressed.count()
    QTest.qWait(QApplication.doubleClickInterval() + 50)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert pressed.count() == 1


@pytest.mark.parametrize(
    ("address", "page", "link"),
    [
        ("lineofsight:action/1.5", "plan", "action/1.5"),
        ("lineofsight:sightline/action/1.5", "sightline", "sightline/action/1.5"),
    ],
)
def test_a_link_from_an_email_is_followed(
    program: Program, dialog: SearchDialog, address: str, page: str, link: str
) -> None:
    """Pasted where everything is searched for, where the computer knows nothing of such links."""
    view = _type(program, dialog, address)
    assert view.currentIndex().data(CellRole.LINK) == link
    line = dialog.findChild(QLineEdit)
    assert isinstance(line, QLineEdit)
    QTest.keyClick(line, Qt.Key.Key_Return)
    settle(program)
    assert program.wiring.page == page


@pytest.mark.parametrize("link", ["action/99.9", "indicator/99.9"])
def test_a_link_to_nothing_here_is_said(program: Program, link: str) -> None:
    """A link to what is not in this copy leads to the page where it would be, and says that it is not there."""
    program.session.open_link(link)
    settle(program)
    assert status_text(program) == "Nothing here is called 99.9."


def test_what_is_found_stands_under_its_kind(program: Program, dialog: SearchDialog) -> None:
    """Headings part actions from abbreviations, and cannot be chosen."""
    view = _type(program, dialog, "audit")
    shown = _shown(view)
    assert "Actions" in shown
    heading = view.model().index(shown.index("Actions"), 0)
    assert not heading.flags() & Qt.ItemFlag.ItemIsSelectable


def test_the_arrows_walk_past_headings(program: Program, dialog: SearchDialog) -> None:
    """Down goes to the next thing that leads somewhere, while the person goes on typing."""
    view = _type(program, dialog, "a")
    line = dialog.findChild(QLineEdit)
    assert isinstance(line, QLineEdit)
    leads = [row for row in range(view.model().rowCount()) if view.model().index(row, 0).data(CellRole.LINK)]
    assert len(leads) > 3
    for row in leads[1:4]:
        QTest.keyClick(line, Qt.Key.Key_Down)
        assert view.currentIndex().row() == row
    QTest.keyClick(line, Qt.Key.Key_Up)
    assert view.currentIndex().row() == leads[2]
    assert dialog.focusWidget() is line


def test_a_command_can_be_found_and_given(program: Program, dialog: SearchDialog) -> None:
    """Typing what a menu says does what the menu does."""
    view = _type(program, dialog, "larger")
    assert _shown(view)[-2:] == ["Commands", "Larger text"]
    line = dialog.findChild(QLineEdit)
    assert isinstance(line, QLineEdit)
    QTest.keyClick(line, Qt.Key.Key_Return)
    settle(program)
    assert program.dressing.percent == 110


def test_an_abbreviation_is_explained(program: Program) -> None:
    """Following it opens Help at its line."""
    program.session.open_link("term/ICPC")
    settle(program)
    assert program.wiring.page == "help"
    view = book_of(program).help.panes()[0]
    assert view.textCursor().selectedText() == "ICPC"  # type: ignore[attr-defined]


def test_nothing_found_is_said(program: Program, dialog: SearchDialog) -> None:
    """The person learns that the words are nowhere, not that the program is slow."""
    view = _type(program, dialog, "xylophone")
    assert _shown(view) == []
    said = [label.text() for label in dialog.findChildren(type(dialog._said))]  # noqa: SLF001 - what is shown
    assert "Nothing holds “xylophone”." in said


def test_what_is_not_all_there_is_is_not_counted_as_found(program: Program, dialog: SearchDialog) -> None:
    """Where only the best of a kind are listed, their number is not taken for the number of all."""
    _type(program, dialog, "audit")
    for held, told in ((5, "5 things found."), (6, "6 things shown, at most 6 of a kind; one more word narrows them.")):
        hits = [SearchHit("action", f"action/{number}", (Stretch("Audit"),)) for number in range(held)]
        dialog.show_hits("audit", hits)
        assert told in [label.text() for label in dialog.findChildren(PlainLabel)]


def test_rows_follow_the_size_of_the_text(program: Program, dialog: SearchDialog) -> None:
    """What was measured for one size is not kept for another: no line of a row is cut."""
    view = _type(program, dialog, "audit")
    rows = range(view.model().rowCount())
    before = [view.sizeHintForRow(row) for row in rows]
    program.dressing.enlarge(5)
    settle(program)
    assert [view.sizeHintForRow(row) > high for row, high in zip(rows, before, strict=True)] == [True] * len(rows)


def test_the_dialogue_follows_the_size_of_the_text(program: Program, dialog: SearchDialog) -> None:
    """As much of what was found is read in large text, as far as the screen has room."""
    before = dialog.width()
    program.dressing.enlarge(5)
    settle(program)
    room = dialog.screen().availableGeometry()
    assert dialog.width() == min(dialog.fontMetrics().averageCharWidth() * 84, room.width() * 9 // 10)
    assert dialog.width() > before or before >= room.width() * 9 // 10
    assert dialog.height() <= room.height() * 9 // 10


def test_the_model_keeps_qts_rules() -> None:
    """Headings and hits, and then nothing."""
    model = SearchModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show_hits(_HITS)
    assert model.rowCount() == 5
    assert model.index(1).data(Qt.ItemDataRole.AccessibleTextRole) == "Action: 1.1 Recruit"
    assert model.index(2).data(Qt.ItemDataRole.AccessibleTextRole) == "Action: 1.2 Retain. …recruit"
    model.show_hits(())
    assert model.rowCount() == 0
    del tester


def test_found_words_stay_where_they_are_when_lines_are_joined() -> None:
    """Lines of an excerpt are joined by a sign, and what was found before and after it is still just that word."""
    hit = SearchHit("action", "action/1", (Stretch("1 A"),), (Stretch("Head\nof "), Stretch("Social", is_found=True)))
    (_, row) = rows_of([hit])
    assert row.excerpt == (Stretch("Head · of "), Stretch("Social", is_found=True))


class TestUnread:
    """No copy is read yet."""

    @pytest.fixture
    def copy(self) -> ReadyCopy:
        """One that holds nothing at first."""
        return ReadyCopy(empty=True)

    def test_what_is_typed_before_the_copy_is_read_is_found_as_soon_as_it_is(
        self, program: Program, dialog: SearchDialog, copy: ReadyCopy
    ) -> None:
        """It is not said meanwhile that nothing holds it, which would be believed."""
        view = _type(program, dialog, "1.5")
        assert "No copy has been read yet; what is found in it comes by itself." in seen_text(dialog)
        copy.empty = False
        program.window.actions_by_name["refresh"].trigger()
        settle(program)
        wait_for(lambda: view.currentIndex().data(CellRole.LINK) == "action/1.5")
        assert "No copy has been read yet" not in seen_text(dialog)

    def test_its_key_comes_back_to_a_box_that_stands_open_beside_the_window(
        self, program: Program, dialog: SearchDialog
    ) -> None:
        """She clicked on the page behind it, and asks for the search again."""
        program.window.activateWindow()
        wait_for(program.window.isActiveWindow)
        program.window.actions_by_name["search"].trigger()
        wait_for(dialog.isActiveWindow)

    @pytest.mark.parametrize(("then", "is_there"), [("", True), ("\x1b", False)])
    def test_what_waits_in_the_queue_of_a_busy_window_is_typed_into_the_box(
        self, program: Program, then: str, *, is_there: bool
    ) -> None:
        """It came to the window before the box could be on the screen; Escape among it leaves the box again."""
        program.window.actions_by_name["search"].trigger()
        assert QApplication.activeModalWidget() is None, "a blocked window hears no key"
        for letter in "1.5" + then:
            key = Qt.Key.Key_Escape if letter == "\x1b" else Qt.Key(ord(letter))
            pressed = QKeyEvent(QKeyEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, letter)
            QCoreApplication.sendEvent(program.window.windowHandle(), pressed)
        settle(program)
        dialog = program.window.findChild(SearchDialog)
        assert isinstance(dialog, SearchDialog)
        line = dialog.findChild(QLineEdit)
        assert isinstance(line, QLineEdit)
        assert line.text() == "1.5"
        assert dialog.isVisible() is is_there
        if is_there:
            # As it goes on in the box itself.
            QTest.keyClick(line, Qt.Key.Key_0)
            assert line.text() == "1.50"
            QTest.keyClick(line, Qt.Key.Key_Backspace)
        QTest.keyClick(program.window.windowHandle(), Qt.Key.Key_9)
        assert line.text() == "1.5"
