"""Make the example council's three return workbooks from their source files.

A task for developers, run when ``resources/example/source`` changes; the workbooks are kept beside it::

    python build/example.py

What the source files say goes through the same door as any council's return: the rows are put into sheets, read with
all checks, and only what was read is written. Nothing is written while a row is refused.
"""

from __future__ import annotations

import csv
import sys
import tomllib
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from lineofsight.domain.batches import Reading, ReturnBatch
from lineofsight.domain.findings import Severity
from lineofsight.exchange.return_columns import LIST_SEPARATOR, Column, Kind
from lineofsight.exchange.return_reading import read_return, read_return_workbook
from lineofsight.exchange.return_sheets import RETURN, SHEETS
from lineofsight.exchange.return_writing import write_return
from lineofsight.exchange.workbook import CellValue, Sheet, Workbook

FOLDER = Path(__file__).resolve().parents[1] / "resources" / "example"
PREPARED_BY = "Head of Performance (illustrative)"

SourceRow = dict[str, Any]

PLAIN = {
    "Recommendations": ("recommendations.toml", "recommendation"),
    "Themes": ("themes.toml", "theme"),
    "Actions": ("actions.toml", "action"),
    "Milestones": ("milestones.toml", "milestone"),
    "Date changes": ("date_changes.toml", "date_change"),
    "Plan versions": ("plan_versions.toml", "plan_version"),
    "Indicators": ("indicators_local.toml", "indicator"),
    "Links": ("links.toml", "link"),
    "Expectations": ("expectations.toml", "expectation"),
    "Inspections": ("inspections.toml", "inspection"),
    "Deadlines": ("deadlines.toml", "deadline"),
    "Decisions": ("decisions.toml", "decision"),
    "Risks": ("risks.toml", "risk"),
    "Audit reports": ("audits.toml", "audit"),
    "Audit recommendations": ("audit_recommendations.toml", "audit_recommendation"),
    "Budget": ("budget_lines.toml", "budget_line"),
    "Registers": ("register_entries.toml", "register_entry"),
    "Caseloads": ("caseloads.toml", "caseload"),
    "Case audits": ("case_audits.toml", "case_audit"),
    "Quality events": ("quality_events.toml", "quality_event"),
    "Voices": ("voices.toml", "voice"),
    "Member activities": ("member_activities.toml", "member_activity"),
    "Questions": ("questions.toml", "question"),
}
"""By the sheet's title, the source file and table whose rows it holds as they are."""


def read_table(file_name: str, table: str) -> list[SourceRow]:
    """Give the rows of one table of one source file, numbers as exact decimals."""
    text = (FOLDER / "source" / file_name).read_text(encoding="utf-8")
    rows: list[SourceRow] = tomllib.loads(text, parse_float=Decimal)[table]
    return rows


def read_council() -> SourceRow:
    """Give what the source says of the council itself."""
    text = (FOLDER / "source" / "council.toml").read_text(encoding="utf-8")
    council: SourceRow = tomllib.loads(text)["council"]
    return council


def as_returned(rows: list[SourceRow], as_at: date) -> list[SourceRow]:
    """Give the rows that the return of ``as_at`` had, each as it was then."""
    states = []
    for row in rows:
        known_from: date = row.get("first_return") or row.get("changed_on") or date.min
        if known_from <= as_at:
            state = dict(row)
            for change in row.get("changes", []):
                if change["as_at"] <= as_at:
                    state |= {name: value for name, value in change.items() if name != "as_at"}
            states.append(state)
    return states


def bodies(as_at: date) -> list[SourceRow]:
    """Give bodies, and posts as bodies of kind post."""
    posts = as_returned(read_table("posts.toml", "post"), as_at)
    named = [
        row | {"body_id": row["post_id"], "name": row["title"], "short_name": row["short_title"], "kind": "post"}
        for row in posts
    ]
    return [*as_returned(read_table("bodies.toml", "body"), as_at), *named]


def seats(as_at: date) -> list[SourceRow]:
    """Give seats: the holder is a post, and its role says whether it chairs."""
    return [
        row
        | {
            "holder": row["post_id"],
            "role": "chair" if row["chair"] else "member",
            "from": row.get("from_date"),
            "to": row.get("to_date"),
        }
        for row in as_returned(read_table("seats.toml", "seat"), as_at)
    ]


