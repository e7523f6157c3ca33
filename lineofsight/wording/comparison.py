"""One figure beside another: better and worse only where there is a good direction."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lineofsight.domain.figures import half_up
from lineofsight.domain.indicators import Polarity
from lineofsight.wording.figures import ordinal

if TYPE_CHECKING:
    from decimal import Decimal

_QUARTILES: Final = {
    "": "",
    "A": "best quarter of authorities",
    "B": "second best quarter of authorities",
    "C": "second worst quarter of authorities",
    "D": "worst quarter of authorities",
}


def against(value: Decimal, other: Decimal, polarity: Polarity, decimals: int) -> str:
    """How ``value`` stands to ``other``, for example "better than" or "the same as".

    Figures that are shown alike are called alike: half-up at ``decimals`` places.
    """
    if half_up(value, decimals) == half_up(other, decimals):
        return "the same as"
    is_higher = value > other
    if polarity.ranks:
        return "better than" if is_higher is (polarity is Polarity.HIGHER_BETTER) else "worse than"
    return "higher than" if is_higher else "lower than"


def rank(place: int | None, ranked: int) -> str:
    """For example "79th of 151", 1st being best, or "not ranked"."""
    return "not ranked" if place is None else f"{ordinal(place)} of {ranked:,}"


def quartile(band: str) -> str:
    """For example "best quarter of authorities"; "" for no band."""
    return _QUARTILES[band]
