"""The governance map as it stood on one day: bodies and posts in being, links and seats in force."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING, Final, TypeVar

from lineofsight.domain.governance import BodyKind, Layer, Lifecycle, LinkType

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from lineofsight.domain.governance import Body, Link, Meeting, Seat
    from lineofsight.domain.oversight import Decision
    from lineofsight.domain.record import GovernanceRecord

Thing = TypeVar("Thing")

ANSWERS_TO: Final = (LinkType.ACCOUNTABLE_TO, LinkType.REPORTS_TO, LinkType.SUBGROUP_OF)
"""Links that lead upward: whoever stands at the other end can call the first to account."""

TOPS: Final = frozenset({BodyKind.COUNCIL, BodyKind.GOVERNMENT, BodyKind.REGULATOR, BodyKind.PARTNER})
"""Kinds that have no parent within the map by their nature."""

MEETING_KINDS: Final = frozenset(
    {
        BodyKind.COUNCIL,
        BodyKind.EXECUTIVE,
        BodyKind.SCRUTINY,
        BodyKind.IMPROVEMENT_BOARD,
        BodyKind.SAFEGUARDING_PARTNERSHIP,
        BodyKind.HWB,
        BodyKind.CSP,
        BodyKind.CORPORATE_PARENTING,
        BodyKind.CHILDREN_IN_CARE_COUNCIL,
        BodyKind.FORUM,
    }
)
"""Kinds that do their work by meeting, so that a missing meeting is worth a word."""

CHAIR: Final = "chair"
"""The role of the seat from which a body is led."""


@dataclass(frozen=True, slots=True)
class GovernanceGraph:
    """A typed graph, not a tree.

    Attributes:
        day: the day it shows.
        bodies: bodies and posts in being on the day, by id; what is only proposed is not in being.
        known: all bodies and posts ever named, by id.
        links: links in force on the day whose both ends are in being.
        seats: seats held on the day, by body.
        meetings: meetings by body, oldest first, whatever their day.
        leaving: the links that start at a body, by its id.
        arriving: the links that end at a body, by its id.
        named: ids by what people call them in lower case, those in being first.
        decided: the newest decision of a body by the day, by its id, where the record of decisions was looked at.
    """

    day: date
    bodies: Mapping[str, Body]
    known: Mapping[str, Body]
    links: tuple[Link, ...]
    seats: Mapping[str, tuple[Seat, ...]]
    meetings: Mapping[str, tuple[Meeting, ...]]
    leaving: Mapping[str, tuple[Link, ...]]
    arriving: Mapping[str, tuple[Link, ...]]
    named: Mapping[str, str]
    decided: Mapping[str, Decision] = field(default_factory=dict)

    def outward(self, body_id: str, *types: LinkType) -> tuple[Link, ...]:
        """Links that start at a body, of the given types (none given: all)."""
        return tuple(link for link in self.leaving.get(body_id, ()) if not types or link.type in types)

    def inward(self, body_id: str, *types: LinkType) -> tuple[Link, ...]:
        """Links that end at a body, of the given types (none given: all)."""
        return tuple(link for link in self.arriving.get(body_id, ()) if not types or link.type in types)

    def above(self, body_id: str) -> tuple[Link, ...]:
        """The links to those a body or post answers to, accountability first.

        A group without such a link answers to the board or the officers whom it supports, if it supports any; the
        support of one team or partner for another is no answering.
        """
        answering = tuple(link for kind in ANSWERS_TO for link in self.outward(body_id, kind))
        if answering or body_id not in self.bodies or self.bodies[body_id].kind in (*TOPS, BodyKind.POST):
            return answering
        supporting = self.outward(body_id, LinkType.SUPPORTS)
        return tuple(link for link in supporting if self.bodies[link.to_id].layer is not Layer.PRACTICE)

    def name(self, body_id: str) -> str:
        """The name of a body or post, or its id when nobody named it."""
        return self.known[body_id].name if body_id in self.known else body_id

    def find(self, name: str) -> str | None:
        """The id of the body or post that a text names, in being or not: by id, name, short name or office.

        The office is what stands before a bracket: "Director (interim)" finds "Director".
        """
        return self.find_whole(name) or self.find_whole(name.split("(", maxsplit=1)[0])

    def find_whole(self, name: str) -> str | None:
        """The id of what a text names in whole: by its bracket a post that is held for the time being is told apart."""
        return self.named.get(_folded(name))

    def chair(self, body_id: str) -> str:
        """Who chairs a body on the day: the seat that is held, else what the body itself says; "" if unknown."""
        for seat in self.seats.get(body_id, ()):
            if seat.role.casefold() == CHAIR:
                return self.name(seat.holder)
        body = self.known[body_id]
        return body.chair_office or body.chair_name

    def last_meeting(self, body_id: str) -> Meeting | None:
        """The newest meeting on or before the day that is recorded as held."""
        held = [one for one in self.meetings.get(body_id, ()) if one.date <= self.day and one.held]
        return held[-1] if held else None

    def unconfirmed_meeting(self, body_id: str) -> date | None:
        """The newest day since the last meeting known to be held on which one was planned; nobody says if it was."""
        last = self.last_meeting(body_id)
        passed = [
            one.date
            for one in self.meetings.get(body_id, ())
            if one.held is None and one.date <= self.day and (last is None or one.date > last.date)
        ]
        return passed[-1] if passed else None

    def next_meeting(self, body_id: str) -> date | None:
        """The next meeting after the day: a planned one, else the date that the body itself names."""
        planned = [one.date for one in self.meetings.get(body_id, ()) if one.date > self.day and one.held is not False]
        if planned:
            return planned[0]
        named = self.known[body_id].next_meeting if body_id in self.known else None
        return named if named is not None and named > self.day else None


def graph_on(governance: GovernanceRecord, day: date) -> GovernanceGraph:
    """The map on a day: what was born later, had ended or was only proposed is not in it."""
    known = {body.body_id: body for body in governance.bodies}
    bodies = {ref: body for ref, body in known.items() if is_in_being(body, day)}
    links = tuple(
        link
        for link in governance.links
        if link.from_id in bodies and link.to_id in bodies and is_in_force(link.from_date, link.to_date, day)
    )
    seats = [
        seat for seat in governance.seats if seat.body_id in bodies and is_in_force(seat.from_date, seat.to_date, day)
    ]
    meetings = sorted(governance.meetings, key=lambda one: one.date)
    return GovernanceGraph(
        day=day,
        bodies=bodies,
        known=known,
        links=links,
        seats=_grouped((seat.body_id, seat) for seat in seats),
        meetings=_grouped((one.body_id, one) for one in meetings),
        leaving=_grouped((link.from_id, link) for link in links),
        arriving=_grouped((link.to_id, link) for link in links),
        named=_names([*bodies.values(), *(body for ref, body in known.items() if ref not in bodies)]),
    )


def is_in_being(body: Body, day: date) -> bool:
    """Whether a body existed on a day: it was established, had not ended, and was more than a proposal.

    A body that is called ended without a date had ended.
    """
    ended_some_day = body.lifecycle is Lifecycle.ENDED and body.ended is None
    return body.exists_on(day) and body.lifecycle is not Lifecycle.PROPOSED and not ended_some_day


def is_in_force(start: date | None, end: date | None, day: date) -> bool:
    """Whether a day lies between two dates, both counted; an unknown end is open."""
    return (start is None or start <= day) and (end is None or day <= end)


def _grouped(pairs: Iterable[tuple[str, Thing]]) -> dict[str, tuple[Thing, ...]]:
    groups: defaultdict[str, list[Thing]] = defaultdict(list)
    for key, thing in pairs:
        groups[key].append(thing)
    return {key: tuple(things) for key, things in groups.items()}


def _names(bodies: Iterable[Body]) -> dict[str, str]:
    """Ids by every text that may stand for them; whole names go before the office before a bracket."""
    ordered = list(bodies)
    named: dict[str, str] = {}
    for body in ordered:
        for text in (body.body_id, body.name, body.short_name):
            if text:
                named.setdefault(_folded(text), body.body_id)
    for body in ordered:
        named.setdefault(_folded(body.name.split("(", maxsplit=1)[0]), body.body_id)
    return named


@lru_cache(maxsize=4096)
def _folded(text: str) -> str:
    return " ".join(text.casefold().replace("’", "'").split())
