"""How often a register was written to, told without opening it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pathlib import Path

_COUNTER: Final = slice(24, 28)
NO_FILE: Final = -1


def count_changes(file: Path) -> int:
    """The number that SQLite raises with every transaction that it keeps in a file; ``NO_FILE`` where there is none.

    Source: SQLite's description of its file format, "File change counter": four bytes at offset 24, the first the
    weightiest. What is taken back, such as a dry run, does not raise it.
    """
    try:
        with file.open("rb") as opened:
            head = opened.read(_COUNTER.stop)
    except OSError:
        return NO_FILE
    return int.from_bytes(head[_COUNTER], "big") if len(head) == _COUNTER.stop else NO_FILE
