"""Notes in the window: written on anything, answered, closed and found again, with a real file behind them."""

from __future__ import annotations

import json
import os
import re
import stat
import weakref
from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtTest import QAbstractItemModelTester, QSignalSpy, QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDateEdit,
    QDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QTableView,
    QTextBrowser,
)

from lineofsight.analysis.portfolio import portfolios_of
from lineofsight.desktop.bookmarks_dialog import BookmarksDialog
from lineofsight.desktop.models.roles import CellRole
from lineofsight.desktop.models.whose_filter import WhoseAsked
from lineofsight.desktop.pages.writing_dialog import WritingDialog
from lineofsight.desktop.registers.awaited import AWAITING, LATE
from lineofsight.desktop.search_dialog import SearchDialog
from lineofsight.desktop.settings_dialog import SettingsDialog
from lineofsight.desktop.standing import Standing
from lineofsight.desktop.text import PlainLabel
from lineofsight.desktop.widgets.day_field import DayField
from lineofsight.desktop.widgets.filter_bar import FilterBar
from lineofsight.desktop.widgets.link_row import LinkRow
from lineofsight.desktop.widgets.sheet_view import SheetView
from lineofsight.domain.note_kinds import Confidence, EntryKind
from lineofsight.errors import LineOfSightError
from lineofsight.paths import own_file
from lineofsight.store.own.opening import open_own
from lineofsight.wording.notes import CHAIRS_TO_END
from lineofsight.workspace.ordering import Order
from tests.desktop.conftest import forget, settle, wait_for
from tests.desktop.finding import find_box, find_button, seen_text
from tests.desktop.papers import CONTROL, begin_note, choose_kind, entries_in, keep_paper, paper_of, status_of, text_of
from tests.desktop.sight import tops_and_buttons
from tests.desktop.test_accessibility import underlined_letters
from tests.desktop.turning import book_of, turn_to
from tests.store.reading_makers import NOW

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from lineofsight.desktop.pages.notes_page import NotesPage
    from lineofsight.desktop.program import Program

_TEXT = "Who leads it while the post is empty?"


@pytest.fixture
def window(opened: Callable[[], Program]) -> Program:
    """Such a window, the chair's."""
    program = opened()
    assert program.session.desks is not None
    program.session.desks.settings.take(Standing.CHAIR)
    return program


def _page(program: Program) -> NotesPage:
    return book_of(program).notes


def _write(program: Program, link: str, text: str, kind: EntryKind) -> None:
    """Go to a thing, press Ctrl+N, write, and keep it with Ctrl+Enter."""
    paper = begin_note(program, link)
    choose_kind(paper, kind)
    QTest.keyClicks(text_of(paper), text)
    keep_paper(program, paper)


def _press(program: Program, name: str) -> None:
    button = next(one for one in _page(program).findChildren(QPushButton) if one.accessibleName() == name)
    assert button.isVisible(), name
    button.click()
    settle(program)


def _details(program: Program) -> str:
    view = _page(program).findChild(QTextBrowser)
    assert isinstance(view, QTextBrowser)
    return view.toPlainText()


def test_the_first_run_shows_the_illustrative_chair(window: Program) -> None:
    """The example's notes stand on the page and beside their action, and are called illustrative."""
    QTest.keyClick(window.window, Qt.Key.Key_9, CONTROL)
    settle(window)
    page = _page(window)
    box = page.findChild(QComboBox)
    assert isinstance(box, QComboBox)
    assert box.itemText(0) == "All notes (13)"
    assert box.itemText(2) == "Answers overdue (2)"
    assert "Illustrative" in _details(window)
    assert "The example's independent chair, not you" in _details(window)
    assert "and nobody opens the program as that chair. It asks for no answer; one that is given" in _details(window)
    window.session.open_link("action/6.4")
    settle(window)
    view = book_of(window).plan.findChild(QTextBrowser)
    assert isinstance(view, QTextBrowser)
    assert "Challenge: Of the children who were not spoken with" in view.toPlainText()
    assert (
        "46 days overdue. Written on 23 January 2017, by the example's independent chair, not by you"
        in view.toPlainText()
    )
    assert "Challenge on milestone 6.4-a: Children come back at weekends too." in view.toPlainText()


def test_f6_goes_from_the_box_to_the_list_and_back(window: Program) -> None:
    """The search stands in the line of the box and is no part of its own; from it the list is the next part too."""
    QTest.keyClick(window.window, Qt.Key.Key_9, CONTROL)
    settle(window)
    page = _page(window)
    box, search = page.findChild(QComboBox), page.findChild(QLineEdit)
    table = next(one for one in page.findChildren(QTableView) if one.isVisible())
    assert isinstance(box, QComboBox)
    assert isinstance(search, QLineEdit)
    for begun in (box, search):
        begun.setFocus()
        QTest.keyClick(begun, Qt.Key.Key_F6)
        assert table.hasFocus()
    QTest.keyClick(table, Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
    assert box.hasFocus()


@pytest.mark.parametrize("name", ["All notes", "Closed or withdrawn"])
def test_where_a_note_stands_is_in_sight_on_a_small_laptop(window: Program, name: str) -> None:
    """It tells what is closed from what was withdrawn; other columns are rolled to where there is no room."""
    window.window.resize(1366, 740)
    QTest.keyClick(window.window, Qt.Key.Key_9, CONTROL)
    _page(window).choose(name)
    settle(window)
    table = next(one for one in _page(window).findChildren(QTableView) if one.isVisible())
    titles = [table.model().headerData(at, Qt.Orientation.Horizontal) for at in range(table.model().columnCount())]
    at = titles.index("Where it stands")
    assert table.columnViewportPosition(at) + table.columnWidth(at) <= table.viewport().width()


def test_a_note_is_not_kept_with_a_day_that_there_is_not(window: Program, tmp_path: Path) -> None:
    """The window says why and the keys are on the day; with another day it is kept."""
    paper = begin_note(window, "action/1.10")
    choose_kind(paper, EntryKind.CHALLENGE)
    QTest.keyClicks(text_of(paper), _TEXT)
    field = next(one for one in paper.findChildren(DayField) if one.isVisible())
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "31 April 2027")
    text_of(paper).setFocus()
    find_button(paper, "Keep").click()
    settle(window)
    assert "April has 30 days: there is no 31 April 2027." in seen_text(paper)
    assert field.hasFocus()
    assert not own_file(tmp_path).exists()
    field.selectAll()
    QTest.keyClicks(field, "30 April 2027")
    keep_paper(window, paper)
    window.window.close()
    (entry,) = entries_in(tmp_path)
    assert entry.words is not None
    assert entry.words.answer_due == date(2027, 4, 30)


