"""The sheets of the return about the Improvement Plan, as data."""

from __future__ import annotations

from lineofsight.domain.statuses import (
    DateChangeReason,
    DeliveryStatus,
    DueKind,
    EvidenceKind,
    ImpactStatus,
    JudgementArea,
    RecommendationSource,
)
from lineofsight.exchange.return_columns import Column, Kind, SheetColumns
from lineofsight.exchange.shared_columns import AT_THE_END, SOURCE_PARA

RECOMMENDATIONS = SheetColumns(
    "Recommendations",
    "recommendations",
    "What inspectors, a Commissioner or others asked the Council to do.",
    (
        Column("rec_id", Kind.REFERENCE, "Your own reference, as text: 1.10 is not 1.1.", "EXAMPLE-R1", required=True),
        Column("source", Kind.WORD, "Who recommended it.", "commissioner", required=True, words=RecommendationSource),
        SOURCE_PARA,
        Column(
            "text", Kind.TEXT, "The recommendation, in full.", "Bring social workers' caseloads down.", required=True
        ),
        Column("date", Kind.DATE, "When it was made.", "2016-09-30"),
        Column(
            "judgement_area", Kind.WORD, "The inspection judgement it belongs to.", "leadership", words=JudgementArea
        ),
        *AT_THE_END,
    ),
)

THEMES = SheetColumns(
    "Themes",
    "themes",
    "The priority areas of the plan.",
    (
        Column("theme_id", Kind.REFERENCE, "Your own reference for the priority area.", "EXAMPLE-T1", required=True),
        Column("title", Kind.TEXT, "Its name.", "Caseloads and workforce", required=True),
        Column(
            "what_will_be_different",
            Kind.TEXT,
            "In plain English: what children will notice.",
            "Children keep the same social worker for longer.",
        ),
        Column(
            "sponsor_officer",
            Kind.TEXT,
            "The post that answers for it.",
            "Director of Children's Services",
            claims=True,
        ),
        Column("lead_member", Kind.TEXT, "The councillor's office.", "Portfolio Holder for Care Services"),
        Column("partner_lead", Kind.TEXT, "Who leads for partners.", "Designated nurse"),
        Column(
            "overseen_by",
            Kind.REFERENCES,
            "body_id of the boards and committees that watch over it; a semicolon between them.",
            "EXAMPLE-B1",
        ),
        Column("order", Kind.WHOLE, "Its place in the plan: 1, 2, 3.", "1"),
        *AT_THE_END,
    ),
)

_ACTION_WHAT = (
    Column("action_id", Kind.REFERENCE, "Your own reference, as text: 1.10 is not 1.1.", "EXAMPLE-1.10", required=True),
    Column("theme_id", Kind.REFERENCE, "The theme it belongs to.", "EXAMPLE-T1", required=True),
    Column("rec_ids", Kind.REFERENCES, "The recommendations it answers; a semicolon between them.", "EXAMPLE-R1"),
    Column("action", Kind.TEXT, "What will be done.", "Recruit twelve social workers.", required=True),
    Column("how", Kind.TEXT, "How it will be done.", "A campaign with a local university."),
    Column(
        "lead_officer",
        Kind.OWNER,
        "One post that answers for it.",
        "Head of Safeguarding",
        expected=True,
        unless="lead_role",
        claims=True,
    ),
    Column(
        "lead_role",
        Kind.TEXT,
        "That post's title in full, which stands in place of lead_officer wherever the lead is named.",
        "Head of Safeguarding and Care Planning",
        claims=True,
    ),
    Column("support_leads", Kind.TEXTS, "Others who help; a semicolon between them.", "Head of Human Resources"),
    Column("partner_org", Kind.TEXTS, "Partner organisations that must act; a semicolon between them.", "Police"),
)

_ACTION_WHEN = (
    Column("start_date", Kind.DATE, "When work started or will start.", "2016-10-01"),
    Column("due_date_original", Kind.DUE, "The first date that was agreed. It never changes.", "2016-12-31"),
    Column("due_date_current", Kind.DUE, "The date that is agreed now.", "2017-02-28"),
    Column("completed_date", Kind.DATE, "When it was done.", ""),
    Column("due_kind", Kind.WORD, "What sort of date it is; ongoing is counted apart.", "date", words=DueKind),
)

