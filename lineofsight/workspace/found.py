"""What is found in a copy when it is opened and read, at one moment: values that can go from process to process."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from lineofsight.errors import LineOfSightError
from lineofsight.workspace.first_page.kept import baseline_for, find_states

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from lineofsight.documents.material import Material
    from lineofsight.domain.notes import Entry
    from lineofsight.domain.record import Council
    from lineofsight.workspace.first_page.kept import FileState
    from lineofsight.workspace.library import Library
    from lineofsight.workspace.ways_out import WayOut


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """Which copy is to be read.

    Attributes:
        folder: the data folder that was chosen; ``None`` for the environment's, the person's own or the platform's.
        looked: the newest return that the person has seen before; changes are counted from it where it is older.
        is_example_wanted: whether the example is to be read, whatever the folder holds.
    """

    folder: Path | None
    looked: date | None = None
    is_example_wanted: bool = False


@dataclass(frozen=True, slots=True)
class Found:
    """What an opened copy shows.

    Attributes:
        name: the council's name.
        dates: of its returns, oldest first.
        material: as at the newest return, ``None`` when the copy holds none.
        nothing: a sentence that says why there is no material, or "".
        warning: what the person should know of its folder though it opened, or "".
        read_from: what it was read from, as found before it was read; the register itself last.
        changes: how often that had been written to.
    """

    name: str
    dates: tuple[date, ...]
    material: Material | None
    nothing: str
    warning: str
    read_from: tuple[FileState, ...]
    changes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What is known of a copy without opening it, where another process has (see ``late_store``).

    Attributes:
        place: the register's file.
        changes: how often it had been written to when this was found.
        council: whose it is, ``None`` when no return was imported yet.
        dates: of its returns, oldest first.
        is_example: whether it is the example council.
        warnings: what the person should know of its folder though it opened.
        read_from: the files and folders that decide what it says; the register itself last.
        own: the person's own notes; ``None`` where nobody keeps any.
        lives_on: the day on which the example council lives; ``None`` for the person's own day.
        came: the notes that came with the register.
    """

    place: Path
    changes: int
    council: Council | None
    dates: tuple[date, ...]
    is_example: bool
    warnings: tuple[str, ...]
    read_from: tuple[Path, ...]
    own: Path | None
    lives_on: date | None
    came: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Refused:
    """Why a copy could not be opened, and what can be done about it, the most promising first."""

    sentence: str
    ways: tuple[WayOut, ...]


def find(library: Library, looked: date | None) -> Found:
    """Read an open copy and judge it as at its newest return.

    Args:
        library: the copy.
        looked: the newest return that the person has seen before; changes are counted from it where it is older.

    Raises:
        LineOfSightError: when it cannot be read.
    """
    read_from, changes = find_states(library.read_from), library.count_changes()
    dates = library.as_at_dates()
    try:
        material, nothing = library.material(None, baseline_for(dates, looked)), ""
    except LineOfSightError as error:
        if dates:
            raise
        material, nothing = None, str(error)
    return Found(
        name=library.name,
        dates=dates,
        material=material,
        nothing=nothing,
        warning=" ".join(library.warnings),
        read_from=read_from,
        changes=changes,
    )
