"""The subjects of a return besides the plan, performance and governance; each is known by the officers' reference."""

from __future__ import annotations

from functools import partial
from operator import attrgetter
from typing import TYPE_CHECKING, Any, Final

from lineofsight.domain.oversight import Deadline, Decision, Expectation, Inspection
from lineofsight.domain.practice import CaseAudit, Caseload, MemberActivity, QualityEvent, Voice
from lineofsight.domain.questions import Question, QuestionAudience
from lineofsight.domain.record import WATCHED_KEYS
from lineofsight.domain.registers import AuditRecommendation, AuditReport, BudgetLine, RegisterEntry, Risk
from lineofsight.store import tables
from lineofsight.store.mapping import RowValues, plain
from lineofsight.store.subjects import RETURNED, Subject

if TYPE_CHECKING:
    from collections.abc import Mapping

_LOGS: Final = frozenset(
    {
        "inspections",
        "decisions",
        "audit_reports",
        "caseloads",
        "case_audits",
        "quality_events",
        "voices",
        "member_activities",
    }
)
"""What tells of a day that has passed, so that a later return need not name it again."""

_KINDS: Final[Mapping[str, tuple[type[tables.Base], type[Any]]]] = {
    "expectations": (tables.ExpectationRow, Expectation),
    "inspections": (tables.InspectionRow, Inspection),
    "deadlines": (tables.DeadlineRow, Deadline),
    "decisions": (tables.DecisionRow, Decision),
    "risks": (tables.RiskRow, Risk),
    "audit_reports": (tables.AuditReportRow, AuditReport),
    "audit_recommendations": (tables.AuditRecommendationRow, AuditRecommendation),
    "budget_lines": (tables.BudgetLineRow, BudgetLine),
    "register_entries": (tables.RegisterEntryRow, RegisterEntry),
    "caseloads": (tables.CaseloadRow, Caseload),
    "case_audits": (tables.CaseAuditRow, CaseAudit),
    "quality_events": (tables.QualityEventRow, QualityEvent),
    "voices": (tables.VoiceRow, Voice),
    "member_activities": (tables.MemberActivityRow, MemberActivity),
    "questions": (tables.QuestionRow, Question),
}


def _made(kind: type[Any], row: RowValues) -> Any:  # noqa: ANN401 - whatever kind is
    values = plain(kind, row)
    if "audience" in values and kind is Question:
        values["audience"] = tuple(QuestionAudience(word) for word in values["audience"])
    return kind(**values)


def _subject(attribute: str) -> Subject:
    table, kind = _KINDS[attribute]
    name, key = WATCHED_KEYS[attribute]
    return Subject(
        name=name,
        attribute=attribute,
        table=table,
        ref=attrgetter(key),
        read=partial(_made, kind),
        is_log=attribute in _LOGS,
    )


WATCHED: Final = tuple(_subject(attribute) for attribute in _KINDS)
"""What else is watched, in the order of the return's sheets."""

AUDIT_REPORTS: Final = next(one for one in WATCHED if one.attribute == "audit_reports")
AUDIT_RECOMMENDATIONS: Final = next(one for one in WATCHED if one.attribute == "audit_recommendations")
RISKS: Final = next(one for one in WATCHED if one.attribute == "risks")

KEPT: Final = (*RETURNED, *WATCHED)
"""Every subject of a return that is kept as items, in the order in which they are stored."""
