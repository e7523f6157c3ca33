"""Keeping figures in bulk: rows go to the driver as plain tuples, for a release holds a hundred thousand of them."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NamedTuple, cast

from sqlalchemy import bindparam, delete, select

from lineofsight.store.bulk import insert_many, run_many
from lineofsight.store.editions import Given, Run, says_nothing_new, with_edition
from lineofsight.store.figures_confirming import confirm
from lineofsight.store.tables import EditionRow, ObservationEditionRow, ObservationRow, SeriesRow
from lineofsight.store.writing import add_rows

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from sqlalchemy import Connection, Delete, Row, Select, Table

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
        origin: of all its figures.
        order: of all editions, this one included.
        counts: what became of the figures so far.
    """

    connection: Connection
    return_id: int
    origin: Origin
    order: EditionOrder
    counts: FigureCounts = field(default_factory=FigureCounts)

    def keep(self, figures: Mapping[str, Sequence[FigureRow]]) -> None:
        """Keep the figures of some indicators, given as this return's rows; none stands twice."""
        edition = {"origin": self.origin, "return_id": self.return_id}
        add_rows(self.connection, EditionRow, [{"ind_id": ind_id, **edition} for ind_id in figures])
        for ind_id, rows in figures.items():
            held = {row[:2]: row for row in self._load(_NEWEST, ind_id)}
            fresh = self._keep_edition(ind_id, rows, held) if held else rows
            insert_many(self.connection, ObservationRow, COLUMNS, fresh)
            self.counts.new += len(fresh)

    def _keep_edition(
        self, ind_id: str, rows: Iterable[FigureRow], held: Mapping[Key, Row[*FigureRow]]
    ) -> list[FigureRow]:
        """Keep another edition of figures that are held already; the rows that are not are left to the caller."""
        order = self._order_of(ind_id)
        at = order[self.return_id]
        earlier = {edition for edition, place in order.items() if place < at}
        fresh: list[FigureRow] = []
        confirmed: list[Key] = []
        other: list[FigureRow] = []
        for row in rows:
            key = row[:2]
            before = held.get(key)
            if before is None:
                fresh.append(row)
            # A new edition repeats nearly all figures to the letter: no object is made for those.
            elif before[_LAST] in earlier and (
                before[_GIVEN] == row[_GIVEN] or says_nothing_new(_run(before).given, _run(row).given)
            ):
                confirmed.append(key)
            else:
                other.append(row)
        changes = self._changes(other, held, self._history(ind_id) if other else {}, order)
        newest = [change for change in changes if change.after[-1] != change.before[-1]]
        self.counts.same += len(confirmed)
        # Before the others are replaced, for a series that is confirmed whole is told by what is held of it.
        confirm(self.connection, self.return_id, confirmed, held, replaced=[change[:2] for change in newest])
        self._replace(changes, newest)
        return fresh

    def _changes(
        self,
        rows: Iterable[FigureRow],
        held: Mapping[Key, Row[*FigureRow]],
        history: Mapping[Key, Sequence[Run]],
        order: EditionOrder,
    ) -> list[_Change]:
        """The editions of figures that this one does not merely confirm, counted by what became of them."""
        changes = []
        for row in rows:
            key, new = row[:2], _run(row)
            older = sorted(history.get(key, ()), key=lambda run: order[run.return_id])
            before = (*older, _run(held[key]))
            changes.append(_Change(*key, before, with_edition(before, new, order)))
            self._count(changes[-1], new.given)
        return changes

    def _order_of(self, ind_id: str) -> EditionOrder:
        """The order of the editions that gave figures of an indicator."""
        editions = self.connection.execute(_EDITIONS, {"ind_id": ind_id, "origin": self.origin}).scalars()
        return {edition: self.order[edition] for edition in editions}

    def _history(self, ind_id: str) -> dict[Key, list[Run]]:
        """The editions of an indicator's figures that are not the newest, in any order."""
        history: dict[Key, list[Run]] = defaultdict(list)
        for row in self._load(_EARLIER, ind_id):
            history[row[:2]].append(_run(row))
        return history

    def _load(self, statement: Select[*FigureRow], ind_id: str) -> Sequence[Row[*FigureRow]]:
        # All at once: asked for row by row, SQLAlchemy takes half as long again.
        return self.connection.execute(statement, {"ind_id": ind_id, "origin": self.origin}).all()

    def _count(self, change: _Change, given: Given) -> None:
        held = change.before[-1].given
        if says_nothing_new(held, given):
            self.counts.same += 1
        elif change.after[-1].return_id == self.return_id:
            self.counts.revisions.append(Revision(change.series_id, change.period_key, held, given))
        else:
            self.counts.earlier += 1

    def _replace(self, changes: Sequence[_Change], newest: Sequence[_Change]) -> None:
        """Write the editions of the figures that have others now than before; of ``newest`` the newest is other."""
        gone = [
            (one.series_id, one.period_key, run.return_id)
            for one in changes
            for run in one.before[:-1]
            if run not in one.after[:-1]
        ]
        added = [_row(one, run) for one in changes for run in one.after[:-1] if run not in one.before[:-1]]
        run_many(self.connection, _DROP_EARLIER, ("series_id", "period_key", "return_id"), gone)
        run_many(self.connection, _DROP_NEWEST, ("series_id", "period_key"), [one[:2] for one in newest])
        insert_many(self.connection, ObservationRow, COLUMNS, [_row(one, one.after[-1]) for one in newest])
        insert_many(self.connection, ObservationEditionRow, COLUMNS, added)


def _row(change: _Change, run: Run) -> FigureRow:
    return (change.series_id, change.period_key, run.return_id, run.period_id, run.last_return_id, *run.given)


def _run(row: Sequence[Any]) -> Run:
    _, _, first, period_id, last, figure, numerator, denominator, note_id = row
    return Run(first, last, period_id, Given(figure, numerator, denominator, note_id))


def _of_indicator(table: type[FigureTable]) -> Select[*FigureRow]:
    """The question for the rows of an indicator in one of the two tables, in the order of ``COLUMNS``."""
    figures, series = table.__table__.c, SeriesRow.__table__.c
    return (
        select(*(figures[column] for column in COLUMNS))
        .where(figures.series_id == series.series_id)
        .where(series.ind_id == bindparam("ind_id"), series.origin == bindparam("origin"))
    )


def _dropping(table: type[FigureTable], *keys: str) -> Delete:
    """The deletion of the row with the keys, which are its parameters."""
    figures = cast("Table", table.__table__)
    return delete(figures).where(*(figures.c[key] == bindparam(key) for key in keys))


# Built once: to build a statement and to find it among those known takes longer than to run it.
_NEWEST, _EARLIER = _of_indicator(ObservationRow), _of_indicator(ObservationEditionRow)
_EDITION_COLUMNS = EditionRow.__table__.c
_EDITIONS = select(_EDITION_COLUMNS.return_id).where(
    _EDITION_COLUMNS.ind_id == bindparam("ind_id"), _EDITION_COLUMNS.origin == bindparam("origin")
)
_DROP_NEWEST = _dropping(ObservationRow, "series_id", "period_key")
_DROP_EARLIER = _dropping(ObservationEditionRow, "series_id", "period_key", "return_id")
