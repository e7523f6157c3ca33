"""Inspections on a line of years: where each stands, and its judgement in its own words."""

from __future__ import annotations

from reportlab.graphics.shapes import Circle

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


def test_without_an_inspection_there_is_no_picture() -> None:
    """Nothing is drawn of nothing, and one alone has a year to itself."""
    assert inspection_timeline([]) is None
    assert inspection_timeline([_inspection(1, 2016)]) is not None
