"""Indicators, their observations and benchmarks.

The fields are those of the sheets Indicators, Observations and Benchmarks of the return workbook (docs/importing.md),
and of the indicator catalogue (docs/indicators.md).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from lineofsight.domain.marking import MEMBERS, Marking
from lineofsight.domain.periods import Period, PeriodKind
from lineofsight.domain.validation import (
    PLAIN_TITLE_WORDS,
    require_range,
    require_reference,
    require_text,
    require_unique,
)
from lineofsight.errors import ValueRefusedError

if TYPE_CHECKING:
    from datetime import date
    from decimal import Decimal

    from lineofsight.domain.figures import Figure


class Unit(StrEnum):
    """In what an indicator is measured."""

    PERCENT = "percent"
    RATE_PER_10K = "rate_per_10k"
    COUNT = "count"
    DAYS = "days"
    SCORE = "score"
    RATIO = "ratio"


class Polarity(StrEnum):
    """Which way is good; ``none`` means no colour, no rank, no praise."""

    HIGHER_BETTER = "higher_better"
    LOWER_BETTER = "lower_better"
    NEAR_TARGET = "near_target"
    RANGE = "range"
    NONE = "none"

    @property
    def ranks(self) -> bool:
        """Whether authorities can be ranked by it."""
        return self in (Polarity.HIGHER_BETTER, Polarity.LOWER_BETTER)


class TargetOrigin(StrEnum):
    """Who set the target."""

    STATUTORY = "statutory"
    NATIONAL = "national"
    IMPROVEMENT_NOTICE = "improvement_notice"
    LOCAL = "local"
    NONE = "none"


class RatingMethod(StrEnum):
    """How an indicator is rated."""

    TARGET_TOLERANCE_RELATIVE = "target_tolerance_relative"
    TARGET_TOLERANCE_POINTS = "target_tolerance_points"
    FLOOR_STANDARD = "floor_standard"
    RANGE = "range"
    IMPROVEMENT_CONDITIONED = "improvement_conditioned"
    BENCHMARK_RELATIVE = "benchmark_relative"
    FORECAST = "forecast"
    OFFICER_JUDGED = "officer_judged"
    NONE = "none"


class Boundary(StrEnum):
    """Whether a value that stands exactly on a boundary passes."""

    INCLUSIVE = "inclusive"
    EXCLUSIVE = "exclusive"


class OfficerRating(StrEnum):
    """The colour that officers gave."""

    GREEN = "green"
    AMBER = "amber"
    RED = "red"
    BLUE = "blue"
    GREY = "grey"


class Quality(StrEnum):
    """How firm a figure is."""

    FINAL = "final"
    PROVISIONAL = "provisional"
    REVISED = "revised"
    INCOMPLETE = "incomplete"
    NOT_AVAILABLE = "not_available"


class BenchmarkGroup(StrEnum):
    """With whom a figure is compared when officers supply the comparison themselves."""

    STATISTICAL_NEIGHBOURS = "statistical_neighbours"
    LONDON = "london"
    REGION = "region"
    ENGLAND = "england"
    GOOD_OR_BETTER_LAS = "good_or_better_las"
    OWN_LAST_YEAR = "own_last_year"


PRINCIPLES = "abcdefg"
"""The corporate parenting principles, Children and Social Work Act 2017, section 1(1)(a) to (g)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """What is aimed at, and who says so.

    ``tolerance`` is in percent of the target (relative) or in the indicator's unit (points); ``floor``,
    ``range_low`` and ``range_high`` are in the indicator's unit.
    """

    value: Decimal | None = None
    origin: TargetOrigin = TargetOrigin.NONE
    year: str = ""
    set_by: str = ""
    tolerance: Decimal | None = None
    floor: Decimal | None = None
    range_low: Decimal | None = None
    range_high: Decimal | None = None
    boundary: Boundary = Boundary.INCLUSIVE

    def __post_init__(self) -> None:
        """Refuse a negative tolerance and a range that is upside down."""
        require_range(self.tolerance, "tolerance", 0, None)
        if self.range_low is not None and self.range_high is not None and self.range_low > self.range_high:
            raise ValueRefusedError("range_high", self.range_high, "It cannot be below range_low.")


NO_TARGET = Target()

_NEEDS: dict[RatingMethod, tuple[str, ...]] = {
    RatingMethod.TARGET_TOLERANCE_RELATIVE: ("value", "tolerance"),
    RatingMethod.TARGET_TOLERANCE_POINTS: ("value", "tolerance"),
    RatingMethod.FLOOR_STANDARD: ("value", "floor"),
    RatingMethod.RANGE: ("range_low", "range_high"),
    RatingMethod.IMPROVEMENT_CONDITIONED: ("value", "tolerance"),
    RatingMethod.FORECAST: ("value", "tolerance"),
}


