"""What changed of an item since the day at which the author of a note looked at it, where the register holds both."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from lineofsight.analysis.change_clauses import CLAUSES, DATES
from lineofsight.analysis.changes import find_changes
from lineofsight.analysis.verdicts import ChangeKind
from lineofsight.wording.dates import day
from lineofsight.wording.lists import and_

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
    from datetime import date

    from lineofsight.analysis.thread_telling import ToldThread
    from lineofsight.analysis.verdicts import Change
    from lineofsight.domain.record import Record


_WENT: Final[Mapping[ChangeKind, str]] = {
    ChangeKind.STATUS: "its status went from “{before}” to “{after}”",
    ChangeKind.LEFT: "its status went from “{before}” to “{after}”",
    ChangeKind.IMPACT: "its impact went from “{before}” to “{after}”",
    **{kind: CLAUSES[kind] for kind in DATES},
    ChangeKind.MEASURE: "its success measure went from {before} to {after}",
    ChangeKind.WORDING: "it was reworded from {before} to {after}",
    ChangeKind.LEAD: "its lead went from {before} to {after}",
    ChangeKind.FIGURE: "its newest figure went from {before} to {after}",
    ChangeKind.REVISED: "a figure was revised from {before} to {after}",
    ChangeKind.RULE: "the rule that rates it went from {before} to {after}",
}


_OFFICERS: Final = "the officers' word for it went from “{before}” to “{after}”"

_LEFT: Final = "it left the plan"
"""Said in place of its status, where that is told already: why it did is not."""


def with_changes(told: Iterable[ToldThread], changes: Mapping[date | None, Sequence[Change]]) -> tuple[ToldThread, ...]:
    """The threads, each whose item has changed with what is known to have changed of it.

    What was looked at on the day that is shown, or a later one, has none: a row that differs without a day between
    was corrected, or is read otherwise than it was, and what it said before is not held.

    Args:
        told: threads beside their items as they are now.
        changes: all that changed since a day, by that day; of other days nothing is said.
    """
    return tuple(
        replace(one, changes=_of_item(changes.get(one.thread.target.as_at, ()), one)) if one.has_changed else one
        for one in told
    )


def read_changes(
    told: Iterable[ToldThread], record: Record, first: date, read_earlier: Callable[[date], Record]
) -> Mapping[date | None, Sequence[Change]]:
    """All that changed since each day at which something was looked at that has changed, by that day.

    Args:
        told: threads beside their items as they are in ``record``.
        record: what is shown now.
        first: the first day of which the register knows anything.
        read_earlier: the record as at an earlier day, as the same readers may see it; called once for each day.
    """
    looked = {one.thread.target.as_at for one in told if one.has_changed}
    return {on: find_changes(read_earlier(on), record) for on in looked if first <= on < record.as_at}


def changed_words(told: ToldThread, *, besides: Collection[ChangeKind] = ()) -> str:
    """What is known to have changed, as half a sentence: "since 31 December 2016 its impact went from …"; else "".

    Args:
        told: the thread with its changes.
        besides: kinds that are told already; a figure that was corrected since is told all the same, and of what left
            the plan why it did.
    """
    said = [
        _went(one, is_told=one.kind in besides)
        for one in told.changes
        if one.kind in _WENT and one.before and one.after and (one.kind not in besides or one.besides)
    ]
    return f"since {day(told.thread.target.as_at)} {and_(said)}" if said else ""


def _went(change: Change, *, is_told: bool) -> str:
    """What was there before and is now, with what has to be read beside it: of a figure, that it was corrected."""
    beside = f" ({change.besides})" if change.besides else ""
    if change.kind is ChangeKind.FIGURE:
        return _WENT[change.kind].format(before=f"{change.before}{beside}", after=change.after)
    if change.kind is ChangeKind.LEFT and is_told:
        return f"{_LEFT}{beside}"
    words = _OFFICERS if change.is_officers else _WENT[change.kind]
    return f"{words.format(before=change.before, after=change.after)}{beside}"


def _of_item(changes: Iterable[Change], told: ToldThread) -> tuple[Change, ...]:
    return tuple(one for one in changes if (one.subject, one.ref) == (told.thread.target.type.value, told.ref))
