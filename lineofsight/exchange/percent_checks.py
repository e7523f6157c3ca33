"""What is checked of percentages wherever they are read from: their counts, and whether they are fractions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineofsight.domain.figures import half_up
from lineofsight.domain.percentages import contradicts, exact_percent

if TYPE_CHECKING:
    from lineofsight.domain.figures import Figure

BOTH_WAYS = "Correct whichever of the three is wrong."
"""The remedy where a percentage and its counts disagree."""


def disagreement(figure: Figure, numerator: Figure | None, denominator: Figure | None) -> str:
    """A sentence when a percentage is not what its counts give, half up to its own decimals; else ""."""
    exact = exact_percent(numerator, denominator)
    if exact is None or not contradicts(figure, exact):
        return ""
    places = max(1, len(figure.as_published.partition(".")[2]))
    counts = " of ".join(one.as_published for one in (numerator, denominator) if one is not None)
    return f"The figure is given as {figure.as_published}, but {counts} is {half_up(exact, places)}%."
