"""States of governance: bodies, seats, links, meetings."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from sqlalchemy.orm import Mapped

from lineofsight.domain.governance import BodyKind, Layer, Lifecycle, LinkType
from lineofsight.store.tables.base import Base, OfState, Publishable


class BodyRow(OfState, Publishable, Base):
    """A state of a body."""

    __tablename__ = "body"

    body_id: Mapped[str]
    name: Mapped[str]
    kind: Mapped[BodyKind]
    short_name: Mapped[str]
    layer: Mapped[Layer | None]
    purpose: Mapped[str]
    statutory_basis: Mapped[str]
    chair_name: Mapped[str]
    chair_office: Mapped[str]
    chair_independent: Mapped[bool | None]
    vice_chair: Mapped[str]
    organisation: Mapped[str]
    quorum: Mapped[int | None]
    frequency_text: Mapped[str]
    meetings_per_year: Mapped[Decimal | None]
    meeting_hours: Mapped[Decimal | None]
    next_meeting: Mapped[dt.date | None]
    held_in_public: Mapped[bool | None]
    tor_ref: Mapped[str]
    tor_version: Mapped[str]
    tor_review_date: Mapped[dt.date | None]
    established: Mapped[dt.date | None]
    ended: Mapped[dt.date | None]
    successor_id: Mapped[str]
    lifecycle: Mapped[Lifecycle]
    contact: Mapped[str]
    source_para: Mapped[str]


class SeatRow(OfState, Publishable, Base):
    """A state of a seat."""

    __tablename__ = "seat"

    body_id: Mapped[str]
    holder: Mapped[str]
    organisation: Mapped[str]
    role: Mapped[str]
    voting: Mapped[bool | None]
    from_date: Mapped[dt.date | None]
    to_date: Mapped[dt.date | None]
    source_para: Mapped[str]


class LinkRow(OfState, Publishable, Base):
    """A state of a link."""

    __tablename__ = "link"

    from_id: Mapped[str]
    to_id: Mapped[str]
    type: Mapped[LinkType]
    what_flows: Mapped[str]
    frequency: Mapped[str]
    formal_ref: Mapped[str]
    from_date: Mapped[dt.date | None]
    to_date: Mapped[dt.date | None]
    source_para: Mapped[str]


class MeetingRow(OfState, Publishable, Base):
    """A state of a meeting."""

    __tablename__ = "meeting"

    body_id: Mapped[str]
    date: Mapped[dt.date]
    title: Mapped[str]
    held: Mapped[bool | None]
    considered: Mapped[tuple[str, ...]]
    papers_ref: Mapped[str]
    source_para: Mapped[str]
