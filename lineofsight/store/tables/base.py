"""What all tables share: one metadata, named constraints, and how Python's types are kept."""

from __future__ import annotations

import datetime as dt
import enum
from decimal import Decimal
from typing import ClassVar

from sqlalchemy import Date, Enum, ForeignKey, MetaData, Text
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from lineofsight.domain.figures import Figure
from lineofsight.domain.marking import MarkingLevel
from lineofsight.domain.periods import PeriodKind
from lineofsight.domain.triggers import Trigger
from lineofsight.store.types import Exact, Published, Texts, Triggers

_NAMES = {
    "ix": "ix_%(column_0_label)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}

WORD_LENGTH = 64
"""Room for the longest word of any list, so that a list can grow without a migration."""


def _words(kind: type[enum.Enum]) -> list[str]:
    return [str(word.value) for word in kind]


class Base(DeclarativeBase):
    """The root of the mapped tables."""

    metadata = MetaData(naming_convention=_NAMES)
    type_annotation_map: ClassVar = {
        str: Text(),
        dt.date: Date(),
        Decimal: Exact(),
        Figure: Published(),
        tuple[str, ...]: Texts(),
        tuple[Trigger, ...]: Triggers(),
        enum.Enum: Enum(enum.Enum, native_enum=False, length=WORD_LENGTH, values_callable=_words),
    }


class Publishable:
    """Columns of every row that may be published: its marking, and whether it is made up for illustration."""

    illustrative: Mapped[bool]
    marking_level: Mapped[MarkingLevel]
    exempt_para: Mapped[int | None]


class OfState:
    """The key of a table of states: the state that the row is the content of."""

    state_id: Mapped[int] = mapped_column(
        ForeignKey("state.state_id", ondelete="RESTRICT"), primary_key=True, autoincrement=False, sort_order=-1
    )


class InPeriod:
    """Columns of a row that speaks of one period."""

    period_end: Mapped[dt.date]
    period_start: Mapped[dt.date]
    period_kind: Mapped[PeriodKind]
    period_label: Mapped[str]
