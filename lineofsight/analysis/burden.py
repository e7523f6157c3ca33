"""The weight of governance: hours a year by person, who sits together where, purposes that overlap.

The Commissioner asked that arrangements do not duplicate effort and stay proportionate (report 5.55, 5.70.7). Hours are
hours in the room: reading, travel and writing come on top and are not known. What is not known is said, never nought.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from lineofsight.analysis.governance_graph import GovernanceGraph, graph_on
from lineofsight.analysis.overlap import PurposeOverlap, SeatOverlap, purpose_overlaps, seat_overlaps

if TYPE_CHECKING:
    from datetime import date

    from lineofsight.domain.governance import Body
    from lineofsight.domain.record import GovernanceRecord


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonBurden:
    """What one person or post gives to meetings in a year.

    Attributes:
        holder: the seat's holder.
        name: as people say it.
        bodies: the bodies, most hours first, those of unknown hours last.
        hours: hours in the room a year, over the bodies whose frequency and length are known; ``None`` when they are
            known of none.
        unknown: bodies whose frequency or length is not known: their hours are missing, not nought.
        illustrative: whether a seat, frequency or length behind it is made up for an example.
    """

    holder: str
    name: str
    bodies: tuple[str, ...]
    hours: Decimal | None
    unknown: tuple[str, ...]
    illustrative: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Burden:
    """The whole weight on a day.

    Attributes:
        people: those who hold a seat, most known hours first.
        seat_overlaps: bodies on which the same people sit.
        purpose_overlaps: bodies whose purposes use the same words.
        hours: the known hours of all people together.
        unknown: bodies with seats whose hours are not known and so are not in ``hours``.
    """

    people: tuple[PersonBurden, ...]
    seat_overlaps: tuple[SeatOverlap, ...]
    purpose_overlaps: tuple[PurposeOverlap, ...]
    hours: Decimal
    unknown: tuple[str, ...]


def weigh(governance: GovernanceRecord, day: date) -> Burden:
    """The weight of governance on a day."""
    graph = graph_on(governance, day)
    people = weigh_people(graph)
    return Burden(
        people=people,
        seat_overlaps=seat_overlaps(graph),
        purpose_overlaps=purpose_overlaps(graph),
        hours=total_hours(people),
        unknown=tuple(sorted({ref for person in people for ref in person.unknown})),
    )


def total_hours(people: tuple[PersonBurden, ...]) -> Decimal:
    """The known hours of all people together."""
    return sum((person.hours for person in people if person.hours is not None), Decimal(0))


def yearly_hours(body: Body) -> Decimal | None:
    """Hours in the room a year for one seat: meetings a year times hours a meeting; ``None`` when not known."""
    if body.meetings_per_year is None or body.meeting_hours is None:
        return None
    return body.meetings_per_year * body.meeting_hours


def weigh_people(graph: GovernanceGraph) -> tuple[PersonBurden, ...]:
    """Everybody who holds a seat, most known hours first; who sits twice on a body sits there once."""
    sits: defaultdict[str, dict[str, bool]] = defaultdict(dict)
    for ref, seats in graph.seats.items():
        for seat in seats:
            sits[seat.holder][ref] = seat.illustrative or graph.bodies[ref].illustrative
    people = [_person(graph, holder, refs) for holder, refs in sits.items()]
    return tuple(sorted(people, key=lambda person: (-(person.hours or 0), -len(person.bodies), person.name)))


def _person(graph: GovernanceGraph, holder: str, refs: dict[str, bool]) -> PersonBurden:
    spent = {ref: yearly_hours(graph.bodies[ref]) for ref in refs}
    known = {ref: hours for ref, hours in spent.items() if hours is not None}
    ordered = sorted(refs, key=lambda ref: (ref not in known, -known.get(ref, Decimal(0)), graph.name(ref)))
    return PersonBurden(
        holder=holder,
        name=graph.name(holder),
        bodies=tuple(ordered),
        hours=sum(known.values(), Decimal(0)) if known else None,
        unknown=tuple(ref for ref in ordered if ref not in known),
        illustrative=any(refs.values()),
    )
