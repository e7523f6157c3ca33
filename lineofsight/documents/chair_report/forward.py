"""What comes within sixty days: meetings and deadlines, then actions and milestones that fall due."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineofsight.analysis.forward_look import (
    DAYS_AHEAD,
    Coming,
    ComingKind,
    dates_ahead,
    look_forward,
    review_end_after,
)
from lineofsight.documents.content import Cell, Column, Heading, Paragraph, Run, Table
from lineofsight.documents.marks import status_mark
from lineofsight.wording.answering import led_by
from lineofsight.wording.dates import day, days, short_day
from lineofsight.wording.figures import times
from lineofsight.wording.lists import sentence

if TYPE_CHECKING:
    from lineofsight.analysis.verdicts import Picture
    from lineofsight.documents.content import Block, CellPart, TableCell
    from lineofsight.domain.record import Record

_WORK = (ComingKind.ACTION, ComingKind.MILESTONE)


def forward_blocks(picture: Picture, record: Record) -> list[Block]:
    """Two tables by date, and the end of the review where it comes after them."""
    as_at = picture.as_at
    dated = dates_ahead(picture, record)
    work = [one for one in look_forward(picture, record) if one.kind in _WORK]
    return [
        Heading(2, f"The next {DAYS_AHEAD} days", "forward"),
        Paragraph(f"From {day(as_at)} on, that day included. Work that is overdue already is not in it."),
        Paragraph(end_of_review(record)),
        Heading(3, "Meetings and deadlines"),
        Table(
            (Column("When", 1.6, least=12), Column("What", 6.0), Column("Kind", 1.4, least=9)),
            tuple(_dated_row(one) for one in dated),
            empty="No meeting and no deadline is recorded.",
        ),
        Heading(3, "Actions and milestones that fall due"),
        Table(
            (
                Column("When", 1.5, least=12),
                Column("No.", 0.9, least=6),
                Column("What, and who leads it", 4.6),
                Column("Status", 2.2, least=18),
            ),
            tuple(_work_row(one) for one in work),
            empty="Nothing in the plan falls due.",
        ),
    ]


def end_of_review(record: Record) -> str:
    """When the review ends and what is asked of it, where that day comes after the forward look; else ""."""
    end = review_end_after(record)
    if end is None or end.due_on is None:
        return ""
    left = days((end.due_on - record.as_at).days)
    said = f"After these days comes the end of the review, on {day(end.due_on)}, in {left}"
    return f"{said}. {sentence(f'How it is tested: {end.test}')}" if end.test else f"{said}."


def _dated_row(one: Coming) -> tuple[TableCell, ...]:
    if one.kind is ComingKind.MEETING:
        return short_day(one.on), one.title, "Meeting"
    what: list[CellPart] = [one.title]
    if one.test:
        what.append(Run(sentence(one.test), italic=True))
    if one.linked:
        what.append(one.linked)
    return short_day(one.on), Cell(tuple(what)), "Meeting" if one.is_meeting else "Deadline"


def _work_row(one: Coming) -> tuple[TableCell, ...]:
    lead = Run(led_by(one.who), italic=True)
    said: list[CellPart] = [status_mark(one.status) if one.status is not None else _milestone_words(one)]
    if one.moved:
        said.append(f"Moved {times(one.moved)}")
    return short_day(one.on), one.ref, Cell((one.title, lead)), Cell(tuple(said))


def _milestone_words(one: Coming) -> str:
    return "A milestone, not yet reached" if one.is_recorded else "A milestone; whether it is reached is not recorded"
