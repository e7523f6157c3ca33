"""Areas, as the newest file names them."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING

from sqlalchemy import select, update

from lineofsight.domain.places import Area
from lineofsight.store.mapping import values_of
from lineofsight.store.tables import AreaRow
from lineofsight.store.writing import add_rows

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from sqlalchemy import Connection

_COLUMNS = AreaRow.__table__.c


def load_areas(connection: Connection) -> dict[str, Area]:
    """Every area by its code."""
    statement = select(*(_COLUMNS[field.name] for field in fields(Area))).order_by(_COLUMNS.code)
    # By place and not by name: every file looks at every area again.
    return {row[0]: Area(*row) for row in connection.execute(statement)}


def keep_areas(connection: Connection, areas: Iterable[Area], stated_as_at: date) -> None:
    """Add new areas; let a file that speaks of a later time, or the same, correct what is held of the others."""
    held = load_areas(connection)
    new: dict[str, Area] = {}
    for area in areas:
        before = held.get(area.code)
        if before is None:
            new.setdefault(area.code, area)
        elif area != before and _completed(area, before) != before:
            connection.execute(
                update(AreaRow)
                .where(_COLUMNS.code == area.code, _COLUMNS.stated_as_at <= stated_as_at)
                .values(**values_of(_completed(area, before)), stated_as_at=stated_as_at)
            )
    add_rows(connection, AreaRow, [{**values_of(area), "stated_as_at": stated_as_at} for area in new.values()])


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
