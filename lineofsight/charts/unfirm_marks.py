"""The mark of a point whose figure may still change: a broken ring round it, which is named above the chart.

It stands beside what the point is, so that a provisional figure that is also worse than natural variation explains
shows both, and needs no colour. A hollow point would not do: that is natural variation, or somebody else's figure.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reportlab.graphics.shapes import Circle
from reportlab.lib.colors import HexColor

from lineofsight.charts.palette import INK
from lineofsight.charts.plot import TEXT_SIZE, fit_text, words
from lineofsight.wording.figures import may_change, unfirm
from lineofsight.wording.lists import and_more

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineofsight.analysis.verdicts import JudgedIndicator
    from lineofsight.charts.plot import Plot
    from lineofsight.domain.indicators import Observation

_RADIUS: Final = 7.0
_WIDTH: Final = 1.3
_DASH: Final = (2.6, 1.8)
_DOT: Final = 2.6
_KEY_LINE: Final = 18.0
_KEY_AT: Final = 15.0
"""Middle of the sample in the key, from the left: where the names of lines have theirs."""
_KEY_WORDS: Final = 36.0
_MOST_NAMED: Final = 6


def unfirm_points(judged: JudgedIndicator) -> list[tuple[Observation, float]]:
    """The figures that may still change, of those that the chart of an indicator draws, each with its height."""
    drawn = {point.date: point.value for point in judged.movement.points}
    return [
        (seen, drawn[seen.period.end] if drawn else float(seen.figure.value))
        for seen in judged.series
        if unfirm(seen) and seen.figure.value is not None and (not drawn or seen.period.end in drawn)
    ]


def leave_room(size: tuple[float, float], marked: Sequence[tuple[Observation, float]]) -> tuple[float, float]:
    """The width and height that are left for the chart below the name of the mark."""
    return (size[0], size[1] - _KEY_LINE) if marked else size


def mark_unfirm(plot: Plot, marked: Sequence[tuple[Observation, float]]) -> None:
    """Draw the rings, and above the chart what they mean, in the room that was left for it."""
    if not marked:
        return
    for seen, height in marked:
        plot.add(_ring(plot.x.at(seen.period.end.toordinal()), plot.y.at(height)))
    base = plot.drawing.height + (_KEY_LINE - TEXT_SIZE) / 2
    middle = base + TEXT_SIZE * 0.36
    plot.drawing.height += _KEY_LINE
    plot.add(Circle(_KEY_AT, middle, _DOT, fillColor=HexColor(INK), strokeColor=None), _ring(_KEY_AT, middle))
    said = may_change(seen for seen, _ in marked)
    plot.add(words(_KEY_WORDS, base, fit_text(said, plot.drawing.width - _KEY_WORDS)))


def _ring(x: float, y: float) -> Circle:
    ring = Circle(x, y, _RADIUS, fillColor=None, strokeColor=HexColor(INK), strokeWidth=_WIDTH)
    ring.strokeDashArray = list(_DASH)
    return ring


def unfirm_sentence(marked: Sequence[tuple[Observation, float]]) -> str:
    """Which points have the mark and what it means; "" for none."""
    if not marked:
        return ""
    named = and_more([f"{seen.period.label} ({unfirm(seen)})" for seen, _ in marked], _MOST_NAMED)
    return f"A broken ring marks a figure that may still change: {named}."
