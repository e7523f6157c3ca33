"""Made-up editions of published statistics, and a made-up neighbour model, for the store's tests."""

from __future__ import annotations

import hashlib
from datetime import date
from typing import TYPE_CHECKING

from lineofsight.domain.batches import NeighbourBatch, PublishedPoint, PublishedSeries, Reading, StatisticsBatch
from lineofsight.domain.marking import PUBLIC
from lineofsight.domain.periods import year_ending
from lineofsight.domain.places import Area, AreaLevel, Neighbour, NeighbourSet
from tests.store.reading_makers import indicator

if TYPE_CHECKING:
    from lineofsight.domain.indicators import Observation
    from lineofsight.store.store import Store

NEIGHBOUR_MODEL = NeighbourBatch(
    name="neighbours.xlsx",
    sha256="n1",
    version="2025",
    sets=(
        NeighbourSet(
            "2025", "305", (Neighbour(1, "314", "Kingston", "Very close"), Neighbour(2, "319", "Sutton", "Close"))
        ),
        NeighbourSet("2025", "314", (Neighbour(1, "305", "Anywhere", "Close"),)),
    ),
    areas=(Area("319", "Sutton", AreaLevel.LOCAL_AUTHORITY),),
)


def statistics(
    vintage: int = 2016,
    figures: dict[str, dict[int, str]] | None = None,
    *,
    published_on: date | None = None,
    lag: int = 240,
    counts: dict[int, tuple[str, str]] | None = None,
) -> Reading:
    """Return a reading of an edition with years ending on 31 March.

    Args:
        vintage: the newest year.
        figures: by area code, the figure of each year.
        published_on: of the edition.
        lag: the indicator's usual days to publication.
        counts: numerator and denominator of a year.
    """
    given = figures or {"305": {2015: "10", vintage: "11.0"}, "314": {2015: "9", vintage: "c"}}
    years = sorted({year for by_year in given.values() for year in by_year})
    areas = (
        Area("305", "Anywhere", AreaLevel.LOCAL_AUTHORITY, "E13000002", "E09000006"),
        Area("314", "Kingston", AreaLevel.LOCAL_AUTHORITY, "E13000002"),
        Area("E92000001", "England", AreaLevel.NATIONAL),
    )
    series = tuple(
        PublishedSeries(
            "N1",
            area,
            tuple(
                PublishedPoint(years.index(year), figure, *(counts or {}).get(year, ()))
                for year, figure in by_year.items()
            ),
        )
        for area, by_year in given.items()
    )
    batch = StatisticsBatch(
        name=f"workforce-{vintage}.csv",
        sha256=hashlib.sha256(repr((vintage, given, published_on, counts)).encode()).hexdigest(),
        source=f"Workforce, {vintage} (DfE)",
        vintage=str(vintage),
        published_on=published_on,
        indicators=(indicator("N1", is_national=True, publication_lag_days=lag, marking=PUBLIC),),
        areas=areas,
        periods=tuple(year_ending(date(year, 3, 31), str(year)) for year in years),
        series=series,
    )
    return Reading(name=batch.name, recognised_as="DfE statistics (EES)", batch=batch)


def neighbour_model(batch: NeighbourBatch = NEIGHBOUR_MODEL) -> Reading:
    """Return a reading of a neighbour model."""
    return Reading(name=batch.name, recognised_as="statistical neighbour model", batch=batch)


def known_in_the_end(store: Store, ind_id: str = "N1") -> tuple[Observation, ...]:
    """Return area 305's figures of an indicator as they are known when all have long been published."""
    return store.read(date(2030, 1, 1), council_area="305").performance.observations.get(ind_id, ())
