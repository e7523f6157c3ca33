"""The store: what was imported, kept with its history, and read as at any date. No row leaves it."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Self

from lineofsight.store.applying import keep_reading
from lineofsight.store.applying_statistics import load_national_indicators
from lineofsight.store.areas import load_areas
from lineofsight.store.councils import load_council
from lineofsight.store.engine import WRITES, take_write_lock
from lineofsight.store.errors import CouncilUnknownError
from lineofsight.store.figure_queries import all_period_labels, published_table
from lineofsight.store.findings import load_findings
from lineofsight.store.neighbours import load_neighbour_sets
from lineofsight.store.reading import read_record
from lineofsight.store.reading_returned import read_returned
from lineofsight.store.returns import ReturnKind, load_returns, return_of
from lineofsight.store.sentences import in_sentences
from lineofsight.store.short_lists import ShortLists
from lineofsight.store.subjects import INDICATORS
from lineofsight.store.timelines import STATES_KEPT, load_timelines
from lineofsight.store.unseen import find_later, tell_unseen
from lineofsight.wording.dates import day

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date
    from pathlib import Path
    from types import TracebackType

    from sqlalchemy import Connection, Engine

    from lineofsight.domain.batches import ImportOutcome, Reading, ReturnBatch
    from lineofsight.domain.findings import Finding
    from lineofsight.domain.indicators import Indicator
    from lineofsight.domain.places import Area, NeighbourSet
    from lineofsight.domain.record import AreaTable, Council, LaterDays, Record, Return


class Store:
    """An open store. Every method is one transaction; use it in one thread at a time, and close it.

    Attributes:
        place: the file, or the database's address without its password, for sentences.
        backup: the checked backup that was made before the tables were brought to this version, if they were.
    """

    def __init__(self, engine: Engine, place: str, *, backup: Path | None = None) -> None:
        """Take over an engine whose tables are of this version (see ``opening.open_store``)."""
        self._engine = engine
        self._moment: Connection | None = None
        self.place = place
        self.backup = backup

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file or the server."""
        self._engine.dispose()

    def apply(self, readings: Iterable[Reading], *, today: date, dry_run: bool = False) -> tuple[ImportOutcome, ...]:
        """Keep what was read, all of it in one transaction; one outcome a reading.

        Args:
            readings: may be a generator that reads one file after another; whatever it raises undoes everything.
            today: when the files are read here.
            dry_run: find out what would happen and change nothing.

        Raises:
            StoreError: the surroundings fail; nothing was kept.
        """
        with in_sentences(self.place), self._engine.connect() as connection:
            connection.execution_options(**{WRITES: True})
            with connection.begin() as transaction:
                take_write_lock(connection)
                lists = ShortLists(connection)
                kept = [keep_reading(lists, reading, today=today, keeps=not dry_run) for reading in readings]
                outcomes = tell_unseen(connection, kept)
                if dry_run:
                    transaction.rollback()
        return outcomes

    def read(self, as_at: date, *, council_area: str | None = None, periods: int | None = 2) -> Record:
        """Everything that was known as at a date.

        Args:
            as_at: the date; what came later is not in the record.
            council_area: whose record; the council of the returns when not given. Of another authority there
                are published figures only.
            periods: for how many of the newest periods of each national indicator the figures of all areas are
                in the record; ``None``: for all of them.

        Raises:
            CouncilUnknownError: no return was imported and no ``council_area`` given.
        """
        with self._reading() as connection:
            return read_record(connection, as_at, area_code=council_area, periods=periods, place=self.place)

    def figures_later(self, as_at: date) -> LaterDays | None:
        """From when on the council's figures that came later than ``as_at`` are known; ``None``: there are none."""
        with self._reading() as connection:
            return find_later(connection, as_at)

    def returned(self, as_at: date) -> ReturnBatch:
        """What the council's own returns hold together as at a date, as one return that says nothing new.

        Raises:
            CouncilUnknownError: no return was imported by then.
        """
        with self._reading() as connection:
            council = load_council(connection, as_at)
            if council is None:
                raise CouncilUnknownError(f"{self.place} holds no return by {day(as_at)}. Choose a later day.")
            return read_returned(connection, as_at, council)

    def council(self) -> Council | None:
        """Whose record this is; ``None`` before the first return."""
        with self._reading() as connection:
            return load_council(connection)

    def returns(self) -> tuple[Return, ...]:
        """Every import by the date it speaks of, then the order of import."""
        with self._reading() as connection:
            return tuple(return_of(row) for row in load_returns(connection))

    def as_at_dates(self) -> tuple[date, ...]:
        """The dates that the council's returns speak of, oldest first."""
        return tuple(sorted({one.as_at for one in self.returns() if one.kind == ReturnKind.COUNCIL_RETURN}))

    def findings(self) -> tuple[Finding, ...]:
        """What was found in every file that was kept: the newest import first, each file's in their order."""
        with self._reading() as connection:
            return load_findings(connection)

    def areas(self) -> tuple[Area, ...]:
        """Every area that a file has named, by code."""
        with self._reading() as connection:
            return tuple(load_areas(connection).values())

    def indicators(self) -> tuple[Indicator, ...]:
        """Every indicator, national and local, in its newest wording; the council's own where both have one."""
        with self._reading() as connection:
            local = {ref: one.mentions[-1].value for ref, one in load_timelines(connection, INDICATORS).items()}
            return tuple((load_national_indicators(connection) | local).values())

    def neighbour_sets(self, area_code: str) -> tuple[NeighbourSet, ...]:
        """The statistical neighbours of an authority in every version of the model, newest first."""
        with self._reading() as connection:
            return load_neighbour_sets(connection, area_code)

    def area_table(self, ind_id: str, period_label: str) -> AreaTable | None:
        """The newest editions of the published figures of all areas; ``None`` when there is none so labelled."""
        with self._reading() as connection:
            return published_table(connection, ind_id, period_label)

    def period_labels(self, ind_id: str) -> tuple[str, ...]:
        """The labels of the periods for which there are published figures, newest first."""
        with self._reading() as connection:
            return all_period_labels(connection, ind_id)

    @contextmanager
    def one_moment(self) -> Iterator[None]:
        """Let all that is read within see the store at one moment, and what does not change be read once."""
        with self._reading() as connection:
            self._moment = connection
            try:
                yield
            finally:
                self._moment = None

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        if self._moment is not None:
            yield self._moment
            return
        with in_sentences(self.place), self._engine.connect() as connection, connection.begin():
            connection.info[STATES_KEPT] = {}
            try:
                yield connection
            finally:
                del connection.info[STATES_KEPT]
