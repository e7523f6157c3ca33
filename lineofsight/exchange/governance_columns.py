"""The sheets of the return about bodies, posts, seats, links and meetings, as data."""

from __future__ import annotations

from lineofsight.domain.governance import BodyKind, Layer, Lifecycle, LinkType
from lineofsight.exchange.return_columns import Column, Kind, SheetColumns
from lineofsight.exchange.shared_columns import AT_THE_END, SOURCE_PARA

BODIES = SheetColumns(
    "Bodies",
    "bodies",
    "Boards, committees, groups, partners and regulators; and posts (kind: post), so that links can name them.",
    (
        Column("body_id", Kind.REFERENCE, "Your own reference.", "EXAMPLE-B1", required=True),
        Column("name", Kind.TEXT, "Its full name, or the post's title.", "Improvement Board", required=True),
        Column("short_name", Kind.TEXT, "What it is called in short.", "Board"),
        Column(
            "kind", Kind.WORD, "What it is; post for an office.", "improvement_board", required=True, words=BodyKind
        ),
        Column("layer", Kind.WORD, "The level at which it acts.", "council", words=Layer),
        Column("purpose", Kind.TEXT, "What it is for.", "Watches over the plan."),
        Column("statutory_basis", Kind.TEXT, "The law it rests on, if any.", ""),
        Column("chair_name", Kind.TEXT, "Who chairs it.", ""),
        Column("chair_office", Kind.TEXT, "The chair's office.", "Independent chair"),
        Column("chair_independent", Kind.YES_NO, "yes if the chair is independent.", "yes"),
        Column("vice_chair", Kind.TEXT, "Who stands in.", ""),
        Column("organisation", Kind.TEXT, "The organisation it belongs to.", "Example Council"),
        Column("quorum", Kind.WHOLE, "How many must be present.", "5"),
        Column("frequency_text", Kind.TEXT, "How often it meets, in words; not for posts.", "Every month"),
        Column("meetings_per_year", Kind.NUMBER, "How often it meets, as a number.", "12"),
        Column("meeting_hours", Kind.NUMBER, "How many hours a meeting takes.", "2"),
        Column("next_meeting", Kind.DATE, "When it meets next.", "2017-04-10"),
        Column("held_in_public", Kind.YES_NO, "yes if anybody may attend.", "no"),
        Column("tor_ref", Kind.TEXT, "Where its terms of reference stand.", "Appendix A"),
        Column("tor_version", Kind.TEXT, "Which version of them.", "2"),
        Column("tor_review_date", Kind.DATE, "When they are next reviewed.", "2017-09-01"),
        Column("established", Kind.DATE, "When it was set up.", "2016-07-01"),
        Column("ended", Kind.DATE, "When it ended.", ""),
        Column("successor_id", Kind.REFERENCE, "The body that took over.", ""),
        Column("lifecycle", Kind.WORD, "Where it stands in its life.", "in_force", words=Lifecycle),
        Column("contact", Kind.TEXT, "Whom to write to.", "Democratic services"),
        SOURCE_PARA,
        *AT_THE_END,
    ),
)

SEATS = SheetColumns(
    "Seats",
    "seats",
    "Who sits on which body, as posts where possible.",
    (
        Column("body_id", Kind.REFERENCE, "The body.", "EXAMPLE-B1", required=True),
        Column("holder", Kind.TEXT, "The post or person, or the body_id of a post.", "Leader", required=True),
        Column("organisation", Kind.TEXT, "Where the holder comes from.", "Example Council"),
        Column("role", Kind.TEXT, "The holder's part: chair, member, adviser.", "member"),
        Column("voting", Kind.YES_NO, "yes if the holder votes.", "yes"),
        Column("from", Kind.DATE, "The first day.", "2016-07-01", field="from_date"),
        Column("to", Kind.DATE, "The last day.", "", field="to_date"),
        SOURCE_PARA,
        *AT_THE_END,
    ),
)

LINKS = SheetColumns(
    "Links",
    "links",
    "How bodies and posts are joined; read as: from, type, to.",
    (
        Column("from", Kind.REFERENCE, "The body_id it starts at.", "EXAMPLE-B1", field="from_id", required=True),
        Column("to", Kind.REFERENCE, "The body_id it leads to.", "EXAMPLE-B2", field="to_id", required=True),
        Column("type", Kind.WORD, "What the first is to the second.", "reports_to", required=True, words=LinkType),
        Column("what_flows", Kind.TEXT, "What passes between them.", "A monthly report"),
        Column("frequency", Kind.TEXT, "How often.", "monthly"),
        Column("formal_ref", Kind.TEXT, "The protocol or minute that says so.", ""),
        Column("from_date", Kind.DATE, "The first day.", "2016-07-01"),
        Column("to_date", Kind.DATE, "The last day.", ""),
        SOURCE_PARA,
        *AT_THE_END,
    ),
)

MEETINGS = SheetColumns(
    "Meetings",
    "meetings",
    "Meetings held and planned.",
    (
        Column("body_id", Kind.REFERENCE, "The body.", "EXAMPLE-B1", required=True),
        Column("date", Kind.DATE, "The day.", "2017-04-10", required=True),
        Column("title", Kind.TEXT, "What it is called, if not an ordinary meeting.", ""),
        Column("held", Kind.YES_NO, "yes if it took place, no if it did not, empty if it is planned.", ""),
        Column("considered", Kind.TEXTS, "What it dealt with; a semicolon between entries.", "EXAMPLE-1.10"),
        Column("papers_ref", Kind.TEXT, "Where its papers stand.", ""),
        SOURCE_PARA,
        *AT_THE_END,
    ),
)

GOVERNANCE_SHEETS = (BODIES, SEATS, LINKS, MEETINGS)
"""The sheets about governance, in the order of the workbook."""
