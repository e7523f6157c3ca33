"""Which items still stand in the record although the newest return does not name them any more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineofsight.domain.plan import Action, Milestone, PlanVersion
from lineofsight.domain.statuses import DeliveryStatus

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

_CLOSED = (DeliveryStatus.SUPERSEDED, DeliveryStatus.WITHDRAWN)


def removed_references(versions: Iterable[PlanVersion], day: date) -> frozenset[str]:
    """What the plan's versions up to ``day`` removed or merged into something else."""
    return frozenset(ref for version in versions if version.date <= day for ref in (*version.removed, *version.merged))


def stands_unnamed(ref: str, value: object, removed: frozenset[str]) -> bool:
    """Whether an item that is no longer named is missing, rather than gone for a stated reason.

    It is gone when it was withdrawn or superseded when last named, or when a version of the plan removed or
    merged it (for a milestone: it or its action).
    """
    if isinstance(value, Action):
        return value.delivery_status not in _CLOSED and ref not in removed
    if isinstance(value, Milestone):
        return value.status not in _CLOSED and not {ref, value.action_id} & removed
    return ref not in removed
