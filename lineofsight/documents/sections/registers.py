"""Risks above what the council will bear, audit recommendations overdue, decisions against advice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineofsight.analysis.board_watch import (
    decisions_against_advice,
    decisions_without_advice,
    overdue_audit_recommendations,
    risks_above_appetite,
    risks_without_appetite,
    slipped_audit_recommendations,
)
from lineofsight.documents.content import Cell, Column, Heading, Paragraph, Run, Table
from lineofsight.wording.dates import day, days, short_day
from lineofsight.wording.figures import count
from lineofsight.wording.lists import sentence

if TYPE_CHECKING:
    from lineofsight.documents.content import Block, CellPart, TableCell
    from lineofsight.domain.oversight import Decision
    from lineofsight.domain.record import Record
    from lineofsight.domain.registers import AuditRecommendation, Risk

_MADE_UP = Run("illustrative", italic=True)


def register_blocks(record: Record) -> list[Block]:
    """Risk, audit and decisions, each with its rule."""
    return [*_risks(record), *_audit(record), *_decisions(record)]


def _risks(record: Record) -> list[Block]:
    unsaid = risks_without_appetite(record)
    blocks: list[Block] = [
        Heading(2, "Risks above what the council will bear", "risks"),
        Paragraph(
            "A score is likelihood times impact, 1 to 25. The guardian of the register checks the scores from outside "
            "the services that give them."
        ),
        Table(
            (
                Column("No.", 0.7, least=4),
                Column("Risk and owner", 3.4),
                Column("Score", 1.9, least=15),
                Column("Controls, and the guardian's view", 4.0),
            ),
            tuple(_risk_row(risk) for risk in risks_above_appetite(record)),
            empty="No open risk stands above what the council said it will bear.",
        ),
    ]
    if unsaid:
        named = ", ".join(risk.risk_id for risk in unsaid)
        blocks.append(Paragraph(f"For {count(len(unsaid), 'risk')} nobody said what the council will bear: {named}."))
    return blocks


def _risk_row(risk: Risk) -> tuple[TableCell, ...]:
    owner = Run(f"Owner: {risk.owner}" if risk.owner else "No owner is named", italic=True)
    what: list[CellPart] = [risk.title, owner]
    if risk.illustrative:
        what.append(_MADE_UP)
    score: list[CellPart] = [
        Run(f"{risk.residual} with controls", bold=True),
        f"{risk.inherent} without",
        f"bears {risk.appetite}",
    ]
    if risk.on_corporate_register is False:
        score.append("not on the corporate register")
    viewed = f" ({short_day(risk.guardian_viewed_on)})" if risk.guardian_viewed_on is not None else ""
    view = f"{sentence(risk.guardian_view)}{viewed}" if risk.guardian_view else "No view is recorded."
    said: list[CellPart] = [
        (Run("Controls: ", bold=True), sentence(risk.controls) or "None is recorded."),
        (Run("Guardian: ", bold=True), view),
    ]
    return risk.risk_id, Cell(tuple(what)), Cell(tuple(score)), Cell(tuple(said))


def _audit(record: Record) -> list[Block]:
    moved = slipped_audit_recommendations(record)
    blocks: list[Block] = [
        Heading(2, "Audit recommendations overdue", "audit"),
        Table(
            _AUDIT_COLUMNS,
            tuple(_audit_row(asked, record) for asked in overdue_audit_recommendations(record)),
            empty="No audit recommendation is open after its present date.",
        ),
    ]
    if moved:
        blocks += [
            Paragraph("These are not overdue only because their date was moved:"),
            Table(_AUDIT_COLUMNS, tuple(_audit_row(asked, record) for asked in moved)),
        ]
    return blocks


_AUDIT_COLUMNS = (
    Column("No.", 0.8, least=6),
    Column("What was asked, and who owns it", 4.4),
    Column("Priority", 1.2, least=9),
    Column("Due", 2.8, least=18),
)


def _audit_row(asked: AuditRecommendation, record: Record) -> tuple[TableCell, ...]:
    owner = Run(f"Owner: {asked.owner}" if asked.owner else "No owner is named", italic=True)
    what: list[CellPart] = [asked.text, owner]
    if asked.illustrative:
        what.append(_MADE_UP)
    due: list[CellPart] = [short_day(asked.due_date_current)]
    late = (record.as_at - asked.due_date_current).days
    if late > 0:
        due.append(Run(f"{days(late)} overdue", bold=True))
    if asked.days_slipped:
        due.append(f"first {short_day(asked.due_date_original)}")
        agreed = [move.agreed_by for move in record.watched.date_changes if move.item_id == asked.audit_rec_id]
        due.append(f"agreed by {'; '.join(agreed)}" if agreed and all(agreed) else "no agreement is recorded")
    return asked.audit_rec_id, Cell(tuple(what)), asked.priority.value.capitalize(), Cell(tuple(due))


def _decisions(record: Record) -> list[Block]:
    silent = decisions_without_advice(record)
    blocks: list[Block] = [
        Heading(2, "Decisions against advice without a reason", "decisions"),
        Table(
            (
                Column("Decision", 2.4),
                Column("Advice and risk as reported", 3.8),
                Column("Who decided, when and what", 3.0),
            ),
            tuple(_decision_row(one, record) for one in decisions_against_advice(record)),
            empty="No decision against professional advice is recorded without its reason.",
        ),
    ]
    if silent:
        blocks.append(
            Paragraph(
                f"For {count(len(silent), 'decision')} the report records no risk or no professional advice: "
                f"{'; '.join(f'{one.title} ({short_day(one.decided_on)})' for one in silent)}."
            )
        )
    return blocks


def _decision_row(one: Decision, record: Record) -> tuple[TableCell, ...]:
    names = {body.body_id: body.name for body in record.governance.bodies}
    said: list[CellPart] = [
        (Run("Advice: ", bold=True), sentence(one.professional_advice) or "None is recorded."),
        (Run("Risk: ", bold=True), sentence(one.risk) or "None is recorded."),
    ]
    decided: list[CellPart] = [
        f"{names.get(one.body_id, one.body_id)}, {day(one.decided_on)}",
        sentence(one.decision) or "What was decided is not recorded.",
        Run("No reason is recorded.", bold=True),
    ]
    if one.illustrative:
        decided.append(_MADE_UP)
    return one.title, Cell(tuple(said)), Cell(tuple(decided))
