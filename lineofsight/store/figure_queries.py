"""Single questions about published figures: for which periods there are any, and all areas in one of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from lineofsight.store.applying_statistics import load_national_indicators
from lineofsight.store.area_tables import AreaReader
from lineofsight.store.figures_reading import Knowledge
from lineofsight.store.returns import load_edition_order, load_returns
from lineofsight.store.series_keys import load_periods
from lineofsight.store.tables import ObservationRow, PeriodRow, SeriesRow
from lineofsight.store.tables.series import Origin

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from lineofsight.domain.record import AreaTable


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
