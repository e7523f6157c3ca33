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
    from collections.abc import Callable, Sequence

    from build.benchmarks.rounds import Prepare, Result

LIMIT = 3.0
"""Times the reading of the rows into lists."""

MEMORY_LIMIT = 300
"""In MB."""

_READING = (sys.executable, "-m", "build.benchmarks.csv_reading")
_IMPORTING = (sys.executable, "-m", "build.benchmarks.register_import")


def main(given: Sequence[str] | None = None) -> int:
    """Import into a new register, a council's with its returns, and ones that hold nearly every figure or every one."""
    options = arguments(__doc__ or "", 9).parse_args(given)
    files = published_files()
    print(f"Import of {len(files)} files, {sum(file.stat().st_size for file in files) / 1e6:.1f} MB, {machine()}")
    with tempfile.TemporaryDirectory() as folder:
        scratch = Path(folder)
        results = play(_contenders(files, scratch), options.rounds, scratch)
    show("Import of tests/data/published, without the start of Python", results)
    _show_worked(results)
    _show_strictest(results)
    _show_whole(results)
    _show_memory(results)
    return 0


def _contenders(files: Sequence[Path], scratch: Path) -> tuple[Contender, ...]:
    register = scratch / "measured" / "register.db"
    councils, earlier, held = (scratch / f"{name}.db" for name in ("councils", "earlier", "held"))
    returns = [file for file in example_files() if file.suffix == ".xlsx"]
    _fill(councils, returns, scratch)
    _fill(earlier, [*returns, *_edited(files, scratch / "earlier", _without_newest_year)], scratch)
    _fill(held, [*returns, *_edited(files, scratch / "again", _with_line_end)], scratch)

    def importing(into: str, prepare: Prepare, how: str = "alone") -> Contender:
        command = (*_IMPORTING, how, str(register), *(str(file) for file in files))
        return Contender(name=f"lineofsight, {into}", command=command, prepare=prepare, limit=LIMIT)

    def reading(name: str, how: str) -> Contender:
        return Contender(name=f"csv module, {name}", command=(*_READING, how, *(str(file) for file in files)))

    return (
        reading("rows into lists", "lists"),
        importing("new register", lambda: _lay_out(register)),
        importing("a council's register", lambda: _lay_out(register, councils)),
        importing("last year's figures held", lambda: _lay_out(register, earlier)),
        importing("every figure held already", lambda: _lay_out(register, held)),
        importing("the same, copied to be undoable", lambda: _lay_out(register, held), "undoable"),
        reading("no row kept", "stream"),
    )


def _lay_out(register: Path, like: Path | None = None) -> None:
    """A folder with a copy of a register, or none, and no backups: those say that a register is gone."""
    shutil.rmtree(register.parent, ignore_errors=True)
    register.parent.mkdir()
    if like is not None:
        shutil.copyfile(like, register)


def _edited(files: Sequence[Path], folder: Path, edit: Callable[[bytes], bytes]) -> list[Path]:
    """Another edition of the files."""
    folder.mkdir()
    for file in files:
        (folder / file.name).write_bytes(edit(file.read_bytes()))
    return sorted(folder.iterdir())


def _with_line_end(data: bytes) -> bytes:
    """The same with one more line end: an import that follows finds every figure held, and has to compare them all."""
    return data + b"\n"


def _without_newest_year(data: bytes) -> bytes:
    """The same without its newest year, which is what a council has that imports each year's edition."""
    header, *rows = data.splitlines(keepends=True)
    newest = max(row.partition(b",")[0] for row in rows)
    return b"".join([header, *(row for row in rows if not row.startswith(newest))])


def _fill(register: Path, files: Sequence[Path], scratch: Path) -> None:
    """Make a register of some files."""
    command = [*_IMPORTING, "alone", str(register), *(str(file) for file in files)]
    subprocess.run(command, cwd=ROOT, env=surroundings(scratch), capture_output=True, check=True)


def _show_worked(results: Sequence[Result]) -> None:
    """The ratios of the time that the processor worked: on a busy machine they say more."""
    first = results[0].worked
    print("  of the processor's time, which other programs change less:")
    for result in results:
        if first and result.worked is not None:
            print(f"    {result.contender.name:46}{result.worked:5.3f} s  {result.worked / first:5.2f} times")


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
