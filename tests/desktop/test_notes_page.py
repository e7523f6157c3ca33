"""Notes in the window: written on anything, answered, closed and found again, with a real file behind them."""

from __future__ import annotations

import json
import os
import stat
import weakref
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QComboBox, QDateEdit, QPlainTextEdit, QPushButton, QTextBrowser

from lineofsight.desktop.app import build
from lineofsight.desktop.models.roles import CellRole
from lineofsight.desktop.pages.writing_dialog import WritingDialog
from lineofsight.desktop.program import Program, begin
from lineofsight.desktop.standing import Standing
from lineofsight.desktop.text import PlainLabel
from lineofsight.domain.note_kinds import EntryKind
from lineofsight.paths import own_file
from lineofsight.store.own.opening import open_own
from tests.desktop.conftest import forget, is_busy, settle, wait_for
from tests.store.reading_makers import NOW

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from lineofsight.desktop.pages.notes_page import NotesPage
    from lineofsight.domain.notes import Entry
    from lineofsight.workspace.library import Library
    from tests.desktop.asked import Answers

_CONTROL = Qt.KeyboardModifier.ControlModifier
_TEXT = "Who leads it while the post is empty?"


@pytest.fixture
def opened(
    app: QApplication, example: Library, answers: Answers, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Callable[[], Program]]:
    """Opens a window on an empty data folder: the example, and a file of notes of one's own."""
    assert example.is_example
    store = str(Path(example.store.place).parent)
    monkeypatch.setenv("LINEOFSIGHT_CACHE", store)
    made: list[Program] = []

    def start() -> Program:
        shell = build(app, tmp_path)
        shell.window.resize(1280, 860)
        shell.window.show()
        program = begin(shell, answers)
        made.append(program)
        wait_for(lambda: program.session.book is not None and not is_busy(program))
        settle(program)
        return program

    yield start
    for program in made:
        program.window.close()
        program.window.deleteLater()
    forget()


@pytest.fixture
def window(opened: Callable[[], Program]) -> Program:
    """Such a window, the chair's."""
    program = opened()
    assert program.session.desks is not None
    program.session.desks.settings.take(Standing.CHAIR)
    return program


def _page(program: Program) -> NotesPage:
    assert program.session.book is not None
    return program.session.book.notes


def _paper(program: Program) -> WritingDialog:
    papers = [one for one in program.window.findChildren(WritingDialog) if one.isVisible()]
    assert len(papers) == 1
    return papers[0]


def _text(paper: WritingDialog) -> QPlainTextEdit:
    found = paper.findChild(QPlainTextEdit)
    assert isinstance(found, QPlainTextEdit)
    return found


def _status(program: Program) -> str:
    return next(one.text() for one in program.window.findChildren(PlainLabel) if one.accessibleName() == "Status")


def _write(program: Program, link: str, text: str, kind: EntryKind) -> None:
    """Go to a thing, press Ctrl+N, write, and keep it with Ctrl+Enter."""
    paper = _begin(program, link)
    _choose(paper, kind)
    QTest.keyClicks(_text(paper), text)
    _keep(program, paper)


def _begin(program: Program, link: str) -> WritingDialog:
    """Go to a thing and press Ctrl+N."""
    program.session.open_link(link)
    settle(program)
    QTest.keyClick(program.window, Qt.Key.Key_N, _CONTROL)
    return _paper(program)


def _choose(paper: WritingDialog, kind: EntryKind) -> None:
    box = next(one for one in paper.findChildren(QComboBox) if one.accessibleName() == "What it is")
    box.setCurrentIndex(box.findData(kind))


def _keep(program: Program, paper: WritingDialog) -> None:
    paper.activateWindow()
    wait_for(paper.isActiveWindow)
    QTest.keyClick(_text(paper), Qt.Key.Key_Return, _CONTROL)
    settle(program)
    program.window.activateWindow()
    QApplication.processEvents()


def _entries(folder: Path) -> tuple[Entry, ...]:
    """What is on the disk, once the window let go of it."""
    with open_own(own_file(folder, is_example=True), now=NOW) as own:
        return own.entries


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
    QTest.keyClick(window.window, Qt.Key.Key_9, _CONTROL)
    settle(window)
    page = _page(window)
    box = page.findChild(QComboBox)
    assert isinstance(box, QComboBox)
    assert box.itemText(0) == "All notes (13)"
    assert box.itemText(2) == "Answers overdue (2)"
    assert "Illustrative" in _details(window)
    window.session.open_link("action/6.4")
    settle(window)
    assert window.session.book is not None
    view = window.session.book.plan.findChild(QTextBrowser)
    assert isinstance(view, QTextBrowser)
    assert "Challenge: Of the children who were not spoken with" in view.toPlainText()
    assert "46 days overdue. Illustrative." in view.toPlainText()


