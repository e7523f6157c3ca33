"""Keeping a damaged file of SQLite aside before something sound takes its place."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING, Final

from lineofsight.store.checked_copy import force_folder_to_disk, force_to_disk

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

ASIDE_FOLDER: Final = "aside"
"""The folder of damaged files, beside the file."""

_JOURNAL: Final = "-journal"


def set_aside(file: Path, now: datetime) -> Path | None:
    """Copy a damaged file, with what SQLite left beside it; that is then taken away, the file itself is left.

    Args:
        file: what is damaged.
        now: by which the copy is named.

    Returns:
        The copy, on the disk for certain; ``None`` where there was no file.

    Raises:
        OSError: when it cannot be copied; the file is left as it was, and no half of a copy.
    """
    if not file.exists():
        return None
    folder = file.parent / ASIDE_FOLDER
    folder.mkdir(exist_ok=True)
    aside = folder / f"{file.stem}-{now:%Y%m%d-%H%M%S}.db"
    journal = file.with_name(file.name + _JOURNAL)
    copies = {file: aside, journal: aside.with_name(aside.name + _JOURNAL)}
    try:
        for source, copy in copies.items():
            if source.exists():
                shutil.copy2(source, copy)
                force_to_disk(copy)
    except BaseException:
        for copy in copies.values():
            copy.unlink(missing_ok=True)
        raise
    force_folder_to_disk(folder)
    journal.unlink(missing_ok=True)
    return aside


def take_place_of(file: Path, made: Path, make: Callable[[Path], None], now: datetime) -> Path | None:
    """Give something sound the place of a damaged file, which is set aside.

    Args:
        file: what is damaged, or gone.
        made: where the sound one is made, in the same folder.
        make: makes it there, on the disk for certain.
        now: by which the copy of the damaged one is named.

    Returns:
        The copy of the damaged one; ``None`` where there was no file.

    Raises:
        OSError: when there is no room or no right; the file is as it was, and no half of anything is left.
    """
    try:
        make(made)
        aside = set_aside(file, now)
        made.replace(file)
    except BaseException:
        made.unlink(missing_ok=True)
        raise
    force_folder_to_disk(file.parent)
    return aside
