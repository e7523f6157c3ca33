"""The natural variation chart: points, average, limits and signals (XmR, NHS "Making Data Count" rules)."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from reportlab.graphics.shapes import Circle, Polygon, Rect, Shape
from reportlab.lib.colors import HexColor

from lineofsight.charts.corrected_marks import (
    corrected_key,
    corrected_points,
    corrected_sentence,
    mark_corrected,
)
from lineofsight.charts.key import KeyEntry, add_key, room_below
from lineofsight.charts.palette import PAPER, QUIET_INK
from lineofsight.charts.plot import (
    ABOVE_AXIS,
    Plot,
    label_periods,
    line_through,
    make_plot,
    place_labels,
    rule,
    text_width,
    words,
)
from lineofsight.charts.scales import covering
from lineofsight.charts.series import axis_suffix, describe_course, period_label, point_sentence, target_label
from lineofsight.charts.target_line import draw_target, target_levels
from lineofsight.charts.unfirm_marks import mark_unfirm, unfirm_key, unfirm_points, unfirm_sentence
from lineofsight.wording.movement import joined, mark_words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from lineofsight.analysis.movement_values import MovementPoint
    from lineofsight.analysis.verdicts import JudgedIndicator
    from lineofsight.charts.chart import Chart

COMMON: Final = "#4A5562"
IMPROVEMENT: Final = "#12436D"
CONCERN: Final = "#B8470B"
NEUTRAL: Final = "#6B3FA0"
"""Signal colours that keep 3:1 on white and stay apart for the colour-blind; the shapes differ as well."""

_LIMIT_DASH: Final = (5.0, 3.0)
_ROOM: Final = 14.0


def variation_chart(judged: JudgedIndicator, size: tuple[float, float]) -> Chart:
    """The chart of a series with 13 or more points at equal spacing.

    Rings are natural variation, blue discs improvement, orange squares concern, diamonds a signal where neither
    way is good. Limits are drawn for each rebased part on its own.
    """
    points = judged.movement.points
    days = (points[0].date.toordinal(), points[-1].date.toordinal())
    figures = [point.value for point in points]
    figures += [limit for point in points for limit in (point.lpl, point.upl) if limit is not None]
    figures += target_levels(judged, days[0])
    labels = _labels(judged)
    marked, corrected = unfirm_points(judged), corrected_points(judged)
    key = [*_marks_key(points), *unfirm_key(marked), *corrected_key(corrected)]
    plot = make_plot(
        room_below(size, key),
        _clipped(covering(figures), figures),
        days,
        right_room=max((text_width(text) for _, text in labels), default=0) + _ROOM,
        suffix=axis_suffix(judged.indicator),
    )
    _label_axis(plot, judged)
    _draw_lines(plot, points)
    draw_target(plot, judged, days[0])
    hot = _draw_points(plot, judged)
    mark_unfirm(plot, marked)
    mark_corrected(plot, corrected)
    left = plot.x.start + plot.x.length + _ROOM * 0.7
    wanted = [(plot.y.at(figure), text, QUIET_INK) for figure, text in labels]
    for place, text, colour in place_labels(wanted, plot.y.start + ABOVE_AXIS, plot.y.start + plot.y.length + 4):
        plot.add(words(left, place - 4.3, text, colour=colour))
    add_key(plot.drawing, key)
    return plot.drawing.describe(describe_variation(judged), hot)


def _clipped(span: tuple[float, float], figures: list[float]) -> tuple[float, float]:
    """The span of the axis; limits are never clipped at nought, so a limit below it keeps its place."""
    return min(span[0], *figures), span[1]


def _labels(judged: JudgedIndicator) -> list[tuple[float, str]]:
    last = judged.movement.points[-1]
    labels = [
        (limit, text)
        for limit, text in ((last.upl, "upper limit"), (last.mean, "average"), (last.lpl, "lower limit"))
        if limit is not None
    ]
    if judged.indicator.target.value is not None:
        labels.append((float(judged.indicator.target.value), target_label(judged)))
    return labels


def _label_axis(plot: Plot, judged: JudgedIndicator) -> None:
    drawn = {point.date for point in judged.movement.points}
    label_periods(
        plot,
        [
            (seen.period.end.toordinal(), period_label(seen.period))
            for seen in judged.series
            if seen.period.end in drawn
        ],
    )


def _draw_lines(plot: Plot, points: tuple[MovementPoint, ...]) -> None:
    for group in sorted({point.rebase_group for point in points}):
        part = [point for point in points if point.rebase_group == group]
        _steady(plot, part, lambda point: point.mean, ())
        _steady(plot, part, lambda point: point.upl, _LIMIT_DASH)
        _steady(plot, part, lambda point: point.lpl, _LIMIT_DASH)
        line_through(plot, [(point.date.toordinal(), point.value) for point in part], colour=COMMON, width=1.4)


def _steady(
    plot: Plot,
    part: list[MovementPoint],
    figure: Callable[[MovementPoint], float | None],
    dash: tuple[float, ...],
) -> None:
    level = figure(part[0])
    if level is None:
        return
    line = rule(
        plot.x.at(part[0].date.toordinal()),
        plot.y.at(level),
        plot.x.at(part[-1].date.toordinal()),
        plot.y.at(level),
        COMMON,
        1.0,
    )
    if dash:
        line.strokeDashArray = list(dash)
    plot.add(line)


def _draw_points(plot: Plot, judged: JudgedIndicator) -> list[tuple[float, float, str]]:
    hot: list[tuple[float, float, str]] = []
    said = judged.movement.point_sentences or tuple("" for _ in judged.movement.points)
    observed = {seen.period.end: seen for seen in judged.series}
    for point, sentence in zip(judged.movement.points, said, strict=True):
        x, y = plot.x.at(point.date.toordinal()), plot.y.at(point.value)
        plot.add(_signal(x, y, point.point_type))
        figure = f"{point_sentence(judged, observed[point.date])}. " if point.date in observed else ""
        hot.append((x, y, f"{figure}{sentence}"))
    return hot


def _marks_key(points: Iterable[MovementPoint]) -> list[KeyEntry]:
    """What the marks of the points mean, of those that are drawn."""
    said = mark_words(point.point_type for point in points)
    return [KeyEntry(text, partial(_sample, kind)) for kind, text in said.items()]


def _sample(kind: str, x: float, y: float) -> list[Shape]:
    return [_signal(x, y, kind)]


def _signal(x: float, y: float, point_type: str) -> Shape:
    if point_type == "special_cause_improvement":
        return Circle(x, y, 4.2, fillColor=HexColor(IMPROVEMENT), strokeColor=HexColor(PAPER), strokeWidth=0.6)
    if point_type == "special_cause_concern":
        square = Rect(x - 3.9, y - 3.9, 7.8, 7.8)
        square.fillColor, square.strokeColor, square.strokeWidth = HexColor(CONCERN), HexColor(PAPER), 0.6
        return square
    if point_type.startswith("special_cause_neutral"):
        diamond = [x, y - 5, x + 5, y, x, y + 5, x - 5, y]
        return Polygon(diamond, fillColor=HexColor(NEUTRAL), strokeColor=HexColor(PAPER), strokeWidth=0.6)
    return Circle(x, y, 3.2, fillColor=HexColor(PAPER), strokeColor=HexColor(COMMON), strokeWidth=1.3)


def describe_variation(judged: JudgedIndicator) -> str:
    """The chart in words: the course, then what the rules say."""
    marked = unfirm_sentence(unfirm_points(judged)), corrected_sentence(judged, corrected_points(judged))
    said = describe_course(judged), judged.movement.sentence, judged.target_before
    return joined("Natural variation chart.", *said, *marked)
