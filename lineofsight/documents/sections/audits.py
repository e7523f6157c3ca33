"""What internal audit asked for and what became of it, its opinions, and audits of children's cases."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lineofsight.analysis.board_watch import overdue_audit_recommendations, slipped_audit_recommendations
from lineofsight.documents.content import Cell, Column, Heading, Paragraph, Run, Table
from lineofsight.documents.register_cells import ILLUSTRATIVE, owner
from lineofsight.domain.figures import Share
from lineofsight.domain.registers import Assurance
from lineofsight.wording.dates import day, days, short_day
from lineofsight.wording.figures import count
from lineofsight.wording.lists import and_, sentence
from lineofsight.wording.shares import percent
from lineofsight.wording.terms import term

if TYPE_CHECKING:
    from lineofsight.documents.content import Block, CellPart, TableCell
    from lineofsight.domain.practice import CaseAudit
    from lineofsight.domain.record import Record
    from lineofsight.domain.registers import AuditRecommendation, AuditReport

_COLUMNS: Final = (
    Column("No.", 0.8, least=6),
    Column("What was asked, and who owns it", 4.4),
    Column("Priority", 1.2, least=9),
    Column("Due", 2.8, least=18),
)


def audit_blocks(record: Record) -> list[Block]:
    """Audit recommendations overdue, then those that are not only because their date was moved."""
    moved = slipped_audit_recommendations(record)
    blocks: list[Block] = [
        Heading(2, "Audit recommendations overdue", "audit"),
        Paragraph(_asked_sentence(record), lead=True),
        Table(
            _COLUMNS,
            tuple(_row(asked, record) for asked in overdue_audit_recommendations(record)),
            empty="No audit recommendation is open after its present date.",
        ),
    ]
    if moved:
        caption = "Not overdue only because the date was moved"
        blocks.append(Table(_COLUMNS, tuple(_row(asked, record) for asked in moved), caption=caption))
    return blocks


def _asked_sentence(record: Record) -> str:
    """How many of the open recommendations are overdue, or only not so because their date moved."""
    open_ = [one for one in record.watched.audit_recommendations if one.status.is_open]
    if not open_:
        return ""
    late, moved = overdue_audit_recommendations(record), slipped_audit_recommendations(record)
    is_ = "is" if len(late) == 1 else "are"
    said = f"{len(late):,} of {count(len(open_), 'open audit recommendation')} {is_} overdue"
    return f"{said}; {len(moved):,} more would be, had the date not been moved." if moved else f"{said}."


def _row(asked: AuditRecommendation, record: Record) -> tuple[TableCell, ...]:
    what = Cell((asked.text, owner(asked.owner, illustrative=asked.illustrative)))
    due: list[CellPart] = [short_day(asked.due_date_current)]
    late = (record.as_at - asked.due_date_current).days
    if late > 0:
        due.append(Run(f"{days(late)} overdue", bold=True))
    if asked.days_slipped:
        due.append(f"first {short_day(asked.due_date_original)}")
        agreed = [move.agreed_by for move in record.watched.date_changes if move.item_id == asked.audit_rec_id]
        due.append(f"agreed by {'; '.join(agreed)}" if agreed and all(agreed) else "no agreement is recorded")
    return asked.audit_rec_id, what, term(asked.priority).capitalize(), Cell(tuple(due))


def opinion_blocks(record: Record) -> list[Block]:
    """Every internal audit with its opinion and how much of what it asked for is still open, the newest first."""
    reports = sorted(record.watched.audit_reports, key=lambda report: report.reported_on, reverse=True)
    if not reports:
        return []
    low = [report.title for report in reports if report.assurance in (Assurance.NIL, Assurance.LIMITED)]
    said = f"{len(low):,} of {count(len(reports), 'internal audit')} gave no or limited assurance"
    return [
        Heading(3, "What internal audit concluded", in_contents=False),
        Paragraph(f"{said}: {and_(low)}." if low else f"{said}."),
        Table(
            (
                Column("Audit", 2.6),
                Column("Opinion", 1.9, least=12),
                Column("What it found, and what is still open", 5.0),
            ),
            tuple(_opinion_row(report, record) for report in reports),
        ),
    ]


def _opinion_row(report: AuditReport, record: Record) -> tuple[TableCell, ...]:
    asked = [one for one in record.watched.audit_recommendations if one.audit_id == report.audit_id]
    left = [one.audit_rec_id for one in asked if one.status.is_open]
    still = f"{len(left):,} of {count(len(asked), 'recommendation')} still open: {and_(left)}."
    if not left:
        still = "Nothing that it asked is still open." if asked else "Nothing that it asked is recorded."
    when = report.date_text or day(report.reported_on)
    what: list[CellPart] = [report.title, when]
    if report.illustrative:
        what.append(ILLUSTRATIVE)
    found: list[CellPart] = [sentence(report.summary)] if report.summary else []
    found.append(still)
    return Cell(tuple(what)), Run(term(report.assurance).capitalize(), bold=True), Cell(tuple(found))


def case_audit_blocks(record: Record) -> list[Block]:
    """Audits of children's cases: how many were good or better, and how many grades were lowered on a second look."""
    rounds = sorted(record.watched.case_audits, key=lambda one: one.audited_on, reverse=True)
    if not rounds:
        return []
    newest = rounds[0]
    return [
        Heading(3, "Audits of children's cases", in_contents=False),
        Paragraph(
            f"The newest, {day(newest.audited_on)}, found {_good(newest)} to be good or better. A second look is "
            "by other auditors. Rounds look at different cases, so they make no trend."
        ),
        Table(
            (
                Column("Which cases", 4.4),
                Column("When", 1.6, least=12),
                Column("Good or better", 1.6, least=10),
                Column("Inadequate", 1.7, least=10),
                Column("Second look", 1.7, least=12),
            ),
            tuple(_case_row(one) for one in rounds),
        ),
    ]


def _case_row(one: CaseAudit) -> tuple[TableCell, ...]:
    what: list[CellPart] = [one.theme or one.cohort, *([one.cohort] if one.theme else [])]
    if one.illustrative:
        what.append(ILLUSTRATIVE)
    second = f"{one.moderated:,} looked at" if one.moderated else "none"
    parts: list[CellPart] = [second]
    if one.moderated_down:
        parts.append(f"{one.moderated_down:,} lowered")
    if one.moderated_up:
        parts.append(f"{one.moderated_up:,} raised")
    good = _share_cell(one.outstanding + one.good, one.total)
    bad = _share_cell(one.inadequate, one.total)
    return Cell(tuple(what)), short_day(one.audited_on), good, bad, Cell(tuple(parts))


def _good(one: CaseAudit) -> str:
    """For example "41% (58 of 140)"."""
    number = one.outstanding + one.good
    return f"{percent(Share(number, one.total, 'cases'))} ({number:,} of {one.total:,})"


def _share_cell(number: int, total: int) -> TableCell:
    return Cell((Run(percent(Share(number, total, "cases")), bold=True), f"{number:,} of {total:,}"))
