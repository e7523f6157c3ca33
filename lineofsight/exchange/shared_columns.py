"""The columns that stand on every sheet of the return: where it comes from, who may see it, whether it is real."""

from __future__ import annotations

from lineofsight.domain.marking import MarkingLevel
from lineofsight.exchange.return_columns import Column, Kind

SOURCE_PARA = Column(
    "source_para", Kind.TEXT, "Paragraph of the report or paper that it comes from.", "5.29", field="source_para"
)

ILLUSTRATIVE = Column("illustrative", Kind.YES_NO, "yes if the row is made up, for training or an example.", "yes")

MARKINGS = (
    Column(
        "marking",
        Kind.WORD,
        "Who may see the row. A row without a marking is kept from the public.",
        "members",
        field="marking.level",
        expected=True,
        words=MarkingLevel,
    ),
    Column(
        "exempt_para",
        Kind.WHOLE,
        "For part2 only: the paragraph (1 to 7) of Schedule 12A that makes it exempt.",
        field="marking.exempt_para",
    ),
)

AT_THE_END = (ILLUSTRATIVE, *MARKINGS)
"""The last columns of every sheet but the first."""
