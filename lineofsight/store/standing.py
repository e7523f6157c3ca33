"""Which items still stand in the record although the newest return does not name them any more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineofsight.domain.plan import Action, Milestone, PlanVersion
from lineofsight.domain.questions import Question
from lineofsight.domain.registers import AuditRecommendation, EntryStatus, RegisterEntry, Risk
from lineofsight.domain.statuses import DeliveryStatus

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

_CLOSED = (DeliveryStatus.SUPERSEDED, DeliveryStatus.WITHDRAWN)
_FINISHED = (EntryStatus.DONE, EntryStatus.CLOSED)


def removed_references(versions: Iterable[PlanVersion], day: date) -> frozenset[str]:
    """What the plan's versions up to ``day`` removed or merged into something else."""
    return frozenset(ref for version in versions if version.date <= day for ref in (*version.removed, *version.merged))


def stands_unnamed(ref: str, value: object, removed: frozenset[str]) -> bool:
    """Whether an item that is no longer named is missing, rather than gone for a stated reason.

    It is gone when it was withdrawn, superseded, closed or done when last named, or when a version of the plan
    removed or merged it (for a milestone: it or its action). A council's own question is simply no longer asked.
    """
    match value:
        case Action():
            return value.delivery_status not in _CLOSED and ref not in removed
        case Milestone():
            return value.status not in _CLOSED and not {ref, value.action_id} & removed
        case AuditRecommendation():
            return value.status not in _CLOSED
        case Risk():
            return value.closed_on is None
        case RegisterEntry():
            return value.status not in _FINISHED
    return not isinstance(value, Question) and ref not in removed
