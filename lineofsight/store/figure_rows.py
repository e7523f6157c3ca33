"""The rows of figures as they are asked for and written: plain tuples, for a release holds a hundred thousand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, cast

from sqlalchemy import bindparam, delete, select

from lineofsight.store.editions import Given, Run
from lineofsight.store.tables import EditionRow, ObservationEditionRow, ObservationRow, SeriesRow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import Connection, Delete, Row, Select, Table

    from lineofsight.store.tables.series import Origin

Key = tuple[int, int]
"""Series and period key of one figure."""

FigureRow = tuple[int, int, int, int, int | None, str, str | None, str | None, int | None]
"""The columns of a figure in the order of ``COLUMNS``; without a last edition it reaches to the newest."""

COLUMNS: Final = (
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
LAST: Final = COLUMNS.index("last_return_id")
"""Where the last edition stands in a row."""
GIVEN: Final = slice(COLUMNS.index("figure"), len(COLUMNS))
"""Where the parts of what an edition gave stand in a row."""

_FigureTable = ObservationRow | ObservationEditionRow


def load_newest(connection: Connection, ind_id: str, origin: Origin) -> Sequence[Row[*FigureRow]]:
    """The newest edition of every figure of an indicator."""
    # All at once: asked for row by row, SQLAlchemy takes half as long again.
    return connection.execute(_NEWEST, {"ind_id": ind_id, "origin": origin}).all()


def load_earlier(connection: Connection, ind_id: str, origin: Origin) -> Sequence[Row[*FigureRow]]:
    """The editions of an indicator's figures that are not the newest, in any order."""
    return connection.execute(_EARLIER, {"ind_id": ind_id, "origin": origin}).all()


def load_editions(connection: Connection, ind_id: str, origin: Origin) -> Sequence[int]:
    """The returns that gave figures of an indicator."""
    return connection.execute(_EDITIONS, {"ind_id": ind_id, "origin": origin}).scalars().all()


def run_of(row: Sequence[Any], newest: int) -> Run:
    """The run that a row keeps; ``newest`` is the edition to which it reaches where it has no end."""
    _, _, first, period_id, last, figure, numerator, denominator, note_id = row
    return Run(first, newest if last is None else last, period_id, Given(figure, numerator, denominator, note_id))


def given_of(row: Sequence[Any]) -> Given:
    """What the edition that a row keeps gave."""
    return Given(*row[GIVEN])


def ended(row: FigureRow, last: int) -> FigureRow:
    """A row that reaches to an edition and no further."""
    series_id, period_key, first, period_id, _, figure, numerator, denominator, note_id = row
    return (series_id, period_key, first, period_id, last, figure, numerator, denominator, note_id)


def row_of(key: Key, run: Run, last: int | None) -> FigureRow:
    """The row that keeps a run of a figure, with its last edition as it is to be kept."""
    return (*key, run.return_id, run.period_id, last, *run.given)


def _of_indicator(table: type[_FigureTable]) -> Select[*FigureRow]:
    figures, series = table.__table__.c, SeriesRow.__table__.c
    return (
        select(*(figures[column] for column in COLUMNS))
        .where(figures.series_id == series.series_id)
        .where(series.ind_id == bindparam("ind_id"), series.origin == bindparam("origin"))
    )


def _dropping(table: type[_FigureTable], keys: tuple[str, ...]) -> Delete:
    """The deletion of the row with the keys, which are its parameters."""
    figures = cast("Table", table.__table__)
    return delete(figures).where(*(figures.c[key] == bindparam(key) for key in keys))


# Built once: to build a statement and to find it among those known takes longer than to run it.
_NEWEST, _EARLIER = _of_indicator(ObservationRow), _of_indicator(ObservationEditionRow)
_EDITION_COLUMNS = EditionRow.__table__.c
_EDITIONS = select(_EDITION_COLUMNS.return_id).where(
    _EDITION_COLUMNS.ind_id == bindparam("ind_id"), _EDITION_COLUMNS.origin == bindparam("origin")
)
KEY_OF_NEWEST: Final = ("series_id", "period_key")
KEY_OF_EARLIER: Final = (*KEY_OF_NEWEST, "return_id")
DROP_NEWEST: Final = _dropping(ObservationRow, KEY_OF_NEWEST)
"""With the parameters ``KEY_OF_NEWEST``."""
DROP_EARLIER: Final = _dropping(ObservationEditionRow, KEY_OF_EARLIER)
"""With the parameters ``KEY_OF_EARLIER``."""
