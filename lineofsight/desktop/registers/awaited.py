"""Challenges that await an answer: which they are, and what the first page says of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lineofsight.analysis.threads import ThreadState
from lineofsight.desktop.registers.note_sheet import OVERDUE
from lineofsight.domain.note_kinds import EntryKind
from lineofsight.wording.dates import day, days
from lineofsight.wording.figures import count
from lineofsight.wording.notes import before_rewording, state_word
from lineofsight.workspace.first_page.cards import Card, CardLine

if TYPE_CHECKING:
    from lineofsight.analysis.thread_telling import ToldThread
    from lineofsight.workspace.noting import Noted

AWAITING: Final = "Awaiting an answer"
LATE: Final = "Answers overdue"

_KIND: Final = "challenges"
_REGISTERS: Final = {f"{_KIND}/awaiting": AWAITING, f"{_KIND}/overdue": LATE}


def register_of(link: str) -> str:
    """The name of the register that a link of the card leads to; "" for any other link."""
    return _REGISTERS.get(link, "")


def awaiting_in(noted: Noted) -> list[ToldThread]:
    """The challenges without an answer: the longest overdue first, then by the day on which it is due."""
    return sorted((one for one in noted.threads if one.thread.state is ThreadState.AWAITING_ANSWER), key=_urgency)


def awaited_card(noted: Noted) -> Card | None:
    """For the first page: how many challenges await an answer, and how many waited too long, or that none does.

    Where no challenge was made, or all were withdrawn, there is no card.
    """
    awaiting = awaiting_in(noted)
    if not awaiting:
        return _none_awaits(noted)
    overdue = [one.days_overdue for one in awaiting if one.days_overdue]
    in_all = " in all" if overdue else ""
    said = f"{count(len(awaiting), 'challenge')} {_verb(len(awaiting), 'awaits', 'await')} an answer{in_all}."
    lines = [CardLine(said, f"{_KIND}/awaiting")]
    if overdue:
        longest = f"{', the longest' if len(overdue) > 1 else ''} by {days(max(overdue))}"
        late = f"{count(len(overdue), 'answer')} {_verb(len(overdue), 'is', 'are')} overdue{longest}."
        lines.insert(0, CardLine(late, f"{_KIND}/overdue", OVERDUE, "Past the day by which the answer was asked for."))
    if noted.is_earlier_shown:
        lines.append(CardLine(stands_on(noted), is_quiet=True))
    return Card("Challenges", tuple(lines))


def _none_awaits(noted: Noted) -> Card | None:
    challenges = [
        one.thread
        for one in noted.threads
        if one.thread.kind is EntryKind.CHALLENGE and one.thread.state is not ThreadState.WITHDRAWN
    ]
    if not challenges:
        return None
    if len(challenges) == 1:
        before = challenges[0].answered_before if challenges[0].state is ThreadState.ANSWERED else None
        how = "" if before is None else f", {before_rewording(before)}"
        said = f"The one challenge is {state_word(challenges[0].state).lower()}{how}."
    else:
        said = f"None of the {len(challenges):,} challenges awaits an answer."
    lines = [CardLine(said)]
    if noted.is_earlier_shown:
        lines.append(CardLine(stands_on(noted), is_quiet=True))
    return Card("Challenges", tuple(lines))


def stands_on(noted: Noted) -> str:
    """As on which day notes stand beside a picture of an earlier day: they are never those of that day alone."""
    return f"Notes stand as on {day(noted.today)}, not as on the day that is shown."


def _verb(number: int, singular: str, plural: str) -> str:
    return singular if number == 1 else plural


def _urgency(told: ToldThread) -> tuple[int, str]:
    due = told.thread.answer_due
    return -told.days_overdue, "" if due is None else due.isoformat()
