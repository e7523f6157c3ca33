"""The governance map as a drawing: whole labels, looks that differ without colour, words, and the example's own map."""

from __future__ import annotations

from itertools import combinations, pairwise
from typing import TYPE_CHECKING

import pytest
from reportlab.pdfbase.pdfmetrics import stringWidth

from lineofsight.analysis.governance_map import GovernanceMap, core_of, map_on
from lineofsight.charts.fonts import REGULAR, SEMIBOLD
from lineofsight.charts.governance_boxes import BoxShape, break_words, make_stack, shape_of, touch
from lineofsight.charts.governance_key import MapKey
from lineofsight.charts.governance_looks import LOOKS
from lineofsight.charts.governance_map import draw_map, lay_map
from lineofsight.charts.governance_style import MapStyle
from lineofsight.charts.governance_words import describe_map
from lineofsight.charts.painted import PaintPath, PaintText
from lineofsight.charts.palette import FAINT_RULE, PAPER, RULE
from lineofsight.charts.plot import TEXT_SIZE
from lineofsight.charts.strokes import paint_commands
from lineofsight.domain.governance import BodyKind, Layer, LinkType
from lineofsight.wording.links import LinkFamily, SeatLink, family_words
from tests.analysis.map_makers import large_map, line, map_of, node
from tests.support.contrast import measure_contrast

if TYPE_CHECKING:
    from lineofsight.charts.governance_map import LaidMap
    from lineofsight.documents.material import Material

SMALL = map_of(
    node("council", BodyKind.COUNCIL),
    node("leader", BodyKind.POST),
    node("ofsted", BodyKind.REGULATOR, Layer.BOROUGH),
    line("board", "council"),
    line("ofsted", "council", LinkType.ASSURES),
    line("leader", "board", SeatLink.CHAIRS),
    line("forum", "board", LinkType.INFORMS),
    line("forum", "leader", LinkType.PROTOCOL_WITH),
    line("leader", "council", SeatLink.SITS_ON),
)


@pytest.fixture(scope="module")
def core(example_material: Material) -> GovernanceMap:
    """Give the core of the example's map, as members may see it."""
    record = example_material.record
    return core_of(map_on(record.governance, record.as_at))


def words_of(laid: LaidMap) -> list[str]:
    """Return every line of words that is painted."""
    return [command.text for command in paint_commands(draw_map(laid)) if isinstance(command, PaintText)]


@pytest.mark.parametrize(
    "style",
    [MapStyle(), MapStyle(sideways=True), MapStyle(whole_names=False), MapStyle(in_lanes=True)],
    ids=["upright", "sideways", "short names", "lanes"],
)
def test_the_examples_map_can_be_followed(core: GovernanceMap, style: MapStyle) -> None:
    """No line runs through a box that it does not join, and lines cross less often than there are lines."""
    laid = lay_map(core, style)

    assert laid.placement.hits == 0
    assert laid.placement.crossings < (len(laid.lines) if style.in_lanes else len(laid.lines) / 2)


def test_no_two_boxes_of_the_example_touch(core: GovernanceMap) -> None:
    """There is air between any two."""
    laid = lay_map(core, MapStyle(sideways=True))
    places = list(zip(laid.stacks, laid.placement.centres, strict=True))
    for (one, here), (other, there) in combinations(places, 2):
        across = abs(here[0] - there[0]) - (one.width + other.width) / 2
        down = abs(here[1] - there[1]) - (one.height + other.height) / 2
        assert max(across, down) > 4


def test_every_name_of_the_example_is_whole(core: GovernanceMap) -> None:
    """Each box has all the words of its name or of its short name, none cut, none broken."""
    for style in (MapStyle(), MapStyle(whole_names=False)):
        for stack in lay_map(core, style).stacks:
            for sign in stack.signs:
                assert " ".join(sign.lines) in (sign.node.name, sign.node.short_name)


def test_words_stand_within_their_boxes(core: GovernanceMap) -> None:
    """No line of words is wider than its box, nor are there more lines than it has room for."""
    for stack in lay_map(core, MapStyle()).stacks:
        for sign in stack.signs:
            assert max(stringWidth(said, REGULAR, TEXT_SIZE) for said in sign.lines) < sign.width <= stack.width
            assert len(sign.lines) * TEXT_SIZE < sign.height
        assert sum(sign.height for sign in stack.signs) <= stack.height


