"""What is said of how a series moves: the frozen values of direction, trend and natural variation."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date
    from decimal import Decimal

    from lineofsight.domain.periods import Period


class Direction(StrEnum):
    """Two points compared, by polarity; ``up``/``down`` where there is no good direction."""

    BETTER = "better"
    WORSE = "worse"
    SAME = "same"
    UP = "up"
    DOWN = "down"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class MovementPoint:
    """One point of a natural variation chart; the names are those of NHSRplotthedots' output.

    ``special_cause_type`` and ``point_type`` use its words; limits, ``outside_limits`` and
    ``close_to_limits`` are ``None`` when they cannot be computed.
    """

    date: date
    value: float
    rebase_group: int
    mean: float | None
    lpl: float | None
    upl: float | None
    nlpl: float | None
    nupl: float | None
    outside_limits: bool | None
    relative_to_mean: int
    close_to_limits: bool | None
    special_cause_type: str
    point_type: str
    short_group_warning: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Movement:
    """How a series moves, in the words that its number of points allows (docs/judging.md).

    Attributes:
        direction: latest against the figure that it is compared with, by polarity.
        change: the exact difference of those two, or ``None``.
        against: the period of that figure, such as the one right before or the same a year before, or ``None``.
        sentence: what may be said: a comparison of two points, a count of rises, or a natural variation verdict.
        usable_points: points in the last unbroken segment.
        points: the natural variation points when there are 13 or more at equal spacing, otherwise empty.
        variation_icon: the NHS "Making Data Count" icon name, "" when there is none.
        assurance_icon: the same for the target.
        point_sentences: one sentence for each of ``points``.
        variation_type: NHSRplotthedots' word for the newest point, "" when there is none.
        assurance_type: NHSRplotthedots' word for the target, "" when there is none.
        too_few: that the figures are too few to tell a real change from natural variation; "" where that is judged,
            where there is no second figure, and of those to date or overlapping, of which it never is.
    """

    direction: Direction
    change: Decimal | None
    against: Period | None
    sentence: str
    usable_points: int
    points: tuple[MovementPoint, ...] = ()
    variation_icon: str = ""
    assurance_icon: str = ""
    point_sentences: tuple[str, ...] = ()
    variation_type: str = ""
    assurance_type: str = ""
    too_few: str = ""
