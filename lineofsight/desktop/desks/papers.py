"""What the person is given to write on: a note on an item, or a reply to a note."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from lineofsight.analysis.note_subjects import find_subject
from lineofsight.analysis.threads import ThreadState
from lineofsight.desktop.pages.writing_dialog import Paper
from lineofsight.desktop.registers.note_sheet import item_of, said, standing
from lineofsight.desktop.registers.notes_beside import can_be_noted, note_link
from lineofsight.desktop.standing import Standing
from lineofsight.domain.note_kinds import PRIVATE, SHARED, EntryKind, is_chairs_alone
from lineofsight.domain.notes import TargetType
from lineofsight.errors import LineOfSightError
from lineofsight.wording.dates import day
from lineofsight.wording.notes import (
    CHAIRS_TO_END,
    CHAIRS_TO_WRITE,
    item_name,
    item_words,
    kind_word,
    reword_hint,
    withdraw_hint,
)
from lineofsight.wording.subjects import kind_heading
from lineofsight.workspace.writing import REPLIES, Writing

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from lineofsight.analysis.note_subjects import Subject
    from lineofsight.analysis.thread_telling import ToldThread
    from lineofsight.documents.material import Material
    from lineofsight.workspace.noting import Noted

DAYS_TO_ANSWER: Final = 14
"""By how many days after it is written a challenge asks for its answer, unless she says another day."""

_SATURDAY: Final = 5
_WEEK: Final = 7

_CHOOSE: Final = "Choose an action, milestone, indicator, body or expectation first; then Ctrl+N notes something on it."
_WITHOUT: Final = frozenset(
    ("theme", "person", "meeting", "recommendation", "deadline", "inspection", "decision", "risk", "budget", "caseload")
)
"""What can be chosen and has no notes of its own: it is said, so that nobody takes it for a fault."""
_TITLES: Final = {
    EntryKind.RESPONSE: "Answer to a note",
    EntryKind.CLOSE: "Close a note",
    EntryKind.REOPEN: "Open a note again",
    EntryKind.SUPERSEDE: "Reword a note",
    EntryKind.WITHDRAW: "Withdraw a note",
}
_VERBS: Final = {EntryKind.CLOSE: "Close it", EntryKind.REOPEN: "Open it again", EntryKind.WITHDRAW: "Withdraw it"}
_QUESTION_VERBS: Final = {
    EntryKind.CLOSE: "Tick as asked",
    EntryKind.REOPEN: "Take the tick away",
    EntryKind.WITHDRAW: "Keep it no longer",
}
_QUESTION_HINTS: Final = {
    EntryKind.CLOSE: "Say when it was asked. The tick can be taken away again.",
    EntryKind.REOPEN: "Say why it is to be asked again. It can be ticked again.",
    EntryKind.WITHDRAW: "It leaves your questions and the card, and stays in your file. Say why, if you like. "
    "To have it back, press Keep again; one of your own is written anew.",
}
_WORDS_ALONE: Final = "Only the words change. For another confidence write a new note: both stay, each with its day."
_QUESTION_TITLES: Final = {
    EntryKind.RESPONSE: "The answer to a question",
    EntryKind.CLOSE: "Tick a question as asked",
    EntryKind.REOPEN: "Take the tick away",
    EntryKind.SUPERSEDE: "Reword a question",
    EntryKind.WITHDRAW: "Keep a question no longer",
}


_PRIVATE: Final = tuple(kind for kind in PRIVATE if kind is not EntryKind.BOOKMARK)
"""A bookmark needs no paper: Ctrl+D makes one."""


def paper_for(
    key: str, material: Material, noted: Noted, standing_: Standing | None, used: EntryKind | None = None
) -> Paper:
    """The paper under a key: an item's link, a note's link (for another note on its item), or a reply's key.

    Args:
        key: of the paper.
        material: what is shown.
        noted: what was noted.
        standing_: who writes.
        used: the kind of the note that was kept last; a chair's next one begins as the same.

    Raises:
        LineOfSightError: when nothing can be written there, with why.
    """
    place, _, word = key.partition(" ")
    told = noted.find(place.partition("/")[2]) if place.startswith("note/") else None
    if word in list(REPLIES) and told is not None:
        return _reply_paper(told, EntryKind(word), noted, standing_)
    if told is not None:
        paper = _item_paper(told.address, material, noted, standing_, used)
        return _again(paper, told, noted) if paper.begun is None else paper
    return _item_paper(place, material, noted, standing_, used)


def answer_day(today: date) -> date:
    """The day that is offered for an answer: of a weekend the Monday after it, for nobody answers on a Sunday.

    Bank holidays are proclaimed year by year and are not known here.
    """
    when = today + timedelta(days=DAYS_TO_ANSWER)
    return when if when.weekday() < _SATURDAY else when + timedelta(days=_WEEK - when.weekday())


def _question_paper(link: str, noted: Noted) -> Paper:
    """For a question from nothing."""
    blank = Writing(place=link, kind=EntryKind.QUESTION)
    return Paper("A question of your own", (), (blank.kind,), blank, noted.begun(link))


def _item_paper(
    link: str, material: Material, noted: Noted, standing_: Standing | None, used: EntryKind | None
) -> Paper:
    if link.startswith(f"{TargetType.COUNCIL.value}/"):
        return _question_paper(link, noted)
    if not can_be_noted(link):
        raise LineOfSightError(_say_what_has_notes(link))
    kind, _, ref = link.partition("/")
    subject = find_subject(material.picture, material.record, TargetType(kind), ref)
    begun = noted.begun(link)
    if subject is None:
        when = "" if begun is None or begun.as_at is None else f" Your note on it was begun as at {day(begun.as_at)}."
        raise LineOfSightError(f"{item_name(TargetType(kind), ref)} is not in the copy as at the date shown.{when}")
    kinds = (*SHARED, *_PRIVATE) if standing_ is Standing.CHAIR else _PRIVATE
    blank = Writing(
        place=link,
        kind=_first_kind(kinds, subject, used) if standing_ is Standing.CHAIR else kinds[0],
        asked_of=subject.owner,
        answer_due=answer_day(noted.today),
        as_at=material.picture.as_at,
        seen=_looked_at(subject, material),
        title=subject.title,
        begun_as="" if begun is None else begun.begun_as,
    )
    item = item_words(subject.type, ref, subject.title)
    if begun is not None and begun.kind not in kinds:
        kinds = (begun.kind, *kinds)
    title = () if subject.title == item else (subject.title,)
    withheld = "" if standing_ is Standing.CHAIR else CHAIRS_TO_WRITE
    return Paper(f"Note on {item}", title, kinds, blank, begun, owner=subject.owner, withheld=withheld)


def _first_kind(kinds: Sequence[EntryKind], subject: Subject, used: EntryKind | None) -> EntryKind:
    """As what a chair's note begins: a challenge of what presses, else what she wrote last."""
    if subject.is_pressing:
        return EntryKind.CHALLENGE
    return used if used is not None and used in kinds else kinds[0]


