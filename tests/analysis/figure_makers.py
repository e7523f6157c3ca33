"""Illustrative indicators and observations for the tests of this package."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

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
from lineofsight.domain.periods import Period, PeriodKind, month_period, year_ending

if TYPE_CHECKING:
    from collections.abc import Sequence

SOURCE = FigureSource(name="return.xlsx", imported_on=date(2017, 4, 5))


def indicator(**changes: object) -> Indicator:
    """A monthly local percentage where higher is better, without target."""
    made = Indicator(
        ind_id="reviews",
        title="Reviews held on time",
        plain_title="Reviews of children in care held on time",
        why_it_matters="A late review leaves a child waiting.",
        definition="Reviews held on time as a share of all.",
        unit=Unit.PERCENT,
        polarity=Polarity.HIGHER_BETTER,
        period_type=PeriodKind.MONTH,
        frequency="monthly",
    )
    return replace(made, **changes)  # type: ignore[arg-type]


def rated(method: RatingMethod, polarity: Polarity = Polarity.HIGHER_BETTER, **target: object) -> Indicator:
    """The same with a rating method and target."""
    return indicator(rag_method=method, polarity=polarity, target=Target(**target))  # type: ignore[arg-type]


def figure(text: str) -> Figure:
    """A number or one of the Department's symbols."""
    return Figure.missing(Symbol(text)) if text in set(Symbol) else Figure.of(text)


def observation(value: str, period: Period | None = None, **changes: object) -> Observation:
    """A figure with large enough counts behind it."""
    when = period or month_period(2017, 3)
    made = Observation(
        ind_id="reviews",
        area_code="305",
        period=when,
        figure=figure(value),
        source=SOURCE,
        as_at=when.end,
        denominator=Figure.of(200),
    )
    return replace(made, **changes)  # type: ignore[arg-type]


def monthly(values: Sequence[str], start: tuple[int, int] = (2015, 1)) -> tuple[Observation, ...]:
    """A monthly series; "" leaves a month out."""
    year, month = start
    found = []
    for at, value in enumerate(values):
        ahead = month - 1 + at
        if value:
            found.append(observation(value, month_period(year + ahead // 12, ahead % 12 + 1)))
    return tuple(found)


def yearly(values: Sequence[str], first: int = 2017) -> tuple[Observation, ...]:
    """A yearly series to 31 March; "" leaves a year out."""
    return tuple(
        observation(value, year_ending(date(first + at, 3, 31), str(first + at)))
        for at, value in enumerate(values)
        if value
    )
