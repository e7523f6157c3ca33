"""Everything that was noted, as the window shows it beside a picture that was read already."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from lineofsight.analysis.note_subjects import find_subject
from lineofsight.analysis.thread_changes import with_changes
from lineofsight.analysis.thread_folding import fold
from lineofsight.analysis.thread_telling import tell
from lineofsight.domain.notes import TargetType
from lineofsight.store.own.errors import NotesDamagedError, NotesError, NotesMissingError, NotesOlderError
from lineofsight.workspace.writing import led_on, unfinished

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from lineofsight.analysis.thread_telling import ToldThread
    from lineofsight.analysis.verdicts import Picture
    from lineofsight.domain.record import Record
    from lineofsight.workspace.library import Library
    from lineofsight.workspace.writing import Writing


@dataclass(frozen=True, slots=True, kw_only=True)
class Noted:
    """The notes of a person and those that came with the register.

    Attributes:
        threads: every thread, oldest first, private ones too.
        own: the digests of the threads that she opened herself.
        unfinished: what she began and did not keep.
        titles: what the items that it is about are called, by their places.
        today: the day on which notes are written and judged.
        is_earlier_shown: whether the picture beside it is of a day before the newest return's, and they are not.
        warnings: what she should know of her file though it opened.
        problem: why her own notes cannot be shown, with what to do; "" when they are.
        can_recover: whether the problem is one that bringing back what is sound may mend.
    """

    threads: tuple[ToldThread, ...]
    own: frozenset[str] = frozenset()
    unfinished: tuple[Writing, ...] = ()
    titles: Mapping[str, str] = field(default_factory=dict)
    today: date
    is_earlier_shown: bool = False
    warnings: tuple[str, ...] = ()
    problem: str = ""
    can_recover: bool = False

    def about(self, address: str) -> tuple[ToldThread, ...]:
        """The threads on an item, oldest first."""
        return tuple(one for one in self.threads if one.address == address)

    @property
    def for_others(self) -> frozenset[str]:
        """The digests of every entry that a document may tell, of whatever readers; private ones are in none."""
        shared = (one.thread for one in self.threads if not one.thread.is_private)
        return frozenset(entry.digest for thread in shared for entry in thread.entries)

    def find(self, digits: str) -> ToldThread | None:
        """The thread whose digest begins so; ``None`` where there is none."""
        return next((one for one in self.threads if digits and one.thread.digest.startswith(digits)), None)

    def begun(self, key: str) -> Writing | None:
        """What she began under a key."""
        return next((one for one in self.unfinished if one.key == key), None)


def read_noted(library: Library, picture: Picture, record: Record) -> Noted:
    """Everything that was noted, beside a picture.

    When her own file cannot be opened, the notes that came with the register are told with the reason why hers are not.
    """
    notebook = library.notebook
    today = notebook.today()
    try:
        entries, problem, can_recover = notebook.entries(), "", False
    except NotesError as error:
        entries, problem = notebook.came, str(error)
        can_recover = isinstance(error, NotesDamagedError | NotesMissingError | NotesOlderError)
    threads = fold(entries).threads
    begun, lost = _begun(library)
    begun = led_on(begun, record.plan)
    titles = {one.place: _title(one.place, picture, record) for one in begun}
    return Noted(
        # The register is not read for it: what changed since the return before stands in the picture.
        threads=with_changes(tell(threads, picture, record, today=today), {picture.since: picture.changes}),
        own=frozenset(one.digest for one in threads if notebook.is_own(one.head.entry)),
        unfinished=tuple(_as_called(one, titles[one.place]) for one in begun),
        titles=titles,
        today=today,
        is_earlier_shown=not notebook.is_newest(picture.as_at),
        warnings=(*notebook.warnings(), *lost),
        problem=problem,
        can_recover=can_recover,
    )


def _as_called(begun: Writing, title: str) -> Writing:
    """What was begun on an item that is called so; "" where the picture does not have it.

    What the program said of an item goes out of sight with it, as with notes that are kept.
    """
    if not title:
        return replace(begun, seen="")
    return replace(begun, title=title) if begun.begun_as else begun


def _title(place: str, picture: Picture, record: Record) -> str:
    """What an item is called; "" for a note, and for what is not in the picture."""
    kind, _, ref = place.partition("/")
    subject = find_subject(picture, record, TargetType(kind), ref) if kind in set(TargetType) else None
    return "" if subject is None else subject.title


def _begun(library: Library) -> tuple[tuple[Writing, ...], tuple[str, ...]]:
    try:
        return unfinished(library), ()
    except OSError as error:
        why = error.strerror or str(error)
        return (), (f"What you began to write cannot be read ({why}). It was not changed; close what holds the file.",)
