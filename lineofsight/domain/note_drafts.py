"""A note before it has its place: what is to be said, and where on a device the next entry goes."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from lineofsight.domain.note_clock import next_stamp
from lineofsight.domain.notes import Entry, check_words

if TYPE_CHECKING:
    from datetime import datetime

    from lineofsight.domain.marking import Marking
    from lineofsight.domain.note_kinds import EntryKind
    from lineofsight.domain.notes import Target, Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """What is to be said; the fields are those of ``Entry``."""

    council: str
    kind: EntryKind
    target: Target
    words: Words
    refs: tuple[str, ...] = ()
    marking: Marking | None

    def __post_init__(self) -> None:
        """Refuse what says less than its kind needs, before a file is opened for it."""
        check_words(self.kind, self.words)


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where the next entry of a device goes.

    Attributes:
        author: who writes on it.
        device: the device.
        sequence: the number of its last entry; 0 before the first.
        previous: the digest of that entry; "" before the first.
        stamp: the largest stamp that is known, of any device; 0 before the first.
    """

    author: str
    device: str
    sequence: int = 0
    previous: str = ""
    stamp: int = 0

    def write(self, draft: Draft, *, now: datetime, nonce: str) -> Entry:
        """The entry that a draft becomes here.

        Args:
            draft: what is to be said.
            now: the moment, with its time zone.
            nonce: 64 hexadecimal digits that nobody can guess.

        Raises:
            ValueRefusedError: when it answers to what it may not, or is for others than it may be.
        """
        return Entry(
            council=draft.council,
            author=self.author,
            device=self.device,
            sequence=self.sequence + 1,
            previous=self.previous,
            stamp=next_stamp(self.stamp, now),
            kind=draft.kind,
            target=draft.target,
            refs=draft.refs,
            marking=draft.marking,
            commitment=draft.words.commitment(nonce),
            words=draft.words,
            nonce=nonce,
        )

    def after(self, entry: Entry) -> Place:
        """The place that follows an entry of this device."""
        return replace(self, sequence=entry.sequence, previous=entry.digest, stamp=max(self.stamp, entry.stamp))
