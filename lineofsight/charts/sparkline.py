"""A word-sized picture of a series: its line, its gaps and its latest point."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportlab.graphics.shapes import Circle
from reportlab.lib.colors import HexColor

from lineofsight.charts.chart import Chart
from lineofsight.charts.palette import ACCENT, FAINT_RULE
from lineofsight.charts.plot import Plot, line_through, rule
from lineofsight.charts.scales import Scale
from lineofsight.charts.series import describe_course, gaps_sentence, own_line, series_points
from lineofsight.wording.movement import joined

if TYPE_CHECKING:
    from lineofsight.analysis.verdicts import JudgedIndicator

_MARGIN = 3.0
_DOT = 2.2
_POINT = 1.1
_FEWEST = 2


def sparkline(judged: JudgedIndicator, size: tuple[float, float] = (90.0, 22.0)) -> Chart | None:
    """The series of an indicator in ``size`` points, or ``None`` when there are fewer than two figures to join.

    It has no axis and no colour of a rating: it shows the course, never a verdict.
    """
    points = series_points(judged)
    figures = [figure for _, figure in points if figure is not None]
    if len(figures) < _FEWEST:
        return None
    drawing = Chart(*size)
    plot = Plot(
        drawing,
        Scale(points[0][0], points[-1][0], _MARGIN, size[0] - 2 * _MARGIN),
        Scale(min(figures), max(figures), _MARGIN, size[1] - 2 * _MARGIN),
    )
    drawing.add(rule(_MARGIN, _MARGIN - 2, size[0] - _MARGIN, _MARGIN - 2, FAINT_RULE))
    line_through(plot, own_line(judged), colour=ACCENT, width=1.3)
    if gaps_sentence(judged):
        for day, figure in points:
            if figure is not None:
                plot.add(
                    Circle(plot.x.at(day), plot.y.at(figure), _POINT, fillColor=HexColor(ACCENT), strokeColor=None)
                )
    last_day, last = next((day, figure) for day, figure in reversed(points) if figure is not None)
    drawing.add(Circle(plot.x.at(last_day), plot.y.at(last), _DOT, fillColor=HexColor(ACCENT), strokeColor=None))
    return drawing.describe(joined(describe_course(judged), gaps_sentence(judged), judged.movement.too_few))
