"""Who may read the council's own figures that are held, asked for only where any of them is exempt."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from sqlalchemy import select

from lineofsight.domain.marking import Marking, MarkingLevel, narrowest
from lineofsight.store.tables import ObservationNoteRow, ObservationRow, SeriesRow
from lineofsight.store.tables.series import Origin

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlalchemy import Connection

    from lineofsight.domain.indicators import Observation

_NOTES = ObservationNoteRow.__table__.c
_ANY_EXEMPT = select(_NOTES.note_id).where(_NOTES.marking_level == MarkingLevel.PART2).limit(1)
_SERIES, _FIGURES = SeriesRow.__table__.c, ObservationRow.__table__.c
_MARKED = (
    select(_SERIES.ind_id, _SERIES.area_code, _FIGURES.period_key, _NOTES.marking_level, _NOTES.exempt_para)
    .where(_SERIES.origin == Origin.RETURNED, _FIGURES.series_id == _SERIES.series_id)
    .where(_NOTES.note_id == _FIGURES.note_id)
)


class HeldFigures:
    """The markings of the figures that are held before a return is kept; none are read where none is exempt."""

    def __init__(self, connection: Connection) -> None:
        """Look whether any figure that is held is exempt."""
        self._connection = connection
        self._found = self._read() if connection.execute(_ANY_EXEMPT).first() else {}

    def _read(self) -> Mapping[tuple[str, str], Mapping[int, Marking]]:
        found: defaultdict[tuple[str, str], dict[int, Marking]] = defaultdict(dict)
        for ind_id, area, key, level, paragraph in self._connection.execute(_MARKED):
            found[ind_id, area][key] = Marking(level, paragraph)
        return found

    def same(self, one: Observation) -> Marking | None:
        """The marking of the figure of the same indicator, area and period, in its newest edition."""
        return self._found.get((one.ind_id, one.area_code), {}).get(one.period.key)

    def newest(self, ind_id: str, area_code: str) -> Marking | None:
        """The marking of the newest period's figure, by which a period that is not held yet goes.

        Where the area has no figure: the narrowest of any area, for the same place may be written otherwise.
        """
        series = self._found.get((ind_id, area_code))
        areas = [series] if series else [one for (ref, _), one in self._found.items() if ref == ind_id]
        return narrowest(*(one[max(one)] for one in areas)) if areas else None

    def any_area(self, ind_id: str) -> tuple[Marking, ...]:
        """The markings of every figure of an indicator."""
        return tuple(one for (ref, _), series in self._found.items() if ref == ind_id for one in series.values())
