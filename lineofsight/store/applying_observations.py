"""Keeping the figures of a council's own return, with what officers said beside them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from sqlalchemy import select

from lineofsight.domain.batches import SAME, ItemChangeKind
from lineofsight.store.applying_statistics import EARLIER, SUBJECT, given_fields, kind_of, revised_fields
from lineofsight.store.figures_writing import FigureKeeper
from lineofsight.store.mapping import Values, in_words
from lineofsight.store.series_keys import keys_of_periods, keys_of_series
from lineofsight.store.tables import ObservationNoteRow
from lineofsight.store.tables.series import Origin
from lineofsight.store.writing import Writing, add_rows, next_id

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from sqlalchemy import Connection

    from lineofsight.domain.indicators import Indicator, Observation, Unit
    from lineofsight.domain.marking import Marking
    from lineofsight.store.figure_rows import FigureRow, Key
    from lineofsight.store.figures_writing import Revision

_SAID = (
    "quality",
    "revised_from",
    "commentary",
    "action",
    "commentary_author",
    "commentary_date",
    "as_at",
    "illustrative",
    "marking_level",
    "exempt_para",
)
"""What makes two notes different. ``as_at`` is empty where it is the return's own, as it nearly always is."""


class _Label(NamedTuple):
    """How a figure is known in what is listed of an import, and what members read of it."""

    ref: str
    title: str
    unit: Unit | None


@dataclass(slots=True)
class FigureNotes:
    """The notes beside figures; one note serves every figure of which the same was said."""

    connection: Connection
    as_at: date
    known: dict[tuple[object, ...], int] = field(default_factory=dict)
    new: list[Values] = field(default_factory=list)
    said: dict[int, tuple[object, ...]] = field(default_factory=dict)
    next: int = 0

    def load(self) -> None:
        """Read the notes that the store holds."""
        table = ObservationNoteRow.__table__
        for row in self.connection.execute(select(*table.columns)).mappings():
            self._remember(row["note_id"], tuple(row[name] for name in _SAID))
        self.next = next_id(self.connection, ObservationNoteRow)

    def key_of(self, observation: Observation) -> int:
        """The key of the note that says what stands beside ``observation``."""
        values: Values = {name: getattr(observation, name) for name in _SAID[:-2]}
        values["as_at"] = None if observation.as_at == self.as_at else observation.as_at
        values |= {"marking_level": observation.marking.level, "exempt_para": observation.marking.exempt_para}
        return self._key(tuple(values.values()))

    def narrowed(self, key: int, marking: Marking) -> int:
        """The key of the note that says the same, for those who may read what has ``marking``."""
        return self._key((*self.said[key][:-2], marking.level, marking.exempt_para))

    def _key(self, said: tuple[object, ...]) -> int:
        if said not in self.known:
            self.new.append({"note_id": self.next, **dict(zip(_SAID, said, strict=True))})
            self._remember(self.next, said)
            self.next += 1
        return self.known[said]

    def _remember(self, key: int, said: tuple[object, ...]) -> None:
        self.known[said] = key
        self.said[key] = said

    def differences(self, before: int | None, held_as_at: str, after: int | None) -> tuple[tuple[str, str, str], ...]:
        """Name, before and after of what officers said otherwise.

        Args:
            before: the key of what was said.
            held_as_at: the date of the return that said it, in words: it stands where nothing else was said of when.
            after: the key of what is said now.
        """
        empty = ("",) * len(_SAID)
        old, new = self.said.get(before or 0, empty), self.said.get(after or 0, empty)
        pairs = []
        for name, one, other in zip(_SAID, old, new, strict=True):
            if one == other:
                continue
            # A figure that is given again under its own date is as at the same day as before.
            own = (held_as_at, in_words(self.as_at)) if name == "as_at" else ("", "")
            pairs.append((name, in_words(one) or own[0], in_words(other) or own[1]))
        return tuple(pair for pair in pairs if pair[1] != pair[2])


def keep_observations(writing: Writing, observations: Sequence[Observation], known: Mapping[str, Indicator]) -> None:
    """Keep the figures of a council's return, whose row has been added; ``known`` indicators by their reference."""
    connection = writing.connection
    notes = FigureNotes(connection, writing.as_at)
    notes.load()
    period_ids = keys_of_periods(writing.lists, (one.period for one in observations))
    series_ids = keys_of_series(connection, Origin.RETURNED, ((one.ind_id, one.area_code) for one in observations))
    by_indicator: dict[str, dict[tuple[int, int], FigureRow]] = {}
    labels: dict[Key, _Label] = {}
    for one in observations:
        key = (series_ids[one.ind_id, one.area_code], one.period.key)
        parts = one.figure.as_published, _text(one.numerator), _text(one.denominator), notes.key_of(one)
        row: FigureRow = (*key, writing.return_id, period_ids[one.period], None, *parts)
        labels[key] = _label(one, known.get(one.ind_id))
        first = by_indicator.setdefault(one.ind_id, {}).setdefault(key, row)
        if first is not row:
            _warn_repeated(writing, labels[key].ref, one)
    add_rows(connection, ObservationNoteRow, notes.new)
    keeper = FigureKeeper(connection, writing.return_id, Origin.RETURNED, writing.lists.editions)
    keeper.keep({ind_id: [points[key] for key in sorted(points)] for ind_id, points in by_indicator.items()})
    _note_new(writing, keeper, labels)
    for revision in keeper.counts.revisions:
        _note_revision(writing, revision, labels, notes)


def _label(one: Observation, of: Indicator | None) -> _Label:
    ref = f"{one.ind_id}, {one.area_code}, {one.period.label}"
    return _Label(ref, "", None) if of is None else _Label(ref, f"{of.plain_title}, {one.period.label}", of.unit)


def _text(figure: object) -> str | None:
    return None if figure is None else in_words(figure)


def _warn_repeated(writing: Writing, ref: str, one: Observation) -> None:
    writing.warn(
        "period_repeated",
        f"The return gives more than one figure for {ref}; the first row was kept.",
        "Keep one row for each indicator, area and period, and import the return again.",
        one.marking,
    )


def _note_new(writing: Writing, keeper: FigureKeeper, labels: Mapping[Key, _Label]) -> None:
    """Count the figures that stand as they were and list the new ones, or count these too where they are many."""
    counts = keeper.counts
    for row in counts.few:
        label = labels[row[0], row[1]]
        writing.note(ItemChangeKind.NEW, SUBJECT, label.ref, given_fields(row), label.title, label.unit)
    unlisted = counts.new - len(counts.few)
    for kind, number in ((ItemChangeKind.NEW, unlisted), (SAME, counts.same), (EARLIER, counts.earlier)):
        if number:
            writing.count(str(kind), SUBJECT, number)


def _note_revision(writing: Writing, revision: Revision, labels: Mapping[Key, _Label], notes: FigureNotes) -> None:
    held_as_at = writing.lists.editions[revision.before_return_id][0]
    said = notes.differences(revision.before.note_id, held_as_at, revision.now.note_id)
    fields = (*revised_fields(revision), *said)
    if not fields:
        writing.count(SAME, SUBJECT)
        return
    label = labels[revision.series_id, revision.period_key]
    writing.note(kind_of(revision, fields), SUBJECT, label.ref, fields, label.title, label.unit)
