"""From a row of the return to a value of the domain: what all subjects share."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from lineofsight.domain.findings import Severity
from lineofsight.domain.marking import Marking, MarkingLevel
from lineofsight.errors import ValueRefusedError

if TYPE_CHECKING:
    from collections.abc import Callable

    from lineofsight.exchange.return_columns import SheetColumns
    from lineofsight.exchange.return_rows import Row, SheetRows

Value = TypeVar("Value")
Numbered = list[tuple[int, Value]]
"""Values with the number of the row that each came from."""


def fields_of(row: Row, plan: SheetColumns) -> dict[str, Any]:
    """The row's values by the domain's field names, its marking put together.

    Parts of a field ("target.value") are left out: the subject's own builder puts them together. A row without a
    marking is for members: what nobody marked is never public.

    Raises:
        ValueRefusedError: for a marking that contradicts itself.
    """
    fields = {
        column.path: row.values[column.name]
        for column in plan.columns
        if column.name in row.values and "." not in column.path
    }
    fields["marking"] = Marking(row.get("marking", MarkingLevel.MEMBERS), row.get("exempt_para"))
    return fields


def parts_of(row: Row, plan: SheetColumns, whole: str) -> dict[str, Any]:
    """The row's values for the parts of one field, for example ``value`` and ``origin`` of ``target``."""
    start = f"{whole}."
    return {
        column.path.removeprefix(start): row.values[column.name]
        for column in plan.columns
        if column.name in row.values and column.path.startswith(start)
    }


def build(found: SheetRows, make: Callable[[Row], Value]) -> Numbered[Value]:
    """The domain's value for each row; one that the domain refuses is left out with a finding, the only one of it."""
    built = []
    for row in found.rows:
        told = len(found.findings)
        try:
            built.append((row.number, make(row)))
        except ValueRefusedError as error:
            del found.findings[told:]
            found.refuse(row.number, error)
    return built


def note(found: SheetRows, row: Row, column_name: str, code: str, what: str, remedy: str = "") -> None:
    """Note what was made of a cell, so that the person can see whether it was meant so."""
    found.add(code, Severity.NOTE, found.named_place(row.number, column_name), what, remedy)
