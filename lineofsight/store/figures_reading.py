"""Figures as at a date: which edition of each was known, and the one shown."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any, NamedTuple

from sqlalchemy import select, union_all

from lineofsight.store.editions import Given
from lineofsight.store.tables import ObservationEditionRow, ObservationRow, SeriesRow
from lineofsight.store.tables.series import Origin

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sqlalchemy import Connection, Row, Select

    from lineofsight.domain.indicators import Indicator
    from lineofsight.domain.periods import Period
    from lineofsight.store.returns import EditionOrder, ReturnRowValues


class SeriesKey(NamedTuple):
    """Whose figures: indicator, area and origin."""

    ind_id: str
    area_code: str
    origin: Origin


class RunBegun(NamedTuple):
    """A figure and the edition from which on it stood; until which is asked only when another edition is kept."""

    return_id: int
    period_id: int
    given: Given


Runs = dict[SeriesKey, dict[int, list[RunBegun]]]
"""For each series and period key the runs of editions, oldest first."""


def load_runs(connection: Connection, order: EditionOrder, area_code: str) -> Runs:
    """Every edition of an area's figures; periods in order."""
    found: dict[SeriesKey, dict[int, list[RunBegun]]] = defaultdict(lambda: defaultdict(list))
    both = union_all(_select(ObservationRow, area_code), _select(ObservationEditionRow, area_code))
    for ind_id, area, origin, key, first, period_id, *given in connection.execute(both).all():
        found[SeriesKey(ind_id, area, origin)][key].append(RunBegun(first, period_id, Given(*given)))
    return {
        name: {key: sorted(runs, key=lambda run: order[run.return_id]) for key, runs in sorted(periods.items())}
        for name, periods in found.items()
    }


def _select(table: type[ObservationRow | ObservationEditionRow], area_code: str) -> Select[*tuple[Any, ...]]:
    return (
        select(
            SeriesRow.ind_id,
            SeriesRow.area_code,
            SeriesRow.origin,
            table.period_key,
            table.return_id,
            table.period_id,
            table.figure,
            table.numerator,
            table.denominator,
            table.note_id,
        )
        .join(SeriesRow, SeriesRow.series_id == table.series_id)
        .where(SeriesRow.area_code == area_code)
    )


@dataclass(frozen=True, slots=True)
class Knowledge:
    """What was known as at ``day``: the rules by which an edition is in the record.

    A published figure is known when the file that brought its period first was published, or, where that file
    is not held, when the indicator's usual lag after its period has passed. The edition shown is the newest that
    was out by then, or the earliest held when none was. A file whose day of publication is
    not known is taken to have been published that lag after its newest period. A council's own figure is known
    from the date of the return that gave it. Without a ``day`` everything is known.
    """

    day: date | None
    returns: Mapping[int, Row[ReturnRowValues]]
    periods: Mapping[int, Period]
    national: Mapping[str, Indicator]

    def known(self, series: SeriesKey, runs: Sequence[RunBegun]) -> tuple[RunBegun, ...]:
        """The editions of one figure that were known, oldest first; the last is shown; none: not in the record."""
        if self.day is None or not runs:
            return tuple(runs)
        if series.origin is Origin.RETURNED:
            return tuple(run for run in runs if self.returns[run.return_id].as_at <= self.day)
        lag = self._lag(series.ind_id)
        if self._first_known(runs[0], lag) > self.day:
            return ()
        out = tuple(run for run in runs if self._published(self.returns[run.return_id], lag) <= self.day)
        return out or tuple(runs[:1])

    def known_from(self, series: SeriesKey, runs: Sequence[RunBegun]) -> date:
        """The first day as at which a figure is in the record, in whatever edition."""
        if series.origin is Origin.RETURNED:
            days: list[date] = [self.returns[run.return_id].as_at for run in runs]
            return min(days)
        return self._first_known(runs[0], self._lag(series.ind_id))

    def shown_from(self, series: SeriesKey, runs: Sequence[RunBegun]) -> date:
        """The first day as at which the newest edition of a figure is shown."""
        newest = self.returns[runs[-1].return_id]
        if series.origin is Origin.RETURNED:
            as_at: date = newest.as_at
            return as_at
        lag = self._lag(series.ind_id)
        first = self._first_known(runs[0], lag)
        return first if len(runs) == 1 else max(first, self._published(newest, lag))

    def _first_known(self, run: RunBegun, lag: timedelta) -> date:
        """When a period's figure came out first: by the file that it was the newest period of, or else usually."""
        end = self.periods[run.period_id].end
        row = self.returns[run.return_id]
        published_on: date | None = row.published_on
        return published_on if published_on and row.covers_to == end else end + lag

    def _lag(self, ind_id: str) -> timedelta:
        indicator = self.national.get(ind_id)
        return timedelta(days=indicator.publication_lag_days if indicator else 0)

    @staticmethod
    def _published(row: Row[ReturnRowValues], lag: timedelta) -> date:
        published_on: date | None = row.published_on
        covers_to: date = row.covers_to or row.imported_on
        return published_on or covers_to + lag
