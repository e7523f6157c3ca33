"""Folding: one result for one set of entries, whatever their order; and who may do what to a thread."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lineofsight.analysis.thread_folding import fold
from lineofsight.analysis.threads import ThreadState
from lineofsight.domain.note_documents import read_entry
from lineofsight.domain.note_kinds import OPENING, EntryKind
from tests.support.note_makers import DAY, DUE, Writer

if TYPE_CHECKING:
    from lineofsight.analysis.threads import Folded, Thread
    from lineofsight.domain.notes import Entry

_ANSWERING = tuple(kind for kind in EntryKind if not kind.rule.opens)


def _only(writer: Writer) -> Thread:
    """Give the one thread of a writer."""
    (thread,) = fold(writer.written).threads
    return thread


@st.composite
def _logs(draw: st.DrawFn) -> list[Entry]:
    """Make what two people on three devices wrote, each answering to whatever was there."""
    writers = [Writer("chair", "laptop"), Writer("chair", "tablet"), Writer("director", "desk")]
    written: list[Entry] = []
    for _ in range(draw(st.integers(1, 14))):
        writer = draw(st.sampled_from(writers))
        answers = bool(written) and draw(st.integers(0, 3)) > 0
        kind = draw(st.sampled_from(_ANSWERING if answers else OPENING))
        refs = () if kind.rule.opens else (draw(st.sampled_from(written)).digest,)
        said = {"text": draw(st.sampled_from(["Yes.", "No.", "When?"]))}
        written.append(writer.write(kind, *refs, **said))  # type: ignore[arg-type]
    return written


@given(log=_logs(), data=st.data())
def test_any_order_and_any_repeats_give_the_same_threads(log: list[Entry], data: st.DataObject) -> None:
    """A union of sets by hash has no order."""
    again = data.draw(st.lists(st.sampled_from(log)))
    mixed = data.draw(st.permutations([*log, *again]))

    assert fold(mixed) == fold(log)


@given(log=_logs(), data=st.data())
def test_parts_that_arrive_apart_add_up(log: list[Entry], data: st.DataObject) -> None:
    """Whatever came first waits for its thread; nothing is lost on the way."""
    known: set[str] = set()
    arrived: list[Entry] = []
    for entry in data.draw(st.permutations(log)):
        arrived.append(entry)
        known.add(entry.digest)
        found = fold(arrived)
        assert {one.digest for thread in found.threads for one in thread.entries} | {
            one.digest for one in found.waiting
        } == known
    assert fold(arrived) == fold(log)
    assert fold(arrived).waiting == ()


@given(_logs())
def test_the_states_keep_their_promises(log: list[Entry]) -> None:
    """Closed and withdrawn have their reason, answered an answer, and only a challenge awaits one."""
    for thread in fold(log).threads:
        assert (thread.closing is not None) == (thread.state in (ThreadState.CLOSED, ThreadState.WITHDRAWN))
        if thread.state is ThreadState.ANSWERED:
            assert thread.answers
        if thread.state is ThreadState.AWAITING_ANSWER:
            assert thread.is_challenge
        assert {
            one.author for one in thread.entries if one.kind is EntryKind.CLOSE and one not in thread.disregarded
        } <= {thread.head.entry.author}


@pytest.mark.parametrize("kind", OPENING)
def test_an_opening_alone_is_open_or_awaits_its_answer(kind: EntryKind) -> None:
    """Only a challenge awaits one."""
    writer = Writer()
    writer.write(kind)
    thread = _only(writer)

    expected = ThreadState.AWAITING_ANSWER if kind is EntryKind.CHALLENGE else ThreadState.OPEN
    assert (thread.state, thread.since, thread.kind) == (expected, DAY, kind)
    assert thread.is_private == kind.rule.is_private


def test_an_answer_answers_since_its_day() -> None:
    """A second answer changes the day no more."""
    writer, director = Writer(), Writer("director", "desk")
    asked = writer.write(EntryKind.CHALLENGE)
    director.write(EntryKind.RESPONSE, asked.digest, on=date(2017, 4, 10))
    director.write(EntryKind.RESPONSE, asked.digest, on=date(2017, 4, 12))
    (thread,) = fold([*writer.written, *director.written]).threads

    assert (thread.state, thread.since, len(thread.answers)) == (ThreadState.ANSWERED, date(2017, 4, 10), 2)


def test_the_asker_closes_and_reopens() -> None:
    """After reopening it awaits an answer again, whatever was said before."""
    writer = Writer()
    asked = writer.write(EntryKind.CHALLENGE)
    writer.write(EntryKind.RESPONSE, asked.digest)
    writer.write(EntryKind.CLOSE, asked.digest, text="Seen in the audit.", on=date(2017, 4, 20))
    closed = _only(writer)
    writer.write(EntryKind.REOPEN, asked.digest, on=date(2017, 4, 25))
    reopened = _only(writer)

    assert (closed.state, closed.since) == (ThreadState.CLOSED, date(2017, 4, 20))
    assert closed.closing is not None
    assert [words.text for words in closed.closing.words] == ["Seen in the audit."]
    assert (reopened.state, reopened.since) == (ThreadState.AWAITING_ANSWER, date(2017, 4, 25))
    assert reopened.closing is None


def test_an_answer_to_a_closed_thread_leaves_it_closed() -> None:
    """It is listed all the same."""
    writer = Writer()
    asked = writer.write(EntryKind.CHALLENGE)
    writer.write(EntryKind.CLOSE, asked.digest)
    writer.write(EntryKind.RESPONSE, asked.digest)

    assert (_only(writer).state, len(_only(writer).answers)) == (ThreadState.CLOSED, 1)


def test_nobody_else_closes_a_challenge() -> None:
    """The officer who was asked cannot; what she tried is shown as without effect."""
    writer, director = Writer(), Writer("director", "desk")
    asked = writer.write(EntryKind.CHALLENGE)
    tried = director.write(EntryKind.CLOSE, asked.digest)
    (thread,) = fold([*writer.written, *director.written]).threads

    assert thread.state is ThreadState.AWAITING_ANSWER
    assert thread.disregarded == (tried,)


@pytest.mark.parametrize("kind", [EntryKind.SUPERSEDE, EntryKind.WITHDRAW])
def test_nobody_else_takes_words_back(kind: EntryKind) -> None:
    """Neither corrects nor withdraws them, nor by correcting a correction of her own."""
    writer, director = Writer(), Writer("director", "desk")
    asked = writer.write(EntryKind.CHALLENGE, text="Mine")
    tried = director.write(EntryKind.SUPERSEDE, asked.digest, text="Hers")
    director.write(kind, tried.digest, text="Hers again")
    (thread,) = fold([*writer.written, *director.written]).threads

    assert [words.text for words in thread.head.words] == ["Mine"]
    assert thread.state is ThreadState.AWAITING_ANSWER


def test_a_withdrawn_challenge_is_withdrawn_since_its_day() -> None:
    """Its words stay, so that what was withdrawn can be read."""
    writer = Writer()
    asked = writer.write(EntryKind.CHALLENGE)
    writer.write(EntryKind.CLOSE, asked.digest)
    writer.write(EntryKind.WITHDRAW, asked.digest, on=date(2017, 4, 30))
    thread = _only(writer)

    assert (thread.state, thread.since) == (ThreadState.WITHDRAWN, date(2017, 4, 30))
    assert thread.head.words
    assert thread.days_overdue(date(2018, 1, 1)) == 0


def test_a_withdrawn_answer_is_no_answer() -> None:
    """The challenge awaits one again."""
    writer = Writer()
    asked = writer.write(EntryKind.CHALLENGE)
    answer = writer.write(EntryKind.RESPONSE, asked.digest)
    writer.write(EntryKind.WITHDRAW, answer.digest)

    assert (_only(writer).state, _only(writer).answers) == (ThreadState.AWAITING_ANSWER, ())


def test_a_withdrawn_closing_opens_again_and_a_withdrawal_stays() -> None:
    """Withdrawing a withdrawal has no effect: reopening is what there is for that."""
    writer = Writer()
    asked = writer.write(EntryKind.CHALLENGE)
    closing = writer.write(EntryKind.CLOSE, asked.digest)
    writer.write(EntryKind.WITHDRAW, closing.digest)
    assert _only(writer).state is ThreadState.AWAITING_ANSWER

    withdrawal = writer.write(EntryKind.WITHDRAW, asked.digest)
    tried = writer.write(EntryKind.WITHDRAW, withdrawal.digest)
    assert _only(writer).state is ThreadState.WITHDRAWN
    assert _only(writer).disregarded == (tried,)


def test_a_challenge_is_withdrawn_since_its_own_withdrawal() -> None:
    """Not since that of an answer, which came first."""
    writer = Writer()
    asked = writer.write(EntryKind.CHALLENGE)
    answer = writer.write(EntryKind.RESPONSE, asked.digest)
    writer.write(EntryKind.WITHDRAW, answer.digest, on=date(2017, 4, 5))
    last = writer.write(EntryKind.WITHDRAW, asked.digest, on=date(2017, 4, 7))
    thread = _only(writer)
    assert (thread.state, thread.since) == (ThreadState.WITHDRAWN, date(2017, 4, 7))
    assert thread.closing is not None
    assert thread.closing.entry == last


def test_what_was_never_closed_is_not_opened_again() -> None:
    """An answer is not taken away by a word that two devices wrote past one another."""
    writer = Writer()
    asked = writer.write(EntryKind.CHALLENGE)
    writer.write(EntryKind.RESPONSE, asked.digest, on=date(2017, 4, 5))
    writer.write(EntryKind.REOPEN, asked.digest, on=date(2017, 4, 6))
    thread = _only(writer)
    assert (thread.state, thread.since) == (ThreadState.ANSWERED, date(2017, 4, 5))


@pytest.mark.parametrize("kind", [EntryKind.CLOSE, EntryKind.REOPEN])
def test_why_a_thread_was_closed_or_opened_again_is_not_written_over(kind: EntryKind) -> None:
    """Only what was said and what was answered can be corrected; the rest is what happened."""
    writer = Writer()
    asked = writer.write(EntryKind.CHALLENGE)
    writer.write(EntryKind.CLOSE, asked.digest, text="Done.")
    about = writer.written[-1] if kind is EntryKind.CLOSE else writer.write(kind, asked.digest)
    written_over = writer.write(EntryKind.SUPERSEDE, about.digest, text="Something else.")
    assert _only(writer).disregarded == (written_over,)


def test_a_correction_takes_the_place_of_what_it_corrects() -> None:
    """What it leaves unsaid stays: whom it was asked of, and when the answer is due."""
    writer = Writer()
    asked = writer.write(EntryKind.CHALLENGE, text="Frist")
    once = writer.write(EntryKind.SUPERSEDE, asked.digest, text="First")
    writer.write(EntryKind.SUPERSEDE, once.digest, text="First, and when?", answer_due=date(2017, 4, 21))
    thread = _only(writer)

    assert thread.head.now is not None
    assert [words.text for words in thread.head.words] == ["First, and when?"]
    assert thread.head.now.asked_of == "Head of Safeguarding"
    assert thread.answer_due == date(2017, 4, 21)
    assert thread.head.on == DAY


def test_a_withdrawn_correction_gives_the_words_before_it() -> None:
    """And a correction of the withdrawn one stands."""
    writer = Writer()
    asked = writer.write(EntryKind.COMMENT, text="One")
    once = writer.write(EntryKind.SUPERSEDE, asked.digest, text="Two")
    writer.write(EntryKind.WITHDRAW, once.digest)
    assert [words.text for words in _only(writer).head.words] == ["One"]

    writer.write(EntryKind.SUPERSEDE, once.digest, text="Three")
    assert [words.text for words in _only(writer).head.words] == ["Three"]


def test_two_corrections_that_do_not_know_of_each_other_are_both_shown() -> None:
    """No clock decides which of the chair's two devices was right."""
    laptop, tablet = Writer("chair", "laptop"), Writer("chair", "tablet")
    asked = laptop.write(EntryKind.COMMENT, text="One")
    laptop.write(EntryKind.SUPERSEDE, asked.digest, text="Two")
    tablet.write(EntryKind.SUPERSEDE, asked.digest, text="Zwei")
    (thread,) = fold([*laptop.written, *tablet.written]).threads

    assert sorted(words.text for words in thread.head.words) == ["Two", "Zwei"]


