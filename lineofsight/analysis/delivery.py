"""Delivery: what the dates and fields of an action say, and which of the six words for members it has.

Source: the BRAG shown to members and the derived checks of the improvement plan's field dictionary. The rules, in
this order:

1. Superseded or withdrawn: "Superseded" or "Withdrawn", with the mark of what is not due, outside the population; its
   milestones that were not reached are given up with it.
2. Complete: "Complete and evidenced" when impact is evidenced or embedded **and** evidence is named; otherwise
   "Complete, impact not yet shown". Completion by itself is never impact.
3. Off track: "Overdue or will miss", with or without a date.
4. Due date passed (on track, paused or not): "Overdue or will miss". A pause does not stop the clock; a new date does.
5. Paused: "Not due or paused".
6. At risk: "Slipped but recoverable".
7. Ongoing or no date: "Not due or paused", flagged: nothing without a date is ever on track.
8. Date moved later than the first one, a milestone overdue, or a start date passed without a start: "Slipped but
   recoverable".
9. Not started: "Not due or paused"; on track: "On track".
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from lineofsight.analysis import delivery_reasons as reasons
from lineofsight.analysis.due_dates import (
    days_late,
    due_by,
    first_due_by,
    has_lost_date,
    last_day,
    was_called_green_late,
)
from lineofsight.analysis.effect_lost import is_effect_lost
from lineofsight.analysis.evidence_named import has_evidence, is_effect_shown
from lineofsight.analysis.verdicts import DeliveryFlag, JudgedAction, JudgedMilestone, MemberStatus
from lineofsight.domain.statuses import DeliveryStatus

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from lineofsight.domain.plan import Action, DateChange, Milestone
    from lineofsight.domain.record import PlanRecord

CYCLE_DAYS: Final = 35
"""One monthly cycle with a few days' grace: an update older than this is stale."""


def judge_action(
    action: Action,
    milestones: Sequence[Milestone],
    date_changes: Sequence[DateChange],
    as_at: date,
    status_said: Mapping[str, date] | None = None,
) -> JudgedAction:
    """Judge one action as at a date.

    Args:
        action: as last returned.
        milestones: of any action; its own are picked.
        date_changes: of any item; its own and its milestones' are picked.
        as_at: the date.
        status_said: as at which day officers said its status and its milestones' last, by their references; as at the
            date itself for what is not there.
    """
    said = {} if status_said is None else status_said
    said_on = said.get(action.action_id, as_at)
    steps = tuple(
        judge_milestone(milestone, date_changes, as_at, said.get(milestone.milestone_id), action)
        for milestone in sorted(milestones, key=lambda step: (step.current_date, step.milestone_id))
        if milestone.action_id == action.action_id
    )
    moves = _moves(action.action_id, date_changes)
    flags = _flags(action, steps, moves, as_at, said_on)
    status, reason = _word(action, steps, as_at, said_on)
    overdue_days = days_late(due_by(action), as_at)
    return JudgedAction(
        action=action,
        status=status,
        reason=reason,
        flags=flags,
        days_slipped=days_slipped(action),
        days_overdue=overdue_days if action.delivery_status.is_open else 0,
        date_changes=moves,
        milestones=steps,
        in_population=not action.delivery_status.has_left_plan,
        status_said=said_on if said_on < as_at else None,
    )


def judge_plan(plan: PlanRecord, as_at: date) -> tuple[JudgedAction, ...]:
    """Every action of a plan judged as at a date, in the plan's order."""
    steps: dict[str, list[Milestone]] = {}
    for milestone in plan.milestones:
        steps.setdefault(milestone.action_id, []).append(milestone)
    moves: dict[str, list[DateChange]] = {}
    for move in plan.date_changes:
        moves.setdefault(move.item_id, []).append(move)
    judged = []
    for action in plan.actions:
        own_steps = steps.get(action.action_id, [])
        items = [action.action_id, *(step.milestone_id for step in own_steps)]
        own_moves = [move for item in items for move in moves.get(item, ())]
        found = judge_action(action, own_steps, own_moves, as_at, plan.status_said)
        said_before = plan.said_before.get(action.action_id, found.said_before)
        earlier = tuple(plan.earlier_actions.get(action.action_id, ()))
        judged.append(
            replace(
                found,
                earlier=earlier,
                said_before=said_before,
                last_named=plan.last_named.get(action.action_id),
                row_refused=plan.actions_refused.get(action.action_id),
                milestones=tuple(
                    replace(step, row_refused=plan.milestones_refused.get(step.milestone.milestone_id))
                    for step in found.milestones
                ),
            )
        )
    return tuple(judged)


