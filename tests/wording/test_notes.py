"""The words of notes."""

from __future__ import annotations

from datetime import date

import pytest

from lineofsight.analysis.threads import ThreadState
from lineofsight.domain.marking import EXEMPT_PARAGRAPHS, MEMBERS, PUBLIC, Marking, MarkingLevel
from lineofsight.domain.note_kinds import Confidence, EntryKind
from lineofsight.domain.notes import TargetType
from lineofsight.wording.marking import EXEMPT_MATTERS
from lineofsight.wording.notes import (
    begun_word,
    confidence_word,
    item_name,
    item_words,
    kind_word,
    readers,
    readers_choice,
    readers_hint,
    state_sentence,
    state_word,
    why_not_ended,
)

DAY = date(2017, 4, 14)


def test_every_kind_state_and_confidence_has_its_own_word() -> None:
    """None is said in the words of another."""
    for said in (
        [kind_word(kind) for kind in EntryKind if kind is not EntryKind.CLOSE],
        [state_word(state) for state in ThreadState],
        [confidence_word(one) for one in Confidence],
        [item_name(kind, "1") for kind in TargetType],
    ):
        assert len(set(said)) == len(said)
        assert all(word[0].isupper() for word in said)


@pytest.mark.parametrize(
    ("state", "due", "overdue", "said"),
    [
        (ThreadState.OPEN, None, 0, ""),
        (ThreadState.AWAITING_ANSWER, DAY, 0, "Awaiting an answer, due 14 April 2017"),
        (ThreadState.AWAITING_ANSWER, DAY, 1, "Awaiting an answer, due 14 April 2017, 1 day overdue"),
        (ThreadState.AWAITING_ANSWER, None, 0, "Awaiting an answer"),
        (ThreadState.ANSWERED, DAY, 0, "Answer noted on 3 April 2017"),
        (ThreadState.CLOSED, DAY, 0, "Closed on 3 April 2017"),
        (ThreadState.WITHDRAWN, DAY, 0, "Withdrawn on 3 April 2017"),
    ],
)
def test_where_a_thread_stands(state: ThreadState, due: date | None, overdue: int, said: str) -> None:
    """With the days that matter."""
    assert state_sentence(state, date(2017, 4, 3), due, overdue) == said


def test_what_is_begun_is_called_by_what_it_will_do() -> None:
    """Nothing is closed by a paper on which closing is begun; a challenge that is begun is a challenge."""
    assert begun_word(EntryKind.CHALLENGE) == kind_word(EntryKind.CHALLENGE) == "Challenge"
    for kind in (EntryKind.CLOSE, EntryKind.WITHDRAW):
        assert begun_word(kind) != kind_word(kind)


@pytest.mark.parametrize("paragraph", EXEMPT_PARAGRAPHS)
def test_who_keeps_a_note_exempt_is_told_under_which_paragraph_and_what_that_is(paragraph: int) -> None:
    """Each of the seven by its number and its matter."""
    assert readers_choice(f"part2-{paragraph}") == f"Part 2, paragraph {paragraph}"
    assert readers_hint(f"part2-{paragraph}") == (
        f"It stands in exempt papers alone: paragraph {paragraph} of Schedule 12A keeps it from publication "
        f"({EXEMPT_MATTERS[paragraph]})."
    )


def test_who_else_reads_a_note_is_told_before_it_is_kept() -> None:
    """Nobody, members, or everybody."""
    assert [(readers_choice(word), readers_hint(word)) for word in ("private", "members", "public")] == [
        ("Myself alone", "Nobody else reads it, and no document tells it."),
        ("Members", "It stands in documents for members."),
        ("Members and the public", "It stands in documents for members and for the public."),
    ]


@pytest.mark.parametrize(
    ("kind", "title", "said"),
    [
        (TargetType.ACTION, "Hold a programme", "Action 1.10"),
        (TargetType.INDICATOR, "Agency social workers", "Agency social workers"),
        (TargetType.INDICATOR, "", "Indicator 1.10"),
        (TargetType.BODY, "The Board", "The Board"),
        (TargetType.QUESTION, "How many wait?", "Question bank"),
    ],
)
def test_an_item_is_called_as_people_call_it(kind: TargetType, title: str, said: str) -> None:
    """An action by its number, a figure by its title; a question of the bank is itself what is kept."""
    assert item_words(kind, "1.10", title) == said


def test_who_may_read_it() -> None:
    """Private says so."""
    markings = (None, PUBLIC, MEMBERS, Marking(MarkingLevel.PART2, 2))

    assert [readers(one) for one in markings] == [
        "For yourself alone",
        "For the public",
        "For members",
        "Exempt, paragraph 2",
    ]


@pytest.mark.parametrize("kind", [one for one in EntryKind if one.rule.opens])
def test_of_a_kind_that_asks_for_no_answer_none_is_said_to_be_due(kind: EntryKind) -> None:
    """What somebody answered all the same can be recorded; a challenge and a question ask for one."""
    told = why_not_ended("", kind)
    asks = kind in (EntryKind.CHALLENGE, EntryKind.QUESTION)
    assert ("You can record an answer to it, and write a note" in told) is asks
    assert ("It asks for no answer; one that is given all the same you can record, and write" in told) is not asks
