"""A tracker's file as a workbook, .xlsx, .ods or .csv, with the same guards for each."""

from __future__ import annotations

import csv
import hashlib
import io
from typing import TYPE_CHECKING

from lineofsight.exchange.cell_text import clean_text
from lineofsight.exchange.csv_text import decode
from lineofsight.exchange.workbook import Oddity, Sheet, Workbook, WorkbookRefusedError
from lineofsight.exchange.workbook_guard import LIMITS, read_file
from lineofsight.exchange.workbook_reading import read_workbook

if TYPE_CHECKING:
    from pathlib import Path

    from lineofsight.domain.findings import Finding

_LONGEST_CELL = 32_767
_CLEANED = "The text held control characters, or ones that turn its direction around."


def open_tracker(path: Path) -> tuple[Workbook, tuple[Finding, ...]]:
    """A tracker's file as plain values, and what a person should know of the file itself.

    A comma-separated file becomes a workbook of one sheet whose cells are all text, so that 1.10 stays 1.10.

    Raises:
        WorkbookRefusedError: when the file is not read at all.
    """
    if path.suffix.lower() == ".csv":
        workbook, findings = _read_csv(path)
    else:
        workbook, findings = read_workbook(path), ()
    return workbook, findings


def _read_csv(path: Path) -> tuple[Workbook, tuple[Finding, ...]]:
    data = read_file(path, LIMITS)
    decoded = decode(data, path.name)
    if decoded.text is None:
        finding = decoded.findings[0]
        raise WorkbookRefusedError(finding.code, finding.what, finding.remedy)
    oddities: list[Oddity] = []
    rows: list[tuple[str | None, ...]] = []
    try:
        for number, cells in enumerate(csv.reader(io.StringIO(decoded.text, newline=""), strict=True), start=1):
            if number > LIMITS.rows or len(cells) > LIMITS.columns:
                raise WorkbookRefusedError(
                    "workbook_too_large",
                    f"The file has more than {LIMITS.rows:,} rows or {LIMITS.columns:,} columns.",
                    "Delete what is not the tracker itself.",
                )
            rows.append(tuple(_cell(text, number, at, oddities) for at, text in enumerate(cells, start=1)))
    except csv.Error as error:
        raise WorkbookRefusedError(
            "csv_damaged",
            f"The file's commas and quotes do not fit together: {error}.",
            "Save it again as 'CSV UTF-8'.",
        ) from error
    sheet = Sheet(name=path.stem, visible=True, rows=tuple(rows), oddities=tuple(oddities))
    return Workbook(name=path.name, sha256=hashlib.sha256(data).hexdigest(), sheets=(sheet,)), decoded.findings


def _cell(text: str, row: int, column: int, oddities: list[Oddity]) -> str | None:
    if len(text) > _LONGEST_CELL:
        what = f"The text is {len(text):,} characters long; a cell may hold {_LONGEST_CELL:,}."
        oddities.append(Oddity(row, column, "text_too_long", what))
        return None
    cleaned, found = clean_text(text)
    oddities.extend(Oddity(row, column, code, _CLEANED) for code in found)
    return cleaned.strip() or None
