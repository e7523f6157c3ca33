"""The run of an indicator with too few points for natural variation: its line, its target, and others' lines."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from reportlab.graphics.shapes import Circle
from reportlab.lib.colors import HexColor

from lineofsight.charts.corrected_marks import (
    corrected_key,
    corrected_points,
    corrected_sentence,
    mark_corrected,
)
from lineofsight.charts.key import LINE_WIDTH, KeyEntry, add_key, room_below
from lineofsight.charts.palette import ACCENT, INK, PAPER, QUIET_INK, SERIES
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
from lineofsight.charts.series import (
    are_joined,
    axis_suffix,
    describe_course,
    gaps_sentence,
    line_points,
    own_line,
    period_label,
    point_sentence,
    series_points,
    target_label,
)
from lineofsight.charts.target_line import draw_target, target_levels
from lineofsight.charts.unfirm_marks import mark_unfirm, unfirm_key, unfirm_points, unfirm_sentence
from lineofsight.wording.figures import value
from lineofsight.wording.movement import joined

if TYPE_CHECKING:
    from decimal import Decimal

    from reportlab.graphics.shapes import Shape

    from lineofsight.analysis.comparison_values import PeerLine
    from lineofsight.analysis.verdicts import JudgedIndicator
    from lineofsight.charts.chart import Chart
    from lineofsight.domain.periods import Period

_FEWEST: Final = 2
_DASHES: Final = ((7.0, 3.0), (2.0, 2.5), (8.0, 2.5, 2.0, 2.5))
_DOT: Final = 3.4
_RING: Final = 2.6
_ROOM: Final = 14.0
_OWN: Final = "This council"
_OWN_WIDTH: Final = 2.2
_OTHERS_WIDTH: Final = 1.4


_Others = list[tuple["Period", float]]
"""Others' figures by the period that they speak of, oldest first."""


class LineLabel(NamedTuple):
    """What names a line.

    Attributes:
        figure: at the line's end.
        whose: whose line it is, "" for the target's.
        said: the figure in words.
        colour: of words and line.
        dash: the line's own, if it has one.
        bold: whether it is the council's own.
        is_joined: whether a line leads through all its figures.
    """

    figure: float
    whose: str
    said: str
    colour: str
    dash: tuple[float, ...] = ()
    bold: bool = False
    is_joined: bool = True

    @property
    def text(self) -> str:
        """Whose line it is, and where it ends."""
        return f"{self.whose} {self.said}".strip()


def trend_chart(judged: JudgedIndicator, size: tuple[float, float]) -> Chart | None:
    """The series as a line, named above it beside others; ``None`` when there are fewer than two figures to join.

    It shows no limits and no verdict: with under 13 points there is no telling signal from noise
    (Making Data Count; NHSRplotthedots warns under 13).
    """
    points = series_points(judged)
    known = [(day, figure) for day, figure in points if figure is not None]
    if len(known) < _FEWEST:
        return None
    peers = _peers_within(judged, points)
    figures = [figure for _, figure in known] + [figure for _, line in peers for _, figure in line]
    figures += target_levels(judged, points[0][0])
    labels = _labels(judged, peers, known[-1][1])
    # Where several end, their dashes tell them apart and not the height or colour of their names.
    named = [label for label in labels if label.whose]
    labels = [label._replace(whose="") for label in labels if label.bold or not label.whose]
    marked, corrected = unfirm_points(judged), corrected_points(judged)
    key = [*map(_line_key, named), *unfirm_key(marked), *corrected_key(corrected)]
    plot = make_plot(
        room_below(size, key),
        covering(figures),
        (points[0][0], points[-1][0]),
        right_room=max(text_width(label.text, bold=label.bold) for label in labels) + _ROOM,
        suffix=axis_suffix(judged.indicator),
    )
    label_periods(plot, [(seen.period.end.toordinal(), period_label(seen.period)) for seen in judged.series])
    draw_target(plot, judged, points[0][0])
    for (_, line), colour, dash in zip(peers, SERIES[1:], _DASHES, strict=False):
        _draw_others(plot, line, colour, dash)
    line_through(plot, own_line(judged), colour=ACCENT, width=_OWN_WIDTH)
    hot = _draw_points(plot, judged, points)
    mark_unfirm(plot, marked)
    mark_corrected(plot, corrected)
    _write_labels(plot, labels)
    add_key(plot.drawing, key)
    return plot.drawing.describe(describe_trend(judged), hot)


def _peers_within(judged: JudgedIndicator, points: list[tuple[int, float | None]]) -> list[tuple[PeerLine, _Others]]:
    """The other lines, cut to the span of the council's own series; those without a point there are left out."""
    first, last = points[0][0], points[-1][0]
    cut = [
        (peer, [(p, float(number)) for p, number in peer.points if first <= p.end.toordinal() <= last])
        for peer in judged.peer_lines
    ]
    return [(peer, line) for peer, line in cut[: len(_DASHES)] if line]


