"""The line of a target steps where the returns had another one: today's was not always aimed at."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from reportlab.graphics.shapes import Line

from lineofsight.analysis.rule_changes import EarlierTarget
from lineofsight.charts.indicator_chart import indicator_chart
from tests.charts.judged_series import judged, months, movement_point

if TYPE_CHECKING:
    from lineofsight.analysis.verdicts import JudgedIndicator

DAY = timedelta(days=1)


def trend() -> JudgedIndicator:
    """Four years up to March 2016, on a line."""
    return judged(["50", "52", "54", "56"], target="60")


def variation() -> JudgedIndicator:
    """Sixteen months up to July 2016."""
    spans = months(16)
    points = tuple(movement_point(span.end, 50.0, "common_cause") for span in spans)
    return judged(["50"] * 16, periods=spans, points=points, target="60")


def line_of(shown: JudgedIndicator, *earlier: tuple[date, str | None]) -> list[tuple[float, float, float, float]]:
    """The pieces of the target's line, with these targets before the present one."""
    before = tuple(EarlierTarget(until, None if value is None else Decimal(value)) for until, value in earlier)
    chart = indicator_chart(replace(shown, earlier_targets=before))
    assert chart is not None
    dotted = (one for one in chart.contents if isinstance(one, Line) and one.strokeDashArray == [1.2, 3.0])
    return [(one.x1, one.y1, one.x2, one.y2) for one in dotted]


@pytest.mark.parametrize("shown", [trend(), variation()], ids=["line", "variation"])
def test_the_line_steps_after_the_last_return_with_another_target(shown: JudgedIndicator) -> None:
    """At the old level up to that day, then up or down to the present one, which reaches the target's name."""
    first, last = shown.series[0].period.end, shown.series[-1].period.end
    half = first + (last - first) / 2
    before, step, now = line_of(shown, (half, "90"))
    assert before[1] == before[3] > now[1] == now[3]
    assert step == (before[2], before[1], now[0], now[1])
    start, end = before[0], now[2] - 6
    assert before[2] == pytest.approx(start + (end - start) * (half - first).days / (last - first).days)


def test_both_levels_have_their_place_on_the_axis() -> None:
    """One far above what is measured and aimed at now would run out of the picture."""
    before, _, now = line_of(trend(), (date(2014, 3, 31), "400"))
    assert 0 < now[1] < before[1] < 210


def test_a_target_that_was_set_later_has_no_line_before() -> None:
    """Nothing was aimed at then."""
    (now,) = line_of(trend(), (date(2015, 3, 31), None))
    (whole,) = line_of(trend())
    assert now[0] > whole[0]
    assert now[2] == whole[2]


def test_a_change_before_the_first_figure_is_no_step_and_one_after_the_last_is_seen() -> None:
    """The first is out of sight; of the last the present level is a short stretch beside the target's name."""
    shown = trend()
    first, last = shown.series[0].period.end, shown.series[-1].period.end
    assert line_of(shown, (first - DAY, "90")) == line_of(shown)
    before, _, now = line_of(shown, (last + DAY, "90"))
    assert before[2] - before[0] > 100
    assert now[2] - now[0] == pytest.approx(6)
