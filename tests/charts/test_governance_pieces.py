"""A map taken apart says and paints what the whole drawing does, and lights what is on a path."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from lineofsight.analysis.governance_map import core_of, map_on, reach_of
from lineofsight.charts.governance_map import draw_map, lay_map
from lineofsight.charts.governance_pieces import take_apart
from lineofsight.charts.governance_style import MapStyle
from lineofsight.charts.painted import PaintText
from lineofsight.charts.strokes import paint_commands
from lineofsight.domain.governance import LinkType
from lineofsight.wording.links import SeatLink
from tests.analysis.map_makers import line, map_of, node

if TYPE_CHECKING:
    from lineofsight.analysis.governance_map import GovernanceMap
    from lineofsight.documents.material import Material

SMALL = map_of(
    line("executive", "council"),
    line("board", "executive"),
    *(line(f"head_{place}", "board") for place in range(3)),
    line("forum", "council", LinkType.INFORMS),
)


@pytest.fixture(scope="module")
def core(example_material: Material) -> GovernanceMap:
    """Give the core of the example's map."""
    record = example_material.record
    return core_of(map_on(record.governance, record.as_at))


@pytest.mark.parametrize("ref", [None, "improvement_governance_board"])
def test_the_pieces_paint_what_the_drawing_does(core: GovernanceMap, ref: str | None) -> None:
    """Every path and text of the drawing, with and without a lit path, and none besides."""
    laid = lay_map(core, MapStyle())
    lit = None if ref is None else reach_of(core, ref)
    drawn = paint_commands(draw_map(laid, lit))
    painted = take_apart(laid).picture(lit).commands

    assert sorted(map(repr, drawn)) == sorted(map(repr, painted))


def test_lit_lines_are_painted_over_faded_ones() -> None:
    """So that a path is nowhere cut by a line that does not belong to it; boxes stand before both."""
    pieces = take_apart(lay_map(SMALL, MapStyle()))
    lit = frozenset({"board", "executive"})
    order = list(pieces.in_order(lit))
    (bright,) = (one for one in pieces.lines if one.is_lit(lit))
    faded = [one.faded for one in pieces.lines if not one.is_lit(lit)]

    assert max(order.index(one) for one in faded) < order.index(bright.bright)
    assert order.index(bright.bright) < min(order.index(box.bright) for box in pieces.boxes if box.bright in order)


def test_of_a_stack_only_who_is_on_the_path_is_lit() -> None:
    """Three heads share a line and a ground; choosing one leaves the other two faded."""
    pieces = take_apart(lay_map(SMALL, MapStyle()))
    lit = reach_of(SMALL, "head_1")
    boxes = {next(iter(box.needs[0])): box for box in pieces.boxes if len(box.needs[0]) == 1}

    assert [ref for ref in ("head_0", "head_1", "head_2") if boxes[ref].is_lit(lit)] == ["head_1"]


def test_a_line_is_lit_when_both_its_ends_are() -> None:
    """One end alone does not light it."""
    pieces = take_apart(lay_map(map_of(line("board", "council")), MapStyle()))

    assert [pieces.lines[0].is_lit(frozenset(lit)) for lit in (("board",), ("council",), ("board", "council"))] == [
        False,
        False,
        True,
    ]
    assert pieces.lines[0].is_lit(None)


def test_places_are_where_the_words_stand(core: GovernanceMap) -> None:
    """In every box stand the words of its own name, counted from the upper left."""
    pieces = take_apart(lay_map(core, MapStyle()))
    words = [command for command in pieces.picture().commands if isinstance(command, PaintText)]

    assert {place.ref for place in pieces.places} == {one.ref for one in core.nodes} == set(pieces.said)
    for place in pieces.places:
        one = core.node(place.ref)
        inside = [
            word.text
            for word in words
            if place.left <= word.x <= place.left + place.width and place.top <= word.y <= place.top + place.height
        ]
        assert " ".join(inside) in (one.name, one.short_name)


@pytest.mark.parametrize("in_lanes", [False, True])
def test_boxes_are_read_row_by_row(core: GovernanceMap, *, in_lanes: bool) -> None:
    """From the top down, in each row from the left; in lanes one lane after another."""
    pieces = take_apart(lay_map(core, MapStyle(in_lanes=in_lanes)))
    layers = [core.node(place.ref).layer for place in pieces.places]
    changes = sum(one is not other for one, other in pairwise(layers))

    assert pieces.places[0].top == min(one.top for one in pieces.places) or in_lanes
    assert (changes == len(set(layers)) - 1) is in_lanes


def test_everybody_has_a_sentence() -> None:
    """Who is joined to nobody too."""
    pieces = take_apart(lay_map(map_of(node("alone"), line("leader", "board", SeatLink.CHAIRS)), MapStyle()))

    assert pieces.said["alone"] == "Alone, forum: no line of this map joins it to another."
    assert "chairs Board" in pieces.said["leader"]
    assert "3 bodies" in pieces.alt


def test_an_empty_map_has_no_pieces() -> None:
    """Nothing is painted, and nothing fails."""
    pieces = take_apart(lay_map(map_of(), MapStyle()))

    assert (pieces.lines, pieces.boxes, pieces.places) == ((), (), ())
    assert pieces.picture().commands == ()
