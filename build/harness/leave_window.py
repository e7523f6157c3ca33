"""Leaves the window at many random moments, whatever is under way, and looks at what is left behind.

Each time the program itself is started in a process of its own on a data folder of its own, begins something (files are
read and kept, a document is made, a search is typed, a note is written), and is closed a random moment later. It must
end by itself, with nothing said on its way out; the register must be sound and hold a file whole or not at all; words
that were typed must be on the disk. A second start that knocks meanwhile must be answered, or find the door free::

    python -m build.harness.leave_window --times 100
"""

from __future__ import annotations

import argparse
import os
import random
import sqlite3
import subprocess
import sys
import tempfile
import time
from contextlib import closing
from pathlib import Path
from typing import Final

from build.harness.second_start import HANDED, TAKEN
from lineofsight.paths import register_file

TIMES: Final = 40
SEED: Final = 20170331
LATEST: Final = 5_000
"""Milliseconds after which everything that can be begun is over, on a quiet machine."""
DEEDS: Final = ("nothing", "read", "keep", "document", "search", "note", "map", "called", "again")
WORDS: Final = "Who answers for the lateness of this, and what was it that changed?"
_PATIENCE: Final = 120
_ODD: Final = ("Traceback", "Exception", "QObject", "QThread", "Signal source", "Error", "warning")
_EXPECTED: Final = ("This plugin does not support",)


def leave(deed: str, moment: int, folder: Path) -> str:
    """Start the program, begin a deed, leave at a moment; returns what is wrong with what is left, "" for nothing.

    Args:
        deed: one of ``DEEDS``.
        moment: milliseconds after the pages are there; of "again" a third of them after the first page is.
        folder: an empty folder for the register and what else is made.
    """
    if deed == "again" and (wrong := _ending(_start("left_window", "rest", "0", str(folder)))):
        # Left in peace once, it kept its first page for the start that is left early.
        return wrong
    first = _start("left_window", deed, str(moment), str(folder))
    wrong = ""
    if deed == "called":
        # Before it hears, while it opens, when it is open, while it closes, when it has gone.
        time.sleep(moment / 1_000)
        wrong = _ending(_start("second_start", str(folder)), (HANDED, TAKEN))
    return wrong or _ending(first) or _wrong_with(folder, deed)


def _start(module: str, *arguments: str) -> subprocess.Popen[str]:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "QT_LOGGING_RULES": "qt.qpa.*=false"}
    command = [sys.executable, "-m", f"build.harness.{module}", *arguments]
    return subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)


def _ending(process: subprocess.Popen[str], wanted: tuple[str, ...] = ()) -> str:
    """What is wrong with how a process ended, or with what it said; "" for nothing."""
    try:
        told, _ = process.communicate(timeout=_PATIENCE)
    except subprocess.TimeoutExpired:
        process.kill()
        process.communicate()
        return f"It did not end within {_PATIENCE} seconds."
    said = [line for line in told.splitlines() if line.strip() and not line.startswith(_EXPECTED)]
    is_odd = any(odd in line for line in said for odd in _ODD)
    if process.returncode != 0 or is_odd or (wanted and not set(said) & set(wanted)):
        return "\n".join((f"It ended with {process.returncode}.", *said))
    return ""


def _wrong_with(folder: Path, deed: str) -> str:
    """What is wrong with the data folder."""
    register = register_file(folder)
    if register.exists():
        with closing(sqlite3.connect(register)) as connection:
            (sound,) = connection.execute("PRAGMA integrity_check").fetchone()
            (returns,) = connection.execute("SELECT count(*) FROM return").fetchone()
            (states,) = connection.execute("SELECT count(*) FROM state").fetchone()
        if sound != "ok" or bool(returns) != bool(states):
            return f"The register is {sound}, with {returns} returns and {states} states."
    halves = [path.name for path in folder.rglob("*.part")]
    if halves:
        return f"Half done: {halves}."
    if deed == "note" and not _has_words(folder):
        return "The words that were typed are lost."
    return ""


def _has_words(folder: Path) -> bool:
    """Whether the typed words are on the disk: unfinished, or kept."""
    return any(WORDS.encode() in path.read_bytes() for path in folder.glob("own*") if path.is_file())


def main() -> int:
    """Leave so many times; returns 1 when anything was wrong."""
    parser = argparse.ArgumentParser(description="Leave the window at many random moments.")
    parser.add_argument("--times", type=int, default=TIMES)
    parser.add_argument("--seed", type=int, default=SEED)
    asked = parser.parse_args()
    dice = random.Random(asked.seed)  # noqa: S311 - the same moments on every run, not a secret
    wrong, began = 0, time.monotonic()
    for number in range(asked.times):
        deed, moment = DEEDS[number % len(DEEDS)], dice.randrange(LATEST)
        with tempfile.TemporaryDirectory() as folder:
            said = leave(deed, moment, Path(folder))
        if said:
            wrong += 1
            sys.stdout.write(f"{deed}, left after {moment} ms: {said}\n")
            sys.stdout.flush()
    sys.stdout.write(
        f"{asked.times} times left in {time.monotonic() - began:.0f} s, {wrong} times something was wrong.\n"
    )
    return 1 if wrong else 0


if __name__ == "__main__":
    raise SystemExit(main())
