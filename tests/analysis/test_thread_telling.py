"""Logs of threads: what stands where, and the last word on each item."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from typing_extensions import override

from lineofsight.analysis.picture import judge
from lineofsight.analysis.thread_folding import fold
from lineofsight.analysis.thread_telling import confidence_history, make_log, tell
from lineofsight.analysis.verdicts import JudgedAction
from lineofsight.domain.note_kinds import Confidence, EntryKind
from lineofsight.domain.notes import Target, TargetType
from tests.analysis.plan_makers import AS_AT, action
from tests.analysis.record_makers import record
from tests.support.note_makers import Writer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lineofsight.analysis.thread_telling import ToldThread

TODAY = date(2017, 5, 1)
OTHER = Target(type=TargetType.ACTION, ref="1.1", as_at=AS_AT)


def _tell(writer: Writer) -> tuple[ToldThread, ...]:
    held = record([action()])
    return tell(
        fold(writer.written).threads,
        judge(held, earlier=None, since=None, today=AS_AT, is_example=False),
        held,
        today=TODAY,
    )


def test_challenges_stand_by_state_and_urgency() -> None:
    """Overdue by the most days first; then by the day on which the answer is due."""
    writer = Writer()
    for due in (date(2017, 5, 9), date(2017, 4, 20), date(2017, 5, 2), date(2017, 4, 10)):
        writer.write(EntryKind.CHALLENGE, answer_due=due)
    writer.write(EntryKind.COMMENT)
    writer.write(EntryKind.NOTE)
    log = make_log(_tell(writer))

    assert [one.days_overdue for one in log.awaiting] == [21, 11, 0, 0]
    assert [one.thread.answer_due for one in log.awaiting][2:] == [date(2017, 5, 2), date(2017, 5, 9)]
    assert [one.days_overdue for one in log.overdue] == [21, 11]
    assert (len(log.challenges), len(log.others)) == (4, 1)


def test_answered_and_closed_stand_newest_first() -> None:
    """By the day on which they came to stand so."""
    writer = Writer()
    asked = [writer.write(EntryKind.CHALLENGE, text=name) for name in "abcd"]
    for entry, day in zip(asked, (5, 6, 7, 8), strict=True):
        writer.write(EntryKind.RESPONSE, entry.digest, on=date(2017, 4, day))
    for entry, day in ((asked[3], 20), (asked[0], 21)):
        writer.write(EntryKind.CLOSE, entry.digest, on=date(2017, 4, day))
    log = make_log(_tell(writer))

    assert [[one.words.text for one in part if one.words] for part in (log.answered, log.closed)] == [
        ["c", "b"],
        ["a", "d"],
    ]


def test_the_last_word_on_each_item_counts_and_the_others_are_its_history() -> None:
    """A withdrawn word is none."""
    writer = Writer()
    writer.write(EntryKind.CONFIDENCE, confidence=Confidence.HIGH)
    writer.write(EntryKind.CONFIDENCE, target=OTHER, confidence=Confidence.SOME)
    writer.write(EntryKind.CONFIDENCE, confidence=Confidence.LOW)
    last = writer.write(EntryKind.CONFIDENCE, confidence=Confidence.CANNOT_TELL)
    writer.write(EntryKind.WITHDRAW, last.digest, text="")
    told = _tell(writer)

    assert [one.words.confidence for one in make_log(told).confidence if one.words] == [
        Confidence.SOME,
        Confidence.LOW,
    ]
    history = confidence_history(told, TargetType.ACTION, "1.10")
    assert [one.words.confidence for one in history if one.words] == [Confidence.HIGH, Confidence.LOW]


def test_a_withdrawn_comment_is_in_no_log() -> None:
    """A withdrawn challenge is, so that nobody asks it again unknowing."""
    writer = Writer()
    for kind in (EntryKind.COMMENT, EntryKind.CHALLENGE):
        writer.write(EntryKind.WITHDRAW, writer.write(kind).digest)
    log = make_log(_tell(writer))

    assert (len(log.others), len(log.withdrawn)) == (0, 1)


def test_an_item_that_the_picture_does_not_hold_has_no_subject() -> None:
    """Nothing is said of a change then."""
    writer = Writer()
    writer.write(EntryKind.COMMENT)
    writer.write(EntryKind.COMMENT, target=OTHER)
    gone, there = _tell(writer)

    assert (gone.subject, gone.has_changed, gone.title) == (None, False, "")
    assert there.subject is not None
    assert there.title == action().action
    assert there.is_about(TargetType.ACTION, "1.1")


def test_however_many_are_told_the_plan_is_walked_once() -> None:
    """Five hundred threads on ten thousand actions are not five million looks."""
    walks: list[int] = []

    class Walked(tuple[JudgedAction, ...]):
        __slots__ = ()

        @override
        def __iter__(self) -> Iterator[JudgedAction]:
            walks.append(len(self))
            return super().__iter__()

    held = record([action(action_id=str(number)) for number in range(30)])
    picture = judge(held, earlier=None, since=None, today=AS_AT, is_example=False)
    picture = replace(picture, themes=tuple(replace(one, actions=Walked(one.actions)) for one in picture.themes))
    writer = Writer()
    for number in range(20):
        writer.write(EntryKind.COMMENT, target=replace(OTHER, ref=str(number)))
    told = tell(fold(writer.written).threads, picture, held, today=TODAY)

    assert [one.subject.ref for one in told if one.subject] == [str(number) for number in range(20)]
    assert walks == [30]