def test_a_challenge_is_asked_answered_closed_and_opened_again_by_keys(window: Program, tmp_path: Path) -> None:
    """Each step is one entry, and the page says where the thread stands after it."""
    _write(window, "action/1.10", _TEXT, EntryKind.CHALLENGE)
    assert _status(window).startswith("Kept: challenge on Action 1.10")
    QTest.keyClick(window.window, Qt.Key.Key_9, _CONTROL)
    settle(window)
    page = _page(window)
    assert page.chosen is not None
    page.open_link(_find(window, _TEXT))
    assert "Awaiting an answer, due 14 April 2017" in _details(window)
    _press(window, "Answer")
    paper = _paper(window)
    QTest.keyClicks(_text(paper), "The Assistant Director does.")
    _keep(window, paper)
    assert "Answer by" in _details(window)
    for button, word, state in (("Close", "Seen.", "Closed on"), ("Open again", "Not yet.", "Awaiting an answer")):
        _press(window, button)
        paper = _paper(window)
        QTest.keyClicks(_text(paper), word)
        _keep(window, paper)
        assert state in _details(window)
    window.window.close()
    kinds = [one.kind for one in _entries(tmp_path)]
    assert kinds == [EntryKind.CHALLENGE, EntryKind.RESPONSE, EntryKind.CLOSE, EntryKind.REOPEN]


def _find(program: Program, text: str) -> str:
    """The link of the note whose words begin so."""
    shown = _page(program).table()
    assert shown is not None
    rows = range(shown.model.rowCount())
    found = [row for row in rows if str(shown.model.index(row, 1).data()).startswith(text)]
    return str(shown.model.index(found[0], 1).data(CellRole.LINK))


def test_the_paper_shows_what_is_kept_as_looked_at(window: Program, tmp_path: Path) -> None:
    """Status, officers' word and date stand on the paper, and the same words stand in the entry."""
    paper = _begin(window, "action/1.10")
    shown = "\n".join(label.text() for label in paper.findChildren(PlainLabel))
    _choose(paper, EntryKind.COMMENT)
    QTest.keyClicks(_text(paper), "Seen.")
    _keep(window, paper)
    window.window.close()
    seen = _entries(tmp_path)[0].words
    assert seen is not None
    assert seen.seen is not None
    assert seen.seen.title in shown
    assert f"{seen.seen.status}; officers say: {seen.seen.officers.lower()}. As at 31 March 2017." in shown


def test_a_member_keeps_private_things_alone(opened: Callable[[], Program], tmp_path: Path) -> None:
    """Who is not the chair is offered private kinds; what she keeps is for herself."""
    program = opened()
    paper = _begin(program, "action/1.10")
    box = next(one for one in paper.findChildren(QComboBox) if one.accessibleName() == "What it is")
    assert [box.itemData(at) for at in range(box.count())] == ["note", "question", "bookmark"]
    assert not any(one.isVisible() for one in paper.findChildren(QDateEdit))
    QTest.keyClicks(_text(paper), _TEXT)
    _keep(program, paper)
    program.window.close()
    assert [one.marking for one in _entries(tmp_path)] == [None]


def test_what_is_not_kept_waits(opened: Callable[[], Program], tmp_path: Path) -> None:
    """Escape leaves the words; the next window has them under Unfinished and at Ctrl+N; keeping ends that."""
    program = opened()
    paper = _begin(program, "action/1.10")
    QTest.keyClicks(_text(paper), _TEXT)
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
    again.session.open_link("action/1.10")
    settle(again)
    QTest.keyClick(again.window, Qt.Key.Key_N, _CONTROL)
    paper = _paper(again)
    assert paper.writing.text == _TEXT
    _keep(again, paper)
    assert not file.exists()
    again.window.close()
    assert len(_entries(tmp_path)) == 1


def test_closing_the_window_over_a_paper_loses_nothing(opened: Callable[[], Program], tmp_path: Path) -> None:
    """The words on the desk are on the disk when the window is gone, though nobody paused."""
    program = opened()
    program.session.open_link("action/1.10")
    settle(program)
    QTest.keyClick(program.window, Qt.Key.Key_N, _CONTROL)
    QTest.keyClicks(_text(_paper(program)), _TEXT)
    program.window.close()
    held = json.loads((tmp_path / "own-example.unfinished.json").read_text(encoding="utf-8"))
    assert held["action/1.10"]["text"] == _TEXT


def test_keeping_and_closing_in_one_moment_keeps_or_leaves_it(opened: Callable[[], Program], tmp_path: Path) -> None:
    """Whatever the worker came to, the words are in exactly one place."""
    program = opened()
    program.session.open_link("action/1.10")
    settle(program)
    QTest.keyClick(program.window, Qt.Key.Key_N, _CONTROL)
    text = _text(_paper(program))
    QTest.keyClicks(text, _TEXT)
    _paper(program).activateWindow()
    wait_for(_paper(program).isActiveWindow)
    QTest.keyClick(text, Qt.Key.Key_Return, _CONTROL)
    program.window.close()
    is_kept = own_file(tmp_path, is_example=True).exists() and len(_entries(tmp_path)) == 1
    assert is_kept != (tmp_path / "own-example.unfinished.json").exists()


