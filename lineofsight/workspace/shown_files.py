"""Whether files are still what a person was shown of them, so that nothing else is kept."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from lineofsight.errors import LineOfSightError
from lineofsight.exchange.statistics.source_file import metadata_beside
from lineofsight.wording.importing import changed_words

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from lineofsight.workspace.brought import Files


class FilesChangedError(LineOfSightError):
    """Files are no longer what was shown of them.

    Attributes:
        names: of the files.
    """

    def __init__(self, names: tuple[str, ...]) -> None:
        """Name them."""
        self.names = names
        super().__init__(f"{changed_words(names)} Nothing was kept. Choose the files again.")


def marks_of(files: Files) -> tuple[tuple[Path, str], ...]:
    """Each file with a digest of what is in it and in the metadata file beside it; "" of one that cannot be opened.

    A tracker that was shown before is shown again as it was read then, whatever its file is now: it keeps its digest.
    """
    read_before, shown = _read_before(files), dict(files.shown)
    return tuple((path, shown[path] if path in read_before and path in shown else _mark(path)) for path in files.paths)


def refuse_changed(files: Files, paths: Iterable[Path]) -> None:
    """See that files are still what was shown; a tracker is read from what was shown, whatever its file is now.

    Raises:
        FilesChangedError: when they are not.
    """
    read_before = _read_before(files)
    changed = _changed(files, [path for path in paths if path not in read_before])
    if changed:
        raise FilesChangedError(changed)


def changed_trackers(files: Files) -> tuple[str, ...]:
    """Names of the trackers whose files are no longer what was shown and is read of them."""
    return _changed(files, _read_before(files))


def _read_before(files: Files) -> tuple[Path, ...]:
    """The trackers that were shown: they are read from that, and not from their files."""
    return tuple(tracker.path for tracker in files.trackers)


def _changed(files: Files, paths: Iterable[Path]) -> tuple[str, ...]:
    shown = dict(files.shown)
    return tuple(path.name for path in paths if path in shown and _mark(path) != shown[path])


def _mark(path: Path) -> str:
    own = _digest(path)
    # Of a file that is gone the metadata beside it tells nothing.
    return f"{own} {_digest(metadata_beside(path))}" if own else ""


def _digest(path: Path) -> str:
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return ""
