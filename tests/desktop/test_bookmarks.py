"""Bookmarks by keys on the example's real store: made, listed, found, renamed, put in order, taken away and undone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QLineEdit, QListView

from lineofsight.analysis.bookmarks import Bookmark
from lineofsight.desktop.bookmarks_dialog import BookmarksDialog
from lineofsight.desktop.models.bookmark_model import BookmarkModel
from lineofsight.desktop.pages.writing_dialog import WritingDialog
from lineofsight.desktop.search_dialog import SearchDialog
from lineofsight.store.own.opening import open_own
from tests.desktop.conftest import bar_preferences, settle, wait_for
from tests.desktop.finding import find_button, find_named, seen_text, status_text
from tests.desktop.keys import press, type_words
from tests.desktop.turning import book_of, turn_to
from tests.support.note_makers import NOON

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from lineofsight.desktop.program import Program

_PLACES = ("action/1.10", "indicator/agency-rate", "body/executive", "risk/R1", "sightline/action/1.10", "term/EHM")


@pytest.fixture
def window(opened: Callable[[], Program]) -> Program:
    """Give a window on the example with notes of one's own."""
    return opened()


def _open(program: Program) -> list[BookmarksDialog]:
    return [one for one in program.window.findChildren(BookmarksDialog) if one.isVisible()]


def _dialog(program: Program) -> BookmarksDialog:
    (found,) = _open(program)
    return found


def _names(program: Program) -> list[str]:
    assert program.session.desks is not None
    kept = [mark.name for mark in program.session.desks.bookmarks.marks]
    for dialog in _open(program):
        model = find_named(dialog, QListView, "Bookmarks").model()
        assert [model.index(row, 0).data() for row in range(model.rowCount())] == kept
    return kept


def _in_menu(program: Program) -> list[str]:
    actions = program.window.menu_of("bookmarks").actions()
    return [action.text() for action in actions[actions.index(program.window.actions_by_name["bookmarks"]) + 2 :]]


def _mark(program: Program, link: str) -> str:
    program.session.open_link(link)
    settle(program)
    press(program.window, "Ctrl+D")
    settle(program)
    return status_text(program)


def _three(program: Program) -> list[str]:
    for link in ("action/1.10", "indicator/agency-rate", "body/executive"):
        assert _mark(program, link).startswith("Bookmarked: ")
    return _names(program)


def test_nothing_is_marked_yet(window: Program) -> None:
    """The list and the menu say what would be there and how to get it; Ctrl+D without a choice says so."""
    window.wiring.go("overview")
    press(window.window, "Ctrl+D")
    assert status_text(window) == "Choose something first; then it can be bookmarked."
    press(window.window, "Ctrl+B")
    assert "There are no bookmarks yet. Choose anything on a page and press Ctrl+D" in seen_text(_dialog(window))
    assert not find_button(_dialog(window), "Go there").isEnabled()
    assert _in_menu(window) == ["None yet: choose anything and press Ctrl+D"]


def test_whatever_has_a_link_can_be_marked_and_gone_to(window: Program) -> None:
    """By its own name; Ctrl+D again takes the mark away."""
    for link in _PLACES:
        said = _mark(window, link)
        assert said.startswith("Bookmarked: "), said
        (name,) = _names(window)
        assert name, link
        assert name != link
        assert _in_menu(window)[0].startswith(name[:30].replace("&", "&&"))
        window.wiring.go("overview")
        press(window.window, "Ctrl+B", "Enter")
        settle(window)
        assert not _open(window), link
        window.window.activateWindow()
        settle(window)
        assert book_of(window).pages[window.wiring.page].link() == link
        press(window.window, "Ctrl+D")
        settle(window)
        assert status_text(window).startswith("Taken away: ")
        assert not _names(window), link


def test_a_bookmark_is_renamed_by_key_and_undone(window: Program) -> None:
    """F2, the new name, Enter; Ctrl+Z gives the old one back. An empty name is the first one."""
    first, *_ = _three(window)
    press(window.window, "Ctrl+B", "Home", "F2")
    type_words("Posts without anybody")
    press(window.window, "Enter")
    settle(window)
    assert _names(window)[0] == "Posts without anybody"
    assert _in_menu(window)[0] == "Posts without anybody"
    assert _dialog(window).isVisible(), "Enter ended the name, and went nowhere"
    press(window.window, "Ctrl+Z")
    settle(window)
    assert _names(window)[0] == first
    find_button(_dialog(window), "Rename").click()
    focused = find_named(_dialog(window), QListView, "Bookmarks").findChildren(QLineEdit)[0]
    focused.clear()
    press(window.window, "Enter")
    settle(window)
    assert _names(window)[0] == first