def test_what_one_device_corrected_twice_is_a_chain() -> None:
    """As files hold it whose second correction names the first words: the device knew of the one before."""
    writer = Writer()
    asked = writer.write(EntryKind.CHALLENGE, text="One")
    writer.write(EntryKind.SUPERSEDE, asked.digest, text="Two", on=date(2017, 4, 4))
    writer.write(EntryKind.SUPERSEDE, asked.digest, text="Three", on=date(2017, 4, 5))
    head = _only(writer).head

    assert [words.text for words in head.words] == ["Three"]
    assert [words.text for words in head.earlier] == ["One", "Two"]
    assert head.reworded_on == date(2017, 4, 5)


def test_what_another_device_corrected_still_stands_beside_the_newest_of_the_first() -> None:
    """Until a correction names the other's words: the device that wrote it knew both."""
    laptop, tablet = Writer("chair", "laptop"), Writer("chair", "tablet")
    asked = laptop.write(EntryKind.COMMENT, text="One")
    laptop.write(EntryKind.SUPERSEDE, asked.digest, text="Two")
    other = tablet.write(EntryKind.SUPERSEDE, asked.digest, text="Zwei")
    laptop.write(EntryKind.SUPERSEDE, asked.digest, text="Three")
    (thread,) = fold([*laptop.written, *tablet.written]).threads
    assert sorted(words.text for words in thread.head.words) == ["Three", "Zwei"]

    laptop.write(EntryKind.SUPERSEDE, other.digest, text="Four")
    (thread,) = fold([*laptop.written, *tablet.written]).threads
    assert [words.text for words in thread.head.words] == ["Four"]


