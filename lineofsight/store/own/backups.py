"""Backups of the person's own file: one a day and one before each change of its form, each proved before it counts.

The day's backup is made when the file is first opened that day, and again when it is closed with more in it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from lineofsight.paths import BACKUP_FOLDER
from lineofsight.store.checked_copy import keep_checked_copy

if TYPE_CHECKING:
    import sqlite3
    from datetime import date, datetime
    from pathlib import Path

KEPT: Final = 10
"""How many daily backups are kept; those before a change of form are never removed."""

_DAILY: Final = re.compile(r"-\d{4}-\d{2}-\d{2}\.db")


def has_daily(file: Path, day: date) -> bool:
    """Whether the day has its backup."""
    return _daily(file, day).exists()


def back_up_daily(connection: sqlite3.Connection, file: Path, day: date) -> None:
    """Make the day's backup, in the place of an earlier one, and let go of the oldest beyond those that are kept.

    Raises:
        OSError, sqlite3.Error: it could not be made; earlier ones are all still there.
    """
    keep_checked_copy(connection, file, _daily(file, day))
    daily = [one for one in list_backups(file) if _DAILY.fullmatch(one.name.removeprefix(file.stem))]
    for old in daily[KEPT:]:
        old.unlink(missing_ok=True)


def _daily(file: Path, day: date) -> Path:
    return file.parent / BACKUP_FOLDER / f"{file.stem}-{day.isoformat()}.db"


def back_up_version(connection: sqlite3.Connection, file: Path, version: int, now: datetime) -> Path:
    """Keep the file as it is before its form is changed.

    Raises:
        OSError, sqlite3.Error: it could not be kept.
    """
    kept = file.parent / BACKUP_FOLDER / f"{file.stem}-v{version}-{now:%Y%m%d-%H%M%S}.db"
    keep_checked_copy(connection, file, kept)
    return kept


def list_backups(file: Path) -> list[Path]:
    """Every backup of a file, the one that was made last first."""
    folder = file.parent / BACKUP_FOLDER
    named = re.compile(rf"{re.escape(file.stem)}-(v\d+-)?[\d-]+\.db")
    found = [one for one in folder.glob("*.db") if named.fullmatch(one.name)] if folder.is_dir() else []
    return sorted(found, key=lambda one: (one.stat().st_mtime_ns, one.name), reverse=True)
