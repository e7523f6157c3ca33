"""Keeping figures in bulk: rows go to the driver as plain tuples, for a release holds a hundred thousand of them."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from sqlalchemy import bindparam, delete, insert, select, update
from sqlalchemy.sql.compiler import SQLCompiler

from lineofsight.store.editions import Given, Run, says_nothing_new, with_edition
from lineofsight.store.tables import ObservationEditionRow, ObservationRow, SeriesRow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import Connection, UpdateBase

    from lineofsight.store.returns import EditionOrder
    from lineofsight.store.tables.series import Origin

Key = tuple[int, int]
"""Series and period key of one figure."""

Plain = tuple[int | str | None, ...]
"""Values that the driver takes as they are."""

FigureRow = ObservationRow | ObservationEditionRow


class Point(NamedTuple):
    """One figure to be kept."""

    series_id: int
    period_key: int
    period_id: int
    given: Given


class Revision(NamedTuple):
    """A figure that this edition changed: what was held before, and what it gives."""

    point: Point
    before: Given


@dataclass(slots=True)
class FigureCounts:
    """What became of the figures of one import; ``earlier`` are figures of an older edition than the one held."""

    new: int = 0
    same: int = 0
    earlier: int = 0
    revisions: list[Revision] = field(default_factory=list)


_COLUMNS = (
    "series_id",
    "period_key",
    "period_id",
    "return_id",
    "last_return_id",
    "figure",
    "numerator",
    "denominator",
    "note_id",
)


@dataclass(slots=True)
class FigureKeeper:
    """Keeps the figures of one return.

    Attributes:
        connection: in the import's transaction.
        return_id: the return.
        order: of all editions, this one included.
        counts: what became of the figures so far.
    """

    connection: Connection
    return_id: int
    order: EditionOrder
    counts: FigureCounts = field(default_factory=FigureCounts)

    def keep(self, ind_id: str, origin: Origin, points: Sequence[Point]) -> None:
        """Keep the figures of one indicator; no figure stands twice in ``points``."""
        current = _load(self.connection, ObservationRow, ind_id, origin)
        if not current:
            self.counts.new += len(points)
            self._add(ObservationRow, [_row(point, self._run(point)) for point in points])
            return
        history = _load(self.connection, ObservationEditionRow, ind_id, origin)
        changed: list[tuple[Point, tuple[Run, ...], tuple[Run, ...]]] = []
        fresh: list[Point] = []
        confirmed: list[Key] = []
        at = self.order[self.return_id]
        for point in points:
            key = (point.series_id, point.period_key)
            held = current.get(key)
            if held is None:
                fresh.append(point)
            elif self.order[held[0].last_return_id] < at and says_nothing_new(held[0].given, point.given):
                confirmed.append(key)
            else:
                runs = (*sorted(history.get(key, ()), key=lambda run: self.order[run.return_id]), held[0])
                changed.append((point, runs, with_edition(runs, self._run(point), self.order)))
        self.counts.new += len(fresh)
        self.counts.same += len(confirmed)
        self._add(ObservationRow, [_row(point, self._run(point)) for point in fresh])
        self._confirm(confirmed)
        self._change(changed)

    def _run(self, point: Point) -> Run:
        return Run(self.return_id, self.return_id, point.period_id, point.given)

    def _change(self, changed: Sequence[tuple[Point, tuple[Run, ...], tuple[Run, ...]]]) -> None:
        gone: list[tuple[int, int, int]] = []
        newest: list[tuple[Point, Run]] = []
        added: list[tuple[Point, Run]] = []
        for point, before, after in changed:
            self._count(point, before, after)
            gone += [(point.series_id, point.period_key, run.return_id) for run in before[:-1] if run not in after[:-1]]
            added += [(point, run) for run in after[:-1] if run not in before[:-1]]
            if after[-1] != before[-1]:
                newest.append((point, after[-1]))
        self._delete(ObservationEditionRow, ("series_id", "period_key", "return_id"), gone)
        self._delete(ObservationRow, ("series_id", "period_key"), [(p.series_id, p.period_key) for p, _ in newest])
        self._add(ObservationRow, [_row(point, run) for point, run in newest])
        self._add(ObservationEditionRow, [_row(point, run) for point, run in added])

    def _count(self, point: Point, before: tuple[Run, ...], after: tuple[Run, ...]) -> None:
        if says_nothing_new(before[-1].given, point.given):
            self.counts.same += 1
        elif after[-1].return_id == self.return_id:
            self.counts.revisions.append(Revision(point, before[-1].given))
        else:
            self.counts.earlier += 1

    def _add(self, table: type[FigureRow], rows: Sequence[Plain]) -> None:
        run_many(self.connection, insert(table), _COLUMNS, rows)

    def _confirm(self, keys: Sequence[Key]) -> None:
        statement = (
            update(ObservationRow)
            .values(last_return_id=bindparam("confirmed_by"))
            .where(ObservationRow.series_id == bindparam("series"), ObservationRow.period_key == bindparam("period"))
        )
        names = ("confirmed_by", "series", "period")
        run_many(self.connection, statement, names, [(self.return_id, *key) for key in keys])

    def _delete(self, table: type[FigureRow], columns: tuple[str, ...], keys: Sequence[Plain]) -> None:
        statement = delete(table).where(*(getattr(table, column) == bindparam(column) for column in columns))
        run_many(self.connection, statement, columns, keys)


def run_many(connection: Connection, statement: UpdateBase, names: tuple[str, ...], rows: Sequence[Plain]) -> None:
    """Run a statement for many rows of values that need no conversion, straight through the driver.

    Args:
        connection: in a transaction.
        statement: written with SQLAlchemy, so that it fits either database.
        names: of the statement's parameters, in the order of each row's values.
        rows: the values.
    """
    if not rows:
        return
    compiled = statement.compile(dialect=connection.dialect, column_keys=list(names))
    sql = str(compiled)
    if not isinstance(compiled, SQLCompiler) or compiled.positiontup is None:
        connection.exec_driver_sql(sql, [dict(zip(names, row, strict=True)) for row in rows])
    elif tuple(compiled.positiontup) == names:
        connection.exec_driver_sql(sql, list(rows))
    else:
        places = [names.index(name) for name in compiled.positiontup]
        connection.exec_driver_sql(sql, [tuple(row[place] for place in places) for row in rows])


def _row(point: Point, run: Run) -> Plain:
    return (point.series_id, point.period_key, run.period_id, run.return_id, run.last_return_id, *run.given)


def _load(connection: Connection, table: type[FigureRow], ind_id: str, origin: Origin) -> dict[Key, list[Run]]:
    """The runs of every figure of an indicator in one of the two tables."""
    statement = (
        select(
            table.series_id,
            table.period_key,
            table.return_id,
            table.last_return_id,
            table.period_id,
            table.figure,
            table.numerator,
            table.denominator,
            table.note_id,
        )
        .join(SeriesRow, SeriesRow.series_id == table.series_id)
        .where(SeriesRow.ind_id == ind_id, SeriesRow.origin == origin)
    )
    runs: dict[Key, list[Run]] = defaultdict(list)
    for series_id, period_key, first, last, period_id, figure, numerator, denominator, note in connection.execute(
        statement
    ):
        given = Given(figure, numerator, denominator, note)
        runs[series_id, period_key].append(Run(first, last, period_id, given))
    return runs
