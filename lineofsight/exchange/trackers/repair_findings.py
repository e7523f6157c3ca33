"""What a person is told of headings that drifted since her mapping was made."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lineofsight.domain.findings import Finding, Place, Severity
from lineofsight.exchange.workbook import cell_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lineofsight.exchange.trackers.header_rows import HeaderRow
    from lineofsight.exchange.trackers.mapping import TrackerMapping
    from lineofsight.exchange.trackers.repairing import Repair

_CRITICAL = frozenset(
    {
        "action_id",
        "action",
        "recommendation",
        "status",
        "rag",
        "due_date_current",
        "due_date_original",
        "title",
        "latest",
    }
)
"""Fields without which a month's tracker would seem to say that nothing is there any more."""

_CORRECT = "Say in the window what the column holds, or correct the heading in the tracker."


def repair_findings(mended: Repair, mapping: TrackerMapping, header: HeaderRow, sheet: Place) -> Iterator[Finding]:
    """A finding for each heading that drifted, may have drifted, is gone, or is new.

    A column that matters and cannot surely be found again refuses the file: read without it, every action would seem
    to have lost its date or status.
    """
    places = {text: replace(sheet, cell=cell_name(header.row, at)) for at, text in header.headings}
    fields = dict(mapping.columns)
    for drift in mended.drifts:
        what = f"The heading '{drift.old}' is now '{drift.new}' ({drift.confidence:.0%} sure). {drift.why}"
        yield Finding("heading_drifted", Severity.WARNING, places[drift.new], what, _CORRECT)
    for drift in mended.unsure:
        what = (
            f"The heading '{drift.old}' is gone; '{drift.new}' may be it ({drift.confidence:.0%}), which is not sure."
        )
        yield Finding("heading_unsure", _weight(drift.field), places[drift.new], what, _CORRECT)
    for old in mended.lost:
        what = f"The heading '{old}' that is remembered under '{mapping.name}' is gone; nothing is read for it."
        yield Finding("heading_lost", _weight(fields[old]), sheet, what, _CORRECT)
    for new in mended.added:
        yield Finding("column_unknown", Severity.NOTE, places[new], f"The column '{new}' is not read.")


def _weight(field: str) -> Severity:
    return Severity.FILE_REFUSED if field in _CRITICAL else Severity.WARNING
