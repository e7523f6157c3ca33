"""The key above a chart: every mark and line with its shape beside its name, so that no colour has to be matched."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from reportlab.graphics.shapes import Circle, Line, Polygon, Rect, String

from lineofsight.charts.indicator_chart import indicator_chart
from lineofsight.charts.plot import TEXT_SIZE, text_width
from lineofsight.desktop.picture_calls import chart_of
from tests.charts.judged_series import judged, months, movement_point

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineofsight.charts.chart import Chart

BETTER = "better than natural variation explains"
WORSE = "worse than natural variation explains"
NEUTRAL = "higher or lower than natural variation explains"


def variation(*kinds: str, size: tuple[float, float] = (480, 210)) -> Chart:
    """Sixteen months whose points are of these kinds, one after another."""
    spans = months(16)
    points = tuple(
        movement_point(span.end, 50.0 + step % 3, kinds[step % len(kinds)]) for step, span in enumerate(spans)
    )
    chart = indicator_chart(judged([str(50 + step % 3) for step in range(16)], periods=spans, points=points), size)
    assert chart is not None
    return chart


def labels(chart: Chart) -> dict[str, String]:
    """What is written on a chart."""
    return {one.text: one for one in chart.contents if isinstance(one, String)}


@pytest.mark.parametrize(
    ("kind", "said", "shape"),
    [
        ("common_cause", "natural variation", Circle),
        ("special_cause_improvement", BETTER, Circle),
        ("special_cause_concern", WORSE, Rect),
        ("special_cause_neutral_low", NEUTRAL, Polygon),
    ],
)
def test_every_mark_of_natural_variation_stands_beside_its_name(kind: str, said: str, shape: type) -> None:
    """As it is drawn at the points, before the name and on its line."""
    chart = variation(kind)
    name = labels(chart)[said]
    *points, sample = (one for one in chart.contents if isinstance(one, shape))
    assert len(points) == 16
    left, low, right, high = sample.getBounds()
    assert 0 <= left < right < name.x
    assert low < name.y + TEXT_SIZE * 0.36 < high
    assert name.y > max(one.y for text, one in labels(chart).items() if text != said) + TEXT_SIZE


def test_only_the_marks_that_are_drawn_are_named() -> None:
    """A key of marks that nobody finds would be searched in vain."""
    said = set(labels(variation("common_cause", "special_cause_concern")))
    assert {"natural variation", WORSE} <= said
    assert not {BETTER, NEUTRAL} & said


@pytest.mark.parametrize("size", [(480.0, 210.0), (260.0, 238.0), (260.0, 130.0)])
def test_a_key_stays_within_the_chart_and_leaves_it_readable(size: tuple[float, float]) -> None:
    """It takes its room from the chart, but not so much that nothing could be told from it."""
    chart = variation("common_cause", "special_cause_improvement", "special_cause_concern", size=size)
    named = [labels(chart)[said] for said in ("natural variation", BETTER, WORSE)]
    assert all(one.x + text_width(one.text) <= size[0] for one in named)
    assert all(one.y + TEXT_SIZE <= chart.height for one in named)
    assert chart.height - chart.above >= min(140, size[1])
    assert chart.height == pytest.approx(max(size[1], chart.above + min(140, size[1])))


def test_a_low_room_of_the_window_has_words_as_large_as_any() -> None:
    """The chart is drawn lower, not shrunk with its words, however much its key needs."""
    spans = months(16)
    kinds = ("common_cause", "special_cause_improvement", "special_cause_concern", "special_cause_neutral_low")
    points = tuple(movement_point(span.end, 50.0, kinds[step % 4]) for step, span in enumerate(spans))
    picture = chart_of(judged(["50"] * 16, periods=spans, points=points), (260.0, 190.0))
    assert picture is not None
    assert (picture.width, picture.height) == (260, 190)
    assert picture.above > 190 - 140


@pytest.mark.parametrize("width", [300.0, 480.0, 700.0])
def test_lines_beside_one_another_are_named_with_their_dashes_in_every_room(width: float) -> None:
    """Where several end at one height, names in their colours at the right would be all that tells them apart."""
    peers: dict[str, Sequence[str]] = {"Statistical neighbours": ["15", "16"], "England": ["15", "16"]}
    chart = indicator_chart(judged(["12", "14"], target="20", peers=peers), (width, 210))
    assert chart is not None
    lines = [one for one in chart.contents if isinstance(one, Line)]
    for said in ("This council 14.0%", "Statistical neighbours 16.0%", "England 16.0%"):
        name = labels(chart)[said]
        beside = [one for one in lines if one.x2 < name.x and abs(one.y1 - name.y - TEXT_SIZE * 0.36) < 1]
        sample = max(beside, key=lambda one: float(one.x2))
        assert bool(sample.strokeDashArray) == (said != "This council 14.0%")
    dashes = [tuple(one.strokeDashArray) for one in lines if one.strokeDashArray]
    assert len(set(dashes)) == len(dashes) == 3


def test_a_line_that_stands_alone_has_no_key() -> None:
    """Its figure and its target are named where it ends."""
    chart = indicator_chart(judged(["12", "14"], target="20"))
    assert chart is not None
    assert chart.above == 0
    assert {"14.0%", "Target 20.0%"} <= set(labels(chart))
