"""Registers that a Board watches."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from lineofsight.analysis.board_watch import (
    decisions_against_advice,
    decisions_without_advice,
    overdue_audit_recommendations,
    risks_above_appetite,
    risks_without_appetite,
    slipped_audit_recommendations,
)
from lineofsight.domain.oversight import Decision
from lineofsight.domain.record import Record, WatchedRecord
from lineofsight.domain.registers import AuditRecommendation, Priority, Risk
from lineofsight.domain.statuses import DeliveryStatus
from tests.analysis.challenge_builders import AS_AT, COUNCIL

RISK = Risk(
    risk_id="K1",
    title="Harm",
    inherent_likelihood=5,
    inherent_impact=5,
    residual_likelihood=3,
    residual_impact=4,
    appetite=8,
)
ASKED = AuditRecommendation(
    audit_rec_id="A1",
    audit_id="A",
    text="Sign.",
    priority=Priority.HIGH,
    status=DeliveryStatus.OFF_TRACK,
    due_date_original=date(2017, 3, 1),
    due_date_current=date(2017, 3, 30),
)
DECISION = Decision(
    decision_id="D1",
    title="Contract",
    body_id="executive",
    decided_on=date(2017, 3, 22),
    risk="A gap.",
    professional_advice="Wait.",
    against_advice=True,
)


def _record(**watched: object) -> Record:
    return Record(council=COUNCIL, as_at=AS_AT, watched=WatchedRecord(**watched))  # type: ignore[arg-type]


def test_risks_stand_by_how_far_they_are_above_what_is_borne() -> None:
    """Furthest above first; at the limit, closed, or without a limit is not above it."""
    further = replace(RISK, risk_id="K2", appetite=4)
    at_limit = replace(RISK, risk_id="K3", appetite=12)
    closed = replace(RISK, risk_id="K4", closed_on=AS_AT)
    unsaid = replace(RISK, risk_id="K5", appetite=None)
    still_open = replace(RISK, risk_id="K6", appetite=6, closed_on=date(2017, 4, 1))
    larger = replace(RISK, risk_id="K7", residual_impact=5, appetite=11)
    record = _record(risks=(RISK, further, at_limit, closed, unsaid, still_open, larger))
    assert risks_above_appetite(record) == (further, still_open, larger, RISK), "of four above, fifteen before twelve"
    assert risks_without_appetite(record) == (unsaid,)


def test_audit_recommendations_are_overdue_the_day_after_their_date() -> None:
    """Due today is not overdue; done is not; one saved by a moved date is told apart."""
    today = replace(ASKED, audit_rec_id="A2", due_date_current=AS_AT)
    done = replace(ASKED, audit_rec_id="A3", status=DeliveryStatus.COMPLETE, completed_date=AS_AT)
    finished = replace(done, audit_rec_id="A4", due_date_current=AS_AT)
    as_agreed = replace(ASKED, audit_rec_id="A5", due_date_original=AS_AT, due_date_current=AS_AT)
    moved_far = replace(ASKED, audit_rec_id="A6", due_date_current=date(2017, 9, 30))
    longest = replace(ASKED, audit_rec_id="A7", due_date_current=date(2017, 3, 2))
    by_a_day = replace(ASKED, audit_rec_id="A8", due_date_original=date(2017, 3, 30), due_date_current=AS_AT)
    record = _record(audit_recommendations=(today, done, ASKED, finished, as_agreed, moved_far, longest, by_a_day))
    assert overdue_audit_recommendations(record) == (longest, ASKED)
    assert slipped_audit_recommendations(record) == (moved_far, today, by_a_day)


def test_a_decision_against_advice_needs_its_reason() -> None:
    """With a reason it is none; a report without risk or advice is a gap of its own; what comes later is not known."""
    reasoned = replace(DECISION, decision_id="D2", reason_against="Money.")
    silent = replace(DECISION, decision_id="D3", against_advice=None, risk="")
    later = replace(DECISION, decision_id="D4", decided_on=date(2017, 4, 1))
    bare_later = replace(silent, decision_id="D5", decided_on=date(2017, 4, 1))
    unadvised = replace(DECISION, decision_id="D6", against_advice=None, professional_advice="", decided_on=AS_AT)
    newest = replace(DECISION, decision_id="D7", decided_on=AS_AT)
    record = _record(decisions=(DECISION, reasoned, silent, later, bare_later, unadvised, newest))
    assert decisions_against_advice(record) == (newest, DECISION)
    assert decisions_without_advice(record) == (unadvised, silent)
