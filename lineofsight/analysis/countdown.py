"""How long a review still runs: its first and last day, its meetings, and what is due before it ends."""

from __future__ import annotations

from dataclasses import dataclass
from operator import attrgetter
from typing import TYPE_CHECKING

from lineofsight.analysis.deadline_actions import say_linked
from lineofsight.analysis.due_dates import due_by, first_due_by
from lineofsight.domain.oversight import DeadlineKind

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from lineofsight.analysis.verdicts import JudgedAction, Picture
    from lineofsight.domain.oversight import Deadline
    from lineofsight.domain.record import Record


@dataclass(frozen=True, slots=True, kw_only=True)
class Countdown:
    """A review as at a day. Dates are ``None`` when nobody recorded them.

    Attributes:
        as_at: the day.
        begins: its first day.
        ends: its last day.
        day_number: the first day is day 1; ``None`` before it or when it is not known.
        length: days from the first to the last, both counted.
        days_left: from the day to the last; negative after it; ``None`` when it is not known.
        meetings: how many of its meetings are known, and
        meetings_held: how many of them were held by the day.
        next_meeting: the next of its meetings after the day, or on it when it was not held yet.
        unrecorded: meetings of the past that nobody recorded as held.
        ahead: every deadline after the day, soonest first; those without a date last.
        overdue: every deadline by the day that is not recorded as met, oldest first.
        met_late: every deadline that was met by the day, but after its own date, oldest first.
        due_before_end: actions in the plan that are still open and due by the last day.
        put_past_end: actions in the plan that are still open and were first due by the last day, but are not any more.
        linked: what the actions say to which a deadline ahead or overdue is linked, by its reference.
    """

    as_at: date
    begins: date | None
    ends: date | None
    day_number: int | None
    length: int | None
    days_left: int | None
    meetings: int
    meetings_held: int
    next_meeting: Deadline | None
    unrecorded: tuple[Deadline, ...]
    ahead: tuple[Deadline, ...]
    overdue: tuple[Deadline, ...]
    met_late: tuple[Deadline, ...]
    due_before_end: tuple[JudgedAction, ...]
    put_past_end: tuple[JudgedAction, ...]
    linked: Mapping[str, str]


def count_down(picture: Picture, record: Record) -> Countdown:
    """The review as at the record's day, from the deadlines that were returned."""
    as_at, deadlines = record.as_at, record.watched.deadlines
    first = _newest(deadlines, DeadlineKind.REVIEW_BEGINS)
    begins = first.due_on if first is not None else None
    end = review_end(deadlines)
    ends = end.due_on if end is not None else None
    meetings = [one for one in deadlines if one.kind is DeadlineKind.REVIEW_MEETING]
    upcoming = [one for one in meetings if one.due_on is not None and one.due_on >= as_at and not one.is_met(as_at)]
    ahead = tuple(sorted((one for one in deadlines if _ahead(one, as_at)), key=attrgetter("order")))
    overdue = tuple(sorted((one for one in deadlines if _overdue(one, as_at)), key=attrgetter("order")))
    still_open = _still_open(picture)
    started = begins is not None and begins <= as_at
    return Countdown(
        as_at=as_at,
        begins=begins,
        ends=ends,
        day_number=(as_at - begins).days + 1 if begins is not None and started else None,
        length=(ends - begins).days + 1 if begins is not None and ends is not None else None,
        days_left=(ends - as_at).days if ends is not None else None,
        meetings=len(meetings),
        meetings_held=sum(1 for one in meetings if one.is_met(as_at)),
        next_meeting=min(upcoming, key=attrgetter("order"), default=None),
        unrecorded=tuple(one for one in meetings if _overdue(one, as_at)),
        ahead=ahead,
        overdue=overdue,
        met_late=tuple(
            sorted((one for one in deadlines if one.is_met(as_at) and one.days_late), key=attrgetter("order"))
        ),
        due_before_end=tuple(one for one in still_open if _is_by(due_by(one.action), ends)),
        put_past_end=tuple(
            one for one in still_open if _is_by(first_due_by(one.action), ends) and not _is_by(due_by(one.action), ends)
        ),
        linked={one.deadline_id: said for one in (*overdue, *ahead) if (said := say_linked(one, picture))},
    )


def review_end(deadlines: Sequence[Deadline]) -> Deadline | None:
    """The end of the review: of several the one with the latest date, one without a date where none has any."""
    return _newest(deadlines, DeadlineKind.REVIEW_ENDS)


def _newest(deadlines: Sequence[Deadline], kind: DeadlineKind) -> Deadline | None:
    found = [one for one in deadlines if one.kind is kind]
    dated = sorted((one for one in found if one.due_on is not None), key=attrgetter("due_on"))
    return dated[-1] if dated else next(iter(found), None)


def _ahead(one: Deadline, as_at: date) -> bool:
    return not one.is_met(as_at) and (one.due_on is None or one.due_on >= as_at)


def _overdue(one: Deadline, as_at: date) -> bool:
    return not one.is_met(as_at) and one.due_on is not None and one.due_on < as_at


def _still_open(picture: Picture) -> list[JudgedAction]:
    return [
        judged
        for theme in picture.themes
        for judged in theme.actions
        if judged.in_population and judged.action.delivery_status.is_open
    ]


def _is_by(due: date | None, last: date | None) -> bool:
    return due is not None and last is not None and due <= last
