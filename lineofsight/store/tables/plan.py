"""States of the plan: recommendations, themes, actions, milestones, date changes, versions."""

from __future__ import annotations

import datetime as dt

from sqlalchemy.orm import Mapped

from lineofsight.domain.statuses import (
    DateChangeReason,
    DeliveryStatus,
    DueKind,
    ImpactStatus,
    JudgementArea,
    RecommendationSource,
)
from lineofsight.store.tables.base import Base, OfState, Publishable


class RecommendationRow(OfState, Publishable, Base):
    """A state of a recommendation."""

    __tablename__ = "recommendation"

    rec_id: Mapped[str]
    source: Mapped[RecommendationSource]
    text: Mapped[str]
    source_para: Mapped[str]
    date: Mapped[dt.date | None]
    judgement_area: Mapped[JudgementArea | None]


class ThemeRow(OfState, Publishable, Base):
    """A state of a theme."""

    __tablename__ = "theme"

    theme_id: Mapped[str]
    title: Mapped[str]
    what_will_be_different: Mapped[str]
    sponsor_officer: Mapped[str]
    lead_member: Mapped[str]
    partner_lead: Mapped[str]
    overseen_by: Mapped[tuple[str, ...]]
    order: Mapped[int]


class ActionRow(OfState, Publishable, Base):
    """A state of an action, as returned."""

    __tablename__ = "action"

    action_id: Mapped[str]
    theme_id: Mapped[str]
    action: Mapped[str]
    delivery_status: Mapped[DeliveryStatus]
    impact_status: Mapped[ImpactStatus]
    due_kind: Mapped[DueKind]
    due_date_original: Mapped[dt.date | None]
    due_date_current: Mapped[dt.date | None]
    rec_ids: Mapped[tuple[str, ...]]
    how: Mapped[str]
    lead_officer: Mapped[str]
    lead_role: Mapped[str]
    support_leads: Mapped[tuple[str, ...]]
    partner_org: Mapped[tuple[str, ...]]
    start_date: Mapped[dt.date | None]
    completed_date: Mapped[dt.date | None]
    status_set_by: Mapped[str]
    status_date: Mapped[dt.date | None]
    status_reason: Mapped[str]
    success_measure: Mapped[str]
    indicator_ids: Mapped[tuple[str, ...]]
    baseline: Mapped[str]
    target: Mapped[str]
    progress_update: Mapped[str]
    update_date: Mapped[dt.date | None]
    next_step: Mapped[str]
    evidence_ref: Mapped[str]
    evidence_kind: Mapped[tuple[str, ...]]
    risk_if_late: Mapped[str]
    escalated_to: Mapped[str]
    priority: Mapped[str]
    source_para: Mapped[str]


class MilestoneRow(OfState, Publishable, Base):
    """A state of a milestone, as returned."""

    __tablename__ = "milestone"

    milestone_id: Mapped[str]
    action_id: Mapped[str]
    text: Mapped[str]
    status: Mapped[DeliveryStatus | None]
    original_date: Mapped[dt.date]
    current_date: Mapped[dt.date]
    actual_date: Mapped[dt.date | None]
    visible_to_chair: Mapped[bool]


class DateChangeRow(OfState, Publishable, Base):
    """A state of the record of one move of a due date; it may later say who agreed it."""

    __tablename__ = "date_change"

    item_id: Mapped[str]
    old: Mapped[dt.date]
    new: Mapped[dt.date]
    changed_on: Mapped[dt.date]
    agreed_by: Mapped[str]
    reason: Mapped[DateChangeReason | None]
    text: Mapped[str]


class PlanVersionRow(OfState, Publishable, Base):
    """A state of the record of one approved version of the plan."""

    __tablename__ = "plan_version"

    version: Mapped[str]
    date: Mapped[dt.date]
    approved_by: Mapped[str]
    added: Mapped[tuple[str, ...]]
    removed: Mapped[tuple[str, ...]]
    merged: Mapped[tuple[str, ...]]
    note: Mapped[str]
