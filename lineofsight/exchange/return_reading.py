"""Reading a filled-in return: the council's plan, performance, governance and what else is watched, row by row."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from lineofsight.domain.batches import Reading, ReturnBatch
from lineofsight.domain.findings import FOLLOWS, Finding, Place, Severity
from lineofsight.domain.record import Council
from lineofsight.errors import ValueRefusedError
from lineofsight.exchange.date_orders import IN_RETURNS, warn_of_orders
from lineofsight.exchange.governance_rows import bodies_of, links_of, meetings_of, seats_of
from lineofsight.exchange.performance_rows import ReturnFrame, benchmarks_of, indicators_of, observations_of
from lineofsight.exchange.personal_cells import warn_of_details
from lineofsight.exchange.plan_rows import (
    actions_of,
    date_changes_of,
    milestones_of,
    recommendations_of,
    themes_of,
    versions_of,
)
from lineofsight.exchange.private_content import private_content
from lineofsight.exchange.return_exempt_rows import note_exempt_rows
from lineofsight.exchange.return_far_dates import check_far_dates, due_places
from lineofsight.exchange.return_lacking import lacking_columns, says_markings
from lineofsight.exchange.return_later_dates import FARTHEST_AHEAD, check_later_dates, refuse_done_later
from lineofsight.exchange.return_numbers import guess_references, unnamed_actions
from lineofsight.exchange.return_references import (
    Built,
    BuiltSheet,
    check_references,
    figure_places,
    left_out,
)
from lineofsight.exchange.return_rows import SheetRows, find_headings, read_rows
from lineofsight.exchange.return_sheets import GUIDE_TITLE, RETURN, SHEETS, SUBJECT_SHEETS
from lineofsight.exchange.watched_rows import WATCHED_KINDS, questions_of, watched_of
from lineofsight.exchange.workbook import WorkbookRefusedError
from lineofsight.exchange.workbook_reading import read_workbook
from lineofsight.wording.dates import day, days

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date
    from pathlib import Path

    from lineofsight.exchange.return_columns import SheetColumns
    from lineofsight.exchange.return_values import Numbered
    from lineofsight.exchange.workbook import Workbook

RECOGNISED_AS = "council return workbook"
"""What such a file is, in words."""

_BUILDERS: dict[str, Callable[[SheetRows], Numbered[Any]]] = {
    "recommendations": recommendations_of,
    "themes": themes_of,
    "actions": actions_of,
    "milestones": milestones_of,
    "date_changes": date_changes_of,
    "versions": versions_of,
    "indicators": indicators_of,
    "bodies": bodies_of,
    "seats": seats_of,
    "links": links_of,
    "meetings": meetings_of,
    **dict.fromkeys(WATCHED_KINDS, watched_of),
    "questions": questions_of,
}


def is_return(workbook: Workbook) -> bool:
    """Whether a workbook is a return: it has the sheet that says whose it is, or the one that says how to fill it in.

    Without the first it is refused; read as anything else, its made-up rows would be taken for officers' own.
    """
    return any(workbook.sheet(title) is not None for title in (RETURN.title, GUIDE_TITLE))


def read_return(path: Path, *, today: date) -> Reading:
    """Read a return workbook (.xlsx or .ods).

    Args:
        path: the file.
        today: the day on which it is read; every figure carries it.

    Returns:
        The batch with every good row and the findings; no batch when the file was refused. A sheet without a row of
        its own says nothing, and its subject is not among the batch's.
    """
    try:
        workbook = read_workbook(path)
    except WorkbookRefusedError as error:
        return Reading(name=path.name, recognised_as=RECOGNISED_AS, batch=None, findings=(error.finding(path.name),))
    return read_return_workbook(workbook, today=today)


def read_return_workbook(workbook: Workbook, *, today: date) -> Reading:
    """Read a return from a workbook that was opened already; otherwise as ``read_return``."""
    findings = [*private_content(workbook), *_sheet_notes(workbook)]
    frame = _frame(workbook, today, findings)
    sheets = _rows_of_sheets(workbook)
    guess_references(sheets)
    findings.extend(finding for rows in sheets.values() for finding in rows.findings)
    if frame is None or any(finding.severity is Severity.FILE_REFUSED for finding in findings):
        return Reading(name=workbook.name, recognised_as=RECOGNISED_AS, batch=None, findings=tuple(findings))
    before = {subject: len(rows.findings) for subject, rows in sheets.items()}
    built = _build(sheets, frame)
    refuse_done_later(built, frame.as_at)
    check_references(built)
    check_far_dates(built, frame.as_at)
    check_later_dates(built, frame.as_at)
    for subject, rows in sheets.items():
        findings.extend(rows.findings[before[subject] :])
    findings.extend(note_exempt_rows(built, workbook.name))
    # What follows from another row is read after what has to be corrected.
    findings.sort(key=lambda one: one.code == FOLLOWS)
    batch = ReturnBatch(
        name=workbook.name,
        sha256=workbook.sha256,
        council=frame.council,
        as_at=frame.as_at,
        subjects=frozenset(built),
        read_by="",
        left_out=left_out(built),
        says_markings=says_markings(built),
        lacks=frozenset(lacking_columns(built)),
        made_references=frozenset(),
        partly_lacks=frozenset(),
        lost_actions=unnamed_actions(sheets),
        **{subject: tuple(item for _, item in sheet.items) for subject, sheet in built.items()},
    )
    return Reading(
        name=workbook.name,
        recognised_as=RECOGNISED_AS,
        batch=batch,
        findings=tuple(findings),
        places=due_places(built) | figure_places(built),
    )


def _sheet_notes(workbook: Workbook) -> list[Finding]:
    known = {plan.title.casefold(): plan for plan in SHEETS}
    findings = []
    for sheet in workbook.sheets:
        place = Place(workbook.name, sheet.name)
        folded = sheet.name.strip().casefold()
        if folded not in known and folded != GUIDE_TITLE.casefold():
            findings.append(Finding("sheet_unknown", Severity.NOTE, place, f"Sheet {sheet.name} is not read."))
        elif folded in known and sheet.merged:
            is_title = sheet.merged_to < find_headings(sheet, known[folded])
            findings.append(_title_passed_over(place) if is_title else _merged(place))
    return findings


def _merged(place: Place) -> Finding:
    what = f"Sheet {place.sheet} has merged cells; only the first cell of each holds what it shows."
    return Finding("merged_cells", Severity.WARNING, place, what, "Unmerge them and fill in every row.")


def _title_passed_over(place: Place) -> Finding:
    what = f"Sheet {place.sheet} has merged cells above its headings, such as a title; they were passed over."
    return Finding("merged_cells", Severity.NOTE, place, what)


def _frame(workbook: Workbook, today: date, findings: list[Finding]) -> ReturnFrame | None:
    """Whose return it is and as at when; every trouble here refuses the file, since all else hangs on it."""
    sheet = workbook.sheet(RETURN.title)
    if sheet is None:
        what = f"The workbook has no sheet {RETURN.title}, which says whose return it is and as at which date."
        findings.append(
            Finding("return_sheet_missing", Severity.FILE_REFUSED, Place(workbook.name), what, "Add it, or start anew.")
        )
        return None
    found = read_rows(sheet, RETURN, workbook.name)
    warn_of_details(found, sheet, found.names)
    frame = None
    if found.filled == 1 and found.rows:
        row = found.rows[0]
        try:
            names = ("council", "la_code", "region_code", "note", "illustrative")
            fields = {RETURN.column(name).path: row.values[name] for name in names if name in row.values}
            frame = ReturnFrame(council=Council(**fields), as_at=row.values["as_at"], today=today)
            _check_still_to_come(found, row.number, frame)
        except ValueRefusedError as error:
            found.refuse(row.number, error)
    elif found.filled != 1 and found.places:
        what = f"Sheet {RETURN.title} has {found.filled} rows filled in; it needs exactly one."
        found.add(
            "return_row_count",
            Severity.FILE_REFUSED,
            found.place(1, "council"),
            what,
            "Fill in one row below the made-up example: council, la_code and as_at.",
        )
    findings.extend(
        replace(finding, severity=Severity.FILE_REFUSED) if finding.refuses else finding for finding in found.findings
    )
    return frame


def _check_still_to_come(found: SheetRows, number: int, frame: ReturnFrame) -> None:
    """Everything would be judged as at that day, and everything that is due until then called overdue."""
    ahead = (frame.as_at - frame.today).days
    if ahead > 0:
        found.add(
            "return_still_to_come",
            Severity.FILE_REFUSED if ahead > FARTHEST_AHEAD else Severity.WARNING,
            found.place(number, "as_at"),
            f"The return speaks of {day(frame.as_at)}, which is {days(ahead)} from now.",
            "Correct as_at, or the date of this computer.",
        )


def _rows_of_sheets(workbook: Workbook) -> dict[str, SheetRows]:
    rows = {}
    for plan in SUBJECT_SHEETS:
        sheet = workbook.sheet(plan.title)
        if sheet is not None:
            rows[plan.subject] = read_rows(sheet, plan, workbook.name)
            warn_of_orders(rows[plan.subject], sheet, rows[plan.subject].names, IN_RETURNS)
            warn_of_details(rows[plan.subject], sheet, rows[plan.subject].names, _reference_of(plan))
    return rows


def _reference_of(plan: SheetColumns) -> str:
    """The column of a sheet's own references; "" where its rows have none of their own."""
    first = plan.columns[0]
    return first.name if first.kind.is_reference else ""


def _build(sheets: dict[str, SheetRows], frame: ReturnFrame) -> Built:
    filled = {subject: rows for subject, rows in sheets.items() if rows.filled}
    built = {
        subject: BuiltSheet(rows, _BUILDERS[subject](rows)) for subject, rows in filled.items() if subject in _BUILDERS
    }
    own = {item.ind_id: item for _, item in built["indicators"].items} if "indicators" in built else {}
    if "observations" in filled:
        rows = filled["observations"]
        built["observations"] = BuiltSheet(rows, observations_of(rows, frame, own))
    if "benchmarks" in filled:
        rows = filled["benchmarks"]
        built["benchmarks"] = BuiltSheet(rows, benchmarks_of(rows, own))
    return built
