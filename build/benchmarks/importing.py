"""Measures the import of published statistics against Python's csv module reading the same files."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from build.benchmarks.published import example_files, published_files
from build.benchmarks.rounds import ROOT, Contender, arguments, machine, play, show, surroundings

if TYPE_CHECKING:
    from collections.abc import Sequence

    from build.benchmarks.rounds import Result

LIMIT = 3.0
"""Times the reading of the rows into lists."""

MEMORY_LIMIT = 300
"""In MB."""

_READING = (sys.executable, "-m", "build.benchmarks.csv_reading")
_IMPORTING = (sys.executable, "-m", "build.benchmarks.register_import")


def main(given: Sequence[str] | None = None) -> int:
    """Import into a new register, a council's with its returns, and one that holds every figure already."""
    options = arguments(__doc__ or "", 9).parse_args(given)
    files = published_files()
    print(f"Import of {len(files)} files, {sum(file.stat().st_size for file in files) / 1e6:.1f} MB, {machine()}")
    with tempfile.TemporaryDirectory() as folder:
        scratch = Path(folder)
        results = play(_contenders(files, scratch), options.rounds, scratch)
    show("Import of tests/data/published, without the start of Python", results)
    _show_strictest(results)
    _show_whole(results)
    _show_memory(results)
    return 0


def _contenders(files: Sequence[Path], scratch: Path) -> tuple[Contender, ...]:
    names = tuple(str(file) for file in files)
    new, other, councils, filled, held = (
        scratch / f"{name}.db" for name in ("new", "other", "councils", "filled", "held")
    )
    returns = [file for file in example_files() if file.suffix == ".xlsx"]
    _fill(councils, returns, scratch)
    _fill(held, [*returns, *_edition(files, scratch)], scratch)
    return (
        Contender(name="csv module, rows into lists", command=(*_READING, "lists", *names)),
        Contender(
            name="lineofsight, new register",
            command=(*_IMPORTING, str(new), *names),
            prepare=lambda: new.unlink(missing_ok=True),
            limit=LIMIT,
        ),
        Contender(
            name="lineofsight, a council's register",
            command=(*_IMPORTING, str(other), *names),
            prepare=lambda: shutil.copyfile(councils, other),
            limit=LIMIT,
        ),
        Contender(
            name="lineofsight, every figure held already",
            command=(*_IMPORTING, str(filled), *names),
            prepare=lambda: shutil.copyfile(held, filled),
            limit=LIMIT,
        ),
        Contender(name="csv module, no row kept", command=(*_READING, "stream", *names)),
    )


def _edition(files: Sequence[Path], scratch: Path) -> list[Path]:
    """An edition of the same files that differs by a line end.

    An import that follows finds every one of its figures held, and has to compare them all.
    """
    folder = scratch / "edition"
    folder.mkdir()
    for file in files:
        (folder / file.name).write_bytes(file.read_bytes() + b"\n")
    return sorted(folder.iterdir())


def _fill(register: Path, files: Sequence[Path], scratch: Path) -> None:
    """Make a register of some files."""
    command = [*_IMPORTING, str(register), *(str(file) for file in files)]
    subprocess.run(command, cwd=ROOT, env=surroundings(scratch), capture_output=True, check=True)


def _show_strictest(results: Sequence[Result]) -> None:
    """The same against a reader that keeps nothing: no limit was set, but who reads should know."""
    stream = results[-1]
    print("  against the csv module keeping no row:")
    for result in results[1:-1]:
        print(f"    {result.contender.name:46}{result.seconds / stream.seconds:5.2f} times")


def _show_whole(results: Sequence[Result]) -> None:
    print("  whole processes, with Python's start and all that is loaded:")
    for result in results:
        print(f"    {result.contender.name:46}{result.whole:5.3f} s  {result.whole / results[0].whole:5.2f} times")


def _show_memory(results: Sequence[Result]) -> None:
    print(f"  peak memory (limit {MEMORY_LIMIT} MB):")
    for result in results:
        if result.peak is None:
            print("    not known on this system")
            return
        verdict = "" if result.contender.limit is None else "met" if result.peak < MEMORY_LIMIT else "NOT met"
        print(f"    {result.contender.name:46}{result.peak:5.0f} MB  {verdict}")


if __name__ == "__main__":
    sys.exit(main())
