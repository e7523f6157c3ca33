"""The tables, one subject a file. A table of a returned subject holds states; nothing in it is ever changed."""

from __future__ import annotations

from lineofsight.store.tables.base import Base
from lineofsight.store.tables.findings import FindingRow
from lineofsight.store.tables.governance import BodyRow, LinkRow, MeetingRow, SeatRow
from lineofsight.store.tables.oversight import DeadlineRow, DecisionRow, ExpectationRow, InspectionRow
from lineofsight.store.tables.performance import BenchmarkRow, IndicatorRow, NationalIndicatorRow
from lineofsight.store.tables.places import AreaRow, NeighbourRow, NeighbourSetRow
from lineofsight.store.tables.plan import (
    ActionRow,
    DateChangeRow,
    MilestoneRow,
    PlanVersionRow,
    RecommendationRow,
    ThemeRow,
)
from lineofsight.store.tables.practice import CaseAuditRow, CaseloadRow, MemberActivityRow, QualityEventRow, VoiceRow
from lineofsight.store.tables.questions import QuestionRow
from lineofsight.store.tables.registers import (
    AuditRecommendationRow,
    AuditReportRow,
    BudgetLineRow,
    RegisterEntryRow,
    RiskRow,
)
from lineofsight.store.tables.returns import CouncilRow, ItemRow, MentionRow, ReturnRow, StateRow
from lineofsight.store.tables.series import (
    EditionRow,
    ObservationEditionRow,
    ObservationNoteRow,
    ObservationRow,
    PeriodRow,
    SeriesRow,
)

__all__ = [
    "ActionRow",
    "AreaRow",
    "AuditRecommendationRow",
    "AuditReportRow",
    "Base",
    "BenchmarkRow",
    "BodyRow",
    "BudgetLineRow",
    "CaseAuditRow",
    "CaseloadRow",
    "CouncilRow",
    "DateChangeRow",
    "DeadlineRow",
    "DecisionRow",
    "EditionRow",
    "ExpectationRow",
    "FindingRow",
    "IndicatorRow",
    "InspectionRow",
    "ItemRow",
    "LinkRow",
    "MeetingRow",
    "MemberActivityRow",
    "MentionRow",
    "MilestoneRow",
    "NationalIndicatorRow",
    "NeighbourRow",
    "NeighbourSetRow",
    "ObservationEditionRow",
    "ObservationNoteRow",
    "ObservationRow",
    "PeriodRow",
    "PlanVersionRow",
    "QualityEventRow",
    "QuestionRow",
    "RecommendationRow",
    "RegisterEntryRow",
    "ReturnRow",
    "RiskRow",
    "SeatRow",
    "SeriesRow",
    "StateRow",
    "ThemeRow",
    "VoiceRow",
]
