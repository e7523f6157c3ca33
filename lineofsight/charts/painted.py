"""A picture as plain paint commands: what stands between a chart and the window, which does not know ReportLab.

Points are in points (1/72 inch) from the top left corner, y downwards; transforms are worked in already. Needs no
library, for the window paints marks before it loads what draws charts.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

Step: TypeAlias = tuple[Literal["M", "L", "C", "Z"], tuple[float, ...]]
"""One step of an outline: move (x, y), line (x, y), curve (x1, y1, x2, y2, x3, y3), close ()."""


@dataclass(frozen=True, slots=True)
class Stroke:
    """How an outline is drawn.

    Attributes:
        colour: ``#RRGGBB`` or ``#AARRGGBB``.
        width: in points.
        dash: lengths of dash and gap in points, empty for a full line.
        cap: 0 flat, 1 round, 2 square.
        join: 0 mitre, 1 round, 2 bevel.
    """

    colour: str
    width: float
    dash: tuple[float, ...] = ()
    cap: int = 0
    join: int = 0


@dataclass(frozen=True, slots=True)
class PaintPath:
    """An outline with its fill and stroke; either may be absent."""

    steps: tuple[Step, ...]
    fill: str = ""
    stroke: Stroke | None = None
    even_odd: bool = False


@dataclass(frozen=True, slots=True)
class PaintText:
    """A line of text.

    Attributes:
        x: left end of its baseline.
        y: its baseline.
        text: the characters.
        font: the font's name in ``charts.fonts``.
        size: in points.
        colour: ``#RRGGBB`` or ``#AARRGGBB``.
        width: its width in points, as it has on paper.
        angle: clockwise, in degrees.
    """

    x: float
    y: float
    text: str
    font: str
    size: float
    colour: str
    width: float
    angle: float = 0.0


PaintCommand: TypeAlias = PaintPath | PaintText


@dataclass(frozen=True, slots=True)
class HotSpot:
    """A place in a picture that can be pointed at: where it is and what it says."""

    x: float
    y: float
    text: str


@dataclass(frozen=True, slots=True)
class PaintedPicture:
    """A whole picture.

    Attributes:
        width: in points.
        height: in points.
        commands: back to front.
        hot: places that can be pointed at, left to right.
        alt: what it shows, in a sentence or two.
        reaches: of each command how far up and down it goes, so that of a tall picture only what is in sight need be
            painted; empty where nobody worked it out.
        above: the height in points of the names of lines and marks above what it draws.
    """

    width: float
    height: float
    commands: tuple[PaintCommand, ...]
    hot: tuple[HotSpot, ...] = ()
    alt: str = ""
    reaches: tuple[tuple[float, float], ...] = ()
    above: float = 0.0


def reach_of(command: PaintCommand) -> tuple[float, float]:
    """How far up and down a command goes, in points from the top, with some room for its stroke."""
    if isinstance(command, PaintText):
        away = command.size if not command.angle else command.width + command.size
        return command.y - away, command.y + away
    heights = [height for _, at in command.steps for height in at[1::2]]
    width = command.stroke.width if command.stroke is not None else 0.0
    return min(heights, default=0.0) - width, max(heights, default=0.0) + width
