"""Which entries an audience may see: an allow-list, before anything is folded or counted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineofsight.domain.note_kinds import EntryKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from lineofsight.domain.marking import Audience
    from lineofsight.domain.notes import Entry

_TAKES_BACK = (EntryKind.SUPERSEDE, EntryKind.WITHDRAW, EntryKind.EXPUNGE)


def entries_for(entries: Iterable[Entry], audience: Audience) -> tuple[Entry, ...]:
    """The entries that ``audience`` may see; what is private is for none.

    Words that were corrected, withdrawn or expunged by an entry which the audience may not see are left out with
    everything that they corrected in turn: whoever corrects for fewer readers took the words from the others.
    """
    known = {one.digest: one for one in entries}
    seen = {one.digest for one in known.values() if one.marking is not None and one.marking.is_visible_to(audience)}
    taken: set[str] = set()
    for one in known.values():
        if one.kind in _TAKES_BACK and one.digest not in seen:
            taken |= _taken_by(one, known)
    return tuple(one for one in known.values() if one.digest in seen - taken)


def _taken_by(entry: Entry, known: Mapping[str, Entry]) -> set[str]:
    """What an entry takes back, when its author may do so: the words that it names and those that they corrected."""
    taken = set()
    at = known.get(entry.refs[0])
    while at is not None and at.author == entry.author:
        taken.add(at.digest)
        at = known.get(at.refs[0]) if at.kind is EntryKind.SUPERSEDE else None
    return taken
