"""What a member can say of a theme and stand by: points built from judged findings by stated rules.

The worst is said first. Good news is said only where a rule of its own finds it, and never without what is not yet
known; where no such rule finds anything, that is said. A finished action is no good news by itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lineofsight.analysis.evidence import EvidenceRef
from lineofsight.analysis.figure_words import latest, no_more
from lineofsight.analysis.glance_figures import against_the_last, has_good_level
from lineofsight.analysis.movement_values import Direction
from lineofsight.analysis.rating_reasons import full_reason
from lineofsight.analysis.talking_actions import ACTION_POINTS
from lineofsight.analysis.talking_values import TalkingPoint, TalkKind
from lineofsight.analysis.unknowns import unknown_of_figure
from lineofsight.analysis.verdicts import RatingColour
from lineofsight.domain.statuses import DeliveryStatus
from lineofsight.wording.answering import ask_owner
from lineofsight.wording.figures import count
from lineofsight.wording.lists import and_more

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineofsight.analysis.verdicts import JudgedAction, JudgedIndicator, JudgedTheme


_MOST_NAMED: Final = 2


def find_talking_points(theme: JudgedTheme) -> tuple[TalkingPoint, ...]:
    """The points of a theme, at most one a kind, the worst first and the good news last."""
    return find_points(theme.actions, theme.indicators)


def find_points(actions: Sequence[JudgedAction], indicators: Sequence[JudgedIndicator]) -> tuple[TalkingPoint, ...]:
    """The points of these actions and these figures; what left the plan is not spoken of where anything else is."""
    counted = [one for one in actions if one.in_population]
    made = (*(make(counted) for make in ACTION_POINTS), _worse(indicators), _better(indicators))
    found = [point for point in made if point is not None]
    if actions and not counted and not indicators:
        found.append(_all_left(actions))
    elif not any(point.kind.is_good for point in found):
        found.append(_nothing_better(counted, indicators))
    order = list(TalkKind)
    return tuple(sorted(found, key=lambda point: order.index(point.kind)))


def _figure(kind: TalkKind, judged: JudgedIndicator, evidence: str, not_known: tuple[str, ...]) -> TalkingPoint:
    made_up = judged.indicator.illustrative or (judged.latest is not None and judged.latest.illustrative)
    return TalkingPoint(
        kind=kind,
        said=f"{latest(judged)}{no_more(judged)}.",
        evidence=evidence,
        not_known=not_known,
        ask=f"{ask_owner(judged.indicator.owner, judged.like_owner)}.",
        refs=(EvidenceRef("indicator", judged.indicator.ind_id),),
        illustrative=made_up,
    )


def _worse(indicators: Sequence[JudgedIndicator]) -> TalkingPoint | None:
    ordered = sorted(indicators, key=lambda one: not one.indicator.is_key)
    for one in ordered:
        if one.movement.variation_icon.startswith("concern"):
            said = f"{against_the_last(one.movement, Direction.BETTER)} {full_reason(one.rating)}"
            return _figure(TalkKind.WORSE, one, said, unknown_of_figure(one))
    for one in ordered:
        if one.rating.colour is RatingColour.RED:
            return _figure(TalkKind.WORSE, one, full_reason(one.rating), unknown_of_figure(one))
    return None


def _better(indicators: Sequence[JudgedIndicator]) -> TalkingPoint | None:
    """One that got worse since is none, whatever natural variation or its level says, nor one that left the return."""
    ordered = sorted((one for one in indicators if _may_be_good(one)), key=lambda one: not one.indicator.is_key)
    for one in ordered:
        if _is_improved(one):
            return _improved(one)
    for one in ordered:
        if has_good_level(one) and one.comparison is not None:
            return _figure(TalkKind.BETTER, one, one.comparison.sentence, _unknown_of_good_figure(one))
    return None


def _may_be_good(judged: JudgedIndicator) -> bool:
    return not judged.got_worse and judged.last_named is None


def _is_improved(judged: JudgedIndicator) -> bool:
    return judged.movement.variation_icon.startswith("improvement")


def _improved(judged: JudgedIndicator) -> TalkingPoint:
    said = f"{against_the_last(judged.movement, Direction.WORSE)} {full_reason(judged.rating)}"
    return _figure(TalkKind.BETTER, judged, said, _unknown_of_good_figure(judged))


def _unknown_of_good_figure(judged: JudgedIndicator) -> tuple[str, ...]:
    return ("Which children are better off for it is not known from a figure.", *unknown_of_figure(judged))


def _nothing_better(actions: Sequence[JudgedAction], indicators: Sequence[JudgedIndicator]) -> TalkingPoint:
    if not actions and not indicators:
        # "Not yet better" would claim that something is done or measured here.
        return TalkingPoint(
            kind=TalkKind.NOTHING_BETTER,
            said="What is done here, and how children fare, cannot be said: nothing is recorded of it.",
            evidence="No action is counted here, and no figure is linked to it.",
        )
    figures = count(len(indicators), "figure") if indicators else "no figure"
    looked = f"{count(len(actions), 'action')} and {figures} were looked at"
    fallen = [one.indicator.plain_title for one in indicators if _is_improved(one) and one.got_worse]
    though = f"; {and_more(fallen, _MOST_NAMED)}, called better by natural variation, got worse since" if fallen else ""
    return TalkingPoint(
        kind=TalkKind.NOTHING_BETTER,
        said="Nothing here can be shown to be better for children yet.",
        evidence=f"{looked}: no effect is evidenced, and no figure is better by natural variation or by its level"
        f"{though}.",
    )


def _all_left(actions: Sequence[JudgedAction]) -> TalkingPoint:
    """Where every action left the plan and no figure is held: something is recorded, but nothing is done any more."""
    bare = sum(not one.action.status_reason for one in actions)
    of_whom = "" if bare == len(actions) else f"for {bare:,} of them "
    reasons = f"; {of_whom}no reason is recorded" if bare else ""
    return TalkingPoint(
        kind=TalkKind.NOTHING_BETTER,
        said="How children fare here cannot be said: no action of the plan for it is left, and no figure is held.",
        evidence=f"{_how_left(actions)}{reasons}.",
        refs=tuple(EvidenceRef("action", one.action.action_id) for one in actions),
        illustrative=any(one.action.illustrative for one in actions),
    )


def _how_left(actions: Sequence[JudgedAction]) -> str:
    """How many were withdrawn and how many superseded: "Of 11 actions 8 were withdrawn and 3 superseded"."""
    gone = sum(one.action.delivery_status is DeliveryStatus.WITHDRAWN for one in actions)
    left = len(actions)
    if 0 < gone < left:
        return f"Of {left:,} actions {gone:,} {'was' if gone == 1 else 'were'} withdrawn and {left - gone:,} superseded"
    which = "The one action was" if left == 1 else f"All {left:,} actions were"
    return f"{which} {'withdrawn' if gone else 'superseded'}"