def test_bookmarks_are_put_in_order_and_that_is_undone(window: Program, opened: Callable[[], Program]) -> None:
    """Alt and the arrows move the chosen one, which stays chosen; the order is there the next time."""
    one, two, three = _three(window)
    press(window.window, "Ctrl+B", "Home", "Alt+Down")
    assert _names(window) == [two, one, three]
    press(window.window, "Alt+Down")
    assert _names(window) == [two, three, one]
    press(window.window, "Alt+Down")
    assert status_text(window).endswith("is the last already.")
    press(window.window, "Ctrl+Z")
    assert _names(window) == [two, one, three]
    window.window.close()
    assert _names(opened()) == [two, one, three]


def test_an_order_that_cannot_be_kept_is_told(window: Program) -> None:
    """It is there as long as the window is, and the person knows that it is no longer."""
    one, two, three = _three(window)
    bar_preferences(window)
    press(window.window, "Ctrl+B", "Home", "Alt+Down")
    assert _names(window) == [two, one, three]
    assert status_text(window).startswith("This holds until the window is closed, but it could not be kept: ")


def test_a_bookmark_is_taken_away_and_put_back_in_its_place(window: Program) -> None:
    """Delete takes the chosen one away and chooses the next; Undo puts it where it was, by its own name."""
    one, two, three = _three(window)
    press(window.window, "Ctrl+B", "Home", "Down", "F2")
    type_words("Agency")
    press(window.window, "Enter")
    settle(window)
    press(window.window, "Delete")
    settle(window)
    assert _names(window) == [one, three]
    press(window.window, "Delete")
    settle(window)
    assert _names(window) == [one]
    press(window.window, "Ctrl+Z")
    settle(window)
    press(window.window, "Ctrl+Z")
    settle(window)
    assert _names(window) == [one, "Agency", three]
    press(window.window, "Ctrl+Z")
    settle(window)
    assert _names(window) == [one, two, three]
    assert find_button(_dialog(window), "Undo").isEnabled()


def test_the_search_finds_bookmarks_by_their_names(window: Program) -> None:
    """Under a heading of their own, and Enter goes there."""
    _mark(window, "risk/R1")
    press(window.window, "Ctrl+B", "F2")
    type_words("Zebra crossing")
    press(window.window, "Enter")
    settle(window)
    press(window.window, "Escape")
    window.window.activateWindow()
    settle(window)
    press(window.window, "Ctrl+K")
    (search,) = window.window.findChildren(SearchDialog)
    type_words("zebra")
    view = find_named(search, QListView, "Found")
    wait_for(lambda: view.model().rowCount() >= 2)
    assert view.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole) == "Bookmarks"
    press(window.window, "Enter")
    settle(window)
    assert window.wiring.page == "oversight"


def test_bookmarks_stand_with_her_own_notes_and_not_among_them(window: Program, tmp_path: Path) -> None:
    """Three entries are in her file; the Notes page and the paper know nothing of them."""
    _three(window)
    assert "Bookmark" not in seen_text(turn_to(window, "notes").notes)
    window.session.open_link("action/1.10")
    settle(window)
    press(window.window, "Ctrl+N")
    (paper,) = [one for one in window.window.findChildren(WritingDialog) if one.isVisible()]
    assert "bookmark" not in seen_text(paper).lower()
    paper.reject()
    window.window.close()
    with open_own(tmp_path / "own-example.db", now=NOON) as own:
        assert [one.kind.value for one in own.entries] == ["bookmark"] * 3
        assert {one.marking for one in own.entries} == {None}


def test_notes_that_cannot_be_opened_are_told(window: Program, opened: Callable[[], Program], tmp_path: Path) -> None:
    """The sentence says what to do; nothing is marked."""
    _mark(window, "action/1.10")
    window.window.close()
    file = tmp_path / "own-example.db"
    file.write_bytes(file.read_bytes()[:5000])
    program = opened()
    said = _mark(program, "action/1.10")
    assert "cannot be read" in said
    assert not _names(program)


def test_an_older_file_of_notes_is_told_on_the_notes_page(
    window: Program, opened: Callable[[], Program], tmp_path: Path
) -> None:
    """With the way out as a button."""
    _mark(window, "action/1.10")
    window.window.close()
    file = tmp_path / "own-example.db"
    before = file.read_bytes()
    program = opened()
    _mark(program, "body/executive")
    program.window.close()
    file.write_bytes(before)
    for backup in (tmp_path / "backup").iterdir():
        backup.unlink()
    program = opened()
    page = turn_to(program, "notes").notes
    assert "are an older copy: note 2 was kept on this computer and missing here" in seen_text(page)
    find_button(page, "Bring back").click()
    settle(program)
    assert "1 entry was brought back" in status_text(program)
    assert len(_names(program)) == 1


def test_the_model_keeps_to_what_qt_asks_of_models() -> None:
    """Rows, roles and flags; an edited name is asked for and not taken."""
    model = BookmarkModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show_marks([Bookmark(digest="a", link="action/1", title="One", name="One")])
    asked: list[str] = []
    model.renamed.connect(lambda _, name: asked.append(name))
    index = model.index(0, 0)
    assert model.setData(index, "Mine")
    assert not model.setData(index, "One")
    assert (asked, index.data()) == (["Mine"], "One")
    model.show_marks([])
    assert model.rowCount() == 0
