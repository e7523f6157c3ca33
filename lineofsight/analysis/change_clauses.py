"""What changes say behind what they are said of, for where that stands already: of dates, and of what was promised."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lineofsight.analysis.verdicts import ChangeKind

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lineofsight.analysis.verdicts import Change

CLAUSES: Final[Mapping[ChangeKind, str]] = {
    ChangeKind.REDATED: "its due date moved from {before} to {after}",
    ChangeKind.UNDATED: "its due date, {before}, was taken away",
    ChangeKind.DATED: "it was given a due date, {after}, where it had none",
    ChangeKind.MEASURE: "success measure was {before}, now {after}",
    ChangeKind.WORDING: "reworded from {before} to {after}",
    ChangeKind.LEAD: "lead was {before}, now {after}",
}
"""By the kinds of change; what was before and is after stands in them as it is read, in its marks."""

UNDERTAKINGS: Final = (ChangeKind.MEASURE, ChangeKind.WORDING, ChangeKind.LEAD)
"""The kinds of change of what was promised: when it counts as done, what it is, and who answers."""

DATES: Final = (ChangeKind.UNDATED, ChangeKind.REDATED, ChangeKind.DATED)
"""The kinds of change of a due date."""


def clause(kind: ChangeKind, before: str, after: str) -> str:
    """What a change of a kind says from what was before and is after."""
    return CLAUSES[kind].format(before=before, after=after)


def clause_of(change: Change) -> str:
    """What its sentence says behind what it is said of."""
    return clause(change.kind, change.before, change.after)
