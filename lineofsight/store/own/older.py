"""Refusing a file of notes that is whole, but older than the one that was there before it (see ``witness``)."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING, Final

from lineofsight.store.own.errors import NotesOlderError
from lineofsight.store.own.witness import read_seen

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from lineofsight.domain.note_drafts import Place
    from lineofsight.domain.notes import Entry

_NEWER: Final = (
    "Nothing was changed. Put the newer file back in its place; or, if there is none, 'lineofsight note recover' joins "
    "what this file and its backups hold, and goes on from there."
)

_REACHED: Final = """
SELECT device.device, device.sequence, coalesce(max(json_extract(entry.document, '$.seq')), 0)
FROM device LEFT JOIN entry ON json_extract(entry.document, '$.device') = device.device
GROUP BY device.device
"""


def refuse_older(connection: sqlite3.Connection, file: Path, state: Path | None) -> None:
    """Refuse a file that ends before what this computer has seen, before anything in it or its backups is changed.

    Raises:
        NotesOlderError: it does; the sentence says which notes are missing.
    """
    try:
        found = connection.execute(_REACHED).fetchall()
    except (sqlite3.Error, UnicodeDecodeError):
        return  # damaged, and told of when it is read
    for device, sequence, last in found:
        seen = read_seen(state, str(device))
        # Where the two differ the file is damaged, which is another matter.
        if seen is not None and sequence == last < seen.sequence:
            raise NotesOlderError(
                f"The notes in {file} are an older copy: {_missing(sequence + 1, seen.sequence)} kept on this computer "
                f"and missing here. {_NEWER}"
            )


def refuse_other(file: Path, entries: Sequence[Entry], place: Place, state: Path | None) -> None:
    """Refuse a file that has gone another way since this computer last saw it.

    Raises:
        NotesOlderError: it has.
    """
    seen = read_seen(state, place.device)
    own = {one.sequence: one.digest for one in entries if (one.author, one.device) == (place.author, place.device)}
    if seen is not None and own.get(seen.sequence, seen.digest) != seen.digest:
        raise NotesOlderError(
            f"The notes in {file} come from an older copy that was written on elsewhere: number {seen.sequence} is not "
            f"the one that was kept on this computer. {_NEWER}"
        )


def count_missing(entries: Sequence[Entry], state: Path | None) -> int:
    """How many notes of the devices that wrote ``entries`` this computer has seen, and are not among them."""
    numbers: dict[str, set[int]] = {}
    for one in entries:
        numbers.setdefault(one.device, set()).add(one.sequence)
    seen = {device: read_seen(state, device) for device in numbers}
    return sum(
        one.sequence - len({number for number in numbers[device] if number <= one.sequence})
        for device, one in seen.items()
        if one is not None
    )


def _missing(first: int, last: int) -> str:
    return f"note {first} was" if first == last else f"notes {first} to {last} were"
