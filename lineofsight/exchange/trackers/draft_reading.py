"""Reading a tracker as its draft stands, and what still has to be said before it can be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineofsight.domain.batches import Reading
from lineofsight.domain.findings import Finding, Place, Severity
from lineofsight.exchange.trackers.mapping import needed_fields
from lineofsight.exchange.trackers.reading import read_tracker
from lineofsight.exchange.trackers.vocabulary import TrackerKind

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from lineofsight.domain.record import Council
    from lineofsight.exchange.trackers.draft import TrackerDraft

_NEEDED = {
    TrackerKind.PLAN: "No column is said to hold the actions or recommendations, and a plan is nothing without them.",
    TrackerKind.PERFORMANCE: "No column is said to hold the indicators, and a scorecard is nothing without them.",
}


def read_draft(draft: TrackerDraft, *, council: Council | None, as_at: date, today: date) -> Reading:
    """Read a tracker.

    Args:
        draft: how.
        council: whose it is; ``None`` while nobody has said so.
        as_at: the day that it speaks of.
        today: the day on which it is read.

    Returns:
        The batch and the findings; without a batch while something needed has not been said.
    """
    missing = tuple(_missing(draft, council))
    if council is None or missing:
        return Reading(
            name=draft.workbook.name,
            recognised_as=f"council's own tracker of its {draft.mapping.kind}",
            batch=None,
            findings=(*draft.opened, *missing),
        )
    reading = read_tracker(draft.workbook, draft.mapping, council=council, as_at=as_at, today=today)
    return Reading(
        name=reading.name,
        recognised_as=reading.recognised_as,
        batch=reading.batch,
        findings=(*draft.opened, *reading.findings),
    )


def _missing(draft: TrackerDraft, council: Council | None) -> Iterator[Finding]:
    place = Place(draft.workbook.name, draft.sheet.name)
    if council is None:
        what = "The tracker does not say whose it is, and there is no return yet that does."
        yield Finding("council_not_said", Severity.FILE_REFUSED, place, what, "Choose the council.")
    kind = draft.mapping.kind
    if not needed_fields(kind)[0] & {field for _, field in draft.mapping.columns}:
        remedy = (
            "If it is the council's own, say which column that is, and where the headings stand elsewhere choose their "
            "sheet and row first; if it is something else, leave it."
        )
        yield Finding("columns_needed", Severity.FILE_REFUSED, place, _NEEDED[kind], remedy)
