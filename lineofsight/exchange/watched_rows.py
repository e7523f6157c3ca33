"""Rows of the sheets about what else is watched, and of own questions, as values of the domain."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from lineofsight.domain.oversight import Deadline, Decision, Expectation, Inspection
from lineofsight.domain.practice import CaseAudit, Caseload, MemberActivity, QualityEvent, Voice
from lineofsight.domain.questions import Question
from lineofsight.domain.registers import AuditRecommendation, AuditReport, BudgetLine, RegisterEntry, Risk
from lineofsight.errors import ValueRefusedError
from lineofsight.exchange.question_bank import read_question_bank
from lineofsight.exchange.return_values import Numbered, build, fields_of

if TYPE_CHECKING:
    from collections.abc import Container, Mapping

    from lineofsight.exchange.return_rows import Row, SheetRows

WATCHED_KINDS: Final[Mapping[str, type[Any]]] = {
    "expectations": Expectation,
    "inspections": Inspection,
    "deadlines": Deadline,
    "decisions": Decision,
    "risks": Risk,
    "audit_reports": AuditReport,
    "audit_recommendations": AuditRecommendation,
    "budget_lines": BudgetLine,
    "register_entries": RegisterEntry,
    "caseloads": Caseload,
    "case_audits": CaseAudit,
    "quality_events": QualityEvent,
    "voices": Voice,
    "member_activities": MemberActivity,
    "questions": Question,
}
"""What a row of each sheet becomes; every column of these sheets is one field."""


def watched_of(found: SheetRows) -> Numbered[Any]:
    """The items on a sheet about what else is watched, of the kind that its subject says."""
    kind = WATCHED_KINDS[found.plan.subject]
    return build(found, lambda row: kind(**fields_of(row, found.plan)))


def questions_of(found: SheetRows) -> Numbered[Question]:
    """The council's own questions; one that takes the reference of a question of the bank is left out."""
    taken = {question.q_id for question in read_question_bank().questions}
    return build(found, lambda row: _own_question(row, found, taken))


def _own_question(row: Row, found: SheetRows, taken: Container[str]) -> Question:
    question = Question(**fields_of(row, found.plan))
    if question.q_id in taken:
        raise ValueRefusedError(
            "q_id", question.q_id, "The program's own bank has a question of that reference: give yours another."
        )
    return question
