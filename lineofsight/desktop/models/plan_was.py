"""How an action stood on the day that is compared with, in a few words for its line in a list of what changed."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from lineofsight.analysis.verdicts import ChangeKind
from lineofsight.wording.dates import shorten_months

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lineofsight.analysis.verdicts import Change, Picture


class Was(NamedTuple):
    """What an action was that it is no more; "" for what is as it was.

    Attributes:
        status: of its status, its impact and what was undertaken, a line each: "was “On track”"; "new" where it was not
            there.
        due: of its date: "was 31 Jan 2017".
    """

    status: str = ""
    due: str = ""

    def under_status(self, shown: str) -> str:
        """A status with what it was below it."""
        return f"{shown}\n{self.status}".strip()

    def under_due(self, shown: str) -> str:
        """A date with what it was below it."""
        return f"{shown}\n{self.due}".strip()


AS_IT_WAS = Was()


def was_before(picture: Picture) -> Mapping[str, Was]:
    """Of every action that changed what it was, by its reference."""
    found: dict[str, Was] = {}
    for change in picture.changes:
        if change.subject == "action":
            found[change.ref] = _with(found.get(change.ref, AS_IT_WAS), change)
    return found


def _with(was: Was, change: Change) -> Was:
    match change.kind:
        case ChangeKind.NEW:
            return was._replace(status="new")
        case ChangeKind.REDATED | ChangeKind.UNDATED | ChangeKind.DATED:
            return was._replace(due=f"was {shorten_months(change.before)}")
        case _:
            return _and(was, _said(change))


def _said(change: Change) -> str:
    """What it was; of its impact what it is too, which stands nowhere beside it; of longer words that they changed."""
    match change.kind:
        case ChangeKind.STATUS | ChangeKind.LEFT:
            return f"{'officers said' if change.is_officers else 'was'} “{change.before}”"
        case ChangeKind.IMPACT:
            return f"impact was “{change.before}”, now “{change.after}”"
        case ChangeKind.LEAD:
            return f"lead was {change.before}"
        case ChangeKind.WORDING:
            return "reworded"
        case ChangeKind.MEASURE:
            return "success measure changed"
        case _:
            return ""


def _and(was: Was, said: str) -> Was:
    return was._replace(status=f"{was.status}\n{said}".strip())
