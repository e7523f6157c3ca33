"""What must not travel in a workbook: hidden sheets, copies behind pivot tables, comments, data about one child.

Councils were fined and reprimanded for hidden worksheets and pivot tables that carried people's records. A file that
holds any is refused whole, with the sheet and the cell, so that it is put right where it was made.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lineofsight.domain.findings import Finding, Place, Severity
from lineofsight.exchange.workbook import cell_name

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lineofsight.exchange.workbook import CellValue, Sheet, Workbook

CHILD_HEADINGS = frozenset(
    {
        "address", "allocated social worker", "case number", "child", "child id", "child name", "child number",
        "child ref", "child reference", "childs dob", "childs name", "client id", "d o b", "date of birth", "dob",
        "first name", "forename", "full name of child", "home address", "ics id", "lac number", "last name", "lcs id",
        "lcs number", "liquidlogic id", "mosaic id", "name of child", "name of young person", "nhs no", "nhs number",
        "person id", "postcode", "pupil name", "surname", "unique pupil number", "upn", "young person",
        "young persons name",
    }
)  # fmt: skip
"""Headings of columns about single children, in lower case without signs."""

_SUSPECT_TOGETHER = frozenset({"name", "age", "gender", "sex", "ethnicity", "legal status", "placement", "nationality"})
_ENOUGH_TOGETHER = 3
_HEADING_ROWS = 50
_UPN = re.compile(r"[A-HJ-NP-RT-Z][0-9]{11}[0-9A-HJ-NP-RTUV-Z]")
_LISTED = 5


def private_content(workbook: Workbook) -> list[Finding]:
    """Every finding about what a workbook hides or should not hold; one that refuses refuses the whole file."""
    findings: list[Finding] = []
    for sheet in workbook.sheets:
        findings.extend(_of_sheet(workbook.name, sheet))
    if workbook.pivot_caches:
        findings.append(
            Finding(
                "pivot_cache",
                Severity.FILE_REFUSED,
                Place(workbook.name),
                "The workbook holds a pivot table, which carries a hidden copy of all the data it was made from.",
                "Copy the table, paste it as values into a new workbook, and delete the pivot table.",
            )
        )
    if workbook.external_links or workbook.connections:
        findings.append(
            Finding(
                "external_link",
                Severity.WARNING,
                Place(workbook.name),
                "The workbook is linked to other files or data, and may carry copies of them; only what its own "
                "cells show was read.",
                "Break the links before the workbook is sent on.",
            )
        )
    return findings


def _of_sheet(file_name: str, sheet: Sheet) -> Iterator[Finding]:
    place = Place(file_name, sheet.name)
    if not sheet.visible:
        yield Finding(
            "hidden_sheet",
            Severity.FILE_REFUSED,
            place,
            f"Sheet {sheet.name} is hidden, so nobody sees what travels with the workbook.",
            "Show the sheet and look at it; then delete it, or leave it showing.",
        )
    if sheet.comments:
        cells = ", ".join(sheet.comments[:_LISTED])
        yield Finding(
            "comment",
            Severity.FILE_REFUSED,
            Place(file_name, sheet.name, sheet.comments[0]),
            f"Sheet {sheet.name} has comments or notes ({cells}), which can say more than was meant to be passed on.",
            "Delete the comments and notes, or write what matters into a column.",
        )
    if sheet.hidden_rows or sheet.hidden_columns:
        yield Finding(
            "hidden_cells",
            Severity.WARNING,
            place,
            f"Sheet {sheet.name} has {sheet.hidden_rows:,} hidden rows and {sheet.hidden_columns:,} hidden columns; "
            "they were read like all others.",
            "Show them and look whether they belong in the return.",
        )
    yield from _child_level(file_name, sheet)


def _child_level(file_name: str, sheet: Sheet) -> Iterator[Finding]:
    for row, cells in enumerate(sheet.rows, start=1):
        column = _child_heading(cells) if row <= _HEADING_ROWS else None
        if column is not None:
            yield Finding(
                "child_level_data",
                Severity.FILE_REFUSED,
                Place(file_name, sheet.name, cell_name(row, column)),
                f"The column '{cells[column - 1]}' holds data about single children, which never belong here.",
                "Delete the column, and give counts instead.",
            )
            return
        pupil = next((at for at, value in enumerate(cells, 1) if isinstance(value, str) and _UPN.fullmatch(value)), 0)
        if pupil:
            yield Finding(
                "child_level_data",
                Severity.FILE_REFUSED,
                Place(file_name, sheet.name, cell_name(row, pupil)),
                "The cell looks like a unique pupil number: data about single children never belong here.",
                "Delete what is about single children, and give counts instead.",
            )
            return


def _child_heading(cells: Sequence[CellValue]) -> int | None:
    folded = [_folded(value) for value in cells]
    for column, heading in enumerate(folded, start=1):
        if heading in CHILD_HEADINGS:
            return column
    together = [column for column, heading in enumerate(folded, start=1) if heading in _SUSPECT_TOGETHER]
    return together[0] if len(together) >= _ENOUGH_TOGETHER else None


def _folded(value: CellValue) -> str:
    if not isinstance(value, str):
        return ""
    without_signs = re.sub(r"[’'`]", "", value.casefold())
    return " ".join(re.sub(r"[^a-z0-9]+", " ", without_signs).split())
