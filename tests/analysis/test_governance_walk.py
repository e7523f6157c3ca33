"""Walking a map: up and down along its lines, what is lit, and the map around one body."""

from __future__ import annotations

from lineofsight.analysis.governance_walk import around, lit_from, walk_of
from lineofsight.domain.governance import LinkType
from lineofsight.wording.links import SeatLink
from tests.analysis.map_makers import line, map_of

SHOWN = map_of(
    line("board", "executive", LinkType.INFORMS),
    line("executive", "council"),
    line("board", "executive"),
    line("group", "board"),
    line("ofsted", "council", LinkType.ASSURES),
    line("leader", "executive", SeatLink.CHAIRS),
    line("partner", "board", LinkType.PROTOCOL_WITH),
)


def test_who_answers_to_whom_is_walked_first() -> None:
    """Upward to whom one answers, before who checks or leads; each once, however many lines there are."""
    walk = walk_of(SHOWN)

    assert walk.above["board"][0] == "executive"
    assert walk.above["board"].count("executive") == 1
    assert walk.above["executive"] == ("council", "leader")
    assert walk.below["council"][0] == "executive"
    assert walk.above["council"] == ("ofsted",)
    assert "ofsted" not in walk.above


def test_every_line_can_be_walked_both_ways() -> None:
    """Whoever goes up a line can go down it again."""
    walk = walk_of(SHOWN)
    up = {(lower, upper) for lower, uppers in walk.above.items() for upper in uppers}
    down = {(lower, upper) for upper, lowers in walk.below.items() for lower in lowers}

    assert up == down
    assert {frozenset(pair) for pair in up} == {frozenset((one.from_ref, one.to_ref)) for one in SHOWN.lines}


def test_a_chosen_body_lights_its_path_and_whoever_is_joined_to_it() -> None:
    """All the way up and down, and the partner by a protocol; not the leader of a body further up."""
    assert lit_from(SHOWN, "board") == {"board", "executive", "council", "ofsted", "group", "partner"}
    assert lit_from(SHOWN, "leader") == {"leader", "executive"}


def test_the_map_around_a_body_has_its_path_alone() -> None:
    """With every line between those who are on it, in the map's order."""
    small = around(SHOWN, "group")

    assert [node.ref for node in small.nodes] == ["board", "executive", "council", "group", "ofsted"]
    assert len(small.lines) == 5
    assert around(map_of(line("a", "b")), "a") == map_of(line("a", "b"))


def test_an_empty_map_has_no_ways() -> None:
    """Nothing above, nothing below."""
    walk = walk_of(map_of())

    assert (dict(walk.above), dict(walk.below)) == ({}, {})
