"""The exceptions, kind by kind, each action once under the most serious."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lineofsight.analysis.board_exceptions import ExceptionKind
from lineofsight.analysis.verdicts import DeliveryFlag, MemberStatus
from lineofsight.documents.chair_report.summary import KIND_WORDS, kind_words
from lineofsight.documents.content import Heading, Paragraph, Run
from lineofsight.documents.sections.action_tables import action_table
from lineofsight.wording.figures import count
from lineofsight.wording.lists import by_number
from lineofsight.wording.statuses import flag_word, member_status

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from lineofsight.analysis.board_exceptions import BoardException
    from lineofsight.analysis.verdicts import JudgedAction
    from lineofsight.documents.content import Block

_TITLES = {
    ExceptionKind.REVERSED: "Effect lost again",
    ExceptionKind.REPORTED_GREEN: "Reported on track, but the date has passed",
    ExceptionKind.OVERDUE: "Overdue or will miss the date",
    ExceptionKind.NOT_AGREED: flag_word(DeliveryFlag.REDATED_WITHOUT_AGREEMENT),
    ExceptionKind.SLIPPED: member_status(MemberStatus.SLIPPED).word,
}


def exception_blocks(exceptions: Sequence[BoardException], done: Sequence[JudgedAction] = ()) -> list[Block]:
    """A table for each kind that has an action.

    Args:
        exceptions: the plan's.
        done: those that are done and whose date was moved with no agreement recorded.
    """
    blocks: list[Block] = [
        Heading(2, "Exceptions", "exceptions"),
        Paragraph(
            "Each action stands once, under the most serious of its kinds; within a kind the longest late comes "
            "first. An action that is done stands here only where its effect was lost again."
        ),
        Paragraph(_left_out(done)),
    ]
    if not exceptions:
        blocks.append(Paragraph("No action in the plan is an exception by these rules; that is no promise of safety."))
    for kind in ExceptionKind:
        held = [one for one in exceptions if one.kinds[0] is kind]
        if not held:
            continue
        every = [one for one in exceptions if kind in one.kinds]
        above = [one.judged for one in every if one.kinds[0] is not kind]
        table = action_table((one.judged for one in held), "")
        said = _how_many(every, kind)
        blocks.append(Heading(3, _TITLES[kind]))
        if above:
            blocks += [Paragraph((Run(said, bold=True), f" Listed above already: {_refs(above)}.")), table]
        else:
            blocks.append(replace(table, caption=said))
    return blocks


def _left_out(done: Sequence[JudgedAction]) -> str:
    """Which actions would stand here if they were not done; "" for none."""
    if not done:
        return ""
    moved = f"{count(len(done), 'action that is done', 'actions that are done')} had a date moved with no agreement"
    return f"{moved} recorded, and {'is' if len(done) == 1 else 'are'} left out: {_refs(done)}."


def _refs(held: Iterable[JudgedAction]) -> str:
    """By number, for they are looked up in the plan: a file may give them in any order."""
    return ", ".join(sorted((one.action.action_id for one in held), key=by_number))


def _how_many(every: Sequence[BoardException], kind: ExceptionKind) -> str:
    """How many there are of a kind, those among them that stand under a more serious one."""
    said = f"{count(len(every), 'action')} {kind_words(kind, KIND_WORDS[kind], every, every)}."
    return said.replace("their date", "its date") if len(every) == 1 else said
