"""One indicator with everything that is said of it: rating, movement, comparison, age, gaps and revisions."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from lineofsight.analysis.comparison import compare, find_region, neighbour_numbers, with_sentence
from lineofsight.analysis.comparison_values import PeerLine, SuppliedComparison
from lineofsight.analysis.movement import describe_movement
from lineofsight.analysis.quartiles import median
from lineofsight.analysis.rating import rate
from lineofsight.analysis.rule_changes import earlier_targets, target_before
from lineofsight.analysis.series import missing_periods, year_before
from lineofsight.analysis.verdicts import JudgedIndicator
from lineofsight.domain.figures import Figure, Symbol
from lineofsight.domain.indicators import Quality, Unit
from lineofsight.domain.places import ENGLAND, Area, AreaLevel

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date
    from decimal import Decimal

    from lineofsight.analysis.comparison_values import Comparison
    from lineofsight.domain.indicators import Indicator, Observation
    from lineofsight.domain.periods import Period
    from lineofsight.domain.places import NeighbourSet
    from lineofsight.domain.record import AreaTable, Council, PerformanceRecord


_NOBODY_S: Final = (Symbol.MISSING, Symbol.NO_DATA)


def judge_indicators(performance: PerformanceRecord, council: Council, as_at: date) -> tuple[JudgedIndicator, ...]:
    """Every indicator judged: local ones first, then national, each in the record's order."""
    local = [item for item in performance.indicators if not item.is_national]
    national = [item for item in performance.indicators if item.is_national]
    return tuple(judge_indicator(item, performance, council, as_at) for item in [*local, *national])


def judge_indicator(
    indicator: Indicator, performance: PerformanceRecord, council: Council, as_at: date
) -> JudgedIndicator:
    """Judge one indicator as at a date.

    Args:
        indicator: which.
        performance: figures, areas and neighbours as at the date.
        council: whose figures are judged.
        as_at: the date, for the figure's age.
    """
    series = _published(indicator, performance)
    latest = series[-1] if series else None
    comparison = _compare(indicator, performance, council)
    movement = describe_movement(indicator, series)
    supplied = _supplied(indicator, performance)
    before = earlier_targets(indicator, performance.earlier_rules.get(indicator.ind_id, ()))
    return JudgedIndicator(
        indicator=indicator,
        latest=latest,
        previous=next((item for item in series if item.period == movement.against), None),
        series=series,
        missing_periods=missing_periods(indicator, series),
        age_days=None if latest is None else latest.period.age_in_days(as_at),
        rating=rate(
            indicator,
            latest,
            year_before=None if latest is None else year_before(series, latest),
            comparison=comparison,
            supplied=supplied,
            is_colour_withheld=indicator.ind_id in performance.colours_withheld,
        ),
        movement=movement,
        comparison=comparison,
        supplied=supplied,
        revisions=_revisions(series, performance.earlier_editions),
        peer_lines=_peer_lines(indicator, performance, council),
        comparison_period_note=_period_note(latest, comparison),
        target_before=target_before(indicator, before),
        earlier_targets=before,
        last_named=performance.last_named.get(indicator.ind_id),
        row_refused=performance.rows_refused.get(indicator.ind_id),
    )


def _published(indicator: Indicator, performance: PerformanceRecord) -> tuple[Observation, ...]:
    """The series, oldest first, without periods at its end that were published for nobody.

    A download with a column for every year holds "missing" for everyone in years that a measure has not reached yet.
    """
    known = performance.observations.get(indicator.ind_id, ())
    series = sorted((_as_said(item) for item in known), key=lambda item: item.period)
    tables = {table.period.key: table for table in performance.tables.get(indicator.ind_id, ())}
    while series and series[-1].figure.symbol in _NOBODY_S:
        table = tables.get(series[-1].period.key)
        if table is None or any(figure.is_number for figure in table.figures.values()):
            break
        series.pop()
    return tuple(series)


def _as_said(observation: Observation) -> Observation:
    """A figure that officers call not available is none, whatever number stands beside those words."""
    if observation.quality is Quality.NOT_AVAILABLE and observation.figure.is_number:
        return replace(observation, figure=Figure.missing(Symbol.NOT_AVAILABLE))
    return observation


