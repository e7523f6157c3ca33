"""The mark of a point whose figure may still change: a broken ring round it, which is named above the chart.

It stands beside what the point is, so that a provisional figure that is also worse than natural variation explains
shows both, and needs no colour. A hollow point would not do: that is natural variation, or somebody else's figure.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reportlab.graphics.shapes import Circle
from reportlab.lib.colors import HexColor

from lineofsight.charts.key import KeyEntry
from lineofsight.charts.palette import INK
from lineofsight.charts.series import drawn_figures
from lineofsight.wording.figures import may_change, unfirm
from lineofsight.wording.lists import and_more

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reportlab.graphics.shapes import Shape

    from lineofsight.analysis.verdicts import JudgedIndicator
    from lineofsight.charts.plot import Plot
    from lineofsight.domain.indicators import Observation

_RADIUS: Final = 7.0
_WIDTH: Final = 1.3
_DASH: Final = (2.6, 1.8)
_DOT: Final = 2.6
_MOST_NAMED: Final = 6


def unfirm_points(judged: JudgedIndicator) -> list[tuple[Observation, float]]:
    """The figures that may still change, of those that the chart of an indicator draws, each with its height."""
    return [(seen, height) for seen, height in drawn_figures(judged) if unfirm(seen)]


def unfirm_key(marked: Sequence[tuple[Observation, float]]) -> list[KeyEntry]:
    """What the mark means, for the key above the chart; nothing for no points."""
    return [KeyEntry(may_change(seen for seen, _ in marked), _sample)] if marked else []


def mark_unfirm(plot: Plot, marked: Sequence[tuple[Observation, float]]) -> None:
    """Draw the rings."""
    for seen, height in marked:
        plot.add(_ring(plot.x.at(seen.period.end.toordinal()), plot.y.at(height)))


def _sample(x: float, y: float) -> list[Shape]:
    return [Circle(x, y, _DOT, fillColor=HexColor(INK), strokeColor=None), _ring(x, y)]


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
