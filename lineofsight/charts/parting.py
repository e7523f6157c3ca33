"""A drawing parted at a height, so that a tall one goes on over the page with its words as large as they were."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from reportlab.graphics.shapes import Group, PolyLine

from lineofsight.charts.chart import Chart

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportlab.graphics.shapes import Shape


def part_of(chart: Chart, upper: float, lower: float) -> Chart:
    """Return the part of a chart between two heights in points from its upper edge, each an edge or one of its cuts.

    Lines that cross a height go on to the edge of the part. Everything else stands where its middle is.

    Args:
        chart: whole, and made of boxes, words and lines across and down.
        upper: where the part begins.
        lower: where it ends.
    """
    low, high = chart.height - lower, chart.height - upper
    part = Chart(chart.width, high - low)
    moved = Group(transform=(1, 0, 0, 1, 0, -low))
    for shape in chart.contents:
        for kept in _keep(shape, low, high):
            moved.add(kept)
    part.add(moved)
    hot = [(x, y - low, said) for x, y, said in chart.hot if low <= y < high]
    return part.describe(chart.alt, hot).cut_at([cut - upper for cut in chart.cuts if upper < cut < lower])


def _keep(shape: Shape, low: float, high: float) -> Iterator[Shape]:
    """Yield what of a shape stands between two heights."""
    _, lower, _, upper = shape.getBounds()
    if low <= lower and upper <= high:
        yield shape
    elif isinstance(shape, PolyLine):
        yield from _clip(shape, low, high)
    elif low <= (lower + upper) / 2 < high:
        yield shape


def _clip(line: PolyLine, low: float, high: float) -> Iterator[PolyLine]:
    """Yield the pieces of a line across and down that stand between two heights."""
    points = list(zip(line.points[::2], line.points[1::2], strict=True))
    for (left, first), (right, second) in pairwise(points):
        if max(first, second) < low or min(first, second) > high:
            continue
        piece: PolyLine = line.copy()
        piece.points = [left, min(max(first, low), high), right, min(max(second, low), high)]
        yield piece
