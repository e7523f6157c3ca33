"""Whether a file says nothing but what the copy holds: a workbook saved again has other bytes and the same words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sqlalchemy import select

from lineofsight.domain.batches import SAME, ItemChangeKind
from lineofsight.domain.findings import Finding, Place, Severity
from lineofsight.store.returns import ReturnKind
from lineofsight.store.tables import FindingRow, ReturnRow
from lineofsight.wording.dates import day
from lineofsight.wording.lists import and_

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from sqlalchemy import Connection

    from lineofsight.domain.batches import ImportOutcome

_RETURNS: Final = ReturnRow.__table__.c
_RETURN: Final = select(*_RETURNS)
_FINDINGS: Final = FindingRow.__table__.c


_AS_IT_WAS: Final = (SAME, ItemChangeKind.UNREAD)
_OF_THE_ORDER: Final = frozenset({"read_anew", "older_than_newest"})
"""What is found of when a file came, not of what it says."""


def changes_nothing(connection: Connection, outcome: ImportOutcome, noticed: Iterable[Finding]) -> bool:
    """Whether all that a file names stands as it was, and a file of the same day and the same sheets said so already.

    A return of a later day changes something in any case: what it says stands confirmed as at that day. So does one
    that is the first of its day to hold a sheet, or of which other rows are left out. Where anything is missing from
    it, that may be new.

    Args:
        connection: in the import's transaction, where the file's return and findings have been added.
        outcome: what it did.
        noticed: what was found when it was compared with what is held; what its reader found is of its form alone.
    """
    if outcome.return_id is None or any(kind not in _AS_IT_WAS for (kind, _), _ in outcome.counts):
        return False
    refused, told = _refused(connection, outcome.return_id), {one.code for one in noticed} - _OF_THE_ORDER
    return any(
        refused == _refused(connection, twin) and told <= _codes(connection, twin)
        for twin in _twins(connection, outcome.return_id)
    )


def read_anew(name: str, as_at: date, earlier: Sequence[date]) -> Finding:
    """That a tracker was kept before as another mapping or another day had it; what came of that stays.

    Args:
        name: the file's.
        as_at: the day of which it is said to speak now.
        earlier: the days of which it was said to speak.
    """
    days = sorted(set(earlier))
    what = f"The same file was imported before, as at {and_([day(one) for one in days])}."
    if as_at in days:
        remedy = "What it says as it is read now stands in the place of what was kept of that day."
    else:
        remedy = (
            "What was kept of that day stays in the record. If the day was wrong and that import the last, undo it."
        )
    return Finding("read_anew", Severity.WARNING, Place(file=name), what, remedy)


def _twins(connection: Connection, return_id: int) -> list[int]:
    """The files before it that spoke of the same day, or of the same edition, and could say as much."""
    now = connection.execute(_RETURN.where(_RETURNS.return_id == return_id)).one()
    alike = ["kind", "vintage", "published_on"]
    if now.kind == ReturnKind.STATISTICS:
        # That of a return, and of a model, is the name of its file.
        alike.append("source")
    before = _RETURN.where(_RETURNS.return_id < return_id, *(_RETURNS[name] == getattr(now, name) for name in alike))
    return [
        one.return_id
        for one in connection.execute(before)
        if set(one.subjects) >= set(now.subjects) and set(one.lacks) == set(now.lacks)
    ]


def _refused(connection: Connection, return_id: int) -> set[tuple[str, str, str, str]]:
    """Which rows were left out, and why: the pages tell of those of the newest file."""
    names = ("code", "sheet", "cell", "what")
    of_file = (_FINDINGS.return_id == return_id, _FINDINGS.severity == Severity.ROW_REFUSED)
    rows = connection.execute(select(*(_FINDINGS[name] for name in names)).where(*of_file))
    return {(row[0], row[1], row[2], row[3]) for row in rows}


def _codes(connection: Connection, return_id: int) -> set[str]:
    return set(connection.execute(select(_FINDINGS.code).where(_FINDINGS.return_id == return_id)).scalars())
