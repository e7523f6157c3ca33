"""What each import found, kept so that it can be looked up when the window that showed it is long closed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sqlalchemy import select

from lineofsight.domain.findings import Finding, Place
from lineofsight.domain.marking import Audience
from lineofsight.store.tables import FindingRow
from lineofsight.store.writing import add_rows

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlalchemy import Connection


_NOT_KEPT: Final = "Something was found in a row that not every reader may see; the import alone said what."
_AGAIN: Final = "Import the file once more with --dry-run to read it."


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
