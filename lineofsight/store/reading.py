"""The whole record as at a date, from one moment of the store."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lineofsight.domain.record import Council, GovernanceRecord, PlanRecord, Record, WatchedRecord
from lineofsight.store.areas import load_areas
from lineofsight.store.councils import load_council
from lineofsight.store.errors import CouncilUnknownError
from lineofsight.store.reading_items import AsAt
from lineofsight.store.reading_performance import read_performance
from lineofsight.store.reading_plan import read_governance, read_plan
from lineofsight.store.reading_watched import read_watched
from lineofsight.store.returns import ReturnKind, load_returns, return_of

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy import Connection


def read_record(connection: Connection, day: date, *, area_code: str | None, periods: int | None, place: str) -> Record:
    """Everything that was known as at ``day`` (see ``Store.read``)."""
    own = load_council(connection, day)
    council = _council(connection, own, area_code, place)
    is_own = own is not None and council.area_code == own.area_code
    at = AsAt(connection, day, load_returns(connection))
    watched = read_watched(at) if is_own else WatchedRecord()
    performance = read_performance(at, council.area_code, is_council=is_own, periods=periods)
    returns = tuple(
        return_of(row)
        for row in at.returns
        if row.return_id in performance.sources or (row.kind == ReturnKind.COUNCIL_RETURN and row.as_at <= day)
    )
    return Record(
        council=council,
        as_at=day,
        returns=returns,
        plan=_without(read_plan(at), watched) if is_own else PlanRecord(),
        performance=performance.record,
        governance=read_governance(at) if is_own else GovernanceRecord(),
        watched=watched,
    )


def _without(plan: PlanRecord, watched: WatchedRecord) -> PlanRecord:
    """The plan without the moves that are an audit recommendation's: one sheet holds the moves of both."""
    others = frozenset(watched.date_changes)
    return replace(plan, date_changes=tuple(change for change in plan.date_changes if change not in others))


def _council(connection: Connection, own: Council | None, area_code: str | None, place: str) -> Council:
    if own is not None and area_code in (None, own.area_code):
        return own
    if area_code is None:
        raise CouncilUnknownError(
            f"{place} holds no council's return yet, so it is not known whose record to show. "
            "Import a return, or name an authority by its three-digit code."
        )
    area = load_areas(connection).get(area_code)
    if area is None:
        raise CouncilUnknownError(
            f"No imported file names an authority with the code {area_code}. Check the code, or import a file "
            "of published statistics that holds it."
        )
    return Council(name=area.name, area_code=area.code, region_code=area.region_code or "")
