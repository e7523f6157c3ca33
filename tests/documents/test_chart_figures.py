"""The figures of a chart as a table: every point that is drawn, and why one is not."""

from __future__ import annotations

from dataclasses import replace

from lineofsight.documents.chart_figures import chart_figures
from tests.charts.judged_series import judged, months, movement_point


def test_a_line_has_every_period_with_others_beside_it() -> None:
    """England's figure stands in the period that it is for, and a suppressed figure says why."""
    table = chart_figures(judged(["50", None, "55.6"], target="90", peers={"England": ["61", "62"]}))

    assert [column.heading for column in table.columns] == ["Period", "Figure", "England"]
    assert table.rows == (
        ("2013", "50.0%", "61.0%"),
        ("2014", "suppressed: too few to publish safely", "62.0%"),
        ("2015", "55.6%", "no figure"),
    )
    assert table.caption == "The figures of this chart: Children seen in time. Target 90.0%"


def test_a_natural_variation_chart_has_limits_and_signals_in_words() -> None:
    """What shape and colour say in the picture is a sentence here."""
    spans = months(13)
    points = tuple(
        movement_point(span.end, 50.0 + step, "special_cause_concern" if step == 12 else "common_cause")
        for step, span in enumerate(spans)
    )
    given = judged([str(50 + step) for step in range(13)], periods=spans, points=points)
    said = ("Natural variation.",) * 12 + ("Above the upper limit: worse than natural variation explains.",)
    table = chart_figures(replace(given, movement=replace(given.movement, point_sentences=said)))

    assert len(table.rows) == 13
    assert table.rows[0] == ("April 2015", "50.0%", "50.0%", "40.0% to 60.0%", "Natural variation.")
    assert table.rows[-1][-1] == "Above the upper limit: worse than natural variation explains."


def test_limits_that_cannot_be_computed_are_a_dash() -> None:
    """No limit is not a limit of nought."""
    (span, *_) = months(1)
    point = replace(movement_point(span.end, 50.0, "common_cause"), lpl=None, upl=None, mean=None)
    table = chart_figures(judged(["50"], periods=[span], points=(point,)))

    assert table.rows == (("April 2015", "50.0%", "–", "–", ""),)


def test_a_figure_that_is_not_drawn_is_in_the_table() -> None:
    """A suppressed month leaves a gap in the picture, and its reason here; a month that never came is named."""
    spans = months(14)
    points = tuple(movement_point(span.end, 50.0, "common_cause") for span in spans[1:])
    given = judged([None, *["50"] * 13], periods=spans, points=points)
    table = chart_figures(replace(given, missing_periods=("June 2016",)))

    assert len(table.rows) == 14
    assert table.rows[0] == (
        "April 2015",
        "suppressed: too few to publish safely",
        "–",
        "–",
        "Not in the chart.",
    )
    assert table.caption.endswith("No figure came for June 2016")
