"""How a series moves, in no more words than its number of points allows.

Source: NHS Making Data Count (13 points for limits). The rules for fewer points are this program's own; docs/judging.md
gives them: two figures give a direction; fewer than five are "too few to call a trend"; five to twelve allow a count of
rises or falls; from thirteen at equal spacing natural variation is judged. Yearly figures never are: no published
measure has thirteen of them. Figures that grow through the year (year to date) never are either, and neither are those
whose periods overlap, because their points are not independent. Which figures may be compared at all is said in
``comparable``.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from lineofsight.analysis.comparable import find_comparable
from lineofsight.analysis.movement_values import Direction, Movement
from lineofsight.analysis.natural_variation import (
    FEWEST_POINTS,
    SETTLED_POINTS,
    Improvement,
    NaturalVariation,
    natural_variation,
)
from lineofsight.analysis.series import (
    YEAR,
    is_even,
    missing_periods,
    number_of,
    right_before,
    step_in_months,
    year_before,
)
from lineofsight.analysis.signals import sign
from lineofsight.analysis.spacing import fill
from lineofsight.domain.indicators import Polarity, Unit
from lineofsight.domain.percentages import exact_percent, is_far_off
from lineofsight.domain.periods import PeriodKind
from lineofsight.wording import figures
from lineofsight.wording import movement as words

if TYPE_CHECKING:
    from collections.abc import Sequence
    from decimal import Decimal

    from lineofsight.analysis.comparable import Comparable
    from lineofsight.domain.indicators import Indicator, Observation

FEWEST_FOR_COUNT: Final = 5
"""From here on rises and falls may be counted."""

_TWO: Final = 2
"""Of so many one can ask which way they went."""

_IMPROVEMENT: Final[dict[Polarity, Improvement]] = {
    Polarity.HIGHER_BETTER: "increase",
    Polarity.LOWER_BETTER: "decrease",
}


def describe_movement(indicator: Indicator, series: Sequence[Observation]) -> Movement:
    """How the series moves as at its last observation.

    Args:
        indicator: what is measured, with its polarity and target.
        series: oldest first; symbols stand for missing numbers.
    """
    latest = series[-1] if series else None
    now = number_of(latest)
    if latest is None or now is None:
        return Movement(
            direction=Direction.UNKNOWN, change=None, against=None, sentence=words.NO_LATEST, usable_points=0
        )
    if is_doubtful(indicator, latest):
        return Movement(
            direction=Direction.UNKNOWN, change=None, against=None, sentence=words.DOUBTFUL, usable_points=0
        )
    comparable = find_comparable(indicator, series)
    before = _before(comparable, latest)
    then = number_of(before)
    change = None if then is None else now - then
    movement = Movement(
        direction=Direction.UNKNOWN if then is None else find_direction(indicator, then, now),
        change=change,
        against=before.period if before is not None and then is not None else None,
        sentence=words.joined(_in_few_words(indicator, comparable, change, before), comparable.remark),
        usable_points=len(comparable.unbroken),
        too_few=_too_few(comparable, is_yearly=comparable.step == YEAR),
    )
    judged = None if comparable.overlap else _judge_variation(indicator, comparable.series)
    if judged is None:
        return movement
    gaps = missing_periods(indicator, comparable.series)
    return _with_variation(movement, judged, [words.missing(gaps) if gaps else "", comparable.remark])


def is_doubtful(indicator: Indicator, observation: Observation) -> bool:
    """Whether a percentage is so far from what its own counts give that no course can be told of it."""
    if indicator.unit is not Unit.PERCENT:
        return False
    return is_far_off(observation.figure, exact_percent(observation.numerator, observation.denominator))


def find_direction(indicator: Indicator, before: Decimal, after: Decimal) -> Direction:
    """Two figures compared by polarity; up or down where there is no good direction."""
    if before == after:
        return Direction.SAME
    gain = _gain(indicator, before, after)
    if gain is None:
        return Direction.UP if after > before else Direction.DOWN
    if gain == 0:
        return Direction.SAME
    return Direction.BETTER if gain > 0 else Direction.WORSE


def _gain(indicator: Indicator, before: Decimal, after: Decimal) -> Decimal | None:
    """By how much ``after`` is better, in the unit; ``None`` without a good direction."""
    target = indicator.target
    if indicator.polarity is Polarity.HIGHER_BETTER:
        return after - before
    if indicator.polarity is Polarity.LOWER_BETTER:
        return before - after
    if indicator.polarity is Polarity.NEAR_TARGET and target.value is not None:
        return abs(before - target.value) - abs(after - target.value)
    if indicator.polarity is Polarity.RANGE and target.range_low is not None and target.range_high is not None:
        low, high = target.range_low, target.range_high
        return max(low - before, before - high, before * 0) - max(low - after, after - high, after * 0)
    return None


def _before(comparable: Comparable, latest: Observation) -> Observation | None:
    """What the latest figure is compared with: the period right before it; for year to date, the year before."""
    if latest.period.kind is PeriodKind.YTD:
        return year_before(comparable.series, latest)
    return right_before(comparable.series, latest, comparable.step)


def _in_few_words(
    indicator: Indicator, comparable: Comparable, change: Decimal | None, before: Observation | None
) -> str:
    """What may be said without natural variation."""
    latest, usable = comparable.series[-1], comparable.unbroken
    is_to_date = latest.period.kind is PeriodKind.YTD
    if change is None or before is None:
        if is_to_date:
            return words.no_year_before(latest.period.within)
        if not comparable.is_whole:
            return words.none_apart(latest.period.within)
        earlier = [item.period.within for item in comparable.series[:-1] if number_of(item) is not None]
        return words.not_comparable(latest.period.within, earlier[-1] if earlier else "")
    moved = figures.change(change, indicator.unit, indicator.decimals)
    if is_to_date:
        return words.since(moved, before.period.within)
    if len(usable) < FEWEST_FOR_COUNT:
        first = usable[0]
        whole = figures.change(_difference(first, latest), indicator.unit, indicator.decimals)
        return words.too_few(len(usable), whole, first.period.within, latest.period.within)
    run, start = _run(usable)
    return words.joined(
        words.since(moved, before.period.within), words.counted(run, start.period.within, latest.period.within)
    )


def _difference(first: Observation, last: Observation) -> Decimal:
    earlier, later = number_of(first), number_of(last)
    if earlier is None or later is None:
        raise ValueError("an unbroken stretch holds numbers only")
    return later - earlier


def _run(usable: Sequence[Observation]) -> tuple[int, Observation]:
    """How many times in a row the figure rose (positive) or fell (negative) up to now, and since when."""
    run = 0
    start = usable[-1]
    for before, after in reversed(list(pairwise(usable))):
        step = sign(float(_difference(before, after)))
        if step == 0 or (run != 0 and step != sign(run)):
            break
        run += step
        start = before
    return run, start


def _judge_variation(indicator: Indicator, series: Sequence[Observation]) -> NaturalVariation | None:
    """Natural variation, where kind, spacing and number of points allow it."""
    is_yearly = step_in_months(indicator, series) == YEAR
    if is_yearly or series[-1].period.kind is PeriodKind.YTD or not is_even(indicator, series):
        return None
    values = [None if (value := number_of(item)) is None else float(value) for item in series]
    filled = fill([item.period.end for item in series], values)
    if filled is None:
        return None
    target = indicator.target.value if indicator.polarity.ranks else None
    judged = natural_variation(
        *filled,
        improvement=_IMPROVEMENT.get(indicator.polarity, "neutral"),
        target=None if target is None else float(target),
    )
    return judged if len(judged.points) >= FEWEST_POINTS else None


def whole_sentence(movement: Movement) -> str:
    """Its sentence; where that counts rises and falls, also that so few figures show no natural variation."""
    is_counted = movement.usable_points >= FEWEST_FOR_COUNT
    return words.joined(movement.sentence, movement.too_few if is_counted else "")


def _too_few(comparable: Comparable, *, is_yearly: bool) -> str:
    """That natural variation takes more figures; "" of those that it is never judged of, however many there are."""
    known = sum(number_of(item) is not None for item in comparable.series)
    if comparable.overlap or comparable.series[-1].period.kind is PeriodKind.YTD:
        return ""
    needed = None if is_yearly else FEWEST_POINTS
    return words.too_few_to_tell(known, needed) if _TWO <= known < FEWEST_POINTS else ""


def _with_variation(movement: Movement, judged: NaturalVariation, of_periods: Sequence[str]) -> Movement:
    points = len(judged.points)
    remarks = [judged.sentence]
    if points < SETTLED_POINTS:
        remarks.append(words.early_limits(points))
    return replace(
        movement,
        too_few="",
        sentence=words.joined(*remarks, *of_periods),
        points=judged.points,
        variation_icon=judged.variation_icon,
        assurance_icon=judged.assurance_icon,
        point_sentences=judged.point_sentences,
        variation_type=judged.variation_type,
        assurance_type=judged.assurance_type,
    )
