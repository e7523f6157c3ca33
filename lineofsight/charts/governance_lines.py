"""Paints the lines of a governance map."""

from __future__ import annotations

import math
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from reportlab.graphics.shapes import Path, Polygon, PolyLine, Shape
from reportlab.lib.colors import HexColor

from lineofsight.charts.governance_looks import LOOKS, Head
from lineofsight.charts.palette import FAINT_RULE, PAPER
from lineofsight.wording.links import LinkFamily

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineofsight.charts.governance_layout import Point
    from lineofsight.charts.governance_looks import LineLook

_CORNER: Final = 4.0
_HALO: Final = 1.5
_HEAD: Final = 7.0


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
