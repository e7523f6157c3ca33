"""What the actions to which a deadline is linked say beside it: a date set from outside and a plan can contradict."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineofsight.analysis.due_dates import days_late, due_by
from lineofsight.wording.dates import days, due
from lineofsight.wording.statuses import delivery_word

if TYPE_CHECKING:
    from datetime import date

    from lineofsight.analysis.verdicts import JudgedAction, Picture
    from lineofsight.domain.oversight import Deadline


def say_linked(deadline: Deadline, picture: Picture) -> str:
    """A sentence for each linked action of the plan that the picture holds; "" for none."""
    if not deadline.action_ids:
        return ""
    held = {one.action.action_id: one for theme in picture.themes for one in theme.actions if one.in_population}
    return " ".join(_say(held[ref], deadline.due_on) for ref in deadline.action_ids if ref in held)


def _say(judged: JudgedAction, deadline: date | None) -> str:
    """For example "Linked action 10.1 is due 3 July 2017, 93 days after it; officers say: off track."."""
    action = judged.action
    named = f"Linked action {action.action_id}"
    word = delivery_word(action.delivery_status).lower()
    if not action.delivery_status.is_open:
        return f"{named} is {word}."
    on = due_by(action)
    if on is None:
        return f"{named} has no date; officers say: {word}."
    after = days_late(deadline, on)
    later = f", {days(after)} after it" if after else ""
    return f"{named} is due {due(action.due_kind, action.due_date_current)}{later}; officers say: {word}."
