"""The boxes of a governance map: square corners for a body, round ends for a post, cut corners for who stands outside.

Boxes that share a line stand one above another on one ground. A box with a broken outline belongs to another map.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from reportlab.graphics.shapes import Polygon, Rect, Shape, String
from reportlab.lib.colors import HexColor
from reportlab.pdfbase.pdfmetrics import stringWidth

from lineofsight.analysis.governance_map import OUTSIDE
from lineofsight.charts.fonts import REGULAR
from lineofsight.charts.palette import FAINT_RULE, HEAD_PANEL, INK, PANEL, PAPER, QUIET_INK, RULE
from lineofsight.charts.plot import TEXT_SIZE
from lineofsight.domain.governance import BodyKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineofsight.analysis.governance_map import MapNode

LEADING: Final = TEXT_SIZE * 1.15
_SIDE: Final = 6.0
_ABOVE: Final = 4.0
_ROUND: Final = 11.0
_CUT: Final = 5.0
_GROUND: Final = 3.0
_BETWEEN: Final = 2.0
# A name that takes more lines than this gives way to the short one, and one without a short one is cut at the most.
_LINES_OF_A_NAME: Final = 3
_MOST_LINES: Final = 5
# In points: longer than any word of English in this type.
_WIDEST_WORD: Final = 150.0
_BROKEN: Final = (3.0, 2.0)


class BoxShape(StrEnum):
    """What the outline of a box says of who stands in it."""

    BODY = "body"
    POST = "post"
    OUTSIDE = "outside"


@dataclass(frozen=True, slots=True)
class Sign:
    """One box with its words.

    Attributes:
        node: who stands in it.
        lines: the name as it is broken.
        where: the map that it belongs to, when it is not this one.
        width: in points.
        height: in points.
    """

    node: MapNode
    lines: tuple[str, ...]
    where: str
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Stack:
    """One box, or several that share a line, with the width and height in points of the whole."""

    signs: tuple[Sign, ...]
    width: float
    height: float

    def at_least(self, width: float) -> Stack:
        """The stack, no narrower than a width in points."""
        return replace(self, width=max(self.width, width))


@dataclass(frozen=True, slots=True)
class PlacedSign:
    """A box where it stands: its upper left corner and its width, in points from the drawing's lower left corner."""

    sign: Sign
    corner: tuple[float, float]
    width: float

    @property
    def middle(self) -> tuple[float, float]:
        """The middle of the box."""
        return self.corner[0] + self.width / 2, self.corner[1] - self.sign.height / 2

    def paint(self, *, is_faded: bool) -> list[Shape]:
        """Its outline and words."""
        return paint_sign(self.sign, self.corner, self.width, is_faded=is_faded)


def shape_of(node: MapNode) -> BoxShape:
    """The outline that goes with a kind."""
    if node.kind is BodyKind.POST:
        return BoxShape.POST
    return BoxShape.OUTSIDE if node.kind in OUTSIDE else BoxShape.BODY


def make_stack(nodes: Sequence[MapNode], elsewhere: dict[str, str], room: float, *, whole_names: bool) -> Stack:
    """Boxes for these nodes, one above another.

    Args:
        nodes: at least one.
        elsewhere: node → the map that it belongs to, when it is not this one.
        room: the widest a line of words may be, in points.
        whole_names: whether to write whole names where they take few lines, instead of the short ones.
    """
    signs = tuple(_make_sign(node, elsewhere.get(node.ref, ""), room, whole_names=whole_names) for node in nodes)
    width, height = max(sign.width for sign in signs), sum(sign.height for sign in signs)
    if len(signs) == 1:
        return Stack(signs, width, height)
    return Stack(signs, width + 2 * _GROUND, height + _BETWEEN * (len(signs) - 1) + 2 * _GROUND)


def _make_sign(node: MapNode, where: str, room: float, *, whole_names: bool) -> Sign:
    lines = break_words(node.name, room)
    if node.short_name and (not whole_names or len(lines) > _LINES_OF_A_NAME):
        lines = break_words(node.short_name, room)
    if len(lines) > _MOST_LINES:
        # The box takes the width of its widest line, so that the last word has its letters and the dots.
        lines = (*lines[: _MOST_LINES - 1], f"{lines[_MOST_LINES - 1].rstrip('.,;:')}…")
    side = _SIDE if shape_of(node) is BoxShape.BODY else _ROUND * 0.75
    widths = [stringWidth(line, REGULAR, TEXT_SIZE) for line in lines]
    count = len(lines)
    if where:
        widths.append(stringWidth(f"({where})", REGULAR, TEXT_SIZE))
        count += 1
    return Sign(node, lines, where, max(widths) + 2 * side, count * LEADING + 2 * _ABOVE)


@lru_cache(maxsize=4096)
def break_words(text: str, room: float) -> tuple[str, ...]:
    """The text in lines no wider than ``room`` points, or than its longest word; only a monstrous word is broken."""
    lines = [""]
    for word in text.split():
        joined = f"{lines[-1]} {word}".strip()
        if _fits(joined, room):
            lines[-1] = joined
            continue
        if lines[-1]:
            lines.append("")
        if _fits(word, _WIDEST_WORD):
            lines[-1] = word
            continue
        for char in word:
            if lines[-1] and not _fits(lines[-1] + char, _WIDEST_WORD):
                lines.append("")
            lines[-1] += char
    return tuple(lines)


