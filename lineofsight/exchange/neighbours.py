"""Reading a statistical neighbour model: for each authority ten others that are most like it.

Two published shapes: the interactive tool's workbook (rows without meaning above the header, and a heading
``SNP`` for the closeness of each of ``SN1`` to ``SN10``) and the social care dashboard's CSV (``SN_1``,
``SN_1P`` …). Source of the rules: the tool's own code, which refuses other headings.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lineofsight.domain.batches import NeighbourBatch, Reading
from lineofsight.domain.findings import Finding, Place, Severity
from lineofsight.domain.places import Area, AreaLevel, Neighbour, NeighbourSet
from lineofsight.domain.validation import require_unique
from lineofsight.errors import ValueRefusedError
from lineofsight.exchange.neighbour_columns import NeighbourColumns, find_columns
from lineofsight.exchange.statistics.grid import Row, csv_rows, first_rows, sheet_grids
from lineofsight.exchange.statistics.recognition import StatisticsKind, recognise_statistics
from lineofsight.exchange.statistics.source_file import open_csv
from lineofsight.exchange.workbook import WorkbookRefusedError
from lineofsight.exchange.workbook_reading import read_workbook

if TYPE_CHECKING:
    from pathlib import Path

    from lineofsight.exchange.statistics.reference import Reference

_YEAR = re.compile(r"(?<!\d)(20\d{2})(?!\d)")
_CODE = re.compile(r"\d{3}")
_RECOGNISED_AS = StatisticsKind.NEIGHBOURS.value


class _RefusedError(Exception):
    """Ends the reading of a file with the finding that says why."""

    def __init__(self, finding: Finding) -> None:
        self.finding = finding
        super().__init__(finding.what)


def read_neighbours(path: Path, reference: Reference, *, version: str | None = None) -> Reading:
    """The neighbour sets of a model.

    Args:
        path: the workbook or CSV.
        reference: the lists of places, for names and regions.
        version: the model's version; without it the year in the file's name ("sn_may_2025.xlsx": "2025").

    Returns:
        The batch (a ``NeighbourBatch``, or ``None`` when the file was refused) with every finding.
    """
    findings: list[Finding] = []
    try:
        sha256, sheet, rows = _rows_of(path, findings)
        version = version or _year_of(path)
        batch = _batch(path, version, (sha256, sheet, rows), reference, findings)
    except _RefusedError as refusal:
        return Reading(name=path.name, recognised_as=_RECOGNISED_AS, batch=None, findings=(*findings, refusal.finding))
    recognised_as = f"{_RECOGNISED_AS} of {version}"
    return Reading(name=path.name, recognised_as=recognised_as, batch=batch, findings=tuple(findings))


def _rows_of(path: Path, findings: list[Finding]) -> tuple[str, str, list[Row]]:
    """The file's digest, the sheet's name ("" for a CSV) and its rows."""
    if path.suffix.lower() == ".csv":
        file = open_csv(path)
        if isinstance(file, Finding):
            raise _RefusedError(file)
        findings += file.findings
        return file.sha256, "", list(csv_rows(file.text))
    try:
        workbook = read_workbook(path)
    except WorkbookRefusedError as error:
        raise _RefusedError(error.finding(path.name)) from error
    grids = sheet_grids(workbook)
    for name, rows in grids:
        if any(recognise_statistics(row) is StatisticsKind.NEIGHBOURS for row in first_rows(rows)):
            return workbook.sha256, name, rows
    return workbook.sha256, grids[0][0] if grids else "", []


def _year_of(path: Path) -> str:
    years = _YEAR.findall(path.name)
    if not years:
        raise _RefusedError(
            Finding(
                "neighbour_version_unknown",
                Severity.FILE_REFUSED,
                Place(path.name),
                "The file does not say of which year the neighbour model is.",
                "Put the model's year into the file's name, for example 'sn_may_2025.xlsx'.",
            )
        )
    return str(years[-1])


def _batch(
    path: Path,
    version: str,
    content: tuple[str, str, list[Row]],
    reference: Reference,
    findings: list[Finding],
) -> NeighbourBatch:
    sha256, sheet, rows = content
    columns = find_columns(rows)
    if isinstance(columns, str):
        remedy = "Import the workbook as the Department published it, with its headings unchanged."
        raise _RefusedError(
            Finding("neighbour_headings", Severity.FILE_REFUSED, Place(path.name, sheet), columns, remedy)
        )
    names = {_code(row, columns.code): _cell(row, columns.name) for row in rows[columns.first_row :]}
    sets: dict[str, NeighbourSet] = {}
    areas: list[Area] = []
    for index, row in enumerate(rows[columns.first_row :], columns.first_row + 1):
        if sum(bool(cell.strip()) for cell in row) <= 1:
            # A blank row, or a heading above the abolished authorities.
            continue
        place = Place(path.name, sheet, f"row {index}" if sheet else f"line {index}")
        try:
            found = _set(row, columns, version, _Names(names, reference))
            if not found.neighbours:
                # The Department's own model leaves authorities blank that are too new to be compared.
                what = f"The model gives {names[found.area_code] or found.area_code} no neighbours."
                findings.append(Finding("no_neighbours", Severity.NOTE, place, what))
                continue
            require_unique((*sets, found.area_code), "LA number")
            areas.append(_area(found.area_code, names, reference))
            sets[found.area_code] = found
        except ValueRefusedError as error:
            findings.append(
                Finding("neighbour_row", Severity.ROW_REFUSED, place, str(error), "Correct the row and import again.")
            )
    return NeighbourBatch(name=path.name, sha256=sha256, version=version, sets=tuple(sets.values()), areas=tuple(areas))


def _area(code: str, names: dict[str, str], reference: Reference) -> Area:
    return reference.area(code) or Area(code, names[code] or code, AreaLevel.LOCAL_AUTHORITY)


@dataclass(frozen=True, slots=True)
class _Names:
    """Names of authorities: the Department's list first, then the model's own rows."""

    own: dict[str, str]
    reference: Reference

    def of(self, code: str) -> str:
        """The name of an authority; its code where nobody names it."""
        known = self.reference.area(code)
        return known.name if known else self.own.get(code) or code


def _set(row: Row, columns: NeighbourColumns, version: str, names: _Names) -> NeighbourSet:
    code = _code(row, columns.code)
    if not _CODE.fullmatch(code):
        raise ValueRefusedError("LA number", code, "Give the authority's three-digit code.")
    return NeighbourSet(version, code, tuple(_neighbours(row, columns, names)))


def _neighbours(row: Row, columns: NeighbourColumns, names: _Names) -> list[Neighbour]:
    found = []
    for rank, (code_at, closeness_at) in enumerate(columns.pairs, 1):
        code = _code(row, code_at)
        if code in ("", "-"):
            continue
        if not _CODE.fullmatch(code):
            raise ValueRefusedError(f"SN{rank}", code, "A neighbour is named by its three-digit code.")
        found.append(Neighbour(rank, code, names.of(code), closeness_in_words(_cell(row, closeness_at))))
    return found


def closeness_in_words(text: str) -> str:
    """One spelling of each closeness: "Very Close", "Very close" and "very close " are "Very close"."""
    return " ".join(text.split()).capitalize()


def _code(row: Row, at: int) -> str:
    return _cell(row, at).removesuffix(".0")


def _cell(row: Row, at: int) -> str:
    return row[at].strip() if at < len(row) else ""
