"""What is coming: actions and steps that fall due, meetings and deadlines, within so many days."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from datetime import timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from lineofsight.analysis.countdown import review_end
from lineofsight.analysis.deadline_actions import say_linked
from lineofsight.analysis.due_dates import due_by
from lineofsight.domain.governance import BodyKind
from lineofsight.domain.oversight import DeadlineKind
from lineofsight.wording.lists import sentence

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date

    from lineofsight.analysis.verdicts import MemberStatus, Picture
    from lineofsight.domain.oversight import Deadline
    from lineofsight.domain.record import Record

DAYS_AHEAD: Final = 60
"""How far a forward look goes: two months, so two monthly meetings of a Board."""

_OUTSIDE: Final = (BodyKind.GOVERNMENT, BodyKind.REGULATOR)
"""Who may hold a meeting of the review, the likelier first."""


class ComingKind(StrEnum):
    """What is coming."""

    ACTION = "action"
    MILESTONE = "milestone"
    MEETING = "meeting"
    DEADLINE = "deadline"


@dataclass(frozen=True, slots=True, kw_only=True)
class Coming:
    """One thing that is coming.

    Attributes:
        on: the day.
        kind: what it is.
        ref: its reference; the body's of a meeting.
        title: what it is called.
        who: who leads it, "" when nobody is named.
        status: the members' word of an action; ``None`` for everything else.
        is_recorded: ``False`` of a milestone of which nobody recorded how it stands.
        moved: how often its date moved.
        test: what a deadline asks for, "" for everything else.
        linked: what the actions say to which a deadline is linked, "" for everything else.
        is_meeting: whether a body meets: a deadline may be a meeting of the review.
    """

    on: date
    kind: ComingKind
    ref: str
    title: str
    who: str = ""
    status: MemberStatus | None = None
    is_recorded: bool = True
    moved: int = 0
    test: str = ""
    linked: str = ""
    is_meeting: bool = False


def coming_words(one: Coming) -> str:
    """What it is called, and of a deadline what the actions say to which it is linked."""
    return f"{sentence(one.title)} {one.linked}" if one.linked else one.title


def look_forward(picture: Picture, record: Record, number: int = DAYS_AHEAD) -> tuple[Coming, ...]:
    """What comes within ``number`` days from the record's day, that day included, soonest first.

    A milestone that falls due with its action is not told again; finished and withdrawn work is not coming.
    """
    last = record.as_at + timedelta(days=number)
    everything = (*_of_plan(picture), *_meetings(record), *_deadlines(picture, record))
    return tuple(sorted((one for one in everything if record.as_at <= one.on <= last), key=lambda one: one.on))


def dates_ahead(picture: Picture, record: Record) -> tuple[Coming, ...]:
    """The meetings and deadlines within ``DAYS_AHEAD`` days, each once.

    A meeting of the review is told with the body of the government or regulator that holds it, not beside its meeting.
    """
    found = [one for one in look_forward(picture, record) if one.kind in (ComingKind.MEETING, ComingKind.DEADLINE)]
    held = _held_by(found, {one.body_id: one.kind for one in record.governance.bodies})
    return tuple(
        replace(one, title=f"{one.title} ({held[one.on].title})") if _is_of_review(one) and one.on in held else one
        for one in found
        if held.get(one.on) is not one
    )


def _held_by(found: Sequence[Coming], kinds: Mapping[str, BodyKind]) -> dict[date, Coming]:
    """The meeting that a meeting of the review is, by its day; none where it may be another.

    It is the government's where that meets on the day, and a regulator's only where nobody else from outside does. Of
    two meetings of the review, or two bodies of a kind, nothing says which is which.
    """
    reviews = Counter(one.on for one in found if _is_of_review(one))
    held: dict[date, Coming] = {}
    for day in (day for day, number in reviews.items() if number == 1):
        meet = [one for one in found if one.kind is ComingKind.MEETING and one.on == day]
        outside = ([one for one in meet if kinds.get(one.ref) is kind] for kind in _OUTSIDE)
        first = next((meetings for meetings in outside if meetings), [])
        if len(first) == 1:
            held[day] = first[0]
    return held


def _is_of_review(one: Coming) -> bool:
    return one.kind is ComingKind.DEADLINE and one.is_meeting


def review_end_after(record: Record) -> Deadline | None:
    """The end of the review, where it comes after the forward look: what is judged on it is judged of all before."""
    end = review_end(record.watched.deadlines)
    if end is None or end.due_on is None or end.is_met(record.as_at):
        return None
    return end if end.due_on > record.as_at + timedelta(days=DAYS_AHEAD) else None


def _of_plan(picture: Picture) -> Iterator[Coming]:
    for theme in picture.themes:
        for judged in theme.actions:
            action = judged.action
            if not judged.in_population or not action.delivery_status.is_open:
                continue
            due = due_by(action)
            if due is not None:
                yield Coming(
                    on=due,
                    kind=ComingKind.ACTION,
                    ref=action.action_id,
                    title=action.action,
                    who=action.lead,
                    status=judged.status,
                    moved=judged.times_redated,
                )
            for one in judged.milestones:
                step = one.milestone
                if (
                    step.may_be_open
                    and step.visible_to_chair
                    and step.current_date not in (due, action.due_date_current)
                ):
                    yield Coming(
                        on=step.current_date,
                        kind=ComingKind.MILESTONE,
                        ref=step.milestone_id,
                        title=step.text,
                        who=action.lead,
                        is_recorded=step.status is not None,
                        moved=len(one.date_changes),
                    )


def _meetings(record: Record) -> Iterator[Coming]:
    names = record.governance.body_names
    for meeting in record.governance.meetings:
        if meeting.held is None:
            named = names.get(meeting.body_id, meeting.body_id)
            title = f"{named}: {meeting.title}" if meeting.title else named
            kind, ref = ComingKind.MEETING, meeting.body_id
            yield Coming(on=meeting.date, kind=kind, ref=ref, title=title, is_meeting=True)


def _deadlines(picture: Picture, record: Record) -> Iterator[Coming]:
    for one in record.watched.deadlines:
        if one.due_on is not None and not one.is_met(record.as_at):
            yield Coming(
                on=one.due_on,
                kind=ComingKind.DEADLINE,
                ref=one.deadline_id,
                title=one.title,
                test=one.test,
                linked=say_linked(one, picture),
                is_meeting=one.kind is DeadlineKind.REVIEW_MEETING,
            )
