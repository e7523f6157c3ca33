"""The governance map as it stood on one day: bodies and posts in being, links and seats in force."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from lineofsight.domain.governance import BodyKind, LinkType

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from lineofsight.domain.governance import Body, Link, Meeting, Seat
    from lineofsight.domain.record import GovernanceRecord

ANSWERS_TO: Final = (LinkType.ACCOUNTABLE_TO, LinkType.REPORTS_TO, LinkType.SUBGROUP_OF)
"""Links that lead upward: whoever stands at the other end can call the first to account."""

TOPS: Final = frozenset({BodyKind.COUNCIL, BodyKind.GOVERNMENT, BodyKind.REGULATOR, BodyKind.PARTNER})
"""Kinds that have no parent within the map by their nature."""


@dataclass(frozen=True, slots=True)
class GovernanceGraph:
    """A typed graph, not a tree.

    Attributes:
        day: the day it shows.
        bodies: bodies and posts in being on the day, by id.
        known: all bodies and posts ever named, by id.
        links: links in force on the day whose both ends are in being.
        seats: seats held on the day, by body.
        meetings: meetings by body, oldest first, whatever their day.
    """

    day: date
    bodies: Mapping[str, Body]
    known: Mapping[str, Body]
    links: tuple[Link, ...]
    seats: Mapping[str, tuple[Seat, ...]]
    meetings: Mapping[str, tuple[Meeting, ...]]

    def outward(self, body_id: str, *types: LinkType) -> tuple[Link, ...]:
        """Links that start at a body, of the given types (none given: all)."""
        return tuple(link for link in self.links if link.from_id == body_id and (not types or link.type in types))

    def inward(self, body_id: str, *types: LinkType) -> tuple[Link, ...]:
        """Links that end at a body, of the given types (none given: all)."""
        return tuple(link for link in self.links if link.to_id == body_id and (not types or link.type in types))

    def name(self, body_id: str) -> str:
        """The name of a body or post, or its id when nobody named it."""
        return self.known[body_id].name if body_id in self.known else body_id

    def last_meeting(self, body_id: str) -> Meeting | None:
        """The newest meeting on or before the day that was not recorded as cancelled."""
        held = [one for one in self.meetings.get(body_id, ()) if one.date <= self.day and one.held is not False]
        return held[-1] if held else None

    def next_meeting(self, body_id: str) -> date | None:
        """The next meeting after the day: a planned one, else the date that the body itself names."""
        planned = [one.date for one in self.meetings.get(body_id, ()) if one.date > self.day and one.held is not False]
        if planned:
            return planned[0]
        named = self.known[body_id].next_meeting if body_id in self.known else None
        return named if named is not None and named > self.day else None


def graph_on(governance: GovernanceRecord, day: date) -> GovernanceGraph:
    """The map on a day: what was born later or had ended is not in it."""
    known = {body.body_id: body for body in governance.bodies}
    bodies = {ref: body for ref, body in known.items() if body.exists_on(day)}
    seats: defaultdict[str, list[Seat]] = defaultdict(list)
    for seat in governance.seats:
        if seat.body_id in bodies and _in_force(seat.from_date, seat.to_date, day):
            seats[seat.body_id].append(seat)
    meetings: defaultdict[str, list[Meeting]] = defaultdict(list)
    for meeting in sorted(governance.meetings, key=lambda one: one.date):
        meetings[meeting.body_id].append(meeting)
    return GovernanceGraph(
        day=day,
        bodies=bodies,
        known=known,
        links=tuple(
            link
            for link in governance.links
            if link.from_id in bodies and link.to_id in bodies and _in_force(link.from_date, link.to_date, day)
        ),
        seats={ref: tuple(held) for ref, held in seats.items()},
        meetings={ref: tuple(held) for ref, held in meetings.items()},
    )


def _in_force(start: date | None, end: date | None, day: date) -> bool:
    return (start is None or start <= day) and (end is None or day <= end)