def test_every_line_of_a_map_is_drawn_once_a_stack() -> None:
    """Three heads in one stack share one line to their director; all other lines have their own."""
    shown = map_of(*(line(f"head_{place}", "director") for place in range(3)), line("director", "council"))
    laid = lay_map(shown, MapStyle())

    assert len(laid.lines) == len(laid.placement.routes) == 2
    assert sorted(len(stack.signs) for stack in laid.stacks) == [1, 1, 3]


def test_an_arrow_stands_where_the_sentence_ends() -> None:
    """Whether the line reads upwards, as reports do, or downwards, as assurance does."""
    laid = lay_map(map_of(line("board", "council"), line("ofsted", "council", LinkType.ASSURES)), MapStyle())
    place_of = {stack.signs[0].node.ref: place for place, stack in enumerate(laid.stacks)}
    reports, assures = laid.lines

    assert reports.ends == (place_of["board"], place_of["council"])
    assert not reports.is_from_above
    assert assures.ends == (place_of["ofsted"], place_of["council"])
    assert assures.is_from_above


def test_families_differ_without_their_colour() -> None:
    """No two have the same dashes, head and weight, and each can be seen on white."""
    looks = [(look.dash, look.head, look.both, look.width) for look in LOOKS.values()]

    assert set(LOOKS) == set(LinkFamily)
    assert len({(dash, head) for dash, head, _, _ in looks}) == len(looks)
    assert min(measure_contrast(look.colour) for look in LOOKS.values()) >= 3


def test_kinds_of_body_differ_by_shape() -> None:
    """Square corners, round ends and cut corners, whatever the colours."""
    assert shape_of(node("board")) is BoxShape.BODY
    assert shape_of(node("leader", BodyKind.POST)) is BoxShape.POST
    assert {shape_of(node("x", kind)) for kind in (BodyKind.PARTNER, BodyKind.REGULATOR, BodyKind.GOVERNMENT)} == {
        BoxShape.OUTSIDE
    }


def test_the_key_explains_what_the_map_uses_and_nothing_else() -> None:
    """In the words of the families, in full, and of the shapes."""
    said = words_of(lay_map(SMALL, MapStyle()))

    assert all(family_words(family) in said for family in (LinkFamily.ANSWERS, LinkFamily.SITS, LinkFamily.AGREES))
    assert "boxes that share a line" not in said
    plain = words_of(lay_map(map_of(line("board", "council")), MapStyle()))
    assert [text for text in plain if text in map(family_words, LinkFamily)] == [family_words(LinkFamily.ANSWERS)]
    assert MapKey(frozenset(), frozenset()).height(400) == 0


def test_a_map_says_itself_in_words() -> None:
    """Whom it shows, where answering ends, and how many lines say what."""
    assert describe_map(SMALL) == (
        "Map of 4 bodies and 1 post on 31 March 2017, joined by 6 lines. Others answer to Council, which "
        "answers to nobody on the map. The lines say who answers to whom (1), "
        "who scrutinises or assures whom (1), who chairs, appoints or directs whom (1), who informs, "
        "advises or supports whom (1), who has a protocol with whom (1) and who sits where (1)."
    )


def test_every_box_can_be_pointed_at() -> None:
    """With the sentence of its body, within the drawing."""
    drawing = draw_map(lay_map(SMALL, MapStyle()))

    assert len(drawing.hot) == len(SMALL.nodes)
    for x, y, said in drawing.hot:
        assert 0 < x < drawing.width
        assert 0 < y < drawing.height
        assert said.endswith(".")
    assert drawing.alt == describe_map(SMALL)


def test_a_lit_path_stands_out() -> None:
    """What is not on it is faded: words and lines pale, but still there."""
    laid = lay_map(SMALL, MapStyle())
    plain = {one.text: one.colour for one in paint_commands(draw_map(laid)) if isinstance(one, PaintText)}
    lit = {
        one.text: one.colour
        for one in paint_commands(draw_map(laid, frozenset({"board", "council"})))
        if isinstance(one, PaintText)
    }
    strokes = [
        one.stroke.colour
        for one in paint_commands(draw_map(laid, frozenset({"board", "council"})))
        if isinstance(one, PaintPath) and one.stroke is not None
    ]

    assert lit["Board"] == plain["Board"]
    assert lit["Ofsted"] == RULE.upper() != plain["Ofsted"]
    assert FAINT_RULE.upper() in strokes
    assert set(lit) == set(plain)


