"""The words of an entry after its corrections."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from lineofsight.domain.note_kinds import EntryKind

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from lineofsight.domain.notes import Entry, Words


def words_now(corrections: Sequence[Entry], known: Mapping[str, Entry]) -> Callable[[Entry], tuple[Words, ...]]:
    """How to ask for the words of an entry as they now stand.

    A correction takes the place of what it corrects, and of everything before it. Two corrections of one entry that do
    not know of each other stand side by side. What a correction leaves unsaid stays as it was.

    Args:
        corrections: those that stand, oldest first.
        known: every entry by digest.
    """
    replaced: set[str] = set()
    newest: dict[str, list[Entry]] = defaultdict(list)
    for correction in corrections:
        at = known[correction.refs[0]]
        while at.digest not in replaced:
            replaced.add(at.digest)
            if at.kind is not EntryKind.SUPERSEDE:
                break
            at = known[at.refs[0]]
        newest[first_of(correction, known).digest].append(correction)

    def ask(entry: Entry) -> tuple[Words, ...]:
        last = [one for one in newest[entry.digest] if one.digest not in replaced] or [entry]
        return tuple(words for one in last for words in [_told(one, entry)] if words is not None)

    return ask


def first_of(entry: Entry, known: Mapping[str, Entry]) -> Entry:
    """What was first written, of which ``entry`` may be a correction."""
    while entry.kind is EntryKind.SUPERSEDE:
        entry = known[entry.refs[0]]
    return entry


def _told(correction: Entry, first: Entry) -> Words | None:
    new, old = correction.words, first.words
    if new is None or old is None or correction is first:
        return new
    return replace(
        new,
        asked_of=new.asked_of or old.asked_of,
        answer_due=new.answer_due or old.answer_due,
        confidence=new.confidence or old.confidence,
        answered_by=old.answered_by,
        answered_on=old.answered_on,
        seen=old.seen,
    )
