"""The milestones of a tracker's rows: in a row of their own below their action, or in columns beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from lineofsight.domain.batches import LostMilestone, UndatedMilestone
from lineofsight.domain.plan import Milestone
from lineofsight.errors import ValueRefusedError
from lineofsight.exchange.trackers.status_words import status_said
from lineofsight.exchange.trackers.unread_dates import tell_unread, words_unread_under
from lineofsight.exchange.trackers.words import cell_words

if TYPE_CHECKING:
    from datetime import date

    from lineofsight.domain.plan import Action
    from lineofsight.domain.statuses import DeliveryStatus
    from lineofsight.exchange.trackers.milestone_columns import MilestoneColumns
    from lineofsight.exchange.trackers.plan_themes import Carried
    from lineofsight.exchange.trackers.table import TrackerRow


class _Parts(Protocol):
    """What milestones are put into: the actions they belong to, those taken, and what was left out."""

    actions: dict[str, Action]
    milestones: dict[str, Milestone]
    undated: dict[str, UndatedMilestone]
    lost: dict[str, LostMilestone]


def has_milestones(row: TrackerRow) -> bool:
    """Whether any column of a row names a milestone."""
    return any(row.text_under(one.text) for one in row.table.milestones)


def take_milestones(row: TrackerRow, carried: Carried, parts: _Parts, *, is_of_action: bool) -> None:
    """Take a row's milestones: where one is left out, the action beside it stays, and so do the others.

    Args:
        row: of the tracker.
        carried: to which action it belongs, and how many milestones of that stand above.
        parts: what they are put into.
        is_of_action: whether the row has an action of its own.
    """
    if not has_milestones(row):
        return
    if row.table.unclear:
        row.table.count("milestones_unclear", row.number)
        leave_milestones_out(row, carried, parts.lost)
        return
    is_one = len(row.table.milestones) == 1
    for number, columns in enumerate(row.table.milestones, carried.steps + 1):
        if not row.text_under(columns.text):
            continue
        try:
            step = _milestone_of(row, columns, number, carried, parts, is_of_action=is_of_action)
        except ValueRefusedError as error:
            what = "Row" if is_one and not is_of_action else "The milestone of row"
            row.refuse(error, what if is_one else f"“{columns.text}” of row", columns.heading_of(error.field))
            _leave_out(row, columns, number, carried, parts.lost)
        else:
            if isinstance(step, Milestone):
                parts.milestones[step.milestone_id] = step
            else:
                parts.undated[step.milestone_id] = step
    carried.steps += len(row.table.milestones)


def leave_milestones_out(row: TrackerRow, carried: Carried, lost: dict[str, LostMilestone]) -> None:
    """Note every milestone of a row as left out; those below it keep their numbers."""
    if has_milestones(row):
        for number, columns in enumerate(row.table.milestones, carried.steps + 1):
            if row.text_under(columns.text):
                _leave_out(row, columns, number, carried, lost)
        carried.steps += len(row.table.milestones)


def _leave_out(
    row: TrackerRow, columns: MilestoneColumns, number: int, carried: Carried, lost: dict[str, LostMilestone]
) -> None:
    action_id = carried.last_action or carried.lost_action
    if action_id:
        ref = _milestone_id(row, columns, action_id, number)
        lost[ref] = LostMilestone(milestone_id=ref, action_id=action_id, text=row.text_under(columns.text))


def _milestone_of(
    row: TrackerRow, columns: MilestoneColumns, number: int, carried: Carried, parts: _Parts, *, is_of_action: bool
) -> Milestone | UndatedMilestone:
    text = row.text_under(columns.text)
    if not carried.last_action:
        raise ValueRefusedError("milestone", text, "The action that it belongs to was left out.")
    action = parts.actions[carried.last_action]
    milestone_id = _milestone_id(row, columns, action.action_id, number)
    if milestone_id in parts.milestones or milestone_id in parts.undated:
        raise ValueRefusedError("milestone_id", milestone_id, "It stands already above.")
    said = words_unread_under(row, columns.milestone_due, "milestone_due")
    if said:
        step = UndatedMilestone(
            milestone_id=milestone_id,
            action_id=action.action_id,
            text=text,
            status=_status_of(row, columns),
            said=said,
        )
        tell_unread(row, columns.milestone_due, "milestone_due", "the milestone was taken without it")
        return step
    due = _due_of(row, columns, action.due_date_current if is_of_action else None)
    return Milestone(
        milestone_id=milestone_id,
        action_id=action.action_id,
        text=text,
        status=_status_of(row, columns),
        original_date=due,
        current_date=due,
    )


def _due_of(row: TrackerRow, columns: MilestoneColumns, of_action: date | None) -> date:
    """Its date; the action's own, where the row has one milestone or no column for the dates of milestones."""
    due: date | None = row.value_under(columns.milestone_due, "milestone_due")
    if len(row.table.milestones) == 1 or not row.table.mapping.has("milestone_due"):
        due = due or of_action
    if due is None:
        raise ValueRefusedError("milestone_due", None, "Give the milestone a date; without one it is not a milestone.")
    return due


def _status_of(row: TrackerRow, columns: MilestoneColumns) -> DeliveryStatus | None:
    """Its status; ``None`` where nothing says how it stands: how its action stands is no word on it."""
    value = row.raw_under(columns.milestone_status)
    if not cell_words(value):
        row.table.count("milestone_status_not_recorded", row.number)
        return None
    status = status_said(value, value, row.table.mapping).status
    if status is None:
        raise ValueRefusedError(
            "milestone_status",
            row.text_under(columns.milestone_status),
            "Say what it means in the window under 'Words and rules', or beside the word in the mapping file.",
        )
    return status


def _milestone_id(row: TrackerRow, columns: MilestoneColumns, action_id: str, number: int) -> str:
    """The officers' reference, or which milestone of its action it is: one that is left out keeps its number."""
    given = row.text_under(columns.milestone_id)
    return f"{row.table.mapping.reference_prefix}{given}" if given else Milestone.made_reference(action_id, number)
