"""Runs of editions become the domain's observations, each with its source."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from lineofsight.domain.indicators import FigureSource, Observation
from lineofsight.domain.marking import PUBLIC, Marking
from lineofsight.store.tables import ObservationNoteRow
from lineofsight.store.tables.series import Origin
from lineofsight.store.types import figure_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sqlalchemy import Connection, RowMapping

    from lineofsight.domain.figures import Figure
    from lineofsight.store.figures_reading import Knowledge, RunBegun, Runs, SeriesKey

_NOTED = ("quality", "commentary", "action", "commentary_author", "commentary_date", "illustrative")

Notes = dict[int, "RowMapping"]
"""What officers said beside figures, by key."""


def load_notes(connection: Connection) -> Notes:
    """Every note beside a figure."""
    table = ObservationNoteRow.__table__
    return {row["note_id"]: row for row in connection.execute(select(*table.columns)).mappings()}


@dataclass(frozen=True, slots=True)
class ObservationReader:
    """Makes observations from runs, as they were known."""

    knowledge: Knowledge
    notes: Mapping[int, RowMapping]

    def series(self, name: SeriesKey, runs: Runs) -> tuple[Observation, ...]:
        """The known figures of one series, oldest first."""
        found = (self.editions(name, one) for one in runs.get(name, {}).values())
        return tuple(editions[-1] for editions in found if editions)

    def given(self, name: SeriesKey, runs: Runs) -> tuple[Observation, ...]:
        """The same as they were returned: what they revise is said only where officers did."""
        found = (self.knowledge.known(name, one) for one in runs.get(name, {}).values())
        return tuple(self._observation(name, known[-1], None) for known in found if known)

    def earlier(self, name: SeriesKey, runs: Runs) -> dict[tuple[str, int], tuple[Observation, ...]]:
        """The known editions before the one shown, by indicator and period key, where there are any."""
        found = {key: self.editions(name, one)[:-1] for key, one in runs.get(name, {}).items()}
        return {(name.ind_id, key): editions for key, editions in found.items() if editions}

    def editions(self, name: SeriesKey, runs: Sequence[RunBegun]) -> tuple[Observation, ...]:
        """The known editions of one figure, oldest first."""
        made: list[Observation] = []
        for run in self.knowledge.known(name, runs):
            made.append(self._observation(name, run, made[-1].figure if made else None))
        return tuple(made)

    def _observation(self, name: SeriesKey, run: RunBegun, before: Figure | None) -> Observation:
        row = self.knowledge.returns[run.return_id]
        period = self.knowledge.periods[run.period_id]
        figure = figure_of(run.given.figure)
        facts: dict[str, Any] = {
            "ind_id": name.ind_id,
            "area_code": name.area_code,
            "period": period,
            "figure": figure,
            "source": FigureSource(
                name=row.source,
                imported_on=row.imported_on,
                published_on=row.published_on,
                vintage=row.vintage,
                is_published=name.origin is Origin.PUBLISHED,
            ),
            "as_at": row.as_at if name.origin is Origin.RETURNED else row.published_on or period.end,
            "numerator": _figure(run.given.numerator),
            "denominator": _figure(run.given.denominator),
            "revised_from": before if before != figure else None,
            "marking": PUBLIC,
        }
        if run.given.note_id is not None:
            facts |= _noted(self.notes[run.given.note_id], facts)
        return Observation(**facts)


def _figure(text: str | None) -> Figure | None:
    return None if text is None else figure_of(text)


def _noted(note: RowMapping, facts: Mapping[str, Any]) -> dict[str, Any]:
    """What officers said, where they did."""
    return {name: note[name] for name in _NOTED} | {
        "as_at": note["as_at"] or facts["as_at"],
        "revised_from": note["revised_from"] or facts["revised_from"],
        "marking": Marking(note["marking_level"], note["exempt_para"]),
    }
