"""Keeping published statistics: new figures, and every edition of the figures that were revised."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from sqlalchemy import bindparam, delete, select

from lineofsight.domain.batches import SAME, ItemChangeKind, PublishedSeries, StatisticsBatch
from lineofsight.store.areas import keep_areas
from lineofsight.store.editions import is_same_text
from lineofsight.store.figures_writing import FigureKeeper
from lineofsight.store.mapping import indicator_of, values_of
from lineofsight.store.series_keys import keys_of_periods, keys_of_series
from lineofsight.store.tables import NationalIndicatorRow
from lineofsight.store.tables.series import Origin
from lineofsight.store.types import figure_of
from lineofsight.store.writing import Writing, add_rows

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from sqlalchemy import Connection, Table

    from lineofsight.domain.indicators import Indicator
    from lineofsight.store.figure_rows import FigureRow
    from lineofsight.store.figures_writing import Revision

SUBJECT = "observation"
EARLIER = "earlier"
"""The kind under which figures are counted that a newer edition, already held, has replaced."""

_COUNTS = ("numerator", "denominator")
_VALUE = ("figure",)
_PARTS = (*_VALUE, *_COUNTS)

Fields = tuple[tuple[str, str, str], ...]
"""Name, before and after of what differs."""


def keep_statistics(writing: Writing, batch: StatisticsBatch) -> None:
    """Keep one file of published statistics, whose return has been added."""
    connection = writing.connection
    keep_national_indicators(connection, batch.indicators)
    keep_areas(writing.lists, batch.areas, writing.as_at)
    period_ids = keys_of_periods(writing.lists, batch.periods)
    by_indicator: dict[str, list[PublishedSeries]] = {}
    for series in batch.series:
        by_indicator.setdefault(series.ind_id, []).append(series)
    series_ids = keys_of_series(connection, Origin.PUBLISHED, (one[:2] for one in batch.series))
    periods = [(period.key, period_ids[period]) for period in batch.periods]
    file = _File(writing.return_id, series_ids, periods)
    keeper = FigureKeeper(connection, writing.return_id, Origin.PUBLISHED, writing.lists.editions)
    keeper.keep({ind_id: _rows(writing, file, ind_id, group) for ind_id, group in by_indicator.items()})
    _note_figures(writing, keeper, series_ids, batch)


@dataclass(frozen=True, slots=True)
class _File:
    """What all figures of one file share: their return, the keys of its series and, in order, of its periods."""

    return_id: int
    series_ids: Mapping[tuple[str, str], int]
    periods: Sequence[tuple[int, int]]


def _rows(writing: Writing, file: _File, ind_id: str, group: Iterable[PublishedSeries]) -> list[FigureRow]:
    """The figures of one indicator in the order of their keys; the first where a file gives two for one period."""
    return_id, periods = file.return_id, file.periods
    by_series: dict[int, dict[int, FigureRow]] = {}
    repeated = 0
    for _, area_code, points in group:
        series_id = file.series_ids[ind_id, area_code]
        rows = by_series.setdefault(series_id, {})
        for index, figure, numerator, denominator in points:
            key, period_id = periods[index]
            if key not in rows:
                counted, of = numerator or None, denominator or None
                rows[key] = (series_id, key, return_id, period_id, None, figure, counted, of, None)
            elif not is_same_text(rows[key][5], figure):
                repeated += 1
    if repeated:
        writing.warn(
            "period_repeated",
            f"{repeated} figures of {ind_id} stand twice for one area and period with different values; "
            "the first were kept.",
            "Check the filters by which the catalogue finds this indicator in the file.",
        )
    return [rows[key] for _, rows in sorted(by_series.items()) for key in sorted(rows)]


def _note_figures(
    writing: Writing,
    keeper: FigureKeeper,
    series_ids: Mapping[tuple[str, str], int],
    batch: StatisticsBatch,
) -> None:
    counts = keeper.counts
    for kind, number in ((ItemChangeKind.NEW, counts.new), (SAME, counts.same), (EARLIER, counts.earlier)):
        if number:
            writing.count(str(kind), SUBJECT, number)
    names = {key: name for name, key in series_ids.items()} if counts.revisions else {}
    labels = {period.key: period.label for period in batch.periods}
    indicators = {one.ind_id: one for one in batch.indicators}
    areas = {area.code: area.name for area in batch.areas}
    # Thousands that only gain counts would hide the few of another value.
    for revision in sorted(counts.revisions, key=_keeps_value):
        ind_id, area_code = names[revision.series_id]
        label = labels[revision.period_key]
        ref = f"{ind_id}, {area_code}, {label}"
        # Nobody knows a place by its code; who looks for her own council looks for its name.
        of = indicators.get(ind_id)
        named, unit = (ind_id, None) if of is None else (of.plain_title, of.unit)
        title = f"{named}, {areas.get(area_code, area_code)}, {label}"
        fields = revised_fields(revision)
        writing.note(kind_of(revision, fields), SUBJECT, ref, fields, title, unit)


def kind_of(revision: Revision, fields: Fields) -> ItemChangeKind:
    """What became of a figure of which ``fields`` differ: only one whose own value is other was revised."""
    if not _keeps_value(revision):
        return ItemChangeKind.REVISED
    # The same value may be written otherwise: 19 and 19.0.
    beside = [one for one in fields if one[0] not in _VALUE]
    is_added = all(name in _COUNTS and not before for name, before, _ in beside)
    has_numbers = is_added and any(figure_of(after).is_number for *_, after in beside)
    return ItemChangeKind.COUNTS_ADDED if has_numbers else ItemChangeKind.CHANGED


def _keeps_value(revision: Revision) -> bool:
    return is_same_text(revision.before.figure, revision.now.figure)


def given_fields(row: FigureRow) -> Fields:
    """Name, nothing before, and what is given now, of the parts of a new figure."""
    *_, figure, numerator, denominator, _note = row
    return tuple((name, "", part) for name, part in zip(_PARTS, (figure, numerator, denominator), strict=True) if part)


def revised_fields(revision: Revision) -> Fields:
    """Name, before and after of the parts that a revision changed."""
    pairs = zip(_PARTS, revision.before[:3], revision.now[:3], strict=True)
    return tuple((name, before or "", after or "") for name, before, after in pairs if before != after)


_NATIONAL = NationalIndicatorRow.__table__.c
_ALL = select(*_NATIONAL).order_by(_NATIONAL.ind_id)
_DROP = delete(cast("Table", NationalIndicatorRow.__table__)).where(_NATIONAL.ind_id == bindparam("old"))
_SOME = _ALL.where(_NATIONAL.ind_id.in_(bindparam("only", expanding=True)))


def load_national_indicators(connection: Connection, only: Collection[str] | None = None) -> dict[str, Indicator]:
    """The catalogue's indicators that have had figures, all or ``only`` some, by their reference."""
    rows = connection.execute(_ALL) if only is None else connection.execute(_SOME, {"only": list(only)})
    return {row["ind_id"]: indicator_of(row) for row in rows.mappings()}


def keep_national_indicators(connection: Connection, indicators: Collection[Indicator]) -> None:
    """Keep the catalogue's newest wording of each indicator."""
    held = load_national_indicators(connection, [indicator.ind_id for indicator in indicators])
    changed = [indicator for indicator in indicators if held.get(indicator.ind_id) != indicator]
    old = [{"old": indicator.ind_id} for indicator in changed if indicator.ind_id in held]
    if old:
        connection.execute(_DROP, old)
    add_rows(connection, NationalIndicatorRow, [values_of(indicator) for indicator in changed])
