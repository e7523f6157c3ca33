"""Real statistics files for tests, small ones made to order, and figures looked up in a batch."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from lineofsight.domain.batches import Reading, StatisticsBatch
from lineofsight.exchange.statistics.catalogue import Catalogue, read_catalogue
from lineofsight.exchange.statistics.reading import read_statistics
from lineofsight.exchange.statistics.reference import Reference, read_reference
from lineofsight.paths import resources_folder

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineofsight.domain.batches import PublishedPoint

DATA = Path(__file__).resolve().parents[1] / "data"
HEADER = (
    "time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,"
    "old_la_code,new_la_code,la_name"
)
ENGLAND = "Reporting year,National,E92000001,England,,,,,"
OUTER_LONDON = "Reporting year,Regional,E92000001,England,E13000002,Outer London,,,"
BROMLEY = "Reporting year,Local authority,E92000001,England,E13000002,Outer London,305,E09000006,Bromley"

_catalogues: list[tuple[Catalogue, Reference]] = []


def catalogue_and_reference() -> tuple[Catalogue, Reference]:
    """The program's own, read once for all tests."""
    if not _catalogues:
        resources = resources_folder()
        _catalogues.append((read_catalogue(resources / "indicators"), read_reference(resources / "reference")))
    return _catalogues[0]


def read(path: Path) -> Reading:
    """A file read with the program's own catalogue."""
    return read_statistics(path, *catalogue_and_reference())


def batch_of(reading: Reading) -> StatisticsBatch:
    """The batch of a reading that must have one."""
    assert isinstance(reading.batch, StatisticsBatch), [finding.what for finding in reading.findings]
    return reading.batch


def points(batch: StatisticsBatch, ind_id: str, area: str) -> dict[str, PublishedPoint]:
    """The points of one series by the label of their period."""
    (series,) = [found for found in batch.series if (found.ind_id, found.area_code) == (ind_id, area)]
    return {batch.periods[point.period].label: point for point in series.points}


def figures(batch: StatisticsBatch, ind_id: str, area: str) -> dict[str, str]:
    """The figures of one series by the label of their period."""
    return {label: point.figure for label, point in points(batch, ind_id, area).items()}


def all_figures(batch: StatisticsBatch, ind_id: str) -> dict[tuple[str, str], str]:
    """The figures of one indicator by area and label."""
    return {
        (series.area_code, batch.periods[point.period].label): point.figure
        for series in batch.series
        if series.ind_id == ind_id
        for point in series.points
    }


def codes(reading: Reading) -> set[str]:
    """The codes of a reading's findings."""
    return {finding.code for finding in reading.findings}


def write_ees(path: Path, columns: str, rows: Sequence[str], *, header: str = HEADER) -> Path:
    """A small file of the standard; each row begins with the year."""
    path.write_text("\n".join([f"{header},{columns}", *rows]) + "\n", encoding="utf-8")
    return path
