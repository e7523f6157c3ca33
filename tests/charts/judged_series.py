"""Judged indicators to draw: made-up figures, for tests of pictures only."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from lineofsight.analysis.comparison_values import PeerLine
from lineofsight.analysis.movement_values import Direction, Movement, MovementPoint
from lineofsight.analysis.verdicts import JudgedIndicator, Rating, RatingColour
from lineofsight.domain.figures import Figure, Symbol
from lineofsight.domain.indicators import (
    FigureSource,
    Indicator,
    Observation,
    Polarity,
    RatingMethod,
    Target,
    Unit,
)
from lineofsight.domain.periods import Period, month_period, year_ending

if TYPE_CHECKING:
    from collections.abc import Sequence

FIGURES = [str(50 + step % 3) for step in range(16)]
"""Of sixteen months, for a chart of natural variation."""

SOURCE = FigureSource(name="a test", imported_on=date(2017, 4, 1))


def judged(
    figures: Sequence[str | None],
    *,
    periods: Sequence[Period] | None = None,
    target: str | None = None,
    peers: dict[str, Sequence[str]] | None = None,
    points: tuple[MovementPoint, ...] = (),
) -> JudgedIndicator:
    """An indicator whose series has these figures, one a year from 2013 unless periods are given; None: suppressed."""
    spans = periods or [year_ending(date(2013 + step, 3, 31), str(2013 + step)) for step in range(len(figures))]
    indicator = Indicator(
        ind_id="test",
        title="Test measure",
        plain_title="Children seen in time",
        why_it_matters="It shows a picture.",
        definition="Made up.",
        unit=Unit.PERCENT,
        polarity=Polarity.HIGHER_BETTER,
        rag_method=RatingMethod.NONE,
        target=Target(value=Decimal(target)) if target else Target(),
    )
    series = tuple(
        Observation(
            ind_id="test",
            area_code="305",
            period=span,
            figure=Figure.missing(Symbol.CONFIDENTIAL) if text is None else Figure.of(text),
            source=SOURCE,
            as_at=span.end,
        )
        for span, text in zip(spans, figures, strict=True)
    )
    lines = tuple(
        PeerLine(name=name, points=tuple((span, Decimal(text)) for span, text in zip(spans, texts, strict=False)))
        for name, texts in (peers or {}).items()
    )
    return JudgedIndicator(
        indicator=indicator,
        latest=series[-1] if series else None,
        previous=None,
        series=series,
        missing_periods=(),
        age_days=0 if series else None,
        rating=Rating(colour=RatingColour.NONE, formula="", inputs=(), reason=""),
        movement=Movement(
            direction=Direction.UNKNOWN, change=None, against=None, sentence="Said.", usable_points=0, points=points
        ),
        comparison=None,
        peer_lines=lines,
    )


def months(count: int) -> list[Period]:
    """Months from April 2015."""
    return [month_period(2015 + (3 + step) // 12, (3 + step) % 12 + 1) for step in range(count)]


def movement_point(day: date, value: float, point_type: str, *, group: int = 0) -> MovementPoint:
    """A point with limits at 40 and 60."""
    return MovementPoint(
        date=day,
        value=value,
        rebase_group=group,
        mean=50.0,
        lpl=40.0,
        upl=60.0,
        nlpl=43.0,
        nupl=57.0,
        outside_limits=not 40 <= value <= 60,
        relative_to_mean=0,
        close_to_limits=False,
        special_cause_type="Common Cause",
        point_type=point_type,
        short_group_warning=False,
    )


def run_line() -> JudgedIndicator:
    """Three years on a line."""
    return judged(["12", "14", "15"])


def variation(point_type: str) -> JudgedIndicator:
    """Sixteen months of natural variation, all of them points of this type."""
    spans = months(16)
    points = tuple(
        movement_point(span.end, float(figure), point_type) for span, figure in zip(spans, FIGURES, strict=True)
    )
    return judged(FIGURES, periods=spans, points=points)
