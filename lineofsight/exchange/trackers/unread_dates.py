"""Dates of a tracker's row that nobody can read: the row is taken without them, and its words are kept and told.

A return is filled in by a template that says how dates are written, so there such a row is refused. A tracker is the
council's own: an action or a milestone that is red must not vanish because its date says "late September".
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from lineofsight.domain.findings import CELL_LEFT_OUT, Severity
from lineofsight.errors import ValueRefusedError

if TYPE_CHECKING:
    from lineofsight.exchange.trackers.table import TrackerRow

_DUES: Final = frozenset({"due_date_current", "due_date_original", "due_kind"})
_OF_ACTIONS: Final = ("due_date_current", "due_date_original", "start_date", "completed_date", "update_date")


def read_or_tell(row: TrackerRow, field: str, unread: Any = None) -> Any:  # noqa: ANN401  the field's kind says which type
    """The date, or the due date, that the cell of a field holds; ``None`` when it is empty.

    Args:
        row: of the tracker.
        field: one that holds a date.
        unread: what stands in for a cell that cannot be read; a warning on that cell says so.
    """
    if _is_read(row, field):
        return row.value(field)
    tell_unread(row, row.table.mapping.heading_of(field), field, "the row was taken without it")
    return unread


def tell_unread(row: TrackerRow, heading: str, field: str, taken: str) -> None:
    """Warn that the date under a heading cannot be read, and say what was ``taken`` all the same."""
    said, why = row.text_under(heading), _why_unread(row, heading, field)
    what = f"“{said}” under {heading} cannot be read as a date" if said else f"{heading} cannot be read"
    row.note(CELL_LEFT_OUT, Severity.WARNING, field, f"Row {row.number}: {what}; {taken}.", why, heading=heading)


def words_unread(row: TrackerRow) -> tuple[str, ...]:
    """Heading and words of each date of an action that cannot be read, as officers wrote them."""
    return tuple(
        f"{row.table.mapping.heading_of(field)}: {said}" for field in _unread(row) if (said := row.text(field))
    )


def fields_unread(row: TrackerRow) -> frozenset[str]:
    """The fields of an action of which its row says nothing because a date cannot be read.

    What an earlier file said of them stands: a due date that nobody moved has not gone, and what is late stays late.
    """
    unread = frozenset(_unread(row))
    return unread | _DUES if is_due_unread(row) else unread


def is_due_unread(row: TrackerRow) -> bool:
    """Whether a row says nothing of when its action is due, because the cell that says it cannot be read.

    That is the date now, or the first one where there is no other. The first one alone would look as if the one that
    nobody can read had been taken away.
    """
    says_now = bool(row.text("due_date_current"))
    return not _is_read(row, "due_date_current") or not (says_now or _is_read(row, "due_date_original"))


def _unread(row: TrackerRow) -> tuple[str, ...]:
    return tuple(field for field in _OF_ACTIONS if not _is_read(row, field))


def words_unread_under(row: TrackerRow, heading: str, field: str) -> str:
    """Heading and words of a date that cannot be read, the heading alone where the words are lost; "" of any other."""
    if not _why_unread(row, heading, field):
        return ""
    said = row.text_under(heading)
    return f"{heading}: {said}" if said else heading


def _is_read(row: TrackerRow, field: str) -> bool:
    return not _why_unread(row, row.table.mapping.heading_of(field), field)


def _why_unread(row: TrackerRow, heading: str, field: str) -> str:
    """Why the cell under a heading cannot be read as a date; "" where it can, or is empty."""
    try:
        row.value_under(heading, field)
    except ValueRefusedError as error:
        return error.why
    return ""
