"""Rows that hang on one that was left out are one line of the findings, after what has to be corrected."""

from __future__ import annotations

from dataclasses import replace

from lineofsight.domain.findings import FOLLOWS, Finding, Place, Severity
from lineofsight.wording.followers import folded

REMEDY = "Correct row 6 of sheet Actions, and this comes right with it."


def _follower(sheet: str, cell: str, severity: Severity = Severity.ROW_REFUSED) -> Finding:
    return Finding(FOLLOWS, severity, Place("april.xlsx", sheet, cell, "1.4-a"), "Left out.", REMEDY)


def test_rows_that_follow_from_one_cause_are_one_line() -> None:
    """An officer corrects one row, so the others are no work of their own."""
    cause = Finding("value_refused", Severity.ROW_REFUSED, Place("april.xlsx", "Actions", "N6"), "No.", "Write it.")
    alone = replace(_follower("Date changes", "A25"), remedy=REMEDY.replace("6", "22"))
    followers = (_follower("Milestones", "B6"), _follower("Milestones", "B7"), alone)
    linked = _follower("Expectations", "L4", Severity.WARNING)
    first, one, other = folded((*followers, linked, cause))
    assert (first, other) == (cause, alone)
    assert (one.severity, one.remedy, one.place) == (Severity.ROW_REFUSED, REMEDY, Place("april.xlsx"))
    assert one.what == (
        "3 rows on Milestones and Expectations name a row that was left out, or hang on one; 2 of them are left out "
        "with it: Milestones B6 and B7; Expectations L4."
    )
