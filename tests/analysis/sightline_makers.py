"""A small council whose line of sight has no gap, for the tests that break it link by link."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from lineofsight.domain.governance import BodyKind, LinkType
from lineofsight.domain.plan import Recommendation, Theme
from lineofsight.domain.practice import Voice, VoiceOf
from lineofsight.domain.record import GovernanceRecord, PerformanceRecord, PlanRecord, Record, WatchedRecord
from lineofsight.domain.statuses import RecommendationSource
from tests.analysis.challenge_builders import indicator
from tests.analysis.governance_makers import LAST, NEXT, body, governance, link, met, record_of
from tests.analysis.plan_makers import action, milestone

THEME = Theme(
    theme_id="T1",
    title="Caseloads",
    what_will_be_different="Children keep their social worker.",
    sponsor_officer="Director",
    lead_member="Lead member",
    overseen_by=("board",),
)
ASKED = Recommendation(
    rec_id="O4",
    source=RecommendationSource.OFSTED_INSPECTION,
    text="Social workers carried too many cases.",
    source_para="2.1",
    date=date(2016, 6, 30),
)
ACTION = action(
    rec_ids=("O4",), indicator_ids=("caseload",), lead_role="Head of safeguarding", status_date=date(2017, 3, 1)
)
VOICE = Voice(
    voice_id="V1",
    of=VoiceOf.CHILDREN,
    question="Do you know your social worker?",
    period_start=date(2017, 1, 1),
    period_end=date(2017, 1, 31),
    asked=20,
    responded=12,
    theme_id="T1",
)


def bodies() -> GovernanceRecord:
    """Team, head, director, chief executive; board, executive, council, committee; inspectors."""
    return governance(
        body("teams", BodyKind.OFFICER_GROUP, next_meeting=None),
        body("head_of_safeguarding", BodyKind.POST, next_meeting=None),
        body("director", BodyKind.POST, next_meeting=None),
        body("chief_executive", BodyKind.POST, next_meeting=None),
        body("lead_member", BodyKind.POST, next_meeting=None),
        body("board", BodyKind.IMPROVEMENT_BOARD, source_para="2.10"),
        body("executive", BodyKind.EXECUTIVE, next_meeting=NEXT),
        body("council", BodyKind.COUNCIL),
        body("scrutiny", BodyKind.SCRUTINY),
        body("inspectors", BodyKind.REGULATOR, next_meeting=None),
        links=(
            link("teams", "head_of_safeguarding", source_para="5.27"),
            link("head_of_safeguarding", "director"),
            link("director", "chief_executive", LinkType.ACCOUNTABLE_TO),
            link("chief_executive", "executive", LinkType.ACCOUNTABLE_TO),
            link("executive", "council", LinkType.ACCOUNTABLE_TO),
            link("board", "executive"),
            link("lead_member", "council", LinkType.ACCOUNTABLE_TO),
            link("lead_member", "scrutiny", LinkType.SCRUTINISED_BY),
            link("scrutiny", "council"),
            link("inspectors", "council", LinkType.ASSURES),
        ),
        meetings=(met("board", LAST, considered=("Report on 1.1.",)), met("executive"), met("scrutiny")),
    )


def whole() -> Record:
    """A record in which everything can be traced without a gap."""
    made = record_of(
        bodies(),
        plan=PlanRecord(recommendations=(ASKED,), themes=(THEME,), actions=(ACTION,), milestones=(milestone(),)),
    )
    return replace(
        made,
        performance=PerformanceRecord(indicators=(replace(indicator("caseload"), theme_id="T1"),)),
        watched=WatchedRecord(voices=(VOICE,)),
    )


def with_plan(record: Record, **changes: object) -> Record:
    """The record with parts of its plan changed."""
    return replace(record, plan=replace(record.plan, **changes))  # type: ignore[arg-type] # names as in PlanRecord


def with_governance(record: Record, **changes: object) -> Record:
    """The record with parts of its governance changed."""
    return replace(record, governance=replace(record.governance, **changes))  # type: ignore[arg-type] # as above


def with_body(record: Record, body_id: str, **changes: object) -> Record:
    """The record with one body changed."""
    changed = tuple(
        replace(one, **changes) if one.body_id == body_id else one  # type: ignore[arg-type] # names as in Body
        for one in record.governance.bodies
    )
    return with_governance(record, bodies=changed)


def without_links(record: Record, from_id: str, kind: LinkType | None = None) -> Record:
    """The record without the links of a body, or without those of a kind."""
    kept = tuple(
        one for one in record.governance.links if one.from_id != from_id or (kind is not None and one.type is not kind)
    )
    return with_governance(record, links=kept)
