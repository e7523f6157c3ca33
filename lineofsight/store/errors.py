"""What can go wrong with the store, in sentences: a newer file, a foreign one, a lock, a full disk."""

from __future__ import annotations

from typing import Final

from lineofsight.errors import LineOfSightError


class StoreError(LineOfSightError):
    """Something about the store that the person can put right."""


class StoreMissingError(StoreError):
    """There is no store at the place that was named."""


class NotAStoreError(StoreError):
    """The file or database holds something else, or is damaged."""


class NewerStoreError(StoreError):
    """The store was made by a newer version of the program."""


class StoreLockedError(StoreError):
    """Another program is writing to the store."""


class StoreDiskError(StoreError):
    """The disk is full, read-only or failing, or the server cannot be reached."""


class MigrationFailedError(StoreError):
    """The store could not be brought to this version; it is as it was before."""


class CouncilUnknownError(StoreError):
    """No return has been imported, so the store does not know whose record it is."""


NOT_A_STORE: Final = (
    "It was not changed. Restore the newest backup beside it ('lineofsight restore' does so on the command line), or "
    "choose another folder."
)
"""The way out of a file that is damaged or holds something else."""

_LOCKED = ("database is locked", "database table is locked", "lock timeout", "LockNotAvailable")
_FOREIGN = ("file is not a database", "malformed", "disk image")
_DISK = (
    "disk is full",
    "disk I/O error",
    "unable to open",
    "readonly",
    "read-only",
    "could not connect",
    "connection failed",
    "connection is bad",
    "connection to server",
    "connection refused",
    "closed the connection",
)


def sentence_for(said: str, place: str) -> StoreError | None:
    """The error that ``said``, a database's own words, means for the person; ``None`` when it is a fault of ours."""
    folded = said.lower()
    if any(words.lower() in folded for words in _LOCKED):
        return StoreLockedError(
            f"Another program is writing to {place}. Close it, or wait until it has finished, and try again."
        )
    if any(words in folded for words in _FOREIGN):
        return NotAStoreError(f"{place} is damaged or is not a file of this program ({said}). {NOT_A_STORE}")
    if any(words.lower() in folded for words in _DISK):
        return StoreDiskError(
            f"{place} cannot be read or written ({said}). Check that the disk has room and the folder may be written, "
            "then try again; nothing was half done."
        )
    return None
