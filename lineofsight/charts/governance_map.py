"""The governance map as a drawing, for paper and screen alike.

``lay_map`` works out where everything stands, which is what a page has to know; ``draw_map`` paints it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from reportlab.graphics.shapes import Rect
from reportlab.lib.colors import HexColor

from lineofsight.analysis.governance_levels import ends_by_level, levels_of
from lineofsight.analysis.governance_sentences import sentences_of
from lineofsight.analysis.governance_stacks import stacks_of
from lineofsight.charts.chart import Chart
from lineofsight.charts.governance_boxes import LEADING, break_words, make_stack, paint_frame, shape_of, signs_in, touch
from lineofsight.charts.governance_key import MapKey
from lineofsight.charts.governance_layout import Box, Tie, lay_out
from lineofsight.charts.governance_lines import paint_line
from lineofsight.charts.governance_looks import LOOKS
from lineofsight.charts.governance_words import describe_map
from lineofsight.charts.palette import PANEL, QUIET_INK
from lineofsight.charts.plot import TEXT_SIZE, words
from lineofsight.domain.governance import Layer
from lineofsight.wording.links import LinkFamily
from lineofsight.wording.lists import sentence
from lineofsight.wording.terms import term

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportlab.graphics.shapes import Shape

    from lineofsight.analysis.governance_map import GovernanceMap
    from lineofsight.charts.chart import HotPoint
    from lineofsight.charts.governance_boxes import Stack
    from lineofsight.charts.governance_layout import Lane, Placement, Placer, Point
    from lineofsight.charts.governance_style import MapStyle

_EDGE: Final = 3.0
_NARROWEST: Final = 420.0
_TITLE_SIDE: Final = 10.0
# So that a word of a lane's title stands within the lane.
_NARROWEST_IN_A_LANE: Final = 76.0
_TITLE_GAP: Final = 6.0
_WEIGHT_OF_RANK: Final = 4.0
_LANES: Final = (Layer.BOROUGH, Layer.COUNCIL, Layer.PRACTICE, None)
_NO_LAYER: Final = "level not given"


@dataclass(frozen=True, slots=True)
class DrawnLine:
    """A line that is drawn: it may stand for several, from boxes of one stack.

    Attributes:
        ends: the stack where it reads from and the one it reads to, by their places.
        family: what it says.
        is_from_above: whether it reads from the end that stands above.
    """

    ends: tuple[int, int]
    family: LinkFamily
    is_from_above: bool


@dataclass(frozen=True, slots=True)
class LaidMap:
    """A map with the place of everything on it.

    Attributes:
        shown: what it shows.
        stacks: its boxes.
        lines: its lines.
        placement: where they stand.
        key: what its key explains.
    """

    shown: GovernanceMap
    stacks: tuple[Stack, ...]
    lines: tuple[DrawnLine, ...]
    placement: Placement
    key: MapKey

    @property
    def width(self) -> float:
        """The width of the whole drawing in points."""
        return max(self.placement.width + 2 * _EDGE, _NARROWEST)

    @property
    def height(self) -> float:
        """The height of the whole drawing in points, lane titles and key included."""
        return self.titles_height + self.placement.height + 2 * _EDGE + self.key.height(self.width)

    @property
    def lane_titles(self) -> tuple[tuple[str, ...], ...]:
        """The title of each lane, broken to stand within it."""
        return tuple(break_words(_lane_title(lane), lane.width - 2 * _TITLE_SIDE) for lane in self.placement.lanes)

    @property
    def titles_height(self) -> float:
        """The height in points of the lanes' titles."""
        return max((len(lines) * LEADING + _TITLE_GAP for lines in self.lane_titles), default=0.0)

    def place(self, point: Point) -> Point:
        """A point of the placement on the drawing, in points from the lower left corner."""
        left = (self.width - self.placement.width) / 2
        return left + point[0], self.height - self.titles_height - _EDGE - point[1]

    def text_within(self, room: tuple[float, float]) -> float:
        """The size in points of the words when the drawing is made to fit a width and height; never enlarged."""
        return TEXT_SIZE * min(1.0, room[0] / self.width, room[1] / self.height)


def lay_map(shown: GovernanceMap, style: MapStyle, place: Placer = lay_out) -> LaidMap:
    """Work out where everything on a map stands.

    Args:
        shown: the map.
        style: how it is laid out.
        place: what places boxes and leads lines; whoever must not wait gives one that works in another process.
    """
    elsewhere = dict(shown.elsewhere)
    least = _NARROWEST_IN_A_LANE if style.in_lanes else 0.0
    stacks = tuple(
        make_stack(nodes, elsewhere, style.room, whole_names=style.whole_names).at_least(least)
        for nodes in stacks_of(shown)
    )
    boxes = [
        Box(stack.width, stack.height, _LANES.index(stack.signs[0].node.layer) if style.in_lanes else None)
        for stack in stacks
    ]
    lines = tuple(_drawn_lines(shown, stacks))
    ties = [_tie(line) for line in lines]
    key = MapKey(
        families=frozenset(line.family for line in lines),
        shapes=frozenset(shape_of(node) for node in shown.nodes),
        has_stacks=any(len(stack.signs) > 1 for stack in stacks),
        has_elsewhere=bool(elsewhere),
    )
    placement = place(boxes, ties, sideways=style.sideways, is_compact=style.is_compact)
    return LaidMap(shown, stacks, lines, placement, key)


