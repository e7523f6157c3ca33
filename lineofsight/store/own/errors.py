"""What can go wrong with the person's own notes: each thing its own sentence, and a way out of it."""

from __future__ import annotations

import sqlite3
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from lineofsight.errors import LineOfSightError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


class NotesError(LineOfSightError):
    """Something about the file of notes that the person can put right."""


class NotesMissingError(NotesError):
    """There is no file of notes, though there was one, or nobody asked to make it."""


class NotesLockedError(NotesError):
    """The notes are open in another window or program."""


class NotesDamagedError(NotesError):
    """The file is damaged, was altered, or holds something else; nothing in it was changed."""


class NotesOlderError(NotesError):
    """A newer file was here before this one; nothing in it was changed."""


class NotesNewerError(NotesError):
    """The file was made by a newer version of the program."""


class NotesFormError(NotesError):
    """The file could not be brought to this version's form; it is as it was before."""


class NotesDiskError(NotesError):
    """The disk is full, read-only or failing."""


class NotesPlaceError(NotesError):
    """The folder is one in which a file that is written to does not last."""


RECOVER: Final = "'lineofsight note recover' sets the file aside and brings back what is sound"
"""The way out of a damaged file."""

_PRIMARY: Final = 0xFF
_LOCKED: Final = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)
_DAMAGED: Final = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_FORMAT)
_DISK: Final = (
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_READONLY,
    sqlite3.SQLITE_CANTOPEN,
    sqlite3.SQLITE_PERM,
    sqlite3.SQLITE_NOLFS,
    sqlite3.SQLITE_TOOBIG,
)


@contextmanager
def in_sentences(file: Path) -> Iterator[None]:
    """Turn what SQLite and the system say of their surroundings into a sentence; a fault of ours passes through.

    Raises:
        NotesLockedError: somebody else holds the file.
        NotesDamagedError: it is damaged.
        NotesDiskError: the disk or the folder fails.
    """
    try:
        yield
    except sqlite3.Error as error:
        sentence = _sentence_for(error, file)
        if sentence is None:
            raise
        raise sentence from error
    except UnicodeDecodeError as error:
        # What stands where SQLite expects a text, or in its own complaint about that.
        raise _damaged(file, "a text in it is no text") from error
    except OSError as error:
        raise _on_disk(file, error.strerror or str(error)) from error


@contextmanager
def while_reading(file: Path) -> Iterator[None]:
    """The same for what only reads: whatever else SQLite says then, it says of the file, which must be damaged.

    Raises:
        NotesLockedError, NotesDamagedError, NotesDiskError: see ``in_sentences``.
    """
    try:
        with in_sentences(file):
            yield
    except sqlite3.Error as error:
        raise _damaged(file, str(error)) from error


def _sentence_for(error: sqlite3.Error, file: Path) -> NotesError | None:
    code = getattr(error, "sqlite_errorcode", None)
    kind = None if code is None else code & _PRIMARY
    if kind in _LOCKED:
        return NotesLockedError(
            f"Your notes in {file} are already open in another window or program. Use that one, or close it and try "
            "again."
        )
    if kind in _DAMAGED:
        return _damaged(file, str(error))
    if kind in _DISK:
        return _on_disk(file, str(error))
    return None


def _damaged(file: Path, said: str) -> NotesDamagedError:
    return NotesDamagedError(f"Your notes in {file} cannot be read ({said}). Nothing was changed; {RECOVER}.")


def _on_disk(file: Path, said: str) -> NotesDiskError:
    return NotesDiskError(
        f"Your notes in {file} cannot be read or written ({said}). Check that the disk has room and the folder may be "
        "written, then try again; nothing was half done, and what was kept before is still there."
    )
