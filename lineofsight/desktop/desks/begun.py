"""Imports that were begun and not kept, as they wait for the next start: which files, and what was said of them.

Of what is in the files only the headings and words that were corrected are written down, with what they stand for, and
the places and marks of the files.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lineofsight.documents.whole_file import write_whole
from lineofsight.workspace.brought import Correction

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineofsight.workspace.brought import BroughtIn, Files


@dataclass(frozen=True, slots=True, kw_only=True)
class Begun:
    """Files of which a person said something that is remembered nowhere else.

    Attributes:
        marks: each file with the digest of what was shown of it.
        said: what she said of them, in its order.
    """

    marks: tuple[tuple[Path, str], ...]
    said: tuple[Correction, ...]

    @property
    def paths(self) -> tuple[Path, ...]:
        """The files."""
        return tuple(path for path, _ in self.marks)

    def changed(self, brought: BroughtIn) -> tuple[str, ...]:
        """Names of the files that are no longer what was shown of them, as they were read now."""
        now = dict(brought.shown)
        return tuple(path.name for path, mark in self.marks if now.get(path) and now[path] != mark)

    def gone(self, brought: BroughtIn) -> tuple[str, ...]:
        """Names of the files that are no longer there, or cannot be opened."""
        now = dict(brought.shown)
        return tuple(path.name for path in self.paths if not now.get(path))


def begun_of(files: Files) -> Begun | None:
    """What is to be set down of files; ``None`` where nothing was said of any of them."""
    shown = dict(files.shown)
    # Another start may begin in another folder.
    places = {path: path.absolute() for path in files.paths}
    said = tuple(
        Correction(path=places[one.path], address=one.address, value=one.value)
        for one in files.said
        if one.path in places
    )
    marks = tuple((places[path], shown.get(path, "")) for path in files.paths)
    return Begun(marks=marks, said=said) if said else None


def read_begun(file: Path) -> tuple[Begun, ...]:
    """What waits, the newest first; anything unreadable counts as nothing."""
    try:
        return tuple(_begun(one) for one in json.loads(file.read_bytes()))
    # RecursionError: lists within lists without end; the others: it is not as it was written.
    except (OSError, ValueError, TypeError, LookupError, RecursionError):
        return ()


def write_begun(begun: Sequence[Begun], file: Path) -> None:
    """Write down what waits, whole or not at all; where nothing does there is no file.

    Raises:
        OSError: when it cannot be written.
    """
    if not begun:
        file.unlink(missing_ok=True)
        return
    file.parent.mkdir(parents=True, exist_ok=True)
    # In ASCII: the name of a file may be no text.
    write_whole(file, json.dumps([_as_json(one) for one in begun]).encode())


def _as_json(begun: Begun) -> dict[str, Any]:
    numbers = {path: number for number, path in enumerate(begun.paths)}
    return {
        "files": [[str(path), mark] for path, mark in begun.marks],
        "said": [[numbers[one.path], one.address, one.value] for one in begun.said],
    }


def _begun(kept: dict[str, Any]) -> Begun:
    marks = tuple((Path(path), _text(mark)) for path, mark in kept["files"])
    said = tuple(
        Correction(path=marks[number][0], address=_text(address), value=_text(value))
        for number, address, value in kept["said"]
    )
    if not marks or not said:
        raise ValueError(kept)
    return Begun(marks=marks, said=said)


def _text(said: object) -> str:
    """Return what is a text.

    Raises:
        TypeError: when it is none.
    """
    if not isinstance(said, str):
        raise TypeError(said)
    return said
