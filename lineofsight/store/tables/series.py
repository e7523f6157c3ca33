"""Figures over time: series, periods, observations and their earlier editions.

Keyed by two numbers and without SQLite's hidden row number: a sixth of the size of text keys. ``observation``
holds the newest edition of each figure and ``observation_edition`` the others. A row speaks for a run of
editions, from ``return_id`` to ``last_return_id``, that gave the same figure. While that run reaches to the newest
edition of the indicator, ``last_return_id`` is empty: an edition that repeats a figure changes no row.
"""

from __future__ import annotations

import datetime as dt
import enum

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from lineofsight.domain.figures import Figure
from lineofsight.domain.indicators import Quality
from lineofsight.domain.periods import PeriodKind
from lineofsight.store.tables.base import Base, Publishable


class Origin(enum.StrEnum):
    """Who gave a series; the two are never mixed."""

    RETURNED = "returned"
    PUBLISHED = "published"


class SeriesRow(Base):
    """The figures of one indicator for one area from one origin."""

    __tablename__ = "series"
    __table_args__ = (UniqueConstraint("ind_id", "origin", "area_code"),)

    series_id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    ind_id: Mapped[str]
    area_code: Mapped[str]
    origin: Mapped[Origin]


class EditionRow(Base):
    """A return gave figures of an indicator: one of its editions, whether or not any figure changed."""

    __tablename__ = "edition"
    __table_args__ = ({"sqlite_with_rowid": False},)

    ind_id: Mapped[str] = mapped_column(primary_key=True)
    origin: Mapped[Origin] = mapped_column(primary_key=True)
    return_id: Mapped[int] = mapped_column(
        ForeignKey("return.return_id", ondelete="RESTRICT"), primary_key=True, autoincrement=False
    )


class PeriodRow(Base):
    """A span of days under a published label."""

    __tablename__ = "period"
    __table_args__ = (UniqueConstraint("end", "start", "kind", "label"),)

    period_id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    end: Mapped[dt.date]
    start: Mapped[dt.date]
    kind: Mapped[PeriodKind]
    label: Mapped[str]


class ObservationNoteRow(Publishable, Base):
    """What officers said beside a figure of their own."""

    __tablename__ = "observation_note"

    note_id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    quality: Mapped[Quality]
    revised_from: Mapped[Figure | None]
    commentary: Mapped[str]
    action: Mapped[str]
    commentary_author: Mapped[str]
    commentary_date: Mapped[dt.date | None]
    as_at: Mapped[dt.date | None]


class FigureColumns:
    """One figure, in the editions from ``return_id`` on."""

    series_id: Mapped[int] = mapped_column(
        ForeignKey("series.series_id", ondelete="RESTRICT"), primary_key=True, autoincrement=False, sort_order=-3
    )
    period_key: Mapped[int] = mapped_column(primary_key=True, autoincrement=False, sort_order=-2)
    period_id: Mapped[int] = mapped_column(ForeignKey("period.period_id", ondelete="RESTRICT"))
    figure: Mapped[str]
    numerator: Mapped[str | None]
    denominator: Mapped[str | None]
    note_id: Mapped[int | None] = mapped_column(ForeignKey("observation_note.note_id", ondelete="RESTRICT"))


class ObservationRow(FigureColumns, Base):
    """The newest edition of a figure."""

    __tablename__ = "observation"
    __table_args__ = ({"sqlite_with_rowid": False},)

    return_id: Mapped[int] = mapped_column(ForeignKey("return.return_id", ondelete="RESTRICT"), sort_order=-1)
    last_return_id: Mapped[int | None] = mapped_column(ForeignKey("return.return_id", ondelete="RESTRICT"))


class ObservationEditionRow(FigureColumns, Base):
    """An edition that is not the newest."""

    __tablename__ = "observation_edition"
    __table_args__ = ({"sqlite_with_rowid": False},)

    return_id: Mapped[int] = mapped_column(
        ForeignKey("return.return_id", ondelete="RESTRICT"), primary_key=True, autoincrement=False, sort_order=-1
    )
    last_return_id: Mapped[int] = mapped_column(ForeignKey("return.return_id", ondelete="RESTRICT"))
