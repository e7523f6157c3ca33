"""What would change if a body were ended, or merged into another: hours, links, themes and the checks of the map."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING

from lineofsight.analysis.burden import total_hours, weigh_people, yearly_hours
from lineofsight.analysis.governance_checks import check_governance
from lineofsight.analysis.governance_graph import GovernanceGraph, graph_on, is_in_force
from lineofsight.domain.governance import BodyKind
from lineofsight.errors import LineOfSightError
from lineofsight.wording.dates import day as day_words
from lineofsight.wording.terms import term

if TYPE_CHECKING:
    from datetime import date

    from lineofsight.analysis.governance_values import GovernanceFinding
    from lineofsight.domain.governance import Body, Link, Seat
    from lineofsight.domain.record import GovernanceRecord, Record


@dataclass(frozen=True, slots=True, kw_only=True)
class WhatIf:
    """What would change.

    Attributes:
        ended: the body that would go, by name.
        into: the body that would take it in, by name; "" when it would only end.
        before: known hours a year of all people now.
        after: the same then; only comparable with ``before`` when ``unknown`` is empty.
        saved_by: people and the hours a year each would be given back (negative: would have to give), most first;
            empty when ``unknown`` is not.
        unknown: the bodies concerned whose hours are not known, by name: what would be saved is then not known.
        links_lost: links that would fall away, as sentences.
        themes_unwatched: themes that no body would oversee any more.
        found: findings of the checks that the change would bring.
        mended: findings that it would do away with.
        illustrative: whether the hours rest on made-up rows.
    """

    ended: str
    into: str
    before: Decimal
    after: Decimal
    saved_by: tuple[tuple[str, Decimal], ...]
    unknown: tuple[str, ...]
    links_lost: tuple[str, ...]
    themes_unwatched: tuple[str, ...]
    found: tuple[GovernanceFinding, ...]
    mended: tuple[GovernanceFinding, ...]
    illustrative: bool = False


def what_if(record: Record, *, ended: str, into: str | None = None) -> WhatIf:
    """What would change on the record's date if ``ended`` were ended, or merged into ``into``.

    Raises:
        LineOfSightError: when one of them is not a body in being on that date, or both are the same.
    """
    graph = graph_on(record.governance, record.as_at)
    going = _body(graph, ended)
    taking = None if into is None else _body(graph, into)
    if into == ended:
        raise LineOfSightError(f"{going.name} cannot be merged into itself. Name another body.")
    then = ended_in(record, ended) if into is None else merged_in(record, ended, into)
    changed = graph_on(then.governance, then.as_at)
    unknown = tuple(body.name for body in (going, taking) if body is not None and yearly_hours(body) is None)
    now_found, then_found = check_governance(record), check_governance(then)
    was_watched = _watched_themes(record, graph)
    still_watched = _watched_themes(then, changed)
    return WhatIf(
        ended=going.name,
        into=taking.name if taking is not None else "",
        before=total_hours(weigh_people(graph)),
        after=total_hours(weigh_people(changed)),
        saved_by=() if unknown else _saved(graph, changed),
        unknown=unknown,
        links_lost=_lost(graph, changed, ended, into),
        themes_unwatched=tuple(ref for ref in was_watched if ref not in still_watched),
        found=_only_in(then_found, now_found),
        mended=_only_in(now_found, then_found),
        illustrative=any(body.illustrative for body in (going, taking) if body is not None),
    )


def _only_in(
    found: tuple[GovernanceFinding, ...], elsewhere: tuple[GovernanceFinding, ...]
) -> tuple[GovernanceFinding, ...]:
    """Findings about bodies of which the same check says nothing elsewhere, whatever its words."""
    said = {(one.code, one.refs) for one in elsewhere}
    return tuple(one for one in found if (one.code, one.refs) not in said)


def _body(graph: GovernanceGraph, ref: str) -> Body:
    body = graph.bodies.get(ref)
    if body is None or body.kind is BodyKind.POST:
        raise LineOfSightError(
            f"'{ref}' is not the id of a body in being on {day_words(graph.day)}. "
            "'lineofsight show bodies' lists the ids."
        )
    return body


def ended_in(record: Record, ended: str) -> Record:
    """The record as if a body were not there: its seats, links and meetings go with it."""
    return replace(record, governance=_without(record.governance, ended))


def merged_in(record: Record, ended: str, into: str) -> Record:
    """The record as if one body had been merged into another.

    Its people join as members where they do not sit yet, its links and the themes it oversees are taken over, its
    meetings go.
    """
    held = record.governance
    kept = _without(held, ended)
    themes = tuple(
        replace(theme, overseen_by=tuple(dict.fromkeys(into if ref == ended else ref for ref in theme.overseen_by)))
        for theme in record.plan.themes
    )
    governance = replace(
        kept,
        seats=(*kept.seats, *_joining(held, ended, into, record.as_at)),
        links=(*kept.links, *_taken_over(held, ended, into)),
    )
    return replace(record, governance=governance, plan=replace(record.plan, themes=themes))


def _without(governance: GovernanceRecord, ended: str) -> GovernanceRecord:
    return replace(
        governance,
        bodies=tuple(body for body in governance.bodies if body.body_id != ended),
        seats=tuple(seat for seat in governance.seats if seat.body_id != ended),
        links=tuple(link for link in governance.links if ended not in (link.from_id, link.to_id)),
        meetings=tuple(one for one in governance.meetings if one.body_id != ended),
    )


def _joining(governance: GovernanceRecord, ended: str, into: str, day: date) -> list[Seat]:
    seats = [seat for seat in governance.seats if is_in_force(seat.from_date, seat.to_date, day)]
    sitting = {seat.holder for seat in seats if seat.body_id == into}
    joining = {seat.holder: seat for seat in seats if seat.body_id == ended and seat.holder not in sitting}
    return [replace(seat, body_id=into, role="member") for seat in joining.values()]


def _taken_over(governance: GovernanceRecord, ended: str, into: str) -> list[Link]:
    """The links of the body that goes, at the body that stays; none to itself, none twice."""
    there = {(link.from_id, link.type, link.to_id) for link in governance.links}
    taken: list[Link] = []
    for link in governance.links:
        start = into if link.from_id == ended else link.from_id
        end = into if link.to_id == ended else link.to_id
        if ended in (link.from_id, link.to_id) and start != end and (start, link.type, end) not in there:
            there.add((start, link.type, end))
            taken.append(replace(link, from_id=start, to_id=end))
    return taken


def _saved(graph: GovernanceGraph, changed: GovernanceGraph) -> tuple[tuple[str, Decimal], ...]:
    then = {person.holder: person.hours for person in weigh_people(changed)}
    saved = [
        (person.name, (person.hours or 0) - (then.get(person.holder) or 0))
        for person in weigh_people(graph)
        if (person.hours or 0) != (then.get(person.holder) or 0)
    ]
    return tuple(sorted(((name, Decimal(hours)) for name, hours in saved), key=lambda one: (-one[1], one[0])))


def _lost(graph: GovernanceGraph, changed: GovernanceGraph, ended: str, into: str | None) -> tuple[str, ...]:
    """Links of the body that goes which nothing takes over, as sentences."""
    kept = {(link.from_id, link.type, link.to_id) for link in changed.links}
    lost = []
    for link in (*graph.outward(ended), *graph.inward(ended)):
        start = into if link.from_id == ended and into is not None else link.from_id
        end = into if link.to_id == ended and into is not None else link.to_id
        if (start, link.type, end) not in kept:
            lost.append(f"{graph.name(link.from_id)} {term(link.type)} {graph.name(link.to_id)}.")
    return tuple(lost)


def _watched_themes(record: Record, graph: GovernanceGraph) -> tuple[str, ...]:
    return tuple(
        theme.theme_id for theme in record.plan.themes if any(ref in graph.bodies for ref in theme.overseen_by)
    )
