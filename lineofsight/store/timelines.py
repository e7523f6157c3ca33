"""Every state in which returns named each item of a subject, in order of the dates they speak of."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import select

from lineofsight.domain.batches import MARKING
from lineofsight.domain.plan import MADE
from lineofsight.store.carrying import DUE, NOTHING_LACKS, carry, dated_update, is_known, lacked_of, unsaid_now
from lineofsight.store.same_milestones import Named, same_milestones
from lineofsight.store.subjects import MILESTONES
from lineofsight.store.tables import ItemRow, MentionRow, ReturnRow, StateRow

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from sqlalchemy import Connection, Row

    from lineofsight.store.subjects import Subject


STATES_KEPT: Final = "lineofsight.states"
"""Under which a connection's ``info`` keeps the states that have been read since its reading began."""

_LACKS: Final = "return.lacks"
"""Under which what the returns lack is kept among them."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A return named an item: which return, as at when, where in its sheet, in which state.

    Attributes:
        said: the domain value of the state as the return says it, under the reference that it has there; two mentions
            of one state share it.
        value: the item as it stands from then on; what the return lacks is as earlier returns said it.
        lacks: the fields that the return has no column for.
        carried: those of them that stand as before, each with the as-at day of the return that said it last.
    """

    as_at: date
    return_id: int
    position: int
    state_id: int
    said: Any
    value: Any
    lacks: frozenset[str] = frozenset()
    carried: Mapping[str, date] = field(default_factory=dict)

    @property
    def place(self) -> tuple[date, int]:
        """Where its return stands among the returns."""
        return self.as_at, self.return_id

    def standing(self, value: Any, carried: Mapping[str, date]) -> Mention:  # noqa: ANN401 - of any subject
        """The same mention, of an item that stands so."""
        return Mention(self.as_at, self.return_id, self.position, self.state_id, self.said, value, self.lacks, carried)

    def has_said(self, name: str) -> bool:
        """Whether this return or one before it said a field."""
        return name not in self.lacks or name in self.carried


@dataclass(frozen=True, slots=True)
class Timeline:
    """One item and every mention of it by the date asked for, oldest first; of one date the later import is newer.

    Its key is that of its reference; of a milestone that only the file being kept gives one, that of the made-up one.
    """

    item_id: int
    ref: str
    mentions: tuple[Mention, ...]

    def by(self, day: date) -> tuple[Mention, ...]:
        """The mentions by ``day``."""
        return tuple(mention for mention in self.mentions if mention.as_at <= day)


def load_timelines(
    connection: Connection, subject: Subject, *, until: date | None = None, also: Sequence[Named] = ()
) -> dict[str, Timeline]:
    """Every item of a subject by its reference.

    With ``until``: as it is known as at that date, from the returns by then; where two returns speak of one
    date, the later import corrects the earlier. A milestone that a tracker names in words alone is then the one that a
    return gives in these words, or the file that is being kept, whose milestones are given ``also``. Without: as the
    returns name it.
    """
    values = load_values(connection, subject)
    lacks = {key: lacked_of(names, subject.attribute) for key, names in _load_lacks(connection).items()}
    statement = (
        select(
            ItemRow.item_id,
            ItemRow.ref,
            ReturnRow.as_at,
            MentionRow.return_id,
            MentionRow.position,
            MentionRow.state_id,
        )
        .join(MentionRow, MentionRow.item_id == ItemRow.item_id)
        .join(ReturnRow, ReturnRow.return_id == MentionRow.return_id)
        .where(ItemRow.subject == subject.name)
        .order_by(ReturnRow.as_at, MentionRow.return_id)
    )
    if until is not None:
        statement = statement.where(ReturnRow.as_at <= until)
    rows = connection.execute(statement).all()
    known = _known_milestones(rows, values, also) if subject is MILESTONES and until is not None else {}
    items: dict[str, int] = {}
    found: dict[str, list[Mention]] = {}
    for item_id, named, as_at, return_id, position, state_id in rows:
        said, lacked = values[state_id], lacks.get(return_id, NOTHING_LACKS).of(named)
        ref = known.get((named, return_id), named)
        value = said if ref == named else replace(said, milestone_id=ref)
        if ref == named or ref not in items:
            items[ref] = item_id
        mentions = found.setdefault(ref, [])
        mention = follow(
            mentions[-1] if mentions else None, Mention(as_at, return_id, position, state_id, said, value, lacked)
        )
        if until is not None and mentions and mentions[-1].as_at == as_at:
            mentions.pop()
        mentions.append(mention)
    return {ref: Timeline(items[ref], ref, tuple(mentions)) for ref, mentions in found.items()}


