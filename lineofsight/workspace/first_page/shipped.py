"""The example council's first page as it comes with the program, for a start before which nothing was read."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

import lineofsight
from lineofsight.paths import BACKUP_FOLDER, OWN_NAME, chosen_elsewhere, overview_file, register_file, resources_folder
from lineofsight.workspace.first_page.keeping import read_overview

if TYPE_CHECKING:
    from lineofsight.workspace.first_page.kept import KeptOverview

_NOTES: Final = Path(OWN_NAME).stem
"""How the names of backups begin that are of her notes, on the example too; the others are of a register."""


def shipped_file() -> Path:
    """Where it is among the program's resources; ``poe first-page`` makes it."""
    return overview_file(resources_folder() / "example")


def read_shipped(folder: Path) -> KeptOverview | None:
    """The example's first page, where a data folder has nothing else to show.

    Args:
        folder: the data folder; it need not exist.

    Returns:
        The page; ``None`` where there is a register, or a backup or an import that betrays one, or where a folder that
        the person chose has gone or is a file: then the copy has to be read first.
    """
    backups = (folder / BACKUP_FOLDER).glob("*")
    if register_file(folder).exists() or any(not one.name.startswith(_NOTES) for one in backups):
        return None
    if not folder.is_dir() and (folder.exists() or folder == chosen_elsewhere()):
        return None
    shipped = read_overview(shipped_file())
    # It came with this program, so it says what this program would say.
    return None if shipped is None else replace(shipped, version=lineofsight.__version__)
