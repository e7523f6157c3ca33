"""The keys of series and periods: found where known, given out where new."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from lineofsight.domain.periods import Period
from lineofsight.store.tables import PeriodRow, SeriesRow
from lineofsight.store.writing import add_rows, next_id

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlalchemy import Connection

    from lineofsight.store.tables.series import Origin

SeriesName = tuple[str, str]
"""Indicator and area code."""


def keys_of_series(connection: Connection, origin: Origin, names: Iterable[SeriesName]) -> dict[SeriesName, int]:
    """The key of each series, in the order of ``names``."""
    wanted = list(dict.fromkeys(names))
    known: dict[SeriesName, int] = {}
    for ind_id in {ind_id for ind_id, _ in wanted}:
        statement = select(SeriesRow.ind_id, SeriesRow.area_code, SeriesRow.series_id).where(
            SeriesRow.ind_id == ind_id, SeriesRow.origin == origin
        )
        known |= {(found, area): key for found, area, key in connection.execute(statement)}
    first = next_id(connection, SeriesRow)
    new = [name for name in wanted if name not in known]
    given = {name: first + number for number, name in enumerate(new)}
    add_rows(
        connection,
        SeriesRow,
        [{"series_id": key, "ind_id": name[0], "area_code": name[1], "origin": origin} for name, key in given.items()],
    )
    return {name: known.get(name) or given[name] for name in wanted}


def load_periods(connection: Connection) -> dict[int, Period]:
    """Every period by its key."""
    statement = select(PeriodRow.period_id, PeriodRow.end, PeriodRow.start, PeriodRow.kind, PeriodRow.label)
    return {
        key: Period(end=end, start=start, kind=kind, label=label)
        for key, end, start, kind, label in connection.execute(statement)
    }


def keys_of_periods(connection: Connection, periods: Iterable[Period]) -> dict[Period, int]:
    """The key of each period."""
    known = {period: key for key, period in load_periods(connection).items()}
    first = next_id(connection, PeriodRow)
    new = [period for period in dict.fromkeys(periods) if period not in known]
    given = {period: first + number for number, period in enumerate(new)}
    add_rows(
        connection,
        PeriodRow,
        [
            {"period_id": key, "end": period.end, "start": period.start, "kind": period.kind, "label": period.label}
            for period, key in given.items()
        ],
    )
    return known | given
