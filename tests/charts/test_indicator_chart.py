"""The chart that the number of points allows, and its text equivalent."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from reportlab.graphics.shapes import Circle, Polygon, PolyLine, Rect, String
from reportlab.pdfbase.pdfmetrics import stringWidth

from lineofsight.charts.indicator_chart import indicator_chart
from lineofsight.charts.plot import TEXT_SIZE, place_labels
from lineofsight.charts.sparkline import sparkline
from tests.charts.judged_series import judged, months, movement_point

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineofsight.charts.chart import Chart


def drawn(chart: Chart, kind: type) -> list[object]:
    """The shapes of one kind, in the order in which they are drawn."""
    return [shape for shape in chart.contents if isinstance(shape, kind)]


def test_one_figure_has_no_chart() -> None:
    """A single figure shows no movement, so nothing is drawn."""
    assert indicator_chart(judged(["12"])) is None
    assert sparkline(judged(["12"])) is None


def test_two_figures_are_joined_without_limits() -> None:
    """With two figures there is a line, and no limit is drawn."""
    chart = indicator_chart(judged(["12", "14"]))
    assert chart is not None
    assert len(drawn(chart, PolyLine)) == 1
    assert "limit" not in chart.alt


def test_a_suppressed_figure_breaks_the_line() -> None:
    """The line is not carried over a period without a figure, and the words count it."""
    chart = indicator_chart(judged(["12", "14", None, "15", "13"]))
    assert chart is not None
    assert len(drawn(chart, PolyLine)) == 2
    assert "1 of 5 periods have no figure" in chart.alt


def test_a_month_left_out_of_the_series_breaks_the_line() -> None:
    """A gap in time looks like a gap, even when no row stands for it."""
    spans = months(8)
    del spans[4]
    chart = indicator_chart(judged(["1", "2", "3", "2", "4", "3", "2"], periods=spans))
    assert chart is not None
    assert len(drawn(chart, PolyLine)) == 2


def test_every_point_can_be_visited_and_says_itself() -> None:
    """Pointer and keys find one sentence a period, the suppressed one too."""
    chart = indicator_chart(judged(["12", None, "15"]))
    assert chart is not None
    assert [sentence for _, _, sentence in chart.hot] == [
        "2013: 12.0%",
        "2014: suppressed: too few to publish safely",
        "2015: 15.0%",
    ]


def test_the_councils_own_line_is_named_where_it_does_not_stand_alone() -> None:
    """Beside others' lines a figure alone would not say whose it is; alone it needs no name."""
    beside = indicator_chart(judged(["12", "14"], peers={"England": ["15", "16"]}))
    alone = indicator_chart(judged(["12", "14"], target="20"))
    assert beside is not None
    assert alone is not None
    assert "This council 14.0%" in [shape.text for shape in drawn(beside, String) if isinstance(shape, String)]
    assert "14.0%" in [shape.text for shape in drawn(alone, String) if isinstance(shape, String)]


def test_short_names_share_a_row_above_a_narrow_chart() -> None:
    """What has to stand above the lines takes as few rows as its words allow."""
    names = ("Statistical neighbours (median)", "England", "Outer London")
    peers: dict[str, Sequence[str]] = {name: ["12", "13"] for name in names}
    chart = indicator_chart(judged(["12", "14"], peers=peers), (350, 210))
    assert chart is not None
    said = [shape for shape in drawn(chart, String) if isinstance(shape, String) and shape.y > 210 - chart.above]
    assert len(said) == 4
    assert len({one.y for one in said}) == 3


def test_a_name_too_long_for_a_narrow_chart_stands_in_several_lines() -> None:
    """Nothing of it is cut at the edge, least of all the figure at its end; all names stand clear of one another."""
    name = "Statistical neighbours (median)"
    chart = indicator_chart(
        judged(["12", "14"], peers={name: ["1234567.8", "1234567.9"], "England": ["13", "15"]}), (260, 210)
    )
    assert chart is not None
    below = chart.height - chart.above
    said = [shape for shape in drawn(chart, String) if isinstance(shape, String) and shape.y > below]
    assert " ".join(one.text for one in said) == f"This council 14.0% {name} 1,234,567.9% England 15.0%"
    assert len({one.y for one in said}) == len(said) == 4
    for one in said:
        assert one.x + stringWidth(one.text, one.fontName, one.fontSize) <= chart.width


