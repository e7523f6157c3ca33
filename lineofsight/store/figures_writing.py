"""Keeping figures in bulk: what an edition repeats is compared and left alone, and only what differs is written."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from itertools import chain
from typing import TYPE_CHECKING, Final, NamedTuple

from lineofsight.store.bulk import insert_many, run_many
from lineofsight.store.editions import Editions, Run, says_nothing_new, with_edition
from lineofsight.store.figure_rows import (
    COLUMNS,
    DROP_EARLIER,
    DROP_NEWEST,
    GIVEN,
    KEY_OF_EARLIER,
    KEY_OF_NEWEST,
    LAST,
    ended,
    given_of,
    load_earlier,
    load_editions,
    load_newest,
    row_of,
    run_of,
)
from lineofsight.store.figures_reaching import let_reach
from lineofsight.store.tables import EditionRow, ObservationEditionRow, ObservationRow
from lineofsight.store.writing import add_rows

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from sqlalchemy import Connection, Row

    from lineofsight.store.editions import Given
    from lineofsight.store.figure_rows import FigureRow, Key
    from lineofsight.store.returns import EditionOrder
    from lineofsight.store.tables.series import Origin


FEW: Final = 60
"""New figures that are listed one by one: more than a month brings, and fewer than a first return or a release."""


class Revision(NamedTuple):
    """A figure that this edition changed: which, what was held before and since which return, and what it gives."""

    series_id: int
    period_key: int
    before: Given
    before_return_id: int
    now: Given


class _Change(NamedTuple):
    """The editions of one figure before and after this one took its place among them."""

    key: Key
    before: tuple[Run, ...]
    after: tuple[Run, ...]


class _Sorted(NamedTuple):
    """The figures of an edition: not held before, merely confirmed (of these, the ones that had ended), and others."""

    fresh: list[FigureRow]
    confirmed: list[Key]
    ended: list[Key]
    other: list[FigureRow]


@dataclass(slots=True)
class FigureCounts:
    """What became of the figures of one import.

    Attributes:
        new: figures that were not held before.
        same: figures that were given again.
        earlier: figures of an older edition than the one held.
        few: the new ones, while they are so few that each can be listed.
        revisions: figures that are other now.
    """

    new: int = 0
    same: int = 0
    earlier: int = 0
    few: list[FigureRow] = field(default_factory=list)
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
        """Keep the figures of some indicators, each given as this return's rows without an end; none stands twice."""
        edition = {"origin": self.origin, "return_id": self.return_id}
        add_rows(self.connection, EditionRow, [{"ind_id": ind_id, **edition} for ind_id in figures])
        for ind_id, rows in figures.items():
            held = {row[:2]: row for row in load_newest(self.connection, ind_id, self.origin)}
            fresh = self._keep_edition(ind_id, rows, held) if held else rows
            insert_many(self.connection, ObservationRow, COLUMNS, fresh)
            self.counts.new += len(fresh)
            self.counts.few = [*self.counts.few, *fresh] if self.counts.new <= FEW else []

    def _keep_edition(
        self, ind_id: str, rows: Iterable[FigureRow], held: Mapping[Key, Row[*FigureRow]]
    ) -> list[FigureRow]:
        """Keep another edition of figures that are held already; the rows that are not are left to the caller."""
        known = load_editions(self.connection, ind_id, self.origin)
        editions = Editions({edition: self.order[edition] for edition in known}, self.return_id)
        found = _sort(rows, held, editions)
        history = self._history(ind_id) if found.other else {}
        changes = [self._change(row, held, history, editions) for row in found.other]
        newest = [change for change in changes if change.after[-1] != change.before[-1]]
        self.counts.same += len(found.confirmed)
        # Before the others are replaced: a series is noted whole by what is held of it.
        self._note_reach(found, held, editions, [change.key for change in newest])
        self._replace(changes, newest, editions)
        last = editions.last_kept(self.return_id)
        return found.fresh if last is None else [ended(row, last) for row in found.fresh]

    def _note_reach(
        self, found: _Sorted, held: Mapping[Key, Row[*FigureRow]], editions: Editions, replaced: Sequence[Key]
    ) -> None:
        """Note to which editions figures reach now: nothing where they reach to the newest and it gave them again."""
        last = editions.last_kept(self.return_id)
        let_reach(self.connection, found.ended, last, held, chain(found.confirmed, replaced))
        if editions.is_newest and len(found.confirmed) + len(found.other) < len(held):
            given = {*found.confirmed, *(row[:2] for row in found.other)}
            lacking = [key for key, row in held.items() if row[LAST] is None and key not in given]
            let_reach(self.connection, lacking, editions.standing, held, chain(lacking, replaced))

    def _history(self, ind_id: str) -> dict[Key, list[Run]]:
        """The editions of an indicator's figures that are not the newest, in any order."""
        history: dict[Key, list[Run]] = defaultdict(list)
        for row in load_earlier(self.connection, ind_id, self.origin):
            history[row[:2]].append(run_of(row, self.return_id))
        return history

    def _change(
        self,
        row: FigureRow,
        held: Mapping[Key, Row[*FigureRow]],
        history: Mapping[Key, Sequence[Run]],
        editions: Editions,
    ) -> _Change:
        """What an edition that does not merely confirm a figure makes of its editions; counted by what became of it."""
        key, new = row[:2], run_of(row, self.return_id)
        older = sorted(history.get(key, ()), key=lambda run: editions.order[run.return_id])
        before = (*older, run_of(held[key], editions.standing))
        change = _Change(key, before, with_edition(before, new, editions.order))
        if says_nothing_new(before[-1].given, new.given):
            self.counts.same += 1
        elif change.after[-1].return_id == self.return_id:
            self.counts.revisions.append(Revision(*key, before[-1].given, before[-1].return_id, new.given))
        else:
            self.counts.earlier += 1
        return change

    def _replace(self, changes: Sequence[_Change], newest: Sequence[_Change], editions: Editions) -> None:
        """Write the editions of the figures that have others now than before; of ``newest`` the newest is other."""
        gone = [(*one.key, run.return_id) for one in changes for run in one.before[:-1] if run not in one.after[:-1]]
        added = [
            row_of(one.key, run, run.last_return_id)
            for one in changes
            for run in one.after[:-1]
            if run not in one.before[:-1]
        ]
        run_many(self.connection, DROP_EARLIER, KEY_OF_EARLIER, gone)
        run_many(self.connection, DROP_NEWEST, KEY_OF_NEWEST, [one.key for one in newest])
        now = [row_of(one.key, one.after[-1], editions.last_kept(one.after[-1].last_return_id)) for one in newest]
        insert_many(self.connection, ObservationRow, COLUMNS, now)
        insert_many(self.connection, ObservationEditionRow, COLUMNS, added)


def _sort(rows: Iterable[FigureRow], held: Mapping[Key, Row[*FigureRow]], editions: Editions) -> _Sorted:
    """Compare the figures of an edition with those held; no object is made for what it repeats to the letter."""
    earlier = editions.earlier
    found = _Sorted([], [], [], [])
    for row in rows:
        key = row[:2]
        before = held.get(key)
        if before is None:
            found.fresh.append(row)
        elif before[LAST] in earlier and (
            before[GIVEN] == row[GIVEN] or says_nothing_new(given_of(before), given_of(row))
        ):
            found.confirmed.append(key)
            if before[LAST] is not None:
                found.ended.append(key)
        else:
            found.other.append(row)
    return found