def test_a_challenge_is_asked_answered_closed_and_opened_again_by_keys(window: Program, tmp_path: Path) -> None:
    """Each step is one entry, and the page says where the thread stands after it."""
    _write(window, "action/1.10", _TEXT, EntryKind.CHALLENGE)
    assert status_of(window).startswith("Kept: challenge on Action 1.10")
    QTest.keyClick(window.window, Qt.Key.Key_9, CONTROL)
    settle(window)
    page = _page(window)
    assert page.chosen is not None
    page.open_link(_find(window, _TEXT))
    assert "Awaiting an answer, due 14 April 2017" in _details(window)
    _press(window, "Answer")
    paper = paper_of(window)
    QTest.keyClicks(text_of(paper), "The Assistant Director does.")
    keep_paper(window, paper)
    assert 0 < _details(window).find("Answer by") < _details(window).find("What it is about")
    for button, word, state in (("Close", "Seen.", "Closed on"), ("Open again", "Not yet.", "Awaiting an answer")):
        _press(window, button)
        paper = paper_of(window)
        QTest.keyClicks(text_of(paper), word)
        keep_paper(window, paper)
        assert state in _details(window)
    window.window.close()
    kinds = [one.kind for one in entries_in(tmp_path)]
    assert kinds == [EntryKind.CHALLENGE, EntryKind.RESPONSE, EntryKind.CLOSE, EntryKind.REOPEN]


def test_who_leaves_an_answer_reads_what_goes_on_with_it(window: Program) -> None:
    """Ctrl+N begins a note of its own there, empty: her words would seem lost."""
    _write(window, "action/1.10", _TEXT, EntryKind.CHALLENGE)
    QTest.keyClick(window.window, Qt.Key.Key_9, CONTROL)
    settle(window)
    _page(window).open_link(_find(window, _TEXT))
    _press(window, "Answer")
    QTest.keyClicks(text_of(paper_of(window)), "Half an answer")
    QTest.keyClick(paper_of(window), Qt.Key.Key_Escape)
    settle(window)
    assert "the button that you pressed, or Unfinished on the Notes page" in status_of(window)
    _press(window, "Answer")
    assert text_of(paper_of(window)).toPlainText() == "Half an answer"


def test_a_right_click_on_a_note_offers_what_its_buttons_do(window: Program) -> None:
    """Answer stands there, with what can be done with any line below it."""
    QTest.keyClick(window.window, Qt.Key.Key_9, CONTROL)
    settle(window)
    menu = QMenu()
    _page(window).put_commands(menu)
    assert [one.text() for one in menu.actions()][:2] == ["&Answer…", "&New note on it…"]
    menu.actions()[0].trigger()
    settle(window)
    assert paper_of(window).isVisible()


def _find(program: Program, text: str) -> str:
    """The link of the note whose words begin so."""
    shown = _page(program).table()
    assert shown is not None
    rows = range(shown.model.rowCount())
    found = [row for row in rows if str(shown.model.index(row, 1).data()).startswith(text)]
    return str(shown.model.index(found[0], 1).data(CellRole.LINK))


def test_the_paper_shows_what_is_kept_as_looked_at(window: Program, tmp_path: Path) -> None:
    """Status, officers' word and date stand on the paper, and the same words stand in the entry."""
    paper = begin_note(window, "action/1.10")
    shown = "\n".join(label.text() for label in paper.findChildren(PlainLabel))
    choose_kind(paper, EntryKind.COMMENT)
    QTest.keyClicks(text_of(paper), "Seen.")
    keep_paper(window, paper)
    window.window.close()
    seen = entries_in(tmp_path)[0].words
    assert seen is not None
    assert seen.seen is not None
    assert seen.seen.title in shown
    assert f"{seen.seen.status}; officers say: {seen.seen.officers.lower()}. As at 31 March 2017." in shown


def test_a_member_keeps_private_things_alone(opened: Callable[[], Program], tmp_path: Path) -> None:
    """Who is not the chair is offered private kinds; what she keeps is for herself."""
    program = opened()
    paper = begin_note(program, "action/1.10")
    box = next(one for one in paper.findChildren(QComboBox) if one.accessibleName() == "What it is")
    assert [box.itemData(at) for at in range(box.count())] == ["note", "question"]
    assert not any(one.isVisible() for one in paper.findChildren(QDateEdit))
    QTest.keyClicks(text_of(paper), _TEXT)
    keep_paper(program, paper)
    program.window.close()
    assert [one.marking for one in entries_in(tmp_path)] == [None]


def test_who_has_not_said_that_she_is_the_chair_is_told_how_to_write_a_challenge(opened: Callable[[], Program]) -> None:
    """On the paper; from there Ctrl+, leads to the settings, and after it what she wrote can be a challenge."""
    program = opened()
    paper = begin_note(program, "action/1.10")
    QTest.keyClicks(text_of(paper), _TEXT)
    told = next(one for one in paper.findChildren(PlainLabel) if one.text().startswith("Comments, challenges,"))
    way = find_button(paper, "Settings")
    assert told.isVisible()
    assert told.text().endswith("say so in Settings (Ctrl+,).")
    paper.activateWindow()
    wait_for(paper.isActiveWindow)
    QTest.keyClick(text_of(paper), Qt.Key.Key_Comma, CONTROL)
    settings = program.window.findChild(SettingsDialog)
    assert isinstance(settings, SettingsDialog)
    assert settings.isVisible()
    box = next(one for one in settings.findChildren(QComboBox) if one.accessibleName() == "Who I am")
    box.setCurrentIndex(box.findText("Independent chair"))
    box.activated.emit(box.currentIndex())
    # As a window manager has it: the keys go to the window that the settings belong to.
    program.window.activateWindow()
    wait_for(program.window.isActiveWindow)
    settings.close()
    wait_for(paper.isActiveWindow)
    settle(program)
    assert not told.isVisible()
    assert not way.isVisible()
    assert paper.writing.text == _TEXT
    assert paper.writing.kind is EntryKind.NOTE
    choose_kind(paper, EntryKind.CHALLENGE)
    keep_paper(program, paper)
    assert "Kept: challenge on Action 1.10." in status_of(program)


def test_ctrl_q_ends_the_program_from_the_note_window(opened: Callable[[], Program], tmp_path: Path) -> None:
    """Its words wait on the disk, as when the window is closed by its cross."""
    program = opened()
    paper = begin_note(program, "action/1.10")
    QTest.keyClicks(text_of(paper), _TEXT)
    paper.activateWindow()
    wait_for(paper.isActiveWindow)
    QTest.keyClick(text_of(paper), Qt.Key.Key_Q, CONTROL)
    wait_for(lambda: not program.window.isVisible())
    held = json.loads((tmp_path / "own-example.unfinished.json").read_text(encoding="utf-8"))
    assert held["action/1.10"]["text"] == _TEXT


@pytest.mark.parametrize(
    ("name", "kind"), [("settings", SettingsDialog), ("search", SearchDialog), ("bookmarks", BookmarksDialog)]
)
def test_ctrl_q_ends_the_program_from_other_dialogues(
    opened: Callable[[], Program], name: str, kind: type[QDialog]
) -> None:
    """None of them stays behind."""
    program = opened()
    program.window.actions_by_name[name].trigger()
    wait_for(lambda: any(one.isVisible() for one in program.window.findChildren(kind)))
    dialog = next(one for one in program.window.findChildren(kind) if one.isVisible())
    ended: list[int] = []
    dialog.finished.connect(ended.append)
    dialog.activateWindow()
    wait_for(dialog.isActiveWindow)
    QTest.keyClick(dialog, Qt.Key.Key_Q, CONTROL)
    wait_for(lambda: not program.window.isVisible())
    assert ended


