"""States of practice: caseloads, case audits, quality events, voices, what members did."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from sqlalchemy.orm import Mapped

from lineofsight.domain.practice import MemberActivityKind, QualityEventKind, VoiceOf
from lineofsight.store.tables.base import Base, OfState, Publishable


class CaseloadRow(OfState, Publishable, Base):
    """A state of a caseload."""

    __tablename__ = "caseload"

    caseload_id: Mapped[str]
    team: Mapped[str]
    role: Mapped[str]
    as_at: Mapped[dt.date]
    limit: Mapped[Decimal]
    workers: Mapped[Decimal]
    cases: Mapped[Decimal]
    above_limit: Mapped[int | None]
    highest: Mapped[int | None]
    unallocated: Mapped[int | None]
    managers: Mapped[Decimal | None]
    team_managed: Mapped[Decimal | None]
    source_para: Mapped[str]


class CaseAuditRow(OfState, Publishable, Base):
    """A state of a case audit."""

    __tablename__ = "case_audit"

    case_audit_id: Mapped[str]
    theme: Mapped[str]
    cohort: Mapped[str]
    audited_on: Mapped[dt.date]
    outstanding: Mapped[int]
    good: Mapped[int]
    requires_improvement: Mapped[int]
    inadequate: Mapped[int]
    moderated: Mapped[int]
    moderated_down: Mapped[int]
    moderated_up: Mapped[int]
    theme_id: Mapped[str]
    learning: Mapped[str]
    source_para: Mapped[str]


class QualityEventRow(OfState, Publishable, Base):
    """A state of a quality event."""

    __tablename__ = "quality_event"

    event_id: Mapped[str]
    kind: Mapped[QualityEventKind]
    title: Mapped[str]
    planned_for: Mapped[dt.date]
    held_on: Mapped[dt.date | None]
    found: Mapped[str]
    changed: Mapped[str]
    theme_id: Mapped[str]
    source_para: Mapped[str]


class VoiceRow(OfState, Publishable, Base):
    """A state of a voice."""

    __tablename__ = "voice"

    voice_id: Mapped[str]
    of: Mapped[VoiceOf]
    question: Mapped[str]
    period_start: Mapped[dt.date]
    period_end: Mapped[dt.date]
    asked: Mapped[int | None]
    responded: Mapped[int | None]
    agreed: Mapped[int | None]
    said: Mapped[str]
    done: Mapped[str]
    done_on: Mapped[dt.date | None]
    theme_id: Mapped[str]
    indicator_ids: Mapped[tuple[str, ...]]
    source_para: Mapped[str]


class MemberActivityRow(OfState, Publishable, Base):
    """A state of a member activity."""

    __tablename__ = "member_activity"

    activity_id: Mapped[str]
    kind: Mapped[MemberActivityKind]
    title: Mapped[str]
    held_on: Mapped[dt.date]
    role: Mapped[str]
    offered: Mapped[int | None]
    taken: Mapped[int | None]
    duty: Mapped[str]
    principles: Mapped[tuple[str, ...]]
    learned: Mapped[str]
    source_para: Mapped[str]
