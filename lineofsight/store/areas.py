"""Areas, as the newest file names them."""

from __future__ import annotations

from dataclasses import fields
from operator import attrgetter
from typing import TYPE_CHECKING, cast

from sqlalchemy import bindparam, select, update

from lineofsight.domain.places import Area
from lineofsight.store.mapping import values_of
from lineofsight.store.tables import AreaRow
from lineofsight.store.writing import add_rows

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from sqlalchemy import Connection, Table

_COLUMNS = AreaRow.__table__.c
_FIELDS = tuple(field.name for field in fields(Area))
_ALL = select(*(_COLUMNS[name] for name in _FIELDS)).order_by(_COLUMNS.code)
_CORRECTION = (
    update(cast("Table", AreaRow.__table__))
    .where(_COLUMNS.code == bindparam("of_code"), _COLUMNS.stated_as_at <= bindparam("by"))
    .values({name: bindparam(name) for name in (*_FIELDS, "stated_as_at")})
)
_parts = attrgetter(*_FIELDS)


def load_areas(connection: Connection) -> dict[str, Area]:
    """Every area by its code."""
    return {row[0]: Area(*row) for row in connection.execute(_ALL)}


def keep_areas(connection: Connection, areas: Iterable[Area], stated_as_at: date) -> None:
    """Add new areas; let a file that speaks of a later time, or the same, correct what is held of the others."""
    # As plain rows: every file names nearly all areas again, and few of them otherwise.
    held = {row[0]: tuple(row) for row in connection.execute(_ALL).all()}
    new: dict[str, Area] = {}
    for area in areas:
        row = held.get(area.code)
        if row is None:
            new.setdefault(area.code, area)
        elif row != _parts(area):
            _correct(connection, area, Area(*row), stated_as_at)
    add_rows(connection, AreaRow, [{**values_of(area), "stated_as_at": stated_as_at} for area in new.values()])


def _correct(connection: Connection, area: Area, before: Area, stated_as_at: date) -> None:
    completed = _completed(area, before)
    if completed != before:
        values = {**values_of(completed), "stated_as_at": stated_as_at}
        connection.execute(_CORRECTION, {**values, "of_code": area.code, "by": stated_as_at})


def _completed(area: Area, before: Area) -> Area:
    """``area`` with what it leaves out taken from what was held before."""
    return Area(
        code=area.code,
        name=area.name,
        level=area.level,
        region_code=area.region_code or before.region_code,
        gss_code=area.gss_code or before.gss_code,
        ended=area.ended or before.ended,
    )
