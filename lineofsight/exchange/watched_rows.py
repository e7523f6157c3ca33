"""Rows of the sheets about what else is watched as values of the domain."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from lineofsight.domain.oversight import Deadline, Decision, Expectation, Inspection
from lineofsight.domain.practice import CaseAudit, Caseload, MemberActivity, QualityEvent, Voice
from lineofsight.domain.questions import Question
from lineofsight.domain.registers import AuditRecommendation, AuditReport, BudgetLine, RegisterEntry, Risk
from lineofsight.exchange.return_values import Numbered, build, fields_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lineofsight.exchange.return_rows import SheetRows

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
