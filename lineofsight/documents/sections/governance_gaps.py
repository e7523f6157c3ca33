"""What the checks of the map find, by kind: each kind with the question to ask of everything under it."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from lineofsight.documents.content import BulletList, KeepTogether, Paragraph, Run
from lineofsight.wording.governance import finding_word, question_of_each

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineofsight.analysis.governance_values import GovernanceFinding
    from lineofsight.documents.content import Block


def map_gap_blocks(findings: Sequence[GovernanceFinding]) -> list[Block]:
    """Every finding once, in the order of the checks."""
    if not findings:
        return [Paragraph("The rules find nothing missing.")]
    blocks: list[Block] = [
        Paragraph(
            "Each gap is found by a stated rule. It may lie in the map and not in the council, so each has a question."
        )
    ]
    for code, found in groupby(findings, key=lambda finding: finding.code):
        alike = list(found)
        asks = list(dict.fromkeys(one.ask for one in alike))
        together = question_of_each(code) if len(asks) > 1 else asks[0]
        head = Paragraph((Run(f"{finding_word(code)} ({len(alike):,}). ", bold=True), together))
        told = tuple(one.what if together else f"{one.what} {one.ask}" for one in alike)
        blocks.append(KeepTogether((head, BulletList(told))))
    return blocks
