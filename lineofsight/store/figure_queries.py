"""Single questions about figures: one series, its latest figure, all areas in one period."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import Select, select

from lineofsight.store.applying_statistics import load_national_indicators
from lineofsight.store.area_tables import AreaReader
from lineofsight.store.figures_reading import Knowledge, Which, load_runs
from lineofsight.store.reading_observations import ObservationReader, load_notes
from lineofsight.store.returns import load_edition_order, load_returns
from lineofsight.store.series_keys import load_periods
from lineofsight.store.tables import ObservationRow, PeriodRow, SeriesRow
from lineofsight.store.tables.series import Origin

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from lineofsight.domain.indicators import Observation
    from lineofsight.domain.record import AreaTable


def whole_series(connection: Connection, ind_id: str, area_code: str) -> tuple[Observation, ...]:
    """The newest editions of a series, oldest period first; the council's own where it has one."""
    return _read(connection, Which(ind_id=ind_id, area_code=area_code))


def latest_observation(connection: Connection, ind_id: str, area_code: str) -> Observation | None:
    """The figure of the newest period."""
    # "returned" sorts after "published": the council's own series comes first, as in the record.
    series = connection.execute(
        select(SeriesRow.series_id, SeriesRow.origin)
        .where(SeriesRow.ind_id == ind_id, SeriesRow.area_code == area_code)
        .order_by(SeriesRow.origin.desc())
    ).first()
    newest = connection.execute(latest_period(series.series_id)).scalar() if series else None
    if series is None or newest is None:
        return None
    which = Which(ind_id=ind_id, area_code=area_code, origin=series.origin, period_keys=(newest,))
    return _read(connection, which)[-1]


def latest_period(series_id: int) -> Select[int]:
    """The question for a series' newest period: one step down the table's own key."""
    return (
        select(ObservationRow.period_key)
        .where(ObservationRow.series_id == series_id)
        .order_by(ObservationRow.period_key.desc())
        .limit(1)
    )


def _read(connection: Connection, which: Which) -> tuple[Observation, ...]:
    runs = load_runs(connection, load_edition_order(connection), which)
    if not runs:
        return ()
    reader = ObservationReader(_everything(connection), load_notes(connection))
    name = max(runs, key=lambda key: key.origin is Origin.RETURNED)
    return reader.series(name, runs)


def _everything(connection: Connection) -> Knowledge:
    returns = {row.return_id: row for row in load_returns(connection)}
    return Knowledge(None, returns, load_periods(connection), load_national_indicators(connection))


def published_table(connection: Connection, ind_id: str, period_label: str) -> AreaTable | None:
    """All areas' figures in the newest period with the label."""
    keys = [key for key, label in _published_periods(connection, ind_id) if label == period_label]
    order = load_edition_order(connection)
    reader = AreaReader(_everything(connection), order)
    tables = reader.tables(connection, {ind_id: tuple(keys[:1])}).get(ind_id)
    return tables[0] if tables else None


def all_period_labels(connection: Connection, ind_id: str) -> tuple[str, ...]:
    """The labels of an indicator's published periods, newest first."""
    return tuple(dict.fromkeys(label for _, label in _published_periods(connection, ind_id)))


def _published_periods(connection: Connection, ind_id: str) -> list[tuple[int, str]]:
    statement = (
        select(ObservationRow.period_key, PeriodRow.label)
        .distinct()
        .join(SeriesRow, SeriesRow.series_id == ObservationRow.series_id)
        .join(PeriodRow, PeriodRow.period_id == ObservationRow.period_id)
        .where(SeriesRow.ind_id == ind_id, SeriesRow.origin == Origin.PUBLISHED)
        .order_by(ObservationRow.period_key.desc(), PeriodRow.label)
    )
    return [(key, label) for key, label in connection.execute(statement)]
