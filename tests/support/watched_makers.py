"""Made-up values of everything else that is watched: one of each with every field filled, one with the fewest."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from lineofsight.domain.marking import PUBLIC, Marking, MarkingLevel
from lineofsight.domain.oversight import Assessment, Deadline, DeadlineKind, Decision, Expectation, Inspection
from lineofsight.domain.practice import (
    CaseAudit,
    Caseload,
    MemberActivity,
    MemberActivityKind,
    QualityEvent,
    QualityEventKind,
    Voice,
    VoiceOf,
)
from lineofsight.domain.questions import Question, QuestionAudience
from lineofsight.domain.registers import (
    Assurance,
    AuditRecommendation,
    AuditReport,
    BudgetLine,
    EntryKind,
    EntryStatus,
    Priority,
    Recurrence,
    RegisterEntry,
    Risk,
)
from lineofsight.domain.statuses import DeliveryStatus
from lineofsight.domain.triggers import Trigger, TriggerKind

DAY, LATER = date(2016, 9, 30), date(2017, 3, 31)
EXEMPT = Marking(MarkingLevel.PART2, 3)
_SHARED: dict[str, Any] = {"source_para": "5.29", "illustrative": True, "marking": PUBLIC}


def risk(risk_id: str = "K1", **changes: Any) -> Risk:  # noqa: ANN401
    """Return a risk with the fields that a test does not speak of filled in."""
    facts: dict[str, Any] = {
        "title": "Children wait",
        "inherent_likelihood": 4,
        "inherent_impact": 5,
        "residual_likelihood": 3,
        "residual_impact": 4,
    }
    return Risk(risk_id=risk_id, **(facts | changes))


def expectation(exp_id: str = "E1", **changes: Any) -> Expectation:  # noqa: ANN401
    """Return an expectation that nobody has assessed."""
    return Expectation(exp_id=exp_id, **({"text": "Keep caseloads safe."} | changes))


def audit_report(audit_id: str = "A1", **changes: Any) -> AuditReport:  # noqa: ANN401
    """Return an internal audit."""
    facts: dict[str, Any] = {"title": "Payments", "assurance": Assurance.LIMITED, "reported_on": DAY}
    return AuditReport(audit_id=audit_id, **(facts | changes))


def audit_recommendation(audit_rec_id: str = "A1-1", due: date = LATER, **changes: Any) -> AuditRecommendation:  # noqa: ANN401
    """Return a recommendation of audit A1."""
    facts: dict[str, Any] = {
        "audit_id": "A1",
        "text": "Check payments.",
        "priority": Priority.HIGH,
        "status": DeliveryStatus.ON_TRACK,
        "due_date_original": due,
        "due_date_current": due,
    }
    return AuditRecommendation(audit_rec_id=audit_rec_id, **(facts | changes))


def entry(entry_id: str = "X1", **changes: Any) -> RegisterEntry:  # noqa: ANN401
    """Return a contract."""
    facts: dict[str, Any] = {"kind": EntryKind.CONTRACT, "title": "Talks", "status": EntryStatus.IN_HAND}
    return RegisterEntry(entry_id=entry_id, **(facts | changes))


def voice(voice_id: str = "V1", **changes: Any) -> Voice:  # noqa: ANN401
    """Return what children were asked."""
    facts: dict[str, Any] = {
        "of": VoiceOf.CHILDREN,
        "question": "Does she listen?",
        "period_start": DAY,
        "period_end": LATER,
    }
    return Voice(voice_id=voice_id, **(facts | changes))


def caseload(caseload_id: str = "C1", **changes: Any) -> Caseload:  # noqa: ANN401
    """Return a team of eight and a half workers with 136 cases."""
    facts: dict[str, Any] = {
        "team": "North",
        "role": "Worker",
        "as_at": LATER,
        "limit": Decimal(15),
        "workers": Decimal("8.5"),
        "cases": Decimal(136),
    }
    return Caseload(caseload_id=caseload_id, **(facts | changes))


def question(q_id: str = "own-1", **changes: Any) -> Question:  # noqa: ANN401
    """Return a question of the council's own."""
    facts: dict[str, Any] = {
        "topic": "caseloads",
        "text": "Whose caseload is above the limit?",
        "follow_up": "Since when?",
        "good_answer_sounds_like": "A number.",
        "warning_signs": ("Only an average",),
    }
    return Question(q_id=q_id, **(facts | changes))


def whole_watched() -> dict[str, Any]:
    """Return items of every subject by the field of a return's batch, every field of every kind filled somewhere.

    They name theme T1, action 1.10, recommendation 00305, indicator I1 and body B1.
    """
    return _oversight() | _registers() | _practice() | _questions()


def _oversight() -> dict[str, Any]:
    whole = expectation(
        what_would_show="No worker above it.",
        evidence="=Four were.",
        evidence_date=DAY,
        council_assessment=Assessment.PARTLY_MET,
        council_assessed_on=LATER,
        commissioner_assessment=Assessment.SLIPPED_BACK,
        commissioner_assessed_on=DAY,
        owner="DCS",
        action_ids=("1.10",),
        rec_ids=("00305",),
        theme_id="T1",
        **_SHARED,
    )
    inspection = Inspection(
        insp_id="IN1",
        title="Help and protection",
        inspectorate="Ofsted",
        framework="Single inspection",
        year=2016,
        month=6,
        judgement="Inadequate",
        what_was_asked="Bring caseloads down.",
        **_SHARED,
    )
    deadline = Deadline(
        deadline_id="DL1",
        title="Review ends",
        kind=DeadlineKind.REVIEW_ENDS,
        due_on=LATER,
        earliest=DAY,
        test="Caseloads are safe.",
        met_on=LATER,
        action_ids=("1.10",),
        **_SHARED,
    )
    decision = Decision(
        decision_id="D1",
        title="Money",
        body_id="B1",
        decided_on=DAY,
        risk="Empty posts.",
        professional_advice="For it.",
        consultation="41 answered.",
        implications="Safer.",
        decision="Agreed.",
        against_advice=True,
        reason_against="Cost.",
        theme_id="T1",
        action_ids=("1.10",),
        **(_SHARED | {"marking": EXEMPT}),
    )
    return {
        "expectations": (whole, expectation("1.10")),
        "inspections": (
            inspection,
            Inspection(insp_id="IN2", title="Fostering", inspectorate="", framework="Old", year=1998, judgement="Met"),
        ),
        "deadlines": (
            deadline,
            Deadline(deadline_id="DL2", title="Test", kind=DeadlineKind.RELEASE_TEST, test="Money is in place."),
        ),
        "decisions": (decision, Decision(decision_id="D2", title="Nothing said", body_id="B1", decided_on=LATER)),
    }


