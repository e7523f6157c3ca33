"""Keeping published statistics: new figures, and every edition of the figures that were revised."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import delete, select

from lineofsight.domain.batches import ItemChangeKind, PublishedSeries, StatisticsBatch
from lineofsight.store.areas import keep_areas
from lineofsight.store.editions import Given, is_same_text
from lineofsight.store.figures_writing import FigureKeeper, Point
from lineofsight.store.mapping import indicator_of, values_of
from lineofsight.store.returns import edition_order, load_returns
from lineofsight.store.series_keys import keys_of_periods, keys_of_series
from lineofsight.store.tables import NationalIndicatorRow
from lineofsight.store.tables.series import Origin
from lineofsight.store.writing import SAME, Writing, add_rows

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from sqlalchemy import Connection

    from lineofsight.domain.indicators import Indicator
    from lineofsight.domain.periods import Period
    from lineofsight.store.figures_writing import Revision

SUBJECT = "observation"
EARLIER = "earlier"
"""The kind under which figures are counted that a newer edition, already held, has replaced."""

_PARTS = ("figure", "numerator", "denominator")


def keep_statistics(writing: Writing, batch: StatisticsBatch) -> None:
    """Keep one file of published statistics, whose return has been added."""
    connection = writing.connection
    keep_national_indicators(connection, batch.indicators)
    keep_areas(connection, batch.areas, writing.as_at)
    period_ids = keys_of_periods(connection, batch.periods)
    by_indicator: dict[str, list[PublishedSeries]] = {}
    for series in batch.series:
        by_indicator.setdefault(series.ind_id, []).append(series)
    series_ids = keys_of_series(
        connection,
        Origin.PUBLISHED,
        ((one.ind_id, one.area_code) for group in by_indicator.values() for one in group),
    )
    periods = [(period.key, period_ids[period]) for period in batch.periods]
    keeper = FigureKeeper(connection, writing.return_id, edition_order(load_returns(connection)))
    for ind_id, group in by_indicator.items():
        keeper.keep(ind_id, Origin.PUBLISHED, _points(writing, group, series_ids, periods))
    _note_figures(writing, keeper, series_ids, batch.periods)


def _points(
    writing: Writing,
    group: Iterable[PublishedSeries],
    series_ids: Mapping[tuple[str, str], int],
    periods: Sequence[tuple[int, int]],
) -> list[Point]:
    """The figures of one indicator in the order of their keys; the first where a file gives two for one period."""
    found: dict[tuple[int, int], Point] = {}
    repeated = 0
    ind_id = ""
    for ind_id, area_code, points in group:
        series_id = series_ids[ind_id, area_code]
        for index, figure, numerator, denominator in points:
            period_key, period_id = periods[index]
            point = Point(series_id, period_key, period_id, Given(figure, numerator or None, denominator or None))
            first = found.setdefault((series_id, period_key), point)
            if first is not point and not is_same_text(first.given.figure, figure):
                repeated += 1
    if repeated:
        writing.warn(
            "period_repeated",
            f"{repeated} figures of {ind_id} stand twice for one area and period with different values; "
            "the first were kept.",
            "Check the filters by which the catalogue finds this indicator in the file.",
        )
    return [found[key] for key in sorted(found)]


def _note_figures(
    writing: Writing,
    keeper: FigureKeeper,
    series_ids: Mapping[tuple[str, str], int],
    periods: Iterable[Period],
) -> None:
    counts = keeper.counts
    for kind, number in ((ItemChangeKind.NEW, counts.new), (SAME, counts.same), (EARLIER, counts.earlier)):
        if number:
            writing.count(str(kind), SUBJECT, number)
    names = {key: name for name, key in series_ids.items()} if counts.revisions else {}
    labels = {period.key: period.label for period in periods}
    for revision in counts.revisions:
        ind_id, area_code = names[revision.point.series_id]
        ref = f"{ind_id}, {area_code}, {labels[revision.point.period_key]}"
        kind = ItemChangeKind.CHANGED if is_only_counts(revision) else ItemChangeKind.REVISED
        writing.note(kind, SUBJECT, ref, revised_fields(revision))


def is_only_counts(revision: Revision) -> bool:
    """Whether the figure itself stayed: only counts or words beside it are other than before."""
    return is_same_text(revision.before.figure, revision.point.given.figure)


def revised_fields(revision: Revision) -> tuple[tuple[str, str, str], ...]:
    """Name, before and after of the parts that a revision changed."""
    pairs = zip(_PARTS, revision.before[:3], revision.point.given[:3], strict=True)
    return tuple((name, before or "", after or "") for name, before, after in pairs if before != after)


def load_national_indicators(connection: Connection) -> dict[str, Indicator]:
    """The catalogue's indicators that have had figures, by their reference."""
    table = NationalIndicatorRow.__table__
    rows = connection.execute(select(*table.columns).order_by(table.c.ind_id)).mappings()
    return {row["ind_id"]: indicator_of(row) for row in rows}


def keep_national_indicators(connection: Connection, indicators: Iterable[Indicator]) -> None:
    """Keep the catalogue's newest wording of each indicator."""
    held = load_national_indicators(connection)
    changed = [indicator for indicator in indicators if held.get(indicator.ind_id) != indicator]
    for indicator in changed:
        connection.execute(delete(NationalIndicatorRow).where(NationalIndicatorRow.ind_id == indicator.ind_id))
    add_rows(connection, NationalIndicatorRow, [values_of(indicator) for indicator in changed])
