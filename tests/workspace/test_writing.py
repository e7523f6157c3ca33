"""What is written in the window: kept among the notes, left for later, and never in two places."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from lineofsight.domain.note_kinds import Confidence, EntryKind
from lineofsight.errors import LineOfSightError
from lineofsight.store.own.unfinished import read_unfinished, unfinished_file
from lineofsight.workspace import annotating
from lineofsight.workspace.noting import read_noted
from lineofsight.workspace.reading import read_judged
from lineofsight.workspace.writing import NotKeptError, Writing, keep_writing, leave_unfinished, unfinished
from tests.store.reading_makers import MARCH, TODAY, action
from tests.workspace.note_libraries import EXEMPT, make_library, march, the_return

if TYPE_CHECKING:
    from pathlib import Path

    from lineofsight.analysis.verdicts import Picture
    from lineofsight.domain.record import Record
    from lineofsight.store.store import Store
    from lineofsight.workspace.library import Library
    from lineofsight.workspace.noting import Noted

CHALLENGE = Writing(
    place="action/1.1", kind=EntryKind.CHALLENGE, text="Who leads it?", answer_due=date(2017, 4, 24), readers="public"
)


def _noted(library: Library) -> Noted:
    material = library.material()
    return read_noted(library, material.picture, material.record)


def test_a_writing_becomes_a_note_and_its_replies(tmp_path: Path) -> None:
    """Every kind of reply finds its thread by the digits that are shown."""
    with march(tmp_path) as library:
        told = keep_writing(library, CHALLENGE, is_chair=True)
        assert told.words is not None
        assert told.words.asked_of == "Head of Safeguarding"
        place = f"note/{told.thread.digest[:8]}"
        answer = Writing(
            place=place,
            kind=EntryKind.RESPONSE,
            text="I do.",
            answered_by="Head of Safeguarding",
            answered_on=date(2017, 4, 10),
        )
        states = [keep_writing(library, answer, is_chair=True).thread.state.value]
        states += [
            keep_writing(library, Writing(place=place, kind=kind, text="So."), is_chair=True).thread.state.value
            for kind in (EntryKind.CLOSE, EntryKind.REOPEN, EntryKind.SUPERSEDE, EntryKind.WITHDRAW)
        ]
        assert states == ["answered", "closed", "awaiting_answer", "awaiting_answer", "withdrawn"]
        assert _noted(library).own == {told.thread.digest}


def test_what_is_the_chairs_is_refused_in_another_role(tmp_path: Path) -> None:
    """Her kinds, and every end of a note of these; an answer to it anybody records, and her own notes are her own."""
    with march(tmp_path) as library:
        with pytest.raises(LineOfSightError, match="the independent chair's alone to write"):
            keep_writing(library, CHALLENGE, is_chair=False)
        asked, own = (
            keep_writing(library, one, is_chair=True)
            for one in (CHALLENGE, Writing(place="action/1.1", kind=EntryKind.NOTE, text="Ask."))
        )
        places = [f"note/{one.thread.digest[:8]}" for one in (asked, own)]
        for kind in (EntryKind.CLOSE, EntryKind.REOPEN, EntryKind.SUPERSEDE, EntryKind.WITHDRAW):
            with pytest.raises(LineOfSightError, match="only in that role can it be closed"):
                keep_writing(library, Writing(place=places[0], kind=kind, text="So."), is_chair=False)
        keep_writing(library, Writing(place=places[1], kind=EntryKind.SUPERSEDE, text="Ask her."), is_chair=False)
        answer = Writing(place=places[0], kind=EntryKind.RESPONSE, text="I do.", answered_by="Head of Safeguarding")
        told = keep_writing(library, answer, is_chair=False)
        assert told.thread.state.value == "answered"
        assert len(library.notebook.entries()) == 4


@pytest.mark.parametrize(
    ("writing", "why"),
    [
        (Writing(place="action/1.1", kind=EntryKind.NOTE, text="  "), "Write something first"),
        (Writing(place="body/IB", kind=EntryKind.CHALLENGE, text="Why?"), "Give the day by which"),
        (Writing(place="action/9.9", kind=EntryKind.NOTE, text="Why?"), "holds no action '9.9'"),
    ],
)
def test_what_says_too_little_is_refused_without_the_names_of_fields(
    tmp_path: Path, writing: Writing, why: str
) -> None:
    """The sentence speaks of what stands before her, and nothing is kept."""
    with march(tmp_path) as library:
        with pytest.raises(LineOfSightError, match=why) as refused:
            keep_writing(library, writing, is_chair=True)
        assert "cannot be used" not in str(refused.value)
        assert not _noted(library).threads


@pytest.mark.parametrize(
    ("writing", "part", "why"),
    [
        (
            replace(CHALLENGE, answer_due=date(2017, 4, 9)),
            "answer_due",
            "The answer cannot be due before 10 April 2017, the day on which it is asked.",
        ),
        (replace(CHALLENGE, text=" "), "text", "Write something first; then it can be kept."),
    ],
)
def test_a_refusal_names_the_part_and_the_day(tmp_path: Path, writing: Writing, part: str, why: str) -> None:
    """What is refused is found on the paper, and the sentence says which day it would have to be."""
    with march(tmp_path) as library, pytest.raises(NotKeptError) as refused:
        keep_writing(library, writing, is_chair=True)
    assert (refused.value.part, str(refused.value)) == (part, why)


@pytest.mark.parametrize(
    ("given", "why"),
    [
        (date(2017, 4, 11), "given after 10 April 2017, the day on which it is noted"),
        (date(2017, 4, 9), "given on 9 April 2017: the challenge was made on 10 April 2017"),
    ],
)
def test_an_answer_of_another_time_is_refused_with_the_day(tmp_path: Path, given: date, why: str) -> None:
    """An answer is not noted before it was given, nor given before it was asked for; the keys go to the day."""
    with march(tmp_path) as library:
        told = keep_writing(library, CHALLENGE, is_chair=True)
        answer = Writing(
            place=f"note/{told.thread.digest[:8]}",
            kind=EntryKind.RESPONSE,
            text="I do.",
            answered_by="Head of Safeguarding",
            answered_on=given,
        )
        with pytest.raises(NotKeptError, match=why) as refused:
            keep_writing(library, answer, is_chair=True)
    assert refused.value.part == "answered_on"


def test_what_is_left_comes_back_whole(tmp_path: Path) -> None:
    """Every field survives; keeping it, or leaving it without words, ends it and takes the file away."""
    whole = Writing(
        place="body/IB",
        kind=EntryKind.CONFIDENCE,
        text="Ünfinished “words”\nover two lines",
        readers="private",
        confidence=Confidence.LOW,
        as_at=date(2017, 2, 28),
        seen="As at 28 February 2017.",
    )
    with march(tmp_path) as library:
        file = library.notebook.file
        assert file is not None
        for one in (CHALLENGE, whole):
            leave_unfinished(library, one)
        assert unfinished(library) == (CHALLENGE, whole)
        assert _noted(library).begun("body/IB") == whole
        assert _noted(library).titles["body/IB"] == "Improvement Board"
        keep_writing(library, whole, is_chair=True)
        assert unfinished(library) == (CHALLENGE,)
        leave_unfinished(library, Writing(place="action/1.1", kind=EntryKind.NOTE))
        assert not unfinished_file(file).exists()


def test_it_is_kept_with_the_day_at_which_she_looked(tmp_path: Path) -> None:
    """The newest return is a later one's; without a day of its own it is that one's."""
    with march(tmp_path) as library:
        earlier = keep_writing(library, replace(CHALLENGE, as_at=date(2017, 2, 28)), is_chair=True)
        newest = keep_writing(library, CHALLENGE, is_chair=True)
    assert [one.thread.target.as_at for one in (earlier, newest)] == [date(2017, 2, 28), date(2017, 3, 31)]


def test_what_is_shown_already_is_not_judged_again_to_keep_a_note(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A large council takes a second: only what is not shown, or was written to since, is read anew."""
    judged: list[date | None] = []

    def judge(store: Store, as_at: date | None, since: date | None, **said: Any) -> tuple[Picture, Record]:  # noqa: ANN401
        judged.append(as_at)
        return read_judged(store, as_at, since, **said)

    monkeypatch.setattr(annotating, "read_judged", judge)
    with march(tmp_path) as library:
        fresh = keep_writing(library, CHALLENGE, is_chair=True)
        assert len(judged) == 1
        library.material()
        again = keep_writing(library, CHALLENGE, is_chair=True)
        assert len(judged) == 1
        assert again.thread.target == fresh.thread.target
        keep_writing(library, replace(CHALLENGE, readers="part2-3"), is_chair=True)
        assert len(judged) == 2, "an exempt note is written before the exempt picture"
        library.material()
        april = the_return(date(2017, 4, 30))
        assert all(one.applied for one in library.store.apply((april,), today=TODAY))
        keep_writing(library, CHALLENGE, is_chair=True)
        assert len(judged) == 3, "somebody wrote to the register"


