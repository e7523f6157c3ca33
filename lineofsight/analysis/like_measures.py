"""Which measure of another source is like a council's own, so that others stand beside the one and not the other.

Alike is what the return says is: an indicator of the council that gives the Department's own name of a measure
(``national_code``). Nothing is guessed from words, and the two figures are never merged: they count at other times,
over other teams and by other rules.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lineofsight.analysis.comparison_values import LikeMeasure
from lineofsight.wording.comparison import beside
from lineofsight.wording.figures import short_figure
from lineofsight.wording.provenance import short_when, source

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from lineofsight.analysis.comparison_values import Comparison
    from lineofsight.analysis.verdicts import JudgedIndicator
    from lineofsight.domain.indicators import Indicator


def find_likes(indicators: Sequence[JudgedIndicator]) -> Mapping[str, LikeMeasure]:
    """By the ids of indicators that have nobody beside them: the measure with the same code that has."""
    compared = {
        one.indicator.national_code: LikeMeasure(
            ind_id=one.indicator.ind_id,
            plain_title=one.indicator.plain_title,
            latest=one.latest,
            beside=_beside(one.indicator, one.comparison),
        )
        for one in indicators
        if one.indicator.national_code and one.comparison is not None and one.latest is not None
    }
    return {
        one.indicator.ind_id: compared[one.indicator.national_code]
        for one in indicators
        if one.comparison is None and one.indicator.national_code in compared
    }


def _beside(indicator: Indicator, comparison: Comparison) -> str:
    """For example "17.4 (30 September 2016), the neighbours' median 21.0"."""
    if comparison.neighbour_median is None:
        return ""
    own = short_figure(comparison.value, indicator.unit, indicator.decimals)
    median = beside(comparison.neighbour_median, comparison.value.value, indicator.unit, indicator.decimals)
    return f"{own} ({short_when(comparison.period)}), the neighbours' median {median}"


def tell_like(like: LikeMeasure) -> str:
    """What it is called, who counts it and how the council stands by it, within a sentence.

    It is named by who counts it, not by its file: an edition is named by the year in which it came out, and may hold a
    figure of years before.
    """
    return f"“{like.plain_title}” ({source(like.latest)}), {f'it is {like.beside}' if like.beside else 'it is held'}"


def not_the_same(like: LikeMeasure) -> str:
    """That a figure is another measure's, with its figures: of two that differ one is taken for a mistake."""
    figures = f": {like.beside}" if like.beside else ""
    return f"Not the same measure as “{like.plain_title}” ({source(like.latest)}){figures}."


def with_likes(indicators: Sequence[JudgedIndicator], likes: Mapping[str, LikeMeasure]) -> tuple[JudgedIndicator, ...]:
    """The indicators, each that has one with its like measure."""
    return tuple(
        replace(one, like=likes[one.indicator.ind_id]) if one.indicator.ind_id in likes else one for one in indicators
    )