def _compare(indicator: Indicator, performance: PerformanceRecord, council: Council) -> Comparison | None:
    """The comparison for the newest period in which any other area has a number."""
    table = _newest_with_peers(performance.tables.get(indicator.ind_id, ()), council.area_code)
    if table is None:
        return None
    compared = compare(
        table,
        council.area_code,
        areas=_with_council(performance.areas, council),
        neighbour_set=_neighbours(performance, council),
        polarity=indicator.polarity,
    )
    return with_sentence(compared, indicator)


def _peer_lines(indicator: Indicator, performance: PerformanceRecord, council: Council) -> tuple[PeerLine, ...]:
    """England, the region and the neighbours' median over the council's periods, oldest first, where there are any.

    A plain number has the neighbours' line only: England's number of children is no yardstick for one authority.
    """
    areas = _with_council(performance.areas, council)
    own = areas[council.area_code]
    neighbour_set = _neighbours(performance, council)
    lines: dict[str, list[tuple[Period, Decimal]]] = {}
    for table in sorted(performance.tables.get(indicator.ind_id, ()), key=lambda item: item.period):
        code, region = find_region(table, own)
        england = table.figures.get(ENGLAND)
        found = [("Statistical neighbours (median)", median(neighbour_numbers(table, neighbour_set)))]
        if indicator.unit is not Unit.COUNT:
            found.append(("England", None if england is None else england.value))
            found.append((areas[code].name if code in areas else "Region", None if region is None else region.value))
        for name, value in found:
            if value is not None:
                lines.setdefault(name, []).append((table.period, value))
    return tuple(PeerLine(name=name, points=tuple(points)) for name, points in lines.items())


def _neighbours(performance: PerformanceRecord, council: Council) -> NeighbourSet | None:
    """The council's neighbours in the newest model that has them."""
    return next((found for found in performance.neighbour_sets if found.area_code == council.area_code), None)


def _with_council(areas: Mapping[str, Area], council: Council) -> Mapping[str, Area]:
    """The areas, with the council among them even when no file names it."""
    if council.area_code in areas:
        return areas
    own = Area(council.area_code, council.name, AreaLevel.LOCAL_AUTHORITY, council.region_code or None)
    return {**areas, council.area_code: own}


def _newest_with_peers(tables: Sequence[AreaTable], own: str) -> AreaTable | None:
    for table in tables:
        if any(figure.is_number for code, figure in table.figures.items() if code != own):
            return table
    return None


def _supplied(indicator: Indicator, performance: PerformanceRecord) -> tuple[SuppliedComparison, ...]:
    return tuple(
        SuppliedComparison(group=item.group, period=item.period, figure=item.figure, source=item.source)
        for item in performance.benchmarks
        if item.ind_id == indicator.ind_id
    )


def _revisions(
    series: Sequence[Observation], earlier: Mapping[tuple[str, int], tuple[Observation, ...]]
) -> tuple[Observation, ...]:
    """Earlier editions of the figures of a series, newest period and newest edition first."""
    found: list[Observation] = []
    for item in reversed(series):
        found.extend(reversed(_replaced(earlier.get((item.ind_id, item.period.key), ()), item)))
    return tuple(found)


def _replaced(earlier: Sequence[Observation], now: Observation) -> list[Observation]:
    """The earlier editions, oldest first, that gave another figure than what came after them.

    An edition that says the same figure in other words, or confirms a provisional one, has revised nothing; of several
    that give one figure the first counts.
    """
    kept: list[Observation] = []
    for one in earlier:
        if not kept or not _is_same_figure(kept[-1], one):
            kept.append(one)
    if kept and _is_same_figure(kept[-1], now):
        kept.pop()
    return kept


def _is_same_figure(first: Observation, then: Observation) -> bool:
    """Whether a later edition gives the figure again, with the same counts where both give them."""
    counts = ((first.numerator, then.numerator), (first.denominator, then.denominator))
    return first.figure == then.figure and all(one == other or None in (one, other) for one, other in counts)


def _period_note(latest: Observation | None, comparison: Comparison | None) -> str:
    """A sentence when others are compared for another period than the latest figure."""
    if latest is None or comparison is None or latest.period.key == comparison.period.key:
        return ""
    others = comparison.period.within
    return f"The comparison with others is for {others}; the latest figure is for {latest.period.within}."
