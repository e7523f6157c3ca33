"""Bringing back a person's notes when their file is damaged or gone."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from lineofsight.paths import data_folder, own_file, register_file
from lineofsight.store.own.recovery import recover
from lineofsight.wording.figures import count

if TYPE_CHECKING:
    from pathlib import Path


def recover_notes(chosen: Path | None = None) -> tuple[str, ...]:
    """Put a sound file of notes in the place of a damaged or missing one.

    Args:
        chosen: the data folder; ``None`` for the environment's or the platform's.

    Returns:
        Sentences on what was found and done.

    Raises:
        NotesError: when there is nothing to bring back, or the file is in use; nothing was changed.
    """
    folder = data_folder(chosen)
    return bring_back(own_file(folder, is_example=not register_file(folder).exists()))


def bring_back(file: Path) -> tuple[str, ...]:
    """The same for a file of notes that is known; nothing of ours may hold it open."""
    found = recover(file, now=datetime.now().astimezone())
    entries = count(found.entries, "entry", "entries")
    if not found.needed:
        return (f"Your notes in {file} are whole: {entries}. Nothing was changed.",)
    were = "was" if found.entries == 1 else "were"
    said = [f"{entries} {were} brought back into {file}. What you add from now on is kept there."]
    if found.left:
        left = count(found.left, "entry", "entries")
        said.append(f"{left} could be read but not joined, because what came before is nowhere.")
    if found.missing:
        were = "was" if found.missing == 1 else "were"
        said.append(f"{count(found.missing, 'entry', 'entries')} that {were} kept on this computer cannot be found.")
    if found.aside is not None:
        said.append(f"The file as it was is kept as {found.aside}; somebody who knows how may find more in it.")
    return tuple(said)
