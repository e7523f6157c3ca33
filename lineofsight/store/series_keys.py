"""The keys of series and periods: found where known, given out where new."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING

from sqlalchemy import bindparam, select

from lineofsight.domain.periods import Period
from lineofsight.store.bulk import insert_many
from lineofsight.store.tables import PeriodRow, SeriesRow
from lineofsight.store.writing import add_rows, next_id

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from sqlalchemy import Connection

    from lineofsight.store.short_lists import ShortLists
    from lineofsight.store.tables.series import Origin

SeriesName = tuple[str, str]
"""Indicator and area code."""

_SERIES, _PERIODS = SeriesRow.__table__.c, PeriodRow.__table__.c
_KEYS = select(_SERIES.area_code, _SERIES.series_id).where(
    _SERIES.ind_id == bindparam("ind_id"), _SERIES.origin == bindparam("origin")
)
_ALL_PERIODS = select(_PERIODS.period_id, _PERIODS.end, _PERIODS.start, _PERIODS.kind, _PERIODS.label)


def keys_of_series(connection: Connection, origin: Origin, names: Iterable[SeriesName]) -> dict[SeriesName, int]:
    """The key of each series, and of others of the same indicators; new ones are numbered in the order of ``names``."""
    wanted = dict.fromkeys(names)
    known: dict[SeriesName, int] = {}
    for ind_id in {ind_id for ind_id, _ in wanted}:
        found = connection.execute(_KEYS, {"ind_id": ind_id, "origin": origin}).all()
        known |= {(ind_id, area): key for area, key in found}
    new = zip((name for name in wanted if name not in known), count(next_id(connection, SeriesRow)), strict=False)
    rows = [(key, ind_id, area, origin.value) for (ind_id, area), key in new]
    insert_many(connection, SeriesRow, ("series_id", "ind_id", "area_code", "origin"), rows)
    return known | {(ind_id, area): key for key, ind_id, area, _ in rows}


def load_periods(connection: Connection) -> dict[int, Period]:
    """Every period by its key."""
    return {
        key: Period(end=end, start=start, kind=kind, label=label)
        for key, end, start, kind, label in connection.execute(_ALL_PERIODS)
    }


def keys_of_periods(lists: ShortLists, periods: Iterable[Period]) -> Mapping[Period, int]:
    """The key of each period, and of every other that is held."""
    new = [period for period in dict.fromkeys(periods) if period not in lists.periods]
    given = dict(zip(new, count(max(lists.periods.values(), default=0) + 1), strict=False))
    add_rows(
        lists.connection,
        PeriodRow,
        [
            {"period_id": key, "end": period.end, "start": period.start, "kind": period.kind, "label": period.label}
            for period, key in given.items()
        ],
    )
    lists.periods.update(given)
    return lists.periods
