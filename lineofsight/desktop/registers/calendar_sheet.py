"""What the calendar says beside its table: a body's meetings in one month and in the twelve, and the sum of all."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from lineofsight.analysis.meeting_year import MeetingState
from lineofsight.desktop.sheet import Grid, Words, section, sheet
from lineofsight.wording.dates import day, month
from lineofsight.wording.figures import count, number
from lineofsight.wording.lists import and_, sentence
from lineofsight.wording.meetings import meeting_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lineofsight.analysis.meeting_year import BodyYear, MeetingDay, MeetingYear
    from lineofsight.desktop.registers.governed import Governed
    from lineofsight.desktop.sheet import Sheet

KEY = "✓ held   ✗ not held   ? not recorded   ○ planned"
"""What the signs of the calendar say."""

_COUNTED = {
    MeetingState.HELD: "held",
    MeetingState.MISSED: "did not take place",
    MeetingState.UNRECORDED: "passed without a record",
    MeetingState.PLANNED: "planned",
    MeetingState.CALLED_OFF: "called off",
}


def span_words(year: MeetingYear) -> str:
    """For example "October 2016 to September 2017"."""
    return f"{month(year.months[0])} to {month(year.months[-1])}"


def year_finding(year: MeetingYear) -> str:
    """How many meetings of each state there are, and who has none."""
    silent = sum(1 for body in year.bodies if not any(body.months))
    said = f"{_counted(year.counts())}."
    if silent:
        have = "works" if silent == 1 else "work"
        said += f" Of {count(silent, 'body', 'bodies')} that {have} by meeting no meeting in these months is recorded."
    return said


def own_finding(sign: str, member: str, own: int) -> str:
    """What the sign before some bodies says, for example "◆ marks the 3 bodies on which the Leader sits."."""
    if not member:
        return ""
    if not own:
        return f"{member} sits on none of these bodies."
    return f"{sign}\N{NO-BREAK SPACE}marks the {count(own, 'body', 'bodies')} on which {member} sits."


def calendar_sheet(governed: Governed, year: MeetingYear, body: BodyYear, place: int | None) -> Sheet:
    """A body's meetings, those of the chosen month first."""
    name = governed.graph.name(body.ref)
    here = () if place is None else body.months[place]
    counts = Counter(one.state for months in body.months for one in months)
    meant = governed.graph.known[body.ref].meetings_per_year
    return sheet(
        name,
        name,
        section(month(year.months[place]), *_told(here)) if place is not None else None,
        section(
            span_words(year),
            Words(f"{_counted(counts)}."),
            Words(
                f"It is meant to meet {number(meant, 0)} times a year."
                if meant is not None
                else "How often it is meant to meet is not recorded."
            ),
            Grid(
                ("Day", "What is known", "What it looked at"),
                tuple(_row(one) for months in body.months for one in months),
            ),
            Words("Illustrative: days of meetings are made up, in whole or in part.", quiet=True)
            if any(one.illustrative for months in body.months for one in months)
            else None,
        ),
        section("All that is recorded of it", governed.line(body.ref)),
    )


def _told(meetings: tuple[MeetingDay, ...]) -> Iterator[Words]:
    for one in meetings:
        yield Words(f"{day(one.on)}: {meeting_words(one.state)}{f', {one.title}' if one.title else ''}.", strong=True)
        if one.considered:
            yield Words(f"It looked at: {sentence('; '.join(one.considered))}")
        elif one.state is MeetingState.HELD:
            yield Words("What it looked at is not recorded.", quiet=True)
        if one.papers_ref:
            yield Words(f"Papers: {one.papers_ref}.", quiet=True)
    if not meetings:
        yield Words("No meeting in this month is recorded.")


def _row(one: MeetingDay) -> tuple[str, ...]:
    unknown = "Not recorded" if one.state is MeetingState.HELD else ""
    looked = "; ".join(one.considered) or one.title or unknown
    return day(one.on), sentence(meeting_words(one.state)).rstrip("."), looked


def _counted(counts: Counter[MeetingState]) -> str:
    total = sum(counts.values())
    if not total:
        return "No meeting is recorded"
    parts = [f"{counts[state]:,} {words}" for state, words in _COUNTED.items() if counts[state]]
    return f"{count(total, 'meeting')}: {and_(parts)}"
