"""What in the plan presses on the very matter of a question: an effect that was lost, and what is overdue."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lineofsight.analysis.evidence import Cause, EvidenceRef, references
from lineofsight.analysis.verdicts import MemberStatus
from lineofsight.domain.matters import is_about
from lineofsight.domain.statuses import ImpactStatus
from lineofsight.wording.dates import day
from lineofsight.wording.glance import how_late
from lineofsight.wording.lists import sentence
from lineofsight.wording.short_text import cut, short

if TYPE_CHECKING:
    from lineofsight.analysis.evidence import Evidence
    from lineofsight.analysis.verdicts import JudgedAction
    from lineofsight.domain.plan import Action
    from lineofsight.domain.triggers import Trigger

_LONGEST: Final = 160
"""Of officers' words: they may fill a page."""


def action_pressing(trigger: Trigger, evidence: Evidence) -> Cause | None:
    """An action on the matter lost its effect on children or is overdue: lost effects first, then the longest overdue.

    On the matter is what officers linked to one of the indicators, and what the plan's words say is about it.
    """
    found = sorted(
        (one for one in evidence.actions if _is_pressing(one) and _is_on(one, trigger)),
        key=lambda one: (not _is_lost(one), -one.days_overdue),
    )
    if not found:
        return None
    first, *others = found
    more = f" The same matter: {references([one.action.action_id for one in others])}." if others else ""
    return Cause(
        sentence=f"{_told(first)}{more}",
        refs=tuple(EvidenceRef("action", one.action.action_id) for one in found),
        illustrative=any(one.action.illustrative for one in found),
    )


def _is_on(judged: JudgedAction, trigger: Trigger) -> bool:
    is_linked = not set(trigger.indicator_ids).isdisjoint(judged.action.indicator_ids)
    return is_linked or is_about(judged.action.action, trigger.word)


def _is_pressing(judged: JudgedAction) -> bool:
    return _is_lost(judged) or judged.status is MemberStatus.OVERDUE


def _is_lost(judged: JudgedAction) -> bool:
    return judged.action.impact_status is ImpactStatus.REVERSED


def _told(judged: JudgedAction) -> str:
    named = f"Action {judged.action.action_id} ({short(judged.action.action)})"
    has_date = judged.action.due_kind.has_date
    late = how_late(judged.days_overdue, has_date=has_date) if judged.status is MemberStatus.OVERDUE else ""
    lost = "had helped children and no longer does" if _is_lost(judged) else ""
    told = " and ".join(part for part in (lost, late) if part)
    return f"{named} {told}.{_in_officers_words(judged.action)}"


def _in_officers_words(action: Action) -> str:
    """What officers wrote last, and when: without it a member asks about tonight not knowing what they said of it."""
    if not action.progress_update:
        return ""
    when = "" if action.update_date is None else f" on {day(action.update_date)}"
    return f" Officers wrote{when}: “{sentence(cut(action.progress_update, _LONGEST))}”"
