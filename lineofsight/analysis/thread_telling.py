"""Threads as they are told on a day: beside the item as it stands now, with how long an answer is overdue."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from lineofsight.analysis.note_subjects import find_subjects, milestone_digest
from lineofsight.analysis.threads import Thread, ThreadState
from lineofsight.domain.marking import Audience
from lineofsight.domain.note_kinds import EntryKind
from lineofsight.domain.notes import TargetType

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from lineofsight.analysis.note_subjects import Subject
    from lineofsight.analysis.verdicts import Change, Picture
    from lineofsight.domain.notes import Seen, Words
    from lineofsight.domain.record import PlanRecord, Record


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldThread:
    """A thread on a day.

    Attributes:
        thread: what was said.
        ref: the reference of what it is about; another than the one that the note names, which is never changed, where
            the item stands under another.
        subject: what it is about, as the picture shows it now; ``None`` when it is no longer in it.
        as_at: the day of that picture.
        days_overdue: days since its answer was due; 0 when none is.
        seen: what its author was looking at; ``None`` when that is not for the audience, or was expunged.
        has_changed: whether the item's row is another than the one she was looking at, where both are known.
        changes: what is known to have changed of it since the day at which she looked; see ``thread_changes``.
    """

    thread: Thread
    ref: str
    subject: Subject | None
    as_at: date
    days_overdue: int = 0
    seen: Seen | None = None
    has_changed: bool = False
    changes: tuple[Change, ...] = ()

    @property
    def words(self) -> Words | None:
        """What opened it, as it now stands."""
        return self.thread.head.now

    @property
    def title(self) -> str:
        """What it is about, in the item's own words: as they are now, else as they were."""
        if self.subject is not None:
            return self.subject.title
        return "" if self.seen is None else self.seen.title

    @property
    def address(self) -> str:
        """What it is about, as it is asked for, for example "action/1.10"."""
        return f"{self.thread.target.type.value}/{self.ref}"

    @property
    def written_under(self) -> str:
        """The reference by which the note names its item, where that stands under another; else ""."""
        return "" if self.ref == self.thread.target.ref else self.thread.target.ref

    def is_about(self, kind: TargetType, ref: str) -> bool:
        """Whether it is about an item."""
        return (self.thread.target.type, self.ref) == (kind, ref)


@dataclass(frozen=True, slots=True, kw_only=True)
class ChallengeLog:
    """The chair's challenges by where they stand, and her confidence in items.

    Attributes:
        awaiting: those that await an answer: the longest overdue first, then by the day on which it is due.
        answered: those that were answered and not closed, the newest answer first.
        closed: the newest first.
        withdrawn: the newest first.
        confidence: for each item what she said of it last, oldest first.
        others: what she noted without asking for an answer by a day: comments and praise, oldest first.
    """

    awaiting: tuple[ToldThread, ...] = ()
    answered: tuple[ToldThread, ...] = ()
    closed: tuple[ToldThread, ...] = ()
    withdrawn: tuple[ToldThread, ...] = ()
    confidence: tuple[ToldThread, ...] = ()
    others: tuple[ToldThread, ...] = ()

    @property
    def overdue(self) -> tuple[ToldThread, ...]:
        """Those whose answer is overdue, the longest first."""
        return tuple(one for one in self.awaiting if one.days_overdue)

    @property
    def challenges(self) -> tuple[ToldThread, ...]:
        """Every challenge, in the order in which the log tells them."""
        return (*self.awaiting, *self.answered, *self.closed, *self.withdrawn)


def tell(
    threads: Iterable[Thread], picture: Picture, record: Record, *, today: date, audience: Audience = Audience.MEMBERS
) -> tuple[ToldThread, ...]:
    """The threads beside the items of a picture, in their order.

    Args:
        threads: what may be told.
        picture: what the items look like now, as ``audience`` may see them.
        record: what it was judged from.
        today: the day on which it is told.
        audience: who is told. The public is not told what the author was looking at: small numbers may stand in it. For
            others than members it is not worked out whether the row changed, since notes are written on theirs.
    """
    told = [(one, standing_ref(one, record.plan)) for one in threads]
    subjects = find_subjects(picture, record, ((one.target.type, ref) for one, ref in told))
    return tuple(
        _tell(one, ref, subjects.get((one.target.type, ref)), picture, today=today, audience=audience)
        for one, ref in told
    )


