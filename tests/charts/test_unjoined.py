"""No line is drawn between figures that speak in part of the same time, and the chart says so."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from reportlab.graphics.shapes import Circle, PolyLine

from lineofsight.charts.sparkline import sparkline
from lineofsight.charts.trend_chart import trend_chart
from lineofsight.domain.periods import Period, PeriodKind, year_ending
from tests.charts.judged_series import judged, months

if TYPE_CHECKING:
    from lineofsight.charts.chart import Chart

SIZE = (480.0, 210.0)
FIGURES = ["12", "14", "13", "15"]
THREE_YEARS = [
    Period(end=date(2014 + n, 3, 31), start=date(2011 + n, 4, 1), kind=PeriodKind.ANNUAL, label=f"to {2014 + n}")
    for n in range(4)
]
ROLLING = [
    Period(end=one.end, start=one.end, kind=PeriodKind.ROLLING_12M, label=f"12 months to {one.label}")
    for one in months(4)
]
NOT_JOINED = "Neighbouring figures share 2 of their 3 years, so no line joins them."


def _lines(chart: Chart | None) -> list[int]:
    """How many points each line of the chart joins."""
    assert chart is not None
    return [len(shape.points) // 2 for shape in chart.contents if isinstance(shape, PolyLine)]


def _dots(chart: Chart | None) -> int:
    assert chart is not None
    return sum(isinstance(shape, Circle) for shape in chart.contents)


def _said(chart: Chart | None) -> str:
    assert chart is not None
    return chart.alt


def _to_date(start: date, end: date) -> Period:
    return Period(end=end, start=start, kind=PeriodKind.YTD, label=f"to {end}")


def test_years_together_stand_as_points() -> None:
    """Of 2012-14 and 2013-15 two years are the same: a line between them would show a change that is not there."""
    chart = trend_chart(judged(FIGURES, periods=THREE_YEARS), SIZE)
    assert (_lines(chart), _dots(chart)) == ([], 4)
    assert _said(chart).startswith("Chart. ")
    assert NOT_JOINED in _said(chart)


def test_rolling_months_are_not_joined_whenever_they_are_said_to_start() -> None:
    """Officers may give rolling twelve months as a day: what they speak of is the year before it."""
    chart = trend_chart(judged(FIGURES, periods=ROLLING), SIZE)
    assert not _lines(chart)
    assert "share 11 of their 12 months" in _said(chart)


def test_others_points_have_rings_where_no_line_joins_them() -> None:
    """Otherwise the neighbours would be named and nowhere seen; above the chart a ring names them too."""
    series = judged(FIGURES, periods=THREE_YEARS, peers={"England": ["10", "11", "12", "11"]})
    wide, narrow = trend_chart(series, SIZE), trend_chart(series, (300.0, 210.0))
    assert (_lines(wide), _dots(wide), _dots(narrow)) == ([], 9, 9)


def test_the_small_picture_has_points_too() -> None:
    """Four points and the larger one at the end, and the words say why."""
    small = sparkline(judged(FIGURES, periods=THREE_YEARS))
    assert (_lines(small), _dots(small)) == ([], 5)
    assert _said(small).endswith(NOT_JOINED)


def test_figures_that_share_nothing_are_joined_as_before() -> None:
    """Where only the last two overlap, the line ends before them."""
    years = [year_ending(date(2013 + n, 3, 31), str(2013 + n)) for n in range(3)]
    overlapping = year_ending(date(2015, 9, 30), "September 2015")
    chart = trend_chart(judged(FIGURES, periods=[*years, overlapping]), SIZE)
    assert _lines(chart) == [3]
    assert "share 6 of their 12 months" in _said(chart)


def test_what_runs_up_over_the_year_is_joined_within_it() -> None:
    """From the whole year in March to its first quarter in June there is no fall."""
    april, next_april = date(2015, 4, 1), date(2016, 4, 1)
    spans = [
        _to_date(april, date(2015, 12, 31)),
        _to_date(april, date(2016, 3, 31)),
        _to_date(next_april, date(2016, 6, 30)),
        _to_date(next_april, date(2016, 9, 30)),
    ]
    chart = trend_chart(judged(["30", "40", "9", "20"], periods=spans), SIZE)
    assert _lines(chart) == [2, 2]
    assert "of one year only" in _said(chart)


def test_whole_years_to_date_are_joined_year_by_year() -> None:
    """Each March's figure is of the same part of its year, and they share nothing."""
    years = [_to_date(date(2014 + n, 4, 1), date(2015 + n, 3, 31)) for n in range(3)]
    chart = trend_chart(judged(["30", "40", "35"], periods=years), SIZE)
    assert _lines(chart) == [3]
    assert _said(chart).startswith("Line chart. ")
