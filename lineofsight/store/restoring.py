"""Bringing a register back from its newest sound backup when it is damaged or gone.

A register can be made again from the files that were imported, but not by a member on a train: what lies in the backup
folder beside it is put in its place, and the damaged file is kept aside.
"""

from __future__ import annotations

import re
import shutil
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Final
from urllib.parse import quote

from lineofsight.paths import BACKUP_FOLDER
from lineofsight.store.aside import take_place_of
from lineofsight.store.checked_copy import force_to_disk
from lineofsight.store.errors import NotAStoreError, StoreDiskError, StoreLockedError, StoreMissingError, sentence_for
from lineofsight.store.migration import APPLICATION_ID
from lineofsight.store.undo import BEFORE_IMPORT, LAST_IMPORT, UNDONE, forget_undo

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

_OF_A_VERSION: Final = r"-\d{4}-\d{8}-\d{6}(-\d+)?\.db"


@dataclass(frozen=True, slots=True, kw_only=True)
class Restored:
    """What came back.

    Attributes:
        backup: what was put in the register's place; ``None`` when the register was sound and nothing was done.
        made: when that backup was made.
        aside: where the damaged file is; ``None`` when there was none.
    """

    backup: Path | None = None
    made: datetime | None = None
    aside: Path | None = None


def list_backups(file: Path) -> list[Path]:
    """Every backup of a register, the one that was made last first; what an undoing put aside is none."""
    folder = file.parent / BACKUP_FOLDER
    named = re.compile(rf"{re.escape(file.stem)}{_OF_A_VERSION}|{re.escape(BEFORE_IMPORT)}")
    return _newest_first(one for one in folder.glob("*.db") if named.fullmatch(one.name)) if folder.is_dir() else []


def signs_of(file: Path) -> tuple[Path, ...]:
    """What decides whether a missing register counts as gone: names in the backup folder, ``*`` for any letters."""
    folder = file.parent / BACKUP_FOLDER
    return folder / f"{file.stem}-*.db", folder / BEFORE_IMPORT, folder / LAST_IMPORT, folder / UNDONE


def refuse_gone(file: Path) -> None:
    """Refuse to make a register anew where one is gone, which its backups betray.

    Raises:
        StoreMissingError: it is gone; nothing was made.
    """
    backups = list_backups(file)
    undone = _newest_first((file.parent / BACKUP_FOLDER).glob(UNDONE))
    if backups and not (undone and undone[0].stat().st_mtime_ns > backups[0].stat().st_mtime_ns):
        raise StoreMissingError(
            f"The copy is gone from {file}, and there is a backup of it, {backups[0]}. Restore it ('lineofsight "
            "restore' does so on the command line), or move the backups elsewhere to begin anew."
        )


def restore(file: Path, *, now: datetime) -> Restored:
    """Put the newest sound backup in the place of a damaged or missing register; a sound one is left as it is.

    Args:
        file: the register, which nobody of ours has open.
        now: the moment, for the name under which a damaged one is kept.

    Raises:
        StoreMissingError, NotAStoreError: no backup is sound; nothing was changed.
        StoreLockedError: another program has it open; nothing was changed.
        StoreDiskError: the disk or the folder fails; the register is as it was.
    """
    try:
        if file.exists() and _is_sound(file):
            return Restored()
        backup = next((one for one in list_backups(file) if _is_sound(one)), None)
        if backup is None:
            raise _nothing_sound(file)
        made = datetime.fromtimestamp(backup.stat().st_mtime, tz=now.tzinfo)
        aside = _put_back(backup, file, now)
    except OSError as error:
        raise StoreDiskError(
            f"The backup of {file} could not be put back ({error.strerror or error}); the copy is as it was. Close "
            "it elsewhere, or make room on the disk, and try again."
        ) from error
    if backup.name == BEFORE_IMPORT:
        forget_undo(file)
    return Restored(backup=backup, made=made, aside=aside)


def _put_back(backup: Path, file: Path, now: datetime) -> Path | None:
    """Give a copy of the backup the register's place, and say where a damaged one is kept.

    Raises:
        OSError: when there is no room or no right; the register is as it was, and no half of a copy is left.
    """

    def copy(made: Path) -> None:
        shutil.copyfile(backup, made)
        shutil.copymode(backup, made)
        force_to_disk(made)

    return take_place_of(file, file.with_name(f"{file.name}.part"), copy, now)


def _newest_first(found: Iterable[Path]) -> list[Path]:
    return sorted(found, key=lambda one: (one.stat().st_mtime_ns, one.name), reverse=True)


def _is_sound(file: Path) -> bool:
    """Whether a file is a register of ours that is whole, of whichever version.

    Raises:
        StoreLockedError: another program holds it, so that nobody can tell.
    """
    # Not immutable: an import that was cut off left a journal, and with it the file is as it was before.
    try:
        with closing(sqlite3.connect(f"file:{quote(str(file))}?mode=rw", uri=True)) as connection:
            application = connection.execute("PRAGMA application_id").fetchone()[0]
            versions = connection.execute("SELECT version_num FROM alembic_version").fetchall()
            is_whole = connection.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
    except sqlite3.Error as error:
        sentence = sentence_for(str(error), str(file))
        if isinstance(sentence, StoreLockedError):
            raise sentence from error
        return False
    return is_whole and application == APPLICATION_ID and len(versions) == 1


def _nothing_sound(file: Path) -> StoreMissingError | NotAStoreError:
    if file.exists():
        return NotAStoreError(
            f"{file} is damaged, and no backup beside it is sound. It was not changed; move it elsewhere and import "
            "the returns and figures again."
        )
    return StoreMissingError(f"There is neither a copy at {file} nor a sound backup of one. Import a return.")
