"""How much of the plan is to be done before a review ends, and how much was put past its end, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineofsight.analysis.verdicts import MemberStatus
from lineofsight.wording.dates import days
from lineofsight.wording.figures import count
from lineofsight.wording.lists import and_, and_more

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineofsight.analysis.countdown import Countdown
    from lineofsight.analysis.verdicts import JudgedAction

_STANDING = (
    (MemberStatus.OVERDUE, "overdue or will miss the date"),
    (MemberStatus.SLIPPED, "slipped but recoverable"),
    (MemberStatus.ON_TRACK, "on track"),
    (MemberStatus.NOT_DUE, "not started or paused"),
)


def work_by_end(countdown: Countdown, named: int = 0) -> str:
    """How many open actions are due by the end, how each stands, and how many were put past it; "" after the end.

    A review may be judged by whether the plan was carried out in its time: moving a date is no way round that.

    Args:
        countdown: the review.
        named: how many of those that were put past it are named.
    """
    if countdown.ends is None or countdown.days_left is None or countdown.days_left < 0:
        return ""
    due = countdown.due_before_end
    said = "No open action of the plan is due by the end of the review."
    if due:
        held = [(sum(one.status is status for one in due), words) for status, words in _STANDING]
        stands = and_([f"{number:,} {words}" for number, words in held if number])
        is_ = "is" if len(due) == 1 else "are"
        said = f"{count(len(due), 'open action')} of the plan {is_} due by its end: {stands}."
    put = _put_past(countdown.put_past_end, named, more=" more" if due else "")
    return f"{said} {put}".strip()


def met_late(countdown: Countdown) -> str:
    """Which dates were met after they had passed, and by how much; "" for none."""
    late = countdown.met_late
    if not late:
        return ""
    named = and_([f"{one.title} (by {days(one.days_late)})" for one in late])
    return f"{count(len(late), 'date was', 'dates were')} met late: {named}."


def _put_past(actions: Sequence[JudgedAction], named: int, more: str) -> str:
    if not actions:
        return ""
    dateless = sum(not one.action.due_kind.has_date for one in actions)
    was, have = ("was", "has") if len(actions) == 1 else ("were", "have")
    said = f"{len(actions):,}{more} {was} first due by then and {have} been moved past it"
    if dateless == len(actions):
        said = f"{len(actions):,}{more} {was} first due by then and {have} no date now"
    elif dateless:
        said += f", {dateless:,} of them to no date at all"
    return f"{said}: {and_more([one.action.action_id for one in actions], named)}." if named else f"{said}."
