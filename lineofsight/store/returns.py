"""The returns: every file that was imported, and what follows from their order."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from lineofsight.domain.record import Return
from lineofsight.store.tables import ReturnRow

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from sqlalchemy import Connection, Row

    from lineofsight.store.subjects import Subject


class ReturnKind(StrEnum):
    """What a return is; stands in ``Return.kind``."""

    COUNCIL_RETURN = "council_return"
    STATISTICS = "statistics"
    NEIGHBOURS = "neighbours"


ReturnRowValues = tuple[
    int, str, str, str, str, "date", "date", str, str, "date | None", "date | None", tuple[str, ...]
]
"""The columns of a return in the table's order."""


_RETURNS = ReturnRow.__table__.c
_ALL = select(*_RETURNS).order_by(_RETURNS.as_at, _RETURNS.return_id)
_EDITIONS = select(_RETURNS.return_id, _RETURNS.kind, _RETURNS.vintage, _RETURNS.published_on, _RETURNS.as_at)


def load_returns(connection: Connection) -> tuple[Row[ReturnRowValues], ...]:
    """The rows of all returns by the date they speak of, then import."""
    return tuple(connection.execute(_ALL))


def return_of(row: Row[ReturnRowValues]) -> Return:
    """The domain's return for a row."""
    return Return(
        return_id=row.return_id,
        name=row.name,
        kind=row.kind,
        as_at=row.as_at,
        imported_on=row.imported_on,
        sha256=row.sha256,
    )


def newest_covering(rows: Sequence[Row[ReturnRowValues]], subject: Subject, day: date) -> int | None:
    """The key of the newest council return by ``day`` that had a sheet for the subject."""
    covering = [row.return_id for row in rows if row.as_at <= day and subject.attribute in row.subjects]
    return covering[-1] if covering else None


EditionOrder = dict[int, tuple[str, str, int]]
"""For each return a value that sorts editions: the older first."""


def load_edition_order(connection: Connection) -> EditionOrder:
    """How the editions of all returns are ordered."""
    return edition_order(connection.execute(_EDITIONS).all())


def edition_order(rows: Iterable[Row[*tuple[Any, ...]]]) -> EditionOrder:
    """How editions of figures are ordered.

    Published files by vintage, then by day of publication (unknown first); council returns by the date they
    speak of; then by import. The two are never compared with each other: their series are apart.
    """
    order: EditionOrder = {}
    for row in rows:
        published = row.published_on.isoformat() if row.published_on else ""
        if row.kind == ReturnKind.STATISTICS:
            order[row.return_id] = (row.vintage, published, row.return_id)
        else:
            order[row.return_id] = (row.as_at.isoformat(), "", row.return_id)
    return order
