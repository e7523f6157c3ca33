"""Areas, and the statistical neighbours of each version of the model."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from lineofsight.domain.places import AreaLevel
from lineofsight.store.tables.base import Base


class AreaRow(Base):
    """One place, as the newest file named it; ``stated_as_at`` is that file's newest period."""

    __tablename__ = "area"

    code: Mapped[str] = mapped_column(primary_key=True)
    name: Mapped[str]
    level: Mapped[AreaLevel]
    region_code: Mapped[str | None]
    gss_code: Mapped[str | None]
    ended: Mapped[dt.date | None]
    stated_as_at: Mapped[dt.date]


class NeighbourSetRow(Base):
    """The neighbours of one authority in one version of the model, as one file gave them."""

    __tablename__ = "neighbour_set"
    __table_args__ = (UniqueConstraint("area_code", "version", "return_id"),)

    set_id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    area_code: Mapped[str]
    version: Mapped[str]
    return_id: Mapped[int] = mapped_column(ForeignKey("return.return_id", ondelete="RESTRICT"))


class NeighbourRow(Base):
    """One neighbour in a set; rank 1 is the closest."""

    __tablename__ = "neighbour"
    __table_args__ = ({"sqlite_with_rowid": False},)

    set_id: Mapped[int] = mapped_column(
        ForeignKey("neighbour_set.set_id", ondelete="RESTRICT"), primary_key=True, autoincrement=False
    )
    rank: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    code: Mapped[str]
    name: Mapped[str]
    closeness: Mapped[str]
