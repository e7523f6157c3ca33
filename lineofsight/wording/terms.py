"""Words for the kinds that the domain tells apart: methods, units, reasons, bodies, links."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lineofsight.domain.findings import Severity
from lineofsight.domain.governance import BodyKind, Layer, LinkType
from lineofsight.domain.indicators import (
    BenchmarkGroup,
    Polarity,
    Quality,
    RatingMethod,
    TargetOrigin,
    Unit,
)
from lineofsight.domain.periods import PeriodKind
from lineofsight.domain.practice import VoiceOf
from lineofsight.domain.registers import Assurance, EntryStatus, Priority, Recurrence
from lineofsight.domain.statuses import (
    DateChangeReason,
    DueKind,
    EvidenceKind,
    JudgementArea,
    RecommendationSource,
)

if TYPE_CHECKING:
    from enum import StrEnum

_WORDS: Final[tuple[tuple[StrEnum, str], ...]] = (
    (Quality.FINAL, "final"),
    (Quality.PROVISIONAL, "provisional"),
    (Quality.REVISED, "revised"),
    (Quality.INCOMPLETE, "incomplete"),
    (Quality.NOT_AVAILABLE, "not available"),
    (TargetOrigin.STATUTORY, "set by law"),
    (TargetOrigin.NATIONAL, "set nationally"),
    (TargetOrigin.IMPROVEMENT_NOTICE, "set by the improvement notice"),
    (TargetOrigin.LOCAL, "set locally"),
    (TargetOrigin.NONE, "nobody is recorded as having set it"),
    (RatingMethod.TARGET_TOLERANCE_RELATIVE, "against a target, with a margin that is a percentage of it"),
    (RatingMethod.TARGET_TOLERANCE_POINTS, "against a target, with a margin in the measure's own unit"),
    (RatingMethod.FLOOR_STANDARD, "against a target and a floor standard"),
    (RatingMethod.RANGE, "against an expected range"),
    (RatingMethod.IMPROVEMENT_CONDITIONED, "against a target, and against the same period last year"),
    (RatingMethod.BENCHMARK_RELATIVE, "against statistical neighbours and England"),
    (RatingMethod.FORECAST, "against what was expected"),
    (RatingMethod.OFFICER_JUDGED, "judged by officers"),
    (RatingMethod.NONE, "not rated"),
    (Polarity.HIGHER_BETTER, "higher is better"),
    (Polarity.LOWER_BETTER, "lower is better"),
    (Polarity.NEAR_TARGET, "closer to the target is better"),
    (Polarity.RANGE, "inside the range is good"),
    (Polarity.NONE, "no good direction"),
    (Unit.PERCENT, "percent"),
    (Unit.RATE_PER_10K, "rate per 10,000 children"),
    (Unit.COUNT, "number"),
    (Unit.DAYS, "days"),
    (Unit.SCORE, "score"),
    (Unit.RATIO, "ratio"),
    (PeriodKind.SNAPSHOT, "on one day"),
    (PeriodKind.MONTH, "in the month"),
    (PeriodKind.QUARTER, "in the quarter"),
    (PeriodKind.YTD, "since the start of the year"),
    (PeriodKind.ROLLING_12M, "in the last twelve months"),
    (PeriodKind.ANNUAL, "in the year"),
    (DateChangeReason.CAPACITY, "not enough people or time"),
    (DateChangeReason.DEPENDENCY, "waiting for something else"),
    (DateChangeReason.PARTNER, "waiting for a partner"),
    (DateChangeReason.SCOPE, "the work itself changed"),
    (DateChangeReason.RE_PLAN, "the plan was re-written"),
    (DateChangeReason.OTHER, "another reason"),
    (EvidenceKind.DATA, "figures"),
    (EvidenceKind.AUDIT, "case audit"),
    (EvidenceKind.CHILD_VOICE, "what children said"),
    (EvidenceKind.FAMILY_FEEDBACK, "what families said"),
    (EvidenceKind.STAFF_FEEDBACK, "what staff said"),
    (EvidenceKind.DOCUMENT, "a document"),
    (EvidenceKind.INSPECTION, "an inspection"),
    (RecommendationSource.OFSTED_INSPECTION, "Ofsted inspection"),
    (RecommendationSource.OFSTED_MONITORING, "Ofsted monitoring visit"),
    (RecommendationSource.COMMISSIONER, "Commissioner's report"),
    (RecommendationSource.STATUTORY_DIRECTION, "statutory direction"),
    (RecommendationSource.PEER_REVIEW, "peer review"),
    (RecommendationSource.INTERNAL_AUDIT, "internal audit"),
    (RecommendationSource.SCRUTINY, "scrutiny"),
    (RecommendationSource.SELF_ASSESSMENT, "self-assessment"),
    (RecommendationSource.OTHER, "another source"),
    (JudgementArea.HELP_PROTECTION, "help and protection"),
    (JudgementArea.CLA_PERMANENCE, "looked-after children and permanence"),
    (JudgementArea.ADOPTION, "adoption"),
    (JudgementArea.CARE_LEAVERS, "care leavers"),
    (JudgementArea.LEADERSHIP, "leadership, management and governance"),
    (JudgementArea.LSCB, "Local Safeguarding Children Board"),
    (BenchmarkGroup.STATISTICAL_NEIGHBOURS, "statistical neighbours"),
    (BenchmarkGroup.LONDON, "London"),
    (BenchmarkGroup.REGION, "region"),
    (BenchmarkGroup.ENGLAND, "England"),
    (BenchmarkGroup.GOOD_OR_BETTER_LAS, "authorities judged good or better"),
    (BenchmarkGroup.OWN_LAST_YEAR, "our own figure last year"),
    (BodyKind.COUNCIL, "the Council"),
    (BodyKind.EXECUTIVE, "executive"),
    (BodyKind.SCRUTINY, "scrutiny committee"),
    (BodyKind.IMPROVEMENT_BOARD, "improvement board"),
    (BodyKind.OFFICER_GROUP, "group of officers"),
    (BodyKind.SAFEGUARDING_PARTNERSHIP, "safeguarding partnership"),
    (BodyKind.HWB, "health and wellbeing board"),
    (BodyKind.CSP, "community safety partnership"),
    (BodyKind.CORPORATE_PARENTING, "corporate parenting board"),
    (BodyKind.CHILDREN_IN_CARE_COUNCIL, "children in care council"),
    (BodyKind.FORUM, "forum"),
    (BodyKind.REGULATOR, "regulator"),
    (BodyKind.GOVERNMENT, "government"),
    (BodyKind.PARTNER, "partner"),
    (BodyKind.POST, "post"),
    (Layer.BOROUGH, "borough and partners"),
    (Layer.COUNCIL, "council"),
    (Layer.PRACTICE, "practice"),
    (LinkType.REPORTS_TO, "reports to"),
    (LinkType.ACCOUNTABLE_TO, "is accountable to"),
    (LinkType.SCRUTINISED_BY, "is scrutinised by"),
    (LinkType.ADVISES, "advises"),
    (LinkType.SUPPORTS, "supports"),
    (LinkType.SUBGROUP_OF, "is a sub-group of"),
    (LinkType.INFORMS, "informs"),
    (LinkType.PROTOCOL_WITH, "has a protocol with"),
    (LinkType.ASSURES, "gives assurance to"),
    (LinkType.APPOINTS, "appoints"),
    (LinkType.DIRECTS, "directs"),
    (Assurance.NIL, "no assurance"),
    (Assurance.LIMITED, "limited assurance"),
    (Assurance.SUBSTANTIAL, "substantial assurance"),
    (Assurance.FULL, "full assurance"),
    (Priority.HIGH, "high"),
    (Priority.MEDIUM, "medium"),
    (Priority.LOW, "low"),
    (Recurrence.RECURRING, "every year"),
    (Recurrence.ONE_OFF, "once"),
    (Recurrence.PRESSURE, "a pressure, approved by nobody"),
    (EntryStatus.PLANNED, "planned"),
    (EntryStatus.IN_HAND, "in hand"),
    (EntryStatus.AT_RISK, "at risk"),
    (EntryStatus.OVERDUE, "overdue"),
    (EntryStatus.DONE, "done"),
    (EntryStatus.CLOSED, "closed"),
    (VoiceOf.CHILDREN, "children"),
    (VoiceOf.CARE_LEAVERS, "care leavers"),
    (VoiceOf.FAMILIES, "families"),
    (VoiceOf.STAFF, "staff"),
    (VoiceOf.PARTNERS, "partners"),
    (VoiceOf.COMPLAINTS, "complaints"),
    (DueKind.DATE, "a date"),
    (DueKind.MONTH, "a month"),
    (DueKind.QUARTER, "a quarter"),
    (DueKind.ONGOING, "ongoing"),
    (DueKind.NOT_SET, "not set"),
    (Severity.FILE_REFUSED, "File refused"),
    (Severity.ROW_REFUSED, "Row refused"),
    (Severity.WARNING, "Please check"),
    (Severity.NOTE, "Note"),
)
# Pairs, and keyed by enum too: kinds of different enums may share a value ("none"), and such strings are equal.
_BY_KIND: Final = {(type(kind), kind.value): word for kind, word in _WORDS}


def term(kind: StrEnum) -> str:
    """The word for a kind.

    Raises:
        KeyError: when the kind's enum is not one of those named here.
    """
    return _BY_KIND[type(kind), kind.value]


def reason_word(reason: DateChangeReason | None) -> str:
    """Why a date was moved, or that no reason is recorded."""
    return "no reason recorded" if reason is None else term(reason)
