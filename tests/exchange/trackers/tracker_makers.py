"""Made-up trackers, read from the test data or written as an officer's workbook."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from openpyxl import Workbook as Book

from lineofsight.domain.batches import Reading, ReturnBatch
from lineofsight.domain.record import Council
from lineofsight.exchange.trackers.opening import open_tracker
from lineofsight.exchange.trackers.reading import read_tracker
from lineofsight.exchange.trackers.recognition import TrackerProposal, recognise_tracker

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineofsight.domain.findings import Finding
    from lineofsight.domain.plan import Action

DATA = Path(__file__).parents[2] / "data" / "trackers"
IMPROVEMENT = DATA / "improvement_tracker.csv"
AREAS = DATA / "area_for_improvement_plan.csv"
SCRUTINY = DATA / "scrutiny_recommendations.csv"
PARENTING = DATA / "corporate_parenting_performance.csv"
SCORECARD = DATA / "scorecard.csv"

AS_AT = dt.date(2017, 6, 30)
TODAY = dt.date(2017, 7, 3)
COUNCIL = Council(name="Anytown", area_code="305")

PLAN_HEADS = ("Ref", "Theme", "Action", "Lead", "By When", "Status", "RAG")


def proposed(path: Path) -> TrackerProposal:
    """The proposal for a tracker, which must be one."""
    workbook, _ = open_tracker(path)
    proposal = recognise_tracker(workbook)
    assert proposal is not None
    return proposal


def read(path: Path, *, as_at: dt.date = AS_AT, mapped_by: Path | None = None, **corrections: Any) -> Reading:  # noqa: ANN401
    """Read a tracker by its own proposal (or by another file's), with what a person corrected in the mapping."""
    mapping = replace(proposed(mapped_by or path).named("tracker"), **corrections)
    workbook, _ = open_tracker(path)
    return read_tracker(workbook, mapping, council=COUNCIL, as_at=as_at, today=TODAY)


def batch_of(reading: Reading) -> ReturnBatch:
    """The batch, which must be there."""
    assert isinstance(reading.batch, ReturnBatch), reading.findings
    return reading.batch


def actions_of(reading: Reading) -> dict[str, Action]:
    """The actions by reference."""
    return {action.action_id: action for action in batch_of(reading).actions}


def all_of_code(reading: Reading, code: str) -> list[Finding]:
    """The findings of that code."""
    return [finding for finding in reading.findings if finding.code == code]


def of_code(reading: Reading, code: str) -> Finding:
    """The one finding of that code."""
    (finding,) = all_of_code(reading, code)
    return finding


def written(path: Path, rows: Sequence[Sequence[Any]], *, merged: Sequence[str] = ()) -> Path:
    """An .xlsx workbook with these rows, some cells merged."""
    book = Book()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Tracker"
    for row in rows:
        sheet.append(list(row))
    for cells in merged:
        sheet.merge_cells(cells)
    book.save(path)
    return path


def plan_rows(**cells: Any) -> list[Sequence[Any]]:  # noqa: ANN401
    """The rows of a small plan: headings, and one action with what is given changed."""
    row = {
        "Ref": "1.10",
        "Theme": "Front door",
        "Action": "Move offices",
        "Lead": "Head of Front Door",
        "By When": dt.date(2017, 8, 31),
        "Status": "",
        "RAG": "A",
    } | cells
    return [PLAN_HEADS, [row[name] or None for name in PLAN_HEADS]]
