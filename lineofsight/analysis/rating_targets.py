"""The rating rules that need only a target: margins, floor, range, forecast, and improvement on last year.

``boundary`` says whether a figure that stands exactly on a boundary passes it. Values are compared exactly, never as
shown. ``gap`` is by how much a figure falls short of its target in the measure's own unit; 0 or less meets it.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Final

from lineofsight.analysis.series import number_of
from lineofsight.analysis.verdicts import Rating, RatingColour
from lineofsight.domain.indicators import Boundary, Indicator, Polarity
from lineofsight.wording import figures

if TYPE_CHECKING:
    from lineofsight.domain.indicators import Observation, Target

ON_BOUNDARY: Final = "A figure on a boundary"
"""The input of a rule that says whether a figure which stands exactly on a line passes it."""

PASSES, DOES_NOT_PASS = "passes", "does not pass"

_NO_MARGIN_AT_NOUGHT = "A margin that is a percentage of a target of nought is nothing, so the rule gives no colour."
_NO_WAY = "The indicator's good direction does not fit its rating method."


def not_rated(reason: str, formula: str) -> Rating:
    """No colour, and why."""
    return Rating(colour=RatingColour.NONE, formula=formula, inputs=(), reason=reason)


def rate_by_relative_margin(indicator: Indicator, value: Decimal) -> Rating:
    """Green on target or better; amber within a margin that is a percentage of the target; red beyond."""
    target, tolerance = _target(indicator), indicator.target.tolerance or Decimal(0)
    if target == 0:
        return not_rated(_NO_MARGIN_AT_NOUGHT, "target with a margin that is a percentage of it")
    return _by_margin(indicator, value, abs(target) * tolerance / 100, f"{_plain(tolerance)}% of the target")


def rate_by_points_margin(indicator: Indicator, value: Decimal) -> Rating:
    """Green on target or better; amber within a margin in the measure's own unit; red beyond."""
    tolerance = indicator.target.tolerance or Decimal(0)
    return _by_margin(
        indicator, value, tolerance, figures.difference(tolerance, indicator.unit, figures.own_decimals(tolerance))
    )


def rate_by_floor(indicator: Indicator, value: Decimal) -> Rating:
    """Kent's rule: green when the target is met, amber down to the floor standard, red below it."""
    floor = indicator.target.floor
    gap = shortfall(indicator, value)
    if gap is None or floor is None:
        return not_rated(_NO_WAY, "target and floor standard")
    margin = shortfall(indicator, floor) or Decimal(0)
    if margin < 0:
        return not_rated("The floor standard is better than the target, so the rule gives no colour.", "floor standard")
    formula = (
        f"green when {_reach(indicator, _target(indicator))}, amber down to the floor standard of "
        f"{_shown(indicator, floor)}, red beyond it"
    )
    inputs = (("Target", _shown(indicator, _target(indicator))), ("Floor standard", _shown(indicator, floor)))
    return _coloured(_colour(gap, margin, indicator.target), formula, inputs, indicator)


def rate_by_range(indicator: Indicator, value: Decimal) -> Rating:
    """Inside the expected range is green, outside it red, or amber within the tolerance where there is one.

    Without a good direction (Kent's activity measures) the range is stated and no colour is given.
    """
    low, high = indicator.target.range_low, indicator.target.range_high
    if low is None or high is None:
        return not_rated("No expected range is set.", "expected range")
    span = f"{_shown(indicator, low)} to {_shown(indicator, high)}"
    inputs = (("Expected range", span),)
    beyond = max(low - value, value - high)
    inside = _passes(beyond, Decimal(0), indicator.target)
    if indicator.polarity is Polarity.NONE:
        where = "inside" if inside else "on the edge of" if beyond == 0 else "below" if value < low else "above"
        reason = f"It is {where} the expected range of {span}. It has no good direction, so it is shown without colour."
        return Rating(colour=RatingColour.NONE, formula=f"expected range {span}", inputs=inputs, reason=reason)
    margin = indicator.target.tolerance
    amber = f", amber up to {_shown(indicator, margin)} outside it" if margin else ""
    formula = f"green inside {span}{amber}, red otherwise"
    return _coloured(_colour(beyond, margin or Decimal(0), indicator.target), formula, inputs, indicator)


