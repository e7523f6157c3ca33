"""All expectations on one table, and how the evidence was put on its sides."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineofsight.analysis.evidence_rules import EVIDENCE_RULES
from lineofsight.analysis.evidence_values import Side
from lineofsight.documents.content import BulletList, Cell, Column, Heading, Paragraph, Run, Table
from lineofsight.domain.oversight import Assessment
from lineofsight.wording.dates import short_day
from lineofsight.wording.figures import count
from lineofsight.wording.oversight import assessment_word, within_sentence

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from lineofsight.analysis.evidence_values import ExpectationEvidence
    from lineofsight.documents.content import Block, TableCell

SIDE_WORDS = {Side.FOR: "For", Side.AGAINST: "Against", Side.MISSING: "Missing"}
"""The heading of each side."""


def bookmark(exp_id: str) -> str:
    """The bookmark of an expectation's section."""
    return f"expectation-{exp_id}"


def overview_blocks(weighed: Sequence[ExpectationEvidence]) -> list[Block]:
    """One row an expectation: both assessments, and how many points stand on each side."""
    blocks: list[Block] = [Heading(2, "All expectations at a glance", "overview")]
    if not weighed:
        blocks.append(Paragraph("No expectation of the Commissioner is recorded."))
        return blocks
    blocks += [
        Paragraph(_counted("The council's own assessment", [one.expectation.council_assessment for one in weighed])),
        Paragraph(
            _counted("The Commissioner's assessment", [one.expectation.commissioner_assessment for one in weighed])
        ),
        Paragraph(
            "The last column counts points of evidence. A count is no score: one point can outweigh many, and nothing "
            "is added up.",
            quiet=True,
        ),
        Table(
            (
                Column("No.", 1.2, least=8),
                Column("What is expected", 5.0),
                Column("Assessed by", 2.3, least=26),
                Column("Evidence", 1.3, least=10),
            ),
            tuple(_row(one) for one in weighed),
        ),
    ]
    return blocks


def _row(one: ExpectationEvidence) -> tuple[TableCell, ...]:
    asked = one.expectation
    counted = tuple(f"{len(one.weighed.side(side))} {word.lower()}" for side, word in SIDE_WORDS.items())
    return (
        Run(asked.exp_id, link=f"#{bookmark(asked.exp_id)}"),
        asked.text,
        Cell(
            (
                ("Council: ", Run(assessment_word(asked.council_assessment), bold=True)),
                ("Commissioner: ", Run(assessment_word(asked.commissioner_assessment), bold=True)),
            )
        ),
        Cell(counted),
    )


def assessed_cell(assessment: Assessment, on: date | None) -> TableCell:
    """An assessment with the day on which it was made."""
    if assessment is Assessment.NOT_ASSESSED:
        return assessment_word(assessment)
    return Run(assessment_word(assessment), bold=True), f", {short_day(on)}" if on is not None else ""


def _counted(who: str, said: Sequence[Assessment]) -> str:
    parts = [f"{said.count(kind)} {within_sentence(kind)}" for kind in reversed(Assessment) if kind in said]
    return f"{who} of {count(len(said), 'expectation')}: {', '.join(parts)}."


def rule_blocks() -> list[Block]:
    """Every rule, by side."""
    blocks: list[Block] = [
        Heading(2, "How the evidence was put on its sides", "rules"),
        Paragraph(
            "Each point was found by one of these rules and by nothing else. That an action is complete is no evidence "
            "of its effect. A difference between two points is no improvement. What people said is printed and not "
            "counted on a side, and so is the evidence that the council offers in its own words."
        ),
    ]
    for side, word in SIDE_WORDS.items():
        rules = tuple(text for stands, text in EVIDENCE_RULES.values() if stands is side)
        blocks += [Heading(3, word, in_contents=False), BulletList(rules)]
    return blocks
