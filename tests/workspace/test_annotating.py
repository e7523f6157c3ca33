"""Annotating, answering, closing and withdrawing, on a real register and a real file of notes."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from lineofsight.analysis.threads import ThreadState
from lineofsight.domain.marking import MEMBERS, PUBLIC, Marking, MarkingLevel
from lineofsight.domain.note_kinds import PRIVATE, Confidence, EntryKind
from lineofsight.domain.notes import TargetType
from lineofsight.domain.statuses import DeliveryStatus
from lineofsight.errors import LineOfSightError, ValueRefusedError
from lineofsight.store.own.errors import NotesLockedError
from lineofsight.workspace.addressing import read_address
from lineofsight.workspace.annotating import NewNote, add_note, list_challenges, list_notes
from lineofsight.workspace.answering import answer_note, close_note, reopen_note, reword_note, withdraw_note
from lineofsight.workspace.note_rows import thread_row
from tests.store.reading_makers import FEBRUARY, MARCH, action
from tests.workspace.note_libraries import DAY, EXEMPT, make_library, march, the_return

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from lineofsight.workspace.library import Library

DUE = date(2017, 4, 21)
CHALLENGE = NewNote(kind=EntryKind.CHALLENGE, text="Who goes to them?", answer_due=DUE)
NOTE = NewNote(kind=EntryKind.NOTE, text="Ask about this.")


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    """Give the returns of February and March, read on 10 April."""
    with march(tmp_path) as found:
        yield found


@pytest.mark.parametrize(
    ("address", "title", "officers", "status", "figure"),
    [
        ("action/1.1", "Recruit social workers.", "On track", "Slipped but recoverable", ""),
        ("milestone/1.1.a", "Advert out.", "On track", "Overdue or will miss", ""),
        ("indicator/L1", "Posts without a social worker", "Red", "Not rated", "12.5% (5 of 40), March 2017"),
        ("body/IB", "Improvement Board", "", "", ""),
        ("expectation/E1", "Keep caseloads safe.", "Not assessed", "Commissioner: not assessed", ""),
    ],
)
def test_anything_can_be_annotated_and_keeps_what_was_seen(
    library: Library, address: str, title: str, officers: str, status: str, figure: str
) -> None:
    """The entry holds what the page said of the item, and which picture that was."""
    told = add_note(library, address, NOTE)

    assert told.thread.target.address == address
    assert told.thread.target.as_at == MARCH
    assert told.seen is not None
    assert (told.seen.officers, told.seen.status, told.seen.figure) == (officers, status, figure)
    assert told.title == told.seen.title == title
    assert not told.has_changed


def test_a_challenge_is_put_to_who_owns_the_item(library: Library) -> None:
    """Unless somebody else is named; it awaits its answer, for members."""
    told = add_note(library, "lineofsight:action/1.1", CHALLENGE)
    other = add_note(library, "action/1.1", replace(CHALLENGE, asked_of="Director"))

    assert told.words is not None
    assert other.words is not None
    assert (told.words.asked_of, other.words.asked_of) == ("Head of Safeguarding", "Director")
    assert (told.thread.state, told.thread.answer_due) == (ThreadState.AWAITING_ANSWER, DUE)
    assert told.thread.head.entry.marking == MEMBERS
    assert told.thread.head.on == DAY


def test_a_challenge_to_nobody_is_refused_with_what_to_do(library: Library) -> None:
    """Nobody owns action 1.10, so the asker must say whom she asks."""
    with pytest.raises(ValueRefusedError, match="Say whom you ask"):
        add_note(library, "action/1.10", CHALLENGE)
    with pytest.raises(ValueRefusedError, match="the day by which"):
        add_note(library, "action/1.1", replace(CHALLENGE, answer_due=None))


def test_a_note_is_for_no_more_readers_than_its_item(library: Library) -> None:
    """What is for members stays so, though she would show it to the public."""
    comment = NewNote(kind=EntryKind.COMMENT, text="Seen.", readers="public")

    assert add_note(library, "action/1.1", comment).thread.head.entry.marking == MEMBERS
    assert add_note(library, "action/1.10", comment).thread.head.entry.marking == PUBLIC


def test_an_exempt_note_names_its_paragraph(library: Library) -> None:
    """It is for Part 2 though its item is for everybody, and private kinds stay private."""
    comment = NewNote(kind=EntryKind.COMMENT, text="Seen.", readers="part2-3")

    told = add_note(library, "action/1.10", comment)
    assert told.thread.head.entry.marking == Marking(MarkingLevel.PART2, 3)
    assert told.thread.head.entry.audience == "part2-3"
    assert add_note(library, "action/1.10", replace(NOTE, readers="part2-3")).thread.is_private


def test_an_exempt_item_can_be_noted_on_for_part_2_alone(tmp_path: Path) -> None:
    """For members it is not there, and no note on it is ever for them."""
    exempt = the_return(actions=(action("1.1", marking=EXEMPT),), milestones=())
    with make_library(tmp_path, the_return(FEBRUARY), exempt) as found:
        with pytest.raises(LineOfSightError, match=r"no action '1\.1'"):
            add_note(found, "action/1.1", replace(CHALLENGE, asked_of="Director"))
        told = add_note(found, "action/1.1", replace(CHALLENGE, asked_of="Director", readers="part2-5"))
        assert told.thread.head.entry.audience == "part2-5"
        assert told.title == "Recruit social workers."


@pytest.mark.parametrize("kind", PRIVATE)
def test_private_kinds_are_private_whatever_is_asked(library: Library, kind: EntryKind) -> None:
    """A note, a question kept and a bookmark are for their author alone."""
    told = add_note(library, "action/1.10", NewNote(kind=kind, text="Mine.", readers="public"))

    assert told.thread.is_private
    assert list_challenges(library).challenges == ()


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("action/9.9", "no action '9.9'.*lineofsight show plan"),
        ("body/XX", "no body 'XX'.*lineofsight show bodies"),
        ("milestone/1.1", "no milestone"),
        ("1.1", "names no item"),
        ("action/", "names no item"),
        ("theme/T1", "names no item"),
        ("", "names no item"),
    ],
)
def test_an_item_that_there_is_not_is_refused_in_a_sentence(library: Library, address: str, said: str) -> None:
    """With what there is, and nothing is kept."""
    with pytest.raises(LineOfSightError, match=said):
        add_note(library, address, NOTE)
    assert list_notes(library) == ()
    assert library.notebook.file is not None
    assert not library.notebook.file.exists()


def test_an_address_names_kind_and_reference() -> None:
    """References may hold a stroke."""
    assert read_address(" lineofsight:indicator/a/b ") == (TargetType.INDICATOR, "a/b")


def test_a_thread_lives_through_answer_close_and_reopening(library: Library) -> None:
    """Each step is told with its day, and is there when the notes are opened again."""
    told = add_note(library, "action/1.1", CHALLENGE)
    digits = told.thread.digest[:8]
    answered = answer_note(library, digits, "Two of us.", answered_by="Head of Safeguarding", answered_on=DAY)
    closed = close_note(library, digits, "Seen.")
    reopened = reopen_note(library, digits, "It happened again.")
    states = [one.thread.state for one in (told, answered, closed, reopened)]

    assert states == [
        ThreadState.AWAITING_ANSWER,
        ThreadState.ANSWERED,
        ThreadState.CLOSED,
        ThreadState.AWAITING_ANSWER,
    ]
    library.notebook.close()
    (again,) = list_notes(library, "action/1.1")
    assert again == reopened
    assert again.thread.answers[0].now is not None
    assert again.thread.answers[0].now.answered_on == DAY


def test_words_can_be_corrected_and_withdrawn_but_not_lost(library: Library) -> None:
    """Every entry stays in the file."""
    digits = add_note(library, "action/1.1", CHALLENGE).thread.digest
    reworded = reword_note(library, digits, "Who goes to each of them?")
    withdrawn = withdraw_note(library, digits)

    assert reworded.words is not None
    assert (reworded.words.text, reworded.words.asked_of) == ("Who goes to each of them?", "Head of Safeguarding")
    assert withdrawn.thread.state is ThreadState.WITHDRAWN
    assert [one.words.text for one in library.notebook.entries() if one.words is not None] == [
        "Who goes to them?", "Who goes to each of them?", "",
    ]  # fmt: skip


def test_words_that_are_corrected_again_take_the_place_of_the_newest(library: Library) -> None:
    """One window, no second device: nothing is said to have been written on two, and one can go back."""
    digits = add_note(library, "action/1.1", CHALLENGE).thread.digest
    for text in ("Who goes to each?", "Who goes to each of them?", "Who goes to them?"):
        told = reword_note(library, digits, text)
        assert [one.text for one in told.thread.head.words] == [text]
    asked, *corrections = library.notebook.entries()
    assert [one.refs for one in corrections] == [(asked.digest,), (corrections[0].digest,), (corrections[1].digest,)]


def test_a_challenge_can_be_reworded_after_its_answer_was_due(tmp_path: Path) -> None:
    """It is due on the day on which it was: nothing of the notes can be read where that is refused."""
    with march(tmp_path) as early:
        digits = add_note(early, "action/1.1", CHALLENGE).thread.digest
    with make_library(tmp_path, day=DAY + timedelta(days=60)) as late:
        told = reword_note(late, digits, "Who goes to each of them?")
        assert list_notes(late) == (told,)
    assert (told.thread.answer_due, told.thread.head.reworded_on) == (CHALLENGE.answer_due, DAY + timedelta(days=60))
    assert told.days_overdue > 0


def test_what_would_have_no_effect_is_refused(library: Library) -> None:
    """Closing twice, reopening what is open, adding to what was withdrawn."""
    digits = add_note(library, "action/1.1", CHALLENGE).thread.digest
    with pytest.raises(LineOfSightError, match="is not closed"):
        reopen_note(library, digits, "Again.")
    close_note(library, digits, "Seen.")
    with pytest.raises(LineOfSightError, match="closed already"):
        close_note(library, digits, "Seen.")
    withdraw_note(library, digits)
    with pytest.raises(LineOfSightError, match="was withdrawn"):
        answer_note(library, digits, "Late.", answered_by="Director")
    assert len(library.notebook.entries()) == 3


def test_digits_must_name_one_note(library: Library) -> None:
    """None, too few, or two."""
    add_note(library, "action/1.1", NOTE)
    for digits in ("", "abc", "ffffffff0000"):
        with pytest.raises(LineOfSightError, match="There is no note"):
            close_note(library, digits, "x")


def test_an_answer_needs_who_gave_it_and_no_later_day(library: Library) -> None:
    """An answer from tomorrow is a typing error."""
    digits = add_note(library, "action/1.1", CHALLENGE).thread.digest
    with pytest.raises(ValueRefusedError, match="Say who answered"):
        answer_note(library, digits, "Yes.", answered_by=" ")
    with pytest.raises(ValueRefusedError, match="cannot have been given after 10 April 2017"):
        answer_note(library, digits, "Yes.", answered_by="Director", answered_on=date(2017, 4, 11))


def test_a_challenge_is_not_answered_before_it_was_made(library: Library) -> None:
    """Both days are named and nothing is kept; a question may be written up after the meeting that answered it."""
    digits = add_note(library, "action/1.1", CHALLENGE).thread.digest
    with pytest.raises(ValueRefusedError) as refused:
        answer_note(library, digits, "Yes.", answered_by="Director", answered_on=date(2017, 1, 2))
    assert (refused.value.field, refused.value.why) == (
        "answered_on",
        "The answer cannot have been given on 2 January 2017: the challenge was made on 10 April 2017.",
    )
    assert len(library.notebook.entries()) == 1

    question = add_note(library, "action/1.1", NewNote(kind=EntryKind.QUESTION, text="Who?")).thread.digest
    answered = answer_note(library, question, "Us.", answered_by="Director", answered_on=date(2017, 4, 9))
    assert answered.thread.answers[0].now is not None


def test_challenges_stand_by_urgency(library: Library) -> None:
    """The longest overdue first; then what is due next; then answered, closed and withdrawn."""
    asked = {
        name: add_note(library, "action/1.1", replace(CHALLENGE, text=name, answer_due=due)).thread.digest
        for name, due in (
            ("later", date(2017, 5, 1)),
            ("today", DAY),
            ("soon", date(2017, 4, 12)),
            ("answered", DUE),
            ("closed", DUE),
            ("withdrawn", DUE),
        )
    }
    answer_note(library, asked["answered"], "Yes.", answered_by="Director")
    close_note(library, asked["closed"], "Seen.")
    withdraw_note(library, asked["withdrawn"])
    add_note(library, "action/1.1", NewNote(kind=EntryKind.COMMENT, text="A comment."))
    library.notebook.close()
    log = list_challenges(library)

    texts = [one.words.text for one in log.challenges if one.words is not None]
    assert texts == ["today", "soon", "later", "answered", "closed", "withdrawn"]
    assert log.overdue == ()
    assert len(log.others) == 1


def test_an_answer_that_does_not_come_is_overdue(tmp_path: Path) -> None:
    """Told with the number of days, on whatever day it is looked at."""
    with march(tmp_path) as library:
        add_note(library, "action/1.1", CHALLENGE)
    with make_library(tmp_path, day=date(2017, 5, 21)) as library:
        (told,) = list_challenges(library).overdue
        assert (told.days_overdue, thread_row(told, library.notebook)["days_overdue"]) == (30, 30)


def test_a_thread_says_that_its_item_has_changed(tmp_path: Path) -> None:
    """A later return says something else of the action; the officers' rating then and now stand side by side."""
    with make_library(tmp_path, the_return(FEBRUARY)) as library:
        add_note(library, "action/1.1", NewNote(kind=EntryKind.CONFIDENCE, text="Slow.", confidence=Confidence.LOW))
        add_note(library, "body/IB", NOTE)
    changed = action("1.1", lead_officer="Head of Safeguarding", delivery_status=DeliveryStatus.OFF_TRACK)
    with make_library(tmp_path, the_return(MARCH, actions=(changed,))) as library:
        told, unchanged = list_notes(library)

    assert (told.has_changed, unchanged.has_changed) == (True, False)
    assert told.seen is not None
    assert told.subject is not None
    assert (told.seen.officers, told.subject.officers) == ("On track", "Off track")


