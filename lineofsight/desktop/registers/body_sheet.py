"""Everything that is recorded of a body: what it is for, who sits on it, whom it answers to, when it meets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineofsight.analysis.burden import yearly_hours
from lineofsight.analysis.governance_graph import CHAIR
from lineofsight.analysis.meeting_year import meetings_of
from lineofsight.desktop.registers.register import action_links, made_up, source
from lineofsight.desktop.sheet import Grid, Sheet, Words, facts, line_of_sight, section, sheet
from lineofsight.domain.governance import BodyKind
from lineofsight.wording.dates import day, days
from lineofsight.wording.figures import count, number
from lineofsight.wording.governance import lifecycle_word, row_marking_words
from lineofsight.wording.links import link_words_back
from lineofsight.wording.lists import sentence
from lineofsight.wording.meetings import hours, meeting_words
from lineofsight.wording.terms import term
from lineofsight.wording.themes import theme_name

if TYPE_CHECKING:
    from datetime import date

    from lineofsight.desktop.registers.governed import Governed
    from lineofsight.desktop.sheet import Section
    from lineofsight.domain.governance import Body, Seat

_MOST_MEETINGS = 12


def body_sheet(governed: Governed, ref: str) -> Sheet:
    """The details of a body, in being or not."""
    body = governed.graph.known[ref]
    return sheet(
        body.name,
        body.name if body.short_name in body.name else f"{body.name} ({body.short_name})",
        _what(body, governed),
        _missing(ref, governed),
        _seats(body, governed),
        _links(ref, governed),
        _meetings(body, governed),
        _terms(body, governed.graph.day),
        section("Themes it oversees", *_themes(ref, governed)),
        section("Actions it leads", *action_links(governed.led_by.get(ref, ()))),
        line_of_sight(f"body/{ref}"),
    )


def _what(body: Body, governed: Governed) -> Section | None:
    return section(
        "What it is for",
        Words(sentence(body.purpose) if body.purpose else "Its purpose is not recorded."),
        facts(
            ("Kind", sentence(term(body.kind)).rstrip(".")),
            ("Level", _level(body)),
            ("Stands", lifecycle_word(body.lifecycle)),
            ("Since", _day(body.established)),
            ("Ended", _day(body.ended)),
            ("Statutory basis", body.statutory_basis or "Not recorded"),
            ("Held in public", _yes(value=body.held_in_public)),
            ("Marking", row_marking_words(body.marking)),
        ),
        governed.line(body.successor_id, "After it came") if body.successor_id else None,
        made_up(body.illustrative),
        source(body.source_para),
    )


def _level(body: Body) -> str:
    """The level at which it acts; a department of state is none of the partners among whom the map has it."""
    if body.kind is BodyKind.GOVERNMENT or body.layer is None:
        return "" if body.layer is None else "Government"
    return sentence(term(body.layer)).rstrip(".")


def _missing(ref: str, governed: Governed) -> Section | None:
    found = [one for one in governed.findings if ref in one.refs]
    parts = [part for one in found for part in (Words(one.what), Words(f"Ask: {one.ask}", quiet=True))]
    return section("What is missing or wrong", *parts)


def _seats(body: Body, governed: Governed) -> Section | None:
    seats = governed.graph.seats.get(body.body_id, ())
    chairs = [seat for seat in seats if seat.role.casefold() == CHAIR]
    parts = [_seat(seat, governed) for seat in (*chairs, *(seat for seat in seats if seat not in chairs))]
    named = body.chair_office or body.chair_name
    if not chairs and (named or body.kind is not BodyKind.GOVERNMENT):
        parts.insert(0, governed.line(named, "Chair:") if named else Words("No chair is named."))
    independent = {True: "Yes", False: "No", None: ""}[body.chair_independent]
    told = Words("Who else sits on it is not recorded.", quiet=True) if not seats else None
    return section(
        "Who sits on it",
        *parts,
        told,
        facts(
            ("Independent chair", independent),
            ("Vice-chair", body.vice_chair),
            ("Quorum", str(body.quorum) if body.quorum is not None else ""),
            ("Contact", body.contact),
        ),
    )


def _seat(seat: Seat, governed: Governed) -> Words:
    role = "Chair:" if seat.role.casefold() == CHAIR else ""
    notes = [seat.role] if seat.role.casefold() not in (CHAIR, "member") else []
    notes += ["does not vote"] if seat.voting is False else []
    notes += [f"since {day(seat.from_date)}"] if seat.from_date is not None else []
    notes += ["illustrative"] if seat.illustrative else []
    return governed.line(seat.holder, role, f" ({', '.join(notes)})" if notes else "")


def _links(ref: str, governed: Governed) -> Section | None:
    graph = governed.graph
    parts: list[Words] = []
    for link in (*graph.outward(ref), *graph.inward(ref)):
        said = term(link.type) if link.from_id == ref else link_words_back(link.type)
        parts.append(governed.line(link.to_id if link.from_id == ref else link.from_id, sentence(said).rstrip(".")))
        parts.append(Words(link.what_flows, quiet=True))
    return section("How it is joined to others", *parts) or section(
        "How it is joined to others", Words("The map shows no link between it and another.")
    )


def _meetings(body: Body, governed: Governed) -> Section | None:
    graph = governed.graph
    meetings = meetings_of(graph, body.body_id)
    last, upcoming = graph.last_meeting(body.body_id), graph.next_meeting(body.body_id)
    rows = tuple(
        (day(one.on), sentence(meeting_words(one.state)).rstrip("."), " ".join(one.considered) or one.title)
        for one in reversed(meetings)
    )
    cut = len(rows) - _MOST_MEETINGS
    return section(
        "Meetings",
        facts(
            ("How often", body.frequency_text),
            (
                "Meant a year",
                number(body.meetings_per_year, 0) if body.meetings_per_year is not None else "Not recorded",
            ),
            ("Each takes", hours(body.meeting_hours)),
            ("So for one seat", _yearly(body)),
            ("Last met", day(last.date) if last is not None else "No meeting is recorded as held"),
            ("Meets next", day(upcoming) if upcoming is not None else "Not known"),
        ),
        Grid(("Day", "What is known", "What it looked at"), rows[:_MOST_MEETINGS]),
        Words(f"{count(cut, 'earlier meeting')} {'is' if cut == 1 else 'are'} in the calendar.", quiet=True)
        if cut > 0
        else None,
        Words("Days of meetings are illustrative: made up, in whole or in part.", quiet=True)
        if any(one.illustrative for one in meetings)
        else None,
    )


def _yearly(body: Body) -> str:
    known = yearly_hours(body)
    return f"{hours(known)} a year" if known is not None else "Hours a year are not known"


def _terms(body: Body, today: date) -> Section | None:
    review = ""
    if body.tor_review_date is not None:
        late = (today - body.tor_review_date).days
        review = f"{day(body.tor_review_date)}: {days(late)} overdue" if late > 0 else day(body.tor_review_date)
    return section(
        "Terms of reference",
        facts(
            ("Where", body.tor_ref or "Not recorded"),
            ("Version", body.tor_version),
            ("Review due", review or "Not recorded"),
        ),
    )


def _themes(ref: str, governed: Governed) -> tuple[Words, ...]:
    return tuple(
        Words(f"Theme {theme_name(theme, ': ')}", link=f"theme/{theme.theme_id}")
        for theme in governed.record.plan.themes
        if ref in theme.overseen_by
    )


def _day(when: date | None) -> str:
    return day(when) if when is not None else ""


def _yes(*, value: bool | None) -> str:
    return {True: "Yes", False: "No", None: "Not recorded"}[value]
