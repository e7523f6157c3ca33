"""A text begun on a milestone that has another reference by now: found there, dropped, brought back and kept."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPushButton

from lineofsight.domain.batches import ReturnBatch
from lineofsight.domain.note_kinds import EntryKind
from lineofsight.paths import own_file
from lineofsight.store.own.opening import open_own
from lineofsight.store.own.unfinished import unfinished_file
from lineofsight.workspace.writing import Writing, leave_unfinished
from tests.desktop.conftest import settle
from tests.desktop.papers import begin_note, keep_paper, paper_of, text_of
from tests.desktop.turning import book_of, turn_to
from tests.store.reading_makers import FEBRUARY, JANUARY, NOW, TODAY, milestone
from tests.workspace.note_libraries import make_library, the_return

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from lineofsight.desktop.program import Program

_TEXT = "Who placed it?"


def _begin(folder: Path) -> None:
    """A tracker, a text that is begun on its milestone, and then the return of the month before."""
    tracker = the_return(FEBRUARY, milestones=(milestone("1.1/m1", text="Advert  out"),))
    assert isinstance(tracker.batch, ReturnBatch)
    batch = replace(tracker.batch, says_markings=False, made_references=frozenset({"milestones"}))
    with make_library(folder, replace(tracker, batch=batch)) as library:
        begun = Writing(place="milestone/1.1/m1", kind=EntryKind.NOTE, text=_TEXT, as_at=FEBRUARY, title="Advert  out")
        leave_unfinished(library, begun)
        assert library.store.apply([the_return(JANUARY)], today=TODAY)[0].applied


def _begun_of(folder: Path) -> dict[str, str]:
    file = unfinished_file(own_file(folder))
    held = json.loads(file.read_text(encoding="utf-8")) if file.exists() else {}
    return {key: one["text"] for key, one in held.items()}


def _press(program: Program, name: str) -> None:
    page = book_of(program).notes
    next(one for one in page.findChildren(QPushButton) if one.accessibleName() == name).click()
    settle(program)


def test_it_is_dropped_brought_back_and_gone_on_with_under_that_reference(
    opened: Callable[[], Program], tmp_path: Path
) -> None:
    """The words are the same all the time, and lie in one place only."""
    _begin(tmp_path)
    program = opened()
    assert _begun_of(tmp_path) == {"milestone/1.1/m1": _TEXT}
    turn_to(program, "notes")
    page = book_of(program).notes
    page.choose("Unfinished")
    page.open_link("unfinished/milestone/1.1.a")
    settle(program)
    _press(program, "Drop this text")
    assert _begun_of(tmp_path) == {}
    _press(program, "Bring it back")
    assert _begun_of(tmp_path) == {"milestone/1.1.a": _TEXT}
    paper = begin_note(program, "milestone/1.1.a")
    assert text_of(paper).toPlainText() == _TEXT


def test_ctrl_n_on_the_milestone_goes_on_with_it_until_it_is_kept(
    opened: Callable[[], Program], tmp_path: Path
) -> None:
    """Then it is a note on the milestone as it stands, and unfinished nowhere."""
    _begin(tmp_path)
    program = opened()
    paper = begin_note(program, "milestone/1.1.a")
    assert paper is paper_of(program)
    assert text_of(paper).toPlainText() == _TEXT
    text_of(paper).setPlainText(f"{_TEXT} And when?")
    keep_paper(program, paper)
    assert _begun_of(tmp_path) == {}
    program.window.close()
    with open_own(own_file(tmp_path), now=NOW) as own:
        (entry,) = own.entries
    assert entry.words is not None
    assert (entry.target.ref, entry.target.as_at, entry.words.text) == ("1.1.a", FEBRUARY, f"{_TEXT} And when?")
