"""Inspections on a line of years: where each stands, and its judgement in its own words."""

from __future__ import annotations

from reportlab.graphics.shapes import Circle, Line, Rect, String
from reportlab.pdfbase.pdfmetrics import stringWidth

from lineofsight.charts.inspection_timeline import inspection_timeline
from lineofsight.domain.oversight import Inspection


def _inspection(number: int, year: int, month: int | None = None) -> Inspection:
    return Inspection(
        insp_id=f"I{number}",
        title=f"Services for children, {year}",
        framework="Single inspection",
        year=year,
        month=month,
        judgement="Requires improvement to be good",
    )


def test_each_stands_at_its_time_and_says_its_judgement() -> None:
    """The later one further right; a dot only where the month is known; the words of all in the picture's own."""
    drawing = inspection_timeline([_inspection(2, 2016, 6), _inspection(1, 2009)], 480)
    assert drawing is not None
    (newer, _, said), (older, _, told) = drawing.hot
    assert newer > older
    assert said == (
        "June 2016: Services for children, 2016. Judgement: Requires improvement to be good. "
        "Framework: Single inspection."
    )
    assert told.startswith("2009: ")
    assert said in drawing.alt
    assert told in drawing.alt
    assert sum(isinstance(shape, Circle) for shape in drawing.contents) == 1


def test_no_line_of_a_year_goes_through_a_judgement() -> None:
    """Words that stand before their dot cross the years; a ground as wide as they are hides the lines there."""
    drawing = inspection_timeline([_inspection(2, 2016, 6), _inspection(1, 2009)], 480)
    assert drawing is not None
    lines = [at for at, shape in enumerate(drawing.contents) if isinstance(shape, Line) and shape.x1 == shape.x2]
    for at, said in enumerate(drawing.contents):
        if isinstance(said, String) and said.text.startswith("Requires"):
            ground = drawing.contents[at - 1]
            assert isinstance(ground, Rect)
            assert max(lines) < at
            assert ground.x == said.x
            assert ground.width >= stringWidth(said.text, said.fontName, said.fontSize) - 0.01
            assert ground.y < said.y < ground.y + ground.height


def test_without_an_inspection_there_is_no_picture() -> None:
    """Nothing is drawn of nothing, and one alone has a year to itself."""
    assert inspection_timeline([]) is None
    assert inspection_timeline([_inspection(1, 2016)]) is not None
