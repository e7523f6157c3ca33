"""Returns, and the spine of history: which return named which item in which state.

A state is written once. Each return that names an item adds a mention (three numbers) of the state in which
it named it, also when nothing changed. "As at a date" is the newest mention by then, whatever the order in
which the returns were imported.
"""

from __future__ import annotations

import datetime as dt

from sqlalchemy import ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from lineofsight.store.tables.base import Base, OfState


class ReturnRow(Base):
    """One imported file.

    ``as_at`` is the date that a council's return speaks of; for statistics the day of publication or else
    ``covers_to``, the end of the newest period in the file. ``lacks`` names what it has no column for, as
    "actions.how", and the rows of which nothing could be taken, as "actions.row=1.10"; of a file that was kept before
    this was known it is empty, and every column counts as there. ``read_by`` is a digest of what a file does not say
    itself and it was read by: of a tracker its mapping and its day; of any other file, and of a tracker that was kept
    before this was known, it is empty.
    """

    __tablename__ = "return"
    __table_args__ = (UniqueConstraint("sha256", "read_by"),)

    return_id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    kind: Mapped[str]
    name: Mapped[str]
    recognised_as: Mapped[str]
    sha256: Mapped[str]
    as_at: Mapped[dt.date] = mapped_column(index=True)
    imported_on: Mapped[dt.date]
    source: Mapped[str]
    vintage: Mapped[str]
    published_on: Mapped[dt.date | None]
    covers_to: Mapped[dt.date | None]
    subjects: Mapped[tuple[str, ...]]
    lacks: Mapped[tuple[str, ...]]
    read_by: Mapped[str]


class ItemRow(Base):
    """One thing that returns speak of, by its subject and the officers' reference."""

    __tablename__ = "item"
    __table_args__ = (UniqueConstraint("subject", "ref"),)

    item_id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    subject: Mapped[str]
    ref: Mapped[str]


class StateRow(Base):
    """One content that an item had; the content itself stands in the subject's table."""

    __tablename__ = "state"

    state_id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    item_id: Mapped[int] = mapped_column(ForeignKey("item.item_id", ondelete="RESTRICT"), index=True)


class MentionRow(Base):
    """A return named an item in a state, at a position in its sheet."""

    __tablename__ = "mention"
    __table_args__ = (
        Index(None, "return_id"),
        {"sqlite_with_rowid": False},
    )

    item_id: Mapped[int] = mapped_column(
        ForeignKey("item.item_id", ondelete="RESTRICT"), primary_key=True, autoincrement=False
    )
    return_id: Mapped[int] = mapped_column(
        ForeignKey("return.return_id", ondelete="RESTRICT"), primary_key=True, autoincrement=False
    )
    state_id: Mapped[int] = mapped_column(ForeignKey("state.state_id", ondelete="RESTRICT"))
    position: Mapped[int]


class CouncilRow(OfState, Base):
    """Whose record it is."""

    __tablename__ = "council"

    name: Mapped[str]
    area_code: Mapped[str]
    region_code: Mapped[str]
    note: Mapped[str]
    illustrative: Mapped[bool]