def test_the_target_and_the_others_are_named_at_their_lines() -> None:
    """The target at its line, the others with a stretch of theirs, and all of them in words."""
    chart = indicator_chart(judged(["12", "14"], target="20", peers={"England": ["15", "16"]}))
    assert chart is not None
    texts = [shape.text for shape in chart.contents if isinstance(shape, String)]
    assert "Target 20.0%" in texts
    assert "England 16.0%" in texts
    assert "Target 20.0%" in chart.alt
    assert "England: 16.0% in 2014." in chart.alt


def test_no_text_is_cut_or_small() -> None:
    """Every word lies inside the drawing at 12 points or more."""
    chart = indicator_chart(judged(["12", "14", "19"], target="20", peers={"Outer London": ["15", "16", "17"]}))
    assert chart is not None
    for shape in chart.contents:
        if isinstance(shape, String):
            width = stringWidth(shape.text, shape.fontName, shape.fontSize)
            left = {"start": shape.x, "middle": shape.x - width / 2, "end": shape.x - width}[shape.textAnchor]
            assert shape.fontSize >= TEXT_SIZE
            assert left >= 0
            assert left + width <= chart.width + 0.5


def test_labels_that_would_touch_are_moved_apart() -> None:
    """Three lines that end at one place keep three readable labels in order."""
    placed = place_labels([(50, "a", "#000"), (51, "b", "#000"), (50.5, "c", "#000")], 0, 100)
    places = [place for place, _, _ in placed]
    assert [text for _, text, _ in placed] == ["a", "c", "b"]
    assert all(later - earlier >= TEXT_SIZE for earlier, later in itertools.pairwise(places))


def test_signals_differ_by_shape() -> None:
    """Natural variation is a ring, improvement a disc, concern a square, a neutral signal a diamond."""
    kinds = ["common_cause", "special_cause_improvement", "special_cause_concern", "special_cause_neutral_high"]
    spans = months(16)
    points = tuple(movement_point(span.end, 50.0 + step % 3, kinds[step % 4]) for step, span in enumerate(spans))
    figures = [str(50 + step % 3) for step in range(16)]
    chart = indicator_chart(judged(figures, periods=spans, points=points))
    assert chart is not None
    # Each kind once more in the key.
    assert len(drawn(chart, Circle)) == 8 + 2
    assert len(drawn(chart, Rect)) == 4 + 1
    assert len(drawn(chart, Polygon)) == 4 + 1
    assert chart.alt.startswith("Natural variation chart.")


def test_a_point_of_natural_variation_says_its_period_and_figure() -> None:
    """Pointer and keys find when and how much, before what the rules say."""
    spans = months(13)
    points = tuple(movement_point(span.end, 50.0, "common_cause") for span in spans)
    chart = indicator_chart(judged(["50"] * 13, periods=spans, points=points))
    assert chart is not None
    assert chart.hot[0][2].startswith("April 2015: 50.0%.")


def test_a_chart_is_drawn_again_for_a_narrow_room_in_words_of_the_same_size() -> None:
    """It keeps to the width, and the names of its lines take as many rows as they need."""
    chart = indicator_chart(judged(["12", "14", "15"], peers={"Statistical neighbours": ["11", "12", "13"]}))
    assert chart is not None
    narrow = chart.for_room(320, 210)
    labels = [shape for shape in drawn(narrow, String) if isinstance(shape, String)]
    name = next(label for label in labels if label.text.startswith("Statistical"))

    assert (narrow.width, chart.width) == (320, 480)
    assert narrow.above > chart.above
    assert {label.fontSize for label in labels} == {TEXT_SIZE}
    assert all(label.x + stringWidth(label.text, label.fontName, TEXT_SIZE) <= 320 for label in labels if label.x > 100)
    own = next(label for label in labels if label.text == "This council 15.0%")
    assert own.y > name.y > max(label.y for label in labels if label not in (own, name))
    assert [label.text for label in labels].count("15.0%") == 1
    assert narrow.alt == chart.alt


def test_a_chart_that_cannot_be_redrawn_stays_as_it_is() -> None:
    """A word-sized line is the same in every room."""
    line = sparkline(judged(["12", "14", "15"]))
    assert line is not None
    assert line.for_room(40, 20) is line


def test_a_line_that_ends_before_the_axis_says_of_when_its_last_figure_is() -> None:
    """Beside an axis that ends with a suppressed figure it would be taken for that one's."""

    def said(figures: list[str | None]) -> list[str]:
        chart = indicator_chart(judged(figures))
        assert chart is not None
        texts = [shape.text for shape in chart.contents if isinstance(shape, String)]
        return [text for text in texts if text.startswith("58.0")]

    assert said(["60", "58", None]) == ["58.0%, 2014"]
    assert said(["60", "58"]) == ["58.0%"]
