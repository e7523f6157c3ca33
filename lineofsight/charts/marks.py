"""A rating's mark as a small drawing: shape, colour and letter, the same on the screen and on paper.

The mark is never alone: its word stands beside it as text. Stripes are plain lines, so that a black and white
printer shows them and every renderer can draw them.
"""

from __future__ import annotations

import math
from typing import Final

from reportlab.graphics.shapes import Circle, Drawing, Line, Polygon, Shape, String
from reportlab.lib.colors import Color, HexColor

from lineofsight.charts.fonts import BOLD
from lineofsight.charts.palette import PAPER, TONE_COLOURS, MarkShape, Tone

# Type size of the letter and height of its middle, as shares of the mark's size.
_LETTER: Final = (0.66, 0.5)
_LETTER_IN: Final = {
    MarkShape.STRIPED_DISC: (0.54, 0.5),
    MarkShape.DIAMOND: (0.56, 0.5),
    MarkShape.TRIANGLE: (0.5, 0.36),
}
# The height of a capital letter of the family, as a share of the type size.
_CAPITAL: Final = 0.727
_STRIPES: Final = 4


def draw_mark(shape: MarkShape, letter: str, tone: Tone, size: float = 13) -> Drawing:
    """Return the mark as a drawing.

    Args:
        shape: its outline.
        letter: one letter inside it, or an empty string; a hollow or striped mark has it dark, the others white. A
            striped disc is clearest without one.
        tone: its colour.
        size: width and height in points.
    """
    drawing = Drawing(size, size)
    colour = HexColor(TONE_COLOURS[tone])
    for part in _outline(shape, size, colour):
        drawing.add(part)
    if letter:
        if shape is MarkShape.STRIPED_DISC:
            drawing.add(_letter_ground(size / 2))
        is_open = shape in (MarkShape.HOLLOW_CIRCLE, MarkShape.STRIPED_DISC)
        drawing.add(_letter(letter, size, colour if is_open else HexColor(PAPER), shape))
    return drawing


def _outline(shape: MarkShape, size: float, colour: Color) -> list[Shape]:
    """Return the parts of the outline, back to front."""
    half = size / 2
    line = max(size / 9, 0.8)
    if shape is MarkShape.SQUARE:
        inset = size * 0.06
        far = size - inset
        return [Polygon([inset, inset, far, inset, far, far, inset, far], fillColor=colour, strokeColor=None)]
    if shape is MarkShape.DIAMOND:
        points = [half, 0, size, half, half, size, 0, half]
        return [Polygon(points, fillColor=colour, strokeColor=None)]
    if shape is MarkShape.TRIANGLE:
        points = [0, size * 0.06, size, size * 0.06, half, size * 0.97]
        return [Polygon(points, fillColor=colour, strokeColor=None)]
    if shape is MarkShape.DISC:
        return [Circle(half, half, half, fillColor=colour, strokeColor=None)]
    radius = half - line / 2
    ring = Circle(half, half, radius, fillColor=HexColor(PAPER), strokeColor=colour, strokeWidth=line)
    if shape is MarkShape.HOLLOW_CIRCLE:
        return [ring]
    return [ring, *_stripes(half, radius, line, colour)]


def _stripes(half: float, radius: float, line: float, colour: Color) -> list[Shape]:
    """Return slanting chords of a circle, as evenly spread lines."""
    chords: list[Shape] = []
    turn = math.sqrt(0.5)
    for number in range(1, _STRIPES + 1):
        off = radius * (2 * number / (_STRIPES + 1) - 1)
        reach = math.sqrt(radius * radius - off * off)
        middle_x, middle_y = half + off * turn, half - off * turn
        chords.append(
            Line(
                middle_x - reach * turn,
                middle_y - reach * turn,
                middle_x + reach * turn,
                middle_y + reach * turn,
                strokeColor=colour,
                strokeWidth=line,
            )
        )
    return chords


def _letter_ground(half: float) -> Shape:
    """Return the white ground that keeps a letter readable on stripes."""
    return Circle(half, half, half * 0.6, fillColor=HexColor(PAPER), strokeColor=None)


def _letter(letter: str, size: float, colour: Color, shape: MarkShape) -> String:
    """Return the letter, its capital height in the middle of the mark, or lower in a triangle."""
    type_share, middle_share = _LETTER_IN.get(shape, _LETTER)
    type_size, middle = size * type_share, size * middle_share
    return String(
        size / 2,
        middle - type_size * _CAPITAL / 2,
        letter,
        fontName=BOLD,
        fontSize=type_size,
        fillColor=colour,
        textAnchor="middle",
    )
