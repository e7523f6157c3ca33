"""A paper on the desk, worked by keys as a person does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QPlainTextEdit

from lineofsight.desktop.pages.writing_dialog import WritingDialog
from lineofsight.desktop.text import PlainLabel
from lineofsight.paths import own_file
from lineofsight.store.own.opening import open_own
from tests.desktop.conftest import settle, wait_for
from tests.store.reading_makers import NOW

if TYPE_CHECKING:
    from pathlib import Path

    from lineofsight.desktop.program import Program
    from lineofsight.domain.note_kinds import EntryKind
    from lineofsight.domain.notes import Entry

CONTROL = Qt.KeyboardModifier.ControlModifier


def paper_of(program: Program) -> WritingDialog:
    """The one paper that is open."""
    papers = [one for one in program.window.findChildren(WritingDialog) if one.isVisible()]
    assert len(papers) == 1
    return papers[0]


def text_of(paper: WritingDialog) -> QPlainTextEdit:
    """Where she writes on it."""
    found = paper.findChild(QPlainTextEdit)
    assert isinstance(found, QPlainTextEdit)
    return found


def status_of(program: Program) -> str:
    """What the status line says."""
    return next(one.text() for one in program.window.findChildren(PlainLabel) if one.accessibleName() == "Status")


def begin_note(program: Program, link: str) -> WritingDialog:
    """Go to a thing and press Ctrl+N."""
    program.session.open_link(link)
    settle(program)
    QTest.keyClick(program.window, Qt.Key.Key_N, CONTROL)
    return paper_of(program)


def choose_kind(paper: WritingDialog, kind: EntryKind) -> None:
    """Say what it is to be."""
    box = next(one for one in paper.findChildren(QComboBox) if one.accessibleName() == "What it is")
    box.setCurrentIndex(box.findData(kind))


def keep_paper(program: Program, paper: WritingDialog) -> None:
    """Press Ctrl+Enter, wait, and come back to the window."""
    paper.activateWindow()
    wait_for(paper.isActiveWindow)
    QTest.keyClick(text_of(paper), Qt.Key.Key_Return, CONTROL)
    settle(program)
    program.window.activateWindow()
    QApplication.processEvents()


def entries_in(folder: Path) -> tuple[Entry, ...]:
    """What is on the disk, once the window let go of it."""
    with open_own(own_file(folder, is_example=True), now=NOW) as own:
        return own.entries
