"""The page at a glance: how a figure or an effect stands to what it was on the day compared with."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from lineofsight.analysis.comparable import find_comparable
from lineofsight.analysis.movement import find_direction
from lineofsight.analysis.movement_values import Direction
from lineofsight.analysis.rating import rate
from lineofsight.analysis.rule_changes import rule_changes
from lineofsight.analysis.series import number_of, year_before
from lineofsight.analysis.verdicts import RatingColour
from lineofsight.domain.statuses import ImpactStatus

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineofsight.analysis.verdicts import JudgedAction, JudgedIndicator
    from lineofsight.domain.indicators import Observation

_NOT_GREEN: Final = (RatingColour.RED, RatingColour.AMBER)


def has_become_green(judged: JudgedIndicator, was: JudgedIndicator | None) -> bool:
    """Whether the same rule gives green now: a target that was lowered makes no child better off."""
    if was is None or judged.rating.colour is not RatingColour.GREEN or rule_changes(was.indicator, judged.indicator):
        return False
    return _colour_before(judged, was) in _NOT_GREEN


def has_lost_green(judged: JudgedIndicator, was: JudgedIndicator | None) -> bool:
    """Whether the same rule gives green no longer."""
    if was is None or judged.rating.colour not in _NOT_GREEN:
        return False
    return _colour_before(judged, was) is RatingColour.GREEN


def has_fallen(judged: JudgedIndicator, was: JudgedIndicator | None) -> bool:
    """Whether a figure is worse than it was then, or lost its green since, whatever natural variation says of it."""
    if was is None:
        return False
    return has_lost_green(judged, was) or _is_worse(judged, was)


def with_fallen(
    indicators: Sequence[JudgedIndicator], earlier: Sequence[JudgedIndicator]
) -> tuple[JudgedIndicator, ...]:
    """The indicators, each with whether it has fallen since ``earlier``."""
    before = {one.indicator.ind_id: one for one in earlier}
    return tuple(replace(one, has_fallen=has_fallen(one, before.get(one.indicator.ind_id))) for one in indicators)


def is_newly_lost(judged: JudgedAction, was: JudgedAction | None) -> bool:
    """Whether an action's effect on children is said to be reversed now, and was not then."""
    is_lost = judged.action.impact_status is ImpactStatus.REVERSED
    return is_lost and was is not None and was.action.impact_status is not ImpactStatus.REVERSED


def _is_worse(judged: JudgedIndicator, was: JudgedIndicator) -> bool:
    before, now = number_of(_as_it_stands(judged, was)), number_of(judged.latest)
    if before is None or now is None or was.latest is None or judged.latest is None:
        return False
    beside = {one.period.key for one in find_comparable(judged.indicator, judged.series).series}
    if was.latest.period.key == judged.latest.period.key or was.latest.period.key not in beside:
        return False
    return find_direction(judged.indicator, before, now) is Direction.WORSE


def _as_it_stands(judged: JudgedIndicator, was: JudgedIndicator) -> Observation | None:
    """The baseline's newest figure after all corrections since."""
    first = was.latest
    return next((one for one in judged.series if first is not None and one.period.key == first.period.key), first)


def _colour_before(judged: JudgedIndicator, was: JudgedIndicator) -> RatingColour:
    """The rating by the present rule of the baseline's figure as it stands now.

    What was only put right since made no child better off, and an eased rule hides no fall.
    """
    first, stands = was.latest, _as_it_stands(judged, was)
    if stands is None or first is None:
        return was.rating.colour
    if stands.figure == first.figure and not rule_changes(was.indicator, judged.indicator):
        return was.rating.colour
    before = year_before(judged.series, stands)
    return rate(judged.indicator, stands, year_before=before, comparison=was.comparison, supplied=was.supplied).colour
