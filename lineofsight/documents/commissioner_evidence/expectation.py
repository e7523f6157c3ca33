"""One expectation: what was asked and assessed, what is done, measured and said, and the evidence on its sides."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineofsight.documents.commissioner_evidence.overview import assessed_cell, bookmark
from lineofsight.documents.commissioner_evidence.weighed import weighed_blocks
from lineofsight.documents.content import Column, Heading, KeepTogether, Paragraph, Run, Table
from lineofsight.wording.dates import day, short_day
from lineofsight.wording.lists import and_, sentence

if TYPE_CHECKING:
    from lineofsight.analysis.evidence_values import AssessmentStep, ExpectationEvidence
    from lineofsight.documents.content import Block, TableCell


def expectation_blocks(one: ExpectationEvidence) -> list[Block]:
    """The section of one expectation."""
    asked = one.expectation
    head: tuple[Block, ...] = (
        Heading(3, f"{asked.exp_id}: {asked.text}", bookmark(asked.exp_id), in_contents=False),
        Paragraph(_from_whom(one)),
        Paragraph(
            (
                Run("What would show that it is met: ", bold=True),
                sentence(asked.what_would_show) or "This is not written down.",
            )
        ),
        Table(
            (
                Column("As returned for", 2.0, least=14),
                Column("Council's own assessment", 2.6),
                Column("Commissioner's assessment", 2.6),
            ),
            tuple(_step_row(step) for step in one.steps),
        ),
    )
    return [
        KeepTogether(head),
        Paragraph((Run("How it moved: ", bold=True), one.moved)),
        Paragraph((Run("What the council offers as evidence: ", bold=True), _offered(one))),
        *weighed_blocks(one.weighed),
    ]


def _from_whom(one: ExpectationEvidence) -> str:
    asked = one.expectation
    paragraph = f"Paragraph {asked.source_para} of the Commissioner's report. " if asked.source_para else ""
    owner = f"Owner: {asked.owner}." if asked.owner else "No owner is named."
    also = f" Asked for by recommendation {and_(asked.rec_ids)} too." if asked.rec_ids else ""
    return f"{paragraph}{owner}{also}"


def _step_row(step: AssessmentStep) -> tuple[TableCell, ...]:
    return (
        short_day(step.as_at),
        assessed_cell(step.council, step.council_on),
        assessed_cell(step.commissioner, step.commissioner_on),
    )


def _offered(one: ExpectationEvidence) -> str:
    asked = one.expectation
    if not asked.evidence:
        return "nothing."
    dated = f" ({day(asked.evidence_date)})" if asked.evidence_date is not None else " (no date)"
    made_up = " (Illustrative.)" if asked.illustrative else ""
    return f"{sentence(asked.evidence)}{dated}{made_up}"
