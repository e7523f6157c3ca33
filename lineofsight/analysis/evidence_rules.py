"""The rules by which actions, figures, voices and registers speak for or against what was asked, or are missing.

Completion is no evidence of effect, a difference between two points is no improvement, and what people said is printed
and not counted: only what stands in ``EVIDENCE_RULES`` is put on a side.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from lineofsight.analysis.board_watch import overdue_audit_recommendations, risks_above_appetite
from lineofsight.analysis.evidence_named import NONE_NAMED, is_effect_claimed, is_effect_shown
from lineofsight.analysis.evidence_values import EvidencePoint, Side
from lineofsight.analysis.figure_words import no_more
from lineofsight.analysis.rule_turns import turned_sentence
from lineofsight.analysis.verdicts import DeliveryFlag, MemberStatus, RatingColour
from lineofsight.domain.indicators import Polarity
from lineofsight.domain.statuses import DeliveryStatus, ImpactStatus
from lineofsight.wording.dates import age, day, days, time_since
from lineofsight.wording.figures import count, times
from lineofsight.wording.glance import how_late
from lineofsight.wording.lists import and_, begun_small
from lineofsight.wording.movement import BETTER_THAN_NATURAL, WORSE_THAN_NATURAL
from lineofsight.wording.moves import SLIPPED

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from lineofsight.analysis.verdicts import JudgedAction, JudgedIndicator
    from lineofsight.domain.plan import Action
    from lineofsight.domain.record import Record

OLD_FIGURE: Final = 180
"""Days after its period's end from which a figure is old here: about two quarters."""

OLD_EVIDENCE: Final = 90
"""Days from which the council's evidence is old here: about one quarter."""

EVIDENCE_RULES: Final = {
    "impact_shown": (Side.FOR, "A linked action's effect on children is evidenced or embedded, with evidence named."),
    "figure_meets": (Side.FOR, "A linked figure's newest value is green by its own rule{no_more(judged)}."),
    "figure_improves": (Side.FOR, f"A linked figure is {BETTER_THAN_NATURAL}."),
    "assessed_met": (Side.FOR, "The Commissioner assessed it as met."),
    "impact_reversed": (Side.AGAINST, "The effect of a linked action was lost again."),
    "overdue": (Side.AGAINST, "A linked action is overdue, will miss its date or is off track without one."),
    "slipped": (Side.AGAINST, f"A linked action is {SLIPPED}."),
    "reported_green": (Side.AGAINST, "A linked action is reported on track though its date has passed."),
    "figure_misses": (Side.AGAINST, "A linked figure's newest value is red by its own rule{no_more(judged)}."),
    "figure_worsens": (Side.AGAINST, f"A linked figure is {WORSE_THAN_NATURAL}."),
    "figure_disputed": (Side.AGAINST, "Officers give a linked figure a better colour than its own rule does."),
    "risk": (Side.AGAINST, "A linked risk stands above what the council will bear."),
    "audit": (Side.AGAINST, "An audit recommendation on a linked action is overdue."),
    "views_differ": (Side.AGAINST, "The Commissioner's assessment is below the council's own, or slipped back."),
    "no_action": (Side.MISSING, "No action in the plan is linked to it."),
    "effect_not_shown": (Side.MISSING, "A linked action is complete, but its effect is not shown."),
    "effect_unnamed": (Side.MISSING, "Officers say that a linked action's effect is shown, and name no evidence."),
    "not_agreed": (Side.MISSING, "A linked action's date moved and nobody is recorded as having agreed."),
    "no_indicator": (Side.MISSING, "No figure is linked to its actions."),
    "no_target": (Side.MISSING, "A linked figure has a good direction but no target."),
    "rule_eased": (Side.MISSING, "A linked figure has its colour only since the rule that rates it was eased."),
    "no_figure": (Side.MISSING, f"A linked measure has no newest figure, or one older than {OLD_FIGURE} days."),
    "no_voice": (Side.MISSING, "Nothing that children, families, staff or partners said is linked."),
    "no_measure": (Side.MISSING, "What would show that it is met is not written down."),
    "old_evidence": (Side.MISSING, f"The council offers no evidence, or none newer than {OLD_EVIDENCE} days."),
    "not_assessed": (Side.MISSING, "The council or the Commissioner has not assessed it."),
}
"""Each rule with the side on which it stands and what it looks at, in the order in which points are told."""

