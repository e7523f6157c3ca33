"""Tests of finding circles, against a naive search of what can be reached."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from lineofsight.analysis.governance_cycles import find_cycles

_NODES = st.sampled_from("abcdefgh")
_MAPS = st.dictionaries(_NODES, st.lists(_NODES, max_size=4), max_size=8)


def reachable(upward: dict[str, list[str]], start: str) -> set[str]:
    """Every node that a walk of one or more links from ``start`` comes to."""
    found: set[str] = set()
    work = list(upward.get(start, []))
    while work:
        node = work.pop()
        if node not in found:
            found.add(node)
            work += upward.get(node, [])
    return found


@given(_MAPS)
def test_circles_are_exactly_the_groups_that_can_reach_one_another(upward: dict[str, list[str]]) -> None:
    """Two nodes share a circle when each reaches the other, and a node alone only when it reaches itself."""
    ways = {node: reachable(upward, node) for node in "abcdefgh"}
    in_circle = [node for node in "abcdefgh" if node in ways[node]]
    naive = sorted(
        {tuple(other for other in in_circle if other in ways[node] and node in ways[other]) for node in in_circle}
    )
    assert find_cycles(upward) == naive


def test_a_chain_of_ten_thousand_links_does_not_exhaust_the_stack() -> None:
    """A long chain has no circle; closed, it is one circle of everybody."""
    chain = {f"{n:05}": [f"{n + 1:05}"] for n in range(10_000)}
    assert find_cycles(chain) == []
    chain["10000"] = ["00000"]
    (circle,) = find_cycles(chain)
    assert len(circle) == 10_001
