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
from lineofsight.documents.sections.then_and_now import rated_now, stands_now, then_and_now
from lineofsight.domain.note_kinds import EntryKind
from lineofsight.domain.notes import TargetType
from lineofsight.domain.statuses import DeliveryStatus, DueKind, ImpactStatus
from tests.analysis.plan_makers import AS_AT, action, milestone
from tests.analysis.record_makers import BEFORE, record
from tests.support.note_makers import Writer

if TYPE_CHECKING:
    from lineofsight.analysis.thread_telling import ToldThread
    from lineofsight.domain.record import Record

_DATELESS: dict[str, Any] = {"due_kind": DueKind.NOT_SET, "due_date_current": None}


def _challenge(was: dict[str, Any], now: dict[str, Any]) -> ToldThread:
    """A challenge on an action as it was, told beside what became of it."""
    return _on(TargetType.ACTION, "1.1", record([action(**was)], as_at=BEFORE), record([action(**now)]))


def _on(kind: TargetType, ref: str, earlier: Record, later: Record) -> ToldThread:
    pictures = [judge(one, earlier=None, since=None, today=AS_AT) for one in (earlier, later)]
    subject = find_subject(pictures[0], earlier, kind, ref)
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
        ({}, _DATELESS, "its due date, 30 June 2017, was taken away (no one is recorded as having agreed it)"),
    ],
)
def test_a_date_that_was_given_or_taken_away_did_not_move(was: dict[str, Any], now: dict[str, Any], said: str) -> None:
    """It read "moved from no date to 30 June 2017"."""
    told = _challenge(was, now)
    assert changed_words(told).endswith(f" and {said}")
    assert then_and_now(told)[-1] == f"Since 31 December 2016 {said}."


@pytest.mark.parametrize(
    ("reason", "why"),
    [
        ("", "no reason is given"),
        ("No longer needed.", "officers say why: “No longer needed”"),
    ],
)
def test_what_left_the_plan_is_told_once_and_why_it_did(reason: str, why: str) -> None:
    """Its two words stand beside each other already; the reason that officers give for it stood nowhere."""
    told = _challenge({}, {"delivery_status": DeliveryStatus.WITHDRAWN, "status_reason": reason})
    assert then_and_now(told) == [
        "Looked at as of 31 December 2016: officers said “on track”; by the rules “on track”.",
        "Now, as at 31 March 2017: officers say “withdrawn”; by the rules “withdrawn”.",
        f"Since 31 December 2016 it left the plan ({why}).",
    ]
    assert changed_words(told) == (f"since 31 December 2016 its status went from “On track” to “Withdrawn” ({why})"), (
        "where its words do not stand beside each other"
    )


def test_an_effect_that_was_lost_is_told_with_where_it_was() -> None:
    """Of the word that stood there before alone nobody could tell what was lost."""
    told = _challenge({}, {"impact_status": ImpactStatus.REVERSED})
    assert then_and_now(told)[-1] == (
        "Since 31 December 2016 its impact went from “Too early to tell” to “Reversed” "
        "(no earlier return that is shown says that it was there)."
    )


def test_of_a_milestone_that_nobody_reported_neither_officers_nor_a_rule_says_anything() -> None:
    """It read: officers say "not recorded"; by the rules "not recorded"."""
    silent, done = (milestone(status=status) for status in (None, DeliveryStatus.COMPLETE))
    first = record([action()], as_at=BEFORE, milestones=[silent])
    told = _on(TargetType.MILESTONE, "1.1.1", first, record([action()], milestones=[silent]))
    assert then_and_now(told) == ["Looked at as of 31 December 2016, and the same now: how it stands is not recorded."]
    assert (rated_now(told), stands_now(told)) == (["Not recorded"], "how it stands is not recorded")
    told = _on(TargetType.MILESTONE, "1.1.1", first, record([action()], milestones=[done]))
    assert then_and_now(told)[0] == "Looked at as of 31 December 2016: how it stands is not recorded."
