"""A figure that may still change has a mark on the chart, in words as well, and not by colour."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from reportlab.graphics.shapes import Circle, Rect, String

from lineofsight.charts.indicator_chart import indicator_chart
from lineofsight.charts.plot import TEXT_SIZE, text_width
from lineofsight.domain.indicators import Quality
from tests.charts.judged_series import judged, run_line, variation

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineofsight.analysis.verdicts import JudgedIndicator
    from lineofsight.charts.chart import Chart

POINT_TYPE = "special_cause_concern"
"""All sixteen months are worse than natural variation explains."""


def with_quality(shown: JudgedIndicator, *qualities: Quality) -> JudgedIndicator:
    """The same, its last figures as firm as that."""
    first = len(shown.series) - len(qualities)
    last = tuple(replace(seen, quality=quality) for seen, quality in zip(shown.series[first:], qualities, strict=True))
    return replace(shown, series=(*shown.series[:first], *last))


def drawn(shown: JudgedIndicator, size: tuple[float, float] = (480.0, 210.0)) -> Chart:
    """Its chart."""
    chart = indicator_chart(shown, size)
    assert chart is not None
    return chart


def rings(chart: Chart) -> list[Circle]:
    """The broken rings, in the order in which they are drawn."""
    return [one for one in chart.contents if isinstance(one, Circle) and one.strokeDashArray]


def key(chart: Chart) -> str:
    """What the rings mean."""
    return next((one.text for one in chart.contents if isinstance(one, String) and "may still" in one.text), "")


@pytest.mark.parametrize("shown", [run_line(), variation(POINT_TYPE)], ids=["line", "variation"])
def test_a_provisional_point_has_a_broken_ring_that_is_named_above_the_chart(shown: JudgedIndicator) -> None:
    """Beside its own mark, so that one worse than natural variation explains that may still change shows both."""
    chart = drawn(with_quality(shown, Quality.PROVISIONAL))
    ring, sample = rings(chart)
    (x, y, said) = chart.hot[-1]
    assert (ring.cx, ring.cy) == pytest.approx((x, y))
    assert "provisional" in said
    assert key(chart) == "provisional: may still change"
    assert chart.height > sample.cy > chart.height - chart.above
    # The points, and one of their kind in the key.
    points = len(shown.movement.points)
    assert len([one for one in chart.contents if isinstance(one, Rect)]) == (points + 1 if points else 0)
    assert (chart.width, chart.height) == (480, 210)


@pytest.mark.parametrize("shown", [run_line(), variation(POINT_TYPE)], ids=["line", "variation"])
def test_the_words_of_the_chart_name_every_point_with_the_mark(shown: JudgedIndicator) -> None:
    """The one before the last, too, which the course of the series does not name."""
    chart = drawn(with_quality(shown, Quality.PROVISIONAL, Quality.FINAL))
    named = shown.series[-2].period.label
    assert chart.alt.endswith(f" A broken ring marks a figure that may still change: {named} (provisional).")


@pytest.mark.parametrize(
    ("qualities", "said"),
    [
        ((Quality.INCOMPLETE,), "incomplete: may still change"),
        ((Quality.PROVISIONAL, Quality.INCOMPLETE), "provisional or incomplete: may still change"),
        ((Quality.REVISED, Quality.FINAL), ""),
    ],
)
def test_the_mark_is_named_by_what_the_figures_are(qualities: tuple[Quality, ...], said: str) -> None:
    """A firm figure has none, and a chart of firm figures has no line that names it."""
    chart = drawn(with_quality(variation(POINT_TYPE), *qualities))
    assert key(chart) == said
    assert len(rings(chart)) == (len(qualities) + 1 if said else 0)
    assert ("A broken ring" in chart.alt) == bool(said)


def test_a_figure_that_is_not_drawn_has_no_mark() -> None:
    """A suppressed one, and one before the points that natural variation counts."""
    suppressed = with_quality(judged(["12", "14", None]), Quality.PROVISIONAL)
    shown = with_quality(variation(POINT_TYPE), *[Quality.PROVISIONAL] * 16)
    fewer = replace(shown, movement=replace(shown.movement, points=shown.movement.points[1:]))
    assert rings(drawn(suppressed)) == []
    assert len(rings(drawn(fewer))) == 16
    assert shown.series[0].period.label not in drawn(fewer).alt.partition("A broken ring")[2]


def test_in_a_narrow_room_the_name_of_the_mark_stays_within_it_and_below_the_names_of_the_lines() -> None:
    """Each on a line of its own, in words as large as ever."""
    peers: dict[str, Sequence[str]] = {"Statistical neighbours": ["11", "12", "13"]}
    shown = with_quality(judged(["12", "14", "15"], peers=peers), Quality.PROVISIONAL)
    chart = drawn(shown, (260.0, 210.0))
    labels = [one for one in chart.contents if isinstance(one, String)]
    (mark,) = [one for one in labels if one.text == key(chart)]
    (lowest, *_) = sorted(one.y for one in labels if one.y > mark.y)
    assert mark.x + text_width(mark.text) <= 260
    assert lowest - mark.y >= TEXT_SIZE
    assert mark.fontSize == TEXT_SIZE
