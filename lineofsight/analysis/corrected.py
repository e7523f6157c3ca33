"""Which of the two figures that a change is told between was corrected since it was first given."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineofsight.wording.figures import short_figure
from lineofsight.wording.lists import and_

if TYPE_CHECKING:
    from lineofsight.analysis.verdicts import JudgedIndicator


def corrected_words(judged: JudgedIndicator) -> str:
    """For example "quarter to December 2016 corrected from 66%"; "" where neither was corrected.

    An earlier figure that was corrected downwards makes the present look better, though nothing else changed.
    """
    indicator = judged.indicator
    found = []
    for seen in (judged.previous, judged.latest):
        first = [one for one in judged.revisions if seen is not None and one.period.key == seen.period.key]
        if first and judged.movement.change is not None:
            shown = short_figure(first[-1].figure, indicator.unit, indicator.decimals)
            found.append(f"{first[-1].period.within} corrected from {shown}")
    return and_(found)