def _drawn_lines(shown: GovernanceMap, stacks: tuple[Stack, ...]) -> Iterator[DrawnLine]:
    """Each line once; those that say the same between the same stacks are one."""
    place_of = {sign.node.ref: place for place, stack in enumerate(stacks) for sign in stack.signs}
    levels = levels_of(shown)
    drawn: set[tuple[int, int, LinkFamily]] = set()
    for line in shown.lines:
        ends = place_of[line.from_ref], place_of[line.to_ref]
        if (*ends, line.family) not in drawn:
            drawn.add((*ends, line.family))
            yield DrawnLine(ends, line.family, ends_by_level(line, levels)[0] == line.from_ref)


def _tie(line: DrawnLine) -> Tie:
    start, end = line.ends
    upper, lower = (start, end) if line.is_from_above else (end, start)
    return Tie(upper, lower, _WEIGHT_OF_RANK if line.family is LinkFamily.ANSWERS else 1.0)


def draw_map(laid: LaidMap, lit: frozenset[str] | None = None) -> Chart:
    """Paint a map.

    Args:
        laid: where everything stands.
        lit: the bodies of a path that is to stand out, all else being faded; ``None`` for the plain map.
    """
    drawing = Chart(laid.width, laid.height)
    bright = [lit is None or not lit.isdisjoint(refs_in(stack)) for stack in laid.stacks]
    shapes = lane_shapes(laid)
    for is_faded, number in _painting_order(laid, bright):
        shapes += paint_line(points_of(laid, number), laid.lines[number].family, is_faded=is_faded)
    hot: list[HotPoint] = []
    said = sentences_of(laid.shown)
    for stack, centre in zip(laid.stacks, laid.placement.centres, strict=True):
        middle = laid.place(centre)
        shapes += paint_frame(stack, middle)
        for placed in signs_in(stack, middle):
            ref = placed.sign.node.ref
            shapes += placed.paint(is_faded=lit is not None and ref not in lit)
            hot.append((*placed.middle, said[ref]))
    for shape in shapes:
        drawing.add(shape)
    drawing.add(laid.key.paint(laid.width))
    return drawing.describe(describe_map(laid.shown), hot)


def refs_in(stack: Stack) -> frozenset[str]:
    """Who stands in a stack."""
    return frozenset(sign.node.ref for sign in stack.signs)


def points_of(laid: LaidMap, number: int) -> list[Point]:
    """The corners of a line as it reads, each end on the outline of its box."""
    line, route = laid.lines[number], laid.placement.routes[number]
    points = [laid.place(point) for point in (route if line.is_from_above else reversed(route))]
    for place, stack in ((0, line.ends[0]), (-1, line.ends[1])):
        points[place] = touch(laid.stacks[stack], laid.place(laid.placement.centres[stack]), points[place])
    return points


def _painting_order(laid: LaidMap, bright: list[bool]) -> list[tuple[bool, int]]:
    """The lines back to front, as (faded, place): faded ones first, then the families that matter least."""
    faded = [not (bright[line.ends[0]] and bright[line.ends[1]]) for line in laid.lines]
    order = sorted(back_to_front(laid), key=lambda number: not faded[number])
    return [(faded[number], number) for number in order]


def back_to_front(laid: LaidMap) -> list[int]:
    """The places of the lines, those of the families that matter least first."""
    rank = {family: place for place, family in enumerate(LOOKS)}
    return sorted(range(len(laid.lines)), key=lambda number: -rank[laid.lines[number].family])


def _lane_title(lane: Lane) -> str:
    layer = _LANES[lane.lane]
    return sentence(term(layer) if layer is not None else _NO_LAYER).rstrip(".")


def lane_shapes(laid: LaidMap) -> list[Shape]:
    """Every second lane on a tinted ground, each under its title."""
    shapes: list[Shape] = []
    across = sorted(zip(laid.placement.lanes, laid.lane_titles, strict=True), key=lambda one: one[0].corner)
    for number, (lane, title) in enumerate(across):
        left, top = laid.place(lane.corner)
        if number % 2 == 0:
            ground = Rect(left + 1, top - lane.height, lane.width - 2, lane.height + laid.titles_height)
            ground.fillColor, ground.strokeColor = HexColor(PANEL), None
            shapes.append(ground)
        y = laid.height - LEADING
        for line in title:
            shapes.append(words(left + lane.width / 2, y, line, anchor="middle", colour=QUIET_INK, bold=True))
            y -= LEADING
    return shapes
