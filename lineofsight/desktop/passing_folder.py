"""Temporary folders for documents that are looked at or printed: they go when the window does, however it ends."""

from __future__ import annotations

import os
import re
import shutil
import stat
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import Final

from PySide6.QtCore import QLockFile

_PREFIX: Final = "lineofsight-window-"
_NAMED: Final = re.compile(rf"{_PREFIX}[a-z0-9_]{{8}}")
_IN_USE: Final = "in-use.lock"
"""A lock in each, held by the process whose folder it is; the lock of a killed process is known to be dead."""


class PassingFolder:
    """A folder of this process alone, which nobody else may look into.

    Attributes:
        path: where it is.
    """

    def __init__(self) -> None:
        folder = tempfile.TemporaryDirectory(prefix=_PREFIX, ignore_cleanup_errors=True)
        self.path = Path(folder.name)
        # An attribute before the folder is, so that it is freed first where nobody calls ``clear``.
        self._lock = _lock_in(self.path)
        self._lock.tryLock(0)
        self._folder = folder

    def clear(self) -> None:
        """Remove it with all that is in it."""
        self._lock.unlock()
        self._folder.cleanup()


def clear_left_folders() -> None:
    """Remove the folders that windows left which were killed; what cannot be removed stays.

    Only folders of this person's are touched, with the name and the lock that this module gives them, and only what no
    living process holds. Links are never followed.
    """
    with suppress(OSError), os.scandir(tempfile.gettempdir()) as entries:
        for entry in entries:
            with suppress(OSError):
                if _NAMED.fullmatch(entry.name) and _is_own_folder(entry.stat(follow_symlinks=False)):
                    _clear_left(Path(entry.path))


def _is_own_folder(found: os.stat_result) -> bool:
    """Whether it is a folder, no link, and the person's; Windows has a folder for temporary files for each."""
    return stat.S_ISDIR(found.st_mode) and (os.name == "nt" or found.st_uid == os.getuid())


def _clear_left(folder: Path) -> None:
    """Remove a folder, unless its process lives, or has just made it and not locked it yet."""
    if not stat.S_ISREG((folder / _IN_USE).lstat().st_mode):
        return
    lock = _lock_in(folder)
    if not lock.tryLock(0):
        return
    try:
        for inside in folder.iterdir():
            if inside.is_dir() and not inside.is_symlink():
                shutil.rmtree(inside)
            elif inside.name != _IN_USE:
                inside.unlink()
    finally:
        lock.unlock()
    folder.rmdir()


def _lock_in(folder: Path) -> QLockFile:
    lock = QLockFile(str(folder / _IN_USE))
    # Never stale by age: a window may be open for days.
    lock.setStaleLockTime(0)
    return lock
