"""States of the registers: risks, internal audits and what they asked for, money, and the plain registers."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from sqlalchemy.orm import Mapped

from lineofsight.domain.registers import Assurance, EntryKind, EntryStatus, Priority, Recurrence
from lineofsight.domain.statuses import DeliveryStatus
from lineofsight.store.tables.base import Base, OfState, Publishable


class RiskRow(OfState, Publishable, Base):
    """A state of a risk."""

    __tablename__ = "risk"

    risk_id: Mapped[str]
    title: Mapped[str]
    inherent_likelihood: Mapped[int]
    inherent_impact: Mapped[int]
    residual_likelihood: Mapped[int]
    residual_impact: Mapped[int]
    cause: Mapped[str]
    consequence: Mapped[str]
    controls: Mapped[str]
    appetite: Mapped[int | None]
    owner: Mapped[str]
    guardian_view: Mapped[str]
    guardian_viewed_on: Mapped[dt.date | None]
    theme_id: Mapped[str]
    action_ids: Mapped[tuple[str, ...]]
    reviewed_on: Mapped[dt.date | None]
    on_corporate_register: Mapped[bool | None]
    closed_on: Mapped[dt.date | None]
    source_para: Mapped[str]


class AuditReportRow(OfState, Publishable, Base):
    """A state of an audit report."""

    __tablename__ = "audit_report"

    audit_id: Mapped[str]
    title: Mapped[str]
    assurance: Mapped[Assurance]
    reported_on: Mapped[dt.date]
    date_text: Mapped[str]
    summary: Mapped[str]
    theme_id: Mapped[str]
    source_para: Mapped[str]


class AuditRecommendationRow(OfState, Publishable, Base):
    """A state of an audit recommendation, as returned."""

    __tablename__ = "audit_recommendation"

    audit_rec_id: Mapped[str]
    audit_id: Mapped[str]
    text: Mapped[str]
    priority: Mapped[Priority]
    status: Mapped[DeliveryStatus]
    due_date_original: Mapped[dt.date]
    due_date_current: Mapped[dt.date]
    completed_date: Mapped[dt.date | None]
    owner: Mapped[str]
    action_ids: Mapped[tuple[str, ...]]
    source_para: Mapped[str]


class BudgetLineRow(OfState, Publishable, Base):
    """A state of a budget line."""

    __tablename__ = "budget_line"

    line_id: Mapped[str]
    title: Mapped[str]
    amount: Mapped[Decimal]
    recurrence: Mapped[Recurrence]
    year: Mapped[str]
    approved_by: Mapped[str]
    approved_on: Mapped[dt.date | None]
    spent: Mapped[Decimal | None]
    forecast: Mapped[Decimal | None]
    posts_funded: Mapped[Decimal | None]
    posts_recruited: Mapped[Decimal | None]
    posts_in_post: Mapped[Decimal | None]
    part_of: Mapped[str]
    theme_id: Mapped[str]
    note: Mapped[str]
    source_para: Mapped[str]


class RegisterEntryRow(OfState, Publishable, Base):
    """A state of a register entry."""

    __tablename__ = "register_entry"

    entry_id: Mapped[str]
    kind: Mapped[EntryKind]
    title: Mapped[str]
    status: Mapped[EntryStatus]
    owner: Mapped[str]
    organisation: Mapped[str]
    audience: Mapped[str]
    due_on: Mapped[dt.date | None]
    amount: Mapped[Decimal | None]
    note: Mapped[str]
    theme_id: Mapped[str]
    action_ids: Mapped[tuple[str, ...]]
    source_para: Mapped[str]
