"""Measures the window itself: its first content, its memory, its pages, its search and its scrolling.

Content and memory are the example's, beside a bare PySide6 window; the large copy is used as a person uses it. A limit
is met when both the clock and the work of the window's own thread keep to it; on a busy machine the two part.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from build.benchmarks.displays import platforms
from build.benchmarks.large_copy import large_copy
from build.benchmarks.rounds import ROOT, Contender, Result, arguments, machine, play, surroundings
from lineofsight.desktop.directory import find_page
from lineofsight.paths import register_file
from lineofsight.workspace.example import example_files

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

CONTENT_SECONDS: Final = 0.3
"""From the first paint to the first page with its content, on the example."""

MEMORY: Final = 1.6
"""Times the bare window's, on the example."""

PAGE: Final = 0.1
"""From the key to the painted page."""

KEY: Final = 0.016
"""From a key of the search to what it finds, for 95 of 100 keys."""

SEARCH: Final = 2.0
"""Times the median of a raw FTS5 query of the same words on the same texts."""

FRAME: Final = 0.016
"""Of scrolling, always."""

_MOST: Final = 0.95
_LEFT_ON: Final = ("plan", "sightline", "governance", "questions", "imports")


@dataclass(frozen=True, slots=True)
class Spread:
    """How long one thing took, in seconds: middle, nearly all, worst."""

    median: float
    most: float
    worst: float

    @classmethod
    def of(cls, seconds: Sequence[float]) -> Spread:
        """Of every time that it was done."""
        ordered = sorted(seconds)
        return cls(ordered[len(ordered) // 2], ordered[int(_MOST * (len(ordered) - 1))], ordered[-1])

    @property
    def words(self) -> str:
        """In thousandths of a second."""
        return f"{self.median * 1000:7.1f}{self.most * 1000:8.1f}{self.worst * 1000:8.1f}"


def main(given: Sequence[str] | None = None) -> int:
    """Measure without a screen, and on an X display where Xvfb is installed."""
    options = arguments(__doc__ or "", 5).parse_args(given)
    print(f"Window, {machine()}")
    large = large_copy()
    for name, platform in platforms():
        with tempfile.TemporaryDirectory() as folder:
            _measure_opening(name, platform, options.rounds, Path(folder))
            _measure_use(name, platform, large, Path(folder))
    return 0


def _measure_opening(name: str, platform: Mapping[str, str], rounds: int, scratch: Path) -> None:
    window = (sys.executable, "-m", "build.benchmarks.opened_window")
    new, council = scratch / "new", scratch / "council"
    contenders = (
        Contender(
            name="bare PySide6 window",
            command=(sys.executable, "-m", "build.benchmarks.idle_window"),
            environment=platform,
        ),
        Contender(
            name="lineofsight for the first time",
            command=window,
            environment={**platform, "LINEOFSIGHT_CACHE": str(new / "cache"), "XDG_CONFIG_HOME": str(new / "config")},
            prepare=lambda: shutil.rmtree(new, ignore_errors=True),
        ),
        # In this order: the second forgets the page of the copy that the first one makes.
        Contender(
            name="lineofsight after an import",
            command=window,
            environment={**platform, "LINEOFSIGHT_DATA": str(council)},
            prepare=lambda: _import_newest(council, scratch),
        ),
        Contender(
            name="lineofsight with nothing kept",
            command=(*window, "--unread"),
            environment={**platform, "LINEOFSIGHT_DATA": str(council)},
        ),
        Contender(name="lineofsight", command=window, environment=platform),
        *(_left_on(page, (*window, "--on", page), platform, scratch) for page in _LEFT_ON),
    )
    bare, first, imported, unread, ours, *left = play(contenders, rounds, scratch)
    print(f"\nThe example, {name}; medians of {rounds} interleaved rounds")
    for what, result in (
        ("", ours),
        (", at the very first start", first),
        (", at the first start after an import", imported),
        (", of a council with nothing kept, as of a new version", unread),
        *(
            (f", where the window was left on {find_page(page).title}", one)
            for page, one in zip(_LEFT_ON, left, strict=True)
        ),
    ):
        work = result.worked or result.seconds
        verdict = _verdict(result.seconds, work, CONTENT_SECONDS)
        said = f"{result.seconds:.2f} s, CPU {work:.2f} s"
        print(f"  first paint to content{what}: {said}; limit {CONTENT_SECONDS} s: {verdict}")
    _say_memory(bare, ours)


def _left_on(page: str, command: tuple[str, ...], platform: Mapping[str, str], scratch: Path) -> Contender:
    """With an example and a memory of its own: the first round leaves it on the page, the others come back to that."""
    own = {"LINEOFSIGHT_CACHE": str(scratch / page / "cache"), "XDG_CONFIG_HOME": str(scratch / page / "config")}
    return Contender(name=f"lineofsight left on {page}", command=command, environment={**platform, **own})


def _import_newest(folder: Path, scratch: Path) -> None:
    """Import the example's newest return by the command line; the register holds all that came before it."""
    *before, newest = (str(file) for file in example_files())
    command = (sys.executable, "-m", "lineofsight", "--data", str(folder), "import")
    first = ("--undo",) if register_file(folder).exists() else tuple(before)
    for files in (first, (newest,)):
        subprocess.run((*command, *files), env=surroundings(scratch), cwd=ROOT, stdout=subprocess.DEVNULL, check=True)


def _say_memory(bare: Result, ours: Result) -> None:
    if bare.peak is None or ours.peak is None or ours.early_peak is None:
        print("  memory is not told here")
        return
    for when, peak in (
        ("the copy read and shown on the first page", ours.early_peak),
        ("every page filled", ours.peak),
    ):
        ratio = peak / bare.peak
        verdict = _verdict(ratio, ratio, MEMORY)
        print(
            f"  memory, {when}: {peak:.0f} MB against {bare.peak:.0f} MB, {ratio:.2f} times; limit {MEMORY}: {verdict}"
        )


def _measure_use(name: str, platform: Mapping[str, str], large: Path, scratch: Path) -> None:
    command = (sys.executable, "-m", "build.benchmarks.used_window", str(large))
    environment = surroundings(scratch) | dict(platform)
    ended = subprocess.run(command, env=environment, cwd=ROOT, capture_output=True, text=True, check=False)
    if ended.returncode:
        print(ended.stderr)
        ended.check_returncode()
    said = json.loads(ended.stdout.strip().rpartition("\n")[2])
    opened = f"opened in {said['opened']:.0f} s (CPU {said['worked']:.0f} s)"
    print(f"\nThe large copy, {name}; {opened}, {said['peak']:.0f} MB")
    print("  thousandths of a second: median, 95 of 100, worst; by the clock and, after it, by the work done")
    times: Mapping[str, Mapping[str, list[float]]] = said["times"]
    for what, taken in times.items():
        clock, work = Spread.of(taken["clock"]), Spread.of(taken["worked"])
        print(f"  {what:44}{clock.words}  |{work.words}{_judge(what, clock, work)}")
    found, raw = (Spread.of(times[what]["worked"]) for what in ("search, the index", "search, raw FTS5"))
    for part, ratio in (("median", found.median / raw.median), ("95 of 100", found.most / raw.most)):
        print(f"  search / raw FTS5, {part}: {ratio:.2f} (CPU); limit {SEARCH}: {_verdict(ratio, ratio, SEARCH)}")


def _judge(what: str, clock: Spread, work: Spread) -> str:
    """Whether the limit that this thing has is met."""
    if what.startswith("page"):
        return f"  {_verdict(clock.worst, work.worst, PAGE)}"
    if what == "search, a key":
        return f"  {_verdict(clock.most, work.most, KEY)}"
    if what.startswith("scrolling"):
        return f"  {_verdict(clock.worst, work.worst, FRAME)}"
    return ""


def _verdict(clock: float, work: float, limit: float) -> str:
    if max(clock, work) <= limit:
        return "met"
    return "met by the work, NOT by the clock" if work <= limit else "NOT met"


if __name__ == "__main__":
    sys.exit(main())
