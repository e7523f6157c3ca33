"""A note in full: what was said, what came of it, what it is about; and a text that is begun."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from lineofsight.analysis.picture import judge
from lineofsight.analysis.thread_folding import fold
from lineofsight.analysis.thread_telling import tell
from lineofsight.analysis.verdicts import Change, ChangeKind
from lineofsight.desktop.registers.awaited import awaited_card
from lineofsight.desktop.registers.note_sheet import thread_sheet
from lineofsight.desktop.registers.noted import noted_registers
from lineofsight.desktop.registers.notes_beside import milestones_of, with_notes
from lineofsight.desktop.sheet import Grid, Sheet, Words
from lineofsight.domain.note_kinds import EntryKind
from lineofsight.domain.notes import TargetType
from lineofsight.wording.dates import day
from lineofsight.workspace.noting import Noted
from lineofsight.workspace.writing import Writing
from tests.analysis.plan_makers import AS_AT, action, milestone
from tests.analysis.record_makers import record
from tests.support.note_makers import ACTION, DAY, Writer

if TYPE_CHECKING:
    from lineofsight.analysis.thread_telling import ToldThread


def _told(writer: Writer) -> ToldThread:
    held = record([action(action_id="1.10")])
    picture = judge(held, earlier=None, since=None, today=AS_AT, is_example=False)
    return tell(fold(writer.written).threads, picture, held, today=DAY)[0]


def _texts(shown: Sheet) -> list[str]:
    return [part.text for one in shown.sections for part in one.parts if isinstance(part, Words)]


def test_that_no_challenge_awaits_an_answer_is_said_on_the_first_page() -> None:
    """Of challenges that were all answered; where none was made, or each was withdrawn, there is no card."""
    chair = Writer()
    asked = chair.write(EntryKind.CHALLENGE)
    waits = awaited_card(Noted(threads=(_told(chair),), today=DAY))
    assert waits is not None
    assert waits.lines[-1].text == "1 challenge awaits an answer."
    chair.write(EntryKind.RESPONSE, asked.digest, text="Seven.")
    answered = _told(chair)
    for threads, said in (
        ((answered,), "The one challenge is answered."),
        ((answered, answered), "None of the 2 challenges awaits an answer."),
    ):
        card = awaited_card(Noted(threads=threads, today=DAY))
        assert card is not None
        assert [line.text for line in card.lines] == [said]
    chair.write(EntryKind.CLOSE, asked.digest)
    closed = awaited_card(Noted(threads=(_told(chair),), today=DAY))
    assert closed is not None
    assert closed.lines[0].text == "The one challenge is closed."
    chair.write(EntryKind.WITHDRAW, asked.digest)
    assert awaited_card(Noted(threads=(_told(chair),), today=DAY)) is None
    assert awaited_card(Noted(threads=(), today=DAY)) is None


def test_the_answer_stands_before_what_the_note_is_about() -> None:
    """Whoever looks for the answer reads it first, not the item, which she knows."""
    chair = Writer()
    asked = chair.write(EntryKind.CHALLENGE)
    chair.write(EntryKind.RESPONSE, asked.digest, text="Seven.")
    titles = [one.title for one in thread_sheet(_told(chair), is_own=True, is_locked=False).sections]
    assert titles == ["What was said", "Where it stands", "What followed", "What it is about"]


def test_what_a_reworded_note_said_first_can_be_read() -> None:
    """It stays in the file, so it can be seen; a note that was left as it was has nothing of the kind."""
    chair = Writer()
    asked = chair.write(EntryKind.CHALLENGE, text="Which outs")
    assert not any("It said first" in text for text in _texts(thread_sheet(_told(chair), is_own=True, is_locked=False)))
    chair.write(EntryKind.SUPERSEDE, asked.digest, text="Which outsiders?")
    texts = _texts(thread_sheet(_told(chair), is_own=True, is_locked=False))
    assert texts[:2] == ["Which outsiders?", "It said first, on 3 April 2017: Which outs"]
    chair.write(EntryKind.SUPERSEDE, asked.digest, text="Who?", on=DAY + timedelta(days=1))
    texts = _texts(thread_sheet(_told(chair), is_own=True, is_locked=False))
    assert texts[:3] == [
        "Who?",
        "It said first, on 3 April 2017: Which outs",
        "Then, on 3 April 2017: Which outsiders?",
    ]
    assert any(text.startswith("Reworded, ") for text in texts)


def test_an_answer_to_other_words_is_not_taken_for_one_to_those_that_stand() -> None:
    """Where it stands says so, and the answer has the words that it was given to; the first page says so too."""
    chair = Writer()
    asked = chair.write(EntryKind.CHALLENGE, text="Which councils?")
    chair.write(EntryKind.RESPONSE, asked.digest, text="Two.")
    chair.write(EntryKind.SUPERSEDE, asked.digest, text="How many children?", on=DAY + timedelta(days=2))
    told = _told(chair)
    texts = _texts(thread_sheet(told, is_own=True, is_locked=False))
    assert "Answered before it was reworded on 5 April 2017" in texts
    assert "It was given to what was asked then: Which councils?" in texts
    card = awaited_card(Noted(threads=(told,), today=DAY))
    assert card is not None
    assert card.lines[0].text == "The one challenge is answered, before it was reworded on 5 April 2017."


@pytest.mark.parametrize("is_another", [True, False])
def test_what_is_another_is_said_beside_what_is_seen_of_it(*, is_another: bool) -> None:
    """Where the lines below are the same, that is said, and only what is known to have changed besides."""
    chair = Writer()
    chair.write(EntryKind.COMMENT)
    told = _told(chair)
    assert told.subject is not None
    seen = replace(told.subject.seen, status="Something else" if is_another else told.subject.status)
    said = " ".join(_texts(thread_sheet(replace(told, has_changed=True, seen=seen), is_own=True, is_locked=False)))
    assert ("What is shown now is not what was looked at." in said) is is_another
    assert ("What is shown now is the same as what was looked at." in said) is not is_another
    went = Change(kind=ChangeKind.IMPACT, subject="action", ref="1.10", before="Early", after="Seen", sentence="")
    known = replace(told, has_changed=True, seen=seen, changes=(went,))
    said = " ".join(_texts(thread_sheet(known, is_own=True, is_locked=False)))
    assert f"ince {day(told.thread.target.as_at)} its impact went from “Early” to “Seen”." in said


def test_of_what_has_no_status_only_that_it_is_another_is_said() -> None:
    """Nothing stands below that could be called the same."""
    chair = Writer()
    chair.write(EntryKind.COMMENT)
    said = _texts(thread_sheet(replace(_told(chair), has_changed=True, seen=None), is_own=True, is_locked=False))
    assert said[-1] == "Something that officers return on it is not what was looked at."


def test_what_another_day_shows_is_under_that_day() -> None:
    """An earlier day that is looked at is not taken for how things stand now."""
    chair = Writer()
    chair.write(EntryKind.COMMENT)
    told = _told(chair)
    assert told.subject is not None
    looked_at = told.thread.target.as_at
    for as_at, said in ((looked_at, "As shown now"), (looked_at - timedelta(days=90), "As at 31 December 2016")):
        about = thread_sheet(replace(told, as_at=as_at, seen=told.subject.seen), is_own=True, is_locked=False).sections[
            -1
        ]
        assert [part.headings[-1] for part in about.parts if isinstance(part, Grid)] == [said]


def test_only_a_challenge_has_a_state_and_somebody_who_is_asked() -> None:
    """A comment and a praise await nothing: no word beside them says that they do, in the list and in the details."""
    for kind in (EntryKind.COMMENT, EntryKind.PRAISE, EntryKind.CHALLENGE):
        chair = Writer()
        chair.write(kind)
        told = _told(chair)
        noted = Noted(threads=(told,), today=DAY)
        register = noted_registers(noted, seen=(), is_chair=True)[0]
        row = dict(zip((title for title, _ in register.columns), register.lines[0].cells, strict=True))
        details = thread_sheet(told, is_own=True, is_locked=False)
        section = with_notes(details, "action/1.10", noted).sections[1]
        beside = [part.text for part in section.parts if isinstance(part, Words)]
        if kind is EntryKind.CHALLENGE:
            assert told.words is not None
            assert (row["Asked of"].text, row["Where it stands"].text[:8]) == (told.words.asked_of, "Awaiting")
            assert "Where it stands" in [one.title for one in details.sections]
            assert beside[1].startswith("Awaiting an answer")
        else:
            assert (row["Asked of"].text, row["Where it stands"].text) == ("–", "–")
            assert row["Where it stands"].spoken == "It awaits nothing"
            assert "Where it stands" not in [one.title for one in details.sections]
            assert beside[1].startswith("It awaits no answer.")


def test_a_note_to_oneself_is_not_said_to_await_nothing() -> None:
    """Nobody could answer it."""
    member = Writer()
    member.write(EntryKind.NOTE, marking=None)
    told = _told(member)
    noted = Noted(threads=(told,), today=DAY)
    section = with_notes(thread_sheet(told, is_own=True, is_locked=False), "action/1.10", noted).sections[1]
    beside = [part.text for part in section.parts if isinstance(part, Words)]
    assert beside[1].startswith("Written on")


def test_what_was_noted_on_a_milestone_stands_beside_its_action() -> None:
    """Named by the milestone, and after what was noted on the action itself; beside another action it is not."""
    held = record([action(action_id="1.10"), action(action_id="1.9")], milestones=[milestone(action_id="1.10")])
    picture = judge(held, earlier=None, since=None, today=AS_AT, is_example=False)
    step = milestone(action_id="1.10").milestone_id
    chair = Writer()
    chair.write(EntryKind.CHALLENGE, target=replace(ACTION, type=TargetType.MILESTONE, ref=step), text="Why late?")
    chair.write(EntryKind.COMMENT, text="I was there.")
    threads = tell(fold(chair.written).threads, picture, held, today=DAY)
    noted = Noted(threads=threads, today=DAY)

    def beside(link: str) -> list[str]:
        return _texts(with_notes(Sheet("", "", ()), link, noted, milestones_of(link, picture)))

    assert beside("action/1.10")[:3:2] == ["Comment: I was there.", f"Challenge on milestone {step}: Why late?"]
    assert beside("action/1.10")[3].startswith("Awaiting an answer")
    assert beside(f"milestone/{step}")[0] == "Challenge: Why late?"
    assert beside("action/1.9") == ["Note about this (Ctrl+N)"]


def test_a_note_beside_its_item_says_when_it_was_written_by_whom_and_of_whom_it_asks() -> None:
    """No note holds a name: it says whether she wrote it herself, as its details do; and who answered."""
    chair = Writer()
    asked = chair.write(EntryKind.CHALLENGE)

    def beside(*own: str) -> str:
        noted = Noted(threads=(_told(chair),), today=DAY, own=frozenset(own))
        return _texts(with_notes(Sheet("", "", ()), "action/1.10", noted))[1]

    words, written = _told(chair).words, day(_told(chair).thread.head.on)
    assert words is not None
    assert f" Written on {written}, not by you, asked of {words.asked_of}." in beside()
    assert f" Written on {written}, by you" in beside(asked.digest)
    assert "Answered by" not in beside()
    chair.write(EntryKind.RESPONSE, asked.digest, text="Seven.")
    given = _told(chair).thread.answers[-1].now
    assert given is not None
    assert f" Answered by {given.answered_by}." in beside()


def test_what_the_chair_withdrew_stands_beside_its_item_after_what_stands() -> None:
    """Marked as withdrawn, with the reason: nobody takes the item for one that was never asked about."""
    chair = Writer()
    asked = chair.write(EntryKind.CHALLENGE, text="Why late?")
    chair.write(EntryKind.COMMENT, text="I was there.", on=DAY)
    kept = chair.write(EntryKind.QUESTION, text="For me.")
    chair.write(EntryKind.WITHDRAW, kept.digest)
    chair.write(EntryKind.WITHDRAW, asked.digest, text="Not needed.")
    step = milestone(action_id="1.10").milestone_id
    chair.write(EntryKind.PRAISE, target=replace(ACTION, type=TargetType.MILESTONE, ref=step), text="Well done.")
    held = record([action(action_id="1.10")], milestones=[milestone(action_id="1.10")])
    picture = judge(held, earlier=None, since=None, today=AS_AT, is_example=False)
    noted = Noted(threads=tell(fold(chair.written).threads, picture, held, today=DAY), today=DAY)
    beside = _texts(with_notes(Sheet("", "", ()), "action/1.10", noted, milestones_of("action/1.10", picture)))
    assert beside[0] == "Comment: I was there."
    assert beside[2] == f"Praise on milestone {step}: Well done."
    assert beside[4] == "Challenge, withdrawn: Why late?"
    assert beside[5].startswith("Withdrawn on 3 April 2017. Why: “Not needed”. Written on 3 April 2017, not by you")
    assert beside[6:] == ["Note about this (Ctrl+N)"]


def test_who_did_not_write_it_reads_why_she_cannot_close_it() -> None:
    """Its buttons are missing, so the reason stands where it stands; the writer, who has them, is told nothing."""
    chair = Writer()
    asked = chair.write(EntryKind.CHALLENGE)
    why = (
        "Only the person who wrote it can close, reword or withdraw it. You can record an answer to it, and write a "
        "note of your own on the same item, which you can close."
    )
    assert why in _texts(thread_sheet(_told(chair), is_own=False, is_locked=False))
    assert why not in _texts(thread_sheet(_told(chair), is_own=True, is_locked=False))
    chair.write(EntryKind.WITHDRAW, asked.digest)
    assert why not in _texts(thread_sheet(_told(chair), is_own=False, is_locked=False))


def test_a_closing_word_that_is_begun_closes_nothing_yet() -> None:
    """Its line does not say that the note is closed."""
    begun = Writing(place="action/1.10", kind=EntryKind.CLOSE, text="A day is set.")
    unfinished = noted_registers(Noted(threads=(), unfinished=(begun,), today=DAY), seen=(), is_chair=True)[-1]
    line = unfinished.lines[0]
    assert line.cells[-1].text == "Closing a note"
    assert line.details().title == "Unfinished: closing a note on Action 1.10"


@pytest.mark.parametrize(("titles", "said"), [({"body/IB": "Improvement Board"}, "Improvement Board"), ({}, "Body IB")])
def test_a_text_that_is_begun_names_the_body_as_people_do(titles: dict[str, str], said: str) -> None:
    """Its reference stands there only when the body is not in the copy any more."""
    begun = Writing(place="body/IB", kind=EntryKind.COMMENT, text="Who chairs it?")
    line = noted_registers(Noted(threads=(), unfinished=(begun,), titles=titles, today=DAY), seen=(), is_chair=True)[
        -1
    ].lines[0]
    assert line.cells[0].text == said
    assert line.details().title == f"Unfinished: comment on {said}"
