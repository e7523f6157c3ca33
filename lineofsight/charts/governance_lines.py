"""The lines of a governance map: each family has its own dashes, heads and weight, so that none needs its colour."""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from reportlab.graphics.shapes import Path, Polygon, PolyLine, Shape
from reportlab.lib.colors import HexColor

from lineofsight.charts.palette import FAINT_RULE, INK, PAPER, QUIET_INK, SERIES
from lineofsight.wording.links import LinkFamily

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineofsight.charts.governance_layout import Point

_CORNER: Final = 4.0
_HALO: Final = 1.5
_HEAD: Final = 7.0


class Head(StrEnum):
    """What stands at the end of a line."""

    NONE = "none"
    FULL = "full"
    OPEN = "open"
    DIAMOND = "diamond"


@dataclass(frozen=True, slots=True)
class LineLook:
    """How a family is drawn.

    Attributes:
        colour: ``#RRGGBB``.
        width: in points.
        dash: lengths of dash and gap in points; empty for a full line.
        head: at the end to which it reads.
        both: whether the other end has the same head.
    """

    colour: str
    width: float
    dash: tuple[float, ...]
    head: Head
    both: bool = False


LOOKS: Final = {
    LinkFamily.ANSWERS: LineLook(INK, 1.2, (), Head.FULL),
    LinkFamily.CHECKS: LineLook(SERIES[1], 1.4, (7.0, 3.0), Head.FULL),
    LinkFamily.LEADS: LineLook(SERIES[0], 2.2, (), Head.DIAMOND),
    LinkFamily.INFORMS: LineLook(SERIES[2], 1.2, (6.0, 2.4, 1.4, 2.4), Head.OPEN),
    LinkFamily.AGREES: LineLook(SERIES[3], 1.3, (3.0, 2.0), Head.OPEN, both=True),
    LinkFamily.SITS: LineLook(QUIET_INK, 1.2, (0.1, 2.8), Head.NONE),
}
"""The look of each family, those that matter most first: they are drawn on top."""

LOOK_WORDS: Final = {
    LinkFamily.ANSWERS: "full line, arrow",
    LinkFamily.CHECKS: "long dashes, arrow",
    LinkFamily.LEADS: "heavy line, diamond",
    LinkFamily.INFORMS: "dashes and dots, open arrow",
    LinkFamily.AGREES: "short dashes, open arrows at both ends",
    LinkFamily.SITS: "dots",
}
"""The look of each family in words, for whoever reads the key instead of seeing it."""


def paint_line(route: Sequence[Point], family: LinkFamily, *, is_faded: bool = False) -> list[Shape]:
    """The shapes of a line that reads along ``route``, on a pale edge, so that crossings read as bridges."""
    look = LOOKS[family]
    colour = FAINT_RULE if is_faded else look.colour
    edge = _path(route, PAPER, look.width + 2 * _HALO)
    line = _path(route, colour, look.width)
    if look.dash:
        line.strokeDashArray = list(look.dash)
    line.strokeLineCap = 1 if family is LinkFamily.SITS else 0
    shapes: list[Shape] = [edge, line, *_paint_head(route, look, colour)]
    if look.both:
        shapes += _paint_head(list(reversed(route)), look, colour)
    return shapes


def _path(route: Sequence[Point], colour: str, width: float) -> Path:
    """The route with its corners rounded."""
    path = Path(fillColor=None, strokeColor=HexColor(colour), strokeWidth=width, strokeLineJoin=1)
    path.moveTo(*route[0])
    for before, corner, after in zip(route, route[1:], route[2:], strict=False):
        reach = min(_CORNER, math.dist(before, corner) / 2, math.dist(corner, after) / 2)
        start, end = _towards(corner, before, reach), _towards(corner, after, reach)
        path.lineTo(*start)
        path.curveTo(*_towards(start, corner, reach * 0.55), *_towards(end, corner, reach * 0.55), *end)
    path.lineTo(*route[-1])
    return path


def _towards(start: Point, goal: Point, length: float) -> Point:
    """The point that lies ``length`` from the start on the way to the goal."""
    whole = math.dist(start, goal)
    if not whole:
        return start
    return start[0] + (goal[0] - start[0]) * length / whole, start[1] + (goal[1] - start[1]) * length / whole


def _paint_head(route: Sequence[Point], look: LineLook, colour: str) -> list[Shape]:
    """The head at the last point of a route, along its last stretch that has a length."""
    if look.head is Head.NONE:
        return []
    tip = route[-1]
    before = next((start for start, end in reversed(list(pairwise(route))) if start != end), tip)
    back, half = _towards(tip, before, _HEAD), _HEAD * 0.45
    turn = (back[1] - tip[1]) / _HEAD * half, (tip[0] - back[0]) / _HEAD * half
    left, right = (back[0] + turn[0], back[1] + turn[1]), (back[0] - turn[0], back[1] - turn[1])
    if look.head is Head.OPEN:
        return [PolyLine([*left, *tip, *right], strokeColor=HexColor(colour), strokeWidth=look.width)]
    points = [*left, *tip, *right]
    if look.head is Head.DIAMOND:
        middle = _towards(tip, before, _HEAD * 0.6)
        shift = middle[0] - back[0], middle[1] - back[1]
        sides = [(left[0] + shift[0], left[1] + shift[1]), (right[0] + shift[0], right[1] + shift[1])]
        points = [*tip, *sides[0], *_towards(tip, before, _HEAD * 1.2), *sides[1]]
    return [Polygon(points, fillColor=HexColor(colour), strokeColor=None)]
