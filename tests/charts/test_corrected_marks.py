"""A figure that was corrected since it was first given has a mark on the chart, in words as well, and not by colour."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from reportlab.graphics.shapes import Circle, Line, String

from lineofsight.charts.indicator_chart import indicator_chart
from lineofsight.domain.indicators import Quality
from lineofsight.wording.figures import CORRECTED
from tests.analysis.figure_makers import figure
from tests.charts.judged_series import judged, run_line, variation

if TYPE_CHECKING:
    from lineofsight.analysis.verdicts import JudgedIndicator
    from lineofsight.charts.chart import Chart

POINT_TYPE = "common_cause"


def corrected(shown: JudgedIndicator, *first: str) -> JudgedIndicator:
    """The same, its last figure given otherwise before, by these editions, the oldest first."""
    last = shown.series[-1]
    return replace(shown, revisions=tuple(replace(last, figure=figure(text)) for text in reversed(first)))


def drawn(shown: JudgedIndicator, size: tuple[float, float] = (480.0, 210.0)) -> Chart:
    """Its chart."""
    chart = indicator_chart(shown, size)
    assert chart is not None
    return chart


def bars(chart: Chart) -> list[tuple[float, float]]:
    """The middles of the bars, in the order in which they are drawn."""
    found = (one for one in chart.contents if isinstance(one, Line) and one.strokeWidth == pytest.approx(1.8))
    return [((one.x1 + one.x2) / 2, one.y1) for one in found]


@pytest.mark.parametrize("shown", [run_line(), variation(POINT_TYPE)], ids=["line", "variation"])
def test_a_corrected_point_has_a_bar_that_is_named_above_the_chart(shown: JudgedIndicator) -> None:
    """Under the point; the point says from what."""
    chart = drawn(corrected(shown, "20"))
    (x, y), sample = bars(chart)
    (at, height, said) = chart.hot[-1]
    assert x == pytest.approx(at)
    assert 5 < height - y < 14
    assert "corrected from 20.0%" in said
    (name,) = [one for one in chart.contents if isinstance(one, String) and one.text == CORRECTED]
    assert sample[0] < name.x
    assert sample[1] > chart.height - chart.above
    assert chart.alt.endswith(
        f" A bar under a point marks a figure {CORRECTED}: {shown.series[-1].period.label} (corrected from 20.0%)."
    )


@pytest.mark.parametrize("first", [(), ("15",), ("x",)], ids=["never", "confirmed", "filled in later"])
def test_a_figure_that_stands_as_first_given_has_no_mark(first: tuple[str, ...]) -> None:
    """Nor does the key name one, nor do the words."""
    chart = drawn(corrected(run_line(), *first))
    assert bars(chart) == []
    assert "corrected" not in f"{chart.alt}{chart.hot[-1][2]}"
    assert CORRECTED not in [one.text for one in chart.contents if isinstance(one, String)]


def test_a_figure_corrected_back_to_what_was_first_given_has_no_mark() -> None:
    """It stands as it stood; what lay between is told among its editions."""
    assert bars(drawn(corrected(run_line(), "15", "18"))) == []


def test_what_was_filled_in_later_and_then_corrected_is_told_from_its_first_number() -> None:
    """Suppressed first, then 20%, then 15%."""
    assert drawn(corrected(run_line(), "c", "20")).hot[-1][2].endswith("corrected from 20.0%")


def test_a_provisional_figure_that_was_corrected_shows_both() -> None:
    """The ring keeps clear of the bar."""
    shown = corrected(run_line(), "20")
    last = replace(shown.series[-1], quality=Quality.PROVISIONAL)
    chart = drawn(replace(shown, series=(*shown.series[:-1], last)))
    ring = next(one for one in chart.contents if isinstance(one, Circle) and one.strokeDashArray)
    assert bars(chart)[0][1] < ring.cy - ring.r


def test_a_point_on_the_axis_has_its_bar_above_it() -> None:
    """Below it stand the periods."""
    chart = drawn(corrected(judged(["12", "14", "0"]), "20"))
    assert bars(chart)[0][1] > chart.hot[-1][1]
