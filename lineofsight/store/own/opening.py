"""Opening the person's own file: made when asked, refused when it is not whole, backed up and brought up to date."""

from __future__ import annotations

import os
import sqlite3
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from lineofsight.paths import state_folder
from lineofsight.store.folder import find_trouble, surroundings_of
from lineofsight.store.own.backups import back_up_version, list_backups
from lineofsight.store.own.connection import connect, transaction
from lineofsight.store.own.entry_rows import EntryFaultError, read_whole, sign_in
from lineofsight.store.own.errors import (
    RECOVER,
    NotesDamagedError,
    NotesDiskError,
    NotesFormError,
    NotesMissingError,
    NotesNewerError,
    NotesPlaceError,
    in_sentences,
    while_reading,
)
from lineofsight.store.own.older import refuse_older, refuse_other
from lineofsight.store.own.own_file import OwnFile
from lineofsight.store.own.schema import VERSIONS, make_tables, version_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime
    from pathlib import Path

    from lineofsight.domain.note_drafts import Place
    from lineofsight.domain.notes import Entry

_MAGIC = b"SQLite format 3\x00"


@dataclass(frozen=True, slots=True)
class Terms:
    """On what terms the file is opened; the defaults are the program's, others are for tests.

    Attributes:
        environment: the environment's variables.
        versions: the steps of the tables (see ``schema.VERSIONS``).
        state: where this computer remembers how far a file had come; ``None``: nowhere.
    """

    environment: Mapping[str, str] = field(default_factory=lambda: os.environ)
    versions: Sequence[Sequence[str]] = VERSIONS
    state: Path | None = field(default_factory=state_folder)


def open_own(file: Path, *, now: datetime, create: bool = True, terms: Terms | None = None) -> OwnFile:
    """Open the file of the person's notes, and find out whether it is whole before anything is added.

    Args:
        file: where it is, or is to be.
        now: the moment, for the day's backup.
        create: whether to make it where there is none.
        terms: see ``Terms``.

    Raises:
        NotesMissingError: there is none and ``create`` is false, or there are backups of one that is gone.
        NotesPlaceError: it would be made in a folder that is synchronised or on the network.
        NotesLockedError: another window or program has it open.
        NotesNewerError: a newer version of the program made it.
        NotesOlderError: a newer file was here before it.
        NotesDamagedError: it is damaged, was altered, or is another program's; nothing in it was changed.
        NotesFormError: it is of an earlier form and could not be brought to this one; it is as it was.
        NotesDiskError: the disk fails.
    """
    terms = terms or Terms()
    with in_sentences(file):
        is_new = _is_missing(file, create=create)
        warnings = _check_folder(file, terms, is_new=is_new)
        file.parent.mkdir(parents=True, exist_ok=True)
    with while_reading(file):
        connection = connect(file)
    try:
        _bring_up_to_date(connection, file, now, terms)
        entries, place = _read_whole(connection, file, terms)
        refuse_other(file, entries, place, terms.state)
    except BaseException:
        connection.close()
        raise
    own = OwnFile(connection, file, entries, place, warnings, state=terms.state)
    own.begin_day(now.date())
    return own


def has_notes(file: Path) -> bool:
    """Whether there are notes to open, or a backup of notes that are gone."""
    return file.exists() or bool(list_backups(file))


def _is_missing(file: Path, *, create: bool) -> bool:
    """Whether the file has yet to be made; one that is gone although it was backed up is not made anew."""
    if file.exists():
        with file.open("rb") as stream:
            magic = stream.read(len(_MAGIC))
        if magic == _MAGIC:
            return False
        if magic:
            raise NotesDamagedError(
                f"{file} does not hold notes of this program, or its beginning is damaged. Nothing was changed; "
                f"{RECOVER}."
            )
    backups = list_backups(file)
    if backups:
        raise NotesMissingError(
            f"Your notes are gone from {file}, and there is a backup of them, {backups[0]}. 'lineofsight note recover' "
            "brings them back; or move the backups elsewhere to begin anew."
        )
    if not create:
        raise NotesMissingError(f"There are no notes in {file} yet. They begin with the first that you add.")
    return True


def _check_folder(file: Path, terms: Terms, *, is_new: bool) -> list[str]:
    """What to warn of in the file's folder.

    Raises:
        NotesPlaceError: when the file has yet to be made there.
    """
    folder = file.parent.resolve()
    trouble = find_trouble(folder, surroundings_of(folder, terms.environment))
    if not trouble:
        return []
    said = f"The folder {folder} {trouble}, and a file that is being written does not last there."
    if is_new:
        raise NotesPlaceError(
            f"{said} Your notes were not begun. Choose a folder of this computer with --data, or name one for your "
            "notes alone in the environment variable LINEOFSIGHT_OWN."
        )
    remedy = (
        f"Close the program, move {file.name} and the folder 'backup' to a folder of this computer, and name that in "
        "the environment variable LINEOFSIGHT_OWN."
    )
    return [f"{said} {remedy}"]


def _bring_up_to_date(connection: sqlite3.Connection, file: Path, now: datetime, terms: Terms) -> None:
    with while_reading(file):
        version = version_of(connection)
    newest = len(terms.versions)
    if version is None:
        raise NotesDamagedError(f"{file} is a file of another program. Choose another folder; it was not changed.")
    if version < 0:
        raise NotesDamagedError(f"The beginning of {file} is damaged. Nothing was changed; {RECOVER}.")
    if version > newest:
        raise NotesNewerError(
            f"Your notes in {file} were made by a newer version of the program (form {version}; this version knows "
            f"{newest}). Install the newer version to open them; nothing was changed."
        )
    if version > 0:
        refuse_older(connection, file, terms.state)
    if 0 < version < newest:
        _keep_before(connection, file, version, now)
    if version < newest:
        _change_form(connection, file, version, terms)


def _change_form(connection: sqlite3.Connection, file: Path, version: int, terms: Terms) -> None:
    """Make the tables, or bring them from ``version`` to the newest, in one transaction."""
    try:
        with in_sentences(file):
            connection.execute("PRAGMA foreign_keys = OFF")
            with transaction(connection):
                make_tables(connection, version, terms.versions)
                if not version:
                    sign_in(connection)
                if connection.execute("PRAGMA foreign_key_check").fetchall():
                    raise sqlite3.IntegrityError("some words would have lost their entry")
            connection.execute("PRAGMA foreign_keys = ON")
    except sqlite3.Error as error:
        raise NotesFormError(
            f"Your notes in {file} could not be brought to this version of the program ({error}). They are as they "
            "were. Use the version of the program that made them, and tell whoever looks after it."
        ) from error


def _keep_before(connection: sqlite3.Connection, file: Path, version: int, now: datetime) -> None:
    try:
        back_up_version(connection, file, version, now)
    except (OSError, sqlite3.Error) as error:
        raise NotesDiskError(
            f"Your notes in {file} are of an earlier form and could not be backed up ({error}), so they were not "
            "changed. Make room on the disk or let the program write to that folder, and try again."
        ) from error


def _read_whole(connection: sqlite3.Connection, file: Path, terms: Terms) -> tuple[list[Entry], Place]:
    try:
        with while_reading(file):
            return read_whole(connection, terms.versions)
    except EntryFaultError as error:
        raise NotesDamagedError(
            f"Your notes in {file} are not as they were kept. {error} Nothing was changed; {RECOVER}."
        ) from error
