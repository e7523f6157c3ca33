"""One import as it goes: its transaction, its return, and what it has changed and found so far."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, Any, cast

from sqlalchemy import func, insert, select

from lineofsight.domain.batches import ImportOutcome, ItemChange, ItemChangeKind, ReturnBatch
from lineofsight.domain.findings import Finding, Place, Severity
from lineofsight.domain.marking import MEMBERS
from lineofsight.domain.personal_details import without_details
from lineofsight.domain.plan import MADE
from lineofsight.store.item_titles import listed_title
from lineofsight.store.same_milestones import Named
from lineofsight.store.subjects import BODIES, MILESTONES
from lineofsight.store.timelines import load_timelines

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from sqlalchemy import Connection, Insert, Select, Table

    from lineofsight.domain.batches import Reading
    from lineofsight.domain.indicators import Unit
    from lineofsight.domain.marking import Marking
    from lineofsight.store.mapping import Values
    from lineofsight.store.short_lists import ShortLists
    from lineofsight.store.subjects import Subject
    from lineofsight.store.tables import Base
    from lineofsight.store.timelines import Mention, Timeline


@dataclass(slots=True)
class Writing:
    """The import of one file.

    Attributes:
        lists: what the register holds of short lists.
        reading: what was read.
        return_id: the key of the return that the import adds.
        as_at: the date that the file speaks of.
    """

    lists: ShortLists
    reading: Reading
    return_id: int
    as_at: date
    counts: Counter[tuple[str, str]] = field(default_factory=Counter)
    changes: list[ItemChange] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    _held: dict[str, Mapping[str, Timeline]] = field(default_factory=dict)
    _by_then: dict[str, Mapping[str, tuple[Mention, ...]]] = field(default_factory=dict)
    _names: dict[str, str] = field(default_factory=dict)

    @property
    def connection(self) -> Connection:
        """In a transaction that keeps other writers out."""
        return self.lists.connection

    def held(self, subject: Subject) -> Mapping[str, Timeline]:
        """Every item of a subject by its reference, as it was before the items of this file were kept; read once."""
        if subject.name not in self._held:
            self._held[subject.name] = load_timelines(self.connection, subject)
        return self._held[subject.name]

    def by_then(self, subject: Subject, items: Sequence[Any]) -> Mapping[str, tuple[Mention, ...]]:
        """Every mention of a subject's items by the file's date, oldest first, before those of this file.

        What a tracker named in words alone is among those of the milestone that a return gave in these words, or that
        this file gives in them.

        Args:
            subject: of which the items are.
            items: those of this file.
        """
        if subject.name not in self._by_then:
            known = self.held(subject)
            if subject is MILESTONES and any(MADE in ref for ref in known):
                also = [Named((self.as_at, self.return_id), one) for one in items]
                known = load_timelines(self.connection, subject, until=self.as_at, also=also)
            named = {ref: one.by(self.as_at) for ref, one in known.items()}
            self._by_then[subject.name] = {ref: mentions for ref, mentions in named.items() if mentions}
        return self._by_then[subject.name]

    def title(self, item: object) -> str:
        """What an item is called where it is listed, with the names of bodies that the file or the register has."""
        if not self._names:
            self._names |= {ref: one.mentions[-1].value.name for ref, one in self.held(BODIES).items()}
            if isinstance(self.reading.batch, ReturnBatch):
                self._names |= {one.body_id: one.name for one in self.reading.batch.bodies}
        return listed_title(item, self._names)

    def count(self, kind: str, subject: str, number: int = 1) -> None:
        """Count items that are not listed one by one."""
        self.counts[kind, subject] += number

    def note(
        self,
        kind: ItemChangeKind,
        subject: str,
        ref: str,
        fields: tuple[tuple[str, str, str], ...] = (),
        title: str = "",
        unit: Unit | None = None,
    ) -> None:
        """List and count one item; ``unit`` is that of a figure."""
        self.counts[kind.value, subject] += 1
        self.changes.append(ItemChange(kind=kind, subject=subject, ref=ref, title=title, fields=fields, unit=unit))

    def warn(self, code: str, what: str, remedy: str, marking: Marking = MEMBERS, place: Place | None = None) -> None:
        """Add a warning about the file as a whole or a ``place`` in it; most of what a cell holds its reader found.

        Details of a person in words that it quotes are left out.
        """
        place = place or Place(file=self.reading.name)
        self.findings.append(Finding(code, Severity.WARNING, place, without_details(what), remedy, marking))

    def remark(self, code: str, what: str, marking: Marking = MEMBERS) -> None:
        """Add a note about the file as a whole: it is worth knowing, and nothing has to be done."""
        self.findings.append(Finding(code, Severity.NOTE, Place(file=self.reading.name), what, "", marking))

    def outcome(self, *, applied: bool) -> ImportOutcome:
        """What the import did."""
        return ImportOutcome(
            name=self.reading.name,
            recognised_as=self.reading.recognised_as,
            as_at=self.as_at,
            applied=applied,
            counts=tuple(sorted(self.counts.items())),
            changes=tuple(self.changes),
            findings=(*self.reading.findings, *self.findings),
            return_id=self.return_id,
        )


def next_id(connection: Connection, table: type[Base]) -> int:
    """The next free key of a table with one whole-number key; no one else writes meanwhile."""
    newest = connection.execute(_newest_id(table)).scalar()
    return 1 if newest is None else int(newest) + 1


def add_rows(connection: Connection, table: type[Base], rows: Sequence[Values]) -> None:
    """Insert rows, if there are any: into the table itself, for nothing here needs its mapped class."""
    if rows:
        connection.execute(_insertion(table), list(rows))


# Built once for each table: nearly all imports ask the same of the same tables, file after file.
@cache
def _newest_id(table: type[Base]) -> Select[int | None]:
    (key,) = table.__table__.primary_key
    return select(func.max(key))


@cache
def _insertion(table: type[Base]) -> Insert:
    return insert(cast("Table", table.__table__))