def test_what_says_too_little_is_said_on_the_paper(window: Program) -> None:
    """Nothing is kept, and the paper stays with its words."""
    paper = _begin(window, "action/1.10")
    _choose(paper, EntryKind.COMMENT)
    _keep(window, paper)
    said = [label.text() for label in paper.findChildren(PlainLabel) if label.isVisible()]
    assert "Write something first; then it can be kept." in said


def test_a_second_program_is_told_and_the_words_stay(window: Program, tmp_path: Path) -> None:
    """While somebody else holds the file, keeping says so; when she is gone, the same words are kept."""
    file = own_file(tmp_path, is_example=True)
    with open_own(file, now=NOW):
        window.session.open_link("action/1.10")
        settle(window)
        QTest.keyClick(window.window, Qt.Key.Key_N, _CONTROL)
        paper = _paper(window)
        QTest.keyClicks(_text(paper), _TEXT)
        _keep(window, paper)
        said = [label.text() for label in paper.findChildren(PlainLabel) if label.isVisible()]
        assert any("already open in another window" in text for text in said)
        assert paper.writing.text == _TEXT
    _keep(window, paper)
    window.window.close()
    assert len(_entries(tmp_path)) == 1


def test_a_damaged_file_is_said_and_can_be_brought_back(opened: Callable[[], Program], tmp_path: Path) -> None:
    """The page gives the sentence, shows what came with the register, and its button mends the file."""
    program = opened()
    _write(program, "action/1.10", _TEXT, EntryKind.NOTE)
    program.window.close()
    file = own_file(tmp_path, is_example=True)
    file.write_bytes(file.read_bytes()[:5000])
    program = opened()
    program.wiring.go("notes")
    settle(program)
    said = "\n".join(label.text() for label in _page(program).findChildren(PlainLabel) if label.isVisible())
    assert "cannot be read" in said
    box = _page(program).findChild(QComboBox)
    assert isinstance(box, QComboBox)
    assert box.itemText(0) == "All notes (13)"
    _press(program, "Bring back")
    assert box.itemText(0) == "All notes (14)"
    assert "brought back" in _status(program)


def test_only_ones_own_can_be_closed(window: Program) -> None:
    """Buttons for what cannot be done take no room: another's note is answered, not closed."""
    window.wiring.go("notes")
    settle(window)
    shown = {one.accessibleName() for one in _page(window).findChildren(QPushButton) if one.isVisible()}
    assert {"Answer", "New note on it", "Challenge log"} <= shown
    assert not {"Close", "Reword", "Withdraw", "Bring back"} & shown


def test_nothing_chosen_is_said_in_a_line(window: Program) -> None:
    """Ctrl+N on a page where nothing can be annotated opens nothing."""
    window.wiring.go("overview")
    QTest.keyClick(window.window, Qt.Key.Key_N, _CONTROL)
    assert _status(window).startswith("Choose an action, milestone")
    assert not [one for one in window.window.findChildren(WritingDialog) if one.isVisible()]


def test_the_challenge_log_is_a_step_away(window: Program) -> None:
    """The button goes to Documents with the log chosen."""
    window.wiring.go("notes")
    settle(window)
    _press(window, "Challenge log")
    assert window.wiring.page == "documents"
    assert window.session.book is not None
    box = window.session.book.documents.findChild(QComboBox)
    assert isinstance(box, QComboBox)
    assert box.currentText() == "The chair's challenge log"


def test_answered_since_she_looked_is_remembered(opened: Callable[[], Program]) -> None:
    """What was answered before she last read the page is not new the next time."""
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
    program.wiring.go("notes")
    settle(program)
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
    QTest.keyClick(window.window, Qt.Key.Key_N, _CONTROL)
    watch = weakref.ref(_paper(window))
    QTest.keyClick(_paper(window), Qt.Key.Key_Escape)
    settle(window)
    forget()
    assert not window.window.findChildren(WritingDialog)
    assert watch() is None


def test_a_day_is_chosen_for_the_answer(window: Program, tmp_path: Path) -> None:
    """The day on the paper is the day in the entry."""
    paper = _begin(window, "action/1.10")
    _choose(paper, EntryKind.CHALLENGE)
    field = next(one for one in paper.findChildren(QDateEdit) if one.accessibleName() == "Answer by")
    field.setDate(date(2017, 5, 2))  # type: ignore[arg-type]
    QTest.keyClicks(_text(paper), _TEXT)
    _keep(window, paper)
    window.window.close()
    words = _entries(tmp_path)[0].words
    assert words is not None
    assert words.answer_due == date(2017, 5, 2)
