"""Indicators, local (states) and national (the catalogue's newest wording), and officers' benchmarks."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from sqlalchemy.orm import Mapped, mapped_column

from lineofsight.domain.figures import Figure
from lineofsight.domain.indicators import (
    BenchmarkGroup,
    Boundary,
    OfficerRating,
    Polarity,
    RatingMethod,
    TargetOrigin,
    Unit,
)
from lineofsight.domain.periods import PeriodKind
from lineofsight.store.tables.base import Base, InPeriod, OfState, Publishable


class TargetColumns:
    """The target of an indicator, beside it in the row."""

    target_value: Mapped[Decimal | None]
    target_origin: Mapped[TargetOrigin]
    target_year: Mapped[str]
    target_set_by: Mapped[str]
    target_tolerance: Mapped[Decimal | None]
    target_floor: Mapped[Decimal | None]
    target_range_low: Mapped[Decimal | None]
    target_range_high: Mapped[Decimal | None]
    target_boundary: Mapped[Boundary]


class IndicatorColumns(TargetColumns, Publishable):
    """What is said of an indicator, whoever says it."""

    title: Mapped[str]
    plain_title: Mapped[str]
    why_it_matters: Mapped[str]
    definition: Mapped[str]
    unit: Mapped[Unit]
    polarity: Mapped[Polarity]
    rag_method: Mapped[RatingMethod]
    decimals: Mapped[int]
    local_no: Mapped[str]
    numerator_def: Mapped[str]
    denominator_def: Mapped[str]
    period_type: Mapped[PeriodKind]
    frequency: Mapped[str]
    owner: Mapped[str]
    team_split: Mapped[str]
    theme_id: Mapped[str]
    principles: Mapped[tuple[str, ...]]
    national_code: Mapped[str]
    suppress_below: Mapped[int | None]
    total_id: Mapped[str]
    publication_lag_days: Mapped[int]
    officer_rating: Mapped[OfficerRating | None]
    is_national: Mapped[bool]
    is_key: Mapped[bool]
    source_note: Mapped[str]


class IndicatorRow(OfState, IndicatorColumns, Base):
    """A state of an indicator as the council returned it."""

    __tablename__ = "indicator"

    ind_id: Mapped[str]


class NationalIndicatorRow(IndicatorColumns, Base):
    """An indicator of the program's catalogue; its wording is no evidence, so the newest replaces the older."""

    __tablename__ = "national_indicator"

    ind_id: Mapped[str] = mapped_column(primary_key=True)


class BenchmarkRow(OfState, InPeriod, Publishable, Base):
    """A state of a comparison figure that officers supplied."""

    __tablename__ = "benchmark"

    ind_id: Mapped[str]
    group: Mapped[BenchmarkGroup]
    figure: Mapped[Figure]
    source: Mapped[str]
    published_on: Mapped[dt.date | None]
    neighbour_set_version: Mapped[str]