def standing_ref(thread: Thread, plan: PlanRecord) -> str:
    """The reference under which what a thread is about stands: a milestone may have got another since, or have had one.

    It is found by what the author was looking at: a reference that was made up may have named something else before.
    """
    target, words = thread.target, thread.head.entry.words
    if target.type is not TargetType.MILESTONE or words is None or words.seen is None:
        return target.ref
    return plan.milestone_ref(target.ref, words.seen.title)


def _tell(
    thread: Thread, ref: str, subject: Subject | None, picture: Picture, *, today: date, audience: Audience
) -> ToldThread:
    target = thread.target
    words = thread.head.now
    compared = audience is Audience.MEMBERS and subject is not None and target.row_sha256 != ""
    row = "" if subject is None else subject.row_sha256
    if compared and ref != target.ref:
        row = milestone_digest(picture, ref, target.ref)
    return ToldThread(
        thread=thread,
        ref=ref,
        subject=subject,
        as_at=picture.as_at,
        days_overdue=thread.days_overdue(today),
        seen=None if words is None or audience is Audience.PUBLIC else words.seen,
        has_changed=compared and row != target.row_sha256,
    )


def make_log(told: Iterable[ToldThread]) -> ChallengeLog:
    """The log of the threads that others may read; private ones are not in it."""
    shared = [one for one in told if not one.thread.is_private and one.thread.kind.rule.opens]
    challenges = [one for one in shared if one.thread.is_challenge]
    standing = [one for one in shared if one.thread.state is not ThreadState.WITHDRAWN]
    return ChallengeLog(
        awaiting=tuple(sorted(_in(challenges, ThreadState.AWAITING_ANSWER), key=_urgency)),
        answered=_newest_first(_in(challenges, ThreadState.ANSWERED)),
        closed=_newest_first(_in(challenges, ThreadState.CLOSED)),
        withdrawn=_newest_first(_in(challenges, ThreadState.WITHDRAWN)),
        confidence=tuple(last_confidence(standing)),
        others=tuple(one for one in standing if one.thread.kind in (EntryKind.COMMENT, EntryKind.PRAISE)),
    )


def last_confidence(told: Iterable[ToldThread]) -> list[ToldThread]:
    """For each item the last word on how far the chair believes in it, those that were withdrawn left out."""
    last: dict[tuple[str, str], ToldThread] = {}
    for one in told:
        if one.thread.kind is EntryKind.CONFIDENCE and one.thread.state is not ThreadState.WITHDRAWN:
            key = (one.thread.target.type.value, one.ref)
            last.pop(key, None)
            last[key] = one
    return list(last.values())


def confidence_history(told: Iterable[ToldThread], kind: TargetType, ref: str) -> tuple[ToldThread, ...]:
    """Everything that the chair said of how far she believes in an item, oldest first."""
    return tuple(
        one
        for one in told
        if one.thread.kind is EntryKind.CONFIDENCE
        and one.thread.state is not ThreadState.WITHDRAWN
        and one.is_about(kind, ref)
    )


def _in(told: Sequence[ToldThread], state: ThreadState) -> list[ToldThread]:
    return [one for one in told if one.thread.state is state]


def _urgency(one: ToldThread) -> tuple[int, str, str]:
    due = one.thread.answer_due
    return -one.days_overdue, "" if due is None else due.isoformat(), one.thread.digest


def _newest_first(told: Sequence[ToldThread]) -> tuple[ToldThread, ...]:
    return tuple(sorted(told, key=lambda one: (one.thread.since, one.thread.digest), reverse=True))