def rate_by_forecast(indicator: Indicator, value: Decimal) -> Rating:
    """Against what was expected, with a margin that is a percentage of it (Bracknell Forest's contextual measures).

    Without a good direction it is said to be as expected, above or below, and no colour is given.
    """
    expected, tolerance = _target(indicator), indicator.target.tolerance or Decimal(0)
    margin_words = f"{_plain(tolerance)}% of what was expected"
    inputs = (("Expected", _shown(indicator, expected)), ("Margin", margin_words))
    if expected == 0:
        return not_rated(_NO_MARGIN_AT_NOUGHT, "against what was expected")
    margin = abs(expected) * tolerance / 100
    if indicator.polarity is Polarity.NONE:
        is_near = value == expected or _passes(abs(value - expected), margin, indicator.target)
        where = (
            "as expected" if is_near else "above what was expected" if value > expected else "below what was expected"
        )
        reason = (
            f"It is {where} ({_shown(indicator, expected)}). It has no good direction, so it is shown without colour."
        )
        return Rating(colour=RatingColour.NONE, formula=f"within {margin_words}", inputs=inputs, reason=reason)
    gap = shortfall(indicator, value)
    if gap is None:
        return not_rated(_NO_WAY, "against what was expected")
    formula = f"green within {margin_words} or better, amber within twice that, red beyond"
    return _coloured(_colour(gap - margin, margin, indicator.target), formula, inputs, indicator)


def rate_by_improvement(indicator: Indicator, value: Decimal, year_before: Observation | None) -> Rating:
    """Havering's rule: green on target or within the margin; beyond it amber unless worse than last year, then red.

    The rule names last year's figure and its period, where that is known: it is half of what decides.
    """
    target, tolerance = _target(indicator), indicator.target.tolerance or Decimal(0)
    if target == 0:
        return not_rated(
            _NO_MARGIN_AT_NOUGHT, "target with a margin that is a percentage of it, and last year's figure"
        )
    gap = shortfall(indicator, value)
    if gap is None:
        return not_rated(_NO_WAY, "target with a margin that is a percentage of it, and last year's figure")
    earlier, period = number_of(year_before), "" if year_before is None else year_before.period.within
    shown = "not known" if earlier is None else _shown(indicator, earlier)
    figure = "" if earlier is None else f" ({period}: {shown})"
    formula = (
        f"{_green_within(indicator, target, tolerance)}; otherwise amber when no worse than the same period last year"
        f"{figure}, red when worse"
    )
    inputs = (
        ("Target", _shown(indicator, target)),
        ("Margin", f"{_plain(tolerance)}% of the target"),
        (f"Same period last year{period and f', {period}'}", shown),
    )
    if _passes(gap, abs(target) * tolerance / 100, indicator.target):
        rating = _coloured(RatingColour.GREEN, formula, inputs, indicator)
        short = "" if gap <= 0 else " It falls short of the target, and this rule calls that green."
        return Rating(colour=rating.colour, formula=formula, inputs=inputs, reason=rating.reason + short)
    before = None if earlier is None else shortfall(indicator, earlier)
    if before is None:
        reason = "It misses the target by more than the margin, and last year's figure is not known: amber or red."
        return Rating(colour=RatingColour.NONE, formula=formula, inputs=inputs, reason=reason)
    return _coloured(RatingColour.AMBER if gap <= before else RatingColour.RED, formula, inputs, indicator)


