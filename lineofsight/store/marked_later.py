"""What a return says is exempt is so in later files without markings as well, also where they were imported first.

Of such a file, of a later day, it was only supposed that its figures are for members. A later return with markings that
opens the figure ends it; one that gave it unchanged before this one was imported does not: that it did is not held
figure by figure, and nothing is opened on a guess.

A tracker may call an indicator by a reference of its own. Where it is the only one in the words and the unit of one of
this return, its figure for the same place and the same span of days is the same figure, and is exempt as well.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any, Final, cast

from sqlalchemy import bindparam, select, update

from lineofsight.domain.marking import MarkingLevel, narrowest
from lineofsight.store.applying_observations import FigureNotes
from lineofsight.store.carrying import marks
from lineofsight.store.marked import compared_words
from lineofsight.store.subjects import FIGURES, INDICATORS, title_of
from lineofsight.store.tables import (
    ObservationEditionRow,
    ObservationNoteRow,
    ObservationRow,
    PeriodRow,
    ReturnRow,
    SeriesRow,
)
from lineofsight.store.tables.series import Origin
from lineofsight.store.writing import add_rows
from lineofsight.wording.lists import and_more
from lineofsight.wording.subjects import counted

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import date

    from sqlalchemy import Table

    from lineofsight.domain.batches import ReturnBatch
    from lineofsight.domain.indicators import Observation, Unit
    from lineofsight.domain.periods import PeriodKind
    from lineofsight.store.writing import Writing

_TABLES: Final = (ObservationRow, ObservationEditionRow)
_MOST_NAMED: Final = 6

_Name = tuple[str, str, int, "date", "PeriodKind"]
"""A figure: the indicator by this return's reference, the place, the period's key, first day and kind."""


def keep_exempt_later(writing: Writing, batch: ReturnBatch) -> None:
    """Mark the figures that this return says are exempt so in later files without markings as well, and tell of it."""
    figures = batch.observations if batch.marks(FIGURES) else ()
    exempt = {_name(one.ind_id, one): one for one in figures if one.marking.level is MarkingLevel.PART2}
    if not exempt:
        return
    twins = _twins(writing, batch)
    own = {ref: ref for ref, *_ in exempt}
    called = own | {ref: twin for ref, twin in twins.items() if twin in own}
    notes = FigureNotes(writing.connection, writing.as_at)
    notes.load()
    decided: set[_Name] = set()
    closed, found = [], []
    for row in _later(writing, called):
        name = called[row.ind_id], row.area_code, row.period_key, row.start, row.kind
        figure = exempt.get(name)
        if marks(row.lacks, FIGURES):
            decided.add(name)
        elif figure is not None and name not in decided:
            closed.append((row.ind_id, figure))
            note = notes.narrowed(row.note_id, figure.marking)
            found.append({"series": row.series_id, "key": row.period_key, "by": row.return_id, "note": note})
    add_rows(writing.connection, ObservationNoteRow, notes.new)
    for table in _TABLES if found else ():
        writing.connection.execute(
            update(cast("Table", table.__table__))
            .where(table.series_id == bindparam("series"), table.period_key == bindparam("key"))
            .where(table.return_id == bindparam("by"))
            .values(note_id=bindparam("note")),
            found,
        )
    if closed:
        named = list(dict.fromkeys(_said(ref, one) for ref, one in closed))
        are = "is" if len(named) == 1 else "are"
        writing.remark(
            "exempt_later_too",
            f"{counted(len(named), 'observation')} in files of a later day without markings {are} "
            f"exempt from now on, as this return says: {and_more(named, _MOST_NAMED)}.",
            narrowest(*(one.marking for _, one in closed)),
        )


def _name(ref: str, one: Observation) -> _Name:
    return ref, one.area_code, one.period.key, one.period.start, one.period.kind


def _said(ref: str, one: Observation) -> str:
    """The figure by its reference in the later file, and by that of this return where it is another."""
    here = "" if ref == one.ind_id else f", {one.ind_id} in this return"
    return f"{ref} ({one.period.label}{here})"


def _twins(writing: Writing, batch: ReturnBatch) -> dict[str, str]:
    """The references that this return does not know of indicators in the words of one that it has, each with that.

    Of several in the same words and unit, here or there, it would be a guess which is meant.
    """
    here: defaultdict[tuple[str, Unit], list[str]] = defaultdict(list)
    there: defaultdict[tuple[str, Unit], list[str]] = defaultdict(list)
    known = {one.ind_id for one in batch.indicators} | {one.ind_id for one in batch.observations}
    held = {ref: timeline.mentions[-1].value for ref, timeline in writing.held(INDICATORS).items()}
    for ref, one in (held | {one.ind_id: one for one in batch.indicators}).items():
        words = compared_words(INDICATORS, title_of(one))
        if words:
            (here if ref in known else there)[words, one.unit].append(ref)
    return {refs[0]: here[name][0] for name, refs in there.items() if len(refs) == len(here.get(name, ())) == 1}


def _later(writing: Writing, indicators: Collection[str]) -> list[Any]:
    """What returns of a later day give of some indicators, in the order of the returns."""
    found: list[Any] = []
    for table in _TABLES:
        said = ReturnRow.as_at, ReturnRow.lacks, SeriesRow.ind_id, SeriesRow.area_code
        statement = (
            select(
                *said,
                table.series_id,
                table.period_key,
                table.return_id,
                table.note_id,
                PeriodRow.start,
                PeriodRow.kind,
            )
            .join_from(table, SeriesRow, SeriesRow.series_id == table.series_id)
            .join(PeriodRow, PeriodRow.period_id == table.period_id)
            .join(ReturnRow, ReturnRow.return_id == table.return_id)
            .where(SeriesRow.origin == Origin.RETURNED, SeriesRow.ind_id.in_(indicators))
            .where(ReturnRow.as_at > writing.as_at)
        )
        found += writing.connection.execute(statement).all()
    return sorted(found, key=lambda row: (row.as_at, row.return_id))
