"""Circles of accountability: bodies that, link by link, answer to themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence


def find_cycles(upward: Mapping[str, Sequence[str]]) -> list[tuple[str, ...]]:
    """The groups of nodes that can all reach one another, or themselves, each group sorted, the groups too.

    Source: R. Tarjan, "Depth-first search and linear graph algorithms" (1972): strongly connected components, here
    without recursion, so that a long chain cannot exhaust the stack.

    Args:
        upward: where the links of each node lead.
    """
    walk = _Walk(upward)
    for root in sorted(upward):
        if root not in walk.order:
            walk.run(root)
    return sorted(walk.found)


class _Walk:
    """One depth-first walk over the whole map."""

    def __init__(self, upward: Mapping[str, Sequence[str]]) -> None:
        self.upward = upward
        self.order: dict[str, int] = {}
        self.low: dict[str, int] = {}
        self.open: dict[str, None] = {}
        self.found: list[tuple[str, ...]] = []

    def run(self, root: str) -> None:
        """Visit everything that can be reached from ``root`` and was not visited before."""
        work = [(root, self._enter(root))]
        while work:
            node, ways = work[-1]
            for way in ways:
                if way not in self.order:
                    work.append((way, self._enter(way)))
                    break
                if way in self.open:
                    self.low[node] = min(self.low[node], self.order[way])
            else:
                work.pop()
                if work:
                    above = work[-1][0]
                    self.low[above] = min(self.low[above], self.low[node])
                self._close(node)

    def _enter(self, node: str) -> Iterator[str]:
        self.order[node] = self.low[node] = len(self.order)
        self.open[node] = None
        return iter(self.upward.get(node, ()))

    def _close(self, node: str) -> None:
        """Take the group off the open nodes when ``node`` was the first of it."""
        if self.low[node] != self.order[node]:
            return
        group: list[str] = []
        while node in self.open:
            group.append(self.open.popitem()[0])
        if len(group) > 1 or node in self.upward.get(node, ()):
            self.found.append(tuple(sorted(group)))