def shortfall(indicator: Indicator, value: Decimal) -> Decimal | None:
    """By how much ``value`` falls short of the target; ``None`` where polarity gives no way to tell."""
    target = _target(indicator)
    if indicator.polarity is Polarity.HIGHER_BETTER:
        return target - value
    if indicator.polarity is Polarity.LOWER_BETTER:
        return value - target
    return abs(value - target) if indicator.polarity is Polarity.NEAR_TARGET else None


def _by_margin(indicator: Indicator, value: Decimal, margin: Decimal, margin_words: str) -> Rating:
    gap = shortfall(indicator, value)
    if gap is None:
        return not_rated(_NO_WAY, "target with a margin")
    target = _target(indicator)
    inputs = (("Target", _shown(indicator, target)), ("Margin", margin_words))
    if indicator.polarity is Polarity.NEAR_TARGET:
        formula = f"green within {margin_words} of {_shown(indicator, target)}, amber within twice that, red beyond"
        return _coloured(_colour(gap - margin, margin, indicator.target), formula, inputs, indicator)
    edge = target - margin if indicator.polarity is Polarity.HIGHER_BETTER else target + margin
    way = "down" if indicator.polarity is Polarity.HIGHER_BETTER else "up"
    formula = f"green when {_reach(indicator, target)}, amber {way} to {_shown(indicator, edge)}, red beyond"
    return _coloured(_colour(gap, margin, indicator.target), formula, inputs, indicator)


def _colour(gap: Decimal, margin: Decimal, target: Target) -> RatingColour:
    """Green without a gap, amber within the margin, red beyond it."""
    if _passes(gap, Decimal(0), target):
        return RatingColour.GREEN
    return RatingColour.AMBER if _passes(gap, margin, target) else RatingColour.RED


def _passes(gap: Decimal, margin: Decimal, target: Target) -> bool:
    return gap <= margin if target.boundary is Boundary.INCLUSIVE else gap < margin


def _coloured(colour: RatingColour, formula: str, inputs: tuple[tuple[str, str], ...], indicator: Indicator) -> Rating:
    boundary = PASSES if indicator.target.boundary is Boundary.INCLUSIVE else DOES_NOT_PASS
    reason = f"{colour.value.capitalize()} by its rule: {formula}."
    return Rating(colour=colour, formula=formula, inputs=(*inputs, (ON_BOUNDARY, boundary)), reason=reason)


def _target(indicator: Indicator) -> Decimal:
    """The target's value; the domain refuses these methods without one."""
    if indicator.target.value is None:
        raise ValueError("a method by target needs a target")
    return indicator.target.value


def _reach(indicator: Indicator, target: Decimal) -> str:
    inclusive = indicator.target.boundary is Boundary.INCLUSIVE
    shown = _shown(indicator, target)
    if indicator.polarity is Polarity.HIGHER_BETTER:
        return f"{shown} or more" if inclusive else f"more than {shown}"
    return f"{shown} or less" if inclusive else f"less than {shown}"


def _green_within(indicator: Indicator, target: Decimal, tolerance: Decimal) -> str:
    """Where green ends when a target has a margin that is a percentage of it: in figures, for nobody works it out."""
    margin, said = abs(target) * tolerance / 100, f"a margin of {_plain(tolerance)}%"
    if not margin:
        return f"green when {_reach(indicator, target)}"
    if indicator.polarity is Polarity.NEAR_TARGET:
        low, high = _shown(indicator, target - margin), _shown(indicator, target + margin)
        return f"green from {low} to {high}, the target of {_shown(indicator, target)} with {said}"
    if indicator.polarity is Polarity.HIGHER_BETTER:
        return f"green when {_reach(indicator, target - margin)}, the target of {_shown(indicator, target)} less {said}"
    return f"green when {_reach(indicator, target + margin)}, the target of {_shown(indicator, target)} with {said}"


def _shown(indicator: Indicator, value: Decimal) -> str:
    return figures.aim(value, indicator.unit, indicator.decimals if figures.own_decimals(value) else 0)


def _plain(number: Decimal) -> str:
    return figures.number(number, figures.own_decimals(number))
