"""The day at which a note's writer looked goes with it, however late she keeps it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox

from tests.desktop.conftest import settle, wait_for
from tests.desktop.finding import find_named, seen_text
from tests.desktop.papers import begin_note, entries_in, keep_paper, text_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from lineofsight.desktop.program import Program

_WORDS = "Who leads it while the post is empty?"
_EARLIER = "31 December 2016"


def _show_earlier(program: Program) -> None:
    box = find_named(program.window.header, QComboBox, "As at")
    box.setCurrentIndex(box.findText(_EARLIER))
    box.activated.emit(box.currentIndex())
    settle(program)


def _leave_note_at_earlier_day(program: Program) -> str:
    """What she was looking at when she left her words unfinished and the window."""
    _show_earlier(program)
    paper = begin_note(program, "action/1.4")
    QTest.keyClicks(text_of(paper), _WORDS)
    seen = paper.writing.seen
    assert _EARLIER in seen
    assert seen in seen_text(paper)
    QTest.keyClick(paper, Qt.Key.Key_Escape)
    settle(program)
    program.window.close()
    return seen


def _kept_days(folder: Path) -> list[date | None]:
    return [one.target.as_at for one in entries_in(folder)]


def test_a_note_that_is_gone_on_with_bears_the_day_at_which_it_was_begun(
    opened: Callable[[], Program], tmp_path: Path
) -> None:
    """The newest day is shown by then: the earlier one is chosen, and both are offered."""
    seen = _leave_note_at_earlier_day(opened())
    again = opened()
    paper = begin_note(again, "action/1.4")
    box = find_named(paper, QComboBox, "Looked at")
    assert [box.itemText(at) for at in range(box.count())] == [
        f"{_EARLIER}, when you began it",
        "31 March 2017, shown now",
    ]
    assert seen in seen_text(paper)
    keep_paper(again, paper)
    again.window.close()
    assert _kept_days(tmp_path) == [date(2016, 12, 31)]
    (entry,) = entries_in(tmp_path)
    assert entry.words is not None
    assert entry.words.seen is not None
    assert entry.words.seen.status in seen


def test_the_day_that_is_shown_now_can_be_chosen_for_it(opened: Callable[[], Program], tmp_path: Path) -> None:
    """What is said to be kept with the note is then that day's, and no other is offered when it is left again."""
    _leave_note_at_earlier_day(opened())
    again = opened()
    paper = begin_note(again, "action/1.4")
    find_named(paper, QComboBox, "Looked at").setCurrentIndex(1)
    assert "As at 31 March 2017." in seen_text(paper)
    assert _EARLIER not in paper.writing.seen
    QTest.keyClick(paper, Qt.Key.Key_Escape)
    settle(again)
    again.window.activateWindow()
    wait_for(again.window.isActiveWindow)
    paper = begin_note(again, "action/1.4")
    assert not find_named(paper, QComboBox, "Looked at").isVisible()
    keep_paper(again, paper)
    again.window.close()
    assert _kept_days(tmp_path) == [date(2017, 3, 31)]


def test_a_paper_that_stays_open_bears_the_day_that_stands_on_it(opened: Callable[[], Program], tmp_path: Path) -> None:
    """Another day is shown behind it, but the paper says at which she looked."""
    program = opened()
    paper = begin_note(program, "action/1.4")
    QTest.keyClicks(text_of(paper), _WORDS)
    _show_earlier(program)
    assert "As at 31 March 2017." in seen_text(paper)
    keep_paper(program, paper)
    program.window.close()
    assert _kept_days(tmp_path) == [date(2017, 3, 31)]
