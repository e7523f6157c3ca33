"""The plan's actions for children in care and care leavers: whether done, and whether it helped."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lineofsight.analysis.care_chapters import care_actions
from lineofsight.analysis.verdicts import MemberStatus
from lineofsight.documents.content import Cell, Column, Heading, Paragraph, Run, Table
from lineofsight.documents.marks import status_mark
from lineofsight.domain.statuses import ImpactStatus
from lineofsight.wording.dates import due, short_day
from lineofsight.wording.figures import times
from lineofsight.wording.statuses import member_status

if TYPE_CHECKING:
    from lineofsight.analysis.verdicts import JudgedAction, Picture
    from lineofsight.documents.content import Block, CellPart, TableCell

_FIRST: Final = (
    MemberStatus.OVERDUE,
    MemberStatus.SLIPPED,
    MemberStatus.ON_TRACK,
    MemberStatus.NOT_DUE,
    MemberStatus.COMPLETE_UNPROVEN,
    MemberStatus.COMPLETE_EVIDENCED,
)
"""Late ones first, then those under way, then what is done."""

_MOST: Final = 8
"""Most rows; the others follow in a sentence."""

_DONE = (MemberStatus.COMPLETE_EVIDENCED, MemberStatus.COMPLETE_UNPROVEN)


def plan_blocks(picture: Picture) -> list[Block]:
    """A table of the actions, with a sentence that keeps delivery and impact apart."""
    actions = sorted(care_actions(picture), key=_standing)
    rest = "; ".join(_in_short(judged) for judged in actions[_MOST:])
    return [
        Heading(2, "Plan actions for children in care and care leavers", "plan"),
        Paragraph(count_sentence(picture)),
        Table(
            (
                Column("No.", 0.6, least=4),
                Column("Action and who leads it", 5.0),
                Column("Due", 1.9, least=13),
                Column("Status", 2.2, least=18),
            ),
            tuple(_row(judged) for judged in actions[:_MOST]),
            empty="No action of the plan names children in care or care leavers. Ask what is planned for them.",
        ),
        Paragraph((Run("Also: ", bold=True), f"{rest}.") if rest else ""),
        Paragraph(
            "An action stands here when its own words, its theme's title or an indicator that it is linked to names "
            "children in care or care leavers.",
            quiet=True,
        ),
    ]


def _standing(judged: JudgedAction) -> tuple[bool, int]:
    """What helped once and does so no longer stands first."""
    return judged.action.impact_status is not ImpactStatus.REVERSED, _FIRST.index(judged.status)


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
    return f"{action.action_id} {action.action.rstrip('. ')} ({member_status(judged.status).word.lower()})"


def _status(judged: JudgedAction) -> TableCell:
    if judged.action.impact_status is ImpactStatus.REVERSED:
        return Cell((status_mark(judged.status), Run("Impact reversed", bold=True)))
    return status_mark(judged.status)


def _row(judged: JudgedAction) -> tuple[TableCell, ...]:
    action = judged.action
    lead = action.lead_role or action.lead_officer
    when: list[CellPart] = [due(action.due_kind, action.due_date_current)]
    if judged.times_redated and action.due_date_original is not None:
        when.append(f"first {short_day(action.due_date_original)}, moved {times(judged.times_redated)}")
    return (
        action.action_id,
        Cell((action.action, Run(f"Lead: {lead}" if lead else "No lead is named", italic=True))),
        Cell(tuple(when)),
        _status(judged),
    )
