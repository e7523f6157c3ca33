"""Everything that is recorded of a post or person: seats, chairs, hours, actions, themes, whom they answer to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineofsight.analysis.burden import yearly_hours
from lineofsight.desktop.registers.register import action_links, made_up, source
from lineofsight.desktop.sheet import Words, facts, line_of_sight, section, sheet
from lineofsight.wording.dates import day
from lineofsight.wording.governance import row_marking_words
from lineofsight.wording.links import link_words_back
from lineofsight.wording.lists import sentence
from lineofsight.wording.meetings import hours
from lineofsight.wording.terms import term

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lineofsight.analysis.people import Person
    from lineofsight.desktop.registers.governed import Governed
    from lineofsight.desktop.sheet import Section, Sheet


_NOT_ON_THE_MAP = "A person or partner whom the returns name, and who stands nowhere on the governance map."


def person_sheet(governed: Governed, person: Person) -> Sheet:
    """The details of a post or person."""
    return sheet(
        person.name,
        person.name,
        _who(governed, person),
        section("What to ask", *_found(governed, person.key)),
        section("Bodies", *_bodies(governed, person), *_load(person)),
        section("Whom the post answers to, and who answers to it", *_links(governed, person.key)),
        section("Actions it leads" if person.post else "Actions led", *action_links(person.leads)),
        section("Actions supported", *action_links(person.supports)),
        section("Themes sponsored", *_themes(governed, person.sponsors)),
        section("Themes as lead member", *_themes(governed, person.member_for)),
        line_of_sight(f"person/{person.key}"),
    )


def _who(governed: Governed, person: Person) -> Section | None:
    post = person.post
    if post is None:
        return section(
            "Who it is",
            Words(_NOT_ON_THE_MAP),
        )
    is_there = person.key in governed.graph.bodies
    return section(
        "What the post is",
        Words(sentence(post.purpose)),
        facts(
            ("Held by", post.chair_name),
            ("Organisation", post.organisation),
            ("Level", sentence(term(post.layer)).rstrip(".") if post.layer is not None else ""),
            ("Since", day(post.established) if post.established is not None else ""),
            ("Ended", day(post.ended) if post.ended is not None else ""),
            ("Marking", row_marking_words(post.marking)),
        ),
        None if is_there else Words(f"There was no such post on {day(governed.graph.day)}.", strong=True),
        made_up(post.illustrative),
        source(post.source_para),
    )


def _found(governed: Governed, key: str) -> Iterable[Words]:
    for one in governed.findings:
        if key in one.refs:
            yield Words(one.what)
            yield Words(f"Ask: {one.ask}", quiet=True)


def _bodies(governed: Governed, person: Person) -> Iterable[Words]:
    for ref in person.chairs:
        yield governed.line(ref, "Chairs", _time(governed, ref))
    for seat in person.seats:
        notes = "" if seat.voting is not False else ", without a vote"
        yield governed.line(seat.body_id, "Sits on", f"{notes}{_time(governed, seat.body_id)}")
    if not person.bodies:
        yield Words("No seat on any body is recorded.")


def _time(governed: Governed, ref: str) -> str:
    known = yearly_hours(governed.graph.known[ref])
    return f" ({hours(known)} a year)" if known is not None else " (hours not known)"


def _load(person: Person) -> Iterable[Words]:
    burden = person.burden
    if burden is None:
        return
    if burden.hours is None:
        yield Words("How many hours a year that takes is not known.")
    elif burden.unknown:
        yield Words(
            f"Known: {hours(burden.hours)} a year in the room; of {len(burden.unknown)} of these bodies the "
            "hours are not known and come on top."
        )
    else:
        yield Words(f"Together {hours(burden.hours)} a year in the room; reading and travel come on top.")
    if burden.illustrative:
        yield Words("Illustrative: seats, frequencies and lengths are made up, in whole or in part.", quiet=True)


def _links(governed: Governed, key: str) -> Iterable[Words]:
    for link in governed.graph.outward(key):
        yield governed.line(link.to_id, sentence(term(link.type)).rstrip("."))
    for link in governed.graph.inward(key):
        yield governed.line(link.from_id, sentence(link_words_back(link.type)).rstrip("."))


def _themes(governed: Governed, refs: tuple[str, ...]) -> Iterable[Words]:
    titles = {theme.theme_id: theme.title for theme in governed.record.plan.themes}
    for ref in refs:
        yield Words(f"Theme {ref}: {titles.get(ref, '')}", link=f"theme/{ref}")
