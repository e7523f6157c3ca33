"""Rows of a performance tracker as indicators, figures and comparisons: one row an indicator, one column a period."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from lineofsight.domain.findings import Severity
from lineofsight.domain.indicators import Benchmark, BenchmarkGroup, Indicator, Observation, Quality, Unit
from lineofsight.domain.percentages import look_like_fractions
from lineofsight.domain.periods import PeriodKind
from lineofsight.errors import ValueRefusedError
from lineofsight.exchange.percent_checks import BOTH_WAYS, MORE_THAN_ALL, above_the_whole, disagreement, stray_fraction
from lineofsight.exchange.period_cells import period_of
from lineofsight.exchange.return_rows import Row
from lineofsight.exchange.trackers.figure_cells import FigureCell, read_figure, refuse_fraction
from lineofsight.exchange.trackers.indicator_rows import indicator_of, of_kind
from lineofsight.exchange.trackers.mapping import PercentCells, figure_headings
from lineofsight.exchange.trackers.matching import BENCHMARK, FIGURE
from lineofsight.exchange.trackers.period_headings import period_in, year_of_quarters
from lineofsight.exchange.trackers.words import cell_words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lineofsight.domain.periods import Period
    from lineofsight.exchange.performance_rows import ReturnFrame
    from lineofsight.exchange.trackers.table import TrackerRow, TrackerTable

_AT_A_DAY = (PeriodKind.SNAPSHOT, PeriodKind.MONTH, PeriodKind.ROLLING_12M, PeriodKind.YTD)
_SHORTEST_FIRST = (PeriodKind.MONTH, PeriodKind.QUARTER, PeriodKind.ANNUAL)
_QUARTER_ENDS = (3, 6, 9, 12)


@dataclass(slots=True)
class PerformanceParts:
    """What the sheets of a performance tracker came to, in their order."""

    indicators: dict[str, Indicator] = field(default_factory=dict)
    observations: list[Observation] = field(default_factory=list)
    benchmarks: list[Benchmark] = field(default_factory=list)


def read_performance_rows(table: TrackerTable, parts: PerformanceParts, frame: ReturnFrame) -> None:
    """Read a sheet into ``parts``; every row or figure that is left out has its finding."""
    table.quarters_of = year_of_quarters(figure_headings(table.mapping), table.filled_headings(), frame.as_at)
    for row in table.rows():
        only = row.only_cell()
        if only is not None:
            row.note("text_not_read", Severity.NOTE, "title", f"'{only[1]}' stands alone in its row; it was not read.")
            continue
        try:
            indicator = _new_indicator(row, parts)
        except ValueRefusedError as error:
            row.refuse(error)
            continue
        indicator = replace(indicator, period_type=_main_kind(row, indicator))
        parts.indicators[indicator.ind_id] = indicator
        _take_figures(row, indicator, parts, frame)


def _new_indicator(row: TrackerRow, parts: PerformanceParts) -> Indicator:
    indicator = indicator_of(row)
    if indicator.ind_id in parts.indicators:
        raise ValueRefusedError("title", indicator.title, "It stands already above; tell the two apart.")
    _check_fractions(row, indicator)
    return indicator


def _main_kind(row: TrackerRow, indicator: Indicator) -> PeriodKind:
    """The shortest kind of period that the row's own figures have; its own kind where it has a newest figure."""
    if row.table.mapping.has("latest"):
        return indicator.period_type
    periods = [period_in(heading, row.table.quarters_of) for heading in figure_headings(row.table.mapping)]
    kinds = {period.kind for period in periods if period is not None}
    return next((kind for kind in _SHORTEST_FIRST if kind in kinds), indicator.period_type)


def _check_fractions(row: TrackerRow, indicator: Indicator) -> None:
    if indicator.unit is not Unit.PERCENT or row.table.mapping.percent_cells is PercentCells.FRACTION:
        return
    if look_like_fractions(_percentages(row).values()):
        raise refuse_fraction(row.table.mapping.heading_of("title"), indicator.title)


def _doubtful(row: TrackerRow, indicator: Indicator) -> Mapping[str, tuple[str, str]]:
    """Of each percentage that may be a fraction, and has no counts beside it, what to say and to do, by its heading."""
    if indicator.unit is not Unit.PERCENT or row.table.mapping.percent_cells is PercentCells.FRACTION:
        return {}
    values = _percentages(row)
    counted = row.table.mapping.heading_of("latest") if row.text("numerator") else ""
    asked = {
        heading: stray_fraction(value, [other for at, other in values.items() if at != heading])
        for heading, value in values.items()
        if heading != counted
    }
    return {heading: (sentence, remedy) for heading, (sentence, remedy) in asked.items() if sentence}


def _percentages(row: TrackerRow) -> dict[str, Decimal]:
    """The row's numbers, by the heading that each stands under."""
    cells = {heading: row.cell(at) for heading, at in row.table.found.places.items() if _holds_figures(row, heading)}
    return {heading: value for heading, value in cells.items() if isinstance(value, Decimal)}


def _holds_figures(row: TrackerRow, heading: str) -> bool:
    return any(
        one == heading and (name in (FIGURE, "latest") or name.startswith(BENCHMARK))
        for one, name in row.table.mapping.columns
    )


