"""What is checked of percentages wherever they are read from: their counts, and whether they are fractions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineofsight.domain.figures import half_up
from lineofsight.domain.percentages import contradicts, exact_percent

if TYPE_CHECKING:
    from lineofsight.domain.figures import Figure

_ALL = 100

BOTH_WAYS = "Correct whichever of the three is wrong."
"""The remedy where a percentage and its counts disagree."""

MORE_THAN_ALL = (
    "Look whether a point slipped; leave it where more than all can be meant, as in spending and its budget."
)
"""The remedy where a percentage is above a hundred."""


def disagreement(figure: Figure, numerator: Figure | None, denominator: Figure | None) -> str:
    """A sentence when a percentage is not what its counts give, half up to its own decimals; else ""."""
    exact = exact_percent(numerator, denominator)
    if exact is None or not contradicts(figure, exact):
        return ""
    places = max(1, len(figure.as_published.partition(".")[2]))
    counts = " of ".join(one.as_published for one in (numerator, denominator) if one is not None)
    return f"The figure is given as {figure.as_published}, but {counts} is {half_up(exact, places)}%."


def above_the_whole(figure: Figure, numerator: Figure | None, denominator: Figure | None) -> str:
    """A sentence when a percentage, or its n of N, is more than all; else ""."""
    exact = exact_percent(numerator, denominator)
    if exact is not None and exact > _ALL and numerator is not None and denominator is not None:
        return f"{numerator.as_published} is more than the {denominator.as_published} of which it is said to be a part."
    if figure.value is not None and figure.value > _ALL:
        return f"{figure.as_published}% is more than all."
    return ""