def test_a_note_that_is_refused_stays_unfinished(tmp_path: Path) -> None:
    """Only what is on the disk among the notes is taken from what waits."""
    bare = Writing(place="body/IB", kind=EntryKind.CHALLENGE, text="Why?")
    with march(tmp_path) as library:
        leave_unfinished(library, bare)
        with pytest.raises(LineOfSightError):
            keep_writing(library, bare, is_chair=True)
        assert unfinished(library) == (bare,)


@pytest.mark.parametrize("held", ["{", "[]", '{"action/1.1": 3}', "\udcff"])
def test_what_cannot_be_read_is_set_aside_and_not_written_over(tmp_path: Path, held: str) -> None:
    """The words in a damaged file can still be found by whoever knows how."""
    with march(tmp_path) as library:
        file = library.notebook.file
        assert file is not None
        unfinished_file(file).write_text(held, encoding="utf-8", errors="surrogateescape")
        leave_unfinished(library, CHALLENGE)
        assert unfinished(library) == (CHALLENGE,)
        aside = unfinished_file(file).with_suffix(".damaged")
        assert aside.read_text(encoding="utf-8", errors="surrogateescape") == held


def test_what_another_version_wrote_is_kept_and_not_shown(tmp_path: Path) -> None:
    """A kind that this version does not know is left in the file."""
    with march(tmp_path) as library:
        file = library.notebook.file
        assert file is not None
        unfinished_file(file).write_text('{"action/1.1": {"place": "action/1.1", "kind": "sketch", "text": "So"}}')
        leave_unfinished(library, Writing(place="body/IB", kind=EntryKind.NOTE, text="Mine"))
        assert [one.place for one in unfinished(library)] == ["body/IB"]
        assert set(read_unfinished(file)) == {"action/1.1", "body/IB"}


