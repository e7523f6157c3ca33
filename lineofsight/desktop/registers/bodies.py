"""Every body: what it is, who chairs it, when it last met and meets next; those in being first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineofsight.analysis.governance_history import changes_between
from lineofsight.desktop.models.roles import CellValue
from lineofsight.desktop.registers.body_sheet import body_sheet
from lineofsight.desktop.registers.register import Register, RegisterLine
from lineofsight.domain.governance import BodyKind, Lifecycle
from lineofsight.wording.dates import day, short_day
from lineofsight.wording.figures import count
from lineofsight.wording.governance import lifecycle_word
from lineofsight.wording.lists import sentence
from lineofsight.wording.terms import term

if TYPE_CHECKING:
    from datetime import date

    from lineofsight.desktop.registers.governed import Governed
    from lineofsight.domain.governance import Body

_LATE = 1e9
_MOST_NEWS = 3
"""Of the changes of the map so many are told above the list; the details of each body say when it began and ended."""


def bodies(governed: Governed, since: date | None) -> Register:
    """The bodies; posts are people."""
    graph = governed.graph
    known = [body for body in graph.known.values() if body.kind is not BodyKind.POST]
    order = [*(body for body in known if body.body_id in graph.bodies)]
    order += [body for body in known if body.body_id not in graph.bodies]
    return Register(
        "Bodies",
        _finding(governed, known, since) if known else "",
        (("Body", 30), ("What it is", 18), ("Chair", 20), ("Last met", 13), ("Meets next", 13), ("Seats", 8)),
        tuple(_line(governed, body) for body in order),
        "No body is recorded. The sheets Bodies, Seats, Links and Meetings of the return bring them.",
        spare=(5, 2),
        falling=(5,),
    )


def _finding(governed: Governed, known: list[Body], since: date | None) -> str:
    graph = governed.graph
    there = sum(1 for body in known if body.body_id in graph.bodies)
    said = [f"{count(there, 'body', 'bodies')} in being on {day(graph.day)}."]
    if there < len(known):
        gone = len(known) - there
        said.append(f"{gone:,} more {'is' if gone == 1 else 'are'} proposed or ended.")
    if since is not None and since < graph.day:
        said += _news([change.what for change in changes_between(governed.record.governance, since, graph.day)], since)
    return " ".join(said)


def _news(changes: list[str], since: date) -> list[str]:
    """What began or ended, the newest of it: of a year's work the list below would have no room."""
    if not changes:
        return [f"None began or ended since {day(since)}."]
    older = len(changes[:-_MOST_NEWS])
    told = f"Before that {count(older, 'body or post', 'bodies and posts')} began or ended since {day(since)}."
    return [*changes[-_MOST_NEWS:], *([told] if older else [])]


def _line(governed: Governed, body: Body) -> RegisterLine:
    graph, ref = governed.graph, body.body_id
    is_there = ref in graph.bodies
    last, upcoming = graph.last_meeting(ref), graph.next_meeting(ref) if is_there else None
    seats = {seat.holder for seat in graph.seats.get(ref, ())}
    kind = sentence(term(body.kind)).rstrip(".")
    if not is_there or body.lifecycle is Lifecycle.UNDER_REVIEW:
        kind = f"{_stands(body, graph.day)}\n{kind}"
    return RegisterLine(
        f"body/{ref}",
        (
            CellValue(body.name, strong=is_there, whole=True),
            CellValue(kind, spoken=kind.replace("\n", ", ")),
            CellValue(graph.chair(ref) or "Nobody is named"),
            _date(last.date if last is not None else None, "Not recorded"),
            _date(upcoming, "Not known" if is_there else "–"),
            CellValue(f"{len(seats):,}" if seats else "Not recorded", sort=float(len(seats))),
        ),
        lambda: body_sheet(governed, ref),
    )


def _stands(body: Body, today: date) -> str:
    if body.ended is not None and body.ended < today:
        return f"Ended {short_day(body.ended)}"
    if body.established is not None and body.established > today:
        return f"Begins {short_day(body.established)}"
    return lifecycle_word(body.lifecycle)


def _date(when: date | None, otherwise: str) -> CellValue:
    if when is None:
        return CellValue(otherwise, sort=_LATE)
    return CellValue(short_day(when), spoken=day(when), sort=float(when.toordinal()))
