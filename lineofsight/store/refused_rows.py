"""Which items a return has in a row that could not be taken: what stands of these is what an earlier return said."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lineofsight.domain.record import RefusedRow
from lineofsight.store.subjects import FIGURES

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from sqlalchemy import Row

    from lineofsight.domain.batches import ReturnBatch
    from lineofsight.domain.indicators import Observation
    from lineofsight.store.returns import ReturnRowValues
    from lineofsight.store.subjects import Subject
    from lineofsight.store.timelines import Timeline

_ROW: Final = ".row="
"""In what a return's row keeps of what it lacks: "actions.row=1.10"."""


def refused_as_kept(batch: ReturnBatch) -> list[str]:
    """The rows that could not be taken, as the row of their return keeps them."""
    return [f"{subject}{_ROW}{ref}" for subject, ref in batch.left_out]


def is_of_row(kept: str) -> bool:
    """Whether one entry of what a return lacks is a row that could not be taken, and no column that is not there."""
    return f"{kept.partition('=')[0]}=".endswith(_ROW)


def figures_refused(
    returns: Sequence[Row[ReturnRowValues]], series: Mapping[str, Sequence[Observation]]
) -> dict[str, RefusedRow]:
    """The indicators of which the newest return that has figures has a row that could not be taken.

    Args:
        returns: those by the day that is read, oldest first.
        series: the council's figures by that day, oldest first, by indicator.
    """
    newest = next((one for one in reversed(returns) if FIGURES in one.subjects), None)
    if newest is None:
        return {}
    start = f"{FIGURES}{_ROW}"
    refused = (one.removeprefix(start) for one in newest.lacks if one.startswith(start))
    return {
        ind_id: RefusedRow(
            as_at=newest.as_at,
            file=newest.name,
            said=series[ind_id][-1].as_at if series.get(ind_id) else newest.as_at,
        )
        for ind_id in refused
    }


def last_refused(
    returns: Iterable[Row[ReturnRowValues]], subject: Subject, timelines: Iterable[Timeline]
) -> dict[str, RefusedRow]:
    """Of the items whose newest row was refused, that row.

    Args:
        returns: those by the day that is read, oldest first.
        subject: of which the items are.
        timelines: the items by that day. One that a later return names again, or the same one in another row, is read.
    """
    start = f"{subject.attribute}{_ROW}"
    refused = {one.removeprefix(start): row for row in returns for one in row.lacks if one.startswith(start)}
    found: dict[str, RefusedRow] = {}
    for one in timelines:
        newest = one.mentions[-1]
        # A made-up reference under which it was named last, before a return of an earlier day gave it its own.
        rows = [row for ref in {one.ref, subject.ref(newest.said)} if (row := refused.get(ref)) is not None]
        row = max(rows, key=lambda row: (row.as_at, row.return_id), default=None)
        if row is not None and newest.place < (row.as_at, row.return_id):
            found[one.ref] = RefusedRow(as_at=row.as_at, file=row.name, said=newest.as_at)
    return found
