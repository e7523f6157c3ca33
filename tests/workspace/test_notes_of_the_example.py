"""A person's notes beside those that came with the copy, on the day on which both live."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from lineofsight.domain.note_kinds import EntryKind
from lineofsight.paths import own_file
from lineofsight.workspace.annotating import NewNote, add_note, list_notes
from lineofsight.workspace.library import Library
from lineofsight.workspace.notebook import Notebook
from tests.support.note_makers import DAY, Writer
from tests.workspace.note_libraries import march

if TYPE_CHECKING:
    from pathlib import Path


def test_what_she_notes_is_newer_than_what_came_whatever_the_hour(tmp_path: Path) -> None:
    """The notes that came were written late on the very day on which the example lives."""
    chair = Writer()
    chair.now = datetime(DAY.year, DAY.month, DAY.day, 23, 59, 59, tzinfo=UTC)
    came = chair.write(EntryKind.COMMENT, text="Theirs.")
    with march(tmp_path) as whole:
        notebook = Notebook(own_file(tmp_path), whole.store, lives_on=DAY, came=(came,))
        with Library(whole.store, is_example=True, notebook=notebook) as library:
            for text in ("First.", "Second."):
                told = add_note(library, "action/1.10", NewNote(kind=EntryKind.COMMENT, text=text))
                assert told.thread.head.on == DAY
            said = [one.words.text for one in list_notes(library) if one.words is not None]
    assert said == ["Theirs.", "First.", "Second."]