def test_a_withdrawn_correction_leaves_the_one_before_it_on_its_device() -> None:
    """Whichever words it named."""
    writer = Writer()
    asked = writer.write(EntryKind.COMMENT, text="One")
    writer.write(EntryKind.SUPERSEDE, asked.digest, text="Two")
    last = writer.write(EntryKind.SUPERSEDE, asked.digest, text="Three")
    writer.write(EntryKind.WITHDRAW, last.digest)
    assert [words.text for words in _only(writer).head.words] == ["Two"]


def test_an_answer_is_known_to_have_been_given_to_other_words() -> None:
    """Of a later answer, and once the words are what they were, nothing is said; and no answer is awaited anew."""
    writer = Writer()
    asked = writer.write(EntryKind.CHALLENGE, text="Which councils?")
    writer.write(EntryKind.RESPONSE, asked.digest, text="Two.", answered_on=DAY)
    assert _only(writer).answered_before is None
    later = date(2017, 4, 20)
    writer.write(EntryKind.SUPERSEDE, asked.digest, text="How many children?", on=later)
    thread = _only(writer)
    (answer,) = thread.answers
    assert answer.answered is not None
    assert (thread.state, thread.answered_before) == (ThreadState.ANSWERED, later)
    assert (answer.answered.text, thread.days_overdue(date(2017, 5, 14))) == ("Which councils?", 0)
    # Noted after it was reworded, and given before.
    writer.write(EntryKind.RESPONSE, asked.digest, text="Three.", on=later, answered_on=date(2017, 4, 19))
    assert _only(writer).answered_before == later
    writer.write(EntryKind.RESPONSE, asked.digest, text="Nine.", on=later, answered_on=later)
    assert _only(writer).answered_before is None
    writer.write(EntryKind.SUPERSEDE, asked.digest, text="Which councils?", on=date(2017, 4, 21))
    assert [one.answered is None for one in _only(writer).answers] == [True, True, False]


