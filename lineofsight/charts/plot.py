"""The ground of every chart over time: axes, gridlines, labels, lines that break where a figure is missing."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise
from typing import TYPE_CHECKING, Final, Literal, TypeAlias

from reportlab.graphics.shapes import Line, PolyLine, Shape, String
from reportlab.lib.colors import HexColor
from reportlab.pdfbase.pdfmetrics import stringWidth

from lineofsight.charts.chart import Chart
from lineofsight.charts.fonts import REGULAR, SEMIBOLD
from lineofsight.charts.lines import FINEST
from lineofsight.charts.palette import FAINT_RULE, INK, QUIET_INK, RULE
from lineofsight.charts.scales import Scale, nice_ticks, tick_decimals
from lineofsight.wording.figures import number

if TYPE_CHECKING:
    from collections.abc import Sequence

TEXT_SIZE: Final = 12.0
"""Points: no text on a chart at full size is smaller."""

Label: TypeAlias = "tuple[float, str, str]"
"""A label at the end of a line: its place in points, its text and its colour."""

Anchor: TypeAlias = Literal["start", "middle", "end"]

_LABEL_GAP: Final = 8.0
_LEFT_AT_AN_END: Final = " ,;:."
_TOP_ROOM: Final = 16.0
_BOTTOM_ROOM: Final = 24.0


@dataclass(frozen=True, slots=True)
class Plot:
    """A drawing with its two scales.

    Attributes:
        drawing: what is drawn on.
        x: places of days (``date.toordinal``) along the time axis, so that gaps look like gaps.
        y: places of the figures.
    """

    drawing: Chart
    x: Scale
    y: Scale

    def add(self, *parts: Shape) -> None:
        """Draw parts, later ones on top."""
        for part in parts:
            self.drawing.add(part)


def make_plot(
    size: tuple[float, float], span: tuple[float, float], days: tuple[int, int], *, right_room: float, suffix: str = ""
) -> Plot:
    """A drawing with y grid, y labels and x axis line.

    Args:
        size: width and height of the whole drawing in points.
        span: lowest and highest figure to be shown.
        days: the first and last day on the time axis, as ordinals.
        right_room: points kept free on the right for the labels of the lines.
        suffix: written after each y label, for example "%".
    """
    width, height = size
    ticks = nice_ticks(*span)
    labels = [number(Decimal(repr(tick)), tick_decimals(ticks)) + suffix for tick in ticks]
    left = max(text_width(label) for label in labels) + _LABEL_GAP
    drawing = Chart(width, height)
    y = Scale(ticks[0], ticks[-1], _BOTTOM_ROOM, height - _BOTTOM_ROOM - _TOP_ROOM)
    x = Scale(days[0], days[1], left + 2 * _LABEL_GAP, width - left - right_room - 3 * _LABEL_GAP)
    end = x.start + x.length + _LABEL_GAP
    for tick, label in zip(ticks, labels, strict=True):
        place = y.at(tick)
        drawing.add(rule(left, place, end, place, FAINT_RULE))
        drawing.add(words(left - _LABEL_GAP / 2, place - TEXT_SIZE * 0.36, label, anchor="end", colour=QUIET_INK))
    drawing.add(rule(left, y.start, end, y.start, RULE, 1.0))
    return Plot(drawing, x, y)


def label_periods(plot: Plot, periods: Sequence[tuple[int, str]]) -> None:
    """Write the labels of as many periods (day, label) as fit without touching, beginning with the last."""
    free = float("inf")
    for day, label in reversed(periods):
        place = plot.x.at(day)
        half = text_width(label) / 2
        if place + half > free:
            continue
        plot.add(words(place, plot.y.start - TEXT_SIZE - 3, label, anchor="middle", colour=QUIET_INK))
        plot.add(rule(place, plot.y.start, place, plot.y.start - 3, RULE))
        free = place - half - _LABEL_GAP


def line_through(
    plot: Plot, points: Sequence[tuple[int, float | None]], *, colour: str, width: float, dash: Sequence[float] = ()
) -> None:
    """Join points (day, figure) by lines; where a figure is missing the line breaks, it is never bridged.

    A gap may stand on the day of the figure before it: what may not be joined (``series.line_points``).
    """
    longest = _longest_step([day for day, _ in points])
    run: list[float] = []
    before: int | None = None
    for day, figure in [*points, (0, None)]:
        if run and (figure is None or (before is not None and day - before > longest)):
            _draw_run(plot, run, colour, width, dash)
            run = []
        if figure is not None:
            run += [plot.x.at(day), plot.y.at(figure)]
            before = day


def _draw_run(plot: Plot, run: list[float], colour: str, width: float, dash: Sequence[float]) -> None:
    if len(run) <= 2:  # noqa: PLR2004 (two numbers are one point, which has its own mark)
        return
    line = PolyLine(run, strokeColor=HexColor(colour), strokeWidth=width, strokeLineJoin=1)
    if dash:
        line.strokeDashArray = list(dash)
    plot.add(line)


def _longest_step(days: Sequence[int]) -> float:
    """The longest step between two points that still counts as neighbouring: half as long again as the usual one."""
    steps = sorted(later - earlier for earlier, later in pairwise(days) if later > earlier)
    return steps[len(steps) // 2] * 1.5 if steps else 0.0


ABOVE_AXIS: Final = 6.0
"""Points by which the lowest label of a line stands above the axis, whose own words are under it."""


def place_labels(wanted: Sequence[Label], low: float, high: float) -> list[Label]:
    """Move labels (place, text, colour) apart so that none touch, keeping their order and the span."""
    gap = TEXT_SIZE * 1.15
    ordered = sorted(wanted)
    places: list[float] = []
    for place, _, _ in ordered:
        places.append(max(place, places[-1] + gap if places else low))
    ceiling = high
    for index in range(len(places) - 1, -1, -1):
        places[index] = min(places[index], ceiling)
        ceiling = places[index] - gap
    return [(place, text, colour) for place, (_, text, colour) in zip(places, ordered, strict=True)]


def words(x: float, y: float, text: str, *, anchor: Anchor = "start", colour: str = INK, bold: bool = False) -> String:
    """A line of text."""
    font = SEMIBOLD if bold else REGULAR
    return String(x, y, text, fontName=font, fontSize=TEXT_SIZE, fillColor=HexColor(colour), textAnchor=anchor)


def rule(x1: float, y1: float, x2: float, y2: float, colour: str, width: float = FINEST) -> Line:
    """A straight line."""
    return Line(x1, y1, x2, y2, strokeColor=HexColor(colour), strokeWidth=width)


def text_width(text: str, *, bold: bool = False) -> float:
    """The width of a line of text in points."""
    return float(stringWidth(text, SEMIBOLD if bold else REGULAR, TEXT_SIZE))


def break_text(text: str, room: float, *, bold: bool = False) -> list[str]:
    """A text in as few lines as fit a room in points, broken between words; a word that is wider ends early."""
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and text_width(longer, bold=bold) <= room:
            lines[-1] = longer
        else:
            lines.append(fit_text(word, room, bold=bold))
    return lines


def fit_text(text: str, room: float, *, bold: bool = False) -> str:
    """A line of text, or as many of its first words as fit a room in points with an ellipsis.

    Where the first word alone does not fit, as much of that as does, and at least one letter. The end is found by
    halves: a word of ten thousand letters is measured a dozen times and not once a letter.
    """
    if text_width(text, bold=bold) <= room:
        return text
    kept = bisect_right(
        range(1, len(text)), room, key=lambda letters: text_width(f"{text[:letters].rstrip()}…", bold=bold)
    )
    fitting = text[: max(kept, 1)]
    # The letter after it tells whether a word ends here.
    whole = f"{fitting}{text[len(fitting) : len(fitting) + 1]}".rpartition(" ")[0].rstrip(_LEFT_AT_AN_END)
    return f"{whole or fitting.rstrip()}…"
