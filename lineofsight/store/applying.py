"""Keeping what was read: which kind of file it is, whether it is known already, and its return's row."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sqlalchemy import bindparam, select

from lineofsight.domain.batches import Batch, ImportOutcome, NeighbourBatch, Reading, ReturnBatch, StatisticsBatch
from lineofsight.domain.findings import Finding, Place, Severity
from lineofsight.store.applying_return import by_what_is_held, keep_return
from lineofsight.store.applying_statistics import keep_statistics
from lineofsight.store.carrying import lacks_as_kept
from lineofsight.store.councils import load_council
from lineofsight.store.findings import keep_findings
from lineofsight.store.neighbours import keep_neighbours
from lineofsight.store.nothing_new import changes_nothing, read_anew
from lineofsight.store.returns import ReturnKind, edition_place
from lineofsight.store.tables import ReturnRow
from lineofsight.store.writing import Writing, add_rows
from lineofsight.wording.dates import day

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy import Connection

    from lineofsight.store.mapping import Values
    from lineofsight.store.short_lists import ShortLists


def keep_reading(lists: ShortLists, reading: Reading, *, today: date, keeps: bool) -> ImportOutcome:
    """Keep one reading in the open transaction, and say what that did.

    Args:
        lists: of this import, with its connection.
        reading: what was read.
        today: when it was read here.
        keeps: whether the transaction is going to be committed.
    """
    batch = reading.batch
    if batch is None:
        return _not_kept(reading, None, ())
    as_at = _as_at(batch, today)
    connection = lists.connection
    read_by = batch.read_by if isinstance(batch, ReturnBatch) else ""
    earlier = connection.execute(_SAME_BYTES, {"sha256": batch.sha256}).all()
    if any(one.read_by == read_by for one in earlier):
        return _not_kept(reading, as_at, (), already_known=True)
    refusal = _refusal(connection, reading, batch)
    if refusal is not None:
        return _not_kept(reading, as_at, (refusal,))
    return_id = max(lists.editions, default=0) + 1
    writing = Writing(lists, reading, return_id, as_at)
    if isinstance(batch, ReturnBatch):
        batch = by_what_is_held(writing, batch)
    values: Values = {
        "return_id": return_id,
        "name": batch.name,
        "recognised_as": reading.recognised_as,
        "sha256": batch.sha256,
        "read_by": read_by,
        "as_at": as_at,
        "imported_on": today,
        **_particulars(batch, as_at),
    }
    add_rows(connection, ReturnRow, [values])
    lists.editions[return_id] = edition_place(values)
    _keep(writing, batch)
    if earlier:
        writing.findings.append(read_anew(reading.name, as_at, [one.as_at for one in earlier]))
    keep_findings(connection, return_id, (*reading.findings, *writing.findings))
    outcome = writing.outcome(applied=keeps)
    outcome = replace(outcome, changes_nothing=changes_nothing(connection, outcome, writing.findings))
    # A model is of a year and speaks of no day: the register orders it by the day of its import.
    return replace(outcome, as_at=None) if isinstance(batch, NeighbourBatch) else outcome


def _keep(writing: Writing, batch: Batch) -> None:
    match batch:
        case ReturnBatch():
            keep_return(writing, batch)
        case StatisticsBatch():
            keep_statistics(writing, batch)
        case NeighbourBatch():
            keep_neighbours(writing, batch)


def _as_at(batch: Batch, today: date) -> date:
    match batch:
        case ReturnBatch():
            return batch.as_at
        case StatisticsBatch():
            return batch.published_on or _covers_to(batch) or today
        case NeighbourBatch():
            return today


def _covers_to(batch: StatisticsBatch) -> date | None:
    return max((period.end for period in batch.periods), default=None)


def _particulars(batch: Batch, as_at: date) -> Values:
    """The columns of a return that its kind decides."""
    values: Values = {"source": batch.name, "subjects": (), "lacks": (), "published_on": None, "covers_to": None}
    match batch:
        case ReturnBatch():
            values |= {"kind": ReturnKind.COUNCIL_RETURN.value, "vintage": f"return of {day(as_at)}"}
            values |= {"subjects": tuple(sorted(batch.subjects)), "lacks": lacks_as_kept(batch)}
        case StatisticsBatch():
            values |= {"kind": ReturnKind.STATISTICS.value, "vintage": batch.vintage, "source": batch.source}
            values |= {"published_on": batch.published_on, "covers_to": _covers_to(batch)}
        case NeighbourBatch():
            values |= {"kind": ReturnKind.NEIGHBOURS.value, "vintage": batch.version}
    return values


_RETURNS = ReturnRow.__table__.c
_SAME_BYTES = select(_RETURNS.read_by, _RETURNS.as_at).where(_RETURNS.sha256 == bindparam("sha256"))


def _refusal(connection: Connection, reading: Reading, batch: Batch) -> Finding | None:
    """Why a return cannot be kept here: a register holds the record of one council."""
    if not isinstance(batch, ReturnBatch):
        return None
    council = load_council(connection)
    if council is None or batch.council.area_code == council.area_code:
        return None
    return Finding(
        "another_council",
        Severity.FILE_REFUSED,
        Place(file=reading.name),
        f"The return is {batch.council.name}'s ({batch.council.area_code}) and this copy is "
        f"{council.name}'s ({council.area_code}); nothing of it was kept.",
        "Correct la_code on the sheet Return."
        if batch.council.name.casefold() == council.name.casefold()
        else "Import it into a folder of its own: File, Open another folder.",
    )


def _not_kept(
    reading: Reading, as_at: date | None, findings: tuple[Finding, ...], *, already_known: bool = False
) -> ImportOutcome:
    return ImportOutcome(
        name=reading.name,
        recognised_as=reading.recognised_as,
        as_at=as_at,
        applied=False,
        already_known=already_known,
        findings=(*reading.findings, *findings),
    )