def test_an_answer_can_be_corrected() -> None:
    """It keeps who gave it and when."""
    writer = Writer()
    asked = writer.write(EntryKind.CHALLENGE)
    answer = writer.write(EntryKind.RESPONSE, asked.digest, text="12 children")
    writer.write(EntryKind.SUPERSEDE, answer.digest, text="21 children")
    (said,) = _only(writer).answers

    assert said.now is not None
    assert (said.now.text, said.now.answered_by) == ("21 children", "Head of Safeguarding")


def test_words_that_were_expunged_leave_the_thread_standing() -> None:
    """Who asked and when is still there; what was said is not."""
    writer = Writer()
    entry = read_entry(writer.write(EntryKind.CHALLENGE).document)
    (thread,) = fold([entry]).threads

    assert (thread.head.words, thread.head.now, thread.answer_due) == ((), None, None)
    assert (thread.state, thread.since) == (ThreadState.AWAITING_ANSWER, DAY)
    assert thread.days_overdue(date(2018, 1, 1)) == 0


def test_days_overdue_count_from_the_day_after_it_was_due() -> None:
    """Nought on the day itself, and once it is answered."""
    writer = Writer()
    asked = writer.write(EntryKind.CHALLENGE)
    days = [_only(writer).days_overdue(day) for day in (DAY, DUE, date(2017, 4, 15), date(2017, 5, 14))]
    writer.write(EntryKind.RESPONSE, asked.digest)

    assert days == [0, 0, 1, 30]
    assert _only(writer).days_overdue(date(2017, 5, 14)) == 0


def test_a_very_long_chain_of_corrections_is_folded() -> None:
    """No depth of nesting ends the program."""
    writer = Writer()
    last = writer.write(EntryKind.COMMENT)
    for number in range(3000):
        last = writer.write(EntryKind.SUPERSEDE, last.digest, text=f"{number}")

    assert [words.text for words in _only(writer).head.words] == ["2999"]


def test_threads_stand_in_the_order_in_which_they_were_opened() -> None:
    """Whatever was answered since."""
    writer = Writer()
    first, second = writer.write(EntryKind.COMMENT), writer.write(EntryKind.CHALLENGE)
    writer.write(EntryKind.RESPONSE, first.digest)
    found: Folded = fold(reversed(writer.written))

    assert [thread.digest for thread in found.threads] == [first.digest, second.digest]
