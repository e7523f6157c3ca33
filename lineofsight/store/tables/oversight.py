"""States of oversight: expectations, inspections, deadlines, decisions."""

from __future__ import annotations

import datetime as dt

from sqlalchemy.orm import Mapped

from lineofsight.domain.oversight import Assessment, DeadlineKind
from lineofsight.store.tables.base import Base, OfState, Publishable


class ExpectationRow(OfState, Publishable, Base):
    """A state of an expectation."""

    __tablename__ = "expectation"

    exp_id: Mapped[str]
    text: Mapped[str]
    source_para: Mapped[str]
    what_would_show: Mapped[str]
    evidence: Mapped[str]
    evidence_date: Mapped[dt.date | None]
    council_assessment: Mapped[Assessment]
    council_assessed_on: Mapped[dt.date | None]
    commissioner_assessment: Mapped[Assessment]
    commissioner_assessed_on: Mapped[dt.date | None]
    owner: Mapped[str]
    action_ids: Mapped[tuple[str, ...]]
    rec_ids: Mapped[tuple[str, ...]]
    theme_id: Mapped[str]


class InspectionRow(OfState, Publishable, Base):
    """A state of an inspection."""

    __tablename__ = "inspection"

    insp_id: Mapped[str]
    title: Mapped[str]
    inspectorate: Mapped[str]
    framework: Mapped[str]
    year: Mapped[int]
    judgement: Mapped[str]
    month: Mapped[int | None]
    what_was_asked: Mapped[str]
    source_para: Mapped[str]


class DeadlineRow(OfState, Publishable, Base):
    """A state of a deadline."""

    __tablename__ = "deadline"

    deadline_id: Mapped[str]
    title: Mapped[str]
    kind: Mapped[DeadlineKind]
    due_on: Mapped[dt.date | None]
    earliest: Mapped[dt.date | None]
    test: Mapped[str]
    met_on: Mapped[dt.date | None]
    action_ids: Mapped[tuple[str, ...]]
    source_para: Mapped[str]


class DecisionRow(OfState, Publishable, Base):
    """A state of a decision."""

    __tablename__ = "decision"

    decision_id: Mapped[str]
    title: Mapped[str]
    body_id: Mapped[str]
    decided_on: Mapped[dt.date]
    risk: Mapped[str]
    professional_advice: Mapped[str]
    consultation: Mapped[str]
    implications: Mapped[str]
    decision: Mapped[str]
    against_advice: Mapped[bool | None]
    reason_against: Mapped[str]
    theme_id: Mapped[str]
    action_ids: Mapped[tuple[str, ...]]
    source_para: Mapped[str]
