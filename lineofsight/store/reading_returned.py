"""What the council's returns hold together as at a date, as one return: nothing of it is new."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from lineofsight.domain.batches import ReturnBatch
from lineofsight.store.applying_statistics import load_national_indicators
from lineofsight.store.figures_reading import Knowledge, load_runs
from lineofsight.store.known_milestones import of_known
from lineofsight.store.reading_items import AsAt, standing_items, standing_timelines, with_first_original
from lineofsight.store.reading_observations import ObservationReader, load_notes
from lineofsight.store.returns import edition_order, load_returns
from lineofsight.store.series_keys import load_periods
from lineofsight.store.standing import removed_references
from lineofsight.store.subjects import ACTIONS, DATE_CHANGES, FIGURES, MILESTONES, VERSIONS
from lineofsight.store.tables import SeriesRow
from lineofsight.store.tables.series import Origin
from lineofsight.store.watched_subjects import AUDIT_RECOMMENDATIONS, KEPT

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy import Connection

    from lineofsight.domain.indicators import Observation
    from lineofsight.domain.record import Council


def read_returned(connection: Connection, day: date, council: Council) -> ReturnBatch:
    """Every row that stands in the record by then, whichever return gave it; what was published is not in it.

    Args:
        connection: of the store.
        day: as at which.
        council: whose returns they are.

    Returns:
        A return as at ``day``, without the name and the checksum of a file. Its first due dates are the first that
        were returned, which are those that are shown.
    """
    at = AsAt(connection, day, load_returns(connection))
    at = replace(at, removed=removed_references(standing_items(at, VERSIONS), day))
    items: dict[str, Any] = {subject.attribute: standing_items(at, subject) for subject in KEPT}
    for subject in (ACTIONS, MILESTONES, AUDIT_RECOMMENDATIONS):
        dated = standing_timelines(at, subject)
        items[subject.attribute] = tuple(with_first_original(timeline) for timeline in dated)
        if subject is MILESTONES:
            items[DATE_CHANGES.attribute] = of_known(items[DATE_CHANGES.attribute], dated)
    # A milestone may stand although its action was superseded and is no longer returned; its row could not be read.
    named = {action.action_id for action in items["actions"]}
    items["milestones"] = tuple(one for one in items["milestones"] if one.action_id in named)
    return ReturnBatch(
        name="",
        sha256="",
        council=council,
        as_at=day,
        subjects=frozenset((*items, FIGURES)),
        observations=_figures(at),
        **items,
    )


def _figures(at: AsAt) -> tuple[Observation, ...]:
    """The council's own figures, each in its newest edition by then."""
    knowledge = Knowledge(
        at.day,
        {row.return_id: row for row in at.returns},
        load_periods(at.connection),
        load_national_indicators(at.connection),
    )
    reader = ObservationReader(knowledge, load_notes(at.connection))
    found: list[Observation] = []
    for area_code in _areas_returned(at.connection):
        runs = load_runs(at.connection, edition_order(at.returns), area_code)
        for name in sorted(runs):
            if name.origin is Origin.RETURNED:
                found += reader.given(name, runs)
    return tuple(found)


def _areas_returned(connection: Connection) -> tuple[str, ...]:
    statement = select(SeriesRow.area_code).distinct().where(SeriesRow.origin == Origin.RETURNED)
    return tuple(sorted(connection.execute(statement).scalars()))
