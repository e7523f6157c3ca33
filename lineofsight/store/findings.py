"""What each import found, kept so that it can be looked up when the window that showed it is long closed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sqlalchemy import or_, select

from lineofsight.domain.findings import CELL_LEFT_OUT, Finding, Place, Severity
from lineofsight.domain.marking import Audience
from lineofsight.store.subjects import ACTIONS, FIGURES, MILESTONES, RECOMMENDATIONS, THEMES
from lineofsight.store.tables import FindingRow
from lineofsight.store.watched_subjects import KEPT
from lineofsight.store.writing import add_rows

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlalchemy import Connection


_NOT_KEPT: Final = "Something was found in a row that not every reader may see; the import alone said what."
_AGAIN: Final = "Import the file once more with --dry-run to read it."


_OF_THE_PLAN: Final = frozenset({RECOMMENDATIONS, THEMES, ACTIONS, MILESTONES})
_OTHER_SHEETS: Final = frozenset(
    {
        FIGURES,
        "planversions",
        "budget",
        "registers",
        *(one.attribute.replace("_", "") for one in KEPT if one not in _OF_THE_PLAN),
    }
)
"""Sheets of the return workbook that hold nothing of the plan; a council's own sheets may be called anything."""


def keep_findings(connection: Connection, return_id: int, findings: Iterable[Finding]) -> None:
    """Keep the findings of one import, whose return has been added, in their order.

    Members read what is kept: of a row that they may not see the words are left out, for they can quote it.
    """
    rows = [
        {
            "return_id": return_id,
            "ordinal": ordinal,
            "code": finding.code,
            "severity": finding.severity,
            "file": finding.place.file,
            "sheet": finding.place.sheet,
            "cell": finding.place.cell,
            "what": finding.what if finding.marking.is_visible_to(Audience.MEMBERS) else _NOT_KEPT,
            "remedy": finding.remedy if finding.marking.is_visible_to(Audience.MEMBERS) else _AGAIN,
        }
        for ordinal, finding in enumerate(findings)
    ]
    add_rows(connection, FindingRow, rows)


def load_findings(connection: Connection) -> tuple[Finding, ...]:
    """The findings of every import, the newest import's first, each import's in their order."""
    table = FindingRow.__table__
    statement = select(*table.columns).order_by(table.c.return_id.desc(), table.c.ordinal)
    return tuple(
        Finding(row.code, row.severity, Place(row.file, row.sheet, row.cell), row.what, row.remedy)
        for row in connection.execute(statement)
    )


def load_rows_left_out(connection: Connection, return_id: int) -> tuple[str, ...]:
    """Where a return has rows of the plan that could not be taken, wholly or in part: each row once, as they stand.

    Only the place: what a tracker calls by a row is not kept, for it may be exempt.
    """
    table = FindingRow.__table__
    statement = (
        select(table.c.sheet, table.c.cell)
        .where(
            table.c.return_id == return_id,
            or_(table.c.severity == Severity.ROW_REFUSED, table.c.code == CELL_LEFT_OUT),
        )
        .order_by(table.c.ordinal)
    )
    placed = [(sheet, _row_of(cell)) for sheet, cell in connection.execute(statement) if _is_of_plan(sheet)]
    return tuple(dict.fromkeys(f"{row} of sheet {sheet}" if sheet else row for sheet, row in placed if row))


def _is_of_plan(sheet: str) -> bool:
    return "".join(sheet.lower().replace("_", " ").split()) not in _OTHER_SHEETS


def _row_of(cell: str) -> str:
    """For example "row 8", of cell E8, and "line 12", of line 12, column rate; "" where no row is named."""
    digits = cell.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    return f"row {digits}" if digits.isdecimal() else cell.partition(",")[0]
