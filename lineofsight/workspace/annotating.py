"""Annotating: what somebody adds to an item, and how everything that was noted stands now."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from lineofsight.analysis.note_subjects import find_subject
from lineofsight.analysis.thread_folding import fold
from lineofsight.analysis.thread_telling import ToldThread, make_log, tell
from lineofsight.domain.marking import (
    EXEMPT_PARAGRAPHS,
    MEMBERS,
    PUBLIC,
    Audience,
    Marking,
    MarkingLevel,
    narrowest,
)
from lineofsight.domain.note_drafts import Draft
from lineofsight.domain.note_kinds import EntryKind
from lineofsight.domain.notes import PRIVATE_WORD, TargetType, Words
from lineofsight.errors import LineOfSightError
from lineofsight.workspace.addressing import LISTED, read_address
from lineofsight.workspace.reading import read_judged

if TYPE_CHECKING:
    from datetime import date

    from lineofsight.analysis.note_subjects import Subject
    from lineofsight.analysis.thread_telling import ChallengeLog
    from lineofsight.analysis.verdicts import Picture
    from lineofsight.domain.note_kinds import Confidence
    from lineofsight.domain.notes import Entry
    from lineofsight.domain.record import Record
    from lineofsight.workspace.library import Library

READERS: Final[dict[str, Marking | None]] = {
    PRIVATE_WORD: None,
    "members": MEMBERS,
    "public": PUBLIC,
    **{f"part2-{number}": Marking(MarkingLevel.PART2, number) for number in EXEMPT_PARAGRAPHS},
}
"""For whom a note can be written, by the words that its document has for them."""

SHOWN_DIGITS: Final = 8
"""How many digits of a note's digest people are shown and may type."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewNote:
    """What is to be added to an item.

    Attributes:
        kind: one that opens a thread.
        text: in her own words; a bookmark needs none.
        readers: one of ``READERS``; a private kind is private whatever it says.
        asked_of: whom a challenge is put to; "" for whoever owns the item.
        answer_due: the day by which a challenge is to be answered.
        confidence: how far she believes in the item.
        title: what the item was called where the note was begun; by that a milestone is found which has another
            reference as at the date.
    """

    kind: EntryKind
    text: str = ""
    readers: str = "members"
    asked_of: str = ""
    answer_due: date | None = None
    confidence: Confidence | None = None
    title: str = ""


def add_note(library: Library, address: str, note: NewNote, *, as_at: date | None = None) -> ToldThread:
    """Add a note to an item, as it stands in the picture of a date.

    Args:
        library: the local copy.
        address: the item, for example "action/1.10" or "lineofsight:action/1.10".
        note: what to add.
        as_at: the date of the picture that she is looking at; ``None`` for the newest return's.

    Raises:
        LineOfSightError: when the register holds no such item, the note says too little, or it cannot be kept.
    """
    kind, ref = read_address(address)
    picture, record = look(library, as_at, _sees(note))
    if kind is TargetType.MILESTONE:
        ref = record.plan.milestone_ref(ref, note.title)
    subject = find_subject(picture, record, kind, ref)
    if subject is None:
        raise LineOfSightError(
            f"The copy holds no {kind.value} '{ref}' as at its date. Give one of its references, as "
            f"'lineofsight show {LISTED[kind]}' lists them."
        )
    draft = Draft(
        council=library.notebook.council,
        kind=note.kind,
        target=subject.target(picture.as_at),
        words=_words(note, subject, library.notebook.today()),
        marking=_marking(note, subject),
    )
    return tell_one(library, library.notebook.keep(draft), picture, record)


def list_notes(library: Library, address: str = "", *, as_at: date | None = None) -> tuple[ToldThread, ...]:
    """Every thread, oldest first, private ones too; only those about an item when its address is given.

    Raises:
        LineOfSightError: when the address cannot be read, or the notes cannot be opened.
    """
    wanted = read_address(address) if address else None
    threads = fold(library.notebook.entries()).threads
    if not threads:
        return ()
    picture, record = look(library, as_at)
    told = tell(threads, picture, record, today=library.notebook.today())
    return tuple(
        one
        for one in told
        if wanted is None or one.is_about(*wanted) or (one.thread.target.type, one.thread.target.ref) == wanted
    )


def list_challenges(library: Library) -> ChallengeLog:
    """The challenges by where they stand, and the confidence in items; errors as for ``list_notes``."""
    return make_log(list_notes(library))


def _words(note: NewNote, subject: Subject, today: date) -> Words:
    needs_owner = note.kind is EntryKind.CHALLENGE and not note.asked_of.strip()
    return Words(
        on=today,
        text=tidy(note.text),
        asked_of=subject.owner if needs_owner else note.asked_of.strip(),
        answer_due=note.answer_due,
        confidence=note.confidence,
        seen=subject.seen,
    )


def _marking(note: NewNote, subject: Subject) -> Marking | None:
    """No wider than she chose, and no wider than the item itself."""
    chosen = None if note.kind.rule.is_private else READERS[note.readers]
    return None if chosen is None else narrowest(chosen, subject.marking)


def _sees(note: NewNote) -> Audience:
    """Whose picture she looks at: who writes an exempt note has the exempt items before her."""
    marking = None if note.kind.rule.is_private else READERS[note.readers]
    return Audience.PART2 if marking is not None and marking.level is MarkingLevel.PART2 else Audience.MEMBERS


def tidy(text: str) -> str:
    """A text as it is kept: without space around it, its lines ended in one way."""
    return text.replace("\r\n", "\n").replace("\r", "\n").strip()


def tell_one(library: Library, entry: Entry, picture: Picture, record: Record) -> ToldThread:
    """The thread that an entry opened, as it stands now."""
    threads = [one for one in fold(library.notebook.entries()).threads if one.digest == entry.digest]
    return tell(threads, picture, record, today=library.notebook.today())[0]


def look(library: Library, as_at: date | None, audience: Audience = Audience.MEMBERS) -> tuple[Picture, Record]:
    """What the person is looking at: the picture of a date for an audience, the newest return's without a date."""
    shown = library.shown_as_at(as_at or library.default_date()) if audience is Audience.MEMBERS else None
    if shown is not None:
        # A large council takes a second to judge anew, and she waits for her note to be kept.
        return shown.picture, shown.record
    return read_judged(
        library.store,
        as_at,
        None,
        today=library.notebook.today(),
        is_example=library.is_example,
        audience=audience,
    )
