"""Bookmarks kept among the person's own notes: added, renamed and taken away; what was kept stays in the file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineofsight.analysis.bookmarks import bookmarks_in_order
from lineofsight.analysis.note_subjects import find_subject
from lineofsight.documents.kinds import DOCUMENTS
from lineofsight.domain.note_drafts import Draft
from lineofsight.domain.note_kinds import EntryKind
from lineofsight.domain.notes import ITEMS, Seen, Target, TargetType, Words
from lineofsight.errors import LineOfSightError
from lineofsight.workspace.annotating import SHOWN_DIGITS
from lineofsight.workspace.searching import searchable

if TYPE_CHECKING:
    from lineofsight.analysis.bookmarks import Bookmark
    from lineofsight.analysis.thread_telling import ToldThread
    from lineofsight.documents.material import Material
    from lineofsight.domain.notes import Entry
    from lineofsight.workspace.library import Library
    from lineofsight.workspace.noting import Noted

_SIGHTLINE = "sightline/"


def add_bookmark(library: Library, material: Material, link: str, title: str, *, name: str = "") -> Entry:
    """Mark a place. When this returns, it is on the disk.

    Args:
        library: the local copy.
        material: what the person looks at.
        link: where it leads.
        title: what stands there.
        name: what she calls it, where that is something else.

    Raises:
        LineOfSightError: when it cannot be kept, with what to do.
    """
    target = _target(material, link)
    called = name.strip()
    words = Words(on=library.notebook.today(), text=called if called != title else "", seen=Seen(title=title))
    return _keep(library, EntryKind.BOOKMARK, target, words)


def rename_bookmark(library: Library, mark: Bookmark, name: str) -> Entry:
    """Call a bookmark something else; without a name it is called what it was at first. Errors as ``add_bookmark``."""
    words = Words(on=library.notebook.today(), text=name.strip() or mark.title, seen=Seen(title=mark.title))
    return _keep(library, EntryKind.SUPERSEDE, _head(library, mark).target, words, refs=(mark.digest,))


def remove_bookmark(library: Library, mark: Bookmark) -> Entry:
    """Take a bookmark away; that it was there stays in the file. Errors as ``add_bookmark``."""
    words = Words(on=library.notebook.today())
    return _keep(library, EntryKind.WITHDRAW, _head(library, mark).target, words, refs=(mark.digest,))


def title_of(link: str, material: Material, noted: Noted, shown: str = "") -> str:
    """What a place is called, in a line.

    Args:
        link: the place.
        material: what the person looks at.
        noted: her notes.
        shown: what the page calls it, for what has no name of its own anywhere else.
    """
    kind, _, key = link.partition("/")
    if link.startswith(_SIGHTLINE):
        return f"Line of sight: {title_of(link.removeprefix(_SIGHTLINE), material, noted, shown)}"
    if kind == "document":
        return next((one.title for one in DOCUMENTS if one.name == key), key)
    told = noted.find(key) if kind in ("note", "kept") else None
    if told is not None:
        return _first_line(told) or told.title
    known = next((one.title for one in searchable(material) if one.link == link), "")
    return " ".join((known or shown or f"{kind.replace('_', ' ').capitalize()} {key}").split())


def bookmarks_of(noted: Noted, order: tuple[str, ...] = ()) -> tuple[Bookmark, ...]:
    """Her bookmarks, in her order."""
    return bookmarks_in_order((one for one in noted.threads if one.thread.digest in noted.own), order)


def _first_line(told: ToldThread) -> str:
    return "" if told.words is None else told.words.text.partition("\n")[0]


def _target(material: Material, link: str) -> Target:
    kind, _, ref = link.partition("/")
    as_at = material.picture.as_at
    if kind in set(ITEMS):
        subject = find_subject(material.picture, material.record, TargetType(kind), ref)
        if subject is not None:
            return subject.target(as_at)
    return Target(type=TargetType.PLACE, ref=link, as_at=as_at)


def _head(library: Library, mark: Bookmark) -> Entry:
    """The entry that a bookmark was made by.

    Raises:
        LineOfSightError: when it is not in her file, such as when that was exchanged meanwhile.
    """
    found = next((one for one in library.notebook.entries() if one.digest == mark.digest), None)
    if found is None:
        raise LineOfSightError(f"The bookmark {mark.digest[:SHOWN_DIGITS]} is not in your file any more. Press F5.")
    return found


def _keep(library: Library, kind: EntryKind, target: Target, words: Words, refs: tuple[str, ...] = ()) -> Entry:
    notebook = library.notebook
    draft = Draft(council=notebook.council, kind=kind, target=target, words=words, refs=refs, marking=None)
    return notebook.keep(draft)
