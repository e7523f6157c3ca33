"""Keeping figures in bulk: rows go to the driver as plain tuples, for a release holds a hundred thousand of them."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from sqlalchemy import bindparam, delete, select, update

from lineofsight.store.bulk import Plain, insert_many, run_many
from lineofsight.store.editions import Given, Run, says_nothing_new, with_edition
from lineofsight.store.tables import EditionRow, ObservationEditionRow, ObservationRow, SeriesRow
from lineofsight.store.writing import add_rows

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from sqlalchemy import Connection

    from lineofsight.store.returns import EditionOrder
    from lineofsight.store.tables.series import Origin

Key = tuple[int, int]
"""Series and period key of one figure."""

FigureTable = ObservationRow | ObservationEditionRow

FigureRow = tuple[int, int, int, int, int, str, str | None, str | None, int | None]
"""The columns of a figure in the order of ``COLUMNS``."""

COLUMNS = (
    "series_id",
    "period_key",
    "return_id",
    "period_id",
    "last_return_id",
    "figure",
    "numerator",
    "denominator",
    "note_id",
)


_LAST = COLUMNS.index("last_return_id")
_GIVEN = slice(COLUMNS.index("figure"), len(COLUMNS))


class Revision(NamedTuple):
    """A figure that this edition changed: which, what was held before, and what it gives."""

    series_id: int
    period_key: int
    before: Given
    now: Given


class _Change(NamedTuple):
    """The editions of one figure before and after this one took its place among them."""

    series_id: int
    period_key: int
    before: tuple[Run, ...]
    after: tuple[Run, ...]


@dataclass(slots=True)
class FigureCounts:
    """What became of the figures of one import; ``earlier`` are figures of an older edition than the one held."""

    new: int = 0
    same: int = 0
    earlier: int = 0
    revisions: list[Revision] = field(default_factory=list)


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

    def keep(self, ind_id: str, origin: Origin, rows: Sequence[FigureRow]) -> None:
        """Keep the figures of one indicator, given as this return's rows; none stands twice."""
        add_rows(self.connection, EditionRow, [{"ind_id": ind_id, "origin": origin, "return_id": self.return_id}])
        current = {row[:2]: row for row in _load(self.connection, ObservationRow, ind_id, origin)}
        fresh = [row for row in rows if row[:2] not in current] if current else rows
        insert_many(self.connection, ObservationRow, COLUMNS, fresh)
        self.counts.new += len(fresh)
        if current:
            self._keep_edition(ind_id, origin, (row for row in rows if row[:2] in current), current)

    def _keep_edition(
        self, ind_id: str, origin: Origin, rows: Iterable[FigureRow], current: Mapping[Key, FigureRow]
    ) -> None:
        """Keep another edition of figures that are held already."""
        history: dict[Key, list[Run]] = defaultdict(list)
        for row in _load(self.connection, ObservationEditionRow, ind_id, origin):
            history[row[:2]].append(_run(row))
        order = self._order_of(ind_id, origin)
        at = order[self.return_id]
        earlier = {edition for edition, place in order.items() if place < at}
        confirmed: list[Plain] = []
        changes: list[_Change] = []
        for row in rows:
            key = row[:2]
            before = current[key]
            # A new edition repeats nearly all figures to the letter: no object is made for those.
            if before[_LAST] in earlier and (
                before[_GIVEN] == row[_GIVEN] or says_nothing_new(_run(before).given, _run(row).given)
            ):
                confirmed.append((self.return_id, *key))
                continue
            held, new = _run(before), _run(row)
            older = sorted(history.get(key, ()), key=lambda run: order[run.return_id])
            changes.append(_Change(*key, (*older, held), with_edition((*older, held), new, order)))
            self._count(changes[-1], new.given)
        self.counts.same += len(confirmed)
        self._confirm(confirmed)
        self._replace(changes)

    def _order_of(self, ind_id: str, origin: Origin) -> EditionOrder:
        """The order of the editions that gave figures of an indicator."""
        statement = select(EditionRow.return_id).where(EditionRow.ind_id == ind_id, EditionRow.origin == origin)
        return {edition: self.order[edition] for edition in self.connection.execute(statement).scalars()}

    def _count(self, change: _Change, given: Given) -> None:
        held = change.before[-1].given
        if says_nothing_new(held, given):
            self.counts.same += 1
        elif change.after[-1].return_id == self.return_id:
            self.counts.revisions.append(Revision(change.series_id, change.period_key, held, given))
        else:
            self.counts.earlier += 1

    def _confirm(self, rows: Sequence[Plain]) -> None:
        statement = (
            update(ObservationRow)
            .values(last_return_id=bindparam("confirmed_by"))
            .where(ObservationRow.series_id == bindparam("series"), ObservationRow.period_key == bindparam("period"))
        )
        run_many(self.connection, statement, ("confirmed_by", "series", "period"), rows)

    def _replace(self, changes: Sequence[_Change]) -> None:
        """Write the editions of the figures that have others now than before."""
        newest = [one for one in changes if one.after[-1] != one.before[-1]]
        gone = [
            (one.series_id, one.period_key, run.return_id)
            for one in changes
            for run in one.before[:-1]
            if run not in one.after[:-1]
        ]
        added = [_row(one, run) for one in changes for run in one.after[:-1] if run not in one.before[:-1]]
        self._delete(ObservationEditionRow, ("series_id", "period_key", "return_id"), gone)
        self._delete(ObservationRow, ("series_id", "period_key"), [one[:2] for one in newest])
        insert_many(self.connection, ObservationRow, COLUMNS, [_row(one, one.after[-1]) for one in newest])
        insert_many(self.connection, ObservationEditionRow, COLUMNS, added)

    def _delete(self, table: type[FigureTable], columns: tuple[str, ...], keys: Sequence[Plain]) -> None:
        statement = delete(table).where(*(getattr(table, column) == bindparam(column) for column in columns))
        run_many(self.connection, statement, columns, keys)


def _row(change: _Change, run: Run) -> FigureRow:
    return (change.series_id, change.period_key, run.return_id, run.period_id, run.last_return_id, *run.given)


def _run(row: FigureRow) -> Run:
    _, _, first, period_id, last, figure, numerator, denominator, note_id = row
    return Run(first, last, period_id, Given(figure, numerator, denominator, note_id))


def _load(connection: Connection, table: type[FigureTable], ind_id: str, origin: Origin) -> list[FigureRow]:
    """The rows of an indicator in one of the two tables, in the order of ``COLUMNS``."""
    figures, series = table.__table__.c, SeriesRow.__table__.c
    statement = (
        select(*(figures[column] for column in COLUMNS))
        .where(figures.series_id == series.series_id)
        .where(series.ind_id == ind_id, series.origin == origin)
    )
    return list(map(tuple, connection.execute(statement)))