def _take_figures(row: TrackerRow, indicator: Indicator, parts: PerformanceParts, frame: ReturnFrame) -> None:
    doubtful = _doubtful(row, indicator)
    for heading, name in row.table.mapping.columns:
        if not _holds_figures(row, heading):
            continue
        value = row.cell(row.table.found.places[heading])
        is_lost = row.table.found.places[heading] in row.lost
        if not is_lost and (value is None or not cell_words(value)):
            row.table.count("figure_empty", row.number)
            continue
        if heading in doubtful:
            sentence, remedy = doubtful[heading]
            place, what = row.table.found.place(row.number, heading), f"The figure was left out: {sentence}"
            row.table.found.add("percent_may_be_fraction", Severity.ROW_REFUSED, place, what, remedy)
            continue
        try:
            _take_figure(row, heading, name, indicator, (parts, frame))
        except ValueRefusedError as error:
            place = row.table.found.place(row.number, heading)
            what = f"Row {row.number}: the figure under '{heading}' was left out: '{error.value or cell_words(value)}'."
            row.table.found.add("figure_refused", Severity.ROW_REFUSED, place, what, error.why)


def _take_figure(
    row: TrackerRow, heading: str, name: str, indicator: Indicator, into: tuple[PerformanceParts, ReturnFrame]
) -> None:
    parts, frame = into
    at = row.table.found.places[heading]
    if at in row.lost:
        raise ValueRefusedError(heading, None, row.lost[at])
    value = row.cell(at)
    is_fraction = indicator.unit is Unit.PERCENT and row.table.mapping.percent_cells is PercentCells.FRACTION
    cell = read_figure(value, heading, is_fraction=is_fraction)
    period = _period(row, heading, name, indicator, frame)
    if period.kind is not indicator.period_type:
        row.table.count("kinds_apart", row.number)
        indicator = of_kind(indicator, period.kind)
        parts.indicators.setdefault(indicator.ind_id, indicator)
    if name.startswith(BENCHMARK):
        group = BenchmarkGroup(name.removeprefix(BENCHMARK))
        source = f"{frame.source.name}, column '{heading}'"
        parts.benchmarks.append(
            Benchmark(ind_id=indicator.ind_id, group=group, period=period, figure=cell.figure, source=source)
        )
        return
    if name == "latest":
        cell = _with_counts(row, cell)
    if indicator.unit is Unit.PERCENT:
        _check_percent(row, heading, cell)
    parts.observations.append(
        Observation(
            ind_id=indicator.ind_id,
            area_code=frame.council.area_code,
            period=period,
            figure=cell.figure,
            numerator=cell.numerator,
            denominator=cell.denominator,
            source=frame.source,
            as_at=frame.as_at,
            **_words(row, name),
        )
    )


def _check_percent(row: TrackerRow, heading: str, cell: FigureCell) -> None:
    parts = (cell.figure, cell.numerator, cell.denominator)
    place = row.table.found.place(row.number, heading)
    if sentence := above_the_whole(*parts):
        row.table.found.add("percent_above_hundred", Severity.WARNING, place, sentence, MORE_THAN_ALL)
    if sentence := disagreement(*parts):
        row.table.found.add("figure_disagrees", Severity.WARNING, place, sentence, BOTH_WAYS)


def _with_counts(row: TrackerRow, cell: FigureCell) -> FigureCell:
    given = {
        name: read_figure(row.raw(name), row.table.mapping.heading_of(name)).figure
        for name in ("numerator", "denominator")
        if row.text(name)
    }
    return FigureCell(cell.figure, given.get("numerator", cell.numerator), given.get("denominator", cell.denominator))


def _words(row: TrackerRow, name: str) -> dict[str, Any]:
    """What is said beside the newest figure; nothing says that it is about an older one."""
    if name != "latest" and row.table.mapping.has("latest"):
        return {}
    is_incomplete = row.text("incomplete").casefold() not in ("", "n", "no")
    commentary = "\n".join(text for _, text in row.texts("commentary"))
    return {
        "quality": Quality.INCOMPLETE if is_incomplete and name == "latest" else Quality.FINAL,
        "commentary": commentary if name == "latest" else "",
        "action": row.text("action") if name == "latest" else "",
    }


def _period(row: TrackerRow, heading: str, name: str, indicator: Indicator, frame: ReturnFrame) -> Period:
    period = _latest_period(indicator, frame) if name == "latest" else period_in(heading, row.table.quarters_of)
    if period is None:
        why = (
            "Nothing says which period it is for: give the column a heading such as 2015/16 or Q1 2016/17."
            if name != "latest"
            else f"Nothing says for which {indicator.period_type} it is: put the period over the column, or send it "
            "with a return of that period's end."
        )
        raise ValueRefusedError(heading, None, why)
    if period.end > frame.as_at:
        raise ValueRefusedError(
            heading, period.label, f"The period ends after the {frame.as_at:%d/%m/%Y} that the tracker speaks of."
        )
    if name == "latest":
        row.table.count("latest_period_assumed", row.number)
    return period


def _latest_period(indicator: Indicator, frame: ReturnFrame) -> Period | None:
    """The period that ends on the tracker's date; ``None`` where a quarter or a year may have ended earlier."""
    kind, day = indicator.period_type, frame.as_at
    is_known = kind in _AT_A_DAY or (kind is PeriodKind.QUARTER and day.month in _QUARTER_ENDS)
    return period_of(Row(0, {"period_end": day}), kind) if is_known else None
