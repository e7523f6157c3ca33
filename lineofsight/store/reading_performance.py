"""Indicators and figures as at a date: the council's own, and those of all areas to compare them with."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from lineofsight.domain.record import PerformanceRecord
from lineofsight.store.applying_statistics import load_national_indicators
from lineofsight.store.area_tables import AreaReader
from lineofsight.store.areas import load_areas
from lineofsight.store.figures_reading import Knowledge, Runs, SeriesKey, load_runs
from lineofsight.store.neighbours import load_neighbour_sets
from lineofsight.store.reading_items import AsAt, earlier_returns, last_named_on, standing_items, standing_timelines
from lineofsight.store.reading_observations import ObservationReader, load_notes
from lineofsight.store.refused_rows import figures_refused, last_refused
from lineofsight.store.returns import EditionOrder, edition_order
from lineofsight.store.series_keys import load_periods
from lineofsight.store.subjects import BENCHMARKS, INDICATORS
from lineofsight.store.tables.series import Origin

if TYPE_CHECKING:
    from collections.abc import Container, Mapping, Sequence
    from datetime import date

    from lineofsight.domain.indicators import Observation
    from lineofsight.domain.record import AreaTable, RefusedRow
    from lineofsight.store.timelines import Timeline


@dataclass(frozen=True, slots=True)
class Performance:
    """The record, and the keys of the returns whose figures stand in it."""

    record: PerformanceRecord
    sources: frozenset[int]


@dataclass(frozen=True, slots=True)
class _Reading:
    """What a reading of figures goes by."""

    at: AsAt
    order: EditionOrder
    knowledge: Knowledge


def read_performance(at: AsAt, area_code: str, *, is_council: bool, periods: int | None) -> Performance:
    """Indicators and figures as at a date.

    Args:
        at: the reading.
        area_code: whose own series are read.
        is_council: whether that is the council of the returns, whose own figures are then in the record.
        periods: for how many of the newest periods of each indicator all areas' figures are read; ``None``: all.
    """
    national = load_national_indicators(at.connection)
    returned = standing_timelines(at, INDICATORS) if is_council else ()
    local = {one.ref: one.mentions[-1].value for one in returned}
    knowledge = Knowledge(at.day, {row.return_id: row for row in at.returns}, load_periods(at.connection), national)
    reading = _Reading(at, edition_order(at.returns), knowledge)
    runs = load_runs(at.connection, reading.order, area_code)
    reader = ObservationReader(knowledge, load_notes(at.connection))
    observations: dict[str, tuple[Observation, ...]] = {}
    earlier: dict[tuple[str, int], tuple[Observation, ...]] = {}
    for name in _shown(runs, reader, is_council=is_council):
        observations[name.ind_id] = reader.series(name, runs)
        earlier |= reader.earlier(name, runs)
    tables = _tables(reading, runs, periods)
    others = tuple(one for one in national.values() if one.ind_id in observations and one.ind_id not in local)
    record = PerformanceRecord(
        indicators=(*local.values(), *others),
        observations=observations,
        earlier_editions=earlier,
        tables=tables,
        benchmarks=standing_items(at, BENCHMARKS) if is_council else (),
        areas=load_areas(at.connection),
        neighbour_sets=load_neighbour_sets(at.connection, area_code),
        earlier_rules={one.ref: before for one in returned if (before := earlier_returns(one))},
        last_named=_last_named(at, returned),
        rows_refused=_rows_refused(at, local, observations) if is_council else {},
    )
    return Performance(record, _sources(knowledge, runs))


def _last_named(at: AsAt, returned: Sequence[Timeline]) -> dict[str, date]:
    """Of the indicators that the newest return does not name; one whose row could not be taken is named there."""
    refused = last_refused([one for one in at.returns if one.as_at <= at.day], INDICATORS, returned)
    return {ref: on for ref, on in last_named_on(at, INDICATORS, returned) if ref not in refused}


def _rows_refused(
    at: AsAt, local: Container[str], observations: Mapping[str, Sequence[Observation]]
) -> dict[str, RefusedRow]:
    """Of the indicators that are in the record."""
    refused = figures_refused([one for one in at.returns if one.as_at <= at.day], observations)
    return {ind_id: row for ind_id, row in refused.items() if ind_id in local or ind_id in observations}


def _shown(runs: Runs, reader: ObservationReader, *, is_council: bool) -> tuple[SeriesKey, ...]:
    """The series with a known figure, one an indicator: the council's own returns before what is published."""
    chosen: dict[str, SeriesKey] = {}
    for name in sorted(runs):
        if name.origin is Origin.RETURNED and not is_council:
            continue
        # "returned" sorts after "published", so that it takes its place.
        if reader.series(name, runs):
            chosen[name.ind_id] = name
    return tuple(chosen.values())


def _tables(reading: _Reading, own: Runs, periods: int | None) -> dict[str, tuple[AreaTable, ...]]:
    """For each indicator with a published figure of the council: all areas' figures, newest period first."""
    wanted: dict[str, tuple[int, ...]] = {}
    for name, by_period in own.items():
        if name.origin is Origin.PUBLISHED:
            known = [key for key, runs in by_period.items() if reading.knowledge.known(name, runs)]
            wanted[name.ind_id] = tuple(sorted(known, reverse=True)[:periods])
    return AreaReader(reading.knowledge, reading.order).tables(reading.at.connection, wanted)


def _sources(knowledge: Knowledge, runs: Runs) -> frozenset[int]:
    shown = (
        known[-1].return_id
        for name, by_period in runs.items()
        for one in by_period.values()
        if (known := knowledge.known(name, one))
    )
    return frozenset(shown)
