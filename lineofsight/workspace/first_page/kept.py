"""The first page as it was when the copy was last read, kept beside it, so that a start shows it at once.

It is shown only while nothing that it was read from has changed, and the copy is read all the same. It holds nothing
that depends on the day on which it is shown.
"""

from __future__ import annotations

import stat
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from lineofsight.charts.painted import PaintedPicture
    from lineofsight.workspace.first_page.cards import Cards


@dataclass(frozen=True, slots=True)
class FileState:
    """A file or folder as it was found.

    Attributes:
        path: where it is; where its name holds a ``*`` it stands for all files of such names.
        size: bytes of a file or files, 0 of a folder, -1 where there is nothing.
        changed: when a file was changed last or put in its place, in nanoseconds; 0 of a folder, for only that it is
            there counts.
    """

    path: str
    size: int
    changed: int


@dataclass(frozen=True, slots=True)
class KeptOverview:
    """What the window can show at a start before it has read anything.

    Attributes:
        version: of the program that kept it.
        council: the council's name.
        is_example: whether that is the example council.
        is_made_up: whether its return says of itself that it is made up.
        dates: of its returns, oldest first; the page is as at the last.
        since: from when changes are counted, ``None`` where there is no earlier return.
        looked: the newest return that the person had seen by then, ``None`` where that is not known.
        cards: the page.
        marks: the marks on it, by their keys.
        read_from: what all this depends on; the register itself last.
    """

    version: str
    council: str
    is_example: bool
    is_made_up: bool
    dates: tuple[date, ...]
    since: date | None
    looked: date | None
    cards: Cards
    marks: Mapping[str, PaintedPicture]
    read_from: tuple[FileState, ...]


def find_states(paths: Iterable[Path]) -> tuple[FileState, ...]:
    """How files and folders are found now."""
    return tuple(_find(path) for path in paths)


def is_current(kept: KeptOverview, version: str, looked: date | None) -> bool:
    """Whether reading the copy again would say the same.

    Args:
        kept: what was kept.
        version: of the program that would read it.
        looked: the newest return that the person has seen; changes are counted from it where there is a newer one.
    """
    if version != kept.version or not kept.dates:
        return False
    return baseline_for(kept.dates, looked) == kept.since and is_unchanged(kept)


def is_unchanged(kept: KeptOverview) -> bool:
    """Whether everything that it was read from is as it was found."""
    return all(_find(Path(state.path)) == state for state in kept.read_from)


def baseline_for(dates: Sequence[date], looked: date | None) -> date | None:
    """From when changes are counted: the newest return that she has seen, else the one before the newest of all."""
    earlier = dates[:-1]
    return looked if looked in earlier else (earlier[-1] if earlier else None)


def _find(path: Path) -> FileState:
    if "*" in path.name:
        return _sum(path)
    try:
        found = path.stat()
    except (OSError, ValueError):
        # ValueError: no file can have that name.
        return FileState(str(path), -1, 0)
    if stat.S_ISDIR(found.st_mode):
        return FileState(str(path), 0, 0)
    # A copy in its place keeps the time of the contents, but not that of the file itself.
    return FileState(str(path), found.st_size, max(found.st_mtime_ns, found.st_ctime_ns))


def _sum(pattern: Path) -> FileState:
    try:
        found = find_states(sorted(pattern.parent.glob(pattern.name)))
    except (OSError, ValueError):
        found = ()
    if not found:
        return FileState(str(pattern), -1, 0)
    return FileState(str(pattern), sum(one.size for one in found), max(one.changed for one in found))
