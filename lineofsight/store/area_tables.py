"""The published figures of all areas, period by period: by far the most rows of a reading, in two statements."""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from itertools import chain
from typing import TYPE_CHECKING

from sqlalchemy import select

from lineofsight.domain.record import AreaTable
from lineofsight.store.editions import Given
from lineofsight.store.figures_reading import RunBegun, SeriesKey
from lineofsight.store.tables import ObservationEditionRow, ObservationRow, SeriesRow
from lineofsight.store.tables.series import Origin
from lineofsight.store.types import figure_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from sqlalchemy import Connection, Row, Select

    from lineofsight.domain.figures import Figure
    from lineofsight.store.figures_reading import Knowledge
    from lineofsight.store.returns import EditionOrder

_Row = tuple[int, int, int, int, str]
"""Series, period key, return, period and figure."""

_Earlier = dict[tuple[int, int], list[RunBegun]]
"""The editions of a figure before its newest, by series and period key."""

_Tables = dict[str, dict[int, dict[str, tuple[str, int]]]]
"""For each indicator and period key the figure that is shown of each area, as its column has it, and its period."""

_ROWS_AT_ONCE = 10_000
_FEW_PERIODS = 12
"""So many are looked for one by one in each series; of more, the whole series is read."""


class AreaReader:
    """Reads the tables as they were known."""

    def __init__(self, knowledge: Knowledge, order: EditionOrder) -> None:
        """Read by these.

        Args:
            knowledge: what was known at the date.
            order: of the editions.
        """
        self._knowledge = knowledge
        self._order = order

    def tables(self, connection: Connection, wanted: Mapping[str, tuple[int, ...]]) -> dict[str, tuple[AreaTable, ...]]:
        """The tables of each indicator at each of its period keys, in their order; none of an indicator without any.

        Args:
            connection: of the reading.
            wanted: the period keys by indicator.
        """
        wanted = {ind_id: keys for ind_id, keys in wanted.items() if keys}
        if not wanted:
            return {}
        series = _published(connection, wanted)
        rows = chain.from_iterable(connection.execute(_select(ObservationRow, wanted)).partitions(_ROWS_AT_ONCE))
        shown = self._shown(rows, series, _earlier(connection, wanted))
        found = {ind_id: self._tables_of(ind_id, keys, shown.get(ind_id, {})) for ind_id, keys in wanted.items()}
        return {ind_id: tables for ind_id, tables in found.items() if tables}

    def _shown(
        self,
        rows: Iterable[Row[*_Row]],
        series: Mapping[int, SeriesKey],
        earlier: _Earlier,
    ) -> _Tables:
        """Which edition of each figure is shown: where but one is held, that is the same for a whole file."""

        @cache
        def is_known(ind_id: str, return_id: int, period_id: int) -> bool:
            only = RunBegun(return_id, period_id, Given("", None, None, None))
            return bool(self._knowledge.known(SeriesKey(ind_id, "", Origin.PUBLISHED), (only,)))

        found: _Tables = defaultdict(lambda: defaultdict(dict))
        for series_id, key, return_id, period_id, figure in rows:
            name = series[series_id]
            others = earlier.get((series_id, key))
            if others is None:
                if is_known(name.ind_id, return_id, period_id):
                    found[name.ind_id][key][name.area_code] = (figure, period_id)
                continue
            newest = RunBegun(return_id, period_id, Given(figure, None, None, None))
            runs = sorted((*others, newest), key=lambda run: self._order[run.return_id])
            known = self._knowledge.known(name, runs)
            if known:
                found[name.ind_id][key][name.area_code] = (known[-1].given.figure, known[-1].period_id)
        return found

    def _tables_of(
        self, ind_id: str, keys: Iterable[int], shown: Mapping[int, Mapping[str, tuple[str, int]]]
    ) -> tuple[AreaTable, ...]:
        made: list[AreaTable] = []
        for key in keys:
            areas = shown.get(key)
            if areas:
                _, period_id = next(iter(areas.values()))
                figures: dict[str, Figure] = {area: figure_of(areas[area][0]) for area in sorted(areas)}
                made.append(AreaTable(ind_id=ind_id, period=self._knowledge.periods[period_id], figures=figures))
        return tuple(made)


def _published(connection: Connection, wanted: Iterable[str]) -> dict[int, SeriesKey]:
    """The published series of the indicators, by key."""
    statement = select(SeriesRow.series_id, SeriesRow.ind_id, SeriesRow.area_code).where(
        SeriesRow.origin == Origin.PUBLISHED, SeriesRow.ind_id.in_(tuple(wanted))
    )
    return {key: SeriesKey(ind_id, area, Origin.PUBLISHED) for key, ind_id, area in connection.execute(statement)}


def _select(
    table: type[ObservationRow | ObservationEditionRow], wanted: Mapping[str, tuple[int, ...]]
) -> Select[*_Row]:
    """The published figures of the indicators; of a few periods just those, else of all."""
    keys = frozenset(chain.from_iterable(wanted.values()))
    statement = (
        select(table.series_id, table.period_key, table.return_id, table.period_id, table.figure)
        .join(SeriesRow, SeriesRow.series_id == table.series_id)
        .where(SeriesRow.origin == Origin.PUBLISHED, SeriesRow.ind_id.in_(tuple(wanted)))
    )
    return statement.where(table.period_key.in_(tuple(keys))) if len(keys) <= _FEW_PERIODS else statement


def _earlier(connection: Connection, wanted: Mapping[str, tuple[int, ...]]) -> _Earlier:
    """What is held beside the newest editions, which is little."""
    found: _Earlier = defaultdict(list)
    for series_id, key, return_id, period_id, figure in connection.execute(_select(ObservationEditionRow, wanted)):
        found[series_id, key].append(RunBegun(return_id, period_id, Given(figure, None, None, None)))
    return dict(found)
