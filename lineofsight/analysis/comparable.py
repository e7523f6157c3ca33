"""Which figures of a series may be set beside one another: those of one length that share none of their time.

Two figures whose periods overlap (rolling twelve months, three years together) differ only by what the one does not
share with the other: from 2014-16 to 2015-17 says nothing but how 2017 stands to 2014. So they are compared and counted
with those that share nothing, from the latest back. Source: the United States Census Bureau's guidance on its estimates
over several years ("Comparing ACS Data": do not compare periods that overlap).
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from lineofsight.analysis.series import alike, apart, last_unbroken, length_in_months, shared_words, step_in_months
from lineofsight.domain.periods import PeriodKind
from lineofsight.wording import movement as words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineofsight.domain.indicators import Indicator, Observation


@dataclass(frozen=True, slots=True)
class Comparable:
    """The figures of a series that may be compared with its latest.

    Attributes:
        series: those of its length that do not overlap, oldest first.
        step: months from one to the next, ``None`` when nothing tells.
        overlap: whether others of that length were left out for overlapping.
        is_whole: whether none was left out.
        remark: what must be said of the periods themselves, "" where each stands for itself.
    """

    series: tuple[Observation, ...]
    step: int | None
    overlap: bool
    is_whole: bool
    remark: str

    @property
    def unbroken(self) -> tuple[Observation, ...]:
        """The last stretch of numbers with no period missing."""
        return last_unbroken(self.series, self.step)


def find_comparable(indicator: Indicator, series: Sequence[Observation]) -> Comparable:
    """The figures that may be compared with the latest; those that do not overlap are as far apart as each is long.

    Args:
        indicator: what is measured, with its stated frequency.
        series: oldest first, at least one.
    """
    same = alike(series)
    kept = apart(same)
    overlap = len(kept) < len(same)
    step = step_in_months(indicator, kept)
    if overlap:
        step = max(step or 0, length_in_months(series[-1].period))
    return Comparable(kept, step, overlap, is_whole=len(kept) == len(series), remark=_remark(series, same))


def _remark(series: Sequence[Observation], same: Sequence[Observation]) -> str:
    if series[-1].period.kind is PeriodKind.YTD:
        return words.YEAR_TO_DATE
    for before, latest in reversed(list(pairwise(item.period for item in same))):
        if latest.overlaps(before):
            return words.overlapping(before.within, latest.within, shared_words(before, latest))
    others = [item.period.within for item in series if item not in same]
    return words.unlike(others[-1]) if others else ""