def judge_milestone(
    milestone: Milestone,
    date_changes: Sequence[DateChange],
    as_at: date,
    status_said: date | None = None,
    action: Action | None = None,
) -> JudgedMilestone:
    """Judge one milestone as at a date; it has dates but no impact of its own.

    Of one whose status nobody recorded nothing is said but that: neither its action's status nor a date that has passed
    tells whether it was reached. What was not reached when its action left the plan is given up with it, and not late.

    Args:
        milestone: as last returned.
        date_changes: of any item; its own are picked.
        as_at: the date.
        status_said: as at which day officers said its status last.
        action: whose step it is, where that is known.
    """
    left_with = given_up_with(milestone, action)
    status, has_passed = milestone.status, milestone.current_date < as_at and left_with is None
    overdue = has_passed and status is not None and status.is_open
    slipped = (milestone.current_date - milestone.original_date).days
    stands = None if status is None else _milestone_word(status, slipped, overdue=overdue)
    return JudgedMilestone(
        milestone=milestone,
        status=stands if left_with is None else MemberStatus.NOT_DUE,
        is_past_unrecorded=has_passed and status is None,
        days_slipped=slipped,
        date_changes=_moves(milestone.milestone_id, date_changes),
        days_overdue=days_late(milestone.current_date, as_at) if overdue else 0,
        status_said=status_said if status_said is not None and status_said < as_at else None,
        left_with=left_with,
        is_effect_lost=status is DeliveryStatus.COMPLETE and action is not None and is_effect_lost(action),
    )


def given_up_with(milestone: Milestone, action: Action | None) -> DeliveryStatus | None:
    """What its action is called that left the plan, where it was still to be reached; else ``None``."""
    if action is None or not action.delivery_status.has_left_plan or not milestone.may_be_open:
        return None
    return action.delivery_status


def days_slipped(action: Action) -> int:
    """Days from the first due date to the present one; 0 without dates, negative when it was brought forward."""
    first = last_day(action.due_kind, action.due_date_original)
    now = due_by(action)
    return 0 if first is None or now is None else (now - first).days


def _moves(item_id: str, date_changes: Sequence[DateChange]) -> tuple[DateChange, ...]:
    own = (move for move in date_changes if move.item_id == item_id)
    return tuple(sorted(own, key=lambda move: move.known_by))


def _milestone_word(status: DeliveryStatus, slipped: int, *, overdue: bool) -> MemberStatus:
    if status is DeliveryStatus.COMPLETE:
        return MemberStatus.COMPLETE_UNPROVEN
    if status.has_left_plan:
        return MemberStatus.NOT_DUE
    if overdue or status is DeliveryStatus.OFF_TRACK:
        return MemberStatus.OVERDUE
    if status is DeliveryStatus.PAUSED:
        return MemberStatus.NOT_DUE
    if status is DeliveryStatus.AT_RISK or slipped > 0:
        return MemberStatus.SLIPPED
    return MemberStatus.ON_TRACK if status is DeliveryStatus.ON_TRACK else MemberStatus.NOT_DUE


def _word(action: Action, steps: Sequence[JudgedMilestone], as_at: date, said_on: date) -> tuple[MemberStatus, str]:
    """The word and its reason, by the rules at the head of this module."""
    status = action.delivery_status
    if status.has_left_plan:
        return MemberStatus.NOT_DUE, reasons.left_the_plan(action)
    if status is DeliveryStatus.COMPLETE:
        return _complete(action, steps)
    if status is DeliveryStatus.OFF_TRACK:
        return MemberStatus.OVERDUE, reasons.off_track(action, as_at)
    if days_late(due_by(action), as_at) > 0:
        return MemberStatus.OVERDUE, reasons.overdue(action, as_at, said_on)
    if status is DeliveryStatus.PAUSED:
        return MemberStatus.NOT_DUE, reasons.paused(action)
    word, reason = _open_and_in_time(action, steps, as_at)
    return word, f"{reason} {reasons.on_its_last_day(as_at)}" if due_by(action) == as_at else reason


