"""Gaps in the line of sight, the most serious first, each with what to ask."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineofsight.documents.content import Column, Heading, Paragraph, Table
from lineofsight.wording.figures import count

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineofsight.analysis.sightline_survey import SurveyedGap
    from lineofsight.documents.content import Block

MOST_GAPS = 15
"""Most gaps that a full document lists; the rest is counted."""

_REFS = 8
"""Most references that are named of one gap; the rest is counted."""


def gap_blocks(gaps: Sequence[SurveyedGap], most: int = MOST_GAPS) -> list[Block]:
    """One row a gap, at most so many."""
    blocks: list[Block] = [
        Heading(2, "Gaps in the line of sight", "gaps"),
        Paragraph(gap_sentence(gaps), lead=True),
        Paragraph(
            "The chain of every action in the plan was followed down to the children it is for and up to who answers "
            "for it, and so was every recommendation that no action answers. First come gaps in who does, leads and "
            "watches, then in what is measured and heard, then in what went to which table."
        ),
        Table(
            (Column("What is missing", 4.2), Column("Where", 2.0, least=14), Column("Ask", 3.6)),
            tuple((gap.what, _where(gap), gap.ask) for gap in gaps[:most]),
            row_headings=False,
            empty="No gap was found.",
        ),
    ]
    left = len(gaps) - most
    if left > 0:
        blocks.append(Paragraph(f"{count(left, 'less serious gap')} found besides; the program lists them by item."))
    return blocks


def gap_sentence(gaps: Sequence[SurveyedGap]) -> str:
    """How many gaps there are, and the most serious."""
    if not gaps:
        return "No gap was found: every action leads from a recommendation to a child and to who answers for it."
    return f"{count(len(gaps), 'gap')} {'was' if len(gaps) == 1 else 'were'} found. The most serious: {gaps[0].what}"


def _where(gap: SurveyedGap) -> str:
    named = ", ".join(gap.refs[:_REFS])
    more = len(gap.refs) - _REFS
    return f"{named} and {more:,} more" if more > 0 else named
