"""Rounds of a benchmark: each contender once a round, A B A B, so that all see the same busy and quiet moments."""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

try:
    import resource
except ImportError:  # Windows counts no such thing
    resource = None  # type: ignore[assignment]

ROOT = Path(__file__).resolve().parents[2]
"""The checkout."""

Prepare = Callable[[], object]


def _nothing() -> None:
    """Prepare nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Contender:
    """A program that is measured.

    Attributes:
        name: as it is printed.
        command: how it is started. The last line it prints may be a JSON object: ``seconds`` it took by its own
            clock, or the moment ``at`` which it was done (monotonic, in nanoseconds); the seconds that the processor
            ``worked`` for the same; ``peak`` memory in MB, and that at an earlier moment, ``early_peak``; how many
            ``pages`` it made.
        environment: what is set for it beside what all have.
        prepare: what is done before each round and not measured.
        limit: the largest ratio to the first contender that is good enough; ``None`` when there is none.
        target: the file that it writes, for whoever looks at it afterwards.
    """

    name: str
    command: tuple[str, ...]
    environment: Mapping[str, str] = field(default_factory=dict)
    prepare: Prepare = _nothing
    limit: float | None = None
    target: Path | None = None


@dataclass(frozen=True, slots=True)
class Measured:
    """One run.

    Attributes:
        seconds: of the thing that is measured.
        whole: seconds of the whole process.
        cpu: seconds that processors worked for it and the processes that it started; 0 where the system tells none.
        peak: memory in MB.
        pages: how many it made.
        worked: seconds that the processor worked for the thing that is measured, which other programs change less.
        early_peak: memory in MB at an earlier moment that counts, where the program names one.
    """

    seconds: float
    whole: float
    cpu: float = 0.0
    peak: float | None = None
    pages: int | None = None
    worked: float | None = None
    early_peak: float | None = None


@dataclass(frozen=True, slots=True)
class Result:
    """All runs of one contender."""

    contender: Contender
    runs: tuple[Measured, ...]

    @property
    def seconds(self) -> float:
        """The median of what was measured."""
        return statistics.median(run.seconds for run in self.runs)

    @property
    def whole(self) -> float:
        """The median of the whole process."""
        return statistics.median(run.whole for run in self.runs)

    @property
    def cpu(self) -> float:
        """The median of the processors' time."""
        return statistics.median(run.cpu for run in self.runs)

    @property
    def worked(self) -> float | None:
        """The median of the processor's time for what was measured."""
        times = [run.worked for run in self.runs if run.worked is not None]
        return statistics.median(times) if times else None

    @property
    def pages(self) -> int:
        """How many pages it made; 0 when it does not say."""
        return self.runs[-1].pages or 0

    @property
    def peak(self) -> float | None:
        """The largest peak of memory, in MB."""
        peaks = [run.peak for run in self.runs if run.peak is not None]
        return max(peaks) if peaks else None

    @property
    def early_peak(self) -> float | None:
        """The largest peak of memory at the earlier moment, in MB."""
        peaks = [run.early_peak for run in self.runs if run.early_peak is not None]
        return max(peaks) if peaks else None


def play(contenders: Sequence[Contender], rounds: int, scratch: Path) -> list[Result]:
    """Run each contender once a round, after one round that does not count.

    Args:
        contenders: in the order in which they run; ratios are to the first.
        rounds: how many count.
        scratch: a folder for bytecode and for the program's own files, empty at first.

    Raises:
        subprocess.CalledProcessError: when a contender fails, with what it said.
    """
    runs: dict[str, list[Measured]] = {contender.name: [] for contender in contenders}
    for number in range(rounds + 1):
        for contender in contenders:
            contender.prepare()
            measured = _run(contender, scratch)
            # The first round compiles bytecode and fills the system's cache of files.
            if number:
                runs[contender.name].append(measured)
    return [Result(contender, tuple(runs[contender.name])) for contender in contenders]


def surroundings(scratch: Path) -> dict[str, str]:
    """The environment of a measured process: bytecode compiled for all alike, the person's own files untouched."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return environment | {
        "PYTHONPYCACHEPREFIX": str(scratch / "bytecode"),
        "LINEOFSIGHT_DATA": str(scratch / "no-data"),
        "LINEOFSIGHT_CACHE": str(scratch / "cache"),
        "XDG_CONFIG_HOME": str(scratch / "config"),
    }


def _run(contender: Contender, scratch: Path) -> Measured:
    environment = surroundings(scratch) | dict(contender.environment)
    before, begun = _work_of_children(), time.monotonic_ns()
    ended = subprocess.run(contender.command, env=environment, cwd=ROOT, capture_output=True, text=True, check=False)
    whole = (time.monotonic_ns() - begun) / 1e9
    cpu = _work_of_children() - before
    if ended.returncode:
        print(ended.stderr)
        ended.check_returncode()
    last = ended.stdout.strip().rpartition("\n")[2]
    said = json.loads(last) if last.startswith("{") else {}
    seconds = (said["at"] - begun) / 1e9 if "at" in said else said.get("seconds", whole)
    return Measured(
        seconds, whole, cpu, said.get("peak"), said.get("pages"), said.get("worked"), said.get("early_peak")
    )


def _work_of_children() -> float:
    """Seconds that processors worked for all processes that this one started and that have ended; 0 on Windows."""
    if resource is None:
        return 0.0
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def show(title: str, results: Sequence[Result]) -> None:
    """Print the medians and the ratios to the first contender, and whether each limit is met."""
    first = results[0]
    print(f"\n{title}")
    print(f"  medians of {len(first.runs)} interleaved rounds; in brackets the best and the worst round")
    for result in results:
        print(f"  {result.contender.name:44}{_spread(result)}{_ratio(result, first)}")


def _spread(result: Result) -> str:
    seconds = [run.seconds for run in result.runs]
    return f"{result.seconds:7.3f} s  [{min(seconds):.3f} to {max(seconds):.3f}]"


def _ratio(result: Result, first: Result) -> str:
    if result is first:
        return ""
    ratio, limit = result.seconds / first.seconds, result.contender.limit
    verdict = "" if limit is None else f"; limit {limit}: {'met' if ratio <= limit else 'NOT met'}"
    return f"  {ratio:5.2f} times{verdict}"


def arguments(about: str, rounds: int) -> argparse.ArgumentParser:
    """The options that every benchmark has."""
    parser = argparse.ArgumentParser(description=about.partition("\n")[0])
    parser.add_argument("--rounds", type=int, default=rounds, help=f"how many rounds count (default {rounds})")
    return parser


def machine() -> str:
    """How many processors there are and how busy they are, for whoever compares figures."""
    load = f", load {os.getloadavg()[0]:.1f} before it began" if hasattr(os, "getloadavg") else ""
    return f"{os.cpu_count()} processors{load}"
