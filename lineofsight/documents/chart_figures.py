"""The figures that a chart draws, as a table: what the eye sees in the picture, for whoever cannot see it."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from lineofsight.charts.series import target_label
from lineofsight.documents.content import Align, Column, FigureBlock, KeepTogether, Table
from lineofsight.wording.dates import day
from lineofsight.wording.figures import value, with_counts
from lineofsight.wording.lists import and_

if TYPE_CHECKING:
    from datetime import date

    from lineofsight.analysis.movement_values import MovementPoint
    from lineofsight.analysis.verdicts import JudgedIndicator
    from lineofsight.documents.content import Block
    from lineofsight.domain.indicators import Observation
    from lineofsight.domain.periods import Period

_NO_LIMIT = "–"
_NO_FIGURE = "no figure"
_NOT_DRAWN = "Not in the chart."


def is_chart(block: Block) -> bool:
    """Whether a block is a chart of figures, or holds one."""
    if isinstance(block, KeepTogether):
        return any(is_chart(inner) for inner in block.blocks)
    return isinstance(block, FigureBlock) and block.table is not None


def chart_figures(judged: JudgedIndicator) -> Table:
    """The figures of the chart of an indicator: by period, with limits and signals, or with others' figures."""
    return _variation_table(judged) if judged.movement.points else _trend_table(judged)


def _caption(judged: JudgedIndicator) -> str:
    parts = [f"The figures of this chart: {judged.indicator.plain_title}", target_label(judged)]
    if judged.missing_periods:
        parts.append(f"No figure came for {and_(judged.missing_periods)}")
    return ". ".join(part for part in parts if part)


def _variation_table(judged: JudgedIndicator) -> Table:
    """Every period with its figure, and where it is drawn its average, its limits and what the rules say of it."""
    movement = judged.movement
    said = movement.point_sentences or ("",) * len(movement.points)
    points = {point.date: (point, sentence) for point, sentence in zip(movement.points, said, strict=True)}
    seen = {one.period.end: one for one in judged.series}
    rows = []
    for end in sorted(points.keys() | seen.keys()):
        observed, drawn = seen.get(end), points.get(end)
        label = day(end) if observed is None else observed.period.label
        if drawn is None:
            rows.append((label, _observed(judged, observed), _NO_LIMIT, _NO_LIMIT, _NOT_DRAWN))
            continue
        point, sentence = drawn
        figure = _shown(judged, point.value) if observed is None else _observed(judged, observed)
        rows.append((label, figure, _shown(judged, point.mean), _limits(judged, point), sentence))
    return Table(
        (
            Column("Period", 1.2),
            Column("Figure", 1.2, Align.RIGHT),
            Column("Average", 1.0, Align.RIGHT),
            Column("Limits", 1.4, Align.RIGHT),
            Column("What it shows", 2.6),
        ),
        tuple(rows),
        _caption(judged),
    )


def _observed(judged: JudgedIndicator, observed: Observation | None) -> str:
    if observed is None:
        return _NO_FIGURE
    return with_counts(observed, judged.indicator)


def _limits(judged: JudgedIndicator, point: MovementPoint) -> str:
    if point.lpl is None or point.upl is None:
        return _NO_LIMIT
    return f"{_shown(judged, point.lpl)} to {_shown(judged, point.upl)}"


def _shown(judged: JudgedIndicator, figure: float | None) -> str:
    if figure is None:
        return _NO_LIMIT
    return value(Decimal(repr(figure)), judged.indicator.unit, judged.indicator.decimals)


def _trend_table(judged: JudgedIndicator) -> Table:
    """Every period with the council's figure and those of the lines drawn beside it."""
    indicator = judged.indicator
    own = {one.period.end: one for one in judged.series}
    periods: dict[date, Period] = {one.period.end: one.period for one in judged.series}
    first, last = min(periods), max(periods)
    peers = []
    for peer in judged.peer_lines:
        within = {period.end: number for period, number in peer.points if first <= period.end <= last}
        if within:
            peers.append((peer.name, within))
            periods |= {period.end: period for period, _ in peer.points if period.end in within.keys() - periods.keys()}

    def said(line: dict[date, Decimal], end: date) -> str:
        return value(line[end], indicator.unit, indicator.decimals) if end in line else _NO_FIGURE

    rows = tuple(
        (periods[end].label, _observed(judged, own.get(end)), *(said(line, end) for _, line in peers))
        for end in sorted(periods)
    )
    columns = (Column("Period"), Column("Figure", align=Align.RIGHT), *(Column(n, align=Align.RIGHT) for n, _ in peers))
    return Table(columns, rows, _caption(judged))
