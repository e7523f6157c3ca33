"""Bodies by their names: officers write a body's reference, members read its name."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lineofsight.domain.record import Record


def with_body_names(record: Record) -> Record:
    """The record with the agreeing body of each date change by its short name, else its name.

    A body that is not on the map keeps the words that officers wrote.
    """
    names = {body.body_id: body.short_name or body.name for body in record.governance.bodies}
    if not names:
        return record
    changes = tuple(
        replace(change, agreed_by=names.get(change.agreed_by, change.agreed_by)) for change in record.plan.date_changes
    )
    return replace(record, plan=replace(record.plan, date_changes=changes))