def test_a_damaged_file_of_notes_is_said_and_what_came_is_told(tmp_path: Path) -> None:
    """The reason stands beside the notes that came with the register."""
    with march(tmp_path) as library:
        keep_writing(library, CHALLENGE, is_chair=True)
        file = library.notebook.file
    assert file is not None
    file.write_bytes(b"SQLite format 3\0" + b"x" * 4000)
    with make_library(tmp_path) as library:
        noted = _noted(library)
        assert noted.can_recover
        assert "recover" in noted.problem
        assert not noted.threads


def test_what_an_item_said_goes_out_of_sight_with_it_where_a_note_on_it_is_unfinished(tmp_path: Path) -> None:
    """Her own words stay hers; the status that she looked at is exempt from the next return on."""
    with march(tmp_path) as library:
        leave_unfinished(library, replace(CHALLENGE, as_at=MARCH, seen="On track. As at 31 March 2017."))
        (begun,) = _noted(library).unfinished
        assert begun.seen == "On track. As at 31 March 2017."
    exempt = the_return(date(2017, 4, 5), actions=(action("1.1", marking=EXEMPT),))
    with make_library(tmp_path, exempt) as library:
        (begun,) = _noted(library).unfinished
        assert (begun.text, begun.seen) == ("Who leads it?", "")
