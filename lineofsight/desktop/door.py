"""Who has the window of a data folder.

A second start for the same folder opens no second window: it hands over what it was called with and ends. The window
is known by a lock file and a local socket, both named after the person and the folder.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from PySide6.QtCore import QCryptographicHash, QDir, QLockFile

from lineofsight.paths import named_folder

if TYPE_CHECKING:
    from pathlib import Path

_LETTERS = 16


class Door:
    """One window for each person and folder."""

    def __init__(self, folder: Path | None) -> None:
        person = os.environ.get("USERNAME") or os.environ.get("USER") or ""
        chosen = folder if folder is not None else named_folder()
        named = f"{person}\n{chosen.resolve() if chosen is not None else ''}".encode()
        # Qt's own, because it is loaded already when the window is about to paint.
        digest = QCryptographicHash.hash(named, QCryptographicHash.Algorithm.Sha256).toHex().toStdString()
        self.name = f"lineofsight-{digest[:_LETTERS]}"
        self._lock = QLockFile(QDir.temp().filePath(f"{self.name}.lock"))
        # Never stale by age: a window may be open for days. A dead owner is known by its process all the same.
        self._lock.setStaleLockTime(0)

    @property
    def is_ours(self) -> bool:
        """Whether this start has it."""
        return self._lock.isLocked()

    def enter(self) -> bool:
        """Take the door; ``False`` when another window has it."""
        return self._lock.tryLock(0)

    def leave(self) -> None:
        """Give it back."""
        self._lock.unlock()
