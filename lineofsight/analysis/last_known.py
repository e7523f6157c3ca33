"""The last figure that is known, where the newest is suppressed or missing: what was red is not only "not rated"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineofsight.analysis.rating import rate
from lineofsight.analysis.series import year_before
from lineofsight.analysis.verdicts import RatingColour
from lineofsight.domain.indicators import RatingMethod
from lineofsight.wording.figures import without_counts
from lineofsight.wording.lists import begun_small
from lineofsight.wording.statuses import rating_word

if TYPE_CHECKING:
    from lineofsight.analysis.verdicts import JudgedIndicator
    from lineofsight.domain.indicators import Observation


def last_known(judged: JudgedIndicator) -> str:
    """Where the newest figure is no number, the last that was one: "58%, March 2017, red by its rule"; else ""."""
    if judged.latest is None or judged.latest.figure.is_number:
        return ""
    known = next((one for one in reversed(judged.series) if one.figure.is_number), None)
    if known is None:
        return ""
    said = f"{without_counts(known, judged.indicator.unit, judged.indicator.decimals)}, {known.period.label}"
    colour = _colour(judged, known)
    return said if colour is RatingColour.NONE else f"{said}, {begun_small(rating_word(colour).word)} by its rule"


def _colour(judged: JudgedIndicator, known: Observation) -> RatingColour:
    """By the present rule; none where that sets it beside others, whose newest figures are of another time."""
    if judged.indicator.rag_method is RatingMethod.BENCHMARK_RELATIVE:
        return RatingColour.NONE
    return rate(judged.indicator, known, year_before=year_before(judged.series, known)).colour
