"""The example's illustrative notes: made from their source, on items that the returns hold, and marked as made up."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from build.example_notes import make_text
from lineofsight.analysis.thread_folding import fold
from lineofsight.analysis.threads import ThreadState
from lineofsight.domain.marking import MarkingLevel
from lineofsight.domain.note_kinds import SHARED, EntryKind
from lineofsight.paths import resources_folder
from lineofsight.workspace.annotating import list_challenges, list_notes
from lineofsight.workspace.example import NOTES_NAME, example_notes

if TYPE_CHECKING:
    from lineofsight.workspace.library import Library


@pytest.mark.usefixtures("ready_example")
def test_the_notes_are_made_from_their_source() -> None:
    """Whoever changes the source, or a row that is noted on, runs ``python -m build.example_notes``."""
    assert make_text() == (resources_folder() / "example" / NOTES_NAME).read_text(encoding="utf-8")


def test_every_note_is_marked_as_made_up_and_for_members_or_the_public() -> None:
    """Nothing private and nothing exempt comes with the example."""
    for entry in example_notes():
        assert entry.words is not None
        assert entry.words.illustrative
        assert entry.marking is not None
        assert entry.marking.level is not MarkingLevel.PART2


def test_the_first_run_shows_every_kind_and_every_state(example: Library) -> None:
    """Each of the chair's kinds; a challenge awaiting its answer, overdue, answered, closed and withdrawn."""
    log = list_challenges(example)

    assert {thread.kind for thread in fold(example_notes()).threads} == set(SHARED)
    assert {one.thread.state for one in log.challenges} == set(ThreadState) - {ThreadState.OPEN}
    assert 0 < len(log.overdue) < len(log.awaiting)
    assert {one.thread.kind for one in log.others} == {EntryKind.COMMENT, EntryKind.PRAISE}


def test_each_is_on_an_item_that_members_see(example: Library) -> None:
    """None hangs in the air."""
    told = list_notes(example)

    assert all(one.subject is not None for one in told)
    assert not any(example.notebook.is_own(one.thread.head.entry) for one in told)
    assert not example.notebook.file.exists() if example.notebook.file else True
