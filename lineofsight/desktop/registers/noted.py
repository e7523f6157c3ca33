"""Threads as registers: those that await an answer, those that were answered, one's own, those that are closed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lineofsight.analysis.threads import ThreadState
from lineofsight.desktop.models.roles import CellValue
from lineofsight.desktop.registers.awaited import AWAITING, LATE, awaiting_in, stands_on
from lineofsight.desktop.registers.note_offers import is_locked
from lineofsight.desktop.registers.note_sheet import OVERDUE, item_of, said, standing, thread_sheet
from lineofsight.desktop.registers.notes_beside import note_link
from lineofsight.desktop.registers.register import Register, RegisterLine
from lineofsight.desktop.sheet import ANNOTATE, Sheet, Words, facts, section, sheet
from lineofsight.domain.note_kinds import EntryKind
from lineofsight.domain.notes import TargetType
from lineofsight.wording.dates import day, short_day, shorten_months
from lineofsight.wording.figures import count
from lineofsight.wording.notes import SAID_COLUMN, STANDS_COLUMN, begun_word, item_words, kind_word
from lineofsight.workspace.annotating import SHOWN_DIGITS

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from lineofsight.analysis.thread_telling import ToldThread
    from lineofsight.analysis.threads import Saying
    from lineofsight.workspace.noting import Noted
    from lineofsight.workspace.writing import Writing

_COLUMNS: Final = (("On", 18), (SAID_COLUMN, 40), (STANDS_COLUMN, 20), ("Written", 12), ("Asked of", 14))
_ASKED_FIRST: Final = 3
"""So many columns tell one thread from another: in sight also where the table has to roll sideways."""
UNFINISHED: Final = "Unfinished"
"""The register of what she began and did not keep."""

_NOTHING: Final = "–"
_ENDED: Final = (ThreadState.CLOSED, ThreadState.WITHDRAWN)
_HOW: Final = "Choose an action, milestone, indicator, body or expectation on its page and press Ctrl+N."
_RANKS: Final = (
    ThreadState.AWAITING_ANSWER,
    ThreadState.ANSWERED,
    ThreadState.OPEN,
    ThreadState.CLOSED,
    ThreadState.WITHDRAWN,
)


def noted_registers(noted: Noted, seen: Collection[str], *, is_chair: bool) -> tuple[Register, ...]:
    """Every way in which the notes page shows the threads.

    Args:
        noted: what was noted.
        seen: the first digits of the answers that she has seen before.
        is_chair: whether she has said that she is the independent chair.
    """
    # Bookmarks have a list of their own.
    threads = tuple(one for one in reversed(noted.threads) if one.thread.kind is not EntryKind.BOOKMARK)
    awaiting = awaiting_in(noted)
    overdue = [one for one in awaiting if one.days_overdue]
    fresh = [one for one in threads if is_answered_since(one, seen)]
    private = [one for one in threads if one.thread.is_private]
    ended = [one for one in threads if one.thread.state in _ENDED]
    late = f" {count(len(overdue), 'answer')} overdue." if overdue else ""
    begun = f" {begun_words(noted)}, under Unfinished." if noted.unfinished else ""
    made = (
        (
            "All notes",
            threads,
            f"{count(len(threads), 'note')}.{late}{begun}",
            f"Nothing was noted yet.{begun} {_HOW}",
        ),
        (
            AWAITING,
            awaiting,
            f"{count(len(awaiting), 'challenge')} without an answer.{late}",
            "No challenge awaits an answer.",
        ),
        (
            LATE,
            overdue,
            f"{count(len(overdue), 'answer')} overdue, the longest first.",
            "No answer is overdue.",
        ),
        (
            "Answered since you last looked",
            fresh,
            f"{count(len(fresh), 'challenge')} answered since you last looked here.",
            "Nothing was answered since you last looked here.",
        ),
        (
            "Mine, private",
            private,
            f"{count(len(private), 'note')} for yourself alone, in no document.",
            f"You keep no private note. {_HOW}",
        ),
        (
            "Closed or withdrawn",
            ended,
            f"{count(len(ended), 'note')} closed or withdrawn; each stays in the file.",
            "Nothing was closed or withdrawn.",
        ),
    )
    registers = [
        _register(name, lines, finding, empty, noted, is_chair=is_chair) for name, lines, finding, empty in made
    ]
    return (*registers, _begun(noted))


def is_answered_since(told: ToldThread, seen: Collection[str]) -> bool:
    """Whether a thread has an answer that she has not seen, and is not closed.

    By digest and not by day: an answer that comes late is new to her though it was given before others.
    """
    return _is(told, ThreadState.ANSWERED) and any(_digits(one) not in seen for one in told.thread.answers)


def begun_words(noted: Noted) -> str:
    """How much she began and did not keep, for example "2 texts begun and not kept"."""
    return f"{count(len(noted.unfinished), 'text')} begun and not kept"


def answers_of(told: ToldThread) -> frozenset[str]:
    """The first digits of every answer to a note."""
    return frozenset(_digits(answer) for answer in told.thread.answers)


def _digits(answer: Saying) -> str:
    return answer.entry.digest[:SHOWN_DIGITS]


def _register(
    name: str, threads: Iterable[ToldThread], finding: str, empty: str, noted: Noted, *, is_chair: bool
) -> Register:
    stands = f" {stands_on(noted)}" if noted.is_earlier_shown else ""
    lines = tuple(_line(one, noted, is_chair=is_chair) for one in threads)
    return Register(name, f"{finding}{stands}", _COLUMNS, lines, empty, in_sight=_ASKED_FIRST)


def _line(told: ToldThread, noted: Noted, *, is_chair: bool) -> RegisterLine:
    thread, stands = told.thread, standing(told)
    asked_of = "" if told.words is None else told.words.asked_of
    return RegisterLine(
        note_link(told),
        (
            CellValue(item_of(told), about=told.title, sort=told.address),
            CellValue(said(told)),
            CellValue(
                shorten_months(stands) or _NOTHING,
                spoken=stands or "It awaits nothing",
                mark=OVERDUE if told.days_overdue else "",
                sort=float(_RANKS.index(thread.state) * 10_000 - told.days_overdue),
            ),
            CellValue(
                f"{kind_word(thread.kind)}\n{short_day(thread.head.on)}",
                spoken=f"{kind_word(thread.kind)}, {day(thread.head.on)}",
                sort=float(thread.head.entry.stamp),
            ),
            CellValue(asked_of or _NOTHING, spoken=asked_of or "Nobody is asked"),
        ),
        lambda: thread_sheet(
            told, is_own=thread.digest in noted.own, is_locked=is_locked(told, noted, is_chair=is_chair)
        ),
    )


def _begun(noted: Noted) -> Register:
    """What she began and did not keep."""
    lines = tuple(_begun_line(one, noted) for one in reversed(noted.unfinished))
    return Register(
        UNFINISHED,
        f"{begun_words(noted)}; Enter goes on with {'it' if len(noted.unfinished) == 1 else 'the one chosen'}.",
        (("On", 20), ("What you wrote so far", 46), ("Kind", 14)),
        lines,
        "Nothing is unfinished. A text that you leave without keeping it waits here.",
    )


def _begun_line(writing: Writing, noted: Noted) -> RegisterLine:
    item = place_name(writing.place, noted)
    return RegisterLine(
        f"unfinished/{writing.key}",
        (CellValue(item), CellValue(writing.text), CellValue(begun_word(writing.kind))),
        lambda: _begun_sheet(writing, item),
    )


def place_name(place: str, noted: Noted) -> str:
    """What a writing is about, for example "Action 1.10"; of a reply, the item of its note."""
    kind, _, ref = place.partition("/")
    if kind == "note":
        told = noted.find(ref)
        return "A note" if told is None else item_of(told)
    return item_words(TargetType(kind), ref, noted.titles.get(place, "")) if kind in set(TargetType) else place


def _begun_sheet(writing: Writing, item: str) -> Sheet:
    due = writing.answer_due
    return sheet(
        f"Unfinished on {item}",
        f"Unfinished: {begun_word(writing.kind).lower()} on {item}",
        section(
            "What you wrote so far",
            Words(writing.text),
            facts(
                ("Asked of", writing.asked_of),
                ("Answer due", "" if due is None else day(due)),
                ("Looked at", writing.seen),
            ),
            Words("Go on writing", link=f"{ANNOTATE}{writing.key}"),
        ),
    )


def _is(told: ToldThread, state: ThreadState) -> bool:
    return told.thread.state is state
