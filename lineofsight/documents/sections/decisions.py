"""Decisions against professional advice, and those whose report made no risk or advice plain."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineofsight.analysis.board_watch import decisions_against_advice, decisions_without_advice
from lineofsight.analysis.put_off import ask_of_put_off
from lineofsight.documents.content import Cell, Column, Heading, Paragraph, Run, Table
from lineofsight.wording.dates import day, short_day
from lineofsight.wording.figures import count
from lineofsight.wording.lists import sentence
from lineofsight.wording.oversight import decisions_told

if TYPE_CHECKING:
    from lineofsight.documents.content import Block, CellPart, TableCell
    from lineofsight.domain.oversight import Decision
    from lineofsight.domain.record import Record


def decision_blocks(record: Record) -> list[Block]:
    """Decisions against advice without a recorded reason, what was put off so, then those whose report was silent."""
    silent = decisions_without_advice(record)
    blocks: list[Block] = [
        Heading(2, "Decisions against advice without a reason", "decisions"),
        Paragraph(_counted(record), lead=True),
        Table(
            (
                Column("Decision", 2.4),
                Column("Advice and risk as reported", 3.8),
                Column("Who decided, when and what", 3.0),
            ),
            tuple(_row(one, record) for one in decisions_against_advice(record)),
            empty="No decision against professional advice is recorded without its reason.",
        ),
    ]
    put_off = ask_of_put_off(record)
    if put_off is not None:
        blocks.append(Paragraph(put_off.sentence))
    if silent:
        blocks.append(
            Paragraph(
                f"For {count(len(silent), 'decision')} the report records no risk or no professional advice: "
                f"{'; '.join(f'{one.title} ({short_day(one.decided_on)})' for one in silent)}."
            )
        )
    return blocks


def _counted(record: Record) -> str:
    """What is told of the decisions that were taken by the day; "" where there is none."""
    decided = [one for one in record.watched.decisions if one.decided_on <= record.as_at]
    return decisions_told(decided) if decided else ""


def _row(one: Decision, record: Record) -> tuple[TableCell, ...]:
    names = record.governance.body_names
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
        decided.append(Run("(illustrative)", italic=True))
    return one.title, Cell(tuple(said)), Cell(tuple(decided))