def test_what_is_not_kept_waits(opened: Callable[[], Program], tmp_path: Path) -> None:
    """Escape leaves the words; the next window has them under Unfinished and at Ctrl+N; keeping ends that."""
    program = opened()
    paper = begin_note(program, "action/1.10")
    QTest.keyClicks(text_of(paper), _TEXT)
    QTest.keyClick(paper, Qt.Key.Key_Escape)
    settle(program)
    program.window.close()
    file = tmp_path / "own-example.unfinished.json"
    assert _TEXT in json.loads(file.read_text(encoding="utf-8"))["action/1.10"]["text"]
    if os.name == "posix":
        assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert not own_file(tmp_path, is_example=True).exists()
    again = opened()
    box = _page(again).findChild(QComboBox)
    assert isinstance(box, QComboBox)
    assert box.itemText(box.count() - 1) == "Unfinished (1)"
    assert status_of(again).startswith("1 text begun and not kept: see Unfinished on the Notes page")
    said = [label.text() for label in _page(again).findChildren(QLabel)]
    assert any("1 text begun and not kept, under Unfinished." in one for one in said)
    again.session.open_link("action/1.10")
    settle(again)
    QTest.keyClick(again.window, Qt.Key.Key_N, CONTROL)
    paper = paper_of(again)
    assert paper.writing.text == _TEXT
    keep_paper(again, paper)
    assert not file.exists()
    again.window.close()
    assert len(entries_in(tmp_path)) == 1


def _leave_begun(program: Program, link: str, text: str) -> None:
    """Begin a note, leave it unkept, and look at what is unfinished."""
    paper = begin_note(program, link)
    text_of(paper).setPlainText(text)
    QTest.keyClick(paper, Qt.Key.Key_Escape)
    settle(program)
    # No window manager of a test gives the keys back to the window.
    program.window.activateWindow()
    turn_to(program, "notes")
    _page(program).choose("Unfinished")
    settle(program)


def _begun_of(file: Path) -> dict[str, str]:
    """The texts on the disk that are not kept yet, by what they are on."""
    held = json.loads(file.read_text(encoding="utf-8")) if file.exists() else {}
    return {key: one["text"] for key, one in held.items()}


def test_what_was_dropped_is_brought_back_with_ctrl_z(opened: Callable[[], Program], tmp_path: Path) -> None:
    """The last one first, until none is left; meanwhile it is in no file, and the next window cannot bring it back."""
    program = opened()
    file = tmp_path / "own-example.unfinished.json"
    texts = {"action/1.10": "Who leads it?", "action/1.1": "How many came?"}
    for link, text in texts.items():
        _leave_begun(program, link, text)
    page = _page(program)
    for link in texts:
        page.open_link(f"unfinished/{link}")
        _press(program, "Drop this text")
        assert status_of(program).startswith("Dropped. Bring it back (Ctrl+Z, under Unfinished)")
        assert link not in _begun_of(file)
    letters = underlined_letters(program)
    assert len(letters) == len(set(letters))
    table = page.findChild(QTableView)
    assert isinstance(table, QTableView)
    QTest.keyClick(table, Qt.Key.Key_Z, CONTROL)
    settle(program)
    assert _begun_of(file) == {"action/1.1": "How many came?"}
    assert page.link() == "unfinished/action/1.1"
    _press(program, "Bring it back")
    assert _begun_of(file) == texts
    assert not page.can_undrop
    _press(program, "Drop this text")
    program.window.close()
    assert not _page(opened()).can_undrop


def test_what_was_dropped_takes_the_place_of_no_newer_text(opened: Callable[[], Program], tmp_path: Path) -> None:
    """Who began anew on the same thing is told so, and loses neither."""
    program = opened()
    file = tmp_path / "own-example.unfinished.json"
    _leave_begun(program, "action/1.10", "First.")
    _press(program, "Drop this text")
    _leave_begun(program, "action/1.10", "Second.")
    _press(program, "Bring it back")
    assert status_of(program) == "Another text is begun on the same thing: keep it or drop it first."
    assert _begun_of(file) == {"action/1.10": "Second."}


def test_enter_goes_on_with_what_is_unfinished(opened: Callable[[], Program]) -> None:
    """As the line above the list says; on a note that is kept Enter goes to its details, as everywhere."""
    program = opened()
    _leave_begun(program, "action/1.10", _TEXT)
    page = _page(program)
    assert "1 text begun and not kept; Enter goes on with it." in seen_text(page)
    table = page.findChild(QTableView)
    assert isinstance(table, QTableView)
    page.open_link("unfinished/action/1.10")
    QTest.keyClick(table, Qt.Key.Key_Return)
    settle(program)
    assert paper_of(program).writing.text == _TEXT


def test_enter_goes_on_from_the_box_in_which_unfinished_was_chosen(opened: Callable[[], Program]) -> None:
    """The keys are there still, and the line beside it says that Enter goes on; of a kept note it does nothing."""
    program = opened()
    _leave_begun(program, "action/1.10", _TEXT)
    box = _page(program).findChild(QComboBox)
    assert isinstance(box, QComboBox)
    box.setFocus()
    _page(program).choose("All notes")
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert not [one for one in program.window.findChildren(WritingDialog) if one.isVisible()]
    _page(program).choose("Unfinished")
    settle(program)
    QTest.keyClick(box, Qt.Key.Key_Return)
    settle(program)
    assert paper_of(program).writing.text == _TEXT


def test_closing_the_window_over_a_paper_loses_nothing(opened: Callable[[], Program], tmp_path: Path) -> None:
    """The words on the desk are on the disk when the window is gone, though nobody paused."""
    program = opened()
    program.session.open_link("action/1.10")
    settle(program)
    QTest.keyClick(program.window, Qt.Key.Key_N, CONTROL)
    QTest.keyClicks(text_of(paper_of(program)), _TEXT)
    program.window.close()
    held = json.loads((tmp_path / "own-example.unfinished.json").read_text(encoding="utf-8"))
    assert held["action/1.10"]["text"] == _TEXT


def test_who_writes_without_a_pause_loses_a_moment_at_most(opened: Callable[[], Program], tmp_path: Path) -> None:
    """Her words are on the disk while the keys are still going, and gone from there once she rubs them out."""
    program = opened()
    paper = begin_note(program, "action/1.10")
    file = tmp_path / "own-example.unfinished.json"
    for _ in range(100):
        QTest.keyClicks(text_of(paper), "a ")
        QTest.qWait(60)
        if file.exists() and "a a a" in file.read_text(encoding="utf-8"):
            break
    assert json.loads(file.read_text(encoding="utf-8"))["action/1.10"]["text"].startswith("a a a")
    text_of(paper).clear()
    QTest.keyClick(paper, Qt.Key.Key_Escape)
    settle(program)
    assert "action/1.10" not in (json.loads(file.read_text(encoding="utf-8")) if file.exists() else {})


