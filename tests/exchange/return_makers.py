"""A return as an officer fills it in: the template, with rows typed below the made-up ones."""

from __future__ import annotations

import datetime as dt
import tempfile
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from openpyxl import Workbook, load_workbook

from lineofsight.domain.batches import Reading, ReturnBatch
from lineofsight.exchange.return_layout import FIRST_FREE_ROW
from lineofsight.exchange.return_reading import read_return
from lineofsight.exchange.return_sheets import SHEETS
from lineofsight.exchange.return_template import write_template

if TYPE_CHECKING:
    from lineofsight.domain.findings import Finding

TODAY = dt.date(2017, 4, 3)
HEAD: dict[str, Any] = {"council": "Anytown", "la_code": "305", "as_at": dt.date(2017, 3, 31)}
THEME: dict[str, Any] = {"theme_id": "T1", "title": "Caseloads", "marking": "public"}
ACTION: dict[str, Any] = {
    "action_id": "1.10",
    "theme_id": "T1",
    "action": "Recruit",
    "lead_officer": "Head of Safeguarding",
    "due_date_original": dt.date(2016, 12, 31),
    "due_date_current": dt.date(2017, 2, 28),
    "delivery_status": "at_risk",
    "impact_status": "too_early",
    "status_date": dt.date(2017, 3, 1),
    "update_date": dt.date(2017, 3, 1),
    "marking": "members",
}
INDICATOR: dict[str, Any] = {
    "ind_id": "I1",
    "title": "Return interviews offered",
    "plain_title": "Interviews after going missing",
    "why_it_matters": "A child who ran away has a reason.",
    "definition": "Interviews held, of those due",
    "unit": "percent",
    "polarity": "higher_better",
    "rag_method": "none",
    "period_type": "month",
    "marking": "public",
}
FIGURE: dict[str, Any] = {
    "ind_id": "I1",
    "period_end": dt.date(2017, 3, 31),
    "value": 58,
    "numerator": 45,
    "denominator": 78,
}
BODY: dict[str, Any] = {
    "body_id": "B1",
    "name": "Board",
    "kind": "improvement_board",
    "frequency_text": "Monthly",
    "marking": "public",
}

Filled = dict[str, list[dict[str, Any]]]


@cache
def _template() -> Workbook:
    """The template, opened once: to write and open it takes longer than to save and read what was filled in."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "template.xlsx"
        write_template(path)
        return load_workbook(path)


def filled_in(path: Path, sheets: Filled) -> Path:
    """Fill in the template: rows below the made-up one, by sheet title and heading."""
    book, first = _template(), FIRST_FREE_ROW + 1
    filled: Filled = {"Return": [HEAD]} | sheets
    for title, rows in filled.items():
        plan = next(plan for plan in SHEETS if plan.title == title)
        names = [column.name for column in plan.columns]
        for number, row in enumerate(rows, start=first):
            for name, value in row.items():
                book[title].cell(number, names.index(name) + 1).value = value
    book.save(path)
    for title, rows in filled.items():
        book[title].delete_rows(first, len(rows))
    return path


def read(path: Path, sheets: Filled) -> Reading:
    """Fill in the template and read it."""
    return read_return(filled_in(path, sheets), today=TODAY)


def batch_of(reading: Reading) -> ReturnBatch:
    """The batch, which must be there."""
    assert isinstance(reading.batch, ReturnBatch), reading.findings
    return reading.batch


def of_code(reading: Reading, code: str) -> Finding:
    """The one finding of that code."""
    (finding,) = [finding for finding in reading.findings if finding.code == code]
    return finding
