"""What the record does not say of an action or a figure, in sentences: what an honest answer has to own up to.

Nothing is guessed. Each sentence follows from a field that is empty, old or contradicted, and stands in the order in
which a listener would ask.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lineofsight.analysis.evidence_named import NONE_NAMED, is_effect_claimed
from lineofsight.analysis.evidence_rules import OLD_FIGURE
from lineofsight.analysis.like_measures import tell_like
from lineofsight.analysis.verdicts import DeliveryFlag, RatingColour
from lineofsight.domain.indicators import Quality
from lineofsight.domain.statuses import EvidenceKind, ImpactStatus
from lineofsight.wording.dates import age, day
from lineofsight.wording.figures import count, why_no_number
from lineofsight.wording.lists import and_
from lineofsight.wording.statuses import impact_word

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lineofsight.analysis.verdicts import JudgedAction, JudgedIndicator
    from lineofsight.domain.plan import Action

_HEARD: Final = frozenset({EvidenceKind.CHILD_VOICE, EvidenceKind.FAMILY_FEEDBACK})
"""Kinds of evidence in which those speak whom the plan is for."""

_UNFIRM: Final = {
    Quality.PROVISIONAL: "The figure is provisional: what the final one will be is not known.",
    Quality.INCOMPLETE: "The figure is incomplete: what the whole one would be is not known.",
}
_MOST_PERIODS: Final = 3


def unknown_of_figure(judged: JudgedIndicator) -> tuple[str, ...]:
    """What is not known beside an indicator's newest figure: how firm it is, and how good."""
    return (*unknown_of_firmness(judged), *unknown_of_level(judged))


def unknown_of_firmness(judged: JudgedIndicator) -> tuple[str, ...]:
    """What is not known of the newest figure itself: that it is missing, old or not final."""
    return tuple(_of_firmness(judged))


def unknown_of_level(judged: JudgedIndicator) -> tuple[str, ...]:
    """What is not known of how good the newest figure is: that no rule rates it, or that no other stands beside it."""
    return tuple(_of_level(judged)) if judged.latest is not None else ()


def _of_firmness(judged: JudgedIndicator) -> Iterator[str]:
    latest = judged.latest
    if latest is None:
        yield "No figure is held; that is not nought."
        return
    if not latest.figure.is_number:
        why = why_no_number(latest.figure)
        yield f"There is no number for {latest.period.label} ({why}); that is not nought."
    if judged.age_days is not None and judged.age_days > OLD_FIGURE:
        yield f"The figure is {age(latest.period.end, judged.age_days)}: where it stands today is not known."
    if latest.quality in _UNFIRM:
        yield _UNFIRM[latest.quality]
    if judged.missing_periods:
        named = judged.missing_periods[-_MOST_PERIODS:]
        more = len(judged.missing_periods) - len(named)
        before = f", nor for {count(more, 'period')} before" if more else ""
        yield f"No figure came for {and_(named)}{before}."


def _of_level(judged: JudgedIndicator) -> Iterator[str]:
    if judged.rating.colour is RatingColour.NONE:
        yield "Whether it is good enough is not known: no rule rates it."
    if judged.comparison is None and not judged.supplied:
        # In one piece: cut off, the first half would deny what the second tells.
        like = f" For a like measure, {tell_like(judged.like)}." if judged.like is not None else ""
        yield f"How others do is not known: no other council's figure is held for it.{like}"


def unknown_of_action(judged: JudgedAction) -> tuple[str, ...]:
    """What is not known of an action, whether it is open or done."""
    return (*unknown_of_date(judged), *unknown_of_impact(judged))


def unknown_of_date(judged: JudgedAction) -> tuple[str, ...]:
    """What is not known of who does an action and by when."""
    return tuple(_of_date(judged))


def _of_date(judged: JudgedAction) -> Iterator[str]:
    action, flags = judged.action, judged.flags
    if DeliveryFlag.NO_OWNER in flags:
        yield f"Who answers for {action.action_id} is not recorded: nobody is named."
    if DeliveryFlag.ONGOING_WITHOUT_DATE in flags:
        yield f"By when {action.action_id} will be done is not known: it has no date."
    if DeliveryFlag.REDATED_WITHOUT_AGREEMENT in flags:
        yield f"Who agreed the new date of {action.action_id} is not recorded: its move names nobody."
    if DeliveryFlag.STALE_UPDATE in flags:
        since = f" since {day(action.update_date)}" if action.update_date is not None else ""
        why = "no newer update" if since else "no update"
        yield f"How {action.action_id} goes{since} is not known: {why} is recorded."
    if DeliveryFlag.UNDATED_UPDATE in flags:
        yield f"Whether {action.action_id} still goes as its update says is not known: the update has no date."


def unknown_of_impact(judged: JudgedAction) -> tuple[str, ...]:
    """What is not known of the difference that an action makes."""
    return tuple(_of_impact(judged))


def _of_impact(judged: JudgedAction) -> Iterator[str]:
    action = judged.action
    if DeliveryFlag.COMPLETE_WITHOUT_EVIDENCE in judged.flags:
        yield f"That {action.action_id} is done cannot be checked: no evidence is named."
    if action.impact_status is ImpactStatus.REVERSED and not action.status_reason:
        yield f"Why the effect of {action.action_id} was lost is not recorded: officers gave no reason."
    elif is_effect_claimed(action):
        said = impact_word(action.impact_status).lower()
        yield f"Whether {action.action_id} makes a difference for children is not shown: “{said}”, but {NONE_NAMED}."
    elif not action.impact_status.is_shown and action.impact_status is not ImpactStatus.REVERSED:
        told = impact_word(action.impact_status).lower()
        yield f"Whether {action.action_id} makes a difference for children is not shown: officers say “{told}”."


def unknown_of_effect(action: Action) -> tuple[str, ...]:
    """What is not yet known of an effect that is shown: never empty, for no evidence says everything."""
    found = []
    if not _HEARD & set(action.evidence_kind):
        found.append("Whether children and families feel it is not known: no word of theirs is named as evidence.")
    if action.impact_status is not ImpactStatus.EMBEDDED:
        found.append("Whether it will last is not known: it is evidenced, and not yet embedded.")
    return tuple(found) or ("How many children it reaches is not recorded: the return does not ask for it.",)
