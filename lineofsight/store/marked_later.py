"""What a return says is exempt is so in later files without markings as well, also where they were imported first.

Of such a file, of a later day, it was only supposed that its figures are for members. A later return with markings that
opens the figure ends it; one that gave it unchanged before this one was imported does not: that it did is not held
figure by figure, and nothing is opened on a guess.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, cast

from sqlalchemy import bindparam, select, update

from lineofsight.domain.marking import MarkingLevel, narrowest
from lineofsight.store.applying_observations import FigureNotes
from lineofsight.store.carrying import marks
from lineofsight.store.tables import ObservationEditionRow, ObservationNoteRow, ObservationRow, ReturnRow, SeriesRow
from lineofsight.store.tables.series import Origin
from lineofsight.store.writing import add_rows
from lineofsight.wording.lists import and_more
from lineofsight.wording.subjects import counted

if TYPE_CHECKING:
    from collections.abc import Collection

    from sqlalchemy import Table

    from lineofsight.domain.batches import ReturnBatch
    from lineofsight.store.writing import Writing

_FIGURES: Final = "observations"
_TABLES: Final = (ObservationRow, ObservationEditionRow)
_MOST_NAMED: Final = 6


def keep_exempt_later(writing: Writing, batch: ReturnBatch) -> None:
    """Mark the figures that this return says are exempt so in later files without markings as well, and tell of it."""
    figures = batch.observations if batch.marks(_FIGURES) else ()
    exempt = {
        (one.ind_id, one.area_code, one.period.key): one for one in figures if one.marking.level is MarkingLevel.PART2
    }
    if not exempt:
        return
    notes = FigureNotes(writing.connection, writing.as_at)
    notes.load()
    decided: set[tuple[int, int]] = set()
    closed, found = [], []
    for row in _later(writing, {ref for ref, *_ in exempt}):
        figure = exempt.get((row.ind_id, row.area_code, row.period_key))
        if marks(row.lacks, _FIGURES):
            decided.add((row.series_id, row.period_key))
        elif figure is not None and (row.series_id, row.period_key) not in decided:
            closed.append(figure)
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
        named = list(dict.fromkeys(f"{one.ind_id} ({one.period.label})" for one in closed))
        are = "is" if len(named) == 1 else "are"
        writing.remark(
            "exempt_later_too",
            f"{counted(len(named), 'observation')} in files of a later day without markings {are} "
            f"exempt from now on, as this return says: {and_more(named, _MOST_NAMED)}.",
            narrowest(*(one.marking for one in closed)),
        )


def _later(writing: Writing, indicators: Collection[str]) -> list[Any]:
    """What returns of a later day give of some indicators, in the order of the returns."""
    found: list[Any] = []
    for table in _TABLES:
        said = ReturnRow.as_at, ReturnRow.lacks, SeriesRow.ind_id, SeriesRow.area_code
        statement = (
            select(*said, table.series_id, table.period_key, table.return_id, table.note_id)
            .join_from(table, SeriesRow, SeriesRow.series_id == table.series_id)
            .join(ReturnRow, ReturnRow.return_id == table.return_id)
            .where(SeriesRow.origin == Origin.RETURNED, SeriesRow.ind_id.in_(indicators))
            .where(ReturnRow.as_at > writing.as_at)
        )
        found += writing.connection.execute(statement).all()
    return sorted(found, key=lambda row: (row.as_at, row.return_id))
