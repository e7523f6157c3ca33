"""Entries folded into threads: the same threads whatever the order in which the entries came, and however often.

A pure function of a set: it may be given the entries of many devices, some twice, in any order. Who may do what stands
here too: only she who wrote a thing may correct or withdraw it, and only she who opened a thread may close it.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from lineofsight.analysis.thread_words import Wordings, first_of
from lineofsight.analysis.threads import Folded, Saying, Thread, ThreadState, day_of
from lineofsight.domain.note_kinds import EntryKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from lineofsight.domain.notes import Entry, Words

_BY_OPENER = (EntryKind.CLOSE, EntryKind.REOPEN)
_BY_AUTHOR = (EntryKind.SUPERSEDE, EntryKind.WITHDRAW)
_NEVER_UNDONE = (EntryKind.WITHDRAW, EntryKind.EXPUNGE)


def fold(entries: Iterable[Entry]) -> Folded:
    """The threads that entries make, by the moment of their opening."""
    known = {entry.digest: entry for entry in entries}
    roots = _find_roots(known)
    threads: dict[str, list[Entry]] = defaultdict(list)
    waiting = []
    for entry in sorted(known.values(), key=_order):
        root = roots[entry.digest]
        if root is None:
            waiting.append(entry)
        else:
            threads[root].append(entry)
    folded = (_fold_thread(known[root], members, known) for root, members in threads.items())
    return Folded(threads=tuple(sorted(folded, key=lambda one: _order(one.head.entry))), waiting=tuple(waiting))


def _order(entry: Entry) -> tuple[int, str]:
    return entry.stamp, entry.digest


def _find_roots(known: Mapping[str, Entry]) -> dict[str, str | None]:
    """For each entry the one that opened its thread; ``None`` when the way there is not known."""
    roots: dict[str, str | None] = {}
    for digest in known:
        path = []
        at: str | None = digest
        while at is not None and at not in roots:
            path.append(at)
            at = _step(known[at], roots, known)
        found = None if at is None else roots[at]
        roots.update(dict.fromkeys(path, found))
    return roots


def _step(entry: Entry, roots: dict[str, str | None], known: Mapping[str, Entry]) -> str | None:
    """One step towards the opening; an opening is its own root."""
    if entry.kind.rule.opens:
        roots[entry.digest] = entry.digest
        return entry.digest
    return entry.refs[0] if entry.refs[0] in known else None


def _fold_thread(head: Entry, members: Sequence[Entry], known: Mapping[str, Entry]) -> Thread:
    heard = [entry for entry in members if _may(entry, head, known)]
    obeyed = {entry.digest for entry in heard}
    struck = {entry.refs[0] for entry in heard if entry.kind is EntryKind.WITHDRAW}
    standing = [entry for entry in heard if entry.digest not in struck]
    corrections = [entry for entry in standing if entry.kind is EntryKind.SUPERSEDE]
    wordings = Wordings(corrections, known)

    def answered_words(answer: Entry) -> Words | None:
        """The words of the head that an answer was given to, where they read otherwise by now."""
        then, now = Wordings(_before(answer, corrections), known).now(head), wordings.now(head)
        is_same = {one.text for one in then} == {one.text for one in now}
        return None if is_same or not then or not now else then[-1]

    def saying(entry: Entry) -> Saying:
        return Saying(
            entry=entry,
            words=wordings.now(entry),
            worded=wordings.worded(entry),
            earlier=wordings.earlier(entry),
            corrections=wordings.standing(entry),
            answered=answered_words(entry) if entry.kind is EntryKind.RESPONSE else None,
        )

    state, since, closed = _run(head, standing)
    if head.digest in struck:
        withdrawn = [one for one in heard if one.kind is EntryKind.WITHDRAW and one.refs[0] == head.digest]
        state, since, closed = ThreadState.WITHDRAWN, day_of(withdrawn[0]), withdrawn[0]
    return Thread(
        head=saying(head),
        state=state,
        since=since,
        answers=tuple(saying(entry) for entry in standing if entry.kind is EntryKind.RESPONSE),
        closing=None if closed is None else saying(closed),
        entries=tuple(members),
        disregarded=tuple(entry for entry in members if entry.digest not in obeyed),
    )


def _before(answer: Entry, corrections: Sequence[Entry]) -> list[Entry]:
    """The corrections that stood when an answer was given."""
    words = answer.words
    given = day_of(answer) if words is None or words.answered_on is None else words.answered_on
    return [one for one in corrections if _order(one) < _order(answer) and day_of(one) <= given]


def _may(entry: Entry, head: Entry, known: Mapping[str, Entry]) -> bool:
    """Whether its author may do what the entry says."""
    if entry.kind in _BY_OPENER:
        return entry.author == head.author
    if entry.kind not in _BY_AUTHOR:
        return True
    about = known[entry.refs[0]]
    if entry.author != about.author:
        return False
    if entry.kind is EntryKind.WITHDRAW:
        return about.kind not in _NEVER_UNDONE
    first = first_of(about, known)
    return first.author == entry.author and (first.kind.rule.opens or first.kind is EntryKind.RESPONSE)


def _run(head: Entry, standing: Sequence[Entry]) -> tuple[ThreadState, date, Entry | None]:
    """The state that the entries lead to, the day it came, and the entry that closed the thread."""
    opened = ThreadState.AWAITING_ANSWER if head.kind is EntryKind.CHALLENGE else ThreadState.OPEN
    state, since, closed = opened, day_of(head), None
    for entry in standing:
        if entry.kind is EntryKind.CLOSE:
            if state is not ThreadState.CLOSED:
                since = day_of(entry)
            state, closed = ThreadState.CLOSED, entry
        elif entry.kind is EntryKind.REOPEN and state is ThreadState.CLOSED:
            state, since, closed = opened, day_of(entry), None
        elif entry.kind is EntryKind.RESPONSE and state is opened:
            state, since = ThreadState.ANSWERED, day_of(entry)
    return state, since, closed
