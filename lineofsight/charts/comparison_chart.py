"""Several areas side by side as bars from nought, with the median and the mean of the neighbours named across them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reportlab.graphics.shapes import Rect
from reportlab.lib.colors import HexColor

from lineofsight.analysis.area_comparison import AreaRole
from lineofsight.charts.chart import Chart
from lineofsight.charts.palette import ACCENT, HEAD_PANEL, INK, PANEL, PAPER, QUIET_INK, RULE
from lineofsight.charts.plot import TEXT_SIZE, rule, text_width, words
from lineofsight.charts.scales import Scale
from lineofsight.wording.area_comparison import middle_names, rank_rule
from lineofsight.wording.comparison import rank
from lineofsight.wording.figures import figure, short_figure, value

if TYPE_CHECKING:
    from decimal import Decimal

    from lineofsight.analysis.area_comparison import AreaComparison, AreaFigure
    from lineofsight.charts.chart import HotPoint

_ROW: Final = 22.0
_BAR: Final = 13.0
_LEGEND: Final = 18.0
_SAMPLE: Final = 28.0
_GAP: Final = 6.0
_MOST_NAME: Final = 0.42
"""The share of the width that names may take; a longer one is cut, and said in full in the words of the chart."""

_FILLS: Final = {
    AreaRole.OWN: (ACCENT, ACCENT),
    AreaRole.NEIGHBOUR: (HEAD_PANEL, ACCENT),
    AreaRole.CHOSEN: (PANEL, QUIET_INK),
    AreaRole.REGION: (PAPER, INK),
    AreaRole.ENGLAND: (PAPER, INK),
}
"""Fill and outline: the council's bar alone is solid, so that it is found without colour."""

_MEDIAN_DASH: Final = (7.0, 3.0)
_MEAN_DASH: Final = (1.6, 2.6)


def comparison_chart(compared: AreaComparison, width: float = 480.0) -> Chart | None:
    """A bar for each area with a figure, in the order of the comparison; ``None`` when none has one."""
    numbers = [line.figure.value for line in compared.areas if line.figure.value is not None]
    middles = _middles(compared)
    if not numbers:
        return None
    height = _LEGEND * len(middles) + _GAP + _ROW * len(compared.areas)
    drawing = Chart(width, height)
    left = min(max(_name_width(line) for line in compared.areas), width * _MOST_NAME) + _GAP
    right = max(text_width(_shown(compared, line), bold=True) for line in compared.areas) + 2 * _GAP
    low, high = min(0.0, float(min(numbers))), max(0.0, float(max(numbers)))
    scale = Scale(low, high if high > low else low + 1, left, max(width - left - right, 40.0))
    top = _ROW * len(compared.areas)
    for number, line in enumerate(compared.areas, 1):
        _draw_area(drawing, compared, line, scale, top - _ROW * number)
    drawing.add(rule(scale.at(0), 0, scale.at(0), top, RULE, 1.0))
    for at, (name, middle, dash) in enumerate(middles):
        said, y = f"{name}: {_said(compared, middle)}", height - _LEGEND * (at + 1) + _GAP
        _draw_middle(drawing, said, (scale.at(float(middle)), top), y, dash)
    hot: list[HotPoint] = [
        (scale.at(0), top - _ROW * number + _ROW / 2, area_sentence(compared, line))
        for number, line in enumerate(compared.areas, 1)
    ]
    return drawing.describe(describe_areas(compared), hot).redrawn_by(
        lambda wide, _: comparison_chart(compared, wide), height
    )


def _middles(compared: AreaComparison) -> list[tuple[str, Decimal, tuple[float, ...]]]:
    own = compared.own
    median, mean = middle_names(own.neighbours_counted, own.neighbours_total)
    found = ((median, own.neighbour_median, _MEDIAN_DASH), (mean, own.neighbour_mean, _MEAN_DASH))
    return [(name, number, dash) for name, number, dash in found if number is not None]


def _draw_area(drawing: Chart, compared: AreaComparison, line: AreaFigure, scale: Scale, bottom: float) -> None:
    is_own = line.role is AreaRole.OWN
    base = bottom + (_ROW - TEXT_SIZE * 0.72) / 2
    name = _fitting(line.name, scale.start - _GAP, bold=is_own)
    drawing.add(words(scale.start - _GAP, base, name, anchor="end", bold=is_own))
    shown = _shown(compared, line)
    number = line.figure.value
    # The figures stand in a column of their own, where neither a bar nor the lines of the averages cross them.
    colour = INK if number is not None else QUIET_INK
    drawing.add(words(drawing.width - 2, base, shown, anchor="end", colour=colour, bold=is_own))
    if number is None:
        return
    start, end = sorted((scale.at(0), scale.at(float(number))))
    fill, outline = _FILLS[line.role]
    bar = Rect(start, bottom + (_ROW - _BAR) / 2, max(end - start, 0.8), _BAR)
    bar.fillColor, bar.strokeColor, bar.strokeWidth = HexColor(fill), HexColor(outline), 1.0
    drawing.add(bar)


def _draw_middle(drawing: Chart, said: str, across: tuple[float, float], y: float, dash: tuple[float, ...]) -> None:
    """A line across the bars (its place and its top), and at ``y`` above them what it is, beside a stretch of it."""
    place, top = across
    sample = y + TEXT_SIZE * 0.36
    for line in (rule(place, 0, place, top, INK, 1.4), rule(0, sample, _SAMPLE, sample, INK, 1.4)):
        line.strokeDashArray = list(dash)
        drawing.add(line)
    drawing.add(words(_SAMPLE + _GAP, y, said))


def _name_width(line: AreaFigure) -> float:
    return text_width(line.name, bold=line.role is AreaRole.OWN)


def _fitting(name: str, room: float, *, bold: bool) -> str:
    """The name, cut at its end where it is too long for its room."""
    if text_width(name, bold=bold) <= room:
        return name
    shown = name
    while len(shown) > 1 and text_width(shown + "…", bold=bold) > room:
        shown = shown[:-1].rstrip()
    return shown + "…"


def _shown(compared: AreaComparison, line: AreaFigure) -> str:
    return short_figure(line.figure, compared.indicator.unit, compared.indicator.decimals)


def _said(compared: AreaComparison, number: Decimal) -> str:
    return value(number, compared.indicator.unit, compared.indicator.decimals)


def area_sentence(compared: AreaComparison, line: AreaFigure) -> str:
    """One bar in words."""
    shown = figure(line.figure, compared.indicator.unit, compared.indicator.decimals)
    role = "" if line.name == line.role.value else f" ({line.role.value.lower()})"
    placed = "" if line.rank is None else f", {rank(line.rank, compared.own.ranked)}"
    return f"{line.name}{role}: {shown}{placed}"


def describe_areas(compared: AreaComparison) -> str:
    """The chart in words: what and when, every area in order, the neighbours' two averages, how ranks are given."""
    lines = "; ".join(area_sentence(compared, line) for line in compared.areas)
    middles = "".join(f" {name}: {_said(compared, number)}." for name, number, _ in _middles(compared))
    said = f"Bar chart. {compared.indicator.plain_title}, {compared.period.label}. {lines}.{middles}"
    return f"{said} {rank_rule(compared.indicator.polarity, compared.own.ranked)}"
