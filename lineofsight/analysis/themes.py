"""A theme with its actions and indicators judged, and what may be said of it in two sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lineofsight.analysis.delivery_counts import count_delivery, tell_bare
from lineofsight.analysis.verdicts import DeliveryFlag, JudgedTheme, MemberStatus
from lineofsight.domain.figures import Share
from lineofsight.domain.plan import Between, Theme
from lineofsight.domain.statuses import DeliveryStatus, ImpactStatus
from lineofsight.wording.dates import day, days, due
from lineofsight.wording.figures import count
from lineofsight.wording.lists import and_, and_more
from lineofsight.wording.moves import SLIPPED, between_returns, told_when, unrecorded
from lineofsight.wording.shares import share

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineofsight.analysis.verdicts import DeliveryCount, JudgedAction, JudgedIndicator, Picture
    from lineofsight.domain.plan import Action
    from lineofsight.domain.record import PlanRecord

_UNDESCRIBED: Final = "Theme that no return describes"
_MOST_PAUSED: Final = 12
_MOST_MOVED: Final = 6
_DONE = (MemberStatus.COMPLETE_EVIDENCED, MemberStatus.COMPLETE_UNPROVEN)


def themes_of(plan: PlanRecord) -> tuple[Theme, ...]:
    """The plan's themes in their order, and last what stands for each theme that actions name and no return describes.

    Without that, such actions would count in the plan and be listed nowhere.
    """
    described = sorted(plan.themes, key=lambda theme: theme.order)
    known = {theme.theme_id for theme in described}
    first: dict[str, Action] = {}
    for action in plan.actions:
        if action.theme_id not in known:
            first.setdefault(action.theme_id, action)
    undescribed = (
        Theme(theme_id=theme_id, title=_UNDESCRIBED, illustrative=action.illustrative, marking=action.marking)
        for theme_id, action in first.items()
    )
    return (*described, *undescribed)


def find_of_no_theme(picture: Picture) -> tuple[JudgedIndicator, ...]:
    """The figures that no theme holds: they are nobody's, and will be asked about all the same."""
    themed = {one.indicator.ind_id for theme in picture.themes for one in theme.indicators}
    return tuple(one for one in picture.indicators if one.indicator.ind_id not in themed)


def judge_theme(theme: Theme, actions: Sequence[JudgedAction], indicators: Sequence[JudgedIndicator]) -> JudgedTheme:
    """Judge a theme from all judged actions and indicators; its own are picked.

    An indicator belongs to the theme that it names, or that one of the theme's actions names it for.
    """
    own = tuple(judged for judged in actions if judged.action.theme_id == theme.theme_id)
    named = {ind_id for judged in own for ind_id in judged.action.indicator_ids}
    measures = tuple(
        judged
        for judged in indicators
        if judged.indicator.theme_id == theme.theme_id or judged.indicator.ind_id in named
    )
    delivery = count_delivery(own, "actions in this theme")
    return JudgedTheme(
        theme=theme,
        summary=_summary(delivery, own),
        delivery=delivery,
        impact_sentence=_impact(own),
        actions=own,
        indicators=measures,
    )


def _summary(delivery: DeliveryCount, actions: Sequence[JudgedAction]) -> str:
    """Completion and what of it was lost, lateness and slips, each as n of N."""
    if delivery.total == 0:
        return "The plan has no actions for this theme."
    shares = dict(delivery.shares)
    done = Share(sum(shares[word].count for word in _DONE), delivery.total, delivery.population)
    parts = [f"{share(done)} {_is(done.count if done.total > 1 else 1)} complete."]
    lost = [one for one in actions if one.in_population and one.action.impact_status is ImpactStatus.REVERSED]
    if lost:
        refs = and_([judged.action.action_id for judged in lost])
        whose = "its" if len(lost) == 1 else "their"
        parts.append(f"{count(len(lost), 'action')} lost {whose} effect on children again: {refs}.")
    late = [judged for judged in actions if judged.in_population and judged.status is MemberStatus.OVERDUE]
    slipped = shares[MemberStatus.SLIPPED]
    if late:
        refs = and_([judged.action.action_id for judged in late])
        parts.append(f"{count(len(late), 'action')} {_is(len(late))} overdue or will miss: {refs}{_silent(late)}.")
    if slipped.count:
        parts.append(f"{count(slipped.count, 'action')} {_is(slipped.count)} {SLIPPED}.")
    parts += _paused(actions)
    if late or slipped.count:
        parts += _moved_and_open(actions)
    else:
        parts.append(f"None is overdue or slipped{_none_moved(actions)}.")
    return " ".join(parts)


