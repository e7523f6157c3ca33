"""The weight of governance: hours by person, who sits together where, purposes that overlap, and "what if".

The Commissioner asked that arrangements do not duplicate effort and stay proportionate (report 5.55, 5.70.7).
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import combinations
from typing import TYPE_CHECKING, Final

from lineofsight.analysis.governance_graph import GovernanceGraph, graph_on
from lineofsight.domain.governance import BodyKind

if TYPE_CHECKING:
    from datetime import date

    from lineofsight.domain.governance import Body
    from lineofsight.domain.plan import Theme
    from lineofsight.domain.record import GovernanceRecord

LEAST_SHARED_SEATS: Final = 3
"""Two bodies with fewer people in common than this are not said to overlap."""

LEAST_SHARED_WORDS: Final = 3
LEAST_WORD_SHARE: Final = Decimal("0.25")
"""Purposes overlap when they share so many telling words, and at least this share of the shorter purpose's."""

_COMMON_WORDS: Final = frozenset(().split())
"""Words that any purpose uses, so that sharing them says nothing."""

_WORD: Final = re.compile(r"[a-z][a-z'’-]{2,}")


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonBurden:
    """What one person or post gives to meetings in a year.

    Attributes:
        holder: the seat's holder.
        name: as people say it.
        bodies: the bodies, most hours first.
        hours: hours in the room a year, over the bodies whose frequency and length are known.
        unknown: bodies whose frequency or length is not known: their hours are missing, not nought.
    """

    holder: str
    name: str
    bodies: tuple[str, ...]
    hours: Decimal
    unknown: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SeatOverlap:
    """Two bodies on which the same people sit, with the share of the smaller body's seats."""

    first: str
    second: str
    shared: tuple[str, ...]
    smaller: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PurposeOverlap:
    """Two bodies whose purposes use the same telling words."""

    first: str
    second: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Burden:
    """The whole weight on a day. ``hours`` is the sum over people; ``unknown`` counts bodies without known hours."""

    people: tuple[PersonBurden, ...]
    seat_overlaps: tuple[SeatOverlap, ...]
    purpose_overlaps: tuple[PurposeOverlap, ...]
    hours: Decimal
    unknown: int


@dataclass(frozen=True, slots=True, kw_only=True)
class WhatIf:
    """What would change if a body were merged or ended.

    Attributes:
        before: hours a year now.
        after: hours a year then.
        saved_by: people and the hours each would be given back, most first.
        links_lost: links that would be left with one end, as sentences' parts (from, type, to).
        themes_unwatched: themes that no body would oversee any more.
    """

    before: Decimal
    after: Decimal
    saved_by: tuple[tuple[str, Decimal], ...]
    links_lost: tuple[tuple[str, str, str], ...]
    themes_unwatched: tuple[str, ...]


def weigh(governance: GovernanceRecord, day: date) -> Burden:
    """The weight of governance on a day."""
    graph = graph_on(governance, day)
    people = _people(graph)
    unknown = {ref for person in people for ref in person.unknown}
    return Burden(
        people=people,
        seat_overlaps=_seat_overlaps(graph),
        purpose_overlaps=_purpose_overlaps(graph),
        hours=sum((person.hours for person in people), Decimal(0)),
        unknown=len(unknown),
    )


def yearly_hours(body: Body) -> Decimal | None:
    """Hours in the room a year for one seat: meetings a year times hours a meeting; ``None`` when not known."""
    if body.meetings_per_year is None or body.meeting_hours is None:
        return None
    return body.meetings_per_year * body.meeting_hours


def _people(graph: GovernanceGraph) -> tuple[PersonBurden, ...]:
    sits: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for ref, seats in graph.seats.items():
        for seat in seats:
            sits[seat.holder].setdefault(ref)
    people = [_person(graph, holder, tuple(refs)) for holder, refs in sits.items()]
    return tuple(sorted(people, key=lambda person: (-person.hours, -len(person.bodies), person.name)))


def _person(graph: GovernanceGraph, holder: str, refs: tuple[str, ...]) -> PersonBurden:
    hours = {ref: yearly_hours(graph.bodies[ref]) for ref in refs}
    known = {ref: spent for ref, spent in hours.items() if spent is not None}
    ordered = sorted(refs, key=lambda ref: (-known.get(ref, Decimal(0)), graph.name(ref)))
    return PersonBurden(
        holder=holder,
        name=graph.name(holder),
        bodies=tuple(ordered),
        hours=sum(known.values(), Decimal(0)),
        unknown=tuple(ref for ref in ordered if ref not in known),
    )


