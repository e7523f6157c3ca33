"""Notes on a milestone that a tracker named in words alone, once a return has given it a reference, and before that."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

import pytest
from click.testing import CliRunner

from lineofsight.cli.note_text import write_threads
from lineofsight.desktop.registers.note_sheet import thread_sheet
from lineofsight.desktop.registers.notes_beside import with_notes as beside
from lineofsight.desktop.sheet import Sheet, Words
from lineofsight.documents.sections.challenges import awaiting_table
from lineofsight.documents.words_used import words_used
from lineofsight.domain.batches import Reading, ReturnBatch
from lineofsight.domain.marking import Audience
from lineofsight.domain.note_kinds import EntryKind
from lineofsight.workspace.annotating import NewNote, add_note, list_notes
from lineofsight.workspace.answering import answer_note
from lineofsight.workspace.gathering import gather_material
from lineofsight.workspace.note_rows import thread_row
from lineofsight.workspace.noting import read_noted
from lineofsight.workspace.telling import with_notes
from tests.store.reading_makers import FEBRUARY, MARCH, TODAY, milestone
from tests.workspace.note_libraries import DAY, EXEMPT, make_library, the_return

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date
    from pathlib import Path

    from lineofsight.documents.material import Material
    from lineofsight.domain.plan import Milestone
    from lineofsight.workspace.library import Library

CHALLENGE: Final = NewNote(kind=EntryKind.CHALLENGE, text="Where was it?", asked_of="Director", answer_due=DAY)
UNDER: Final = "It was written under the reference 1.1/m1, in the same words."


def _tracker() -> Reading:
    reading = the_return(FEBRUARY, milestones=(milestone("1.1/m1"),))
    assert isinstance(reading.batch, ReturnBatch)
    batch = replace(reading.batch, says_markings=False, made_references=frozenset({"milestones"}))
    return replace(reading, batch=batch)


def _give(library: Library, given: Milestone) -> None:
    assert all(one.applied for one in library.store.apply([the_return(MARCH, milestones=(given,))], today=TODAY))


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    """Give a tracker's copy with a challenge on its milestone; what a return gives comes in the test."""
    with make_library(tmp_path, _tracker()) as found:
        add_note(found, "milestone/1.1/m1", CHALLENGE)
        yield found


def _material(library: Library, as_at: date | None = None) -> Material:
    whole = gather_material(library.store, as_at, None, today=DAY, is_example=False, audience=Audience.MEMBERS)
    return with_notes(library.store, library.notebook, whole)


def _beside(library: Library, link: str, as_at: date | None = None) -> str:
    material = _material(library, as_at)
    noted = read_noted(library, material.picture, material.record)
    sheet = beside(Sheet("", "", ()), link, noted)
    return " ".join(part.text for section in sheet.sections for part in section.parts if isinstance(part, Words))


def test_a_note_stands_beside_the_milestone_under_the_reference_that_a_return_gave(library: Library) -> None:
    """In the window, and it says under which it was written; where only that differs, nothing has changed."""
    _give(library, milestone("1.1.a"))
    said = _beside(library, "milestone/1.1.a")
    assert "Challenge: Where was it?" in said
    assert UNDER in said
    (told,) = list_notes(library)
    assert (told.ref, told.has_changed, told.thread.target.ref) == ("1.1.a", False, "1.1/m1")
    sheet = thread_sheet(told, is_own=True, is_locked=False)
    parts = [part for section in sheet.sections for part in section.parts if isinstance(part, Words)]
    assert UNDER in [part.text for part in parts]
    assert "milestone/1.1.a" in [part.link for part in parts]


def test_documents_and_the_command_line_name_both_references(library: Library) -> None:
    """The challenge log puts it on the milestone as it stands; the row for a program has both addresses."""
    _give(library, milestone("1.1.a", due=MARCH))
    (told,) = _material(library).threads
    assert told.has_changed
    words = " ".join(words_used([awaiting_table([told])]))
    assert "Milestone 1.1.a" in words
    assert UNDER in words
    row = thread_row(told, library.notebook)
    assert (row["on"], row["stands_as"], row["is_there"]) == ("milestone/1.1/m1", "milestone/1.1.a", True)
    with CliRunner().isolation() as (out, *_):
        write_threads([told])
        assert UNDER.encode() in out.getvalue().replace(b"\n          ", b" ")


@pytest.mark.parametrize("address", ["milestone/1.1.a", "milestone/1.1/m1"])
def test_it_is_listed_by_either_reference_and_answered_as_it_stands(library: Library, address: str) -> None:
    """What was written is not changed: the answer is an entry of its own."""
    _give(library, milestone("1.1.a"))
    (told,) = list_notes(library, address)
    answered = answer_note(library, told.thread.digest, "Here.", answered_by="Director")
    assert [one.target.ref for one in answered.thread.entries] == ["1.1/m1", "1.1.a"]


def test_a_note_under_the_reference_of_a_return_stands_beside_what_the_tracker_named(library: Library) -> None:
    """As at the day of the tracker, of which nobody knew another reference."""
    _give(library, milestone("1.1.a"))
    add_note(library, "milestone/1.1.a", replace(CHALLENGE, text="And now?"))
    said = _beside(library, "milestone/1.1/m1", FEBRUARY)
    assert "Challenge: And now?" in said
    assert "under the reference 1.1.a" in said


def test_a_note_is_not_told_to_who_may_not_see_the_milestone_under_its_other_reference(library: Library) -> None:
    """It goes with its item, whichever reference it was written under."""
    _give(library, milestone("1.1.a", marking=EXEMPT))
    assert not _material(library).threads
