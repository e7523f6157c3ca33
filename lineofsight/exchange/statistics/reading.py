"""Reading a file of published statistics, whatever its shape."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

from lineofsight.domain.batches import Reading, StatisticsBatch
from lineofsight.domain.findings import Finding, Place, Severity
from lineofsight.exchange.statistics.ees import read_ees
from lineofsight.exchange.statistics.first_release import read_first_release
from lineofsight.exchange.statistics.grid import Row, csv_header, csv_rows, first_rows, sheet_grids
from lineofsight.exchange.statistics.lait import LaitTable, lait_cells, measure_in_name
from lineofsight.exchange.statistics.lait_gathering import LaitGathering
from lineofsight.exchange.statistics.recognition import StatisticsKind, recognise_statistics
from lineofsight.exchange.statistics.reporting import Reporter
from lineofsight.exchange.statistics.source_file import Means, Progress, SourceFile, open_csv
from lineofsight.exchange.statistics.table_tool import ToolTable, read_table_tool
from lineofsight.exchange.statistics.table_tool_sheet import read_tool_sheet
from lineofsight.exchange.workbook import WorkbookRefusedError
from lineofsight.exchange.workbook_reading import read_workbook

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date
    from pathlib import Path

    from lineofsight.exchange.statistics.catalogue import Catalogue
    from lineofsight.exchange.statistics.reference import Reference

_UNKNOWN = "statistics file"
_WORKBOOKS = (".xlsx", ".ods")
_LAIT = frozenset(
    {
        StatisticsKind.LAIT_LONG,
        StatisticsKind.LAIT_LA_VIEW,
        StatisticsKind.LAIT_ALL_LAS,
        StatisticsKind.LAIT_OWN,
    }
)
_ONE_MEASURE = frozenset({StatisticsKind.LAIT_LA_VIEW, StatisticsKind.LAIT_ALL_LAS})
_INSTEAD = {
    StatisticsKind.EES: "Import the data file as it was downloaded, as a CSV.",
    StatisticsKind.FIRST_RELEASE: "Import the file as it was downloaded, as a CSV.",
    StatisticsKind.EES_METADATA: "Import the data file; this one is read with it when it lies beside it.",
    StatisticsKind.NEIGHBOURS: "Import it as a neighbour model.",
}


def read_statistics(
    path: Path,
    catalogue: Catalogue,
    reference: Reference,
    *,
    published_on: date | None = None,
    progress: Progress | None = None,
) -> Reading:
    """The catalogue's figures in a data file of Explore Education Statistics or an interactive tool download.

    Args:
        path: the file, .csv, .xlsx or .ods. A metadata file ``name.meta.csv`` beside it is read too.
        catalogue: which indicators are wanted.
        reference: the lists of places.
        published_on: when the edition was published, where the person knows it.
        progress: told how many rows were read.

    Returns:
        The batch (a ``StatisticsBatch``, or ``None`` when the file was refused) with every finding.
    """
    means = Means(catalogue=catalogue, reference=reference, published_on=published_on, progress=progress or nobody)
    if path.suffix.lower() in _WORKBOOKS:
        return _read_workbook(path, means)
    file = open_csv(path)
    if isinstance(file, Finding):
        return Reading(name=path.name, recognised_as=_UNKNOWN, batch=None, findings=(file,))
    return read_source_file(file, means)


def read_source_file(file: SourceFile, means: Means) -> Reading:
    """What a CSV that is already open holds of the catalogue.

    Args:
        file: its text, with its metadata where there is some.
        means: the catalogue and the lists of places.
    """
    try:
        header = csv_header(file.text)
        kind = recognise_statistics(header)
        if kind is StatisticsKind.EES:
            return read_ees(file, means)
        if kind is StatisticsKind.FIRST_RELEASE:
            return read_first_release(file, means)
        if kind is StatisticsKind.EES_TABLE_TOOL:
            return read_table_tool(_tool_table(file, header), means)
        if kind in _LAIT:
            rows = enumerate(csv_rows(file.text), 1)
            next(rows)
            table = LaitTable(kind, _names(header), rows, file.name)
            return _read_lait(table, file.sha256, list(file.findings), means)
    except csv.Error as error:
        what = f"The file is not a CSV that can be read ({error})."
        return _refused(file.name, kind=None, what=what, remedy="Download it again.")
    return _other(file.name, kind)


def _tool_table(file: SourceFile, header: Row) -> ToolTable:
    rows = list(enumerate(csv_rows(file.text), 1))[1:]
    return ToolTable(file.name, file.sha256, _names(header), rows, file.findings)


def _read_workbook(path: Path, means: Means) -> Reading:
    try:
        workbook = read_workbook(path)
    except WorkbookRefusedError as error:
        return Reading(name=path.name, recognised_as=_UNKNOWN, batch=None, findings=(error.finding(path.name),))
    grids = [grid for _, grid in sheet_grids(workbook)]
    for reading in (_read_grid(grid, path.name, workbook.sha256, means) for grid in grids):
        if reading is not None:
            return reading
    return _other(path.name, None)


def _read_grid(grid: list[Row], name: str, sha256: str, means: Means) -> Reading | None:
    for index, row in enumerate(first_rows(grid)):
        kind = recognise_statistics(row)
        if kind in _LAIT:
            rows: Iterator[tuple[int, Row]] = enumerate(grid[index + 1 :], index + 2)
            return _read_lait(LaitTable(kind, _names(row), rows, name), sha256, [], means)
        if kind is StatisticsKind.EES_TABLE_TOOL:
            below = _padded(grid[index + 1 :], index + 2, len(row))
            return read_table_tool(ToolTable(name, sha256, _names(row), below), means)
        if kind is not None:
            return _other(name, kind)
    return read_tool_sheet(grid, name, sha256, means)


def _names(row: Row) -> tuple[str, ...]:
    return tuple(cell.strip() for cell in row)


def _padded(rows: list[Row], first: int, width: int) -> list[tuple[int, Row]]:
    """A sheet's rows, which end with their last filled cell, as wide as the headings."""
    return [(line, [*row, *[""] * (width - len(row))]) for line, row in enumerate(rows, first)]


