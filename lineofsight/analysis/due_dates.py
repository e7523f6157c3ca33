"""Due dates: on which day something falls due, and by how much it has slipped."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from lineofsight.domain.statuses import DeliveryStatus, DueKind
from lineofsight.wording.reasons import new_reason

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from lineofsight.analysis.verdicts import JudgedAction
    from lineofsight.domain.plan import Action, Milestone


class LastDate(NamedTuple):
    """The date that an action had before it was taken away, the day of the last return that gave it, and why it went.

    The reason is what officers write in the return that took it away; "" for none.
    """

    due: date
    as_at: date
    reason: str


def date_taken_away(judged: JudgedAction) -> LastDate | None:
    """What the last date of an open action was that has none now; ``None`` where no return is known that gave it."""
    if not has_lost_date(judged.action):
        return None
    reason = reason_without_date(judged.action, [was for _, was in judged.earlier])
    dated = ((as_at, agreed_date(was)) for as_at, was in reversed(judged.earlier))
    return next((LastDate(due, as_at, reason) for as_at, due in dated if due is not None), None)


def reason_without_date(action: Action, before: Sequence[Action]) -> str:
    """What officers gave as the reason in the return in which an action had its date no more; "" for nothing new.

    Args:
        action: as it is now, without a date.
        before: the same action in earlier returns, oldest first.
    """
    after = action
    for was in reversed(before):
        if agreed_date(was) is not None:
            return new_reason(after.status_reason, was.status_reason)
        after = was
    return ""


def last_day(kind: DueKind, due: date | None) -> date | None:
    """The last day on which something is in time, by ``DueKind.last_day``; ``None`` for a kind without a date."""
    return None if due is None or not kind.has_date else kind.last_day(due)


def due_by(action: Action) -> date | None:
    """The last day on which an action is in time as its date stands now; ``None`` where it has no date."""
    return last_day(action.due_kind, action.due_date_current)


def agreed_date(action: Action) -> date | None:
    """The due date as it is written; ``None`` where officers call it ongoing or not set, whatever day stands there."""
    return action.due_date_current if action.due_kind.has_date else None


def first_due_by(action: Action) -> date | None:
    """The last day of the date first agreed, which counts even when the action has since become "ongoing"."""
    kind = action.due_kind if action.due_kind.has_date else DueKind.DATE
    return last_day(kind, action.due_date_original)


def has_lost_date(action: Action) -> bool:
    """Whether an open action had a date once and has none now; what was done or given up needs its date no more."""
    return action.lacks_date and action.due_date_original is not None


def has_other_date(was: Action, now: Action) -> bool:
    """Whether an action is due otherwise than it was.

    A month that is written by its first day and then by its last is not, nor is what was done or given up without its
    date.
    """
    return due_by(was) != due_by(now) and (now.due_kind.has_date or now.lacks_date)


def first_date(action: Action) -> date | None:
    """The date first agreed, where the date now is another: a month's first and last day are one."""
    first, now = action.due_date_original, due_by(action)
    is_same = first == action.due_date_current or (now is not None and last_day(action.due_kind, first) == now)
    return None if is_same else first


def days_finished_late(action: Action) -> int | None:
    """Days after its first date on which what is done was finished; ``None`` where that or the first is not recorded.

    The date that it had last says nothing of it: what was moved far may have been finished before.
    """
    first = last_day(action.due_kind, action.due_date_original)
    return None if first is None or action.completed_date is None else days_late(first, action.completed_date)


def reached_after_completion(action: Action, milestones: Iterable[Milestone]) -> tuple[tuple[str, date, int], ...]:
    """The milestones that were reached after the day on which an action is said to have been complete.

    Each by its reference, with the day on which it was reached and the days between.
    """
    done = action.completed_date
    if done is None:
        return ()
    own = (one for one in milestones if one.action_id == action.action_id)
    reached = ((one.milestone_id, one.actual_date) for one in own if one.actual_date is not None)
    return tuple((ref, on, days_late(done, on)) for ref, on in reached if on > done)


def was_called_green_late(action: Action, said_on: date) -> bool:
    """Whether officers called an action on track on a day when its date had passed: the two contradict each other."""
    return action.delivery_status is DeliveryStatus.ON_TRACK and days_late(due_by(action), said_on) > 0


def days_late(due: date | None, as_at: date) -> int:
    """Days by which ``as_at`` is past ``due``; 0 on the day itself, before it, and without a date."""
    return 0 if due is None else max((as_at - due).days, 0)
