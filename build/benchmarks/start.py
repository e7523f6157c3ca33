"""Measures the time from the start of the process to the first painted window, against a bare PySide6 window."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from build.benchmarks.published import example_files, published_files
from build.benchmarks.rounds import ROOT, Contender, arguments, machine, play, show, surroundings

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

LIMIT = 1.5
"""Times the bare window's start."""

_HERE = ROOT / "build" / "benchmarks"


def main(given: Sequence[str] | None = None) -> int:
    """Measure without a screen, and on an X display where Xvfb is installed."""
    options = arguments(__doc__ or "", 15).parse_args(given)
    print(f"Start, {machine()}")
    with tempfile.TemporaryDirectory() as folder:
        scratch = Path(folder)
        big = _big_register(scratch)
        _measure("offscreen", {"QT_QPA_PLATFORM": "offscreen"}, options.rounds, scratch, big)
        if shutil.which("Xvfb") is None:
            print("\nNot measured on an X display: Xvfb is not installed.")
            return 0
        with _display() as display:
            _measure("X display", {"QT_QPA_PLATFORM": "xcb", "DISPLAY": display}, options.rounds, scratch, big)
    return 0


def _measure(name: str, platform: Mapping[str, str], rounds: int, scratch: Path, big: Path) -> None:
    program = (sys.executable, str(_HERE / "painted_window.py"))
    contenders = (
        Contender(
            name="bare PySide6 window",
            command=(sys.executable, str(_HERE / "bare_window.py")),
            environment=platform,
        ),
        Contender(name="lineofsight, the example", command=program, environment=platform, limit=LIMIT),
        Contender(
            name="lineofsight, a large register",
            command=(*program, "--data", str(big)),
            environment=platform,
            limit=LIMIT,
        ),
    )
    show(f"Process start to first painted window, {name}", play(contenders, rounds, scratch))


def _big_register(scratch: Path) -> Path:
    """A data folder with everything that the example and the tests have, imported."""
    folder = scratch / "big"
    files = [str(path) for path in (*example_files(), *published_files())]
    command = [sys.executable, "-m", "lineofsight", "--data", str(folder), "import", *files]
    subprocess.run(command, cwd=ROOT, env=surroundings(scratch), capture_output=True, check=False)
    size = sum(path.stat().st_size for path in folder.iterdir()) / 1e6
    print(f"The large register holds the example and all of tests/data/published: {size:.1f} MB")
    return folder


@contextmanager
def _display() -> Iterator[str]:
    """An X display of our own; gives its name."""
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1600x1200x24", "-nolisten", "tcp"]
    server = subprocess.Popen(command, pass_fds=(writing,), stderr=subprocess.DEVNULL)
    os.close(writing)
    try:
        with os.fdopen(reading) as told:
            yield f":{told.readline().strip()}"
    finally:
        server.terminate()
        server.wait()


if __name__ == "__main__":
    sys.exit(main())
