"""Kills a program that keeps notes at random moments, and looks for every note that it acknowledged.

The writer is a process of its own, ended by the system without warning while it opens the file, keeps a note or makes a
backup. After each kill the file is opened as the program opens it: it must be whole, and hold every note of which the
writer had said that it was kept. Then a writer that acknowledges too early is killed the same way: if that loses
nothing, the harness is blind and fails too::

    python -m build.harness.kill_notes --kills 500
"""

from __future__ import annotations

import argparse
import random
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Final

from build.harness.note_writer import BEGUN
from lineofsight.errors import LineOfSightError
from lineofsight.store.own.opening import Terms, open_own

KILLS: Final = 500
KILLS_A_FILE: Final = 25
"""Then a new file is begun, so that its making is killed too."""

_ROOT: Final = Path(__file__).resolve().parents[2]
_JOURNAL_MAGIC: Final = bytes.fromhex("d9d505f920a163d7")
_LONGEST_START: Final = 0.5
_LONGEST_WRITE: Final = 0.03
_AT_THE_START: Final = 0.2
"""The share of kills that do not wait for the first note."""


@dataclass
class Tally:
    """What was seen.

    Attributes:
        kills: how often a writer was killed.
        acknowledged: how many notes it had said were kept.
        lost: how many of those were not there.
        refused: what the program said of a file that it would not open.
        journals: how often an unfinished write was left behind.
    """

    kills: int = 0
    acknowledged: int = 0
    lost: int = 0
    refused: list[str] = field(default_factory=list)
    journals: int = 0

    @property
    def is_clean(self) -> bool:
        """Whether nothing was lost and every file opened."""
        return not self.lost and not self.refused

    @property
    def said(self) -> str:
        """One line for people."""
        return (
            f"{self.kills:,} kills ({self.journals:,} in the middle of a write), {self.acknowledged:,} notes "
            f"acknowledged, {self.lost:,} of them lost, {len(self.refused):,} files refused"
        )


def kill_writers(folder: Path, kills: int, *, too_early: bool = False, seed: int | None = None) -> Tally:
    """Kill writers in a folder, and tell what was seen.

    Args:
        folder: where files of notes are made.
        kills: how often.
        too_early: whether the writer acknowledges too early, as the control does.
        seed: for the moments of the kills; they fall otherwise each time all the same.
    """
    chance = random.Random(seed)  # noqa: S311 (moments of kills, not secrets)
    tally = Tally()
    kept: dict[int, str] = {}
    for number in range(kills):
        file = folder / f"{number // KILLS_A_FILE}" / "own.db"
        if number % KILLS_A_FILE == 0:
            kept = {}
        acknowledged = _kill_one(file, chance, too_early=too_early)
        tally.kills += 1
        tally.acknowledged += len(acknowledged)
        tally.journals += _is_hot(file.with_name("own.db-journal"))
        kept |= acknowledged
        _look(file, kept, tally)
    return tally


def _kill_one(file: Path, chance: random.Random, *, too_early: bool) -> dict[int, str]:
    """Start a writer, kill it at a random moment, and give what it had acknowledged."""
    command = [sys.executable, "-m", "build.harness.note_writer", str(file), *(["--too-early"] if too_early else [])]
    with subprocess.Popen(command, stdout=subprocess.PIPE, cwd=_ROOT, text=True) as writer:
        out = writer.stdout
        assert out is not None  # noqa: S101 (it was asked for)
        first = ""
        if chance.random() >= _AT_THE_START:
            first = out.readline()
            time.sleep(chance.uniform(0, _LONGEST_WRITE))
        else:
            time.sleep(chance.uniform(0, _LONGEST_START))
        writer.kill()
        return read_acknowledged(first, out)


def _is_hot(journal: Path) -> bool:
    """Whether a journal holds a write that was not finished: SQLite blanks the head of one that was."""
    return journal.exists() and journal.read_bytes()[: len(_JOURNAL_MAGIC)] == _JOURNAL_MAGIC


def read_acknowledged(first: str, out: IO[str]) -> dict[int, str]:
    """What whole lines say; the last may have been cut off."""
    lines = (first + out.read()).split("\n")[:-1]
    return {int(number): digest for number, digest in (line.split() for line in lines)}


def _look(file: Path, kept: dict[int, str], tally: Tally) -> None:
    """Open the file as the program does, and look for what was acknowledged in it; what is lost counts once."""
    try:
        with open_own(file, now=BEGUN, terms=Terms(state=file.parent)) as own:
            there = {entry.sequence: entry.digest for entry in own.entries}
    except LineOfSightError as error:
        tally.refused.append(str(error))
        return
    lost = [number for number, digest in kept.items() if digest not in ("-", there.get(number)) or number not in there]
    tally.lost += len(lost)
    for number in lost:
        del kept[number]


def main() -> int:
    """Kill, print what was seen, and end with 1 when something was lost or the control lost nothing."""
    parser = argparse.ArgumentParser(description="Kill a program that keeps notes, and look for what it acknowledged.")
    parser.add_argument("--kills", type=int, default=KILLS)
    parser.add_argument("--seed", type=int)
    given = parser.parse_args()
    begun = time.monotonic()
    with tempfile.TemporaryDirectory() as scratch:
        kept = kill_writers(Path(scratch) / "kept", given.kills, seed=given.seed)
        print(f"Notes:   {kept.said}.")
        for sentence in kept.refused:
            print(f"         {sentence}")
        control = kill_writers(Path(scratch) / "control", max(20, given.kills // 10), too_early=True, seed=given.seed)
        print(f"Control: {control.said} (it acknowledges too early, and must lose some).")
    print(f"{time.monotonic() - begun:.0f} seconds.")
    return 0 if kept.is_clean and control.lost else 1


if __name__ == "__main__":
    sys.exit(main())
