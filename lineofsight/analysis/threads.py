"""What the entries about an item add up to: a thread, its state and its answers. The functions stand elsewhere."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from lineofsight.domain.note_clock import moment_of
from lineofsight.domain.note_kinds import EntryKind

if TYPE_CHECKING:
    from datetime import date

    from lineofsight.analysis.thread_words import Wording
    from lineofsight.domain.notes import Entry, Target, Words


class ThreadState(StrEnum):
    """Where a thread stands. Only a challenge awaits an answer; a comment without one is open."""

    OPEN = "open"
    AWAITING_ANSWER = "awaiting_answer"
    ANSWERED = "answered"
    CLOSED = "closed"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True, kw_only=True)
class Saying:
    """An entry with its words as they now stand.

    Attributes:
        entry: the entry that was first written.
        words: what it says after corrections: one, or several where two devices corrected it without knowing of each
            other; none when the words were expunged.
        worded: the same as texts, each with the day from which on it read so.
        earlier: what it said before, oldest first; nothing where nobody corrected it.
        corrections: the entries of the words that stand, oldest first; none where nobody corrected it.
        answered: of an answer, the words that it was given to, where what opened the thread reads otherwise by now;
            else ``None``.
    """

    entry: Entry
    words: tuple[Words, ...]
    worded: tuple[Wording, ...] = ()
    earlier: tuple[Wording, ...] = ()
    corrections: tuple[Entry, ...] = ()
    answered: Words | None = None

    @property
    def now(self) -> Words | None:
        """The words of the newest correction; ``None`` when they were expunged."""
        return self.words[-1] if self.words else None

    @property
    def reworded_on(self) -> date | None:
        """The day of the newest correction; ``None`` where nobody corrected it, or the words were expunged."""
        return self.worded[-1].on if self.corrections and self.worded else None

    @property
    def on(self) -> date:
        """The day on which it was first written."""
        return day_of(self.entry)


@dataclass(frozen=True, slots=True, kw_only=True)
class Thread:
    """What was said of an item from one opening on.

    Attributes:
        head: what opened it.
        state: where it stands.
        since: the day on which it came to stand so.
        answers: the answers, oldest first.
        closing: what was said on closing or withdrawing it; ``None`` while it is neither.
        entries: every entry of it, oldest first, with those that were withdrawn or have no effect.
        disregarded: those without effect, because their author may not do what they say.
    """

    head: Saying
    state: ThreadState
    since: date
    answers: tuple[Saying, ...] = ()
    closing: Saying | None = None
    entries: tuple[Entry, ...] = ()
    disregarded: tuple[Entry, ...] = ()

    @property
    def digest(self) -> str:
        """Its identity: the digest of the entry that opened it."""
        return self.head.entry.digest

    @property
    def kind(self) -> EntryKind:
        """What kind of entry opened it."""
        return self.head.entry.kind

    @property
    def target(self) -> Target:
        """What it is about, and the copy that its author looked at."""
        return self.head.entry.target

    @property
    def is_private(self) -> bool:
        """Whether it is for its author alone."""
        return self.head.entry.marking is None

    @property
    def answer_due(self) -> date | None:
        """The day by which it is to be answered."""
        return None if self.head.now is None else self.head.now.answer_due

    @property
    def answered_before(self) -> date | None:
        """The day on which it was reworded after every answer to it was given; ``None`` where it was not.

        It awaits no answer anew then, or whoever answered in time would be overdue at once.
        """
        is_before = bool(self.answers) and all(one.answered is not None for one in self.answers)
        return self.head.reworded_on if is_before else None

    @property
    def is_challenge(self) -> bool:
        """Whether it asks for an answer by a day."""
        return self.kind is EntryKind.CHALLENGE

    @property
    def days_answered_late(self) -> int:
        """Days from the day on which the answer was due to the earliest one; 0 while there is none, or in time."""
        said = [one.now.answered_on for one in self.answers if one.now is not None]
        given = [on for on in said if on is not None]
        return 0 if self.answer_due is None or not given else max(0, (min(given) - self.answer_due).days)

    def days_overdue(self, today: date) -> int:
        """Days from the day on which the answer was due; 0 while it is not, or is answered or closed."""
        if self.state is not ThreadState.AWAITING_ANSWER or self.answer_due is None:
            return 0
        return max(0, (today - self.answer_due).days)


@dataclass(frozen=True, slots=True, kw_only=True)
class Folded:
    """Every thread, oldest first, and the entries whose thread has not come yet."""

    threads: tuple[Thread, ...]
    waiting: tuple[Entry, ...] = ()


def day_of(entry: Entry) -> date:
    """The day on which an entry was written: by its author's calendar, or by its clock when the words were expunged."""
    return entry.words.on if entry.words is not None else moment_of(entry.stamp).date()
