"""Whether the entries of each device follow one another without a gap, a break or a fork."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from lineofsight.domain.notes import Entry


@dataclass(frozen=True, slots=True, kw_only=True)
class ChainFault:
    """One place at which a device's entries do not follow one another.

    Attributes:
        device: whose chain.
        sequence: the number at which it is seen.
        what: a sentence.
    """

    device: str
    sequence: int
    what: str


def check_chain(entries: Iterable[Entry]) -> tuple[ChainFault, ...]:
    """Every fault in the chains of the devices that wrote ``entries``, in their order.

    A number that stands twice with different contents is a fork: a copy of a laptop was restored and written on again.
    """
    chains: dict[tuple[str, str], dict[str, Entry]] = defaultdict(dict)
    for entry in entries:
        chains[entry.author, entry.device][entry.digest] = entry
    ordered = (
        sorted(chain.values(), key=lambda one: (one.sequence, one.digest)) for _, chain in sorted(chains.items())
    )
    return tuple(fault for chain in ordered for fault in _faults(chain))


def _faults(chain: Sequence[Entry]) -> Iterator[ChainFault]:
    before: Entry | None = None
    for entry in chain:
        reached = 0 if before is None else before.sequence
        if before is not None and entry.sequence == reached:
            yield _fault(entry, f"Two different entries have the number {reached}.")
            continue
        if entry.sequence > reached + 1:
            missing = f"{reached + 1}" if entry.sequence == reached + 2 else f"{reached + 1} to {entry.sequence - 1}"
            yield _fault(entry, f"What was written as number {missing} is not there.")
        elif before is not None and entry.previous != before.digest:
            yield _fault(entry, f"Number {entry.sequence} does not follow number {reached} as that now stands.")
        before = entry


def _fault(entry: Entry, what: str) -> ChainFault:
    return ChainFault(device=entry.device, sequence=entry.sequence, what=what)