_ACTION_STATUS = (
    Column("delivery_status", Kind.WORD, "Is it being done?", "at_risk", required=True, words=DeliveryStatus),
    Column("impact_status", Kind.WORD, "Has it helped children?", "too_early", required=True, words=ImpactStatus),
    Column("status_set_by", Kind.TEXT, "The post that set the two statuses.", "Head of Safeguarding"),
    Column("status_date", Kind.DATE, "When they were set.", "2017-01-31", expected=True),
    Column("status_reason", Kind.TEXT, "Why these and no others.", "Four posts are still empty."),
    Column("success_measure", Kind.TEXT, "How you will know that it worked.", "Caseloads of 15 or fewer", claims=True),
    Column("indicator_ids", Kind.REFERENCES, "ind_id of what should move; a semicolon between them.", "EXAMPLE-I1"),
    Column("baseline", Kind.TEXT, "Where it started.", "21 in September 2016"),
    Column("target", Kind.TEXT, "Where it should get to.", "15"),
    Column("progress_update", Kind.TEXT, "What was done since the last return.", "Eight of twelve posts filled."),
    Column("update_date", Kind.DATE, "When that was written.", "2017-01-31", expected=True),
    Column("next_step", Kind.TEXT, "What comes next.", "Second campaign in February."),
    Column("evidence_ref", Kind.TEXT, "Where the evidence stands.", "Audit of December 2016", claims=True),
    Column(
        "evidence_kind",
        Kind.WORDS,
        f"Of which kind: {', '.join(EvidenceKind)}; a semicolon between them.",
        "audit; data",
        words=EvidenceKind,
    ),
    Column("risk_if_late", Kind.TEXT, "What it means for children if it is late.", "Visits are missed."),
    Column("escalated_to", Kind.TEXT, "The body it was taken to.", ""),
    Column("priority", Kind.TEXT, "As you rank it.", "high"),
)

ACTIONS = SheetColumns(
    "Actions",
    "actions",
    "What is to be done, whether it is done, and whether it helped.",
    (*_ACTION_WHAT, *_ACTION_WHEN, *_ACTION_STATUS, SOURCE_PARA, *AT_THE_END),
)

MILESTONES = SheetColumns(
    "Milestones",
    "milestones",
    "Dated steps of actions.",
    (
        Column("milestone_id", Kind.REFERENCE, "Your own reference.", "EXAMPLE-M1", required=True),
        Column("action_id", Kind.REFERENCE, "The action it is a step of.", "EXAMPLE-1.10", required=True),
        Column("text", Kind.TEXT, "What will have been reached.", "Six posts filled", required=True),
        Column("original_date", Kind.DATE, "The first date that was agreed.", "2016-11-30", required=True),
        Column("current_date", Kind.DATE, "The date that is agreed now.", "2016-12-31", required=True),
        Column("actual_date", Kind.DATE, "When it was reached.", "2016-12-20"),
        Column("status", Kind.WORD, "Is it being done?", "complete", expected=True, words=DeliveryStatus),
        Column("visible_to_chair", Kind.YES_NO, "yes if chairs of committees should see it.", "yes"),
        *AT_THE_END,
    ),
)

DATE_CHANGES = SheetColumns(
    "Date changes",
    "date_changes",
    "Each move of a due date, one a row.",
    (
        Column(
            "item_id", Kind.REFERENCE, "The action, milestone or audit recommendation.", "EXAMPLE-1.10", required=True
        ),
        Column("old", Kind.DATE, "The date before.", "2016-12-31", required=True),
        Column("new", Kind.DATE, "The date after.", "2017-02-28", required=True),
        Column("changed_on", Kind.DATE, "When it was changed.", "2016-12-12", required=True),
        Column("agreed_by", Kind.TEXT, "The body that agreed it; leave empty if none did.", "EXAMPLE-B1", claims=True),
        Column("reason", Kind.WORD, "Why, in one word.", "capacity", words=DateChangeReason),
        Column("text", Kind.TEXT, "Why, in a sentence.", "Too few applied for the posts."),
        *AT_THE_END,
    ),
)

PLAN_VERSIONS = SheetColumns(
    "Plan versions",
    "versions",
    "Each approved version of the plan.",
    (
        Column("version", Kind.REFERENCE, "Its name, as text.", "EXAMPLE-2", required=True),
        Column("date", Kind.DATE, "When it was approved.", "2016-12-12", required=True),
        Column("approved_by", Kind.TEXT, "The body that approved it.", "EXAMPLE-B1"),
        Column("added", Kind.REFERENCES, "What it added; a semicolon between references.", "EXAMPLE-1.10"),
        Column("removed", Kind.REFERENCES, "What it took out; a semicolon between references.", ""),
        Column("merged", Kind.REFERENCES, "What it joined; a semicolon between references.", ""),
        Column("note", Kind.TEXT, "Anything a reader should know.", "First version with milestones."),
        *AT_THE_END,
    ),
)

PLAN_SHEETS = (RECOMMENDATIONS, THEMES, ACTIONS, MILESTONES, DATE_CHANGES, PLAN_VERSIONS)
"""The sheets about the plan, in the order of the workbook."""
