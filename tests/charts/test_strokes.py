"""A drawing's paint commands are what the drawing would print."""

from __future__ import annotations

import pytest
from reportlab.graphics.shapes import Circle, Drawing, Group, Line, Path, Polygon, Rect, Shape, String
from reportlab.lib.colors import Color, HexColor

from lineofsight.charts.chart import Chart
from lineofsight.charts.fonts import BOLD, REGULAR
from lineofsight.charts.marks import draw_mark
from lineofsight.charts.painted import PaintPath, PaintText
from lineofsight.charts.palette import MarkShape, Tone
from lineofsight.charts.strokes import paint_commands, picture_of


def _drawing(*shapes: Shape) -> Drawing:
    drawing = Drawing(100, 50)
    for shape in shapes:
        drawing.add(shape)
    return drawing


def _filled(shape: Rect, colour: Color) -> Rect:
    shape.fillColor = colour
    shape.strokeColor = None
    return shape


def _path(*shapes: Shape) -> PaintPath:
    (command,) = paint_commands(_drawing(*shapes))
    assert isinstance(command, PaintPath)
    return command


def test_lines_count_from_the_top() -> None:
    """ReportLab counts from the lower left, the screen from the upper left."""
    line = _path(Line(0, 0, 10, 50, strokeColor=HexColor("#112233"), strokeWidth=2, strokeDashArray=[3, 1]))
    assert line.steps == (("M", (0.0, 50.0)), ("L", (10.0, 0.0)))
    assert line.stroke is not None
    assert (line.stroke.colour, line.stroke.width, line.stroke.dash) == ("#112233", 2.0, (3.0, 1.0))
    assert not line.fill


def test_groups_move_and_scale_what_is_in_them() -> None:
    """A transform is worked into points, widths and sizes."""
    group = Group(Line(0, 0, 1, 0, strokeColor=HexColor("#000000"), strokeWidth=1))
    group.translate(10, 20)
    group.scale(2, 2)
    line = _path(group)
    assert line.steps == (("M", (10.0, 30.0)), ("L", (12.0, 30.0)))
    assert line.stroke is not None
    assert line.stroke.width == pytest.approx(2.0)


def test_filled_shapes_are_closed() -> None:
    """Rectangles, polygons and circles are closed outlines with their fill."""
    for shape in (
        _filled(Rect(1, 1, 8, 8), HexColor("#AA0000")),
        _filled(Rect(1, 1, 8, 8, 2, 2), HexColor("#AA0000")),
        Polygon([0, 0, 5, 0, 5, 5], fillColor=HexColor("#AA0000"), strokeColor=None),
        Circle(5, 5, 4, fillColor=HexColor("#AA0000"), strokeColor=None),
    ):
        path = _path(shape)
        assert path.steps[-1] == ("Z", ())
        assert path.fill == "#AA0000"
        assert path.stroke is None


def test_an_open_path_is_filled_only_when_it_asks() -> None:
    """ReportLab fills what is closed."""
    path = Path(fillColor=HexColor("#AA0000"), strokeColor=HexColor("#000000"))
    path.moveTo(0, 0)
    path.lineTo(5, 0)
    path.curveTo(6, 1, 7, 2, 8, 3)
    assert not _path(path).fill
    path.closePath()
    assert _path(path).fill == "#AA0000"


def test_see_through_colours_keep_their_share() -> None:
    """An alpha stands in front of the colour, as Qt reads it."""
    assert _path(_filled(Rect(0, 0, 1, 1), Color(1, 0, 0, 0.5))).fill == "#80FF0000"


def test_text_keeps_its_width_and_anchor() -> None:
    """Text begins where it begins on paper, and is as wide."""
    texts = paint_commands(
        _drawing(
            String(50, 10, "82.0%", fontName=BOLD, fontSize=12, textAnchor="end"),
            String(50, 10, "82.0%", fontName=REGULAR, fontSize=12, textAnchor="middle"),
        )
    )
    end, middle = texts
    assert isinstance(end, PaintText)
    assert isinstance(middle, PaintText)
    assert end.x + end.width == pytest.approx(50)
    assert middle.x + middle.width / 2 == pytest.approx(50)
    assert (end.y, end.font, end.size) == (40.0, BOLD, 12.0)


def test_turned_text_turns() -> None:
    """A quarter turn to the left is minus ninety degrees on a screen that counts downwards."""
    group = Group(String(0, 0, "up", fontName=REGULAR, fontSize=10))
    group.rotate(90)
    (text,) = paint_commands(_drawing(group))
    assert isinstance(text, PaintText)
    assert text.angle == pytest.approx(-90)
    assert text.size == pytest.approx(10)


def test_a_picture_carries_its_points_and_words() -> None:
    """Hot spots come along, turned to the screen's way of counting."""
    drawing = Chart(100, 50).describe("A line.", [(5, 40, "March 2017: 82%")])
    picture = picture_of(drawing)
    assert (picture.width, picture.height, picture.alt) == (100.0, 50.0, "A line.")
    assert (picture.hot[0].x, picture.hot[0].y, picture.hot[0].text) == (5.0, 10.0, "March 2017: 82%")


@pytest.mark.parametrize("shape", list(MarkShape))
def test_every_mark_can_be_painted(shape: MarkShape) -> None:
    """Each mark has an outline and its letter."""
    commands = paint_commands(draw_mark(shape, "A", Tone.AMBER))
    assert any(isinstance(command, PaintPath) for command in commands)
    assert [command.text for command in commands if isinstance(command, PaintText)] == ["A"]
