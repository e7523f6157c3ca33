"""Files of notes for tests: opened on fixed days, damaged in the ways that files are."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING, Any

from lineofsight.domain.note_kinds import EntryKind
from lineofsight.store.own.opening import Terms, open_own
from tests.support.note_makers import NOON, draft

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime
    from pathlib import Path

    from lineofsight.domain.notes import Entry
    from lineofsight.store.own.own_file import OwnFile

PLAIN = Terms(environment={})
"""A computer without synchronised folders."""


def opened(file: Path, *, now: datetime = NOON, create: bool = True, terms: Terms = PLAIN) -> OwnFile:
    """Open a file of notes."""
    return open_own(file, now=now, create=create, terms=terms)


def noted(file: Path, number: int, *, now: datetime = NOON) -> list[Entry]:
    """Add a challenge and comments to a file and close it; gives what it holds now."""
    with opened(file, now=now) as own:
        for n in range(number):
            own.keep(draft(EntryKind.COMMENT if n else EntryKind.CHALLENGE, text=f"Note {n}"), now=now)
        return list(own.entries)


def limit_pages(own: OwnFile, pages: int) -> None:
    """Let an open file grow no larger, which SQLite reports as a full disk."""
    own._connection.execute(f"PRAGMA max_page_count = {pages}")  # noqa: SLF001 (a full disk, without filling one)


def meddle(file: Path, *statements: str, guarded: bool = True) -> list[Any]:
    """Change a file behind the program's back; without guards, their triggers are taken off and put on again."""
    with closing(sqlite3.connect(file, isolation_level=None)) as connection:
        guards = [] if guarded else list(_guards(connection))
        for name, _ in guards:
            connection.execute(f"DROP TRIGGER {name}")
        found = [connection.execute(statement).fetchall() for statement in statements]
        for _, sql in guards:
            connection.execute(sql)
        return found


def _guards(connection: sqlite3.Connection) -> Iterator[tuple[str, str]]:
    yield from connection.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' ORDER BY name").fetchall()
