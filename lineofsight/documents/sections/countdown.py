"""How long the review still runs, its meetings, and every deadline."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineofsight.analysis.countdown_words import met_late, work_by_end
from lineofsight.documents.content import BulletList, Cell, Column, Heading, Paragraph, Run, Table
from lineofsight.wording.dates import day, days, short_day, time_since
from lineofsight.wording.figures import count
from lineofsight.wording.lists import sentence

if TYPE_CHECKING:
    from lineofsight.analysis.countdown import Countdown
    from lineofsight.documents.content import Block, CellPart, TableCell
    from lineofsight.domain.oversight import Deadline


def countdown_blocks(countdown: Countdown) -> list[Block]:
    """Where the review stands in words, then what is overdue and what is to come."""
    blocks: list[Block] = [
        Heading(2, "The countdown", "countdown"),
        Paragraph(_where(countdown), lead=True),
        Paragraph(_meetings(countdown)),
        Paragraph(work_by_end(countdown, _NAMED)),
    ]
    if countdown.overdue:
        blocks.append(
            Table(
                _COLUMNS,
                tuple(_row(one, countdown) for one in countdown.overdue),
                caption="Dates that have passed and are not recorded as met",
            )
        )
    blocks.append(Paragraph(met_late(countdown)))
    blocks.append(
        Table(
            _COLUMNS,
            tuple(_row(one, countdown) for one in countdown.ahead),
            caption="Still to come",
            empty="No deadline is recorded after this date.",
        )
    )
    return blocks


def short_countdown_blocks(countdown: Countdown) -> list[Block]:
    """The same in sentences, with the next few deadlines."""
    coming = [one for one in countdown.ahead if one.due_on is not None][:_NEXT]
    items = tuple(_line(one, countdown) for one in coming)
    late = count(len(countdown.overdue), "date that has passed is", "dates that have passed are")
    return [
        Heading(2, "The countdown", "countdown"),
        Paragraph(_where(countdown), lead=True),
        Paragraph(f"{_meetings(countdown)} {work_by_end(countdown)}".strip()),
        Paragraph(f"{late} not recorded as met." if countdown.overdue else ""),
        Paragraph(met_late(countdown)),
        BulletList(items),
    ]


_NEXT = 4
"""Deadlines that a short document names."""

_NAMED = 12
"""Actions that were moved past the end of the review, and are named."""

_COLUMNS = (
    Column("When", 2.0, least=14),
    Column("What, and how it is tested", 6.0),
    Column("Paragraph", 1.6, least=11),
)


def _where(countdown: Countdown) -> str:
    if countdown.begins is None and countdown.ends is None:
        return "No beginning and no end of a review is recorded, so nothing can be counted down."
    first = f"began on {day(countdown.begins)}" if countdown.begins is not None else "has no recorded beginning"
    if countdown.begins is not None and countdown.day_number is None:
        first = f"begins on {day(countdown.begins)}"
    if countdown.ends is None or countdown.days_left is None:
        return f"The review {first}; no end is recorded."
    if countdown.days_left < 0:
        since = time_since(countdown.ends, -countdown.days_left)
        return f"The review {first} and ended on {day(countdown.ends)}, {since} ago."
    number = (
        f"This is day {countdown.day_number} of {countdown.length}; "
        if countdown.day_number is not None and countdown.length is not None
        else ""
    )
    left = f"{days(countdown.days_left)} {'is' if countdown.days_left == 1 else 'are'} left"
    return f"The review {first} and ends on {day(countdown.ends)}. {number}{left}."


def _meetings(countdown: Countdown) -> str:
    if not countdown.meetings:
        return "No meeting of the review is recorded."
    held = countdown.meetings_held
    is_ = "is" if held == 1 else "are"
    said = f"{held} of {count(countdown.meetings, 'monthly meeting')} {is_} recorded as held."
    if countdown.unrecorded:
        missed = ", ".join(short_day(one.due_on) for one in countdown.unrecorded if one.due_on is not None)
        said += f" Whether those planned for {missed} were held is not recorded."
    following = countdown.next_meeting
    if following is None or following.due_on is None:
        return f"{said} No next meeting is recorded."
    wait = (following.due_on - countdown.as_at).days
    when = "today" if wait == 0 else f"in {days(wait)}"
    return f"{said} The next is on {day(following.due_on)}, {when}."


def _line(one: Deadline, countdown: Countdown) -> str:
    when = f"{day(one.due_on)}: " if one.due_on is not None else ""
    linked = countdown.linked.get(one.deadline_id, "")
    return f"{when}{sentence(one.title)} {linked}" if linked else f"{when}{one.title}"


def _row(one: Deadline, countdown: Countdown) -> tuple[TableCell, ...]:
    when: list[CellPart] = [short_day(one.due_on) if one.due_on is not None else "No date"]
    if one.due_on is not None:
        wait = (one.due_on - countdown.as_at).days
        when.append("today" if wait == 0 else f"in {days(wait)}" if wait > 0 else f"{days(-wait)} ago")
    if one.earliest is not None:
        when.append(f"not before {short_day(one.earliest)}")
    what: list[CellPart] = [one.title]
    if one.test:
        what.append(Run(sentence(one.test), italic=True))
    if one.deadline_id in countdown.linked:
        what.append(countdown.linked[one.deadline_id])
    return Cell(tuple(when)), Cell(tuple(what)), one.source_para or "–"
