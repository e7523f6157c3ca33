"""Notes as they travel: a head line, then one line an entry, each with its document, its salt and its words.

The whole log is always sent, never a part of it. Nothing is believed: every line is read as an entry that proves
itself, and the head says how many there are and what their bytes add up to.
"""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

from lineofsight.domain.canonical_json import canonical_json, read_canonical
from lineofsight.domain.note_chain import check_chain
from lineofsight.domain.note_documents import read_entry
from lineofsight.errors import LineOfSightError, ValueRefusedError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from lineofsight.domain.canonical_json import Canonical
    from lineofsight.domain.notes import Entry


def write_notes(entries: Sequence[Entry], council: str) -> str:
    """The text of a file of notes.

    Args:
        entries: all of them, in order.
        council: the code of the council that they are about.
    """
    lines = "".join(f"{_line(entry)}\n" for entry in entries)
    head: Canonical = {"council": council, "count": len(entries), "sha256": sha256(lines.encode()).hexdigest()}
    return f"{canonical_json(head)}\n{lines}"


def read_notes(path: Path) -> tuple[Entry, ...]:
    """The entries of a file of notes.

    Raises:
        LineOfSightError: when it cannot be read, a line was altered, or lines are missing; all or nothing is read.
    """
    try:
        head, _, lines = path.read_text(encoding="utf-8").partition("\n")
        said = read_canonical(head)
        entries = tuple(_entry(line) for line in lines.split("\n")[:-1])
    except (OSError, UnicodeDecodeError) as error:
        raise LineOfSightError(f"The notes in {path} cannot be read ({error}). Ask for the file again.") from error
    except ValueRefusedError as error:
        raise LineOfSightError(f"The notes in {path} were altered: {error} Ask for the file again.") from error
    whole = said.get("count") == len(entries) and said.get("sha256") == sha256(lines.encode()).hexdigest()
    if not whole or check_chain(entries) or any(one.council != said.get("council") for one in entries):
        raise LineOfSightError(f"The notes in {path} are not all there, or not as they were sent. Ask for them again.")
    return entries


def _line(entry: Entry) -> str:
    words = "" if entry.words is None else entry.words.canonical
    return canonical_json({"document": entry.document, "nonce": entry.nonce, "words": words})


def _entry(line: str) -> Entry:
    said = read_canonical(line)
    parts = [said.get(name) for name in ("document", "nonce", "words")]
    document, nonce, words = (part if isinstance(part, str) else "" for part in parts)
    return read_entry(document, nonce=nonce, words=words)
