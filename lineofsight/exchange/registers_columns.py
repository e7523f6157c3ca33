"""The sheets of the return about risk, internal audit, money and the plain registers, as data."""

from __future__ import annotations

from lineofsight.domain.registers import Assurance, EntryKind, EntryStatus, Priority, Recurrence
from lineofsight.domain.statuses import DeliveryStatus
from lineofsight.exchange.return_columns import Column, Kind, SheetColumns
from lineofsight.exchange.shared_columns import ACTION_IDS, AT_THE_END, SOURCE_PARA, THEME_ID

RISKS = SheetColumns(
    "Risks",
    "risks",
    "The risk register: each risk scored without and with its controls. Likelihood and impact run from 1 to 5.",
    (
        Column("risk_id", Kind.REFERENCE, "Your own reference.", "EXAMPLE-K1", required=True),
        Column("title", Kind.TEXT, "What may happen.", "Children wait for a social worker", required=True),
        Column("cause", Kind.TEXT, "Why it may happen.", "Posts stay empty."),
        Column("consequence", Kind.TEXT, "What it would mean for children.", "Visits are missed."),
        Column("inherent_likelihood", Kind.WHOLE, "Without controls: 1 to 5.", "4", required=True),
        Column("inherent_impact", Kind.WHOLE, "Without controls: 1 to 5.", "5", required=True),
        Column("controls", Kind.TEXT, "What is done against it.", "Agency workers; a weekly look at caseloads."),
        Column("residual_likelihood", Kind.WHOLE, "With the controls: 1 to 5.", "3", required=True),
        Column("residual_impact", Kind.WHOLE, "With the controls: 1 to 5.", "4", required=True),
        Column("appetite", Kind.WHOLE, "The highest score, 1 to 25, that you will bear.", "8"),
        Column("owner", Kind.TEXT, "The post that answers for it.", "Head of Safeguarding", expected=True, claims=True),
        Column("guardian_view", Kind.TEXT, "What the risk's guardian says of it.", "The score is too low."),
        Column("guardian_viewed_on", Kind.DATE, "When the guardian said so.", "2017-01-20"),
        THEME_ID,
        ACTION_IDS,
        Column("reviewed_on", Kind.DATE, "When it was last looked at.", "2017-01-25"),
        Column("on_corporate_register", Kind.YES_NO, "yes if it is where the leadership team sees it.", "no"),
        Column("closed_on", Kind.DATE, "When it was closed.", ""),
        SOURCE_PARA,
        *AT_THE_END,
    ),
)

AUDIT_REPORTS = SheetColumns(
    "Audit reports",
    "audit_reports",
    "Internal audits and their opinion.",
    (
        Column("audit_id", Kind.REFERENCE, "Your own reference.", "EXAMPLE-A1", required=True),
        Column("title", Kind.TEXT, "What was audited.", "Payments to carers", required=True),
        Column("assurance", Kind.WORD, "The auditors' opinion.", "limited", required=True, words=Assurance),
        Column(
            "reported_on", Kind.DATE, "When they reported; the last day if less is known.", "2016-12-31", required=True
        ),
        Column("date_text", Kind.TEXT, "How much of the date is known, if not all of it.", "2016"),
        Column("summary", Kind.TEXT, "What they found.", "Approvals were missing."),
        THEME_ID,
        SOURCE_PARA,
        *AT_THE_END,
    ),
)

