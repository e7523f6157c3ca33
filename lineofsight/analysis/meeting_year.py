"""Twelve months of meetings: which bodies met, did not, are to meet, and of which nobody recorded whether they did."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from lineofsight.analysis.governance_graph import MEETING_KINDS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lineofsight.analysis.governance_graph import GovernanceGraph
    from lineofsight.domain.governance import Meeting

MONTHS: Final = 12
_BEHIND: Final = 5
"""How many whole months before the present one the usual twelve begin."""
_STEP: Final = 6


class MeetingState(StrEnum):
    """What is known of a meeting on a day."""

    HELD = "held"
    MISSED = "missed"
    UNRECORDED = "unrecorded"
    PLANNED = "planned"
    CALLED_OFF = "called_off"


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingDay:
    """One meeting.

    Attributes:
        on: its day.
        state: what is known of it.
        title: what it is called, "" for an ordinary one.
        considered: what it looked at, in the officers' words.
        papers_ref: where its papers are.
        illustrative: whether it is made up for an example.
    """

    on: date
    state: MeetingState
    title: str = ""
    considered: tuple[str, ...] = ()
    papers_ref: str = ""
    illustrative: bool = False


@dataclass(frozen=True, slots=True)
class BodyYear:
    """The meetings of a body in twelve months, month by month."""

    ref: str
    months: tuple[tuple[MeetingDay, ...], ...]


@dataclass(frozen=True, slots=True)
class MeetingYear:
    """Twelve months.

    Attributes:
        months: the first day of each.
        bodies: those in being that met or mean to, then those that work by meeting and have none.
    """

    months: tuple[date, ...]
    bodies: tuple[BodyYear, ...]

    def counts(self) -> Counter[MeetingState]:
        """How many meetings there are of each state."""
        return Counter(one.state for body in self.bodies for month in body.months for one in month)


def meetings_of(graph: GovernanceGraph, ref: str) -> tuple[MeetingDay, ...]:
    """Every meeting of a body, oldest first, with the next one that the body itself names."""
    known = [_meeting_day(one, graph.day) for one in graph.meetings.get(ref, ())]
    named = graph.known[ref].next_meeting if ref in graph.known else None
    if named is not None and named > graph.day and all(one.on != named for one in known):
        made_up = graph.known[ref].illustrative
        known.append(MeetingDay(on=named, state=MeetingState.PLANNED, illustrative=made_up))
    return tuple(sorted(known, key=lambda one: one.on))


def _meeting_day(meeting: Meeting, day: date) -> MeetingDay:
    return MeetingDay(
        on=meeting.date,
        state=_state(meeting, day),
        title=meeting.title,
        considered=meeting.considered,
        papers_ref=meeting.papers_ref,
        illustrative=meeting.illustrative,
    )


def _state(meeting: Meeting, day: date) -> MeetingState:
    if meeting.date > day:
        return MeetingState.CALLED_OFF if meeting.held is False else MeetingState.PLANNED
    if meeting.held is None:
        return MeetingState.UNRECORDED
    return MeetingState.HELD if meeting.held else MeetingState.MISSED


def meeting_year(graph: GovernanceGraph, first: date) -> MeetingYear:
    """The twelve months that begin with the month of ``first``."""
    months = tuple(_month_after(first, number) for number in range(MONTHS))
    years = [BodyYear(ref, tuple(_by_month(meetings_of(graph, ref), months))) for ref in graph.bodies]
    meeting = [year for year in years if any(year.months)]
    silent = [year for year in years if not any(year.months) and graph.bodies[year.ref].kind in MEETING_KINDS]
    return MeetingYear(months, (*meeting, *silent))


def _by_month(meetings: tuple[MeetingDay, ...], months: tuple[date, ...]) -> Iterator[tuple[MeetingDay, ...]]:
    for month in months:
        yield tuple(one for one in meetings if (one.on.year, one.on.month) == (month.year, month.month))


def usual_start(day: date) -> date:
    """The first month of the usual twelve: half of them behind the day, half ahead."""
    return _month_after(day, -_BEHIND)


def starts_of(graph: GovernanceGraph) -> tuple[date, ...]:
    """The first months of all twelve-month stretches worth a look, half a year apart, oldest first."""
    usual = usual_start(graph.day)
    days = [one.on for ref in graph.bodies for one in meetings_of(graph, ref)]
    if not days:
        return (usual,)
    starts = [usual]
    while starts[0] > min(days):
        starts.insert(0, _month_after(starts[0], -_STEP))
    while _month_after(starts[-1], MONTHS) <= max(days):
        starts.append(_month_after(starts[-1], _STEP))
    return tuple(starts)


def _month_after(day: date, months: int) -> date:
    """The first day of the month so many months after that of ``day``."""
    number = day.year * MONTHS + day.month - 1 + months
    return date(number // MONTHS, number % MONTHS + 1, 1)
