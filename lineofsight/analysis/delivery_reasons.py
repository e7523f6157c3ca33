"""Why an action has its word, in a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lineofsight.analysis.due_dates import (
    days_finished_late,
    days_late,
    due_by,
    has_lost_date,
    reached_after_completion,
    was_called_green_late,
)
from lineofsight.analysis.evidence_named import by_what, is_effect_claimed
from lineofsight.analysis.verdicts import MemberStatus
from lineofsight.domain.statuses import DeliveryStatus, DueKind, ImpactStatus
from lineofsight.wording.dates import day, days, due
from lineofsight.wording.figures import count
from lineofsight.wording.lists import and_, sentence
from lineofsight.wording.statuses import delivery_word, impact_word

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from lineofsight.analysis.verdicts import JudgedAction, JudgedMilestone
    from lineofsight.domain.plan import Action, Milestone


_PAUSED: Final = "; it is paused, but its date was not moved."
"""After what says that something is late."""


def _due(action: Action) -> str:
    return due(action.due_kind, action.due_date_current)


def left_the_plan(action: Action) -> str:
    """It is no longer part of the plan."""
    return f"{delivery_word(action.delivery_status)}: it is kept with its history and no longer counted."


def before_milestones(action: Action, milestones: Sequence[Milestone]) -> str:
    """That milestones of what is called complete are still to be reached, or were reached only afterwards; else ""."""
    said = []
    still = [one.milestone_id for one in milestones if one.action_id == action.action_id and is_to_be_reached(one)]
    if still:
        which, are = ("Milestone", "is") if len(still) == 1 else ("Milestones", "are")
        said.append(f"{which} {and_(still)} of it {are} not reached.")
    for ref, on, after in reached_after_completion(action, milestones):
        then = f"{days(after)} after the day on which the action is said to have been complete"
        said.append(f"Its milestone {ref} was reached on {day(on)}, {then}.")
    return " ".join(said)


def is_to_be_reached(milestone: Milestone) -> bool:
    """Whether officers say of a milestone that it is still to be reached; of no word of theirs nothing is made."""
    return milestone.status is not None and milestone.status.is_open


def complete_evidenced(action: Action) -> str:
    """It is done, and impact is recorded as evidenced, and by what."""
    word = impact_word(action.impact_status).lower()
    return f"Complete{_when_completed(action)}, and its impact is recorded as {word}{by_what(action)}."


def complete_unproven(action: Action) -> str:
    """It is done; what stands in the way of calling it evidenced."""
    done = f"Complete{_when_completed(action)}, but"
    if is_effect_claimed(action):
        return f"{done} no evidence is named for its impact."
    if action.impact_status is ImpactStatus.REVERSED:
        return f"{done} its impact has been reversed."
    if action.impact_status is ImpactStatus.TOO_EARLY:
        return f"{done} it is too early to tell its impact."
    return f"{done} its impact is {impact_word(action.impact_status).lower()}."


def _when_completed(action: Action) -> str:
    if action.completed_date is None:
        return ""
    late = days_finished_late(action)
    after = f", {days(late)} after its first date" if late else ""
    return f" on {day(action.completed_date)}{after}"


def off_track(action: Action, as_at: date) -> str:
    """Officers say that it is off track, whether its date has passed or not."""
    late = days_late(due_by(action), as_at)
    if late:
        return f"Officers say it is off track; it was due {_due(action)} and is {days(late)} overdue."
    if not action.due_kind.has_date:
        return "Officers say it is off track, and it has no date."
    return f"Officers say it is off track; it is due {_due(action)}."


def overdue(action: Action, as_at: date, said_on: date) -> str:
    """Its date has passed; what officers called on track before that contradicts nothing, and is told with its day."""
    late = days_late(due_by(action), as_at)
    text = f"It was due {_due(action)}, is not complete and is {days(late)} overdue"
    if action.delivery_status is DeliveryStatus.PAUSED:
        return f"{text}{_PAUSED}"
    if action.delivery_status is DeliveryStatus.ON_TRACK:
        said_before = said_on if said_on < as_at else None
        return f"{text}{_though_on_track(said_before, was_late=was_called_green_late(action, said_on))}"
    return f"{text}."


def _though_on_track(said_on: date | None, *, was_late: bool) -> str:
    """After what says that something is late: what officers call on track, when, and whether it was late already."""
    if said_on is None:
        return ", although officers say it is on track."
    if not was_late:
        return f"; when officers last said that it was on track, on {day(said_on)}, its date had not passed."
    return f", although officers said on {day(said_on)} that it was on track."


def last_told(judged: JudgedAction) -> str:
    """When an action that counts was last told of, where nothing of it was read from the newest return; else ""."""
    if judged.last_named is None or not judged.in_population:
        return ""
    return f"last told of as at {day(judged.last_named)}"


def milestone_last_told(judged: JudgedMilestone) -> str:
    """When a milestone was last told of, where what a later return says of it could not be taken; else ""."""
    return "" if judged.row_refused is None else f"last told of as at {day(judged.row_refused.said)}"


def why_as_told(judged: JudgedAction) -> str:
    """Why an action has its word, and when it was last told of where the newest return says nothing of it."""
    return " ".join(part for part in (judged.reason, sentence(last_told(judged))) if part)


def paused(action: Action) -> str:
    """It is paused and its date has not passed."""
    return f"Paused{_due_part(action)}."


def at_risk(action: Action) -> str:
    """Officers see a risk."""
    return f"Officers say it is at risk{_due_part(action)}."


def without_date(action: Action) -> str:
    """It has no date, so it cannot be on track."""
    kind = "Ongoing" if action.due_kind is DueKind.ONGOING else "No date is set"
    if has_lost_date(action):
        kind += ", and the date that was agreed was taken away"
    return f"{kind}: there is no date by which it could be judged, so it is not counted as on track."


def slipped(action: Action, slipped_days: int) -> str:
    """Its date was moved later."""
    first = due(action.due_kind, action.due_date_original)
    return f"Its due date was moved later by {days(slipped_days)}, from {first} to {_due(action)}."


def on_its_last_day(as_at: date) -> str:
    """It falls due on the day itself: at risk or moved before, it is not late, and from the next day on it is."""
    return f"{day(as_at)} is the last day on which it is in time."


def milestone_late(late: Sequence[JudgedMilestone]) -> str:
    """One or more of its steps are overdue."""
    return f"{count(len(late), 'milestone')} {'is' if len(late) == 1 else 'are'} overdue."


def late_start(start: date) -> str:
    """It should have started."""
    return f"It was to start on {day(start)} and has not started."


def not_started(action: Action) -> str:
    """It has not started and is not due."""
    return f"Not started{_due_part(action)}."


def on_track(action: Action, unrecorded: Sequence[JudgedMilestone]) -> str:
    """Officers say so, and the dates do not contradict them; of which past milestones nothing is recorded."""
    said = f"Officers say it is on track for {_due(action)}."
    if not unrecorded:
        return said
    past, reached = ("date has", "it was") if len(unrecorded) == 1 else ("dates have", "they were")
    steps = f"{count(len(unrecorded), 'milestone')} whose {past} passed"
    return f"{said} Of {steps} it is not recorded whether {reached} reached."


def _due_part(action: Action) -> str:
    return f"; due {_due(action)}" if action.due_kind.has_date else "; no date is set"


def red_milestone(judged: JudgedMilestone, action: Action) -> tuple[str, ...]:
    """Why a milestone is red, then the reason officers give, or that they give none; nothing for one that is not.

    A return has no reason for a milestone: what officers say of its action is told as said of that.
    """
    if judged.status is not MemberStatus.OVERDUE:
        return ()
    if not action.status_reason:
        return _why_red(judged), "No reason is given."
    said = sentence(action.status_reason)
    return _why_red(judged), f"No reason of its own is given; of action {action.action_id} officers say: “{said}”"


def _why_red(judged: JudgedMilestone) -> str:
    """Its date has passed, or officers call it off track; and what else they say of it, told as of an action."""
    milestone, said_on = judged.milestone, judged.status_said
    when, status = milestone.current_date, milestone.status
    if status is DeliveryStatus.OFF_TRACK:
        late = f"it was due {day(when)} and is {days(judged.days_overdue)} overdue"
        return f"Officers say it is off track; {late if judged.days_overdue else f'it is due {day(when)}'}."
    text = f"It was due {day(when)}, is not reached and is {days(judged.days_overdue)} overdue"
    if status is DeliveryStatus.PAUSED:
        return f"{text}{_PAUSED}"
    if status is not DeliveryStatus.ON_TRACK:
        return f"{text}; officers say: {delivery_word(status).lower()}."
    return f"{text}{_though_on_track(said_on, was_late=said_on is not None and said_on > when)}"