def _registers() -> dict[str, Any]:
    whole = risk(
        cause="Empty posts.",
        consequence="Missed visits.",
        controls="Agency.",
        appetite=8,
        owner="Head",
        guardian_view="Too low.",
        guardian_viewed_on=DAY,
        theme_id="T1",
        action_ids=("1.10",),
        reviewed_on=LATER,
        on_corporate_register=False,
        closed_on=LATER,
        **_SHARED,
    )
    asked = audit_recommendation(
        due_date_original=DAY, status=DeliveryStatus.COMPLETE, completed_date=LATER, owner="Head", **_SHARED
    )
    line = BudgetLine(
        line_id="M1",
        title="Twelve workers",
        amount=Decimal("600000.50"),
        recurrence=Recurrence.ONE_OFF,
        year="2016/17",
        approved_by="B1",
        approved_on=DAY,
        spent=Decimal("-0.10"),
        forecast=Decimal(450000),
        posts_funded=Decimal(12),
        posts_recruited=Decimal("9.5"),
        posts_in_post=Decimal("8.25"),
        part_of="M2",
        theme_id="T1",
        note="Three start.",
        **_SHARED,
    )
    contract = entry(
        owner="Head",
        organisation="Charity",
        audience="Families",
        due_on=LATER,
        amount=Decimal(40000),
        note="Renew.",
        theme_id="T1",
        action_ids=("1.10",),
        **_SHARED,
    )
    return {
        "risks": (whole, risk("K2")),
        "audit_reports": (audit_report(date_text="2016", summary="Missing.", theme_id="T1", **_SHARED),),
        "audit_recommendations": (asked, audit_recommendation("A1-2", action_ids=("1.10",))),
        "budget_lines": (
            line,
            BudgetLine(line_id="M2", title="All", amount=Decimal(0), recurrence=Recurrence.PRESSURE),
        ),
        "register_entries": (contract, entry("X2", kind=EntryKind.PARTNER_COMMITMENT, status=EntryStatus.OVERDUE)),
    }


def _practice() -> dict[str, Any]:
    least: dict[str, Any] = {"role": "Worker", "as_at": DAY, "limit": Decimal(20), "cases": Decimal(0)}
    caseload = Caseload(
        caseload_id="C1",
        team="North",
        role="Worker",
        as_at=LATER,
        limit=Decimal(15),
        workers=Decimal("8.5"),
        cases=Decimal(136),
        above_limit=4,
        highest=22,
        unallocated=0,
        managers=Decimal("1.25"),
        team_managed=Decimal(9),
        **_SHARED,
    )
    audit = CaseAudit(
        case_audit_id="CA1",
        theme="Visits",
        cohort="Open cases",
        audited_on=DAY,
        outstanding=1,
        good=22,
        requires_improvement=40,
        inadequate=10,
        moderated=20,
        moderated_down=6,
        moderated_up=2,
        theme_id="T1",
        learning="Weigh risk.",
        **_SHARED,
    )
    event = QualityEvent(
        event_id="QE1",
        kind=QualityEventKind.LEARNING_WEEK,
        title="Missing",
        planned_for=DAY,
        held_on=LATER,
        found="Late.",
        changed="Weekends.",
        theme_id="T1",
        **_SHARED,
    )
    heard = voice(
        asked=60,
        responded=31,
        agreed=19,
        said="My worker changed.",
        done="One worker.",
        done_on=LATER,
        theme_id="T1",
        indicator_ids=("I1",),
        **_SHARED,
    )
    activity = MemberActivity(
        activity_id="MA1",
        kind=MemberActivityKind.VISIT,
        title="Front line",
        held_on=DAY,
        role="Councillors",
        offered=60,
        taken=41,
        duty="Corporate parenting",
        principles=("a", "g"),
        learned="Ask.",
        **_SHARED,
    )
    return {
        "caseloads": (caseload, Caseload(caseload_id="C2", team="South", workers=Decimal(0), **least)),
        "case_audits": (audit,),
        "quality_events": (event,),
        "voices": (heard, voice("V2", of=VoiceOf.STAFF, marking=EXEMPT)),
        "member_activities": (activity,),
    }


def _questions() -> dict[str, Any]:
    whole = question(
        warning_signs=("Only an average", "No date"),
        indicator_ids=("I1",),
        principles=("a", "f"),
        triggers=(
            Trigger(kind=TriggerKind.INDICATOR_RATED, word="red", indicator_ids=("I1", "I2")),
            Trigger(kind=TriggerKind.REDATED_AT_LEAST, number=3),
        ),
        audience=(QuestionAudience.SCRUTINY, QuestionAudience.CHAIR),
        marking=EXEMPT,
    )
    return {"questions": (whole, question("own-2"))}