def test_what_is_about_to_be_kept_is_noted_down_first(opened: Callable[[], Program]) -> None:
    """Should the program die between the key and the disk, the words wait under Unfinished."""
    program = opened()
    paper = begin_note(program, "action/1.10")
    QTest.keyClicks(text_of(paper), _TEXT)
    order: list[str] = []
    paper.noted_down.connect(lambda writing: order.append(f"noted {writing.text}"))
    paper.keep_wanted.connect(lambda _: order.append("kept"))
    keep_paper(program, paper)
    assert order == [f"noted {_TEXT}", "kept"]


def test_a_sentence_that_is_written_is_noted_down_within_a_moment(opened: Callable[[], Program]) -> None:
    """Its first letter at once; of what follows fast the last word soon, and no letter of who writes slowly is lost."""
    paper = begin_note(opened(), "action/1.10")
    noted: list[str] = []
    paper.noted_down.connect(lambda writing: noted.append(writing.text))
    QTest.keyClick(text_of(paper), Qt.Key.Key_A)
    assert noted == ["a"]
    QTest.keyClicks(text_of(paper), _TEXT)
    wait_for(lambda: noted[-1] == f"a{_TEXT}")
    assert all(timer.interval() <= 300 for timer in paper.findChildren(QTimer))
    assert len(noted) < len(_TEXT)
    QTest.qWait(300)
    QTest.keyClick(text_of(paper), Qt.Key.Key_B)
    assert noted[-1] == f"a{_TEXT}b"


def test_what_lacked_is_not_said_any_more_once_it_is_written(window: Program) -> None:
    """The sentence goes with the first letter; a long name is read from its beginning."""
    paper = begin_note(window, "action/1.10")
    keys = text_of(paper).accessibleDescription()
    choose_kind(paper, EntryKind.CHALLENGE)
    aloud = QSignalSpy(window.window.spoken)
    keep_paper(window, paper)
    why = next(one for one in paper.findChildren(PlainLabel) if "Write something first" in one.text())
    assert why.isVisible()
    assert status_of(window) == "Not kept yet; the note's window says why."
    said = [aloud.at(number)[0] for number in range(aloud.count())]
    assert status_of(window) not in said, "the note's window says why aloud"
    assert text_of(paper).accessibleDescription() == why.text()
    QTest.keyClicks(text_of(paper), "W")
    assert not why.isVisible()
    # Else a screen reader takes the tool tip for it, markup and all.
    assert text_of(paper).accessibleDescription() == keys != ""
    asked = next(one for one in paper.findChildren(QLineEdit) if one.isVisible() and one.text())
    assert asked.cursorPosition() == 0


def test_what_was_not_kept_is_said_no_longer_than_its_window_stands(window: Program) -> None:
    """Who leaves an empty note that was refused reads nothing of it; who leaves words reads that they wait."""
    for words, said in (("", ""), (_TEXT, "Your words wait for you: Ctrl+N there")):
        paper = begin_note(window, "action/1.10")
        choose_kind(paper, EntryKind.CHALLENGE)
        keep_paper(window, paper)
        assert status_of(window).startswith("Not kept yet")
        text_of(paper).setPlainText(words)
        find_button(paper, "Leave it for now").click()
        settle(window)
        assert status_of(window).startswith(said)
        assert "Not kept yet" not in status_of(window)


def test_enter_goes_on_through_the_lines_of_a_challenge_to_what_keeps_it(window: Program) -> None:
    """From whom she asks to the day, to its readers and to Keep, which alone keeps it."""
    paper = begin_note(window, "action/1.10")
    choose_kind(paper, EntryKind.CHALLENGE)
    QTest.keyClicks(text_of(paper), _TEXT)
    paper.activateWindow()
    wait_for(paper.isActiveWindow)
    control = next(one for one in paper.findChildren(QLineEdit) if one.accessibleName() == "Whom you ask")
    control.setFocus()
    reached = []
    for _ in range(4):
        focus = paper.focusWidget()
        assert focus is not None
        reached.append(focus.accessibleName())
        QTest.keyClick(focus, Qt.Key.Key_Return)
    assert reached == ["Whom you ask", "Answer by", "Who may read it", "Keep"]
    settle(window)
    assert status_of(window).startswith("Kept: challenge on Action 1.10")
    window.window.activateWindow()


def test_the_last_unfinished_text_is_followed_to_where_it_stands_once_it_is_kept(window: Program) -> None:
    """The list that it was the only one in is empty then, so the page shows it among all notes."""
    paper = begin_note(window, "action/1.10")
    choose_kind(paper, EntryKind.COMMENT)
    QTest.keyClicks(text_of(paper), _TEXT)
    QTest.keyClick(paper, Qt.Key.Key_Escape)
    settle(window)
    window.wiring.go("notes")
    page = _page(window)
    page.choose("Unfinished")
    settle(window)
    assert page.link() == "unfinished/action/1.10"
    _press(window, "Write on")
    keep_paper(window, paper_of(window))
    shown = page.table()
    assert shown is not None
    assert shown.title == "All notes"
    assert _TEXT in _details(window)
    assert status_of(window).endswith("It is shown under All notes.")


def test_the_first_page_says_how_many_challenges_wait_and_leads_to_them(window: Program) -> None:
    """As many as the Notes page has in either list, those overdue first; one press shows that list."""
    overview, page = book_of(window).overview, _page(window)
    awaiting, late = (next(one for one in page.registers if one.name == name) for name in (AWAITING, LATE))
    assert len(awaiting.lines) > len(late.lines) == 2
    said = (
        "2 answers are overdue, the longest by 46 days.",
        f"{len(awaiting.lines)} challenges await an answer in all.",
    )
    for sentence, name in zip(said, (LATE, AWAITING), strict=True):
        next(one for one in overview.findChildren(LinkRow) if one.accessibleName().startswith(sentence)).click()
        settle(window)
        shown = page.table()
        assert window.wiring.page == "notes"
        assert shown is not None
        assert shown.title == name


@pytest.mark.parametrize(("answered", "then"), [(1, 2), (-1, -2)])
def test_after_an_answer_the_one_beside_it_is_chosen(window: Program, answered: int, then: int) -> None:
    """Not the first of all: a second answer, typed at once, would be given to the challenge of somebody else."""
    page = _page(window)
    QTest.keyClick(window.window, Qt.Key.Key_9, CONTROL)
    settle(window)
    page.choose(AWAITING)
    links = [line.link for line in next(one for one in page.registers if one.name == AWAITING).lines]
    assert len(links) > 2
    page.open_link(links[answered])
    settle(window)
    _press(window, "Answer")
    paper = paper_of(window)
    QTest.keyClicks(text_of(paper), "It is done.")
    keep_paper(window, paper)
    assert page.link() == links[then]


