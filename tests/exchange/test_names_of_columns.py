"""What an officer is told of a column is called as her file calls it, or in words where the file has none."""

from __future__ import annotations

from lineofsight.errors import ValueRefusedError
from lineofsight.exchange.return_columns import Column, Kind, SheetColumns
from lineofsight.exchange.return_rows import SheetRows


def test_a_refused_value_is_called_as_its_column_or_in_words() -> None:
    """A tracker has headings of its own; what none of them gives is no "due_date_original" for its officer."""
    columns = (Column("Our ref", Kind.REFERENCE, "", field="action_id"),)
    found = SheetRows("t.xlsx", SheetColumns("Plan", "plan", "", columns))
    for name in ("action_id", "due_date_original"):
        found.refuse(3, ValueRefusedError(name, "x", "Give another."))
    assert [one.what for one in found.findings] == [
        "Row 3 was left out: Our ref cannot be 'x'.",
        "Row 3 was left out: first agreed date cannot be 'x'.",
    ]
