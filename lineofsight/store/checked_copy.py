"""A copy of a SQLite file that has been proved before it gets its name."""

from __future__ import annotations

import os
import shutil
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


def keep_checked_copy(connection: sqlite3.Connection, file: Path, kept: Path) -> None:
    """Copy the file that a connection has open, check the copy, and give it its name.

    SQLite itself writes the copy (``VACUUM INTO``), so that nothing half written is copied; it is checked, forced to
    the disk, and only then given its name. Nothing is left behind when it fails.

    Args:
        connection: to the file, outside a transaction.
        file: the file; whoever may read it may read the copy.
        kept: the copy; its folder is made when it is missing.

    Raises:
        OSError, sqlite3.Error: the copy could not be made, or is not sound.
    """
    unfinished = kept.with_suffix(".tmp")
    kept.parent.mkdir(exist_ok=True)
    unfinished.unlink(missing_ok=True)
    try:
        unfinished.touch(mode=0o600)
        connection.execute("VACUUM INTO ?", (str(unfinished),))
        _check(unfinished)
        shutil.copymode(file, unfinished)
        force_to_disk(unfinished)
        unfinished.replace(kept)
        force_folder_to_disk(kept.parent)
    except BaseException:
        unfinished.unlink(missing_ok=True)
        raise


def force_to_disk(file: Path) -> None:
    """Return when the file's contents are on the disk."""
    with file.open("rb+") as stream:
        os.fsync(stream.fileno())


def force_folder_to_disk(folder: Path) -> None:
    """Return when the names in a folder are on the disk; Windows sees to that by itself."""
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _check(copy: Path) -> None:
    with closing(sqlite3.connect(copy)) as connection:
        answer = connection.execute("PRAGMA integrity_check").fetchone()[0]
    if answer != "ok":
        raise sqlite3.DatabaseError(answer)
