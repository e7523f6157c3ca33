"""Decisions due as content: those with a day, those that the record calls for, and where they can be taken."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from lineofsight.analysis.decisions_due import DueWhy
from lineofsight.analysis.forward_look import DAYS_AHEAD
from lineofsight.documents.content import (
    BulletList,
    Cell,
    Column,
    Heading,
    KeepTogether,
    ListItem,
    Paragraph,
    Run,
    Table,
)
from lineofsight.wording.answering import owned_by
from lineofsight.wording.dates import day, short_day
from lineofsight.wording.figures import count
from lineofsight.wording.lists import and_, sentence
from lineofsight.wording.short_text import cut
from lineofsight.wording.talking import due_reason

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineofsight.analysis.decisions_due import DecisionDue
    from lineofsight.analysis.forward_look import Coming
    from lineofsight.documents.content import Block, CellPart, Inline, TableCell

_LONGEST: Final = 200
_LONGEST_NAME: Final = 80
_FROM_OUTSIDE: Final = (DueWhy.DEADLINE, DueWhy.MEETING)
_WITHOUT_A_DAY: Final = tuple(why for why in DueWhy if why not in (DueWhy.PLANNED, *_FROM_OUTSIDE, DueWhy.IN_PLAN))


_NO_DECISIONS: Final = {DueWhy.DEADLINE: "deadline", DueWhy.MEETING: "meeting", DueWhy.RISK: "risk"}
"""What is counted as what it is where it is left to the full pack: none of them is a decision."""


def decision_blocks(due: Sequence[DecisionDue], meetings: Sequence[Coming]) -> list[Block]:
    """A table of what has a day, a list of what has none, and the meetings; no decision is left out."""
    dated = [one for one in due if one.on is not None or one.why is DueWhy.IN_PLAN]
    return [
        Heading(2, "Decisions due", "decisions"),
        Paragraph(
            f"Late, or due within {DAYS_AHEAD} days: planned decisions, deadlines and meetings set from outside, and "
            "actions and milestones of the plan whose words begin with decide, agree, approve or choose."
        ),
        Table(
            (Column("When", 1.6, least=12), Column("What", 4.4), Column("Who, and why it stands here", 3.4)),
            tuple(map(_row, dated)),
            empty="No decision with a day is recorded. Ask what will be put to you, and when.",
        ),
        Heading(3, "What the record calls on you to decide", in_contents=False),
        *_called_for(due),
        # However few they are, the last of them does not stand by itself on a page that does not say what it is.
        KeepTogether((Heading(3, "Where it can be decided", in_contents=False), *_meetings(meetings))),
    ]


def _row(one: DecisionDue) -> tuple[TableCell, ...]:
    when: list[CellPart] = [short_day(one.on) if one.on is not None else "No day"]
    if one.is_late:
        when.append(Run("Late", bold=True))
    named = cut(one.who, _LONGEST_NAME) or ("" if one.why in _FROM_OUTSIDE else "Nobody is named")
    who: list[CellPart] = [*([named] if named else []), Run(f"{due_reason(one.why)}.", italic=True)]
    what = f"{one.ref} {cut(sentence(one.title), _LONGEST)}".strip()
    return Cell(tuple(when)), Cell((what, one.linked)) if one.linked else what, Cell(tuple(who))


def _called_for(due: Sequence[DecisionDue]) -> list[Block]:
    items: list[ListItem] = []
    for why in _WITHOUT_A_DAY:
        found = [_without_a_day(one) for one in due if one.why is why]
        if found:
            reason = Run(f"{due_reason(why)} ({len(found):,})", bold=True)
            items.append(ListItem(reason, BulletList(tuple(found))))
    if not items:
        return [Paragraph("Nothing by these rules.")]
    return [BulletList(tuple(items))]


def _without_a_day(one: DecisionDue) -> str:
    """What is to be decided; of a risk its score and who owns it too, for a title alone cannot be weighed.

    Of what was put off, which body put it off, when and in which words.
    """
    what = f"{one.ref} {cut(sentence(one.title), _LONGEST)}".strip()
    if one.why is DueWhy.PUT_OFF:
        return f"{what} {_who_put_off(one)}{' That went against professional advice.' if one.is_against_advice else ''}"
    return f"{what} {one.linked} {owned_by(cut(one.who, _LONGEST_NAME))}." if one.why is DueWhy.RISK else what


def put_off_first(due: Sequence[DecisionDue]) -> list[DecisionDue]:
    """The newest that was put off, by itself; empty where none was."""
    return [one for one in due if one.why is DueWhy.PUT_OFF][:1]


def _who_put_off(one: DecisionDue) -> str:
    return f"{cut(one.who, _LONGEST_NAME)}, {cut(one.linked, _LONGEST)}"


def _meetings(meetings: Sequence[Coming]) -> list[Block]:
    """The meetings, below why these bodies and no others are named."""
    if not meetings:
        nothing = (
            f"No meeting within {DAYS_AHEAD} days is recorded of a body that oversees these themes, or of the council, "
            "its executive or scrutiny."
        )
        return [Paragraph(nothing)]
    chosen = (
        f"The meetings within {DAYS_AHEAD} days of each body that oversees these themes, and of the council, its "
        "executive and scrutiny. They are chosen so, not by what each may decide: its terms of reference say that."
    )
    listed = BulletList(tuple((Run(f"{day(one.on)}: ", bold=True), cut(one.title, 120)) for one in meetings))
    return [Paragraph(chosen), listed]


def decision_lines(due: Sequence[DecisionDue], most: int, besides: Sequence[str] = ()) -> BulletList | Paragraph:
    """The first of them, a line each, and how many more there are of which kind.

    Before them stands the newest that was put off. What has a day set from outside the plan, or is planned, goes first,
    by its day: that an action is late stands elsewhere in the pack already. ``besides`` is what else stands in the full
    pack alone, counted.
    """
    if not due:
        return Paragraph("No decision is due by the rules of the full pack.")
    put_off = put_off_first(due)
    others = [one for one in due if one not in put_off]
    first = sorted(others, key=lambda one: one.on is None or one.why is DueWhy.IN_PLAN)
    items: list[Inline] = [_line(one) for one in (*put_off, *first[:most])]
    left = Counter(_NO_DECISIONS.get(one.why, "decision") for one in first[most:])
    counted = [*(count(number, kind) for kind, number in sorted(left.items())), *besides]
    if counted:
        kinds = and_(counted)
        items.append(f"In the full pack besides: {kinds}.")
    return BulletList(tuple(items))


def _line(one: DecisionDue) -> Inline:
    if one.why is DueWhy.PUT_OFF:
        head = "Put off against advice: " if one.is_against_advice else "Put off: "
        return (Run(head, bold=True), f"{sentence(cut(one.title, 90))} {_who_put_off(one)}")
    when = "Without a day" if one.on is None else day(one.on)
    late = ", late" if one.is_late else ""
    title = f"{one.ref} {sentence(cut(one.title, 90))}".strip()
    # The heading says of a deadline what it is.
    why = "" if one.why in (DueWhy.IN_PLAN, *_FROM_OUTSIDE) else f" {due_reason(one.why)}."
    linked = f" {one.linked}" if one.linked else ""
    return (Run(f"{when}{late}: ", bold=True), f"{title}{why}{linked}")
