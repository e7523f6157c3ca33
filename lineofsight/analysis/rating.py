"""Rating: recompute each indicator's colour by its own method, with formula, inputs and reason.

Source: the methods that councils publish (each rule in full in docs/judging.md):
target with a margin (Reigate, Wiltshire), floor standard (Kent), conditioned on improvement (Havering), against
neighbours and England (Bromley), against a forecast (Bracknell Forest), expected range (Kent's activity measures).

What is never rated: an indicator without a good direction; a symbol in place of a figure; a small group; a local
percentage without its counts; a relative margin around a target of nought. Officers' colours are shown as theirs,
never replaced: where the recomputed colour differs, that is flagged.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from lineofsight.analysis import rating_targets as by_target
from lineofsight.analysis.rating_benchmarks import rate_by_benchmark
from lineofsight.analysis.series import number_of, shared_words
from lineofsight.analysis.verdicts import Rating, RatingColour
from lineofsight.domain.indicators import OfficerRating, Polarity, Quality, RatingMethod, Unit
from lineofsight.domain.percentages import contradicts, exact_percent
from lineofsight.wording import figures
from lineofsight.wording.statuses import COLOUR_WITHHELD
from lineofsight.wording.terms import term

if TYPE_CHECKING:
    from collections.abc import Sequence
    from decimal import Decimal

    from lineofsight.analysis.comparison_values import Comparison, SuppliedComparison
    from lineofsight.domain.figures import Figure
    from lineofsight.domain.indicators import Indicator, Observation

SMALL_DENOMINATOR: Final = 10
"""A share of fewer than ten is a small group: one child would move it by more than ten points."""

_COMPARABLE: Final = (OfficerRating.GREEN, OfficerRating.AMBER, OfficerRating.RED)
_BY_TARGET: Final = {
    RatingMethod.TARGET_TOLERANCE_RELATIVE: by_target.rate_by_relative_margin,
    RatingMethod.TARGET_TOLERANCE_POINTS: by_target.rate_by_points_margin,
    RatingMethod.FLOOR_STANDARD: by_target.rate_by_floor,
    RatingMethod.RANGE: by_target.rate_by_range,
    RatingMethod.FORECAST: by_target.rate_by_forecast,
}


def rate(
    indicator: Indicator,
    observation: Observation | None,
    *,
    year_before: Observation | None = None,
    comparison: Comparison | None = None,
    supplied: Sequence[SuppliedComparison] = (),
    is_colour_withheld: bool = False,
) -> Rating:
    """Rate an indicator's latest figure.

    Args:
        indicator: with its method, target and the officers' colour.
        observation: the latest, or ``None``.
        year_before: the same period of the year before, for the rule that asks for improvement.
        comparison: with neighbours and England, for the rule that asks for it.
        supplied: comparisons that officers supplied, used where ``comparison`` has none.
        is_colour_withheld: whether this audience is not told the officers' colour.
    """
    why_not = _why_not_rated(indicator, observation)
    value = number_of(observation)
    if why_not or value is None or observation is None:
        rating = by_target.not_rated(why_not, term(indicator.rag_method))
    elif indicator.rag_method is RatingMethod.IMPROVEMENT_CONDITIONED:
        rating = by_target.rate_by_improvement(indicator, value, year_before)
        rating = replace(rating, note=_shared_with(observation, year_before))
    elif indicator.rag_method is RatingMethod.BENCHMARK_RELATIVE:
        rating = rate_by_benchmark(indicator, observation, value, comparison, supplied)
    else:
        rating = _BY_TARGET[indicator.rag_method](indicator, value)
    rating = _with_source(rating, indicator, observation)
    return replace(rating, withheld=COLOUR_WITHHELD) if is_colour_withheld else _with_officers(rating, indicator)


def _shared_with(observation: Observation, year_before: Observation | None) -> str:
    """That last year's figure speaks in part of the same time; "" where it does not."""
    if year_before is None or not observation.period.overlaps(year_before.period):
        return ""
    shared = shared_words(year_before.period, observation.period)
    return f"Last year's figure ({year_before.period.within}) shares {shared} with this one."


def _why_not_rated(indicator: Indicator, observation: Observation | None) -> str:
    """A sentence why there can be no rating, or ""."""
    if observation is None:
        return "No figure has been returned."
    if number_of(observation) is None:
        shown = figures.figure(observation.figure, indicator.unit, indicator.decimals)
        return f"There is no figure: {'not available' if observation.figure.is_number else shown}."
    method = indicator.rag_method
    if method is RatingMethod.OFFICER_JUDGED:
        return "Officers judge it; there is no rule by which to check their colour."
    if indicator.polarity is Polarity.NONE and method not in (RatingMethod.RANGE, RatingMethod.FORECAST):
        return "It has no good direction, so it is shown without colour."
    if method is RatingMethod.NONE:
        return "No rating method is set for it."
    return _why_group_is_too_small(indicator, observation)


def _why_group_is_too_small(indicator: Indicator, observation: Observation) -> str:
    """Source: the rule "do not rate when n/N is missing or N is small (show counts)"."""
    top, bottom = _value(observation.numerator), _value(observation.denominator)
    counts = figures.counts_of(observation)
    limit = indicator.suppress_below or 0
    # Nobody can be known from a count of nought, so nought of many is no small group.
    is_small = (top is not None and 0 < top < limit) or (bottom is not None and bottom < max(SMALL_DENOMINATOR, limit))
    if is_small:
        return f"Small group{f' ({counts})' if counts else ''}: one child more or less would change the colour."
    if indicator.unit is Unit.PERCENT and not indicator.is_national:
        if bottom is None:
            return "The counts behind the percentage were not given, so a small group cannot be ruled out."
        if observation.numerator is not None and top is None:
            why = figures.figure(observation.numerator, Unit.COUNT, 0)
            return f"The count behind the percentage is no number ({why}), so a small group cannot be ruled out."
    return ""


def _value(figure: Figure | None) -> Decimal | None:
    return None if figure is None else figure.value


def _with_source(rating: Rating, indicator: Indicator, observation: Observation | None) -> Rating:
    """Add the figure itself to the inputs, and what must be read beside it to the note."""
    if observation is None:
        return rating
    shown = figures.with_counts(observation, indicator)
    inputs = [(f"Figure for {observation.period.within}", shown)]
    notes = [rating.note] if rating.note else []
    is_percent = indicator.unit is Unit.PERCENT
    exact = exact_percent(observation.numerator, observation.denominator) if is_percent else None
    if exact is not None:
        inputs.append(("From the counts", figures.value(exact, indicator.unit, max(indicator.decimals, 1))))
        if contradicts(observation.figure, exact):
            notes.append(f"The counts ({figures.counts_of(observation)}) do not give the figure that was returned.")
    if observation.quality in (Quality.PROVISIONAL, Quality.INCOMPLETE):
        notes.append(f"The figure is {term(observation.quality)} and may change.")
    return replace(rating, inputs=(*inputs, *rating.inputs), note=" ".join(notes))


def _with_officers(rating: Rating, indicator: Indicator) -> Rating:
    """Set the officers' colour beside the recomputed one."""
    given = indicator.officer_rating
    if given is None:
        return rating
    disagrees = rating.colour is not RatingColour.NONE and given in _COMPARABLE and given.value != rating.colour.value
    return replace(rating, officers=given.value, disagrees=disagrees)
