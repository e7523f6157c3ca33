"""Registers that a Board watches: risks above what the council will bear, audit, decisions against advice."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lineofsight.domain.oversight import Decision
    from lineofsight.domain.record import Record
    from lineofsight.domain.registers import AuditRecommendation, Risk


def risks_above_appetite(record: Record) -> tuple[Risk, ...]:
    """Open risks whose score with controls is above what the council will bear, furthest above first."""
    found = [one for one in open_risks(record) if one.appetite is not None and one.residual > one.appetite]
    return tuple(sorted(found, key=lambda one: ((one.appetite or 0) - one.residual, -one.residual)))


def risks_without_appetite(record: Record) -> tuple[Risk, ...]:
    """Open risks for which nobody said what the council will bear."""
    return tuple(one for one in open_risks(record) if one.appetite is None)


def open_risks(record: Record) -> tuple[Risk, ...]:
    """Risks that are not closed by the record's day."""
    return tuple(one for one in record.watched.risks if one.closed_on is None or one.closed_on > record.as_at)


def overdue_audit_recommendations(record: Record) -> tuple[AuditRecommendation, ...]:
    """Audit recommendations that are still open after their present date, the longest overdue first."""
    found = [
        one
        for one in record.watched.audit_recommendations
        if one.status.is_open and one.due_date_current < record.as_at
    ]
    return tuple(sorted(found, key=lambda one: one.due_date_current))


def slipped_audit_recommendations(record: Record) -> tuple[AuditRecommendation, ...]:
    """Open ones that are not overdue only because their date was moved, the furthest moved first."""
    found = [
        one
        for one in record.watched.audit_recommendations
        if one.status.is_open and one.due_date_current >= record.as_at and one.days_slipped > 0
    ]
    return tuple(sorted(found, key=lambda one: -one.days_slipped))


def decisions_against_advice(record: Record) -> tuple[Decision, ...]:
    """Decisions against professional advice for which no reason is recorded, newest first."""
    found = [
        one
        for one in record.watched.decisions
        if one.against_advice and not one.reason_against and one.decided_on <= record.as_at
    ]
    return tuple(sorted(found, key=lambda one: one.decided_on, reverse=True))


def decisions_without_advice(record: Record) -> tuple[Decision, ...]:
    """Decisions whose report recorded no risk or no professional advice, newest first."""
    found = [
        one
        for one in record.watched.decisions
        if one.decided_on <= record.as_at and not (one.risk and one.professional_advice)
    ]
    return tuple(sorted(found, key=lambda one: one.decided_on, reverse=True))
