"""Areas, as the newest file names them."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING, NamedTuple, cast

from sqlalchemy import bindparam, select, update

from lineofsight.domain.places import Area
from lineofsight.store.mapping import values_of
from lineofsight.store.tables import AreaRow
from lineofsight.store.writing import add_rows

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from sqlalchemy import Connection, Table

    from lineofsight.store.mapping import Values
    from lineofsight.store.short_lists import ShortLists

_COLUMNS = AreaRow.__table__.c
_FIELDS = tuple(field.name for field in fields(Area))
_ALL = select(*(_COLUMNS[name] for name in _FIELDS), _COLUMNS.stated_as_at).order_by(_COLUMNS.code)
_CORRECTION = update(cast("Table", AreaRow.__table__)).where(_COLUMNS.code == bindparam("of_code"))


class StatedArea(NamedTuple):
    """An area as a file named it, and the date that the file spoke of."""

    area: Area
    as_at: date


def load_stated_areas(connection: Connection) -> dict[str, StatedArea]:
    """Every area by its code."""
    return {code: StatedArea(Area(code, *parts), as_at) for code, *parts, as_at in connection.execute(_ALL)}


def load_areas(connection: Connection) -> dict[str, Area]:
    """Every area by its code, as the newest file names it."""
    return {code: held.area for code, held in load_stated_areas(connection).items()}


def keep_areas(lists: ShortLists, areas: Iterable[Area], stated_as_at: date) -> None:
    """Add new areas; let a file that speaks of a later time, or the same, correct what is held of the others."""
    stated: dict[str, StatedArea] = {}
    new: list[Values] = []
    corrected: list[Values] = []
    for area in areas:
        held = lists.areas.get(area.code)
        if held is None and area.code not in stated:
            stated[area.code] = StatedArea(area, stated_as_at)
            new.append({**values_of(area), "stated_as_at": stated_as_at})
        elif held is not None and held.area != area and held.as_at <= stated_as_at:
            completed = _completed(area, held.area)
            if completed != held.area:
                stated[area.code] = StatedArea(completed, stated_as_at)
                corrected.append({**values_of(completed), "stated_as_at": stated_as_at, "of_code": area.code})
    add_rows(lists.connection, AreaRow, new)
    if corrected:
        lists.connection.execute(_CORRECTION, corrected)
    lists.areas.update(stated)


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
