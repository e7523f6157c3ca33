"""One figure beside another: better and worse only where there is a good direction."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lineofsight.domain.figures import half_up
from lineofsight.domain.indicators import Polarity
from lineofsight.wording import figures
from lineofsight.wording.figures import ordinal

if TYPE_CHECKING:
    from decimal import Decimal

    from lineofsight.domain.indicators import Unit

_QUARTILES: Final = {
    "": "",
    "A": "best quarter of authorities",
    "B": "second best quarter of authorities",
    "C": "second worst quarter of authorities",
    "D": "worst quarter of authorities",
}


def against(value: Decimal, other: Decimal, polarity: Polarity, decimals: int) -> str:
    """How ``value`` stands to ``other``, for example "better than" or "the same as".

    Figures that are shown alike are called alike: half-up at as many places as ``beside`` shows.
    """
    shown = _places(value, other, decimals)
    if half_up(value, shown) == half_up(other, shown):
        return "the same as"
    is_higher = value > other
    if polarity.ranks:
        return "better than" if is_higher is (polarity is Polarity.HIGHER_BETTER) else "worse than"
    return "higher than" if is_higher else "lower than"


def beside(other: Decimal, value: Decimal | None, unit: Unit, decimals: int) -> str:
    """A middle or another area's figure as it is shown beside ``value``, for example "9.5%" beside 10%.

    A median may lie halfway between two published figures; rounded it would be shown like the figure that differs from
    it, and what is said of the two would be denied by what is seen.
    """
    return figures.value(other, unit, decimals if value is None else _places(value, other, decimals))


def _places(value: Decimal, other: Decimal, decimals: int) -> int:
    """One place more than usual where a figure that has no more of its own would else be shown like another one."""
    is_whole = figures.own_decimals(value) <= decimals
    return decimals + 1 if is_whole and half_up(value, decimals) == half_up(other, decimals) != other else decimals


def rank(place: int | None, ranked: int) -> str:
    """For example "79th of 151", 1st being best, or "not ranked"."""
    return "not ranked" if place is None else f"{ordinal(place)} of {ranked:,}"


def quartile(band: str) -> str:
    """For example "best quarter of authorities"; "" for no band."""
    return _QUARTILES[band]
