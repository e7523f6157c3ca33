"""Which of many things of a kind a line of sight tells first: those that press most, by the rules of the plan."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from lineofsight.analysis.delivery import judge_action, judge_milestone, judge_plan
from lineofsight.analysis.rule_turns import told_colour
from lineofsight.analysis.sightline_values import MOST_ALIKE, Standing
from lineofsight.analysis.urgency import LATE_FIRST, by_urgency
from lineofsight.analysis.verdicts import MemberStatus, RatingColour
from lineofsight.domain.statuses import DeliveryStatus
from lineofsight.wording.dates import day, days
from lineofsight.wording.figures import without_counts
from lineofsight.wording.lists import begun_small

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from lineofsight.analysis.sightline_downward import Threads
    from lineofsight.analysis.sightline_ground import Ground
    from lineofsight.analysis.verdicts import JudgedAction, JudgedIndicator, JudgedMilestone
    from lineofsight.domain.indicators import Indicator
    from lineofsight.domain.plan import Action, Milestone
    from lineofsight.domain.record import Record


_DOUBTED: Final = {
    DeliveryStatus.OFF_TRACK: "officers say off track",
    DeliveryStatus.AT_RISK: "officers say at risk",
}
"""What is said of an open milestone that officers doubt before its day; its date says nothing yet."""


def pressing_first(ground: Ground, threads: Threads) -> Threads:
    """The same threads; where not all of a kind are told one by one, those that press most stand first.

    Few stay as the plan has them: who sees all of them looks for a number.
    """
    return replace(
        threads,
        actions=_actions(ground.record, threads.actions),
        milestones=_milestones(ground.record, threads.milestones),
        indicators=_indicators(ground, threads.indicators),
    )


def parts_pressing_first(record: Record, parts: Sequence[tuple[str, Action]]) -> Sequence[tuple[str, Action]]:
    """The same of the actions in which somebody has a part, each after words such as "It leads action"."""
    if len(parts) <= MOST_ALIKE:
        return parts
    actions = {action.action_id: action for _, action in parts}
    rank = {action.action_id: number for number, action in enumerate(_actions_by_rank(record, tuple(actions.values())))}
    return sorted(parts, key=lambda part: rank[part[1].action_id])


def standing_of(ground: Ground, actions: Iterable[Action]) -> Mapping[str, Standing]:
    """How each of them stands, by its number: "overdue or will miss, 59 days overdue"."""
    as_at, status_said = ground.record.as_at, ground.record.plan.status_said
    return {
        one.action_id: _stands(judge_action(one, ground.milestones_of.of(one.action_id), (), as_at, status_said))
        for one in actions
    }


def milestones_standing(ground: Ground, milestones: Iterable[Milestone]) -> Mapping[str, Standing]:
    """How each of them stands and its day, by its number: "on track; due 30 April 2017, not yet reached"."""
    as_at, stands = ground.record.as_at, {}
    for one in milestones:
        action = next(iter(ground.actions.of(one.action_id)), None)
        judged = judge_milestone(one, (), as_at, action=action)
        stands[one.milestone_id] = Standing(_with_its_day(judged), judged.status or "")
    return stands


def figures_of(ground: Ground, indicators: Iterable[Indicator]) -> Mapping[str, str]:
    """The newest figure of each and its rating, by its id: "58% for March 2017, rated red"; or that there is none."""
    return {one.ind_id: _measures(ground.judged_indicator(one)) for one in indicators}


def _measures(judged: JudgedIndicator) -> str:
    latest, indicator = judged.latest, judged.indicator
    if latest is None:
        return "no figure yet"
    figure = without_counts(latest, indicator.unit, indicator.decimals)
    colour = begun_small(told_colour(judged))
    rated = colour if judged.rating.colour is RatingColour.NONE else f"rated {colour}"
    return f"{figure} for {latest.period.within}, {rated}"


def _stands(judged: JudgedAction) -> Standing:
    return Standing(_late_by(judged), judged.status)


def _late_by(judged: JudgedAction | JudgedMilestone) -> str:
    word = begun_small(judged.word)
    return f"{word}, {days(judged.days_overdue)} overdue" if judged.days_overdue else word


def _with_its_day(judged: JudgedMilestone) -> str:
    """Its word, then when it was reached or is due; one that officers call complete may have no day of its own."""
    milestone, said = judged.milestone, _late_by(judged)
    if milestone.actual_date is not None:
        reached = f"reached {day(milestone.actual_date)}"
        return reached if judged.status is None else f"{said}; {reached}"
    is_due = f"due {day(milestone.current_date)}"
    if judged.left_with is not None:
        return f"{said}; {is_due}"
    if milestone.status is None:
        return f"{is_due}, not recorded whether reached"
    if not milestone.status.is_open or judged.days_overdue:
        return f"{said}; {is_due}"
    doubted = _DOUBTED.get(milestone.status, "")
    # Where its word is already theirs, as "at risk" of one that was never moved, theirs is not said again.
    open_still = f"not yet reached, {doubted}" if doubted and not doubted.endswith(said) else "not yet reached"
    return f"{said}; {is_due}, {open_still}"


def _actions(record: Record, actions: tuple[Action, ...]) -> tuple[Action, ...]:
    return actions if len(actions) <= MOST_ALIKE else _actions_by_rank(record, actions)


def _actions_by_rank(record: Record, actions: tuple[Action, ...]) -> tuple[Action, ...]:
    """By status; of one status the longest overdue, then what slipped most. What left the plan stands last."""
    judged = judge_plan(replace(record.plan, actions=actions), record.as_at)
    ordered = sorted(judged, key=lambda one: (not one.in_population, *_standing(one)))
    return tuple(one.action for one in ordered)


def _standing(judged: JudgedAction) -> tuple[int, int, int]:
    return LATE_FIRST.index(judged.status), -judged.days_overdue, -judged.days_slipped


def _milestones(record: Record, milestones: tuple[Milestone, ...]) -> tuple[Milestone, ...]:
    """By status, one without with those that slipped; of one status the earliest date."""
    if len(milestones) <= MOST_ALIKE:
        return milestones
    actions = {action.action_id: action for action in record.plan.actions}
    judged = [judge_milestone(one, (), record.as_at, action=actions.get(one.action_id)) for one in milestones]
    ordered = sorted(judged, key=lambda one: (_pressing(one), one.milestone.current_date))
    return tuple(one.milestone for one in ordered)


def _pressing(judged: JudgedMilestone) -> int:
    """One of which nobody recorded how it stands may be late: it stands with those that slipped."""
    return LATE_FIRST.index(judged.status or MemberStatus.SLIPPED)


def _indicators(ground: Ground, indicators: tuple[Indicator, ...]) -> tuple[Indicator, ...]:
    """What is worse than natural variation explains, then by rating."""
    if len(indicators) <= MOST_ALIKE:
        return indicators
    return tuple(one.indicator for one in by_urgency([ground.judged_indicator(one) for one in indicators]))