_WORSENING: Final = ("green", "amber", "red")


def point(rule: str, sentence: str, ref: str = "") -> EvidencePoint:
    """A point found by a rule, with the number of the action that it speaks of."""
    return EvidencePoint(side=EVIDENCE_RULES[rule][0], rule=rule, sentence=sentence, ref=ref)


def points_of_actions(actions: Sequence[JudgedAction]) -> Iterator[EvidencePoint]:
    """What the linked actions say; superseded and withdrawn ones say nothing."""
    counted = [one for one in actions if one.in_population]
    if not counted:
        yield point("no_action", f"No action in the plan is linked to it{_gone(len(actions))}.")
    for one in counted:
        yield from _points_of_action(one)


def _gone(number: int) -> str:
    """That actions were linked to it which are no longer in the plan; "" for none."""
    if not number:
        return ""
    was, has = ("was", "has") if number == 1 else ("were", "have")
    return f" ({count(number, 'action')} that {was} linked {has} been withdrawn or merged)"


def _points_of_action(judged: JudgedAction) -> Iterator[EvidencePoint]:
    action, ref = judged.action, f"Action {judged.action.action_id}"
    yield from _points_of_effect(action, ref)
    if DeliveryFlag.GREEN_BUT_OVERDUE in judged.flags:
        late = f" by {days(judged.days_overdue)}" if judged.days_overdue > 0 else ""
        yield point("reported_green", f"{ref}: reported on track, but its date has passed{late}.")
    elif judged.status is MemberStatus.OVERDUE:
        late = how_late(judged.days_overdue, has_date=action.due_kind.has_date)
        yield point("overdue", f"{ref} {late}.")
    elif judged.status is MemberStatus.SLIPPED:
        yield point("slipped", f"{ref} is {SLIPPED}{_how_far(judged)}")
    if DeliveryFlag.REDATED_WITHOUT_AGREEMENT in judged.flags:
        yield point("not_agreed", f"{ref}: its date moved, and nobody is recorded as having agreed.")


def _points_of_effect(action: Action, ref: str) -> Iterator[EvidencePoint]:
    """What is known of its effect on children; what officers say and name no evidence for speaks for nothing."""
    impact = action.impact_status
    if is_effect_shown(action):
        yield point("impact_shown", f"{ref}: its effect on children is {impact.value}.")
    if is_effect_claimed(action):
        said = f"{ref}: officers say that its effect on children is {impact.value}; {NONE_NAMED}."
        yield point("effect_unnamed", said)
    if impact is ImpactStatus.REVERSED:
        yield point("impact_reversed", f"{ref}: the effect that it had was lost again.")
    if action.delivery_status is DeliveryStatus.COMPLETE and not impact.is_shown:
        said = f"{ref} is complete, but its effect on children is not shown."
        yield point("effect_not_shown", said, action.action_id)


def _how_far(judged: JudgedAction) -> str:
    """By how far its date moved; of one that slipped though it did not, why."""
    if not judged.times_redated:
        return f". {judged.reason}" if judged.reason else "."
    if judged.days_slipped > 0:
        later = f", {days(judged.days_slipped)} later in all"
    else:
        later = ", and is no later than first agreed"
    return f": its due date moved {times(judged.times_redated)}{later}."


def points_of_figures(indicators: Sequence[JudgedIndicator]) -> Iterator[EvidencePoint]:
    """What the linked figures say."""
    if not indicators:
        yield point("no_indicator", "No figure is linked to its actions, so its effect cannot be followed in figures.")
    for one in indicators:
        yield from _points_of_figure(one)


