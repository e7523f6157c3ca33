"""Entries and the rows in which they are kept."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING

from lineofsight.domain.note_chain import check_chain
from lineofsight.domain.note_documents import read_entry
from lineofsight.domain.note_drafts import Place
from lineofsight.domain.note_kinds import EntryKind
from lineofsight.domain.notes import AUTHOR_DIGITS, DEVICE_DIGITS
from lineofsight.errors import ValueRefusedError
from lineofsight.store.own.schema import is_as_made

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator, Sequence

    from lineofsight.domain.notes import Entry

_ENTRIES = """
SELECT entry.position, entry.digest, entry.document, words.nonce, words.text
FROM entry LEFT JOIN words ON words.digest = entry.digest
ORDER BY entry.position
"""


class EntryFaultError(Exception):
    """An entry, or the chain of entries, is not as it was written; the message says which and how."""


def read_entries(connection: sqlite3.Connection) -> Iterator[Entry]:
    """The entries in the order in which they were kept.

    Raises:
        EntryFaultError: at the first row that is not as it was written.
    """
    # All rows at once: a question left half asked would hold the file's lock for as long as an error is spoken of.
    for position, digest, document, nonce, text in connection.execute(_ENTRIES).fetchall():
        try:
            entry = read_entry(document, nonce=nonce or "", words=text or "")
        except ValueRefusedError as error:
            raise EntryFaultError(f"Entry {position} was altered: {error}") from error
        if entry.digest != digest:
            raise EntryFaultError(f"Entry {position} was altered: its document is not the one that was kept.")
        yield entry


def read_whole(connection: sqlite3.Connection, versions: Sequence[Sequence[str]]) -> tuple[list[Entry], Place]:
    """Every entry, and where the next one goes, once file, tables, guards and chain were found to be whole.

    Raises:
        EntryFaultError: with what was found.
    """
    answer = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
    if answer != "ok":
        raise EntryFaultError(f"The file is damaged: {answer}.")
    if not is_as_made(connection, versions):
        raise EntryFaultError("Its tables, or what guards them, were altered.")
    entries = list(read_entries(connection))
    return entries, _read_place(connection, entries)


def _read_place(connection: sqlite3.Connection, entries: Sequence[Entry]) -> Place:
    found = connection.execute("SELECT author, device, sequence, head FROM device").fetchall()
    if len(found) != 1:
        raise EntryFaultError("It does not say whose it is.")
    author, device, sequence, head = found[0]
    for fault in check_chain(entries):
        raise EntryFaultError(fault.what)
    own = [one for one in entries if (one.author, one.device) == (author, device)]
    last = max(own, key=lambda one: one.sequence, default=None)
    reached = (0, "") if last is None else (last.sequence, last.digest)
    if reached != (sequence, head):
        raise EntryFaultError(f"{sequence} entries were kept, and {reached[0]} are there.")
    expunged = {ref for one in entries if one.kind is EntryKind.EXPUNGE for ref in one.refs}
    for one in entries:
        if one.words is None and one.digest not in expunged:
            raise EntryFaultError(f"The words of entry {one.sequence} are gone, and nothing says that they had to go.")
    stamp = max((one.stamp for one in entries), default=0)
    return Place(author=author, device=device, sequence=sequence, previous=head, stamp=stamp)


def sign_in(connection: sqlite3.Connection, author: str = "") -> None:
    """Give a new file its device, and its author unless she is known; the caller begins and commits."""
    digits = (author or secrets.token_hex(AUTHOR_DIGITS // 2), secrets.token_hex(DEVICE_DIGITS // 2))
    connection.execute("INSERT INTO device (one, author, device, sequence, head) VALUES (1, ?, ?, 0, '')", digits)


def add_entry(connection: sqlite3.Connection, entry: Entry) -> None:
    """Keep an entry of the file's own device, and move the head of its chain; the caller begins and commits."""
    add_rows(connection, entry)
    connection.execute("UPDATE device SET sequence = ?, head = ?", (entry.sequence, entry.digest))


def add_rows(connection: sqlite3.Connection, entry: Entry) -> None:
    """Put an entry and its words into their tables."""
    connection.execute("INSERT INTO entry (digest, document) VALUES (?, ?)", (entry.digest, entry.document))
    text = None if entry.words is None else entry.words.canonical
    connection.execute(
        "INSERT INTO words (digest, nonce, text) VALUES (?, ?, ?)", (entry.digest, entry.nonce or None, text)
    )
