"""The returns: every file that was imported, and what follows from their order."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from sqlalchemy import select

from lineofsight.domain.record import Return
from lineofsight.store.carrying import ends_items
from lineofsight.store.tables import ReturnRow

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from sqlalchemy import Connection, Row

    from lineofsight.store.mapping import RowValues
    from lineofsight.store.subjects import Subject


class ReturnKind(StrEnum):
    """What a return is; stands in ``Return.kind``."""

    COUNCIL_RETURN = "council_return"
    STATISTICS = "statistics"
    NEIGHBOURS = "neighbours"


ReturnRowValues = tuple[
    int,
    str,
    str,
    str,
    str,
    "date",
    "date",
    str,
    str,
    "date | None",
    "date | None",
    tuple[str, ...],
    tuple[str, ...],
    str,
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


def newest_covering(rows: Sequence[Row[ReturnRowValues]], subject: Subject, day: date) -> tuple[date, int] | None:
    """The day and the key of the newest council return by ``day`` that held the whole of the subject."""
    covering = [(row.as_at, row.return_id) for row in rows if _covers(row, subject, day)]
    return covering[-1] if covering else None


def newest_ending(rows: Sequence[Row[ReturnRowValues]], subject: Subject, day: date) -> tuple[date, int] | None:
    """The day and the key of the newest of these by which an item that it does not name can end: of no tracker."""
    ending = [(row.as_at, row.return_id) for row in rows if _covers(row, subject, day) and ends_items(row.lacks)]
    return ending[-1] if ending else None


def _covers(row: Row[ReturnRowValues], subject: Subject, day: date) -> bool:
    return row.as_at <= day and subject.attribute in row.subjects


EditionPlace = tuple[str, str, int]
EditionOrder = dict[int, EditionPlace]
"""For each return a value that sorts editions: the older first."""


def load_edition_order(connection: Connection) -> EditionOrder:
    """How the editions of all returns are ordered."""
    return {row["return_id"]: edition_place(row) for row in connection.execute(_EDITIONS).mappings()}


def edition_order(rows: Iterable[Row[ReturnRowValues]]) -> EditionOrder:
    """How the editions of some returns are ordered."""
    return {row.return_id: edition_place(row._asdict()) for row in rows}


def edition_place(columns: RowValues) -> EditionPlace:
    """Where the edition of a return, given by its columns, stands among the others.

    Published files by vintage, then by day of publication (unknown first); council returns by the date they
    speak of; then by import. The two are never compared with each other: their series are apart.
    """
    if columns["kind"] == ReturnKind.STATISTICS:
        published = columns["published_on"]
        return columns["vintage"], published.isoformat() if published else "", columns["return_id"]
    return columns["as_at"].isoformat(), "", columns["return_id"]
