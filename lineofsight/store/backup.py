"""A backup that has been proved before it is called one."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

from lineofsight.paths import BACKUP_FOLDER
from lineofsight.store.checked_copy import keep_checked_copy
from lineofsight.store.errors import MigrationFailedError

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path


def back_up(file: Path, *, revision: str, now: datetime) -> Path:
    """Copy a store into the backup folder beside it, and check the copy (see ``checked_copy``).

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
    try:
        with closing(sqlite3.connect(file)) as connection:
            keep_checked_copy(connection, file, kept)
    except (OSError, sqlite3.Error) as error:
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
