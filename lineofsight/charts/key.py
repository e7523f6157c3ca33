"""The key above a chart: each mark and line that needs a name, drawn beside it, as many in a row as fit."""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING, Final, NamedTuple

from lineofsight.charts.palette import INK
from lineofsight.charts.plot import TEXT_SIZE, break_text, text_width, words

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from reportlab.graphics.shapes import Shape

    from lineofsight.charts.chart import Chart

MARK_WIDTH: Final = 16.0
"""Points that a mark takes, its ring included."""

LINE_WIDTH: Final = 30.0
"""Points that a stretch of a line takes: long enough for its dashes to be told apart."""

LEAST_PLOT: Final = 140.0
"""Points: what a key leaves of a chart that was higher; a lower one would flatten what it shows."""

_ROW: Final = 18.0
_BESIDE: Final = 6.0
_APART: Final = 18.0


class KeyEntry(NamedTuple):
    """One mark or line and its name.

    Attributes:
        said: its name.
        sample: draws it around a point, given across and up.
        width: of the sample in points.
        colour: of the name.
        bold: whether it is the council's own.
    """

    said: str
    sample: Callable[[float, float], Sequence[Shape]]
    width: float = MARK_WIDTH
    colour: str = INK
    bold: bool = False


def room_below(size: tuple[float, float], entries: Sequence[KeyEntry]) -> tuple[float, float]:
    """The width and height that a key leaves for the chart below it; it takes no more than leaves it readable."""
    width, height = size
    return width, max(height - key_height(entries, width), min(height, LEAST_PLOT))


def key_height(entries: Sequence[KeyEntry], room: float) -> float:
    """The height in points of a key."""
    return _ROW * sum(_lines(row, room) for row in _rows(entries, room))


def add_key(drawing: Chart, entries: Sequence[KeyEntry]) -> None:
    """Draw the key above the chart, which becomes as much higher."""
    room = drawing.width
    drawing.add_above(key_height(entries, room))
    base = drawing.height - TEXT_SIZE - (_ROW - TEXT_SIZE) / 2
    for row in _rows(entries, room):
        lefts = accumulate((_width(entry) + _APART for entry in row), initial=0.0)
        for left, entry in zip(lefts, row, strict=False):
            for shape in entry.sample(left + entry.width / 2, base + TEXT_SIZE * 0.36):
                drawing.add(shape)
            for line, said in enumerate(_broken(entry, room)):
                at = left + entry.width + _BESIDE, base - line * _ROW
                drawing.add(words(*at, said, colour=entry.colour, bold=entry.bold))
        base -= _ROW * _lines(row, room)


def _rows(entries: Sequence[KeyEntry], room: float) -> list[list[KeyEntry]]:
    rows: list[list[KeyEntry]] = []
    used = room
    for entry in entries:
        if used + _APART + _width(entry) > room:
            rows.append([])
            used = -_APART
        rows[-1].append(entry)
        used += _APART + _width(entry)
    return rows


def _lines(row: Sequence[KeyEntry], room: float) -> int:
    return max(len(_broken(entry, room)) for entry in row)


def _broken(entry: KeyEntry, room: float) -> list[str]:
    """The name, in several lines where even alone in a row it has no room."""
    return break_text(entry.said, room - entry.width - _BESIDE, bold=entry.bold)


def _width(entry: KeyEntry) -> float:
    return entry.width + _BESIDE + text_width(entry.said, bold=entry.bold)
