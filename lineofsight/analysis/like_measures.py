"""Which measure of another source is like a council's own, so that others stand beside the one and not the other.

Alike is what the return says is: an indicator of the council that gives the Department's own name of a measure
(``national_code``). Nothing is guessed from words, and the two figures are never merged: they count at other times,
over other teams and by other rules.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lineofsight.analysis.comparison_values import LikeMeasure

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from lineofsight.analysis.verdicts import JudgedIndicator


def find_likes(indicators: Sequence[JudgedIndicator]) -> Mapping[str, LikeMeasure]:
    """By the ids of indicators that have nobody beside them: the measure with the same code that has."""
    compared = {
        one.indicator.national_code: LikeMeasure(
            ind_id=one.indicator.ind_id,
            plain_title=one.indicator.plain_title,
            latest=one.latest,
        )
        for one in indicators
        if one.indicator.national_code and one.comparison is not None and one.latest is not None
    }
    return {
        one.indicator.ind_id: compared[one.indicator.national_code]
        for one in indicators
        if one.comparison is None and one.indicator.national_code in compared
    }


def with_likes(indicators: Sequence[JudgedIndicator], likes: Mapping[str, LikeMeasure]) -> tuple[JudgedIndicator, ...]:
    """The indicators, each that has one with its like measure."""
    return tuple(
        replace(one, like=likes[one.indicator.ind_id]) if one.indicator.ind_id in likes else one for one in indicators
    )
