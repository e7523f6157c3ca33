"""A chart that goes on over a page: nothing of it is lost or drawn twice, and its lines meet the edges."""

from __future__ import annotations

import pytest
from reportlab.graphics.shapes import Group, Polygon, PolyLine, Rect, Shape, String

from lineofsight.charts.chart import Chart
from lineofsight.charts.parting import part_of
from lineofsight.charts.strokes import paint_commands


def _ladder() -> Chart:
    """Four boxes of 20 points, 10 apart, each tied to a line at their left; it may be parted between any two."""
    chart = Chart(100, 110)
    chart.add(PolyLine([5, 100, 5, 10]))
    for number in range(4):
        middle = 100 - 30 * number
        chart.add(Rect(20, middle - 10, 60, 20))
        chart.add(String(22, middle - 3, f"Link {number}", fontSize=8))
        chart.add(PolyLine([5, middle, 20, middle]))
        chart.add(Polygon([20, middle, 15, middle + 3, 15, middle - 3]))
    hot = [(50.0, 100.0 - 30 * number, f"Link {number}.") for number in range(4)]
    return chart.describe("A ladder.", hot).cut_at((25, 55, 85))


@pytest.mark.parametrize(("at", "above"), [(25, 1), (55, 2), (85, 3)])
def test_each_box_stands_in_one_part(at: float, above: int) -> None:
    """With its words, and as far from the part's edges as it was from the cut."""
    parts = _halves(_ladder(), at)
    assert [part.height for part in parts] == [at, 110 - at]
    assert [len(part.hot) for part in parts] == [above, 4 - above]
    assert parts[0].cuts == tuple(cut for cut in (25, 55, 85) if cut < at)
    assert parts[1].cuts == tuple(cut - at for cut in (25, 55, 85) if cut > at)
    for part, links in zip(parts, (range(above), range(above, 4)), strict=True):
        words = [shape for shape in _shapes(part) if isinstance(shape, String)]
        assert [one.text for one in words] == [f"Link {number}" for number in links]
        assert sum(isinstance(shape, Rect) for shape in _shapes(part)) == len(links)
        assert sum(isinstance(shape, Polygon) for shape in _shapes(part)) == len(links)


def test_a_line_that_is_cut_goes_on_to_both_edges() -> None:
    """So that the eye follows it over the page; one that is not cut is drawn as it was."""
    above, below = _halves(_ladder(), 55)
    spines = [_lines(part)[0] for part in (above, below)]
    assert spines == [[5, 100, 5, 55], [5, 55, 5, 10]]
    bent = Chart(100, 100)
    bent.add(PolyLine([5, 90, 5, 20, 30, 20]))
    first, second = _halves(bent.cut_at((50,)), 50)
    assert _lines(first) == [[5, 90, 5, 50]]
    assert _lines(second) == [[5, 50, 5, 20], [5, 20, 30, 20]]


def test_the_parts_paint_what_the_whole_paints() -> None:
    """Counted in strokes: one more only for the line that is cut."""
    whole = _ladder()
    parts = _halves(whole, 55)
    assert sum(len(paint_commands(part)) for part in parts) == len(paint_commands(whole)) + 1


def test_a_middle_part_has_what_stands_between_two_cuts() -> None:
    """A picture of three pages is parted from the whole each time."""
    middle = part_of(_ladder(), 25, 85)
    assert (middle.height, middle.cuts) == (60, (30,))
    assert [shape.text for shape in _shapes(middle) if isinstance(shape, String)] == ["Link 1", "Link 2"]


def _halves(chart: Chart, at: float) -> tuple[Chart, Chart]:
    return part_of(chart, 0, at), part_of(chart, at, chart.height)


def _lines(part: Chart) -> list[list[float]]:
    """The points of each line."""
    return [list(shape.points) for shape in _shapes(part) if isinstance(shape, PolyLine)]


def _shapes(part: Chart) -> list[Shape]:
    (moved,) = part.contents
    assert isinstance(moved, Group)
    return list(moved.contents)
