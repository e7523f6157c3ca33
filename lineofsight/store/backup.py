"""A backup that has been proved before it is called one."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

from lineofsight.store.errors import MigrationFailedError

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

BACKUP_FOLDER = "backup"
"""The folder of backups, beside the store."""


def back_up(file: Path, *, revision: str, now: datetime) -> Path:
    """Copy a store into the backup folder beside it, and check the copy.

    SQLite itself writes the copy (``VACUUM INTO``), so that nothing half written is copied; it is checked,
    forced to the disk, and only then given its name.

    Args:
        file: the store.
        revision: the version of its tables, for the name.
        now: the moment, for the name.

    Returns:
        The backup, for example ``backup/register-0001-20170331-090000.db``.

    Raises:
        MigrationFailedError: the copy could not be made or is not sound; nothing was changed.
    """
    folder = file.parent / BACKUP_FOLDER
    kept = _free_name(folder, f"{file.stem}-{revision}-{now:%Y%m%d-%H%M%S}")
    unfinished = kept.with_suffix(".tmp")
    try:
        folder.mkdir(exist_ok=True)
        unfinished.unlink(missing_ok=True)
        _copy(file, unfinished)
        _check(unfinished)
        _force_to_disk(unfinished)
        unfinished.replace(kept)
        _force_folder_to_disk(folder)
    except (OSError, sqlite3.Error) as error:
        unfinished.unlink(missing_ok=True)
        raise MigrationFailedError(
            f"{file} is from an earlier version and could not be backed up in {folder} ({error}), so it was not "
            "changed. Make room on the disk or let the program write to that folder, and open it again."
        ) from error
    return kept


def _free_name(folder: Path, stem: str) -> Path:
    kept, number = folder / f"{stem}.db", 1
    while kept.exists():
        number += 1
        kept = folder / f"{stem}-{number}.db"
    return kept


def _copy(file: Path, to: Path) -> None:
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("VACUUM INTO ?", (str(to),))


def _check(copy: Path) -> None:
    with closing(sqlite3.connect(copy)) as connection:
        answer = connection.execute("PRAGMA integrity_check").fetchone()[0]
    if answer != "ok":
        raise sqlite3.DatabaseError(answer)


def _force_to_disk(file: Path) -> None:
    with file.open("rb+") as stream:
        os.fsync(stream.fileno())


def _force_folder_to_disk(folder: Path) -> None:
    if os.name == "posix":  # Windows keeps the names of files by itself.
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
