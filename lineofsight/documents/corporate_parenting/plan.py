"""The plan's actions for children in care and care leavers: whether done, and whether it helped."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lineofsight.analysis.care_chapters import care_actions
from lineofsight.analysis.urgency import LATE_FIRST
from lineofsight.analysis.verdicts import MemberStatus
from lineofsight.documents.content import Cell, Column, Heading, Paragraph, Run, Table
from lineofsight.documents.marks import action_mark
from lineofsight.domain.statuses import ImpactStatus
from lineofsight.wording.answering import led_by
from lineofsight.wording.dates import due, short_day
from lineofsight.wording.figures import count, times
from lineofsight.wording.short_text import cut

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineofsight.analysis.verdicts import JudgedAction, Picture
    from lineofsight.documents.content import Block, CellPart, TableCell
    from lineofsight.documents.corporate_parenting.room import Room

_LONGEST_NAME: Final = 90

_DONE = (MemberStatus.COMPLETE_EVIDENCED, MemberStatus.COMPLETE_UNPROVEN)


def plan_blocks(picture: Picture, room: Room) -> list[Block]:
    """A table of the actions, with a sentence that keeps delivery and impact apart."""
    actions = sorted(care_actions(picture), key=_standing)
    return [
        Heading(2, "Plan actions for children in care and care leavers", "plan"),
        Paragraph(count_sentence(picture)),
        Paragraph(
            "An action stands here when its own words, its theme's title or an indicator that it is linked to names "
            "children in care or care leavers.",
            quiet=True,
        ),
        Table(
            (
                Column("No.", 0.6, least=4),
                Column("Action and who leads it", 5.0),
                Column("Due", 1.9, least=13),
                Column("Status", 2.2, least=18),
            ),
            tuple(_row(judged, room.longest) for judged in actions[: room.actions]),
            empty="No action of the plan names children in care or care leavers. Ask what is planned for them.",
        ),
        Paragraph(_also(actions[room.actions :], room.named)),
    ]


def _also(rest: Sequence[JudgedAction], most: int) -> tuple[str | Run, ...] | str:
    """The first of the other actions, and how many more there are."""
    if not rest:
        return ""
    named = [_in_short(judged) for judged in rest[:most]]
    left = len(rest) - len(named)
    if left:
        named.append(f"{count(left, 'more action' if named else 'other action')} in the line of sight document")
    return (Run("Also: ", bold=True), f"{'; '.join(named)}.")


def _standing(judged: JudgedAction) -> tuple[bool, int]:
    """What helped once and does so no longer stands first."""
    return judged.action.impact_status is not ImpactStatus.REVERSED, LATE_FIRST.index(judged.status)


def count_sentence(picture: Picture) -> str:
    """How many are done, of those how many with evidence that it helped, and how many are late."""
    actions = care_actions(picture)
    if not actions:
        return ""
    done = sum(1 for judged in actions if judged.status in _DONE)
    shown = sum(1 for judged in actions if judged.status is MemberStatus.COMPLETE_EVIDENCED)
    late = sum(1 for judged in actions if judged.status is MemberStatus.OVERDUE)
    noun = "action names" if len(actions) == 1 else "actions name"
    return (
        f"{len(actions)} {noun} these children. Complete: {done} of {len(actions)}; evidence that it helped: "
        f"{shown} of {done or 'none complete'}; overdue or will miss: {late} of {len(actions)}."
    )


def _in_short(judged: JudgedAction) -> str:
    action = judged.action
    name = cut(action.action.rstrip(". "), _LONGEST_NAME)
    return f"{action.action_id} {name} ({judged.word.lower()})"


def _status(judged: JudgedAction) -> TableCell:
    is_unsaid = judged.status is not MemberStatus.COMPLETE_UNPROVEN
    if judged.action.impact_status is ImpactStatus.REVERSED and is_unsaid:
        return Cell((action_mark(judged), Run("Impact reversed", bold=True)))
    return action_mark(judged)


def _row(judged: JudgedAction, longest: int) -> tuple[TableCell, ...]:
    action = judged.action
    when: list[CellPart] = [due(action.due_kind, action.due_date_current)]
    if judged.times_redated and action.due_date_original is not None:
        when.append(f"first {short_day(action.due_date_original)}, moved {times(judged.times_redated)}")
    return (
        action.action_id,
        Cell(
            (
                cut(action.action, longest),
                Run(led_by(cut(action.lead, _LONGEST_NAME)), italic=True),
            )
        ),
        Cell(tuple(when)),
        _status(judged),
    )
