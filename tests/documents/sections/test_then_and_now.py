"""What was said of an action when a challenge was written, what is said now, and what else changed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from lineofsight.analysis.changes import find_changes
from lineofsight.analysis.note_subjects import find_subject
from lineofsight.analysis.picture import judge
from lineofsight.analysis.thread_changes import changed_words, with_changes
from lineofsight.analysis.thread_folding import fold
from lineofsight.analysis.thread_telling import tell
from lineofsight.documents.sections.then_and_now import then_and_now
from lineofsight.domain.note_kinds import EntryKind
from lineofsight.domain.notes import TargetType
from lineofsight.domain.statuses import DueKind
from tests.analysis.plan_makers import AS_AT, action
from tests.analysis.record_makers import BEFORE, record
from tests.support.note_makers import Writer

if TYPE_CHECKING:
    from lineofsight.analysis.thread_telling import ToldThread

_DATELESS: dict[str, Any] = {"due_kind": DueKind.NOT_SET, "due_date_current": None}


def _challenge(was: dict[str, Any], now: dict[str, Any]) -> ToldThread:
    """A challenge on an action as it was, told beside what became of it."""
    earlier, later = record([action(**was)], as_at=BEFORE), record([action(**now)])
    pictures = [judge(one, earlier=None, since=None, today=AS_AT) for one in (earlier, later)]
    subject = find_subject(pictures[0], earlier, TargetType.ACTION, "1.1")
    assert subject is not None
    writer = Writer()
    writer.write(EntryKind.CHALLENGE, target=subject.target(BEFORE), seen=subject.seen)
    threads = tell(fold(writer.written).threads, pictures[1], later, today=AS_AT)
    (told,) = with_changes(threads, {BEFORE: find_changes(earlier, later)})
    return told


@pytest.mark.parametrize(
    ("was", "now", "said"),
    [
        (_DATELESS, {}, "it was given a due date, 30 June 2017, where it had none"),
        ({}, _DATELESS, "its due date, 30 June 2017, was taken away"),
    ],
)
def test_a_date_that_was_given_or_taken_away_did_not_move(was: dict[str, Any], now: dict[str, Any], said: str) -> None:
    """It read "moved from no date to 30 June 2017"."""
    told = _challenge(was, now)
    assert changed_words(told).endswith(f" and {said}")
    assert then_and_now(told)[-1] == f"Since 31 December 2016 {said}."
