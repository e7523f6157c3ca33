"""Bringing notes back from a damaged file and its backups: whatever can be proved to be as it was written.

Nothing has to be believed: each entry carries its own proof, so what is sound in the damaged file and in every backup
is joined by digest. The damaged file is kept aside. The joined file writes on under a device of its own, because notes
that were lost may have been seen elsewhere, and their numbers are not to be used again.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing, suppress
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING
from urllib.parse import quote

from lineofsight.domain.note_chain import check_chain
from lineofsight.domain.note_documents import read_entry
from lineofsight.domain.note_kinds import EntryKind
from lineofsight.errors import ValueRefusedError
from lineofsight.store.aside import take_place_of
from lineofsight.store.checked_copy import force_to_disk
from lineofsight.store.own.backups import list_backups
from lineofsight.store.own.connection import connect, transaction
from lineofsight.store.own.entry_rows import add_rows, read_whole, sign_in
from lineofsight.store.own.errors import NotesDamagedError, NotesMissingError, NotesOlderError, in_sentences
from lineofsight.store.own.older import count_missing
from lineofsight.store.own.opening import Terms, open_own
from lineofsight.store.own.schema import VERSIONS, make_tables

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import datetime
    from pathlib import Path

    from lineofsight.domain.notes import Entry


@dataclass(frozen=True, slots=True, kw_only=True)
class Recovered:
    """What came back.

    Attributes:
        entries: how many entries the file holds now.
        left: how many sound ones could not be joined, because what came before them is nowhere.
        missing: how many this computer has seen that are in neither the file nor a backup.
        aside: where the damaged file is; ``None`` when there was none.
        needed: whether anything had to be done.
    """

    entries: int
    left: int = 0
    missing: int = 0
    aside: Path | None = None
    needed: bool = True


def recover(file: Path, *, now: datetime) -> Recovered:
    """Put a sound file in the place of a damaged, older or missing one; a sound one is left as it is.

    Raises:
        NotesMissingError: there is neither a file nor a backup.
        NotesDamagedError: nothing in them can be proved; nothing was changed.
        NotesLockedError, NotesNewerError, NotesDiskError: see ``opening.open_own``.
    """
    try:
        with open_own(file, now=now, create=False) as own:
            return Recovered(entries=len(own.entries), needed=False)
    except NotesMissingError:
        if not list_backups(file):
            raise
    except (NotesDamagedError, NotesOlderError):
        pass
    with in_sentences(file):
        sources = [one for one in (file, *list_backups(file)) if one.exists()]
        found = _join(entry for source in sources for entry in _sound_entries(source))
        author = next((name for name in map(_author_of, sources) if name), found[0].author if found else "")
        if not author:
            raise NotesDamagedError(
                f"Nothing in {file} or its backups can be read. It was not changed; move it elsewhere to begin anew."
            )
        kept = _without_faults(found)
        aside = _put_in_place(file, author, kept, now)
    missing = count_missing(found, Terms().state)
    return Recovered(entries=len(kept), left=len(found) - len(kept), missing=missing, aside=aside)


def _put_in_place(file: Path, author: str, entries: Sequence[Entry], now: datetime) -> Path | None:
    """Give a sound file the place of the damaged one, and say where that is kept; where it fails, nothing is left."""
    made = file.with_suffix(".tmp")
    made.unlink(missing_ok=True)
    return take_place_of(file, made, lambda path: _make(path, author, entries), now)


def _read_only(file: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"file:{quote(str(file))}?mode=ro&immutable=1", uri=True)


def _sound_entries(file: Path) -> Iterator[Entry]:
    """Those entries of a file that can be read and prove to be as they were written."""
    with suppress(sqlite3.Error, UnicodeDecodeError), closing(_read_only(file)) as connection:
        said = _words_in(connection)
        for digest, document in connection.execute("SELECT digest, document FROM entry ORDER BY position"):
            nonce, text = said.get(digest, ("", ""))
            with suppress(ValueRefusedError, TypeError, AttributeError):
                entry = read_entry(document, nonce=nonce, words=text)
                if entry.digest == digest:
                    yield entry


def _words_in(connection: sqlite3.Connection) -> dict[str, tuple[str, str]]:
    said: dict[str, tuple[str, str]] = {}
    with suppress(sqlite3.Error, UnicodeDecodeError):
        for digest, nonce, text in connection.execute("SELECT digest, nonce, text FROM words"):
            said[digest] = (nonce or "", text or "")
    return said


def _author_of(file: Path) -> str:
    with suppress(sqlite3.Error, UnicodeDecodeError), closing(_read_only(file)) as connection:
        found = connection.execute("SELECT author FROM device").fetchone()
        return str(found[0]) if found else ""
    return ""


def _join(entries: Iterable[Entry]) -> list[Entry]:
    """Each entry once, with its words where any source has them and none takes them out."""
    joined: dict[str, Entry] = {}
    for entry in entries:
        if entry.digest not in joined or joined[entry.digest].words is None:
            joined[entry.digest] = entry
    expunged = {ref for one in joined.values() if one.kind is EntryKind.EXPUNGE for ref in one.refs}
    without = (replace(one, words=None, nonce="") if one.digest in expunged else one for one in joined.values())
    return sorted(without, key=lambda one: (one.stamp, one.digest))


def _without_faults(entries: Sequence[Entry]) -> list[Entry]:
    """The entries whose chain reaches back to its beginning."""
    expunged = {ref for one in entries if one.kind is EntryKind.EXPUNGE for ref in one.refs}
    kept = [one for one in entries if one.words is not None or one.digest in expunged]
    while faults := check_chain(kept):
        first = faults[0]
        kept = [one for one in kept if one.device != first.device or one.sequence < first.sequence]
    return kept


def _make(made: Path, author: str, entries: Sequence[Entry]) -> None:
    """Write a sound file, and prove that it is one."""
    with closing(connect(made)) as connection:
        with transaction(connection):
            make_tables(connection, 0, VERSIONS)
            sign_in(connection, author)
            for entry in entries:
                add_rows(connection, entry)
        read_whole(connection, VERSIONS)
    force_to_disk(made)
