"""Cuts the power at every step of keeping notes, and looks for every note that was acknowledged before.

SQLite keeps notes on a disk that remembers its steps; for each step, and for several ways in which the disk may have
dealt with what was not synchronised yet, the files are laid out as they may be after a power cut there, and opened as
the program opens them. The same is done with settings that promise less: if those lose nothing, the harness is blind
and fails too. Source of the idea: SQLite's own crash tests, which put a file system of their own beneath it::

    python -m build.harness.power_cuts --disks 4
"""

from __future__ import annotations

import argparse
import random
import sqlite3
import sys
import tempfile
import time
from contextlib import closing
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import Final, cast

import apsw

from build.harness.note_writer import BEGUN, make_draft
from build.harness.recording_disk import NAME, DiskTrace, RecordingDisk
from lineofsight.domain.note_drafts import Place
from lineofsight.store.own.connection import SETTINGS, connect, transaction
from lineofsight.store.own.entry_rows import EntryFaultError, add_entry, read_whole, sign_in
from lineofsight.store.own.schema import VERSIONS, make_tables, version_of

NOTES: Final = 12
DISKS: Final = 4

WEAKER: Final = {
    "not synchronised": (("synchronous = FULL", "synchronous = OFF"),),
    "write-ahead, as usually set": (
        ("journal_mode = DELETE", "journal_mode = WAL"),
        ("synchronous = FULL", "synchronous = NORMAL"),
    ),
}
"""Settings that promise less than the program's, by name: what takes the place of what."""


@dataclass(frozen=True, slots=True)
class Recorded:
    """What a disk was asked to do while notes were kept, and after which step each was acknowledged."""

    trace: DiskTrace
    acknowledged: tuple[tuple[int, str], ...]


@dataclass(slots=True)
class Cuts:
    """What was seen.

    Attributes:
        cuts: how many disks were laid out.
        lost: acknowledged notes that were not there.
        refused: files that the program would not open, by what it said.
    """

    cuts: int = 0
    lost: int = 0
    refused: list[str] = field(default_factory=list)

    @property
    def is_clean(self) -> bool:
        """Whether nothing was lost and every file opened."""
        return not self.lost and not self.refused

    @property
    def said(self) -> str:
        """One line for people."""
        return f"{self.cuts:,} power cuts, {self.lost:,} acknowledged notes lost, {len(self.refused):,} files refused"


def settings_with(*changes: tuple[str, str]) -> tuple[str, ...]:
    """The program's settings with some of them changed."""
    return tuple(dict(changes).get(one, one) for one in SETTINGS)


def record(folder: Path, settings: tuple[str, ...] = SETTINGS, *, notes: int = NOTES) -> Recorded:
    """Keep notes on a recording disk, by the program's own statements."""
    trace = DiskTrace()
    disk = RecordingDisk(trace)
    acknowledged = []
    chance = random.Random(0)  # noqa: S311 (lengths of notes, not secrets)
    folder.mkdir(parents=True, exist_ok=True)
    opened = apsw.Connection(str(folder / "own.db"), vfs=NAME)
    # The statements are the program's; both libraries take them in the same words.
    connection = cast("sqlite3.Connection", opened)
    for setting in settings:
        connection.execute(f"PRAGMA {setting}")
    with transaction(connection):
        make_tables(connection, 0, VERSIONS)
        sign_in(connection)
    author, device = connection.execute("SELECT author, device FROM device").fetchone()
    place = Place(author=author, device=device)
    for number in range(notes):
        nonce = sha256(str(number).encode()).hexdigest()
        entry = place.write(make_draft(place.previous, chance), now=BEGUN, nonce=nonce)
        with transaction(connection):
            add_entry(connection, entry)
        place = place.after(entry)
        acknowledged.append((len(trace.steps), entry.digest))
    opened.close()
    disk.unregister()
    return Recorded(trace, tuple(acknowledged))


def cut_everywhere(recorded: Recorded, folder: Path, *, disks: int = DISKS, every: int = 1) -> Cuts:
    """Cut the power after each step, and look for what had been acknowledged by then.

    Args:
        recorded: what the disk was asked to do.
        folder: where disks are laid out.
        disks: how many ways of dealing with what was not synchronised are tried at each step.
        every: only after each step of so many.
    """
    seen = Cuts()
    folder.mkdir(parents=True, exist_ok=True)
    for cut in range(0, len(recorded.trace.steps) + 1, every):
        for number in range(disks):
            chance = random.Random(cut * disks + number)  # noqa: S311 (what a disk does, not secrets)
            for old in folder.iterdir():
                old.unlink()
            for name, content in recorded.trace.after_cut(cut, chance).items():
                (folder / name).write_bytes(content)
            seen.cuts += 1
            _look(folder / "own.db", {digest for at, digest in recorded.acknowledged if at <= cut}, seen)
    return seen


def _look(file: Path, acknowledged: set[str], seen: Cuts) -> None:
    """Open the file as the program does, and look for what was acknowledged."""
    try:
        there = set(_digests(file)) if file.exists() else set()
    except (sqlite3.Error, EntryFaultError, UnicodeDecodeError) as error:
        seen.refused.append(str(error))
        return
    seen.lost += len(acknowledged - there)


def _digests(file: Path) -> list[str]:
    with closing(connect(file)) as connection:
        if not version_of(connection):
            return []
        return [entry.digest for entry in read_whole(connection, VERSIONS)[0]]


def main() -> int:
    """Cut, print what was seen, and end with 1 when something was lost or weaker settings lost nothing."""
    parser = argparse.ArgumentParser(description="Cut the power at every step of keeping notes.")
    parser.add_argument("--disks", type=int, default=DISKS)
    disks = parser.parse_args().disks
    begun = time.monotonic()
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        kept = cut_everywhere(record(folder / "kept"), folder / "disk", disks=disks)
        print(f"As the program keeps notes: {kept.said}.")
        blind = []
        for name, changes in WEAKER.items():
            weaker = cut_everywhere(record(folder / name, settings_with(*changes)), folder / "disk", disks=disks)
            print(f"Control, {name}: {weaker.said} (it must lose some).")
            blind += [name] if weaker.is_clean else []
    print(f"{time.monotonic() - begun:.0f} seconds.")
    return 0 if kept.is_clean and not blind else 1


if __name__ == "__main__":
    sys.exit(main())