def _seat_overlaps(graph: GovernanceGraph) -> tuple[SeatOverlap, ...]:
    holders = {ref: {seat.holder for seat in seats} for ref, seats in graph.seats.items()}
    found = [
        SeatOverlap(
            first=first,
            second=second,
            shared=tuple(sorted(holders[first] & holders[second])),
            smaller=min(len(holders[first]), len(holders[second])),
        )
        for first, second in combinations(sorted(holders), 2)
        if len(holders[first] & holders[second]) >= LEAST_SHARED_SEATS
    ]
    return tuple(sorted(found, key=lambda overlap: (-len(overlap.shared), overlap.first, overlap.second)))


def telling_words(text: str) -> frozenset[str]:
    """The words of a purpose that tell it from others: lower case, without the words that any purpose uses."""
    return frozenset(word.strip("'’-") for word in _WORD.findall(text.lower())) - _COMMON_WORDS


def _purpose_overlaps(graph: GovernanceGraph) -> tuple[PurposeOverlap, ...]:
    words = {
        body.body_id: telling_words(body.purpose)
        for body in graph.bodies.values()
        if body.purpose and body.kind is not BodyKind.POST
    }
    found: list[PurposeOverlap] = []
    for first, second in combinations(sorted(words), 2):
        shared = words[first] & words[second]
        shorter = min(len(words[first]), len(words[second]))
        if len(shared) >= LEAST_SHARED_WORDS and len(shared) >= LEAST_WORD_SHARE * shorter:
            found.append(PurposeOverlap(first=first, second=second, words=tuple(sorted(shared))))
    return tuple(sorted(found, key=lambda overlap: (-len(overlap.words), overlap.first, overlap.second)))


def without_body(governance: GovernanceRecord, day: date, ended: str) -> GovernanceRecord:
    """The map as if a body had ended the day before: its seats go, its links go."""
    return replace(
        governance,
        bodies=tuple(body for body in governance.bodies if body.body_id != ended),
        seats=tuple(seat for seat in governance.seats if seat.body_id != ended),
        links=tuple(link for link in governance.links if ended not in (link.from_id, link.to_id)),
        meetings=tuple(one for one in governance.meetings if one.body_id != ended or one.date < day),
    )


def merged_into(governance: GovernanceRecord, day: date, ended: str, into: str) -> GovernanceRecord:
    """The map as if one body had been merged into another: its people join, its links are taken over."""
    sitting = {seat.holder for seat in governance.seats if seat.body_id == into}
    seats = tuple(
        replace(seat, body_id=into) if seat.body_id == ended else seat
        for seat in governance.seats
        if seat.body_id != ended or seat.holder not in sitting
    )
    links = tuple(
        replace(
            link,
            from_id=into if link.from_id == ended else link.from_id,
            to_id=into if link.to_id == ended else link.to_id,
        )
        for link in governance.links
        if {link.from_id, link.to_id} != {ended, into}
    )
    kept = without_body(governance, day, ended)
    return replace(kept, seats=seats, links=tuple(dict.fromkeys(links)))


def what_if(
    governance: GovernanceRecord, themes: tuple[Theme, ...], day: date, *, ended: str, into: str | None = None
) -> WhatIf:
    """What would change if ``ended`` were ended, or merged into ``into``."""
    changed = without_body(governance, day, ended) if into is None else merged_into(governance, day, ended, into)
    before, after = weigh(governance, day), weigh(changed, day)
    then = {person.holder: person.hours for person in after.people}
    saved = [
        (person.name, person.hours - then.get(person.holder, Decimal(0)))
        for person in before.people
        if person.hours != then.get(person.holder, Decimal(0))
    ]
    graph = graph_on(governance, day)
    lost = () if into is not None else (*graph.outward(ended), *graph.inward(ended))
    left = set(graph_on(changed, day).bodies)
    unwatched = tuple(
        theme.theme_id
        for theme in themes
        if ended in theme.overseen_by and into not in left and not any(ref in left for ref in theme.overseen_by)
    )
    return WhatIf(
        before=before.hours,
        after=after.hours,
        saved_by=tuple(sorted(saved, key=lambda one: (-one[1], one[0]))),
        links_lost=tuple((graph.name(link.from_id), link.type.value, graph.name(link.to_id)) for link in lost),
        themes_unwatched=unwatched,
    )
