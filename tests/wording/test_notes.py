"""The words of notes."""

from __future__ import annotations

from datetime import date

import pytest

from lineofsight.analysis.threads import ThreadState
from lineofsight.domain.marking import MEMBERS, PUBLIC, Marking, MarkingLevel
from lineofsight.domain.note_kinds import Confidence, EntryKind
from lineofsight.domain.notes import TargetType
from lineofsight.wording.notes import confidence_word, item_name, kind_word, readers, state_sentence, state_word

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
        (ThreadState.OPEN, None, 0, "Open"),
        (ThreadState.AWAITING_ANSWER, DAY, 0, "Awaiting an answer, due 14 April 2017"),
        (ThreadState.AWAITING_ANSWER, DAY, 1, "Awaiting an answer, due 14 April 2017, 1 day overdue"),
        (ThreadState.AWAITING_ANSWER, None, 0, "Awaiting an answer"),
        (ThreadState.ANSWERED, DAY, 0, "Answered since 3 April 2017"),
        (ThreadState.CLOSED, DAY, 0, "Closed on 3 April 2017"),
        (ThreadState.WITHDRAWN, DAY, 0, "Withdrawn on 3 April 2017"),
    ],
)
def test_where_a_thread_stands(state: ThreadState, due: date | None, overdue: int, said: str) -> None:
    """With the days that matter."""
    assert state_sentence(state, date(2017, 4, 3), due, overdue) == said


def test_who_may_read_it() -> None:
    """Private says so."""
    markings = (None, PUBLIC, MEMBERS, Marking(MarkingLevel.PART2, 2))

    assert [readers(one) for one in markings] == [
        "For yourself alone",
        "For the public",
        "For members",
        "Exempt, paragraph 2",
    ]
