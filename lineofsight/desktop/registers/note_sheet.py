"""A thread in full: what was said, what it is about then and now, and everything that followed, in order."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lineofsight.analysis.thread_changes import changed_words
from lineofsight.analysis.threads import ThreadState, day_of
from lineofsight.desktop.sheet import Grid, Sheet, Words, facts, section, sheet
from lineofsight.domain.note_kinds import EntryKind
from lineofsight.domain.notes import ITEMS
from lineofsight.wording.dates import day
from lineofsight.wording.lists import begun_large
from lineofsight.wording.notes import (
    CHAIRS_TO_END,
    NOT_THERE,
    WORDED_APART,
    WORDS_REMOVED,
    confidence_word,
    given_to,
    item_words,
    kind_word,
    readers,
    state_sentence,
    why_not_ended,
    withdrawn_words,
    written_by,
    written_under,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lineofsight.analysis.thread_telling import ToldThread
    from lineofsight.desktop.sheet import Facts, Section
    from lineofsight.domain.notes import Entry

OVERDUE: Final = "overdue"
"""The mark of an answer that is overdue: that of an action which is."""

_NOTHING_SHOWN: Final = "Something that officers return on it is not what was looked at."
"""What is said of an item that was another one where nothing stands below, as of a body."""

_ANOTHER: Final = "What is shown now is not what was looked at."
_SAME: Final = "What is shown now is the same as what was looked at"
"""What is said by whether the lines below differ; in both directions: an earlier day may be shown than the one on which
the note was written."""


def thread_sheet(told: ToldThread, *, is_own: bool, is_locked: bool) -> Sheet:
    """Everything that is known of a thread: what was said, what came of it, and what it is about.

    Args:
        told: the thread.
        is_own: whether she who reads it wrote it.
        is_locked: whether it stays as it is because she wrote it in another role than the one that she has now.
    """
    thread = told.thread
    item = item_of(told)
    name = f"{kind_word(thread.kind)} on {item}"
    return sheet(
        name,
        name,
        section("What was said", *_said(told, is_own=is_own)),
        section("Where it stands", *_standing(told, is_own=is_own, is_locked=is_locked)),
        section("What followed", *_followed(told)),
        _about(told),
    )


def item_of(told: ToldThread) -> str:
    """What a thread is about, as people say it."""
    return item_words(told.thread.target.type, told.ref, told.title)


def standing(told: ToldThread) -> str:
    """Where a thread stands, in words; "" where it awaits nothing."""
    thread = told.thread
    return state_sentence(thread.state, thread.since, thread.answer_due, told.days_overdue, thread.answered_before)


def said(told: ToldThread) -> str:
    """What opened it, as its words now stand."""
    words = told.words
    if words is None:
        return WORDS_REMOVED
    confidence = "" if words.confidence is None else f"{confidence_word(words.confidence)}. "
    return f"{confidence}{words.text}".strip()


def _said(told: ToldThread, *, is_own: bool) -> Iterator[Words | Facts]:
    words, head = told.words, told.thread.head
    author = written_by(head.entry.author, is_own=is_own)
    yield Words(said(told), strong=True)
    if len(head.words) > 1:
        yield Words(WORDED_APART, quiet=True)
        yield from (Words(f"Worded so on {day(one.on)}: {one.text}") for one in head.worded[:-1])
    for at, one in enumerate(head.earlier):
        yield Words(f"{'Then' if at else 'It said first'}, on {day(one.on)}: {one.text}", quiet=True)
    due = told.thread.answer_due
    yield facts(
        ("Written on", day(head.on)),
        ("Reworded on", "" if head.reworded_on is None else day(head.reworded_on)),
        ("Written by", begun_large(author)),
        ("Who may read it", readers(head.entry.marking)),
        ("Asked of", "" if words is None else words.asked_of),
        ("Answer due", "" if due is None else day(due)),
    )
    if words is not None and words.illustrative:
        yield Words("Illustrative: made up.", quiet=True)


def _standing(told: ToldThread, *, is_own: bool, is_locked: bool) -> Iterator[Words]:
    yield Words(standing(told), mark=OVERDUE if told.days_overdue else "", strong=True)
    if told.thread.state is ThreadState.WITHDRAWN:
        yield Words(withdrawn_words(told.thread.kind), quiet=True)
    elif not is_own:
        yield Words(why_not_ended(told.thread.head.entry.author, told.thread.kind), quiet=True)
    elif is_locked:
        yield Words(CHAIRS_TO_END, quiet=True)


def _about(told: ToldThread) -> Section | None:
    target, seen, now = told.thread.target, told.seen, told.subject
    item = item_of(told)
    title = item if item == told.title or not told.title else f"{item}: {told.title}"
    then = f"As at {day(target.as_at)}"
    # An earlier day may be shown: what was so then is not said to be so now.
    shown_as = "As shown now" if told.as_at == target.as_at else f"As at {day(told.as_at)}"
    rows = () if seen is None else (("Status", seen.status), ("Officers say", seen.officers), ("Figure", seen.figure))
    present = {} if now is None else {"Status": now.status, "Officers say": now.officers, "Figure": now.figure}
    shown = tuple((name, was or "–", present.get(name) or "–") for name, was in rows if was or present.get(name))
    if target.type not in ITEMS:
        return None if seen is None else section("Why the evidence called for it", Words(seen.status))
    is_seen = any(was != is_now for _, was, is_now in shown)
    changed = _compared(told, is_seen=is_seen, is_shown=bool(shown))
    return section(
        "What it is about",
        Words(title, link=told.address if now is not None else ""),
        Words(written_under(told.written_under), quiet=True) if told.written_under else None,
        Words(f"It is {NOT_THERE}." if now is None else changed, quiet=True),
        Grid(("", then, shown_as), shown) if shown else None,
    )


def _compared(told: ToldThread, *, is_seen: bool, is_shown: bool) -> str:
    """Whether what is shown now is what was looked at; and, where it is known, what else changed."""
    if not told.has_changed:
        return f"{_SAME}."
    known = changed_words(told)
    if is_shown and is_seen:
        return f"{_ANOTHER} {begun_large(known)}." if known else _ANOTHER
    if is_shown:
        return f"{_SAME}; {known}." if known else f"{_SAME}."
    return _NOTHING_SHOWN


def _followed(told: ToldThread) -> Iterator[Words]:
    """Every entry after the first, oldest first, also those without effect, so that nothing is missing."""
    thread = told.thread
    answers = {one.entry.digest: one for one in thread.answers}
    for entry in thread.entries:
        if entry.digest == thread.digest:
            continue
        yield Words(_headline(entry, is_heard=entry not in thread.disregarded), strong=True)
        answer = answers.get(entry.digest)
        words = entry.words if answer is None else answer.now
        if answer is not None and answer.answered is not None:
            yield Words(given_to(answer.answered.text), quiet=True)
        if entry.kind is EntryKind.RESPONSE and entry.digest not in answers:
            yield Words("This answer was withdrawn.", quiet=True)
        if words is None:
            yield Words(WORDS_REMOVED, quiet=True)
        elif words.text:
            yield Words(words.text)


def _headline(entry: Entry, *, is_heard: bool) -> str:
    words, on = entry.words, day(day_of(entry))
    vain = "" if is_heard else ". It had no effect: only who wrote the note may do that"
    if entry.kind is EntryKind.RESPONSE and words is not None and words.answered_on is not None:
        given = day(words.answered_on)
        noted = "" if words.answered_on == day_of(entry) else f", noted {on}"
        return f"{kind_word(entry.kind)} by {words.answered_by}, {given}{noted}{vain}"
    return f"{kind_word(entry.kind)}, {on}{vain}"
