"""The sheets of the return about what the outside world expects, found and will look at again, as data."""

from __future__ import annotations

from lineofsight.domain.oversight import Assessment, DeadlineKind
from lineofsight.exchange.return_columns import Column, Kind, SheetColumns
from lineofsight.exchange.shared_columns import ACTION_IDS, AT_THE_END, SOURCE_PARA, THEME_ID

EXPECTATIONS = SheetColumns(
    "Expectations",
    "expectations",
    "What a regulator or Commissioner said would be key, and how far it is met, by you and by them.",
    (
        Column("exp_id", Kind.REFERENCE, "Your own reference.", "EXAMPLE-E1", required=True),
        Column("text", Kind.TEXT, "What is expected, in full.", "Keep every caseload safe.", required=True),
        SOURCE_PARA,
        Column(
            "what_would_show", Kind.TEXT, "What would show that it is met.", "No worker above the limit.", claims=True
        ),
        Column(
            "evidence", Kind.TEXT, "What there is to show now.", "Four workers were above it in January.", claims=True
        ),
        Column("evidence_date", Kind.DATE, "The day that the evidence speaks of.", "2017-01-31"),
        Column("council_assessment", Kind.WORD, "How far it is met, in your view.", "partly_met", words=Assessment),
        Column("council_assessed_on", Kind.DATE, "When you assessed it; with every assessment.", "2017-01-31"),
        Column("commissioner_assessment", Kind.WORD, "The Commissioner's own view.", "early", words=Assessment),
        Column("commissioner_assessed_on", Kind.DATE, "When the Commissioner assessed it.", "2017-01-20"),
        Column(
            "owner",
            Kind.TEXT,
            "The post that answers for it.",
            "Director of Children's Services",
            expected=True,
            claims=True,
        ),
        ACTION_IDS,
        Column("rec_ids", Kind.REFERENCES, "The recommendations that ask for the same; semicolons between.", ""),
        THEME_ID,
        *AT_THE_END,
    ),
)

INSPECTIONS = SheetColumns(
    "Inspections",
    "inspections",
    "Each inspection with its judgement in its own words. Judgements of different frameworks are never ranked.",
    (
        Column("insp_id", Kind.REFERENCE, "Your own reference.", "EXAMPLE-IN1", required=True),
        Column("title", Kind.TEXT, "What was inspected.", "Services for children in need of help", required=True),
        Column("inspectorate", Kind.TEXT, "Who inspected; leave empty if it is not known.", "Ofsted"),
        Column("framework", Kind.TEXT, "Under which framework.", "Single inspection", required=True),
        Column("year", Kind.WHOLE, "The year, with four digits.", "2016", required=True),
        Column("month", Kind.WHOLE, "The month, 1 to 12, if it is known.", "6"),
        Column("judgement", Kind.TEXT, "The judgement in the inspectors' words.", "Inadequate", required=True),
        Column("what_was_asked", Kind.TEXT, "What the inspectors asked for.", "Bring caseloads down."),
        SOURCE_PARA,
        *AT_THE_END,
    ),
)

DEADLINES = SheetColumns(
    "Deadlines",
    "deadlines",
    "Dates that are set from outside, and tests that must be met before something may happen.",
    (
        Column("deadline_id", Kind.REFERENCE, "Your own reference.", "EXAMPLE-DL1", required=True),
        Column("title", Kind.TEXT, "What happens then.", "Six-month review ends", required=True),
        Column("kind", Kind.WORD, "What sort of date it is.", "review_ends", required=True, words=DeadlineKind),
        Column("due_on", Kind.DATE, "The day; empty only if a test must be met instead.", "2017-03-31"),
        Column("earliest", Kind.DATE, "The first day on which it can be.", "2017-03-01"),
        Column("test", Kind.TEXT, "What must be met first.", ""),
        Column("met_on", Kind.DATE, "The day on which it was met.", ""),
        ACTION_IDS,
        SOURCE_PARA,
        *AT_THE_END,
    ),
)

DECISIONS = SheetColumns(
    "Decisions",
    "decisions",
    "Reports that asked a body to decide, and what they made clear. Leave empty what a report did not say.",
    (
        Column("decision_id", Kind.REFERENCE, "Your own reference.", "EXAMPLE-D1", required=True),
        Column("title", Kind.TEXT, "What was to be decided.", "Money for twelve social workers", required=True),
        Column("body_id", Kind.REFERENCE, "The body that decided.", "EXAMPLE-B1", required=True),
        Column("decided_on", Kind.DATE, "When it decided.", "2016-12-12", required=True),
        Column("risk", Kind.TEXT, "What the report said of risk.", "Posts may stay empty."),
        Column("professional_advice", Kind.TEXT, "The professional advice in it.", "The Director advised for it."),
        Column("consultation", Kind.TEXT, "Who was asked, and what they said.", ""),
        Column("implications", Kind.TEXT, "What it means for vulnerable children and adults.", "Safer caseloads."),
        Column("decision", Kind.TEXT, "What was decided.", "Agreed."),
        Column("against_advice", Kind.YES_NO, "yes if it went against professional advice.", "no"),
        Column("reason_against", Kind.TEXT, "If so, the reason that was given.", ""),
        THEME_ID,
        ACTION_IDS,
        SOURCE_PARA,
        *AT_THE_END,
    ),
)

OVERSIGHT_SHEETS = (EXPECTATIONS, INSPECTIONS, DEADLINES, DECISIONS)
"""The sheets about oversight, in the order of the workbook."""
