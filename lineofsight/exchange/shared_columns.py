"""The columns that stand on many sheets of the return: what a row hangs on, where it comes from, who may see it."""

from __future__ import annotations

from lineofsight.domain.marking import MarkingLevel
from lineofsight.exchange.return_columns import Column, Kind

SOURCE_PARA = Column(
    "source_para", Kind.TEXT, "Paragraph of the report or paper that it comes from.", "5.29", field="source_para"
)

THEME_ID = Column("theme_id", Kind.REFERENCE, "The theme it belongs to, if any.", "EXAMPLE-T1")

ACTION_IDS = Column(
    "action_ids", Kind.REFERENCES, "The actions that answer it; a semicolon between them.", "EXAMPLE-1.10"
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