AUDIT_RECOMMENDATIONS = SheetColumns(
    "Audit recommendations",
    "audit_recommendations",
    "What internal audit asked for. Each move of a date belongs on the sheet Date changes, under audit_rec_id.",
    (
        Column("audit_rec_id", Kind.REFERENCE, "Your own reference.", "EXAMPLE-A1-1", required=True),
        Column("audit_id", Kind.REFERENCE, "The audit that asked for it.", "EXAMPLE-A1", required=True),
        Column("text", Kind.TEXT, "What was asked for.", "Check each payment against its approval.", required=True),
        Column("priority", Kind.WORD, "How much it matters.", "high", required=True, words=Priority),
        Column("status", Kind.WORD, "Is it being done?", "on_track", required=True, words=DeliveryStatus),
        Column(
            "due_date_original",
            Kind.DATE,
            "The first date that was agreed. It never changes.",
            "2017-01-31",
            required=True,
        ),
        Column("due_date_current", Kind.DATE, "The date that is agreed now.", "2017-03-31", required=True),
        Column("completed_date", Kind.DATE, "When it was done.", ""),
        Column("owner", Kind.TEXT, "The post that answers for it.", "Head of Finance", expected=True, claims=True),
        ACTION_IDS,
        SOURCE_PARA,
        *AT_THE_END,
    ),
)

BUDGET = SheetColumns(
    "Budget",
    "budget_lines",
    "Money approved for the plan and pressures on it, in pounds, and the posts that it pays for.",
    (
        Column("line_id", Kind.REFERENCE, "Your own reference.", "EXAMPLE-M1", required=True),
        Column("title", Kind.TEXT, "What it is for.", "Twelve social workers", required=True),
        Column("amount", Kind.NUMBER, "In pounds, without the £ sign.", "600000", required=True),
        Column("recurrence", Kind.WORD, "Whether it comes every year.", "recurring", required=True, words=Recurrence),
        Column("year", Kind.TEXT, "For which year.", "2016/17"),
        Column("approved_by", Kind.TEXT, "The body that approved it.", "EXAMPLE-B1"),
        Column("approved_on", Kind.DATE, "When it was approved.", "2016-12-12"),
        Column("spent", Kind.NUMBER, "Spent by the date of the return, in pounds.", "150000"),
        Column("forecast", Kind.NUMBER, "Expected for the whole year, in pounds.", "450000"),
        Column("posts_funded", Kind.NUMBER, "Posts that it pays for.", "12"),
        Column("posts_recruited", Kind.NUMBER, "Posts for which somebody was found.", "9"),
        Column("posts_in_post", Kind.NUMBER, "Posts in which somebody works.", "8"),
        Column("part_of", Kind.REFERENCE, "The line_id that counts this money already.", ""),
        THEME_ID,
        Column("note", Kind.TEXT, "Anything a reader should know.", "Three start in March."),
        SOURCE_PARA,
        *AT_THE_END,
    ),
)

REGISTERS = SheetColumns(
    "Registers",
    "register_entries",
    "Contracts, money watched, themes of complaints, communications, strategies, what partners promised: one a row.",
    (
        Column("entry_id", Kind.REFERENCE, "Your own reference.", "EXAMPLE-X1", required=True),
        Column("kind", Kind.WORD, "Which register it stands in.", "contract", required=True, words=EntryKind),
        Column("title", Kind.TEXT, "What it is.", "Talks with children who went missing", required=True),
        Column("status", Kind.WORD, "Where it stands.", "in_hand", required=True, words=EntryStatus),
        Column(
            "owner", Kind.TEXT, "The post that answers for it.", "Head of Commissioning", expected=True, claims=True
        ),
        Column("organisation", Kind.TEXT, "The provider or partner.", "An example charity"),
        Column("audience", Kind.TEXT, "For communications: who is to hear it.", ""),
        Column("due_on", Kind.DATE, "When it is due or ends.", "2017-03-31"),
        Column("amount", Kind.NUMBER, "In pounds, without the £ sign.", "40000"),
        Column("note", Kind.TEXT, "Anything a reader should know.", "To be renewed in March."),
        THEME_ID,
        ACTION_IDS,
        SOURCE_PARA,
        *AT_THE_END,
    ),
)

REGISTERS_SHEETS = (RISKS, AUDIT_REPORTS, AUDIT_RECOMMENDATIONS, BUDGET, REGISTERS)
"""The sheets about the registers, in the order of the workbook."""
