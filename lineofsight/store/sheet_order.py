"""The order of a subject's items as officers wrote them, over all their returns."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from lineofsight.store.timelines import Timeline


def in_sheet_order(timelines: Iterable[Timeline]) -> tuple[Timeline, ...]:
    """The items in the order of their sheet.

    Where a return names only some of them, these change places among themselves at most, and what it adds follows what
    stands before it there: a row's number in a return of three rows says nothing of the three hundred others.
    """
    known = {timeline.ref: timeline for timeline in timelines}
    order: list[str] = []
    for named in _sheets(known.values()):
        order = _merge(order, named)
    return tuple(known[ref] for ref in order)


def _sheets(timelines: Iterable[Timeline]) -> list[list[str]]:
    """What each return names, in its order; the oldest return first."""
    sheets: defaultdict[tuple[object, ...], list[tuple[int, str]]] = defaultdict(list)
    for timeline in timelines:
        for mention in timeline.mentions:
            sheets[mention.as_at, mention.return_id].append((mention.position, timeline.ref))
    return [[ref for _, ref in sorted(sheets[which])] for which in sorted(sheets)]


def _merge(order: Sequence[str], named: Sequence[str]) -> list[str]:
    """The order so far with the items of the next return in it."""
    held = set(order)
    again = {ref for ref in named if ref in held}
    moved = iter([ref for ref in named if ref in again])
    placed = [next(moved) if ref in again else ref for ref in order]
    # What is new, by what it follows; "" for what a sheet begins with.
    added: defaultdict[str, list[str]] = defaultdict(list)
    follows = ""
    for ref in named:
        if ref in held:
            follows = ref
        else:
            added[follows].append(ref)
    heading = added.pop("", [])
    merged = [one for ref in placed for one in (ref, *added[ref])]
    return [*heading, *merged] if again else [*merged, *heading]
