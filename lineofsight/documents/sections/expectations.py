"""The Commissioner's expectations: how the council and the Commissioner assess them, counted and side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineofsight.documents.content import Cell, Run
from lineofsight.domain.oversight import Assessment
from lineofsight.wording.figures import count
from lineofsight.wording.oversight import assessment_word, within_sentence

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineofsight.documents.content import TableCell
    from lineofsight.domain.oversight import Expectation


def council_sentence(expectations: Sequence[Expectation]) -> str:
    """How many expectations the council itself assesses how."""
    return _counted("The council's own assessment", [one.council_assessment for one in expectations])


def commissioner_sentence(expectations: Sequence[Expectation]) -> str:
    """How many expectations the Commissioner assesses how."""
    return _counted("The Commissioner's assessment", [one.commissioner_assessment for one in expectations])


def assessed_by_cell(asked: Expectation) -> TableCell:
    """Both assessments, one under the other."""
    return Cell(
        (
            ("Council: ", Run(assessment_word(asked.council_assessment), bold=True)),
            ("Commissioner: ", Run(assessment_word(asked.commissioner_assessment), bold=True)),
        )
    )


def _counted(who: str, said: Sequence[Assessment]) -> str:
    parts = [f"{said.count(kind)} {within_sentence(kind)}" for kind in reversed(Assessment) if kind in said]
    return f"{who} of {count(len(said), 'expectation')}: {', '.join(parts)}."