def test_lanes_are_named() -> None:
    """Each level of the borough that has a body; a body without a level has a lane too."""
    shown = map_of(*SMALL.nodes, *SMALL.lines, node("stray", layer=None))
    laid = lay_map(shown, MapStyle(in_lanes=True))
    titles = {" ".join(title) for title in laid.lane_titles}

    assert titles == {"Council", "Borough and partners", "Level not given"}
    assert {line for title in laid.lane_titles for line in title} <= set(words_of(laid))


def test_a_lane_is_wide_enough_for_its_title() -> None:
    """However narrow its boxes are, no title runs into the next lane's."""
    shown = map_of(
        node("x", layer=Layer.BOROUGH), node("y", layer=Layer.PRACTICE), node("z", layer=None), line("x", "y")
    )
    laid = lay_map(shown, MapStyle(in_lanes=True))
    for lane, title in zip(laid.placement.lanes, laid.lane_titles, strict=True):
        assert max(stringWidth(said, SEMIBOLD, TEXT_SIZE) for said in title) < lane.width


def test_a_line_meets_the_outline_where_a_corner_is_missing() -> None:
    """Round and cut corners lie within the box's rectangle; a line that ends there is led on to them."""
    for kind, most in ((BodyKind.POST, 11.0), (BodyKind.PARTNER, 5.0), (BodyKind.FORUM, 0.0)):
        stack = make_stack([node("some_name", kind)], {}, 90.0, whole_names=True)
        right, top = stack.width / 2, stack.height / 2
        corner = touch(stack, (0, 0), (right, top - 0.01))

        assert touch(stack, (0, 0), (right, 0)) == (right, 0)
        assert right - most <= corner[0] <= right
        assert (corner[0] < right - most / 2) == (most > 0)
        assert touch(stack, (0, 0), (0, -top)) == (0, -top)


@pytest.mark.parametrize("count", [0, 1])
def test_a_map_of_nobody_and_of_one_body_can_be_drawn(count: int) -> None:
    """Without lines there is a key of shapes only, or none."""
    drawing = draw_map(lay_map(map_of(*(node("board") for _ in range(count))), MapStyle()))

    assert drawing.alt.startswith(f"Map of {count} ")
    assert len(drawing.hot) == count


def test_circles_can_be_drawn() -> None:
    """Bodies that answer to one another in a circle, in both layouts."""
    refs = ["first", "second", "third", "first"]
    ring = map_of(*(line(one, other) for one, other in pairwise(refs)))
    for style in (MapStyle(), MapStyle(sideways=True)):
        assert len(lay_map(ring, style).placement.routes) == 3


def test_a_monstrous_name_is_broken_and_cut_with_an_ellipsis() -> None:
    """A word of two hundred letters keeps its box narrow; the list has all of it."""
    monster = node("monster", name="W" * 200)
    (sign,) = make_stack([monster], {}, 90.0, whole_names=True).signs

    assert sign.width < 200
    assert sign.lines[-1].endswith("…")
    assert "".join(sign.lines).startswith("W" * 40)


def test_words_are_broken_at_spaces_alone() -> None:
    """A long word of English makes its box wider; only a monster is broken."""
    assert break_words("Internationalisation of safeguarding", 60) == ("Internationalisation", "of", "safeguarding")
    assert len(break_words("x" * 100, 60)) > 1
    assert break_words("  ", 60) == ("",)


def test_a_name_that_is_too_long_ends_after_a_whole_word() -> None:
    """Every word of it that stands in the box is one of the name, with dots after the last."""
    name = "Partnership for safeguarding and commissioning and responsibility and recoverable and accountable work"
    (sign,) = make_stack([node("long", name=name)], {}, 90.0, whole_names=True).signs
    seen = " ".join(sign.lines)
    assert seen.endswith("…")
    assert name.startswith(seen.removesuffix("…"))
    assert set(seen.removesuffix("…").split()) <= set(name.split())


def test_a_large_map_is_laid_out() -> None:
    """Two hundred bodies: every box and line has its place and no line runs through a box."""
    laid = lay_map(large_map(200, 60), MapStyle(sideways=True))

    assert len(laid.placement.routes) == len(laid.lines)
    assert laid.placement.hits == 0


def test_the_ground_is_paper() -> None:
    """Boxes outside the council and posts are white, so that a grey printer keeps their words black on white."""
    fills = {one.fill for one in paint_commands(draw_map(lay_map(SMALL, MapStyle()))) if isinstance(one, PaintPath)}

    assert PAPER.upper() in fills
