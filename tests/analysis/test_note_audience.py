"""Which entries an audience may see."""

from __future__ import annotations

import pytest

from lineofsight.analysis.note_audience import entries_for
from lineofsight.analysis.thread_folding import fold
from lineofsight.domain.marking import MEMBERS, PUBLIC, Audience, Marking, MarkingLevel
from lineofsight.domain.note_kinds import PRIVATE, EntryKind
from tests.support.note_makers import Writer

EXEMPT = Marking(MarkingLevel.PART2, 2)


def _texts(writer: Writer, audience: Audience) -> list[str]:
    """Give the words that an audience reads at the head of threads."""
    folded = fold(entries_for(writer.written, audience))
    return [words.text for thread in folded.threads for words in thread.head.words]


@pytest.mark.parametrize("audience", list(Audience))
@pytest.mark.parametrize("kind", PRIVATE)
def test_what_is_private_is_for_no_audience(kind: EntryKind, audience: Audience) -> None:
    """Not even for the narrowest."""
    writer = Writer()
    writer.write(kind)

    assert entries_for(writer.written, audience) == ()


def test_a_comment_can_be_kept_private_too() -> None:
    """The chair need not share what she notes."""
    writer = Writer()
    writer.write(EntryKind.COMMENT, marking=None)

    assert entries_for(writer.written, Audience.PART2) == ()


def test_each_audience_reads_its_own_and_what_is_wider() -> None:
    """As with every other row."""
    writer = Writer()
    for marking in (PUBLIC, MEMBERS, EXEMPT):
        writer.write(EntryKind.COMMENT, marking=marking, text=marking.level.value)

    assert _texts(writer, Audience.PUBLIC) == ["public"]
    assert _texts(writer, Audience.MEMBERS) == ["public", "members"]
    assert _texts(writer, Audience.PART2) == ["public", "members", "part2"]


def test_an_answer_for_fewer_readers_is_not_there_for_the_others() -> None:
    """The challenge awaits its answer for those who may not read it."""
    writer = Writer()
    asked = writer.write(EntryKind.CHALLENGE)
    writer.write(EntryKind.RESPONSE, asked.digest, marking=EXEMPT)
    (thread,) = fold(entries_for(writer.written, Audience.MEMBERS)).threads

    assert (thread.state.value, thread.answers, len(thread.entries)) == ("awaiting_answer", (), 1)


@pytest.mark.parametrize("kind", [EntryKind.SUPERSEDE, EntryKind.WITHDRAW])
def test_words_corrected_for_fewer_readers_are_taken_from_the_others(kind: EntryKind) -> None:
    """The first words are not shown to those who may not see what took their place, nor are any before them."""
    writer = Writer()
    asked = writer.write(EntryKind.COMMENT, text="with a child's name")
    once = writer.write(EntryKind.SUPERSEDE, asked.digest, text="with her initials")
    writer.write(kind, once.digest, text="with neither", marking=EXEMPT)

    assert _texts(writer, Audience.MEMBERS) == []
    assert _texts(writer, Audience.PART2) == ["with neither" if kind is EntryKind.SUPERSEDE else "with a child's name"]


def test_somebody_else_cannot_take_words_from_readers() -> None:
    """A hidden correction by another author has no effect."""
    writer, director = Writer(), Writer("director", "desk")
    asked = writer.write(EntryKind.COMMENT, text="Mine")
    director.write(EntryKind.WITHDRAW, asked.digest, marking=EXEMPT)
    writer.written += director.written

    assert _texts(writer, Audience.MEMBERS) == ["Mine"]


def test_what_answers_to_a_hidden_entry_does_not_tell_of_it() -> None:
    """Its thread has not come, and never will."""
    writer = Writer()
    asked = writer.write(EntryKind.CHALLENGE, marking=EXEMPT)
    writer.write(EntryKind.RESPONSE, asked.digest, marking=PUBLIC)

    assert fold(entries_for(writer.written, Audience.MEMBERS)).threads == ()
