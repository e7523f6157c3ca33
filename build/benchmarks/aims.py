"""How one contender stands beside others: whole processes, by the clock and by the work of the processors."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from build.benchmarks.rounds import Result


@dataclass(frozen=True, slots=True)
class Aim:
    """What is aimed at beside one peer.

    Attributes:
        peer: the peer's name.
        limit: the largest share of its time, both by the clock and of the processors; None when none was set.
    """

    peer: str
    limit: float | None = None


def show_wholes(title: str, results: Sequence[Result]) -> None:
    """Print the medians of whole processes."""
    print(f"\n{title}")
    print(
        f"  whole processes, medians of {len(results[0].runs)} interleaved rounds; in brackets the best and the worst"
    )
    for result in results:
        wholes = [run.whole for run in result.runs]
        spread = f"[{min(wholes):.2f} to {max(wholes):.2f}]"
        print(f"  {result.contender.name:52}{result.whole:7.3f} s  {spread:16}  CPU {result.cpu:6.3f} s")


def show_aims(ours: Result, results: Sequence[Result], aims: Sequence[Aim]) -> None:
    """Print our time as a share of each peer's, and whether it is within what is aimed at."""
    by_name = {result.contender.name: result for result in results}
    for aim in aims:
        peer = by_name.get(aim.peer)
        if peer is None:
            continue
        clock, work = ours.whole / peer.whole, ours.cpu / peer.cpu if peer.cpu else 0.0
        verdict = "" if aim.limit is None else f"; aim {aim.limit}: {_verdict(clock, work, aim.limit)}"
        print(f"  {ours.contender.name} / {peer.contender.name}: {clock:.2f} (CPU {work:.2f}){verdict}")


def _verdict(clock: float, work: float, limit: float) -> str:
    """A busy machine upsets the clock more than the work, so that they may differ."""
    if max(clock, work) <= limit:
        return "met"
    if min(clock, work) > limit:
        return "NOT met"
    return "met by CPU time, NOT by the clock" if work <= limit else "met by the clock, NOT by CPU time"
