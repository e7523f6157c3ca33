"""The chart that an indicator's number of points allows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lineofsight.charts.key import LEAST_PLOT
from lineofsight.charts.trend_chart import trend_chart
from lineofsight.charts.variation_chart import variation_chart

if TYPE_CHECKING:
    from lineofsight.analysis.verdicts import JudgedIndicator
    from lineofsight.charts.chart import Chart

DEFAULT_SIZE: Final = (480.0, 210.0)
"""Width and height in points: the width of a page's text."""


_LEAST_HEIGHT: Final = 160.0
"""A lower chart would flatten what it shows, also where the names above it take less than is left of that."""


def indicator_chart(judged: JudgedIndicator, size: tuple[float, float] = DEFAULT_SIZE) -> Chart | None:
    """Natural variation with 13 or more points at equal spacing, a run line with 2 or more, otherwise ``None``."""
    chart = variation_chart(judged, size) if judged.movement.points else trend_chart(judged, size)
    if chart is None:
        return None
    lowest = max(_LEAST_HEIGHT, LEAST_PLOT + chart.above)
    return chart.redrawn_by(lambda width, height: indicator_chart(judged, (width, height)), lowest)
