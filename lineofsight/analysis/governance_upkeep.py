"""What has gone out of date on the governance map, and who is asked to sit in too many places."""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from typing import TYPE_CHECKING, Final

from lineofsight.analysis.governance_graph import is_in_force
from lineofsight.analysis.governance_values import GovernanceFinding
from lineofsight.domain.governance import BodyKind, Lifecycle
from lineofsight.wording.dates import day as day_words
from lineofsight.wording.lists import and_
from lineofsight.wording.terms import term

if TYPE_CHECKING:
    from collections.abc import Container, Iterator

    from lineofsight.analysis.governance_graph import GovernanceGraph
    from lineofsight.domain.governance import Body
    from lineofsight.domain.record import Record

MANY_BODIES: Final = 6
"""From so many bodies on, a person is called over-committed: a convention of this program, set by no law."""

_MEETS: Final = frozenset(BodyKind) - {
    BodyKind.COUNCIL,
    BodyKind.GOVERNMENT,
    BodyKind.REGULATOR,
    BodyKind.PARTNER,
    BodyKind.POST,
}


def check_upkeep(graph: GovernanceGraph, record: Record) -> Iterator[GovernanceFinding]:
    """Bodies that ended and are still named, terms of reference out of date, no next meeting, over-committed people."""
    yield from _ended_but_named(graph, record)
    yield from _terms_out_of_date(graph)
    yield from _without_next_meeting(graph)
    yield from _over_committed(graph)


def _ended_but_named(graph: GovernanceGraph, record: Record) -> Iterator[GovernanceFinding]:
    ended = {ref: body for ref, body in graph.known.items() if _has_ended(body, graph)}
    places = _places_named(ended, graph, record) if ended else {}
    for ref in sorted(places):
        body = ended[ref]
        when = f"ended on {day_words(body.ended)}" if body.ended is not None else "has ended"
        after = graph.known.get(body.successor_id)
        yield GovernanceFinding(
            code="ended_body_named",
            refs=(ref,),
            what=f"{body.name} {when} but is still named: {and_(places[ref])}.",
            ask=(
                f"Should {after.name}, which came after, be named instead of {body.name}?"
                if after is not None
                else f"What took over from {body.name}?"
            ),
        )


def _has_ended(body: Body, graph: GovernanceGraph) -> bool:
    if body.ended is not None:
        return body.ended < graph.day
    return body.lifecycle is Lifecycle.ENDED


def _places_named(ended: dict[str, Body], graph: GovernanceGraph, record: Record) -> dict[str, list[str]]:
    """Where each ended body or post is still named, in words."""
    places: defaultdict[str, list[str]] = defaultdict(list)
    for refs, words in (*_in_plan(ended, graph, record), *_on_map(graph, record)):
        for ref in sorted(ended.keys() & refs):
            places[ref].append(words)
    return places


def _in_plan(
    ended: Container[str | None], graph: GovernanceGraph, record: Record
) -> Iterator[tuple[set[str | None], str]]:
    for theme in record.plan.themes:
        officers = {graph.find(name) for name in (theme.sponsor_officer, theme.lead_member) if name}
        yield {*theme.overseen_by, *officers}, f"in theme {theme.theme_id}"
    # A plan has many actions and few leads.
    find = cache(graph.find)
    for action in record.plan.actions:
        if (lead := action.lead) and (ref := find(lead)) in ended:
            yield {ref}, f"as lead of action {action.action_id}"


def _on_map(graph: GovernanceGraph, record: Record) -> Iterator[tuple[set[str | None], str]]:
    for link in record.governance.links:
        if is_in_force(link.from_date, link.to_date, graph.day):
            said = f"{graph.name(link.from_id)} {term(link.type)} {graph.name(link.to_id)}"
            yield {link.from_id, link.to_id}, f"in the open link “{said}”"
    for seat in record.governance.seats:
        if is_in_force(seat.from_date, seat.to_date, graph.day):
            said = f"{graph.name(seat.holder)} on {graph.name(seat.body_id)}"
            yield {seat.body_id, seat.holder}, f"in the open seat of {said}"


def _terms_out_of_date(graph: GovernanceGraph) -> Iterator[GovernanceFinding]:
    for body in graph.bodies.values():
        if body.tor_review_date is not None and body.tor_review_date < graph.day:
            yield GovernanceFinding(
                code="terms_out_of_date",
                refs=(body.body_id,),
                what=f"The terms of reference of {body.name} were due for review by {day_words(body.tor_review_date)}.",
                ask=f"When will the terms of reference of {body.name} be reviewed?",
            )


def _without_next_meeting(graph: GovernanceGraph) -> Iterator[GovernanceFinding]:
    """Only of bodies that are known to meet: by their frequency a year, by a meeting, or by people who sit there."""
    for body in graph.bodies.values():
        ref = body.body_id
        meets = body.meetings_per_year is not None or graph.meetings.get(ref) or graph.seats.get(ref)
        if body.kind in _MEETS and meets and graph.next_meeting(ref) is None:
            yield GovernanceFinding(
                code="next_meeting_missing",
                refs=(ref,),
                what=f"No next meeting of {body.name} is known.",
                ask=f"When does {body.name} meet next, and what will it look at?",
            )


def _over_committed(graph: GovernanceGraph) -> Iterator[GovernanceFinding]:
    sits: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for ref, seats in graph.seats.items():
        for seat in seats:
            sits[seat.holder][ref] = None
    for holder, refs in sorted(sits.items(), key=lambda one: (-len(one[1]), one[0])):
        if len(refs) >= MANY_BODIES:
            yield GovernanceFinding(
                code="over_committed",
                refs=(holder,),
                what=f"{graph.name(holder)} sits on {len(refs)} bodies: {and_([graph.name(ref) for ref in refs])}.",
                ask=f"Which of these {len(refs)} bodies could do without {graph.name(holder)}?",
            )
