"""Statements for many rows, straight through the driver: no conversion, no object for each row."""

from __future__ import annotations

from functools import lru_cache
from itertools import chain
from operator import itemgetter
from typing import TYPE_CHECKING, Any, NamedTuple, cast

from sqlalchemy import bindparam, insert

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import Connection, Dialect, Table, UpdateBase

    from lineofsight.store.tables import Base

Plain = tuple[int | str | None, ...]
"""Values that the driver takes as they are."""

_ROWS_A_STATEMENT = 50
"""Inserting so many rows by one statement takes two thirds of the time of one by one (measured with SQLite)."""


def insert_many(connection: Connection, table: type[Base], columns: tuple[str, ...], rows: Sequence[Plain]) -> None:
    """Insert rows whose values stand in the order of ``columns``; one that is nothing in all has no default."""
    if rows:
        columns, rows = _without_empty(columns, rows)
    whole = len(rows) - len(rows) % _ROWS_A_STATEMENT
    if whole:
        starts = range(0, whole, _ROWS_A_STATEMENT)
        groups = [tuple(chain.from_iterable(rows[start : start + _ROWS_A_STATEMENT])) for start in starts]
        _run(connection, _insertion(connection.dialect, table, columns, _ROWS_A_STATEMENT), groups)
    if whole < len(rows):
        _run(connection, _insertion(connection.dialect, table, columns, 1), rows[whole:])


def _without_empty(columns: tuple[str, ...], rows: Sequence[Plain]) -> tuple[tuple[str, ...], Sequence[Plain]]:
    """Leave out the columns that no row fills: Python's driver takes five times as long over ``None`` as over text."""
    empty = {at for at, value in enumerate(rows[0]) if value is None and set(map(itemgetter(at), rows)) == {None}}
    if not empty:
        return columns, rows
    filled = itemgetter(*(at for at in range(len(columns)) if at not in empty))
    return filled(columns), list(map(filled, rows))


def run_many(connection: Connection, statement: UpdateBase, names: tuple[str, ...], rows: Sequence[Plain]) -> None:
    """Run a statement once for each row.

    Args:
        connection: in a transaction.
        statement: written with SQLAlchemy, so that it fits either database.
        names: of the statement's parameters, in the order of each row's values.
        rows: the values.
    """
    if rows:
        _run(connection, _prepare(connection.dialect, statement, names), rows)


class _Prepared(NamedTuple):
    """A statement in the database's own words.

    ``names`` are the parameters in the order of the values; ``places`` says which value goes where when the
    database wants them in another order; it is ``None`` for one that wants them by name.
    """

    sql: str
    names: tuple[str, ...]
    places: tuple[int, ...] | None


@lru_cache(maxsize=32)
def _insertion(dialect: Dialect, table: type[Base], columns: tuple[str, ...], number: int) -> _Prepared:
    if number > 1 and dialect.positional:
        return _repeated(_insertion(dialect, table, columns, 1), number)
    names = [[f"{column}_{row}" for column in columns] for row in range(number)]
    values: list[dict[str, Any]] = [
        {column: bindparam(name) for column, name in zip(columns, row, strict=True)} for row in names
    ]
    return _prepare(dialect, insert(cast("Table", table.__table__)).values(values), tuple(chain.from_iterable(names)))


def _repeated(one: _Prepared, number: int) -> _Prepared:
    """The insertion of one row made into one of several: compiling so many parameters takes as long as a file."""
    head, values, row = one.sql.rpartition(" VALUES ")
    width, places = len(one.names), one.places or ()
    return _Prepared(
        sql=f"{head}{values}{', '.join([row] * number)}",
        names=one.names * number,
        places=tuple(width * at + place for at in range(number) for place in places),
    )


@lru_cache(maxsize=16)
def _prepare(dialect: Dialect, statement: UpdateBase, names: tuple[str, ...]) -> _Prepared:
    compiled = statement.compile(dialect=dialect)
    order: list[str] | None = getattr(compiled, "positiontup", None)
    at = {name: place for place, name in enumerate(names)}
    return _Prepared(str(compiled), names, None if order is None else tuple(at[name] for name in order))


def _run(connection: Connection, prepared: _Prepared, rows: Sequence[Plain]) -> None:
    parameters: list[Any]
    if prepared.places is None:
        parameters = [dict(zip(prepared.names, row, strict=True)) for row in rows]
    elif prepared.places == tuple(range(len(prepared.names))):
        parameters = list(rows)
    else:
        parameters = [tuple(row[place] for place in prepared.places) for row in rows]
    connection.exec_driver_sql(prepared.sql, parameters)
