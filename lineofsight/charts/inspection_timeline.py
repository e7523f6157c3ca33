"""When the council was inspected: each inspection in the year it was made, with its judgement in its own words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reportlab.graphics.shapes import Circle, Line, Rect, Shape
from reportlab.lib.colors import HexColor

from lineofsight.charts.chart import Chart
from lineofsight.charts.palette import FAINT_RULE, INK, PAPER, QUIET_INK
from lineofsight.charts.plot import TEXT_SIZE, fit_text, text_width, words
from lineofsight.wording.dates import month_or_year
from lineofsight.wording.figures import count

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lineofsight.domain.oversight import Inspection

_ROW: Final = 22.0
_HEAD: Final = 24.0
_LABEL_SHARE: Final = 0.4
_RADIUS: Final = 4.5
_GAP: Final = 8.0
_MONTHS: Final = 12


def inspection_timeline(inspections: Sequence[Inspection], width: float = 480.0) -> Chart | None:
    """The inspections in the order given, one under another; ``None`` without any.

    A dot stands at the month, a bar over the whole year where no month is recorded. Judgements have no colour and no
    height: those under different frameworks are never ranked against one another.
    """
    if not inspections:
        return None
    years = range(min(one.year for one in inspections), max(one.year for one in inspections) + 1)
    left = width * _LABEL_SHARE
    year_width = (width - left) / len(years)
    height = _HEAD + _ROW * len(inspections)
    drawing = Chart(width, height)
    for shape in _axis(years, left, year_width, height):
        drawing.add(shape)
    hot = []
    for number, one in enumerate(inspections):
        y = height - _HEAD - _ROW * (number + 0.5)
        start = left + (one.year - years[0]) * year_width
        drawing.add(words(0, y - TEXT_SIZE / 3, fit_text(one.title, left - _GAP), colour=INK))
        for shape in _row(one, start, year_width, y, (left, width)):
            drawing.add(shape)
        hot.append((start + year_width / 2, y, inspection_sentence(one)))
    return drawing.describe(describe_inspections(inspections), hot)


def describe_inspections(inspections: Sequence[Inspection]) -> str:
    """The picture in words."""
    years = sorted({one.year for one in inspections})
    span = f"in {years[0]}" if len(years) == 1 else f"from {years[0]} to {years[-1]}"
    said = " ".join(inspection_sentence(one) for one in inspections)
    return f"{count(len(inspections), 'inspection')} {span} on a line of years, the newest first. {said}"


def inspection_sentence(one: Inspection) -> str:
    """For example "March 2016: Youth offending cases, 2016. Judgement: Good. Framework: Single inspection."."""
    when = month_or_year(one.year, one.month)
    judgement, framework = one.judgement.rstrip("."), one.framework.rstrip(".")
    return f"{when}: {one.title.rstrip('.')}. Judgement: {judgement}. Framework: {framework}."


def _axis(years: range, left: float, year_width: float, height: float) -> Iterator[Shape]:
    """A faint line at the beginning of years, so many of them named that the names do not touch."""
    every = max(-(-int(text_width("2026") + _GAP) // max(int(year_width), 1)), 1)
    for number, year in enumerate(years):
        x = left + number * year_width
        yield Line(x, 0, x, height - _HEAD + 4, strokeColor=HexColor(FAINT_RULE), strokeWidth=0.7)
        if number % every == 0:
            yield words(x + 2, height - TEXT_SIZE - 2, str(year), colour=QUIET_INK)


def _row(one: Inspection, start: float, year_width: float, y: float, ends: tuple[float, float]) -> Iterator[Shape]:
    if one.month is None:
        first, last = start + 1, start + year_width - 1
        yield Line(first, y, last, y, strokeColor=HexColor(INK), strokeWidth=4)
    else:
        x = start + year_width * (one.month - 0.5) / _MONTHS
        first, last = x - _RADIUS, x + _RADIUS
        yield Circle(x, y, _RADIUS, fillColor=HexColor(INK), strokeColor=None)
    # The judgement stands where there is more room for its words.
    before, after = first - ends[0] - 2 * _GAP, ends[1] - last - _GAP
    said = fit_text(one.judgement, max(after, before))
    wide = text_width(said)
    begins = last + _GAP if after >= before else first - _GAP - wide
    # No line of a year goes through the words.
    ground = Rect(begins, y - TEXT_SIZE / 2, wide, TEXT_SIZE * 1.2)
    ground.fillColor, ground.strokeColor = HexColor(PAPER), None
    yield ground
    yield words(begins, y - TEXT_SIZE / 3, said, colour=INK)
