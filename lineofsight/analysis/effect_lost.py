"""An effect on children that is said to be lost: where a return said that it was there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lineofsight.domain.statuses import ImpactStatus
from lineofsight.wording.dates import day
from lineofsight.wording.statuses import impact_word

if TYPE_CHECKING:
    from lineofsight.analysis.verdicts import JudgedAction
    from lineofsight.domain.plan import Action

_THERE: Final = (ImpactStatus.EMERGING, ImpactStatus.EVIDENCED, ImpactStatus.EMBEDDED)
"""Words that say of an effect that there is something to lose."""


def is_effect_lost(action: Action) -> bool:
    """Whether an action that is still in the plan had an effect on children that is lost again."""
    return action.impact_status is ImpactStatus.REVERSED and not action.delivery_status.has_left_plan


def where_it_was(was: JudgedAction, now: JudgedAction) -> str:
    """Where the effect stood that was lost since ``was``, if ``was`` itself does not say so.

    What is lost was there before. Where two dates are compared, the return that said so can lie between them, or
    before both; and officers can say "Reversed" of what no return ever said was there. A reader from whom earlier
    returns are kept back is told no more than that none which is shown says so.

    Returns:
        A clause to follow the word of then, for example "on 31 December 2016 it stood at “Evidenced”"; "" where
        nothing was lost, or the word of then says itself that something was there.
    """
    if now.action.impact_status is not ImpactStatus.REVERSED or was.action.impact_status in _THERE:
        return ""
    for as_at, returned in reversed(now.earlier):
        if returned.impact_status in _THERE:
            return f"on {day(as_at)} it stood at “{impact_word(returned.impact_status)}”"
    return "no earlier return that is shown says that it was there"
