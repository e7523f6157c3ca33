"""All expectations on one table, what is missing most often, and how the evidence was put on its sides."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from lineofsight.analysis.evidence_rules import EVIDENCE_RULES
from lineofsight.analysis.evidence_values import Side
from lineofsight.documents.content import BulletList, Cell, Column, Heading, Paragraph, Run, Table
from lineofsight.documents.sections.expectations import assessed_by_cell, commissioner_sentence, council_sentence
from lineofsight.wording.figures import count

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineofsight.analysis.evidence_values import ExpectationEvidence
    from lineofsight.documents.content import Block, Inline, TableCell

SIDE_WORDS: Final = {Side.FOR: "For", Side.AGAINST: "Against", Side.MISSING: "Missing"}
"""The word of each side."""

_MOST_MISSED: Final = 4
"""What is missing most often is told of so many rules."""


def bookmark(exp_id: str) -> str:
    """The bookmark of an expectation's section."""
    return f"expectation-{exp_id}"


def overview_blocks(weighed: Sequence[ExpectationEvidence], *, linked: bool = True) -> list[Block]:
    """The finding, then one row an expectation: both assessments, and how many points stand on each side.

    Args:
        weighed: the expectations with their evidence.
        linked: whether each has a section of its own to point to.
    """
    blocks: list[Block] = [Heading(2, "All expectations at a glance", "overview")]
    if not weighed:
        blocks.append(Paragraph("No expectation of the Commissioner is recorded."))
        return blocks
    expectations = [one.expectation for one in weighed]
    blocks += [
        Paragraph(_finding(weighed), lead=True),
        Paragraph(commissioner_sentence(expectations)),
        Paragraph(council_sentence(expectations)),
        *_missed_blocks(weighed),
        Paragraph(
            "The last column counts points of evidence. A count is no score: one point can outweigh many, and nothing "
            "is added up.",
            quiet=True,
        ),
        Table(
            (
                Column("What is expected", 5.6),
                Column("Assessed by", 2.2, least=18),
                Column("Evidence", 1.2, least=10),
            ),
            tuple(_row(one, linked=linked) for one in weighed),
        ),
    ]
    return blocks


def _finding(weighed: Sequence[ExpectationEvidence]) -> str:
    """Of how many expectations there is evidence for, against, both and neither: so that the numbers add up."""
    held = {side: sum(1 for one in weighed if one.weighed.side(side)) for side in SIDE_WORDS}
    silent = sum(1 for one in weighed if not one.weighed.side(Side.FOR) and not one.weighed.side(Side.AGAINST))
    both = held[Side.FOR] + held[Side.AGAINST] + silent - len(weighed)
    counted_twice = f", {both:,} of them counted in both" if both else ""
    return (
        f"Of {count(len(weighed), 'expectation')}, evidence speaks for {held[Side.FOR]:,} and against "
        f"{held[Side.AGAINST]:,}{counted_twice}; for {silent:,} there is neither. "
        f"For {held[Side.MISSING]:,} something is missing."
    )


def _missed_blocks(weighed: Sequence[ExpectationEvidence]) -> list[Block]:
    """What is missing most often, with the number of expectations."""
    missed = Counter(rule for one in weighed for rule in {point.rule for point in one.weighed.side(Side.MISSING)})
    if not missed:
        return []
    said = tuple(f"{EVIDENCE_RULES[rule][1]} ({number:,})" for rule, number in missed.most_common(_MOST_MISSED))
    return [Paragraph("Missing most often, with the number of expectations:"), BulletList(said)]


def _row(one: ExpectationEvidence, *, linked: bool) -> tuple[TableCell, ...]:
    asked = one.expectation
    name: Inline = Run(asked.exp_id, link=f"#{bookmark(asked.exp_id)}" if linked else None)
    counted = tuple(f"{len(one.weighed.side(side)):,} {word.lower()}" for side, word in SIDE_WORDS.items())
    return Cell((name, asked.text)), assessed_by_cell(asked), Cell(counted)


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
