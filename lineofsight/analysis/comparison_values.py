"""What is said of a figure beside others: the frozen values that pages and documents show.

The functions that make them stand in ``comparison`` and the modules beside it; nothing here computes.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from decimal import Decimal

    from lineofsight.domain.figures import Figure
    from lineofsight.domain.indicators import BenchmarkGroup, Observation
    from lineofsight.domain.periods import Period


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """One area's figure beside others, for one period. All numbers exact; ``None`` means not to be had.

    Attributes:
        period: the period compared.
        value: the area's own figure.
        neighbour_median: median of the neighbours that have a number (the CSC dashboard's way).
        neighbour_mean: plain mean of the same (LAIT's way).
        neighbours_counted: how many neighbours have a number.
        neighbours_total: how many there are.
        neighbour_version: the model's version, "" when the area has none.
        region_name: the region compared with.
        region: the region's own published figure.
        england: England's published figure.
        rank: 1 is best, ties share the best rank; ``None`` without polarity or number.
        ranked: how many authorities have a number; 0 where too few are held to give places.
        quartile: "A" (best) to "D", "" when not to be had.
        quartile_bounds: the 0, 25, 50, 75 and 100 % points over all authorities, or empty.
        region_code: the code of the region compared with, "" when there is none.
        sentence: the comparison in words for members.
    """

    period: Period
    value: Figure
    neighbour_median: Decimal | None
    neighbour_mean: Decimal | None
    neighbours_counted: int
    neighbours_total: int
    neighbour_version: str
    region_name: str
    region: Figure | None
    england: Figure | None
    rank: int | None
    ranked: int
    quartile: str
    quartile_bounds: tuple[Decimal, ...] = ()
    region_code: str = ""
    sentence: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SuppliedComparison:
    """A comparison that officers supplied: group, period (it may be an older year), figure and source."""

    group: BenchmarkGroup
    period: Period
    figure: Figure
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PeerLine:
    """Another line for an indicator's chart: England, the region or the neighbours' median, oldest first.

    Periods without a number are left out, so that a line breaks where nothing was published.
    """

    name: str
    points: tuple[tuple[Period, Decimal], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LikeMeasure:
    """A measure of another source that is like an indicator: what it is called, and its newest figure.

    Attributes:
        ind_id: which indicator it is.
        plain_title: its name for members.
        latest: its newest figure that was known on the day, with where it is from.
        beside: the council's figure by it and the neighbours' median, with their time; "" where there is no median.
    """

    ind_id: str
    plain_title: str
    latest: Observation
    beside: str = ""