def _say_what_has_notes(link: str) -> str:
    kind = link.partition("/")[0]
    return f"There are no notes on {kind_heading(kind).lower()}. {_CHOOSE}" if kind in _WITHOUT else _CHOOSE


def _looked_at(subject: Subject, material: Material) -> str:
    """What is kept with the note as what she was looking at."""
    parts = (
        ("", subject.status),
        ("officers say: ", subject.officers.lower()),
        ("", subject.figure),
    )
    stated = "; ".join(f"{name}{value}" for name, value in parts if value)
    made_up = " Illustrative." if subject.illustrative else ""
    seen = f"{stated}. " if stated else ""
    on = day(material.picture.as_at)
    return f"{seen}As at {on}.{made_up}"


def _again(paper: Paper, told: ToldThread, noted: Noted) -> Paper:
    """For one's own withdrawn note the words to write anew; for any other a blank paper."""
    words = told.words
    if words is None or told.thread.digest not in noted.own or told.thread.state is not ThreadState.WITHDRAWN:
        return paper
    kind = told.thread.kind if told.thread.kind in paper.kinds else paper.blank.kind
    asked_by = words.answer_due
    again = replace(
        paper.blank,
        kind=kind,
        text=words.text,
        asked_of=words.asked_of or paper.blank.asked_of,
        # A day that has passed would make the answer overdue at once.
        answer_due=asked_by if asked_by is not None and asked_by > noted.today else paper.blank.answer_due,
        confidence=words.confidence,
    )
    return replace(paper, blank=again)


def _reply_paper(told: ToldThread, kind: EntryKind, noted: Noted, standing_: Standing | None) -> Paper:
    words, place = told.words, note_link(told)
    is_answer = kind is EntryKind.RESPONSE
    blank = Writing(
        place=place,
        kind=kind,
        text=_first_words(told, kind, noted),
        answered_by="" if words is None or not is_answer else words.asked_of,
        answered_on=noted.today if is_answer else None,
    )
    if told.thread.kind is EntryKind.QUESTION:
        verb = _QUESTION_VERBS.get(kind, "Keep")
        about = _QUESTION_HINTS.get(kind, "")
        return Paper(_QUESTION_TITLES[kind], (said(told),), (kind,), blank, noted.begun(blank.key), verb, about)
    stands = standing(told)
    shown = (f"{kind_word(told.thread.kind)} on {item_of(told)}: {said(told)}", *((f"{stands}.",) if stands else ()))
    is_reworded = kind is EntryKind.SUPERSEDE and told.thread.kind is EntryKind.CONFIDENCE
    about = _WORDS_ALONE if is_reworded else withdraw_hint(told.thread.kind) if kind is EntryKind.WITHDRAW else ""
    if kind is EntryKind.SUPERSEDE and told.thread.is_challenge:
        about = reword_hint(is_answered=bool(told.thread.answers))
    is_locked = standing_ is not Standing.CHAIR and is_chairs_alone(kind, told.thread.kind)
    return Paper(
        _TITLES[kind],
        shown,
        (kind,),
        blank,
        noted.begun(blank.key),
        _VERBS.get(kind, "Keep"),
        about,
        withheld=CHAIRS_TO_END if is_locked else "",
    )


def _first_words(told: ToldThread, kind: EntryKind, noted: Noted) -> str:
    """What stands on the paper already: the words to reword, or what is usually said of a question."""
    if kind is EntryKind.SUPERSEDE:
        return "" if told.words is None else told.words.text
    if told.thread.kind is EntryKind.QUESTION:
        return {EntryKind.CLOSE: f"Asked on {day(noted.today)}.", EntryKind.REOPEN: "Not asked yet."}.get(kind, "")
    return ""