def test_going_on_begins_after_the_words(opened: Callable[[], Program]) -> None:
    """Words typed on a paper that was begun stand behind those that she had written."""
    program = opened()
    paper = begin_note(program, "action/1.10")
    QTest.keyClicks(text_of(paper), "First this.")
    QTest.keyClick(paper, Qt.Key.Key_Escape)
    settle(program)
    program.window.activateWindow()
    wait_for(program.window.isActiveWindow)
    paper = begin_note(program, "action/1.10")
    QTest.keyClicks(text_of(paper), " Then that.")
    assert paper.writing.text == "First this. Then that."


def test_the_key_of_a_button_writes_nothing(opened: Callable[[], Program]) -> None:
    """Alt with a letter that no button of the paper has leaves her words as they are; signs typed with Alt stay."""
    program = opened()
    text = text_of(begin_note(program, "action/1.10"))
    QTest.keyClicks(text, "As it is.")
    for typed in ("c", "#"):
        alt = Qt.KeyboardModifier.AltModifier
        QApplication.sendEvent(text, QKeyEvent(QEvent.Type.KeyPress, ord(typed.upper()), alt, typed))
    assert text.toPlainText() == "As it is.#"


def test_a_list_of_nothing_says_so_at_the_foot_too(window: Program) -> None:
    """The line at the foot of the window says what stands above the list, not a count of none."""
    QTest.keyClick(window.window, Qt.Key.Key_9, CONTROL)
    settle(window)
    box = _page(window).findChild(QComboBox)
    assert isinstance(box, QComboBox)
    box.setCurrentText("Mine, private (0)")
    settle(window)
    assert status_of(window).startswith("Mine, private: You keep no private note.")


@pytest.mark.parametrize("view", ["Picture", "Links"])
def test_a_line_of_sight_is_noted_on(window: Program, view: str) -> None:
    """Ctrl+N takes what is chosen along the line, in the picture and in the list, as the details offer it."""
    window.session.open_link("sightline/milestone/1.4-a")
    settle(window)
    page = book_of(window).sightline
    if view == "Links":
        page.list.show_list()
    assert "Note about this (Ctrl+N)" in page.list.details.toPlainText()
    QTest.keyClick(window.window, Qt.Key.Key_N, CONTROL)
    assert paper_of(window).writing.place == "milestone/1.4-a"
    paper_of(window).reject()
    window.window.activateWindow()
    wait_for(window.window.isActiveWindow)
    laid = page.view._laid  # noqa: SLF001 (what the picture shows, entry by entry)
    assert laid is not None
    action = next(row for row, one in enumerate(laid.chain.entries) if one.link == "action/1.4")
    page.view.choose(action)
    QTest.keyClick(window.window, Qt.Key.Key_N, CONTROL)
    assert paper_of(window).writing.place == "action/1.4"


def test_what_was_noted_on_a_body_stands_beside_the_map(window: Program) -> None:
    """As it does beside the list of bodies, at once after it is kept."""
    page = book_of(window).governance
    _write(window, "body/executive", _TEXT, EntryKind.COMMENT)
    assert page.shown_view == "Map"
    assert f"Comment: {_TEXT}" in page.map.list.details.toPlainText()


def test_keeping_and_closing_in_one_moment_keeps_or_leaves_it(opened: Callable[[], Program], tmp_path: Path) -> None:
    """Whatever the worker came to, the words are in exactly one place."""
    program = opened()
    program.session.open_link("action/1.10")
    settle(program)
    QTest.keyClick(program.window, Qt.Key.Key_N, CONTROL)
    text = text_of(paper_of(program))
    QTest.keyClicks(text, _TEXT)
    paper_of(program).activateWindow()
    wait_for(paper_of(program).isActiveWindow)
    QTest.keyClick(text, Qt.Key.Key_Return, CONTROL)
    program.window.close()
    is_kept = own_file(tmp_path, is_example=True).exists() and len(entries_in(tmp_path)) == 1
    assert is_kept != (tmp_path / "own-example.unfinished.json").exists()


def test_what_says_too_little_is_said_on_the_paper(window: Program) -> None:
    """Nothing is kept, and the paper stays with its words."""
    paper = begin_note(window, "action/1.10")
    choose_kind(paper, EntryKind.COMMENT)
    keep_paper(window, paper)
    said = [label.text() for label in paper.findChildren(PlainLabel) if label.isVisible()]
    assert "Write something first; then it can be kept." in said


@pytest.mark.parametrize(("link", "kinds"), [("theme/T1", "themes"), ("budget/B1", "budgets")])
def test_what_has_no_notes_is_said_to_have_none(window: Program, link: str, kinds: str) -> None:
    """Ctrl+N there opens no paper, and says what can be chosen instead."""
    window.session.open_link(link)
    settle(window)
    QTest.keyClick(window.window, Qt.Key.Key_N, CONTROL)
    assert status_of(window).startswith(f"There are no notes on {kinds}. Choose an action, milestone, indicator")


def test_whom_she_asks_is_written_where_it_lacks(window: Program) -> None:
    """On what nobody owns, the keys go on in the line for whom she asks, not in her words."""
    paper = begin_note(window, "body/council")
    choose_kind(paper, EntryKind.CHALLENGE)
    QTest.keyClicks(text_of(paper), "When does it meet?")
    asked = next(one for one in paper.findChildren(QLineEdit) if one.accessibleName() == "Whom you ask")
    assert not asked.text()
    keep_paper(window, paper)
    assert paper.focusWidget() is asked


def test_a_day_that_is_too_soon_is_named_and_the_keys_go_to_it(window: Program) -> None:
    """The sentence says before which day the answer cannot be due; the keys go on in the line of that day."""
    paper = begin_note(window, "action/1.10")
    choose_kind(paper, EntryKind.CHALLENGE)
    QTest.keyClicks(text_of(paper), _TEXT)
    due = next(one for one in paper.findChildren(DayField) if one.accessibleName() == "Answer by")
    due.show_day(date(2017, 3, 30))
    keep_paper(window, paper)
    said = [label.text() for label in paper.findChildren(PlainLabel) if label.isVisible()]
    assert "The answer cannot be due before 31 March 2017, the day on which it is asked." in said
    assert paper.focusWidget() is due


def test_whom_a_challenge_asks_stands_there_before_it_is_kept(window: Program, tmp_path: Path) -> None:
    """Where it was begun as a comment too; an emptied line says whom it asks, and nobody else is put in."""
    paper = begin_note(window, "action/1.10")
    QTest.keyClicks(text_of(paper), _TEXT)
    QTest.keyClick(paper, Qt.Key.Key_Escape)
    settle(window)
    window.window.activateWindow()
    QApplication.processEvents()
    paper = begin_note(window, "action/1.10")
    choose_kind(paper, EntryKind.CHALLENGE)
    asked = next(one for one in paper.findChildren(QLineEdit) if one.accessibleName() == "Whom you ask")
    owner = asked.text()
    assert owner
    asked.clear()
    assert asked.placeholderText() == f"{owner}, who owns it"
    choose_kind(paper, EntryKind.QUESTION)
    assert not asked.placeholderText(), "a question of her own that names nobody asks nobody"
    choose_kind(paper, EntryKind.CHALLENGE)
    keep_paper(window, paper)
    window.window.close()
    settle(window)
    (entry,) = entries_in(tmp_path)
    assert entry.words is not None
    assert entry.words.asked_of == owner


