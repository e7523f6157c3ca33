"""The sheets of the return about how the work is done and heard, as data."""

from __future__ import annotations

from lineofsight.domain.practice import MemberActivityKind, QualityEventKind, VoiceOf
from lineofsight.exchange.return_columns import Column, Kind, SheetColumns
from lineofsight.exchange.shared_columns import AT_THE_END, SOURCE_PARA, THEME_ID

CASELOADS = SheetColumns(
    "Caseloads",
    "caseloads",
    "Cases held by one team or role on one day, against its limit. Totals only: nothing about a single case.",
    (
        Column("caseload_id", Kind.REFERENCE, "Your own reference.", "EXAMPLE-C1", required=True),
        Column("team", Kind.TEXT, "The team.", "Safeguarding North", required=True),
        Column("role", Kind.TEXT, "Whose cases they are.", "Social worker", required=True),
        Column("as_at", Kind.DATE, "The day that it speaks of.", "2017-01-31", required=True),
        Column("limit", Kind.NUMBER, "The most cases that one worker should hold.", "15", required=True),
        Column("workers", Kind.NUMBER, "Full-time equivalent workers with cases.", "8.5", required=True),
        Column("cases", Kind.NUMBER, "Their open cases, together.", "136", required=True),
        Column("above_limit", Kind.WHOLE, "How many workers hold more than the limit.", "4"),
        Column("highest", Kind.WHOLE, "The most that any one of them holds.", "22"),
        Column("unallocated", Kind.WHOLE, "Cases of the team that no worker holds.", "3"),
        Column("managers", Kind.NUMBER, "Full-time equivalent managers of the team.", "1"),
        Column("team_managed", Kind.NUMBER, "Workers whom they manage.", "9"),
        SOURCE_PARA,
        *AT_THE_END,
    ),
)

CASE_AUDITS = SheetColumns(
    "Case audits",
    "case_audits",
    "Each round of case audits as counts: grades after moderation, and how many grades were changed.",
    (
        Column("case_audit_id", Kind.REFERENCE, "Your own reference.", "EXAMPLE-CA1", required=True),
        Column("theme", Kind.TEXT, "What the round looked at.", "Visits", required=True),
        Column("cohort", Kind.TEXT, "Which cases were looked at.", "Open cases in January", required=True),
        Column("audited_on", Kind.DATE, "When the round ended.", "2017-01-31", required=True),
        Column("outstanding", Kind.WHOLE, "How many were outstanding.", "0"),
        Column("good", Kind.WHOLE, "How many were good.", "22"),
        Column("requires_improvement", Kind.WHOLE, "How many required improvement.", "40"),
        Column("inadequate", Kind.WHOLE, "How many were inadequate.", "10"),
        Column("moderated", Kind.WHOLE, "How many a second auditor looked at.", "20"),
        Column("moderated_down", Kind.WHOLE, "How many of these went down.", "6"),
        Column("moderated_up", Kind.WHOLE, "How many of these went up.", "1"),
        THEME_ID,
        Column("learning", Kind.TEXT, "What was learned.", "Risk is described and not weighed."),
        SOURCE_PARA,
        *AT_THE_END,
    ),
)

QUALITY_EVENTS = SheetColumns(
    "Quality events",
    "quality_events",
    "Independent reviews, learning weeks and audit weeks, planned and held.",
    (
        Column("event_id", Kind.REFERENCE, "Your own reference.", "EXAMPLE-QE1", required=True),
        Column("kind", Kind.WORD, "What kind of look it is.", "learning_week", required=True, words=QualityEventKind),
        Column("title", Kind.TEXT, "What it looks at.", "Children who go missing", required=True),
        Column("planned_for", Kind.DATE, "The day for which it was planned.", "2017-01-16", required=True),
        Column("held_on", Kind.DATE, "The day on which it was held; empty if it was not.", "2017-01-23"),
        Column("found", Kind.TEXT, "What it found.", "Talks come late."),
        Column("changed", Kind.TEXT, "What was changed because of it.", "A worker at weekends."),
        THEME_ID,
        SOURCE_PARA,
        *AT_THE_END,
    ),
)

VOICES = SheetColumns(
    "Voices",
    "voices",
    "What children, families, staff and partners were asked and said, out of how many, and what was done.",
    (
        Column("voice_id", Kind.REFERENCE, "Your own reference.", "EXAMPLE-V1", required=True),
        Column("of", Kind.WORD, "Whose voice it is.", "children", required=True, words=VoiceOf),
        Column("question", Kind.TEXT, "What they were asked.", "Does your worker listen to you?", required=True),
        Column("period_start", Kind.DATE, "The first day of the asking.", "2016-10-01", required=True),
        Column("period_end", Kind.DATE, "The last day of the asking.", "2016-12-31", required=True),
        Column("asked", Kind.WHOLE, "How many were asked.", "60"),
        Column("responded", Kind.WHOLE, "How many of these answered.", "31"),
        Column("agreed", Kind.WHOLE, "How many of these said yes.", "19"),
        Column("said", Kind.TEXT, "What they said, with nobody to be known by it.", "My worker changed three times."),
        Column("done", Kind.TEXT, "What was done because of it.", "One worker through a whole plan."),
        Column("done_on", Kind.DATE, "When it was done.", "2017-01-20"),
        THEME_ID,
        Column("indicator_ids", Kind.REFERENCES, "ind_id of what it should move; semicolons between.", "EXAMPLE-I1"),
        SOURCE_PARA,
        *AT_THE_END,
    ),
)

MEMBER_ACTIVITIES = SheetColumns(
    "Member activities",
    "member_activities",
    "Training, visits and briefings of councillors: by office, not by name.",
    (
        Column("activity_id", Kind.REFERENCE, "Your own reference.", "EXAMPLE-MA1", required=True),
        Column("kind", Kind.WORD, "What it was.", "training", required=True, words=MemberActivityKind),
        Column("title", Kind.TEXT, "What it was about.", "Corporate parenting", required=True),
        Column("held_on", Kind.DATE, "The day.", "2017-01-12", required=True),
        Column("role", Kind.TEXT, "For whom it was.", "All councillors"),
        Column("offered", Kind.WHOLE, "How many were offered a place.", "60"),
        Column("taken", Kind.WHOLE, "How many of these came.", "41"),
        Column("duty", Kind.TEXT, "The duty that it serves.", "Corporate parenting"),
        Column("principles", Kind.LETTERS, "Corporate parenting principles, letters a to g.", "ab"),
        Column("learned", Kind.TEXT, "What members learned or took away.", "Ask for the care leavers' own view."),
        SOURCE_PARA,
        *AT_THE_END,
    ),
)

PRACTICE_SHEETS = (CASELOADS, CASE_AUDITS, QUALITY_EVENTS, VOICES, MEMBER_ACTIVITIES)
"""The sheets about practice and voices, in the order of the workbook."""
