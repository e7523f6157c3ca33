"""The words of an entry after its corrections."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from lineofsight.domain.note_kinds import EntryKind

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from lineofsight.domain.notes import Entry, Words


@dataclass(frozen=True, slots=True)
class Wording:
    """A text as it read from a day on."""

    on: date
    text: str


class Wordings:
    """How entries read after their corrections.

    A correction takes the place of what it corrects and of everything before it, and of what its own device had
    corrected of the same before: that it knew, whichever of the two it names. Two corrections of one entry that do not
    know of each other stand side by side. What a correction leaves unsaid stays as it was.
    """

    def __init__(self, corrections: Sequence[Entry], known: Mapping[str, Entry]) -> None:
        """Find which correction takes the place of what.

        Args:
            corrections: those that stand, oldest first.
            known: every entry by digest.
        """
        self._of: dict[str, list[Entry]] = defaultdict(list)
        self._replaced: set[str] = set()
        for correction in corrections:
            at = known[correction.refs[0]]
            while at.digest not in self._replaced:
                self._replaced.add(at.digest)
                if at.kind is not EntryKind.SUPERSEDE:
                    break
                at = known[at.refs[0]]
            self._of[first_of(correction, known).digest].append(correction)
        for of_one in self._of.values():
            self._replaced |= _known_to_their_device(of_one)

    def standing(self, entry: Entry) -> tuple[Entry, ...]:
        """The corrections of an entry whose words stand, oldest first; none where nobody corrected it."""
        return tuple(one for one in self._of[entry.digest] if one.digest not in self._replaced)

    def now(self, entry: Entry) -> tuple[Words, ...]:
        """The words of an entry as they stand, without those that were expunged."""
        return _told(self.standing(entry) or (entry,), entry)

    def worded(self, entry: Entry) -> tuple[Wording, ...]:
        """The same as texts, each with its day."""
        return _texts(self.standing(entry) or (entry,))

    def earlier(self, entry: Entry) -> tuple[Wording, ...]:
        """What it said before, oldest first; nothing where nobody corrected it."""
        if not self.standing(entry):
            return ()
        return _texts((entry, *(one for one in self._of[entry.digest] if one.digest in self._replaced)))


def _known_to_their_device(corrections: Sequence[Entry]) -> set[str]:
    """The digests of corrections of one entry after which their own device wrote another one of it."""
    last: dict[tuple[str, str], int] = defaultdict(int)
    for one in corrections:
        key = one.author, one.device
        last[key] = max(last[key], one.sequence)
    return {one.digest for one in corrections if one.sequence < last[one.author, one.device]}


def first_of(entry: Entry, known: Mapping[str, Entry]) -> Entry:
    """What was first written, of which ``entry`` may be a correction."""
    while entry.kind is EntryKind.SUPERSEDE:
        entry = known[entry.refs[0]]
    return entry


def _told(entries: Sequence[Entry], first: Entry) -> tuple[Words, ...]:
    return tuple(words for one in entries for words in [_as_told(one, first)] if words is not None)


def _texts(entries: Sequence[Entry]) -> tuple[Wording, ...]:
    return tuple(Wording(one.words.on, one.words.text) for one in entries if one.words is not None)


def _as_told(correction: Entry, first: Entry) -> Words | None:
    new, old = correction.words, first.words
    if new is None or old is None or correction is first:
        return new
    due = new.answer_due or old.answer_due
    return replace(
        new,
        # What is corrected after its answer was due is due on the day on which it was, and no earlier one.
        on=old.on if due is None or old.on <= due else new.on,
        asked_of=new.asked_of or old.asked_of,
        answer_due=due,
        confidence=new.confidence or old.confidence,
        answered_by=old.answered_by,
        answered_on=old.answered_on,
        seen=old.seen,
    )