def _known_milestones(
    rows: Sequence[Row[int, str, date, int, int, int]], values: Mapping[int, Any], also: Sequence[Named]
) -> dict[tuple[str, int], str]:
    """The mentions of made-up references that are of a milestone with one of its own, in the rows of all mentions."""
    if not any(MADE in row.ref for row in rows):
        return {}
    named = [Named((row.as_at, row.return_id), values[row.state_id]) for row in rows]
    return same_milestones((*named, *also))


def follow(before: Mention | None, now: Mention) -> Mention:
    """The mention ``now``, whose item is as its return says it, with the item as it stands from then on.

    What its return lacks is as at ``before``.
    """
    if before is None or not now.lacks:
        return now
    if (before.state_id, before.lacks) == (now.state_id, now.lacks):
        return now.standing(before.value, before.carried)
    unsaid = unsaid_now(now.value, before.value, now.lacks)
    names = frozenset(
        name
        for name in unsaid
        if name == MARKING or is_known(before.value, name, unsaid, is_said=before.has_said(name))
    )
    value, carried = carry(now.value, before.value, names)
    value = dated_update(value, before.value, now.lacks, now.as_at)
    # A due date that nobody said stays supposed: the next file that gives a first date gives it for both again.
    said = [name for name in carried if name != DUE or before.has_said(name)]
    return now.standing(value, {name: before.carried.get(name, before.as_at) for name in said})


def load_values(connection: Connection, subject: Subject) -> dict[int, Any]:
    """Every state of a subject as a domain value, by its key; in one moment each subject is read once."""
    kept: dict[str, dict[int, Any]] = connection.info.get(STATES_KEPT, {})
    if subject.name not in kept:
        kept[subject.name] = _read_values(connection, subject)
    return kept[subject.name]


def _load_lacks(connection: Connection) -> dict[int, tuple[str, ...]]:
    """What each return that lacks a column has none for, by the return's key; in one moment it is read once."""
    kept: dict[str, dict[int, Any]] = connection.info.get(STATES_KEPT, {})
    if _LACKS not in kept:
        statement = select(ReturnRow.return_id, ReturnRow.lacks).where(ReturnRow.lacks != ())
        kept[_LACKS] = {row.return_id: row.lacks for row in connection.execute(statement)}
    return kept[_LACKS]


def load_references(connection: Connection, subject: Subject, *, until: date) -> frozenset[str]:
    """The references of a subject's items that returns had named by a date."""
    statement = (
        select(ItemRow.ref)
        .distinct()
        .join(MentionRow, MentionRow.item_id == ItemRow.item_id)
        .join(ReturnRow, ReturnRow.return_id == MentionRow.return_id)
        .where(ItemRow.subject == subject.name, ReturnRow.as_at <= until)
    )
    return frozenset(connection.execute(statement).scalars())


def _read_values(connection: Connection, subject: Subject) -> dict[int, Any]:
    table = subject.table.__table__
    statement = (
        select(*table.columns)
        .join(StateRow, StateRow.state_id == table.c.state_id)
        .join(ItemRow, ItemRow.item_id == StateRow.item_id)
        .where(ItemRow.subject == subject.name)
    )
    found = connection.execute(statement)
    names = tuple(found.keys())
    rows = (dict(zip(names, row, strict=True)) for row in found)
    return {row["state_id"]: subject.read(row) for row in rows}