def test_no_confidence_is_chosen_for_her(window: Program, tmp_path: Path) -> None:
    """Words alone are not kept as high confidence; once she has said how far, they are kept as that."""
    paper = begin_note(window, "action/1.10")
    choose_kind(paper, EntryKind.CONFIDENCE)
    QTest.keyClicks(text_of(paper), "Nobody could say who is on call.")
    keep_paper(window, paper)
    said = [label.text() for label in paper.findChildren(PlainLabel) if label.isVisible()]
    assert "Say how far you believe in it: high, some, low, or that you cannot tell." in said
    box = next(one for one in paper.findChildren(QComboBox) if one.accessibleName() == "How far you believe in it")
    assert paper.focusWidget() is box
    box.setCurrentText("Low confidence")
    keep_paper(window, paper)
    window.window.close()
    assert [entry.words.confidence for entry in entries_in(tmp_path) if entry.words is not None] == [Confidence.LOW]


def test_a_second_program_is_told_and_the_words_stay(window: Program, tmp_path: Path) -> None:
    """While somebody else holds the file, keeping says so; when she is gone, the same words are kept."""
    file = own_file(tmp_path, is_example=True)
    with open_own(file, now=NOW):
        window.session.open_link("action/1.10")
        settle(window)
        QTest.keyClick(window.window, Qt.Key.Key_N, CONTROL)
        paper = paper_of(window)
        QTest.keyClicks(text_of(paper), _TEXT)
        keep_paper(window, paper)
        said = [label.text() for label in paper.findChildren(PlainLabel) if label.isVisible()]
        assert any("already open in another window" in text for text in said)
        assert paper.writing.text == _TEXT
    keep_paper(window, paper)
    window.window.close()
    assert len(entries_in(tmp_path)) == 1


def test_a_damaged_file_is_said_and_can_be_brought_back(opened: Callable[[], Program], tmp_path: Path) -> None:
    """The page gives the sentence, shows what came with the register, and its button mends the file."""
    program = opened()
    _write(program, "action/1.10", _TEXT, EntryKind.NOTE)
    program.window.close()
    file = own_file(tmp_path, is_example=True)
    file.write_bytes(file.read_bytes()[:5000])
    program = opened()
    turn_to(program, "notes")
    said = "\n".join(label.text() for label in _page(program).findChildren(PlainLabel) if label.isVisible())
    assert "cannot be read" in said
    program.wiring.go("overview")
    assert "questions that you keep are not shown here. The Notes page" in seen_text(book_of(program).overview)
    program.wiring.go("notes")
    box = _page(program).findChild(QComboBox)
    assert isinstance(box, QComboBox)
    assert box.itemText(0) == "All notes (13)"
    _press(program, "Bring back")
    assert box.itemText(0) == "All notes (14)"
    assert "brought back" in status_of(program)
    program.wiring.go("overview")
    assert "are not shown here" not in seen_text(book_of(program).overview)


