"""The mark of a point whose figure was corrected: a bar under it, which is named above the chart.

An earlier figure that was corrected downwards makes the present look better, though nothing else changed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reportlab.graphics.shapes import Circle, Line
from reportlab.lib.colors import HexColor

from lineofsight.analysis.corrected import correction
from lineofsight.charts.key import KeyEntry
from lineofsight.charts.palette import INK
from lineofsight.charts.series import drawn_figures
from lineofsight.wording.figures import CORRECTED, unfirm
from lineofsight.wording.lists import and_more

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reportlab.graphics.shapes import Shape

    from lineofsight.analysis.verdicts import JudgedIndicator
    from lineofsight.charts.plot import Plot
    from lineofsight.domain.indicators import Observation

_HALF: Final = 4.5
_WIDTH: Final = 1.8
_BELOW: Final = 7.0
"""Points from the point to its bar: near enough that no other point is taken for it."""

_BELOW_RING: Final = 9.5
"""The same of a figure that may still change too."""

_DOT: Final = 2.6
_LIFT: Final = 3.0
_MOST_NAMED: Final = 6


def corrected_points(judged: JudgedIndicator) -> list[tuple[Observation, float]]:
    """The figures that were corrected, of those that the chart of an indicator draws, each with its height."""
    return [(seen, height) for seen, height in drawn_figures(judged) if correction(judged, seen)]


def corrected_key(marked: Sequence[tuple[Observation, float]]) -> list[KeyEntry]:
    """What the mark means, for the key above the chart; nothing for no points."""
    return [KeyEntry(CORRECTED, _sample)] if marked else []


def mark_corrected(plot: Plot, marked: Sequence[tuple[Observation, float]]) -> None:
    """Draw the bars; over a point that stands on the axis, whose words are under it."""
    for seen, height in marked:
        y, off = plot.y.at(height), _BELOW_RING if unfirm(seen) else _BELOW
        plot.add(_bar(plot.x.at(seen.period.end.toordinal()), y - off if y - off > plot.y.start else y + off))


def _sample(x: float, y: float) -> list[Shape]:
    dot = Circle(x, y + _LIFT, _DOT, fillColor=HexColor(INK), strokeColor=None)
    return [dot, _bar(x, y + _LIFT - _BELOW)]


def _bar(x: float, y: float) -> Line:
    return Line(x - _HALF, y, x + _HALF, y, strokeColor=HexColor(INK), strokeWidth=_WIDTH)


def corrected_sentence(judged: JudgedIndicator, marked: Sequence[tuple[Observation, float]]) -> str:
    """Which points have the mark and what it means; "" for none."""
    if not marked:
        return ""
    named = and_more([f"{seen.period.label} ({correction(judged, seen)})" for seen, _ in marked], _MOST_NAMED)
    return f"A bar under a point marks a figure {CORRECTED}: {named}."