def _fits(text: str, room: float) -> bool:
    return float(stringWidth(text, REGULAR, TEXT_SIZE)) <= room


def touch(stack: Stack, middle: tuple[float, float], point: tuple[float, float]) -> tuple[float, float]:
    """A point on the border of a stack's rectangle, moved straight inwards to the outline where a corner is missing.

    Args:
        stack: the box or boxes.
        middle: their middle.
        point: where a line meets the rectangle, on any of its sides.
    """
    if len(stack.signs) > 1:
        return point
    half = stack.width / 2, stack.height / 2
    off = point[0] - middle[0], point[1] - middle[1]
    # The side lies across the direction in which the point is at the border.
    way = 0 if half[0] - abs(off[0]) < half[1] - abs(off[1]) else 1
    inset = _inset(shape_of(stack.signs[0].node), stack.height, half[1 - way] - abs(off[1 - way]))
    moved = [*point]
    moved[way] -= math.copysign(inset, off[way])
    return moved[0], moved[1]


def _inset(shape: BoxShape, height: float, from_corner: float) -> float:
    """How far the outline lies within the rectangle, so many points from a corner along its side."""
    if shape is BoxShape.POST:
        radius = min(_ROUND, height / 2)
        missing = max(radius - from_corner, 0.0)
        return radius - math.sqrt(max(radius * radius - missing * missing, 0.0))
    return max(_CUT - from_corner, 0.0) if shape is BoxShape.OUTSIDE else 0.0


def signs_in(stack: Stack, middle: tuple[float, float]) -> tuple[PlacedSign, ...]:
    """The boxes of a stack around its middle, from the top."""
    side, above = (0.0, 0.0) if len(stack.signs) == 1 else (_GROUND, _GROUND)
    left, top = middle[0] - stack.width / 2 + side, middle[1] + stack.height / 2 - above
    placed = []
    for sign in stack.signs:
        placed.append(PlacedSign(sign, (left, top), stack.width - 2 * side))
        top -= sign.height + _BETWEEN
    return tuple(placed)


def paint_frame(stack: Stack, middle: tuple[float, float]) -> list[Shape]:
    """The ground on which the boxes of a stack stand; a box that stands alone has none."""
    if len(stack.signs) == 1:
        return []
    corner = middle[0] - stack.width / 2, middle[1] + stack.height / 2
    return [_rect(*corner, (stack.width, stack.height), PANEL, FAINT_RULE)]


def paint_sign(sign: Sign, corner: tuple[float, float], width: float, *, is_faded: bool = False) -> list[Shape]:
    """The outline and words of one box whose upper left corner is given."""
    left, top = corner
    outline = paint_outline(shape_of(sign.node), corner, (width, sign.height), is_elsewhere=bool(sign.where))
    if is_faded:
        outline.strokeColor, outline.fillColor = HexColor(FAINT_RULE), HexColor(PAPER)
    ink = RULE if is_faded else QUIET_INK if sign.where else INK
    y = top - _ABOVE - TEXT_SIZE * 0.84
    shapes: list[Shape] = [outline]
    for line in (*sign.lines, f"({sign.where})") if sign.where else sign.lines:
        shapes.append(
            String(
                left + width / 2,
                y,
                line,
                fontName=REGULAR,
                fontSize=TEXT_SIZE,
                fillColor=HexColor(ink),
                textAnchor="middle",
            )
        )
        y -= LEADING
    return shapes


def paint_outline(
    shape: BoxShape, corner: tuple[float, float], size: tuple[float, float], *, is_elsewhere: bool = False
) -> Rect | Polygon:
    """The outline of a box whose upper left corner is given."""
    (left, top), (width, height) = corner, size
    if shape is BoxShape.OUTSIDE:
        right, low, cut = left + width, top - height, _CUT
        points = [left + cut, low, right - cut, low, right, low + cut, right, top - cut]
        points += [right - cut, top, left + cut, top, left, top - cut, left, low + cut]
        outline: Rect | Polygon = Polygon(points, fillColor=HexColor(PAPER), strokeColor=HexColor(INK), strokeWidth=1)
    else:
        ground = HEAD_PANEL if shape is BoxShape.BODY else PAPER
        outline = _rect(left, top, size, ground, INK)
        if shape is BoxShape.POST:
            outline.rx = outline.ry = min(_ROUND, height / 2)
    if is_elsewhere:
        outline.strokeDashArray = list(_BROKEN)
        outline.fillColor = HexColor(PAPER)
    return outline


def _rect(left: float, top: float, size: tuple[float, float], fill: str, line: str) -> Rect:
    rect = Rect(left, top - size[1], *size)
    rect.fillColor, rect.strokeColor, rect.strokeWidth = HexColor(fill), HexColor(line), 1
    return rect