def _open_and_in_time(action: Action, steps: Sequence[JudgedMilestone], as_at: date) -> tuple[MemberStatus, str]:
    if action.delivery_status is DeliveryStatus.AT_RISK:
        return MemberStatus.SLIPPED, reasons.at_risk(action)
    if not action.due_kind.has_date:
        return MemberStatus.NOT_DUE, reasons.without_date(action)
    if days_slipped(action) > 0:
        return MemberStatus.SLIPPED, reasons.slipped(action, days_slipped(action))
    late = [step for step in steps if step.days_overdue]
    if late:
        return MemberStatus.SLIPPED, reasons.milestone_late(late)
    return _not_slipped(action, steps, as_at)


def _not_slipped(action: Action, steps: Sequence[JudgedMilestone], as_at: date) -> tuple[MemberStatus, str]:
    if action.delivery_status is not DeliveryStatus.NOT_STARTED:
        return MemberStatus.ON_TRACK, reasons.on_track(action, [step for step in steps if step.is_past_unrecorded])
    if action.start_date is not None and action.start_date < as_at:
        return MemberStatus.SLIPPED, reasons.late_start(action.start_date)
    return MemberStatus.NOT_DUE, reasons.not_started(action)


def _complete(action: Action, steps: Sequence[JudgedMilestone]) -> tuple[MemberStatus, str]:
    early = reasons.before_milestones(action, [step.milestone for step in steps])
    if is_effect_shown(action):
        return MemberStatus.COMPLETE_EVIDENCED, f"{reasons.complete_evidenced(action)} {early}".rstrip()
    return MemberStatus.COMPLETE_UNPROVEN, f"{reasons.complete_unproven(action)} {early}".rstrip()


def _flags(
    action: Action,
    steps: Sequence[JudgedMilestone],
    moves: Sequence[DateChange],
    as_at: date,
    said_on: date,
) -> tuple[DeliveryFlag, ...]:
    """The flags that stand, in the enum's order; an action outside the plan has none."""
    status = action.delivery_status
    if status.has_left_plan:
        return ()
    is_open = status.is_open
    overdue = is_open and days_late(due_by(action), as_at) > 0
    standing = {
        DeliveryFlag.OVERDUE: overdue,
        DeliveryFlag.OVERDUE_ON_ORIGINAL: is_open and days_late(first_due_by(action), as_at) > 0,
        DeliveryFlag.GREEN_BUT_OVERDUE: overdue and was_called_green_late(action, said_on),
        DeliveryFlag.COMPLETE_WITHOUT_EVIDENCE: status is DeliveryStatus.COMPLETE and not has_evidence(action),
        DeliveryFlag.COMPLETE_BEFORE_MILESTONE: _was_complete_early(action, steps),
        DeliveryFlag.NO_OWNER: is_open and not (action.lead_officer.strip() or action.lead_role.strip()),
        DeliveryFlag.STALE_UPDATE: is_open and is_stale(action, as_at),
        DeliveryFlag.UNDATED_UPDATE: is_open and is_undated(action),
        DeliveryFlag.ONGOING_WITHOUT_DATE: action.lacks_date,
        DeliveryFlag.DATE_TAKEN_AWAY: has_lost_date(action),
        DeliveryFlag.REDATED_WITHOUT_AGREEMENT: _lacks_agreement(action, moves),
        DeliveryFlag.MILESTONE_OVERDUE: is_open and any(step.days_overdue for step in steps),
    }
    return tuple(flag for flag in DeliveryFlag if standing[flag])


def _was_complete_early(action: Action, steps: Sequence[JudgedMilestone]) -> bool:
    """Whether it is called complete and a milestone of it is still to be reached, or was reached only afterwards."""
    if action.delivery_status is not DeliveryStatus.COMPLETE:
        return False
    return bool(reasons.before_milestones(action, [step.milestone for step in steps]))


def is_stale(action: Action, as_at: date) -> bool:
    """Whether the last update is older than one cycle, or there is none; of one without a date neither is known."""
    if action.update_date is None:
        return not is_undated(action)
    return (as_at - action.update_date).days > CYCLE_DAYS


def is_undated(action: Action) -> bool:
    """Whether there is an update and nobody recorded when it was written: it is proof of no age, new or old."""
    return action.update_date is None and bool(action.progress_update.strip())


def _lacks_agreement(action: Action, moves: Sequence[DateChange]) -> bool:
    """Whether a move of the date has no agreeing body, or the date differs from the first one without any record."""
    unrecorded = not moves and days_slipped(action) != 0
    return unrecorded or any(not move.agreed_by.strip() for move in moves)