def _labels(judged: JudgedIndicator, peers: list[tuple[PeerLine, _Others]], latest: float) -> list[LineLabel]:
    """What names each line and says where it ends; a line that stands alone needs no name."""
    indicator = judged.indicator

    def said(number: Decimal) -> str:
        return value(number, indicator.unit, indicator.decimals)

    own, period = next(
        (seen.figure.value, seen.period) for seen in reversed(judged.series) if seen.figure.value is not None
    )
    # Where the axis goes on to a period without a number, the figure does not stand as if it were of that one.
    ends = said(own) if period == judged.series[-1].period else f"{said(own)}, {period_label(period)}"
    labels = [LineLabel(latest, _OWN if peers else "", ends, INK, bold=True)]
    for (peer, line), colour, dash in zip(peers, SERIES[1:], _DASHES, strict=False):
        is_joined = are_joined([period for period, _ in line])
        labels.append(LineLabel(line[-1][1], peer.name, said(peer.points[-1][1]), colour, dash, is_joined=is_joined))
    if indicator.target.value is not None:
        labels.append(LineLabel(float(indicator.target.value), "", target_label(judged), QUIET_INK))
    return labels


def _draw_others(plot: Plot, line: _Others, colour: str, dash: tuple[float, ...]) -> None:
    """Others' figures as a line; where that may not join them all, as rings."""
    line_through(plot, line_points(line), colour=colour, width=_OTHERS_WIDTH, dash=dash)
    if not are_joined([period for period, _ in line]):
        for period, figure in line:
            plot.add(_ring(plot.x.at(period.end.toordinal()), plot.y.at(figure), colour))


def _ring(x: float, y: float, colour: str) -> Circle:
    return Circle(x, y, _RING, fillColor=HexColor(PAPER), strokeColor=HexColor(colour), strokeWidth=_OTHERS_WIDTH)


def _draw_points(
    plot: Plot, judged: JudgedIndicator, points: list[tuple[int, float | None]]
) -> list[tuple[float, float, str]]:
    hot: list[tuple[float, float, str]] = []
    for seen, (day, figure) in zip(judged.series, points, strict=True):
        place = plot.y.start if figure is None else plot.y.at(figure)
        hot.append((plot.x.at(day), place, point_sentence(judged, seen)))
        if figure is not None:
            plot.add(
                Circle(
                    plot.x.at(day),
                    place,
                    _DOT,
                    fillColor=HexColor(ACCENT),
                    strokeColor=HexColor(PAPER),
                    strokeWidth=0.8,
                )
            )
    return hot


def _write_labels(plot: Plot, labels: list[LineLabel]) -> None:
    left = plot.x.start + plot.x.length + _ROOM * 0.7
    bold = {label.text for label in labels if label.bold}
    wanted = [(plot.y.at(label.figure), label.text, label.colour) for label in labels]
    for place, text, colour in place_labels(wanted, plot.y.start + ABOVE_AXIS, plot.y.start + plot.y.length + 4):
        plot.add(words(left, place - 4.3, text, colour=colour, bold=text in bold))


def _line_key(label: LineLabel) -> KeyEntry:
    """A stretch of a line, or a ring of one that may not join its figures, beside whose it is and where it ends."""

    def sample(x: float, y: float) -> list[Shape]:
        if not label.is_joined:
            return [_ring(x, y, label.colour)]
        line = rule(x - LINE_WIDTH / 2, y, x + LINE_WIDTH / 2, y, ACCENT if label.bold else label.colour)
        line.strokeWidth = _OWN_WIDTH if label.bold else _OTHERS_WIDTH
        if label.dash:
            line.strokeDashArray = list(label.dash)
        return [line]

    return KeyEntry(label.text, sample, LINE_WIDTH, label.colour, label.bold)


def describe_trend(judged: JudgedIndicator) -> str:
    """The chart in words: the series' course, the target and where the others stand."""
    indicator = judged.indicator
    gaps = gaps_sentence(judged)
    parts = [f"{'Chart' if gaps else 'Line chart'}. {describe_course(judged)}", *([gaps] if gaps else [])]
    if indicator.target.value is not None:
        parts.append(f"{target_label(judged)}.")
    parts += [
        f"{peer.name}: {value(peer.points[-1][1], indicator.unit, indicator.decimals)} in {peer.points[-1][0].label}."
        for peer in judged.peer_lines
        if peer.points
    ]
    marked = unfirm_sentence(unfirm_points(judged)), corrected_sentence(judged, corrected_points(judged))
    return joined(*parts, judged.target_before, *marked)