def meetings(as_at: date) -> list[SourceRow]:
    """Give meetings: held, not held (cancelled), or neither yet (planned)."""
    held = {"held": True, "cancelled": False, "planned": None}
    return [
        row
        | {
            "held": held[row["status"]],
            "considered": [
                *row.get("considered", []),
                *([row["what_was_decided"]] if "what_was_decided" in row else []),
            ],
        }
        for row in as_returned(read_table("meetings.toml", "meeting"), as_at)
    ]


def observations(as_at: date) -> list[SourceRow]:
    """Give the figures that this return brought, each marked like its indicator."""
    marked = {row["ind_id"]: row for row in read_table("indicators_local.toml", "indicator")}
    with (FOLDER / "source" / "observations.csv").open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["available_in"] == as_at.isoformat()]
    return [
        row
        | {
            "value": row["value"] or "x",
            "marking": marked[row["ind_id"]]["marking"],
            "exempt_para": marked[row["ind_id"]].get("exempt_para"),
            "illustrative": row["illustrative"] == "true",
        }
        for row in rows
    ]


def source_rows(as_at: date) -> dict[str, list[SourceRow]]:
    """Give the rows of every sheet of the return of ``as_at``, by the sheet's title."""
    rows = {title: as_returned(read_table(*source), as_at) for title, source in PLAIN.items()}
    council = read_council()
    head = {
        "council": council["name"],
        "la_code": council["old_la_code"],
        "region_code": council["region_code"],
        "as_at": as_at,
        "note": council["statement"],
        "illustrative": True,
    }
    return rows | {
        RETURN.title: [head],
        "Observations": observations(as_at),
        "Bodies": bodies(as_at),
        "Seats": seats(as_at),
        "Meetings": meetings(as_at),
    }


def cell_of(value: Any, column: Column) -> CellValue:  # noqa: ANN401 - whatever TOML holds
    """Give a source value as it stands in a cell of ``column``."""
    if isinstance(value, list):
        return ("" if column.kind is Kind.LETTERS else f"{LIST_SEPARATOR} ").join(value) or None
    if isinstance(value, int) and not isinstance(value, bool):
        return Decimal(value)
    if value == "":
        return None
    cell: CellValue = value
    return cell


def compose(as_at: date, name: str) -> Workbook:
    """Give the return of ``as_at`` as a workbook that could have been read."""
    rows = source_rows(as_at)
    sheets = []
    for plan in SHEETS:
        headings = tuple(column.name for column in plan.columns)
        cells = (
            tuple(cell_of(row.get(column.name), column) for column in plan.columns) for row in rows.get(plan.title, [])
        )
        sheets.append(Sheet(plan.title, visible=True, rows=(headings, *cells)))
    return Workbook(name=name, sha256="", sheets=tuple(sheets))


def accepted(reading: Reading) -> ReturnBatch:
    """Give the batch of a reading in which nothing was refused.

    Raises:
        SystemExit: with every finding that weighs more than a note.
    """
    weighty = [finding for finding in reading.findings if finding.severity is not Severity.NOTE]
    if not isinstance(reading.batch, ReturnBatch) or any(finding.refuses for finding in weighty):
        raise SystemExit("\n".join(f"{one.place.in_words}: {one.what} {one.remedy}" for one in weighty))
    return reading.batch


def make(folder: Path) -> list[Path]:
    """Write the return workbooks into ``folder``, and see that each reads as it was meant."""
    made = []
    for as_at in read_council()["returns"]:
        path = folder / f"bromley_return_{as_at.isoformat()}.xlsx"
        batch = accepted(read_return_workbook(compose(as_at, path.name), today=as_at))
        write_return(path, batch, prepared_by=PREPARED_BY)
        read = accepted(read_return(path, today=as_at))
        if read.subjects != batch.subjects or any(getattr(read, one) != getattr(batch, one) for one in read.subjects):
            raise SystemExit(f"{path.name} does not read as it was written.")
        made.append(path)
    return made


if __name__ == "__main__":
    for written in make(FOLDER if len(sys.argv) == 1 else Path(sys.argv[1])):
        print(written)