def test_a_note_on_what_is_not_in_the_copy_keeps_its_words(library: Library) -> None:
    """She looks back to a day before the action was in the plan; its title is told as she saw it."""
    later = action("1.2", action="Keep them.")
    with library:
        assert library.store.apply([the_return(date(2017, 4, 5), actions=(later,))], today=DAY)[0].applied
        add_note(library, "action/1.2", NOTE)
        (told,) = list_notes(library, "action/1.2", as_at=MARCH)

    assert (told.subject, told.title, told.has_changed) == (None, "Keep them.", False)


def test_what_was_looked_at_is_the_picture_of_its_day(library: Library) -> None:
    """She goes back to February and notes something there."""
    told = add_note(library, "action/1.1", NOTE, as_at=FEBRUARY)

    assert told.thread.target.as_at == FEBRUARY


def test_notes_on_another_council_are_not_told(tmp_path: Path) -> None:
    """Though they are in the same file."""
    with march(tmp_path / "one") as library:
        add_note(library, "action/1.1", NOTE)
    other = replace(the_return().batch.council, area_code="306")  # type: ignore[union-attr]
    with make_library(tmp_path / "two", the_return(council=other)) as library:
        library.notebook.file = tmp_path / "one" / "own.db"
        assert list_notes(library) == ()


def test_a_second_window_is_told_so(tmp_path: Path) -> None:
    """The first has the notes open."""
    with march(tmp_path) as first, make_library(tmp_path) as second:
        add_note(first, "action/1.1", NOTE)
        with pytest.raises(NotesLockedError, match="already open"):
            list_notes(second)


def test_lines_end_in_one_way_and_space_around_goes(library: Library) -> None:
    """As on any computer."""
    told = add_note(library, "action/1.1", replace(NOTE, text="  One.\r\nTwo.\rThree.  \n"))

    assert told.words is not None
    assert told.words.text == "One.\nTwo.\nThree."


def test_without_a_return_there_is_nothing_to_annotate(tmp_path: Path) -> None:
    """The sentence says what to do first."""
    with make_library(tmp_path) as library:
        with pytest.raises(LineOfSightError, match="Import the council's return"):
            add_note(library, "action/1.1", NOTE)
        assert list_notes(library) == ()
