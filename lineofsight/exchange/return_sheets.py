"""Every sheet of the return workbook, in its order."""

from __future__ import annotations

from lineofsight.exchange.governance_columns import GOVERNANCE_SHEETS
from lineofsight.exchange.oversight_columns import OVERSIGHT_SHEETS
from lineofsight.exchange.performance_columns import PERFORMANCE_SHEETS
from lineofsight.exchange.plan_columns import PLAN_SHEETS
from lineofsight.exchange.practice_columns import PRACTICE_SHEETS
from lineofsight.exchange.questions_columns import QUESTIONS_SHEETS
from lineofsight.exchange.registers_columns import REGISTERS_SHEETS
from lineofsight.exchange.return_columns import Column, Kind, SheetColumns

RETURN = SheetColumns(
    "Return",
    "council",
    "Whose return it is, and the date it speaks of. One row.",
    (
        Column("council", Kind.TEXT, "The council's name.", "EXAMPLE-Council", field="name", required=True),
        Column(
            "la_code", Kind.REFERENCE, "Its three-digit code, for example 305.", "999", field="area_code", required=True
        ),
        Column("region_code", Kind.REFERENCE, "Its region's code, for example E13000002.", "E13000002"),
        Column("as_at", Kind.DATE, "The date that the whole return speaks of.", "2017-01-31", required=True),
        Column("prepared_by", Kind.TEXT, "The post that prepared it.", "Head of Performance"),
        Column("note", Kind.TEXT, "Anything a reader of all of it should know.", "Made up."),
        Column("illustrative", Kind.YES_NO, "yes if the whole return is made up.", "yes"),
    ),
)
"""The first sheet: whose return, as at when."""

SUBJECT_SHEETS: tuple[SheetColumns, ...] = (
    *PLAN_SHEETS,
    *PERFORMANCE_SHEETS,
    *GOVERNANCE_SHEETS,
    *OVERSIGHT_SHEETS,
    *REGISTERS_SHEETS,
    *PRACTICE_SHEETS,
    *QUESTIONS_SHEETS,
)
"""The sheets that hold rows of one subject each."""

SHEETS: tuple[SheetColumns, ...] = (RETURN, *SUBJECT_SHEETS)
"""Every sheet that is filled in."""

GUIDE_TITLE = "How to fill this in"
"""The sheet that explains; it is never read."""
