"""Several areas side by side as bars from nought, with the median and the mean of the neighbours named across them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reportlab.graphics.shapes import Rect
from reportlab.lib.colors import HexColor

from lineofsight.analysis.area_comparison import AreaRole
from lineofsight.charts.area_words import area_sentence
from lineofsight.charts.chart import Chart
from lineofsight.charts.palette import ACCENT, HEAD_PANEL, INK, PANEL, PAPER, QUIET_INK, RULE
from lineofsight.charts.plot import TEXT_SIZE, fit_text, rule, text_width, words
from lineofsight.charts.scales import Scale
from lineofsight.wording.area_comparison import middle_names, rank_rule
from lineofsight.wording.comparison import beside
from lineofsight.wording.figures import short_figure

if TYPE_CHECKING:
    from collections.abc import Sequence
    from decimal import Decimal
    from typing import TypeAlias

    from reportlab.graphics.shapes import Line

    from lineofsight.analysis.area_comparison import AreaComparison, AreaFigure
    from lineofsight.charts.chart import HotPoint

    _Dash: TypeAlias = tuple[float, ...]
    _Middle: TypeAlias = tuple[str, Decimal, _Dash]

_ROW: Final = 22.0
_LEAST_ROW: Final = 14.4
"""Points between two areas: as many as there is room for, and no fewer than their words need."""

_BAR: Final = 0.6
"""The share of a row that its bar takes."""

_LEGEND: Final = 18.0
_SAMPLE: Final = 20.0
_GAP: Final = 6.0
_MOST_NAME: Final = 0.5
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


def comparison_chart(compared: AreaComparison, width: float = 480.0, height: float | None = None) -> Chart | None:
    """A bar for each area with a figure, in the order of the comparison; ``None`` when none has one.

    Args:
        compared: what is shown.
        width: in points.
        height: in points, which its words may exceed; ``None`` for as high as is read best.
    """
    numbers = [line.figure.value for line in compared.areas if line.figure.value is not None]
    middles = _middles(compared)
    if not numbers:
        return None
    number, head = len(compared.areas), _LEGEND * len(_legend(compared, middles, width)) + _GAP
    row = _ROW if height is None else min(_ROW, max(_LEAST_ROW, (height - head) / number))
    height = head + row * number
    drawing = Chart(width, height)
    left = min(max(_name_width(line) for line in compared.areas), width * _MOST_NAME) + _GAP
    right = max(text_width(_shown(compared, line), bold=True) for line in compared.areas) + 2 * _GAP
    # The averages too: those of neighbours that are not among the bars may lie beyond all of them.
    drawn = [0.0, *map(float, numbers), *(float(middle) for _, middle, _ in middles)]
    low, high = min(drawn), max(drawn)
    scale = Scale(low, high if high > low else low + 1, left, max(width - left - right, 40.0))
    top = row * number
    for place, line in enumerate(compared.areas, 1):
        _draw_area(drawing, compared, line, scale, (top - row * place, row))
    drawing.add(rule(scale.at(0), 0, scale.at(0), top, RULE, 1.0))
    for _, middle, dash in middles:
        drawing.add(_dashed(rule(scale.at(float(middle)), 0, scale.at(float(middle)), top, INK, 1.4), dash))
    for at, named in enumerate(_legend(compared, middles, width), 1):
        _draw_legend(drawing, named, height - _LEGEND * at + _GAP)
    hot: list[HotPoint] = [
        (scale.at(0), top - row * place + row / 2, area_sentence(compared, line))
        for place, line in enumerate(compared.areas, 1)
    ]
    return drawing.describe(describe_areas(compared), hot).redrawn_by(
        lambda wide, high: comparison_chart(compared, wide, high), head + _LEAST_ROW * number
    )


def _middles(compared: AreaComparison) -> list[_Middle]:
    own = compared.own
    median, mean = middle_names(own.neighbours_counted, own.neighbours_total)
    found = ((median, own.neighbour_median, _MEDIAN_DASH), (mean, own.neighbour_mean, _MEAN_DASH))
    return [(name, number, dash) for name, number, dash in found if number is not None]


def _draw_area(
    drawing: Chart, compared: AreaComparison, line: AreaFigure, scale: Scale, place: tuple[float, float]
) -> None:
    """The name, bar and figure of an area in its place: the lower edge and the height of its row."""
    is_own = line.role is AreaRole.OWN
    bottom, row = place
    base = bottom + (row - TEXT_SIZE * 0.72) / 2
    name = fit_text(line.name, scale.start - _GAP, bold=is_own)
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
    bar = Rect(start, bottom + row * (1 - _BAR) / 2, max(end - start, 0.8), row * _BAR)
    bar.fillColor, bar.strokeColor, bar.strokeWidth = HexColor(fill), HexColor(outline), 1.0
    drawing.add(bar)


def _legend(compared: AreaComparison, middles: Sequence[_Middle], width: float) -> list[list[tuple[str, _Dash]]]:
    """What the lines across the bars are, in one line where there is room, else each on its own."""
    said = [(f"{name}: {_said(compared, middle)}", dash) for name, middle, dash in middles]
    needed = sum(_SAMPLE + _GAP + text_width(text) for text, _ in said) + 2 * _GAP * (len(said) - 1)
    return [said] if said and needed <= width else [[one] for one in said]


def _draw_legend(drawing: Chart, line: list[tuple[str, _Dash]], y: float) -> None:
    """A stretch of each line with its words, from the left."""
    x = 0.0
    for said, dash in line:
        sample = y + TEXT_SIZE * 0.36
        drawing.add(_dashed(rule(x, sample, x + _SAMPLE, sample, INK, 1.4), dash))
        drawing.add(words(x + _SAMPLE + _GAP, y, said))
        x += _SAMPLE + 3 * _GAP + text_width(said)


def _dashed(line: Line, dash: _Dash) -> Line:
    line.strokeDashArray = list(dash)
    return line


def _name_width(line: AreaFigure) -> float:
    return text_width(line.name, bold=line.role is AreaRole.OWN)


def _shown(compared: AreaComparison, line: AreaFigure) -> str:
    return short_figure(line.figure, compared.indicator.unit, compared.indicator.decimals)


def _said(compared: AreaComparison, number: Decimal) -> str:
    return beside(number, compared.own.value.value, compared.indicator.unit, compared.indicator.decimals)


def describe_areas(compared: AreaComparison) -> str:
    """The chart in words: what and when, every area in order, the neighbours' two averages, how ranks are given."""
    lines = "; ".join(area_sentence(compared, line) for line in compared.areas)
    middles = "".join(f" {name}: {_said(compared, number)}." for name, number, _ in _middles(compared))
    said = f"Bar chart. {compared.indicator.plain_title}, {compared.period.label}. {lines}.{middles}"
    return f"{said} {rank_rule(compared.indicator.polarity, compared.own.ranked)}"
