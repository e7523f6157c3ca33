"""A disk that remembers in which order it was written, so that any moment of a power cut can be laid out afterwards.

SQLite writes through it to real files. Afterwards ``DiskTrace.after_cut`` gives what may be on the disk when the power
goes: what was synchronised is there; of what was written since, each piece of 512 bytes is there or not, by chance.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Final

import apsw
from typing_extensions import override

if TYPE_CHECKING:
    import random

SECTOR: Final = 512
NAME: Final = "recording"


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that the disk was asked to do.

    Attributes:
        what: "write", "truncate", "sync" or "delete".
        file: the file's name without its folder.
        at: where it is written, or the size to which it is cut.
        content: what is written.
    """

    what: str
    file: str
    at: int = 0
    content: bytes = b""


@dataclass(slots=True)
class DiskTrace:
    """Everything that a disk was asked to do, in order."""

    steps: list[Step] = field(default_factory=list)

    def after_cut(self, cut: int, chance: random.Random) -> dict[str, bytes]:
        """The files as they may be when the power goes after the first ``cut`` steps.

        A file is there once it was synchronised, or by chance; one that was deleted is gone, because SQLite
        synchronises the folder then.
        """
        files: dict[str, _File] = {}
        for step in self.steps[:cut]:
            if step.what == "delete":
                files.pop(step.file, None)
            else:
                files.setdefault(step.file, _File()).take(step)
        found = {name: file.lay_out(chance) for name, file in files.items()}
        return {name: content for name, content in found.items() if content is not None}


class _File:
    """A file: what is surely on the disk, and what was asked since."""

    def __init__(self) -> None:
        self.surely = bytearray()
        self.since: list[Step] = []
        self.is_there = False

    def take(self, step: Step) -> None:
        """Do a step: a synchronisation makes sure what was asked before it."""
        if step.what != "sync":
            self.since.append(step)
            return
        for one in self.since:
            _apply(self.surely, one)
        self.since.clear()
        self.is_there = True

    def lay_out(self, chance: random.Random) -> bytes | None:
        """What the disk holds of it; ``None`` when its name never reached the disk."""
        if not self.is_there and chance.random() < 1 / 2:
            return None
        content = bytearray(self.surely)
        for step in self.since:
            for piece in _pieces(step):
                if chance.random() < 1 / 2:
                    _apply(content, piece)
        return bytes(content)


def _pieces(step: Step) -> list[Step]:
    """A write in pieces that reach the disk or do not."""
    if step.what != "write":
        return [step]
    ends = range(0, len(step.content), SECTOR)
    return [Step("write", step.file, step.at + end, step.content[end : end + SECTOR]) for end in ends]


def _apply(content: bytearray, step: Step) -> None:
    if step.what == "truncate":
        del content[step.at :]
        return
    if len(content) < step.at:
        content.extend(bytes(step.at - len(content)))
    content[step.at : step.at + len(step.content)] = step.content


class RecordingDisk(apsw.VFS):
    """The real disk, with every step noted in a trace; SQLite knows it by ``NAME``."""

    def __init__(self, trace: DiskTrace) -> None:
        super().__init__(NAME, base="")
        self._trace = trace

    @override
    def xOpen(self, name: str | apsw.URIFilename | None, flags: list[int]) -> _RecordedFile:
        return _RecordedFile(self._trace, name, flags)

    @override
    def xDelete(self, filename: str, syncdir: bool) -> None:
        self._trace.steps.append(Step("delete", Path(filename).name))
        super().xDelete(filename, syncdir)


class _RecordedFile(apsw.VFSFile):
    """A real file, with every step noted in the trace."""

    def __init__(self, trace: DiskTrace, name: str | apsw.URIFilename | None, flags: list[int]) -> None:
        super().__init__("", name, flags)
        self._trace = trace
        path = name.filename() if isinstance(name, apsw.URIFilename) else name
        self._name = "" if path is None else Path(path).name

    @override
    def xWrite(self, data: bytes, offset: int) -> None:
        self._trace.steps.append(Step("write", self._name, offset, bytes(data)))
        super().xWrite(data, offset)

    @override
    def xTruncate(self, newsize: int) -> None:
        self._trace.steps.append(Step("truncate", self._name, newsize))
        super().xTruncate(newsize)

    @override
    def xSync(self, flags: int) -> None:
        self._trace.steps.append(Step("sync", self._name))
        super().xSync(flags)