def _silent(late: Sequence[JudgedAction]) -> str:
    """On which of the late actions the newest return reports nothing, and since when."""
    silent = {judged.action.action_id: judged.last_named for judged in late if judged.last_named is not None}
    if not silent:
        return ""
    told = list(silent.values())
    since = f"{day(max(told))}{'' if min(told) == max(told) else ' or before'}"
    which = and_(list(silent)) if len(told) < len(late) else "it" if len(told) == 1 else "any of them"
    return f"; nothing was reported on {which} since {since}"


def _paused(actions: Sequence[JudgedAction]) -> list[str]:
    """Which actions are paused: neither done nor late, they would stand in no number."""
    refs = [
        judged.action.action_id
        for judged in actions
        if judged.in_population and judged.action.delivery_status is DeliveryStatus.PAUSED
    ]
    return [f"{count(len(refs), 'action')} {_is(len(refs))} paused: {and_more(refs, _MOST_PAUSED)}."] if refs else []


def _moved_and_open(actions: Sequence[JudgedAction]) -> list[str]:
    """Of which actions that are not complete the due date was moved later, and by how much, the furthest first."""
    found = [one for one in actions if one.in_population and one.days_slipped > 0 and one.status not in _DONE]
    if not found:
        return []
    furthest = sorted(found, key=lambda one: -one.days_slipped)
    named = [f"{one.action.action_id} by {days(one.days_slipped)}" for one in furthest]
    are = _is(len(found))
    return [f"Of those not complete, {len(found):,} {are} due later than first agreed: {and_more(named, _MOST_MOVED)}."]


def _none_moved(actions: Sequence[JudgedAction]) -> str:
    """That none was moved later, or how many dates were moved later all the same: of actions now complete or paused."""
    moved = [judged for judged in actions if judged.in_population and judged.days_slipped > 0]
    if not moved:
        return ", and no due date was ever moved later"
    done = sum(judged.status in _DONE for judged in moved)
    now = "complete" if done == len(moved) else "complete or paused" if done else "paused"
    if len(moved) > 1:
        return f"; {count(len(moved), 'action')}, now {now}, had their due dates moved later{_since(moved)}"
    only = moved[0].action
    first, last = due(only.due_kind, only.due_date_original), due(only.due_kind, only.due_date_current)
    return (
        f"; 1 action ({only.action_id}), now {now}, had its due date moved later{_since(moved)}, from {first} to {last}"
    )


def _since(moved: Sequence[JudgedAction]) -> str:
    """On which day it was; of moves on several, from which it counts: that of the first which is recorded.

    Where a move's own day is not recorded, that is said with the returns between which it was.
    """
    moves = [move for judged in moved for move in judged.date_changes]
    changed = {move.changed_on for move in moves}
    if not changed:
        return " at some time"
    if len(changed) == 1:
        return f" {told_when(changed.pop())}"
    undated = unrecorded(moves)
    on = [move.known_by for move in moves if not isinstance(move.changed_on, Between)]
    if not undated:
        return f" since {day(min(on))}"
    if not on:
        return f" {between_returns(undated)} (no day is recorded)"
    return f", some since {day(min(on))} and some {between_returns(undated)} (no day is recorded)"


def _impact(actions: Sequence[JudgedAction]) -> str:
    """What is known of the difference made for children, apart from completion."""
    done = [judged for judged in actions if judged.in_population and judged.status in _DONE]
    if not done:
        return "No action is complete, so no impact can be claimed yet."
    shown = Share(
        sum(judged.status is MemberStatus.COMPLETE_EVIDENCED for judged in done), len(done), "complete actions"
    )
    text = f"Impact for children is evidenced for {share(shown, 'complete actions')}."
    bare = [judged for judged in done if DeliveryFlag.COMPLETE_WITHOUT_EVIDENCE in judged.flags]
    return f"{text} {count(len(bare), 'complete action')} {tell_bare(bare)}." if bare else text


def _is(number: int) -> str:
    return "is" if number == 1 else "are"