def _points_of_figure(judged: JudgedIndicator) -> Iterator[EvidencePoint]:
    name = f"“{judged.indicator.plain_title}”"
    yield from _points_of_rating(judged, name)
    icon = judged.movement.variation_icon
    if icon.startswith("improvement"):
        yield point("figure_improves", f"{name} is {BETTER_THAN_NATURAL}.")
    if icon.startswith("concern"):
        yield point("figure_worsens", f"{name} is {WORSE_THAN_NATURAL}.")
    target = judged.indicator.target
    aimed = any(part is not None for part in (target.value, target.range_low, target.range_high))
    if judged.indicator.polarity is not Polarity.NONE and not aimed:
        yield point("no_target", f"No target is set for {name}.")
    if judged.latest is None or not judged.latest.figure.is_number:
        yield point("no_figure", f"No newest figure is held for {name}; that is not nought.")
    elif judged.age_days is not None and judged.age_days > OLD_FIGURE:
        yield point("no_figure", f"The newest figure for {name} is {age(judged.latest.period.end, judged.age_days)}.")


def _points_of_rating(judged: JudgedIndicator, name: str) -> Iterator[EvidencePoint]:
    rating = judged.rating
    if rating.is_eased:
        yield point("rule_eased", f"{name}: {begun_small(turned_sentence(rating))}")
    elif rating.colour is RatingColour.GREEN:
        yield point("figure_meets", f"{name} is green by its own rule{no_more(judged)}.")
    if rating.colour is RatingColour.RED:
        yield point("figure_misses", f"{name} is red by its own rule{no_more(judged)}.")
    if _is_flattered(judged):
        said = f"Officers call {name} {rating.officers}; by its own rule it is {rating.colour.value}{no_more(judged)}."
        yield point("figure_disputed", said)


def _is_flattered(judged: JudgedIndicator) -> bool:
    """Whether officers gave a better colour than the rule; other colours than the three are not compared."""
    ours, theirs = str(judged.rating.colour.value), str(judged.rating.officers)
    if not judged.rating.disagrees or ours not in _WORSENING or theirs not in _WORSENING:
        return False
    return _WORSENING.index(theirs) < _WORSENING.index(ours)


def points_of_registers(refs: frozenset[str], record: Record) -> Iterator[EvidencePoint]:
    """What the Board watches that names one of the actions in ``refs``: risks above appetite, overdue audit."""
    for risk in risks_above_appetite(record):
        if not refs.isdisjoint(risk.action_ids):
            yield point(
                "risk",
                f"Risk {risk.risk_id} stands at {risk.residual} with its controls; the council will bear "
                f"{risk.appetite}: {risk.title}.",
            )
    for asked in overdue_audit_recommendations(record):
        if not refs.isdisjoint(asked.action_ids):
            late = days((record.as_at - asked.due_date_current).days)
            yield point("audit", f"Audit recommendation {asked.audit_rec_id} is {late} overdue: {asked.text}")


def points_of_offered(evidence: str, on: date | None, as_at: date) -> Iterator[EvidencePoint]:
    """Whether the council offers evidence, and whether it is fresh; what it says is printed and not judged."""
    if not evidence:
        yield point("old_evidence", "The council offers no evidence.")
    elif on is None:
        yield point("old_evidence", "The council's evidence bears no date.")
    elif as_at - on > timedelta(days=OLD_EVIDENCE):
        yield point("old_evidence", f"The council's evidence is of {day(on)}, {time_since(on, (as_at - on).days)} ago.")


def missing_assessments(council: bool, commissioner: bool) -> Iterator[EvidencePoint]:  # noqa: FBT001 (two of a kind)
    """Who has not assessed it."""
    silent = [who for who, said in (("the council", council), ("the Commissioner", commissioner)) if not said]
    if silent:
        yield point("not_assessed", f"It has not been assessed by {and_(silent)}.")