def _read_lait(table: LaitTable, sha256: str, findings: list[Finding], means: Means) -> Reading:
    report = Reporter(table.name)
    if table.kind in _ONE_MEASURE and measure_in_name(table.name, means.catalogue) is None:
        findings.append(
            report.refuse(
                "measure_unnamed",
                "The table does not say which measure it is of, and its file name has no measure of the catalogue.",
                "Keep the file name that the tool gives, or download a table with 'Create your own'.",
            )
        )
        return Reading(name=table.name, recognised_as=table.kind, batch=None, findings=tuple(findings))
    gathering = LaitGathering(means.reference, report)
    for count, cell in enumerate(lait_cells(table, means.catalogue), 1):
        gathering.take(cell)
        if not count % 10_000:
            means.progress(count)
    findings += gathering.findings()
    if not gathering.series:
        what = "No indicator of the catalogue is in this file, so nothing was taken from it."
        findings.append(report.note("no_indicator", what))
    vintage = str(max((period.end.year for period in gathering.periods.all), default=""))
    batch = StatisticsBatch(
        name=table.name,
        sha256=sha256,
        source=", ".join(part for part in ("Local Authority Interactive Tool", vintage) if part) + " (DfE)",
        vintage=vintage,
        published_on=means.published_on,
        indicators=gathering.indicators,
        areas=gathering.areas,
        periods=gathering.periods.all,
        series=gathering.series,
    )
    return Reading(name=table.name, recognised_as=table.kind, batch=batch, findings=tuple(findings))


def _other(name: str, kind: StatisticsKind | None) -> Reading:
    if kind is None:
        what = "The headings are those of no statistics file that the program knows."
        remedy = (
            "Import the CSV as it was downloaded, with its first line unchanged. If it is your own plan or scorecard, "
            "drop it on the window's page Import, or see with 'lineofsight map' how it can be read."
        )
        finding = Finding("statistics_unknown", Severity.FILE_REFUSED, Place(name), what, remedy)
        return Reading(name=name, recognised_as=_UNKNOWN, batch=None, findings=(finding,))
    return _refused(name, kind, f"Recognised: {kind}, which is not read here.", _INSTEAD[kind])


def _refused(name: str, kind: StatisticsKind | None, what: str, remedy: str) -> Reading:
    finding = Finding("statistics_not_read", Severity.FILE_REFUSED, Place(name), what, remedy)
    return Reading(name=name, recognised_as=kind or _UNKNOWN, batch=None, findings=(finding,))


def nobody(_rows: int) -> None:
    """Nobody waits for the progress."""
