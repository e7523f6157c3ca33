"""A register tells how often it was written to."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

from lineofsight.store.change_count import NO_FILE, count_changes

if TYPE_CHECKING:
    from pathlib import Path


def test_what_is_kept_counts_and_what_is_taken_back_does_not(tmp_path: Path) -> None:
    """As SQLite itself writes it into the head of the file."""
    file = tmp_path / "some.db"
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("CREATE TABLE one (word TEXT)")
        made = count_changes(file)
        connection.execute("INSERT INTO one VALUES ('kept')")
        connection.commit()
        kept = count_changes(file)
        connection.execute("INSERT INTO one VALUES ('taken back')")
        connection.rollback()
        assert made != kept == count_changes(file)


def test_where_there_is_no_register_nothing_is_counted(tmp_path: Path) -> None:
    """Neither where it is missing nor where it is too short to be one."""
    short = tmp_path / "short.db"
    short.write_bytes(b"SQLite format 3")
    assert count_changes(short) == count_changes(tmp_path / "missing.db") == NO_FILE
