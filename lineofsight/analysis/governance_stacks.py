"""Bodies that hang from the same other body by the same kind of line, so that one line can serve them all."""

from __future__ import annotations

from collections import defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineofsight.analysis.governance_map import GovernanceMap, MapLine, MapNode

TALLEST_STACK: Final = 4
"""More boxes than this one above another would make the row they stand in too high."""


def stacks_of(shown: GovernanceMap) -> tuple[tuple[MapNode, ...], ...]:
    """Every node of the map once, alone or with those it can share a line with, in the map's order.

    Nodes share a line when it is the only one that each has, is of one kind and runs to or from the same body, and
    when they stand at one level of the borough.
    """
    ends = shown.lines_by_end()
    elsewhere = dict(shown.elsewhere)
    leaves: defaultdict[object, list[MapNode]] = defaultdict(list)
    for node in shown.nodes:
        lines = ends.get(node.ref, ())
        key = (*_hangs_from(node, lines[0]), node.layer, elsewhere.get(node.ref)) if len(lines) == 1 else node.ref
        leaves[key].append(node)
    return tuple(stack for together in leaves.values() for stack in _in_fair_parts(together))


def _hangs_from(node: MapNode, line: MapLine) -> tuple[str, object, bool]:
    is_from = line.from_ref == node.ref
    return (line.to_ref if is_from else line.from_ref), line.kind, is_from


def _in_fair_parts(nodes: Sequence[MapNode]) -> list[tuple[MapNode, ...]]:
    """The nodes in as few stacks as may be, of about equal height."""
    count = -(-len(nodes) // TALLEST_STACK)
    cuts = [len(nodes) * part // count for part in range(count + 1)]
    return [tuple(nodes[start:end]) for start, end in pairwise(cuts)]
