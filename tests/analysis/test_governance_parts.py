"""A map in parts, and bodies that share a line."""

from __future__ import annotations

from itertools import pairwise

import pytest

from lineofsight.analysis.governance_parts import MapPart, by_layer, in_halves, part_of
from lineofsight.analysis.governance_stacks import TALLEST_STACK, stacks_of
from lineofsight.domain.governance import Layer, LinkType
from tests.analysis.map_makers import large_map, line, map_of, node


def test_each_level_of_the_borough_is_a_part() -> None:
    """From the council outwards; bodies whose level nobody gave come last and are not lost."""
    shown = map_of(
        node("team", layer=Layer.PRACTICE),
        node("stray", layer=None),
        node("board", layer=Layer.BOROUGH),
        node("council"),
    )

    assert by_layer(shown) == (
        MapPart("council", ("council",)),
        MapPart("borough and partners", ("board",)),
        MapPart("practice", ("team",)),
        MapPart("level not given", ("stray",)),
    )


def test_a_part_is_halved_where_fewest_lines_are_cut() -> None:
    """Two departments are parted from one another, not each within itself."""
    refs = ("head_a", "head_b", "a1", "b1", "a2", "b2")
    shown = map_of(*(line(f"{letter}{number}", f"head_{letter}") for letter in "ab" for number in (1, 2)))
    first, second = in_halves(shown, MapPart("council", refs))

    assert set(first.refs) == {"head_a", "a1", "a2"}
    assert set(second.refs) == {"head_b", "b1", "b2"}


@pytest.mark.parametrize("count", range(2, 12))
def test_halves_hold_every_body_once(count: int) -> None:
    """Neither half is empty, however few or tangled the bodies are."""
    refs = tuple(f"body_{place}" for place in range(count))
    ring = [line(first, second) for first, second in pairwise((*refs, refs[0]))]
    first, second = in_halves(map_of(*ring), MapPart("council", refs))

    assert first.refs
    assert second.refs
    assert sorted(first.refs + second.refs) == sorted(refs)


def test_a_part_shows_where_its_lines_go_on() -> None:
    """The other end of a line that leaves stands on the part, named with its own part; lines between others do not."""
    shown = map_of(line("team", "head"), line("head", "director"), line("director", "council"))
    part = part_of(shown, ("team", "head"), dict.fromkeys(("director", "council"), "see map 2"))

    assert [one.ref for one in part.nodes] == ["team", "head", "director"]
    assert len(part.lines) == 2
    assert part.elsewhere == (("director", "see map 2"),)


def test_bodies_with_one_like_line_share_it() -> None:
    """Those that only report to the director stand together; one that also informs somebody stands alone."""
    shown = map_of(
        *(line(f"head_{place}", "director") for place in range(3)),
        line("adviser", "director", LinkType.ADVISES),
        line("busy", "director"),
        line("busy", "council", LinkType.INFORMS),
    )
    stacks = [tuple(one.ref for one in stack) for stack in stacks_of(shown)]

    assert ("head_0", "head_1", "head_2") in stacks
    assert ("adviser",) in stacks
    assert ("busy",) in stacks


def test_no_stack_is_higher_than_it_may_be_and_none_is_left_over() -> None:
    """Nine leaves stand in three stacks of three, not in two high ones and a single."""
    shown = map_of(*(line(f"head_{place}", "director") for place in range(9)))

    assert sorted(len(stack) for stack in stacks_of(shown)) == [1, 3, 3, 3]


def test_every_body_stands_in_one_stack() -> None:
    """Nothing is lost by stacking, and levels are not mixed."""
    shown = large_map(80, 20)
    stacks = stacks_of(shown)

    assert sorted(one.ref for stack in stacks for one in stack) == sorted(one.ref for one in shown.nodes)
    assert max(len(stack) for stack in stacks) <= TALLEST_STACK
    assert all(len({one.layer for one in stack}) == 1 for stack in stacks)
