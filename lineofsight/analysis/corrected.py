"""Figures that were corrected since they were first given, and from what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineofsight.analysis.series import number_of
from lineofsight.wording.figures import own_decimals, short_figure, with_counts
from lineofsight.wording.lists import and_

if TYPE_CHECKING:
    from lineofsight.analysis.verdicts import JudgedIndicator
    from lineofsight.domain.indicators import Indicator, Observation


def corrected_words(judged: JudgedIndicator) -> str:
    """For example "quarter to December 2016 corrected from 66%"; "" where neither figure of its change was corrected.

    An earlier figure that was corrected downwards makes the present look better, though nothing else changed.
    """
    found = []
    for seen in (judged.previous, judged.latest):
        told = "" if seen is None or judged.movement.change is None else correction(judged, seen)
        found += [f"{seen.period.within} {told}"] if seen is not None and told else []
    return and_(found)


def first_given(judged: JudgedIndicator, seen: Observation) -> Observation | None:
    """The earlier edition of a figure that first gave a number; ``None`` where none did."""
    editions = (one for one in reversed(judged.revisions) if one.period.key == seen.period.key)
    return next((one for one in editions if number_of(one) is not None), None)


def correction(judged: JudgedIndicator, seen: Observation) -> str:
    """From what a figure was corrected since it was first given, "corrected from 66%"; "" where it was not."""
    first = first_given(judged, seen)
    return corrected_from(judged.indicator, first, seen) if first is not None else ""


def corrected_from(indicator: Indicator, first: Observation, now: Observation) -> str:
    """From what a figure was corrected, "corrected from 66%"; "" where it was not, or there was no number to correct.

    Where the two are shown alike it stands with its counts, and where these are alike too both with all their decimals.
    """
    if number_of(first) is None or first.figure == now.figure:
        return ""
    pair, unit = (first, now), indicator.unit
    plain = [short_figure(one.figure, unit, indicator.decimals) for one in pair]
    counted = [shown_with_counts(indicator, one) for one in pair]
    for was, stands in (plain, counted):
        if was != stands:
            return f"corrected from {was}"
    exact = max(own_decimals(one.figure.value) for one in pair if one.figure.value is not None)
    return f"corrected from {' to '.join(short_figure(one.figure, unit, exact) for one in pair)}"


def shown_with_counts(indicator: Indicator, item: Observation) -> str:
    """A figure as a change tells it: with its counts, or why there is no number."""
    if number_of(item) is None and item.figure.is_number:
        return "not available"
    return with_counts(item, indicator)