def test_what_keeps_her_notes_from_being_read_is_said_where_her_questions_would_stand(
    window: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The place on the first page does not promise them for ever."""

    def fails(*_: object) -> None:
        raise LineOfSightError("The disk does not answer.")

    monkeypatch.setattr("lineofsight.desktop.desks.note_desk.read_noted", fails)
    window.session.refresh()
    settle(window)
    window.wiring.go("overview")
    seen = seen_text(book_of(window).overview)
    assert "Your notes cannot be read" in seen
    assert "The disk does not answer. F5 reads them again." in seen


def test_the_chair_writes_for_part_2_with_its_paragraph(opened: Callable[[], Program], tmp_path: Path) -> None:
    """The paper says what that means, and the entry keeps it."""
    program = opened()
    program.preferences.standing = Standing.CHAIR
    paper = begin_note(program, "action/1.10")
    choose_kind(paper, EntryKind.COMMENT)
    box = next(one for one in paper.findChildren(QComboBox) if one.accessibleName() == "Who may read it")
    box.setCurrentIndex(box.findText("Part 2, paragraph 3"))
    shown = "\n".join(label.text() for label in paper.findChildren(PlainLabel) if label.isVisible())
    assert "exempt papers alone: paragraph 3 of Schedule 12A" in shown
    assert "(financial or business affairs of a particular person or body, the council itself included)" in shown
    QTest.keyClicks(text_of(paper), _TEXT)
    keep_paper(program, paper)
    program.window.close()
    assert [one.audience for one in entries_in(tmp_path)] == ["part2-3"]


def test_only_ones_own_can_be_closed(window: Program) -> None:
    """Buttons for what cannot be done take no room: another's note is answered, not closed."""
    turn_to(window, "notes")
    shown = {one.accessibleName() for one in _page(window).findChildren(QPushButton) if one.isVisible()}
    assert {"Answer", "New note on it", "Challenge log"} <= shown
    assert not {"Close", "Reword", "Withdraw", "Bring back"} & shown


def test_no_button_moves_when_the_first_note_of_her_own_is_closed(window: Program) -> None:
    """Where Withdraw was it stays; a note that is for herself is neither answered nor closed."""

    def places() -> dict[str, QPoint]:
        shown = (one for one in _page(window).findChildren(QPushButton) if one.isVisible())
        return {one.accessibleName(): one.mapTo(window.window, QPoint()) for one in shown}

    _write(window, "action/1.10", _TEXT, EntryKind.CHALLENGE)
    turn_to(window, "notes")
    _page(window).open_link(_find(window, _TEXT))
    settle(window)
    before = places()
    assert {"Close", "Open again", "Reword", "Withdraw"} <= set(before)
    assert not find_button(_page(window), "Open again").isEnabled()
    QTest.mouseClick(find_button(_page(window), "Close"), Qt.MouseButton.LeftButton)
    paper = paper_of(window)
    QTest.keyClicks(text_of(paper), "Settled.")
    keep_paper(window, paper)
    assert find_button(_page(window), "Open again").isEnabled()
    assert places() == before
    _write(window, "action/6.4", "For me.", EntryKind.NOTE)
    turn_to(window, "notes")
    _page(window).open_link(_find(window, "For me."))
    settle(window)
    can_be = {name: find_button(_page(window), name).isEnabled() for name in ("Answer", "Close", "Reword", "Withdraw")}
    assert can_be == {"Answer": False, "Close": False, "Reword": True, "Withdraw": True}


_ENDING = ("Close", "Open again", "Reword", "Withdraw")


def _take(program: Program, standing: Standing) -> None:
    assert program.session.desks is not None
    program.session.desks.settings.take(standing)
    settle(program)


def test_what_the_chair_wrote_stays_as_it_is_in_another_role(window: Program) -> None:
    """The buttons rest, with the reason beside the note and in the menu; an answer is recorded by anybody."""
    _write(window, "action/1.10", _TEXT, EntryKind.CHALLENGE)
    _write(window, "action/6.4", "For me.", EntryKind.NOTE)
    turn_to(window, "notes")
    _page(window).open_link(_find(window, _TEXT))
    settle(window)
    assert find_button(_page(window), "Close").isEnabled()
    assert CHAIRS_TO_END not in _details(window)
    _take(window, Standing.OFFICER)
    assert not any(find_button(_page(window), name).isEnabled() for name in _ENDING)
    assert all(find_button(_page(window), name).isVisible() for name in _ENDING)
    assert find_button(_page(window), "Answer").isEnabled()
    assert CHAIRS_TO_END in _details(window)
    menu = QMenu()
    _page(window).put_commands(menu)
    assert "&Close: only in the chair's role" in [one.text() for one in menu.actions()]
    _page(window).open_link(_find(window, "For me."))
    settle(window)
    assert find_button(_page(window), "Reword").isEnabled()
    _page(window).open_link(_find(window, _TEXT))
    _take(window, Standing.CHAIR)
    assert find_button(_page(window), "Withdraw").isEnabled()


def _sentences(paper: WritingDialog) -> list[str]:
    return [label.text() for label in paper.findChildren(PlainLabel) if label.isVisible()]


def test_a_closing_that_the_chair_began_is_not_kept_in_another_role(window: Program, tmp_path: Path) -> None:
    """The words wait, and it is kept once she is the chair again."""
    _write(window, "action/1.10", _TEXT, EntryKind.CHALLENGE)
    turn_to(window, "notes")
    _page(window).open_link(_find(window, _TEXT))
    settle(window)
    _press(window, "Close")
    paper = paper_of(window)
    QTest.keyClicks(text_of(paper), "All done.")
    _take(window, Standing.OFFICER)
    assert CHAIRS_TO_END in _sentences(paper)
    keep_paper(window, paper)
    assert paper.isVisible()
    _take(window, Standing.CHAIR)
    assert text_of(paper).toPlainText() == "All done."
    keep_paper(window, paper)
    window.window.close()
    assert [one.kind for one in entries_in(tmp_path)] == [EntryKind.CHALLENGE, EntryKind.CLOSE]


def test_the_keys_are_in_sight_after_what_was_done_to_the_note_that_is_read(window: Program) -> None:
    """At 150 % text the details stand in the place of the list, and Show has the keys when the paper is put away."""
    turn_to(window, "notes")
    window.dressing.enlarge(5)
    window.window.resize(1366, 740)
    settle(window)
    page = _page(window)
    link = page.registers[0].lines[0].link
    page.open_link(link)
    find_box(page, "Show").setFocus()
    page.choose_again(link)
    QApplication.processEvents()
    focus = QApplication.focusWidget()
    assert isinstance(focus, SheetView)
    assert focus.isVisible()


def test_notes_are_filtered_by_the_portfolio_of_what_they_are_on(window: Program) -> None:
    """In every list, as on Oversight: what is in no portfolio is counted beside; a link elsewhere adds its line."""
    turn_to(window, "notes")
    page = _page(window)
    (filters,) = page.findChildren(FilterBar)
    material = window.session.shown
    assert material is not None
    led = {
        f"Action {judged.action.action_id}": theme.theme.lead_member
        for theme in material.picture.themes
        for judged in theme.actions
    }
    lead, late = led["Action 2.8"], _find(window, "It is reported on track")
    filters.narrow_to(WhoseAsked.PORTFOLIO, lead)
    settle(window)
    shown = {line.cells[0].text for line in page.registers[0].lines}
    assert "Action 2.8" in shown
    assert {led[one] for one in shown if one in led} == {lead}
    said = page.registers[0].finding
    assert re.match(r"\d+ of 13 shown; \d+ in no portfolio. Filtered by the themes of what they are on.$", said), said
    assert page.registers[1].whole == 3
    assert "no column" not in said
    filters.narrow_to(WhoseAsked.PORTFOLIO, next(one for one in led.values() if one != lead))
    settle(window)
    page.open_link(late)
    assert status_of(window).startswith("Shown though outside Portfolio: ")
    assert ", 1 of them outside the portfolio;" in page.registers[0].finding
    page.open_link(next(line.link for line in page.registers[0].lines if line.link != late))
    settle(window)
    assert "outside the portfolio" not in page.registers[0].finding
    assert late not in {line.link for line in page.registers[0].lines}


def test_how_many_notes_are_on_what_she_leads_is_counted_once_she_says_whose_portfolio_is_hers(
    window: Program,
) -> None:
    """As on Oversight: all of them are shown, for those on what is in no portfolio are hers to see too."""
    page = turn_to(window, "notes").notes
    material, desks = window.session.shown, window.session.desks
    assert material is not None
    assert desks is not None
    lead = portfolios_of(judged.theme for judged in material.picture.themes)[0]
    whole = page.registers[0]
    assert "Yours" not in whole.finding
    desks.settings.take_portfolio(lead)
    settle(window)
    hers = rf" Yours \({lead}\): \d+ of the 13 listed, by the themes of what they are on; \d+ in no portfolio\.$"
    assert re.search(hers, page.registers[0].finding), page.registers[0].finding
    assert page.registers[0].lines == whole.lines


def test_a_list_that_is_gone_to_takes_the_place_of_the_details(window: Program) -> None:
    """At 150 % text a link to a list brings it into sight with the keys in it, whatever was read there before."""
    turn_to(window, "notes")
    window.dressing.enlarge(5)
    window.window.resize(1366, 740)
    settle(window)
    page = _page(window)
    page.open_link(page.registers[0].lines[0].link)
    assert isinstance(QApplication.focusWidget(), SheetView)
    window.session.open_link("challenges/awaiting")
    settle(window)
    focus = QApplication.focusWidget()
    assert isinstance(focus, QTableView)
    assert focus.isVisible()


@pytest.mark.parametrize("width", [1280, 1366])
def test_the_list_keeps_still_whichever_note_is_chosen(window: Program, width: int) -> None:
    """Her own, one of others, one that is closed: what cannot be done with it rests, and no line moves."""
    _write(window, "action/1.10", _TEXT, EntryKind.CHALLENGE)
    _write(window, "action/6.4", "For me.", EntryKind.NOTE)
    window.wiring.go("notes")
    window.window.resize(width, 740)
    settle(window)
    _page(window).open_link(_find(window, _TEXT))
    _press(window, "Close")
    paper = paper_of(window)
    QTest.keyClicks(text_of(paper), "It was answered.")
    keep_paper(window, paper)
    window.wiring.go("notes")
    settle(window)
    tops, names = tops_and_buttons(_page(window), 1)
    assert len(names) > 2, "not all can have the same done"
    assert len(tops) == 1


def test_nothing_chosen_is_said_in_a_line(window: Program) -> None:
    """Ctrl+N on a page where nothing can be annotated opens nothing."""
    window.wiring.go("overview")
    QTest.keyClick(window.window, Qt.Key.Key_N, CONTROL)
    assert status_of(window).startswith("Choose an action, milestone")
    assert not [one for one in window.window.findChildren(WritingDialog) if one.isVisible()]


def test_a_chair_begins_with_a_challenge_where_it_presses_and_else_with_what_she_wrote_last(window: Program) -> None:
    """What is overdue or slipped back; of the rest a comment, until she keeps a note of another kind."""

    def first(link: str) -> EntryKind:
        paper = begin_note(window, link)
        kind = paper.writing.kind
        QTest.keyClick(paper, Qt.Key.Key_Escape)
        window.window.activateWindow()
        settle(window)
        return kind

    assert first("action/7.9") is EntryKind.CHALLENGE
    assert first("expectation/E5.21.4") is EntryKind.CHALLENGE
    assert first("action/3.1") is EntryKind.COMMENT
    _write(window, "action/3.1", "Well done.", EntryKind.PRAISE)
    assert first("body/executive") is EntryKind.PRAISE
    assert first("action/7.9") is EntryKind.CHALLENGE


def test_the_challenge_log_is_a_step_away(window: Program) -> None:
    """The button goes to Documents with the log chosen, and makes it; another document does not stay in its place."""
    page = book_of(window).documents
    page.document_wanted.emit(Order(name="corporate-parenting-children", as_at=date(2017, 3, 31)))
    settle(window)
    turn_to(window, "notes")
    _press(window, "Challenge log")
    settle(window)
    assert "challenge log as at 31 March 2017 is ready." in seen_text(page)
    assert "Still shown" not in seen_text(page)
    assert window.wiring.page == "documents"
    box = book_of(window).documents.findChild(QComboBox)
    assert isinstance(box, QComboBox)
    assert box.currentText() == "The chair's challenge log"


def test_a_challenge_log_older_than_the_notes_is_made_anew_where_the_step_is_taken(window: Program) -> None:
    """Where only the page is gone to it says so, also at the foot of the window; a private note makes nothing older."""
    older = "Notes were added since this document was made"
    turn_to(window, "notes")
    _press(window, "Challenge log")
    page = book_of(window).documents
    settle(window)
    _write(window, "action/1.10", "For my own memory alone.", EntryKind.NOTE)
    turn_to(window, "documents")
    settle(window)
    assert "is ready. It is not saved yet." in seen_text(page)
    assert older not in seen_text(page)

    _write(window, "milestone/2.8-a", "Who signed the handover?", EntryKind.CHALLENGE)
    turn_to(window, "documents")
    assert status_of(window).startswith(older)
    settle(window)
    assert older in seen_text(page)
    assert not _finds(window, "signed the handover")

    turn_to(window, "notes")
    _press(window, "Challenge log")
    assert older not in seen_text(page)
    assert "log as at 31 March 2017 is ready." in seen_text(page)
    assert _finds(window, "signed the handover")


def test_a_document_of_an_earlier_day_or_without_notes_is_not_made_older_by_one(window: Program) -> None:
    """What is written today is in neither, whenever it is made."""
    page = book_of(window).documents
    turn_to(window, "documents")
    newest = date(2017, 3, 31)
    for order, is_older in (
        (Order(name="challenge-log", as_at=newest), True),
        (Order(name="challenge-log", as_at=date(2016, 12, 31)), False),
        (Order(name="corporate-parenting-children", as_at=newest), False),
    ):
        page.document_wanted.emit(order)
        settle(window)
        _write(window, "action/1.10", _TEXT, EntryKind.CHALLENGE)
        turn_to(window, "documents")
        settle(window)
        assert ("Notes were added since this document was made" in seen_text(page)) is is_older, order


def _finds(program: Program, words: str) -> bool:
    """Whether the words stand in the document in sight."""
    view = next(one for one in book_of(program).documents.findChildren(QPdfView) if one.isVisible())
    pdf = view.document()
    return any(words in pdf.getAllText(number).text() for number in range(pdf.pageCount()))


def test_answered_since_she_looked_is_remembered(opened: Callable[[], Program]) -> None:
    """An answer stays new until its note was chosen: to have gone to the page for something else is no reading."""
    program = opened()
    box = _page(program).findChild(QComboBox)
    assert isinstance(box, QComboBox)
    before = box.itemText(3)
    assert before != "Answered since you last looked (0)"
    program.window.close()
    program = opened()
    box = _page(program).findChild(QComboBox)
    assert isinstance(box, QComboBox)
    assert box.itemText(3) == before
    turn_to(program, "notes")
    program.window.close()
    program = opened()
    box = _page(program).findChild(QComboBox)
    assert isinstance(box, QComboBox)
    assert box.itemText(3) == before
    turn_to(program, "notes")
    box.setCurrentIndex(3)
    table = _page(program).findChild(QTableView)
    assert isinstance(table, QTableView)
    for row in range(table.model().rowCount()):
        table.setCurrentIndex(table.model().index(row, 0))
    program.window.close()
    program = opened()
    box = _page(program).findChild(QComboBox)
    assert isinstance(box, QComboBox)
    assert box.itemText(3) == "Answered since you last looked (0)"


def test_the_model_is_sound_and_the_paper_leaves_memory(window: Program) -> None:
    """Qt's own tester has nothing to say of the register, and a closed paper is gone."""
    shown = _page(window).table()
    assert shown is not None
    QAbstractItemModelTester(shown.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    window.session.open_link("action/1.10")
    settle(window)
    QTest.keyClick(window.window, Qt.Key.Key_N, CONTROL)
    watch = weakref.ref(paper_of(window))
    QTest.keyClick(paper_of(window), Qt.Key.Key_Escape)
    settle(window)
    forget()
    assert not window.window.findChildren(WritingDialog)
    assert watch() is None


def test_a_day_is_chosen_for_the_answer(window: Program, tmp_path: Path) -> None:
    """The day on the paper is the day in the entry."""
    paper = begin_note(window, "action/1.10")
    choose_kind(paper, EntryKind.CHALLENGE)
    field = next(one for one in paper.findChildren(QDateEdit) if one.accessibleName() == "Answer by")
    field.setDate(date(2017, 5, 2))  # type: ignore[arg-type]
    QTest.keyClicks(text_of(paper), _TEXT)
    keep_paper(window, paper)
    window.window.close()
    words = entries_in(tmp_path)[0].words
    assert words is not None
    assert words.answer_due == date(2017, 5, 2)


def test_the_note_that_was_just_kept_is_chosen_where_its_buttons_are(window: Program) -> None:
    """A quick Withdraw would act on what somebody else wrote, or on what she wrote before."""
    for link in ("action/8.3", "action/6.4"):
        _write(window, link, _TEXT, EntryKind.NOTE)
        settle(window)
        QTest.keyClick(window.window, Qt.Key.Key_9, CONTROL)
        settle(window)
        chosen = _page(window).chosen
        assert chosen is not None
        assert chosen.address == link
        assert chosen.thread.kind is EntryKind.NOTE
        QTest.keyClick(window.window, Qt.Key.Key_1, CONTROL)
        settle(window)
