"""Taking the last import back: the register as it was before it is kept beside it until the next one.

Nothing is lost either way: what is undone is put aside in the backup folder under the moment of its undoing.
"""

from __future__ import annotations

import json
import shutil
import sqlite3
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Final
from urllib.parse import quote

from lineofsight.paths import BACKUP_FOLDER
from lineofsight.store.checked_copy import force_folder_to_disk, force_to_disk, keep_checked_copy
from lineofsight.store.errors import StoreDiskError, StoreError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

BEFORE_IMPORT: Final = "before-import.db"
"""The register as it was before the last import, in the backup folder."""

UNDONE: Final = "undone-*.db"
"""What was undone, in the backup folder."""

_FRESH: Final = "before-import-new.db"
LAST_IMPORT: Final = "before-import.json"
"""What the import that can be undone brought in, in the backup folder; it outlives a register that is lost."""

_CAME_LAST: Final = """
SELECT name, imported_on FROM "return" ORDER BY return_id DESC LIMIT 1
"""


@dataclass(frozen=True, slots=True)
class LastImport:
    """What a register was given last.

    Attributes:
        names: of the files; of an import that cannot be undone only the last, for which came with it is not kept.
        on: the day on which they were imported.
        made_register: whether there was no register before that.
        can_be_undone: whether the register as it was before that is kept.
    """

    names: tuple[str, ...]
    on: date
    made_register: bool = False
    can_be_undone: bool = True


@dataclass(frozen=True, slots=True)
class Undone:
    """What was undone.

    Attributes:
        last: the import that it was.
        aside: where the register as it was before the undoing lies.
        left: what the register was given last now; ``None`` where there is none any more.
    """

    last: LastImport
    aside: Path
    left: LastImport | None


class Undoable:
    """The register as it is before an import; ``keep`` makes that what undoing goes back to."""

    def __init__(self, file: Path, at: datetime) -> None:
        self._folder = file.parent / BACKUP_FOLDER
        self._at = at
        self._made_register = not file.exists()
        self._folder.mkdir(parents=True, exist_ok=True)
        if not self._made_register:
            with closing(sqlite3.connect(file)) as connection:
                keep_checked_copy(connection, file, self._folder / _FRESH)

    def keep(self, names: Sequence[str]) -> None:
        """The import kept something: from now on it is the one that can be undone."""
        said = {"names": list(names), "at": self._at.isoformat(), "made_register": self._made_register}
        note = self._folder / f"{LAST_IMPORT}.part"
        note.write_text(json.dumps(said), encoding="utf-8")
        force_to_disk(note)
        # Between the two steps the note is of the import before, which the older copy would undo as well.
        if self._made_register:
            (self._folder / BEFORE_IMPORT).unlink(missing_ok=True)
        else:
            (self._folder / _FRESH).replace(self._folder / BEFORE_IMPORT)
        note.replace(self._folder / LAST_IMPORT)
        force_folder_to_disk(self._folder)

    def drop(self) -> None:
        """Forget what was copied, if it was not kept."""
        (self._folder / _FRESH).unlink(missing_ok=True)


@contextmanager
def undoable(file: Path, at: datetime) -> Iterator[Undoable]:
    """Copy the register before an import; unless it is kept, what could be undone before can be undone still.

    Args:
        file: the register, which may not be there yet.
        at: the moment.

    Raises:
        StoreDiskError: the copy cannot be made; nothing was imported.
    """
    try:
        copied = Undoable(file, at)
    except (OSError, sqlite3.Error) as error:
        raise StoreDiskError(
            f"Nothing was imported, because the backup by which an import is undone could not be made ({error}). "
            f"Make room on the disk or let the program write to {file.parent / BACKUP_FOLDER}, and import again."
        ) from error
    try:
        yield copied
    finally:
        copied.drop()


def last_import(file: Path) -> LastImport | None:
    """The import that can be undone; ``None`` when there is none."""
    try:
        said = json.loads((file.parent / BACKUP_FOLDER / LAST_IMPORT).read_text(encoding="utf-8"))
        on = datetime.fromisoformat(said["at"]).date()
        found = LastImport(tuple(said["names"]), on, bool(said["made_register"]))
    except (OSError, ValueError, KeyError, TypeError):
        return None
    return found if found.made_register or (file.parent / BACKUP_FOLDER / BEFORE_IMPORT).is_file() else None


def newest_import(file: Path) -> LastImport | None:
    """The import that can be undone; else the file that was kept last, if there is any."""
    last = last_import(file)
    if last is not None or not file.exists():
        return last
    try:
        with closing(sqlite3.connect(f"file:{quote(str(file))}?mode=ro", uri=True)) as connection:
            row = connection.execute(_CAME_LAST).fetchone()
    except sqlite3.Error:
        return None
    return None if row is None else LastImport((row[0],), date.fromisoformat(row[1]), can_be_undone=False)


def undo_import(file: Path, now: datetime) -> Undone:
    """Put the register back as it was before the last import; nobody may have it open.

    Args:
        file: the register.
        now: the moment, for the name under which the present one is put aside.

    Returns:
        What was undone.

    Raises:
        StoreError: there is nothing to undo.
        StoreDiskError: the register could not be put back; it is as it was.
    """
    last = last_import(file)
    folder = file.parent / BACKUP_FOLDER
    if last is None or not file.exists():
        raise StoreError("There is no import that could be undone.")
    aside = folder / UNDONE.replace("*", f"{now:%Y%m%d-%H%M%S}")
    try:
        if last.made_register:
            file.replace(aside)
        else:
            with closing(sqlite3.connect(file)) as connection:
                keep_checked_copy(connection, file, aside)
            before = file.with_name(f"{file.name}.part")
            shutil.copyfile(folder / BEFORE_IMPORT, before)
            shutil.copymode(file, before)
            force_to_disk(before)
            before.replace(file)
        force_folder_to_disk(file.parent)
    except (OSError, sqlite3.Error) as error:
        raise StoreDiskError(
            f"The import could not be undone ({error}); the copy is as it was. Close it elsewhere, or make room on "
            "the disk, and try again."
        ) from error
    forget_undo(file)
    (folder / BEFORE_IMPORT).unlink(missing_ok=True)
    return Undone(last, aside, newest_import(file))


def forget_undo(file: Path) -> None:
    """From now on there is no import that could be undone."""
    (file.parent / BACKUP_FOLDER / LAST_IMPORT).unlink(missing_ok=True)
