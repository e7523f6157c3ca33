"""A chart on the page says how much lower it can be drawn as it stands there, and becomes just so much lower."""

from __future__ import annotations

from dataclasses import replace

import pytest

from lineofsight.charts.indicator_chart import indicator_chart
from lineofsight.documents.forms import PrintSize
from lineofsight.documents.pdf.figure import Figure
from lineofsight.documents.pdf.type_scale import SCALES
from lineofsight.domain.figures import Figure as Given
from tests.charts.judged_series import judged


@pytest.mark.parametrize("room", [480.0, 420.0, 300.0, 200.0])
def test_a_chart_becomes_as_much_lower_as_it_says_in_every_room(room: float) -> None:
    """In a narrow one the names above it take more rows, and leave less to give."""
    names = ("Statistical neighbours (median)", "England", "London")
    shown = judged(["12", "14", "15"], peers=dict.fromkeys(names, ("13", "13", "13")))
    shown = replace(shown, revisions=(replace(shown.series[-1], figure=Given.of("20")),))
    chart = indicator_chart(shown)
    assert chart is not None
    scale = SCALES[PrintSize.LARGE]
    figure = Figure(chart, chart.alt, scale, tallest=600)
    width = room * scale.magnification
    _, whole = figure.wrap(width, 700)
    spare = figure.measure_spare(width)
    figure.lower(spare)
    assert figure.wrap(width, 700)[1] == pytest.approx(whole - spare)
    assert figure.measure_spare(width) == pytest.approx(0)
    assert spare > 0 or room < 480