def refuse_fraction_of(unit: Unit, polarity: Polarity, field: str, percentage: Decimal | None) -> None:
    """Refuse what a percentage is held against when it is a fraction: nearly every figure is better than 0.9%.

    Raises:
        ValueRefusedError: for 0.9 where 90% is meant and higher is better; elsewhere so low an aim can be meant.
    """
    is_met_by_all = unit is Unit.PERCENT and polarity is Polarity.HIGHER_BETTER
    if is_met_by_all and percentage is not None and 0 < percentage <= 1:
        meant = (100 * percentage).normalize()
        raise ValueRefusedError(field, percentage, f"Write it as a percentage, {meant:f}, not as a fraction.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Indicator:
    """What is measured, why, and how it is rated.

    ``total_id`` names the indicator that this one is a part of, where the parts add up to it: a part hidden from the
    public must not be given back by the total. ``publication_lag_days`` is how long after a period's end its figure is
    usually published: as at a date before that, the figure was not known.
    """

    ind_id: str
    title: str
    plain_title: str
    why_it_matters: str
    definition: str
    unit: Unit
    polarity: Polarity
    rag_method: RatingMethod = RatingMethod.NONE
    target: Target = NO_TARGET
    decimals: int = 1
    local_no: str = ""
    numerator_def: str = ""
    denominator_def: str = ""
    period_type: PeriodKind = PeriodKind.ANNUAL
    frequency: str = ""
    owner: str = ""
    team_split: str = ""
    theme_id: str = ""
    principles: tuple[str, ...] = ()
    national_code: str = ""
    suppress_below: int | None = None
    total_id: str = ""
    publication_lag_days: int = 0
    officer_rating: OfficerRating | None = None
    is_national: bool = False
    is_key: bool = False
    source_note: str = ""
    illustrative: bool = False
    marking: Marking = MEMBERS

    def __post_init__(self) -> None:
        """Refuse an indicator that cannot be read or whose rating method lacks its inputs."""
        require_reference(self.ind_id, "ind_id")
        for name in ("title", "plain_title", "why_it_matters", "definition"):
            require_text(getattr(self, name), name)
        if len(self.plain_title.split()) > PLAIN_TITLE_WORDS:
            raise ValueRefusedError("plain_title", self.plain_title, f"Use at most {PLAIN_TITLE_WORDS} words.")
        require_range(self.decimals, "decimals", 0, 6)
        require_range(self.suppress_below, "suppress_below", 1, 100)
        require_range(self.publication_lag_days, "publication_lag_days", 0, 3660)
        if self.total_id == self.ind_id:
            raise ValueRefusedError("total_id", self.total_id, "An indicator is not a part of itself.")
        require_unique(self.principles, "principles")
        for letter in self.principles:
            if len(letter) != 1 or letter not in PRINCIPLES:
                raise ValueRefusedError("principles", letter, "Use letters a to g.")
        self._check_method()
        for column, aim in (("target", self.target.value), ("floor", self.target.floor)):
            refuse_fraction_of(self.unit, self.polarity, column, aim)

    def _check_method(self) -> None:
        for name in _NEEDS.get(self.rag_method, ()):
            if getattr(self.target, name) is None:
                column = "target" if name == "value" else name
                raise ValueRefusedError(column, None, f"The rating method {self.rag_method} needs it.")
        if self.polarity is Polarity.NONE and self.rag_method not in (
            RatingMethod.NONE,
            RatingMethod.RANGE,
            RatingMethod.FORECAST,
        ):
            raise ValueRefusedError(
                "rag_method", self.rag_method, "An indicator without a good direction is not rated: use 'none'."
            )


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureSource:
    """Where a figure comes from.

    Attributes:
        name: the file or return, as a person would cite it.
        published_on: when that edition was published, where known.
        imported_on: when it was read here.
        vintage: a short name of the edition, for example "2025" or "return of 31 March 2017".
        is_published: whether it is a published file, which everybody can read, and not a council's own return.
    """

    name: str
    imported_on: date
    published_on: date | None = None
    vintage: str = ""
    is_published: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Observation:
    """One figure of one indicator for one area and period, in one edition."""

    ind_id: str
    area_code: str
    period: Period
    figure: Figure
    source: FigureSource
    as_at: date
    numerator: Figure | None = None
    denominator: Figure | None = None
    quality: Quality = Quality.FINAL
    revised_from: Figure | None = None
    commentary: str = ""
    action: str = ""
    commentary_author: str = ""
    commentary_date: date | None = None
    illustrative: bool = False
    marking: Marking = field(default=MEMBERS)

    def __post_init__(self) -> None:
        """Refuse a figure that belongs to nothing."""
        require_reference(self.ind_id, "ind_id")
        require_reference(self.area_code, "area_code")


@dataclass(frozen=True, slots=True, kw_only=True)
class Benchmark:
    """A comparison figure that officers supplied with their return."""

    ind_id: str
    group: BenchmarkGroup
    period: Period
    figure: Figure
    source: str
    published_on: date | None = None
    neighbour_set_version: str = ""
    illustrative: bool = False
    marking: Marking = MEMBERS

    def __post_init__(self) -> None:
        """Refuse a comparison without a source."""
        require_reference(self.ind_id, "ind_id")
        require_text(self.source, "source")
