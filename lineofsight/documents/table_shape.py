"""What a table must be like before any renderer takes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineofsight.documents.errors import ContentError

if TYPE_CHECKING:
    from lineofsight.documents.content import Table


def check_table(table: Table) -> None:
    """Refuse a table that no reader could follow.

    Raises:
        ContentError: when it has no columns, or a row has not as many cells as there are columns.
    """
    if not table.columns:
        raise ContentError(f"The table '{table.caption}' has no columns.")
    for number, row in enumerate(table.rows, 1):
        if len(row) != len(table.columns):
            raise ContentError(
                f"Row {number} of the table '{table.caption}' has {len(row)} cells, not {len(table.columns)}."
            )
