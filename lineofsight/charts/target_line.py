"""The line of a target through a chart: at the level that held by the returns of each time, with a step between two."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lineofsight.charts.palette import INK
from lineofsight.charts.plot import rule

if TYPE_CHECKING:
    from lineofsight.analysis.verdicts import JudgedIndicator
    from lineofsight.charts.plot import Plot

_DASH: Final = (1.2, 3.0)
_WIDTH: Final = 1.4
_BEYOND: Final = 6.0
"""Points by which the present target reaches beyond the last figure, to its name: seen also where it is newer."""


def target_levels(judged: JudgedIndicator, first: int) -> list[float]:
    """Every level that the line of the target has from a day on; none without a target."""
    return [level for _, level in _steps(judged, first) if level is not None]


def draw_target(plot: Plot, judged: JudgedIndicator, first: int) -> None:
    """Draw the line from a day on; nothing without a target."""
    left, before = plot.x.start, None
    end = plot.x.start + plot.x.length
    for until, level in _steps(judged, first):
        right = end + _BEYOND if until is None else min(plot.x.at(until), end)
        if level is not None:
            height = plot.y.at(level)
            if before is not None:
                _draw(plot, left, before, left, height)
            _draw(plot, left, height, right, height)
        left, before = right, None if level is None else plot.y.at(level)


def _draw(plot: Plot, x1: float, y1: float, x2: float, y2: float) -> None:
    line = rule(x1, y1, x2, y2, INK, _WIDTH)
    line.strokeDashArray = list(_DASH)
    plot.add(line)


def _steps(judged: JudgedIndicator, first: int) -> list[tuple[int | None, float | None]]:
    """Until which day which level held, the last until now; no return says on which day a target was changed."""
    now = judged.indicator.target.value
    if now is None:
        return []
    before = [
        (one.until.toordinal(), None if one.value is None else float(one.value)) for one in judged.earlier_targets
    ]
    return [*((until, level) for until, level in before if until > first), (None, float(now))]
