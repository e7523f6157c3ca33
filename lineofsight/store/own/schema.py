"""The tables of the person's own file, version by version, and what stands guard over them.

Entries are only ever added: triggers refuse every change and every removal, and a replacement in disguise. The one
exception is the law's: the words of an entry may be blanked when an entry of the kind "expunge" says so; its document
stays, and the chain with it.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

APPLICATION_ID: Final = 0x4C6F4E31
"""What the file carries in its header ("LoN1"), so that another program's file is refused."""

_FIRST: Final = (
    """
CREATE TABLE entry (
  position INTEGER PRIMARY KEY,
  digest TEXT NOT NULL UNIQUE CHECK (length(digest) = 64),
  document TEXT NOT NULL
) STRICT
""",
    """
CREATE TABLE words (
  digest TEXT PRIMARY KEY REFERENCES entry (digest),
  nonce TEXT CHECK (length(nonce) = 64),
  text TEXT,
  CHECK ((nonce IS NULL) = (text IS NULL))
) STRICT, WITHOUT ROWID
""",
    """
CREATE TABLE device (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  author TEXT NOT NULL CHECK (length(author) = 64),
  device TEXT NOT NULL CHECK (length(device) = 8),
  sequence INTEGER NOT NULL CHECK (sequence >= 0),
  head TEXT NOT NULL
) STRICT
""",
    """
CREATE TRIGGER entry_not_replaced BEFORE INSERT ON entry
WHEN EXISTS (SELECT 1 FROM entry WHERE position = NEW.position OR digest = NEW.digest)
BEGIN SELECT RAISE(ABORT, 'an entry is never replaced'); END
""",
    """
CREATE TRIGGER entry_not_changed BEFORE UPDATE ON entry
BEGIN SELECT RAISE(ABORT, 'an entry is never changed'); END
""",
    """
CREATE TRIGGER entry_not_removed BEFORE DELETE ON entry
BEGIN SELECT RAISE(ABORT, 'an entry is never removed'); END
""",
    """
CREATE TRIGGER words_not_replaced BEFORE INSERT ON words
WHEN EXISTS (SELECT 1 FROM words WHERE digest = NEW.digest)
BEGIN SELECT RAISE(ABORT, 'words are never replaced'); END
""",
    """
CREATE TRIGGER words_only_expunged BEFORE UPDATE ON words
WHEN NEW.digest <> OLD.digest OR NEW.text IS NOT NULL OR NOT EXISTS (
  SELECT 1 FROM entry
  WHERE json_extract(document, '$.kind') = 'expunge' AND json_extract(document, '$.refs[0]') = OLD.digest
)
BEGIN SELECT RAISE(ABORT, 'words are only blanked, and only when an entry expunges them'); END
""",
    """
CREATE TRIGGER words_not_removed BEFORE DELETE ON words
BEGIN SELECT RAISE(ABORT, 'words are never removed'); END
""",
    """
CREATE TRIGGER device_not_replaced BEFORE INSERT ON device
WHEN EXISTS (SELECT 1 FROM device)
BEGIN SELECT RAISE(ABORT, 'the file has its device'); END
""",
    """
CREATE TRIGGER device_goes_forward BEFORE UPDATE ON device
WHEN NEW.one <> OLD.one OR NEW.author <> OLD.author OR NEW.device <> OLD.device
  OR NEW.sequence <> OLD.sequence + 1 OR NOT EXISTS (SELECT 1 FROM entry WHERE digest = NEW.head)
BEGIN SELECT RAISE(ABORT, 'the head of the chain goes forward by one entry'); END
""",
    """
CREATE TRIGGER device_not_removed BEFORE DELETE ON device
BEGIN SELECT RAISE(ABORT, 'the file keeps its device'); END
""",
)

VERSIONS: Final = (_FIRST,)
"""For each version of the file, the statements that lead to it from the one before."""


def version_of(connection: sqlite3.Connection) -> int | None:
    """The version of an open file; 0 for an empty one, ``None`` for another program's."""
    version = int(connection.execute("PRAGMA user_version").fetchone()[0])
    ours = int(connection.execute("PRAGMA application_id").fetchone()[0]) == APPLICATION_ID
    if ours and version:
        return version
    return None if ours or version or _definitions(connection) else 0


def make_tables(connection: sqlite3.Connection, version: int, versions: Sequence[Iterable[str]]) -> None:
    """Bring an open file from ``version`` to the last of ``versions``; the caller begins and commits."""
    for step in versions[version:]:
        for statement in step:
            connection.execute(statement.strip())
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {len(versions)}")


def is_as_made(connection: sqlite3.Connection, versions: Sequence[Iterable[str]]) -> bool:
    """Whether the file has the very tables and triggers that ``versions`` make, and no others."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as fresh:
        make_tables(fresh, 0, versions)
        return _definitions(fresh) == _definitions(connection)


def _definitions(connection: sqlite3.Connection) -> list[tuple[str, str, str | None]]:
    found = connection.execute("SELECT type, name, sql FROM sqlite_schema ORDER BY type, name")
    return [(str(kind), str(name), sql) for kind, name, sql in found]
