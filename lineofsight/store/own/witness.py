"""How far a file of notes had come on this computer, remembered outside the file.

A file knows of itself that it is whole; it cannot know that a newer one was there before it. So when a note is on the
disk, its number and digest are put into a small file of the computer's own, one for each device that writes. That is
never ahead of the notes: a power cut between the two leaves it behind, and then it says nothing. It holds no words.
"""

from __future__ import annotations

import json
import os
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lineofsight.store.checked_copy import force_folder_to_disk

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Seen:
    """The last note of a device that was seen: its number on it, and its digest."""

    sequence: int
    digest: str


def seen_file(folder: Path, device: str) -> Path:
    """Where it is remembered how far a device had come."""
    return folder / f"notes-seen-{device}.json"


def read_seen(folder: Path | None, device: str) -> Seen | None:
    """How far a device had come; ``None`` where this computer has not seen it, or does not know any more."""
    if folder is None:
        return None
    try:
        held = json.loads(seen_file(folder, device).read_text(encoding="utf-8"))
        return Seen(int(held["sequence"]), str(held["digest"]))
    except (OSError, ValueError, KeyError, TypeError):
        return None


def keep_seen(folder: Path | None, device: str, seen: Seen) -> None:
    """Remember how far a device has come; where that cannot be written, the notes are no worse for it."""
    if folder is None:
        return
    file = seen_file(folder, device)
    part = file.with_suffix(".part")
    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
        with part.open("w", encoding="utf-8") as stream:
            json.dump({"sequence": seen.sequence, "digest": seen.digest}, stream)
            stream.flush()
            os.fsync(stream.fileno())
        part.replace(file)
        force_folder_to_disk(folder)
