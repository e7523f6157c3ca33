"""A monkey at the keyboard and the mouse: random operations in the window, with a fixed seed.

Run for long outside the suite::

    poe monkey 20000
    poe monkey 2000 --seed 7 --steady --log FOLDER
"""

from __future__ import annotations

import sys
import tempfile
import time
from pathlib import Path

from tests.desktop.monkey.asked import read_asked
from tests.desktop.monkey.keeper import keep, stocks


def main() -> int:
    """Keep a monkey for as many operations as asked, and say what went wrong."""
    asked = read_asked()
    folder = asked.log or Path(tempfile.mkdtemp(prefix="lineofsight-monkey-"))
    folder.mkdir(parents=True, exist_ok=True)
    began = time.monotonic()
    said = keep([sys.executable, "-m", "tests.desktop.monkey.play", *sys.argv[1:], "--log", str(folder)], folder)
    sys.stdout.write(f"{time.monotonic() - began:.0f} s, seed {asked.seed}; what it did is in {folder}\n")
    held = stocks(folder / "operations.log")
    if held:
        sys.stdout.write(f"{held[0].megabytes} MB held after {held[0].operations:,} operations, ")
        sys.stdout.write(f"{held[-1].megabytes} MB after {held[-1].operations:,}\n")
    sys.stdout.write(f"{said or f'{asked.operations:,} operations; nothing went wrong.'}\n")
    return 1 if said else 0


if __name__ == "__main__":
    raise SystemExit(main())
