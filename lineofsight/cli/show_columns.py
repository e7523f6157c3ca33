"""What `lineofsight show` puts in a table for people: for each subject the entries of its rows, and their headings."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

Headed = tuple[tuple[str, str], ...]

_PLAN: Final[Mapping[str, Headed]] = {
    "plan": (
        ("action_id", "No."),
        ("action", "Action"),
        ("lead_officer", "Lead"),
        ("due_date_original", "First due"),
        ("due_date_current", "Due"),
        ("member_status_words", "Status"),
        ("reason", "Why"),
    ),
    "indicators": (
        ("ind_id", "Id"),
        ("plain_title", "Indicator"),
        ("shown_latest", "Latest"),
        ("age_days", "Age, days"),
        ("shown_rating", "Rating"),
        ("movement", "Movement"),
    ),
    "bodies": (
        ("body_id", "Id"),
        ("name", "Body"),
        ("kind", "Kind"),
        ("frequency_text", "Meets"),
        ("next_meeting", "Next meeting"),
        ("chair_office", "Chair"),
    ),
    "findings": (("severity", "Weight"), ("place", "Where"), ("what", "What"), ("remedy", "What to do")),
}

_OVERSIGHT: Final[Mapping[str, Headed]] = {
    "expectations": (
        ("exp_id", "Id"),
        ("text", "What is expected"),
        ("council_assessment", "Council says"),
        ("council_assessed_on", "On"),
        ("commissioner_assessment", "Commissioner says"),
        ("commissioner_assessed_on", "On"),
        ("owner", "Owner"),
    ),
    "inspections": (
        ("year", "Year"),
        ("title", "Inspection"),
        ("inspectorate", "By"),
        ("framework", "Framework"),
        ("judgement", "Judgement"),
    ),
    "deadlines": (
        ("deadline_id", "Id"),
        ("title", "What"),
        ("due_on", "Due"),
        ("test", "What must be met"),
        ("met_on", "Met on"),
    ),
    "decisions": (
        ("decided_on", "Date"),
        ("title", "Decision"),
        ("body_id", "Body"),
        ("professional_advice", "Advice"),
        ("against_advice", "Against it"),
        ("reason_against", "Reason"),
    ),
}

_REGISTERS: Final[Mapping[str, Headed]] = {
    "risks": (
        ("risk_id", "Id"),
        ("title", "Risk"),
        ("inherent", "Without controls"),
        ("residual", "With controls"),
        ("appetite", "Appetite"),
        ("owner", "Owner"),
        ("closed_on", "Closed"),
    ),
    "audits": (
        ("audit_id", "Id"),
        ("title", "Audit"),
        ("reported_on", "Reported"),
        ("assurance", "Assurance"),
        ("shown_recommendations", "Asked for"),
    ),
    "budget": (
        ("line_id", "Id"),
        ("title", "Line"),
        ("amount", "Amount, £"),
        ("recurrence", "Comes"),
        ("spent", "Spent, £"),
        ("forecast", "Forecast, £"),
        ("part_of", "Part of"),
    ),
    "registers": (
        ("kind", "Register"),
        ("title", "Entry"),
        ("owner", "Owner"),
        ("due_on", "Due"),
        ("status", "Status"),
        ("note", "Note"),
    ),
}

_PRACTICE: Final[Mapping[str, Headed]] = {
    "caseloads": (
        ("as_at", "As at"),
        ("team", "Team"),
        ("limit", "Limit"),
        ("workers", "Workers"),
        ("cases", "Cases"),
        ("shown_mean", "Cases each"),
        ("above_limit", "Above limit"),
        ("highest", "Highest"),
    ),
    "case-audits": (
        ("audited_on", "Date"),
        ("cohort", "Cases"),
        ("total", "Audited"),
        ("outstanding", "Outstanding"),
        ("good", "Good"),
        ("requires_improvement", "Requires improvement"),
        ("inadequate", "Inadequate"),
        ("moderated_down", "Moved down"),
    ),
    "quality": (
        ("planned_for", "Planned"),
        ("held_on", "Held"),
        ("title", "What"),
        ("found", "Found"),
        ("changed", "Changed"),
    ),
    "voices": (
        ("of", "Who"),
        ("question", "Asked"),
        ("period_end", "Until"),
        ("agreed", "Agreed"),
        ("responded", "Answered"),
        ("asked", "Asked, number"),
        ("said", "Said"),
        ("done", "Done"),
    ),
    "members": (
        ("held_on", "Date"),
        ("kind", "Kind"),
        ("title", "What"),
        ("role", "For"),
        ("offered", "Offered"),
        ("taken", "Taken"),
    ),
    "questions": (("q_id", "Id"), ("topic", "Topic"), ("text", "Question"), ("source", "Whose")),
}

COLUMNS: Final[Mapping[str, Headed]] = {**_PLAN, **_OVERSIGHT, **_REGISTERS, **_PRACTICE}
"""For each subject, the name in the row and the heading of every column."""
