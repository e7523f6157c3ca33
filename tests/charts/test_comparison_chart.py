"""Bars of several areas: in words, in order, fitting their room, with both averages named."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from reportlab.graphics.shapes import Line, Rect, String
from reportlab.pdfbase.pdfmetrics import stringWidth

from lineofsight.analysis.area_comparison import AreaComparison, Beside, compare_areas
from lineofsight.charts.comparison_chart import comparison_chart
from lineofsight.domain.figures import Figure

if TYPE_CHECKING:
    from lineofsight.charts.chart import Chart
    from lineofsight.documents.material import Material


def _compared(material: Material, ind_id: str) -> AreaComparison:
    indicator = next(one.indicator for one in material.picture.indicators if one.indicator.ind_id == ind_id)
    found = compare_areas(material.record, indicator, "", Beside())
    assert found is not None
    return found


def _texts(chart: Chart) -> list[String]:
    return [part for part in chart.contents if isinstance(part, String)]


@pytest.mark.parametrize("width", [260.0, 480.0, 900.0])
def test_its_words_keep_to_the_drawing_and_touch_no_other(example_material: Material, width: float) -> None:
    """Names, figures and the two averages lie inside, each line of text on its own height or side."""
    chart = comparison_chart(_compared(example_material, "agency-rate"), width)
    assert chart is not None
    for text in _texts(chart):
        long = stringWidth(text.text, text.fontName, text.fontSize)
        left = text.x - long if text.textAnchor == "end" else text.x
        assert left >= -1, text.text
        assert left + long <= width + 1, text.text
        assert 0 <= text.y <= chart.height - text.fontSize * 0.7, text.text
        assert text.fontSize >= 12


def test_bars_begin_at_nought_and_are_as_long_as_their_figures(example_material: Material) -> None:
    """Half the figure, half the bar."""
    compared = _compared(example_material, "agency-rate")
    chart = comparison_chart(compared, 480)
    assert chart is not None
    bars = [part for part in chart.contents if isinstance(part, Rect)]
    figures = [float(one.figure.value) for one in compared.areas if one.figure.value is not None]
    assert len({bar.x for bar in bars}) == 1
    shares = [bar.width / number for bar, number in zip(bars, figures, strict=True)]
    assert max(shares) == pytest.approx(min(shares))


def test_averages_beyond_every_bar_are_drawn_before_the_figures(example_material: Material) -> None:
    """Where none of the neighbours is shown both may be higher than all that are; the lines cross no figure."""
    compared = _compared(example_material, "agency-rate")
    low = Decimal("9.9")
    below = replace(compared, areas=tuple(replace(one, figure=Figure.of(low)) for one in compared.areas[:2]))
    chart = comparison_chart(below, 480)
    assert chart is not None
    figures = min(
        text.x - stringWidth(text.text, text.fontName, text.fontSize)
        for text in _texts(chart)
        if text.text.startswith("9.9")
    )
    dashed = [line for line in chart.contents if isinstance(line, Line) and line.strokeDashArray and line.x1 == line.x2]
    assert len(dashed) == 2
    assert all(line.x1 < figures for line in dashed)


def test_the_council_is_found_without_colour(example_material: Material) -> None:
    """Its bar alone is solid, and its name and figure alone are heavy."""
    chart = comparison_chart(_compared(example_material, "agency-rate"), 480)
    assert chart is not None
    solid = [part for part in chart.contents if isinstance(part, Rect) and part.fillColor == part.strokeColor]
    assert len(solid) == 1
    heavy = [text.text for text in _texts(chart) if "SemiBold" in text.fontName]
    assert heavy == ["Bromley", "41.4%"]


def test_the_words_say_every_bar_both_averages_and_the_rank_rule(example_material: Material) -> None:
    """With a good direction ranks are said, without one that there are none."""
    ranked = comparison_chart(_compared(example_material, "agency-rate"))
    assert ranked is not None
    for said in (
        "Bromley (this council): 41.4%, 137th of 144",
        "Outer London (region): 28.4%;",
        "England: 16.1%;",
        "Median of the 10 neighbours: 13.8%.",
        "Mean of the 10 neighbours: 15.5%.",
        "1st is best",
    ):
        assert said in ranked.alt
    assert [text for _, _, text in ranked.hot][-1] == "Bromley (this council): 41.4%, 137th of 144"
    plain = comparison_chart(_compared(example_material, "referral-number"))
    assert plain is not None
    assert "no good direction: no rank and no quarter" in plain.alt


def test_it_is_drawn_again_for_another_width(example_material: Material) -> None:
    """Its words stay as large; a narrower room shortens bars, and puts the averages one under the other."""
    chart = comparison_chart(_compared(example_material, "agency-rate"), 600)
    assert chart is not None
    narrow = chart.for_room(300, chart.height)
    assert narrow.width == 300
    assert {text.fontSize for text in _texts(narrow)} == {text.fontSize for text in _texts(chart)}
    named = [text.y for text in _texts(narrow) if "neighbours" in text.text]
    assert len(set(named)) == 2


def test_it_is_drawn_lower_as_far_as_its_words_allow(example_material: Material) -> None:
    """So that two charts fit a page: rows come nearer, and no two lines of words touch."""
    chart = comparison_chart(_compared(example_material, "agency-rate"), 480)
    assert chart is not None
    lower = chart.for_room(480, 0)
    assert lower.height == lower.least_height == chart.least_height < chart.height
    heights = sorted({text.y for text in _texts(lower)})
    assert min(after - before for before, after in pairwise(heights)) >= 12
