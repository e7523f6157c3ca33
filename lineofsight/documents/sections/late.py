"""Every late action with how late it is and who leads it: the longest late one by one, the others by who leads them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lineofsight.analysis.delivery_reasons import last_told
from lineofsight.analysis.urgency import find_late
from lineofsight.analysis.verdicts import DeliveryFlag
from lineofsight.documents.content import BulletList, Heading, Paragraph, Run
from lineofsight.wording.answering import NO_LEAD, led_by
from lineofsight.wording.dates import days, due
from lineofsight.wording.figures import count, times
from lineofsight.wording.glance import NONE_LATE, late_word
from lineofsight.wording.lists import and_, sentence
from lineofsight.wording.short_text import cut
from lineofsight.wording.statuses import delivery_word

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lineofsight.analysis.verdicts import JudgedAction, Picture
    from lineofsight.documents.content import Block, Inline
    from lineofsight.domain.plan import Action

_MOST: Final = 20
"""Late actions that have a line of their own: of a large plan all of them would fill four pages."""

_LONGEST_NAME: Final = 70
_LONGEST_LEAD: Final = 60


def late_blocks(picture: Picture) -> list[Block]:
    """Every action that is overdue or will miss its date, with its lead and how late it is; or that there is none."""
    late = find_late([one for theme in picture.themes for one in theme.actions])
    how_many = next((line.sentence for line in picture.glance.late), NONE_LATE)
    blocks: list[Block] = [
        Heading(2, "What is late, and who leads it", "late"),
        Paragraph(how_many if late else NONE_LATE, lead=True),
    ]
    if not late:
        return blocks
    blocks += [
        Paragraph(_order(len(late))),
        BulletList(tuple((*name_late(one, _LONGEST_NAME), f". {sentence(named_lead(one))}") for one in late[:_MOST])),
    ]
    rest = late[_MOST:]
    if rest:
        blocks += [
            Heading(3, f"The other {count(len(rest), 'late action')}, by who leads them", in_contents=False),
            BulletList(tuple(_by_lead(rest))),
        ]
    return blocks


def name_late(judged: JudgedAction, longest: int) -> tuple[Run, str]:
    """Its number and a few words, how late it is, how often its date was moved, and when a silent one was told of.

    Args:
        judged: the action.
        longest: most characters of its text.
    """
    action = judged.action
    told = f", {told}" if (told := last_told(judged)) else ""
    name = cut(action.action.rstrip("."), longest)
    return Run(action.action_id, bold=True), f" {name}: {how_late(judged)}{how_often_moved(judged)}{told}"


def how_late(judged: JudgedAction) -> str:
    """For example "59 days late", or what officers call it and when it is due."""
    action = judged.action
    if judged.days_overdue:
        return f"{days(judged.days_overdue)} late"
    if not action.due_kind.has_date:
        return late_word(0, has_date=False)
    return f"{delivery_word(action.delivery_status).lower()}, {when_due(action)}"


def when_due(action: Action) -> str:
    """For example "due 3 July 2017", or "no date"."""
    return f"due {due(action.due_kind, action.due_date_current)}" if action.due_kind.has_date else "no date"


def how_often_moved(judged: JudgedAction) -> str:
    """For example ", moved twice", and whether a move lacks an agreement; "" for a date that stayed."""
    if not judged.times_redated:
        return ""
    silent = DeliveryFlag.REDATED_WITHOUT_AGREEMENT in judged.flags
    return f", moved {times(judged.times_redated)}{' without a recorded agreement' if silent else ''}"


def named_lead(judged: JudgedAction) -> str:
    """Who leads it, in few words, or that nobody is named; without a full stop."""
    return led_by(cut(judged.action.lead, _LONGEST_LEAD))


def _order(number: int) -> str:
    order = "The longest overdue first, then those that officers call off track."
    if number <= _MOST:
        return order
    rest = number - _MOST
    stand = "the other stands" if rest == 1 else f"the other {rest:,} stand"
    return f"{order} The first {_MOST:,} have a line each; {stand} below by who leads them, each with how late it is."


def _by_lead(late: Sequence[JudgedAction]) -> Iterator[Inline]:
    """For each lead in the order of the longest late: the numbers of actions, each with how late it is."""
    held: dict[str, list[str]] = {}
    for one in late:
        held.setdefault(one.action.lead, []).append(f"{one.action.action_id} ({how_late(one)})")
    for lead, said in held.items():
        yield Run(f"{cut(lead, _LONGEST_LEAD) if lead else NO_LEAD}: ", bold=True), f"{and_(said)}."
