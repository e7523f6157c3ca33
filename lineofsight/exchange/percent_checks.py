"""What is checked of percentages wherever they are read from: their counts, and whether they are fractions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineofsight.domain.figures import half_up
from lineofsight.domain.percentages import contradicts, exact_percent, is_stray_fraction
from lineofsight.wording.figures import plain_number

if TYPE_CHECKING:
    from collections.abc import Collection
    from decimal import Decimal

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


def stray_fraction(value: Decimal, others: Collection[Decimal]) -> tuple[str, str]:
    """A sentence and what to do where a percentage may be a fraction among percentages; two empty texts where not.

    For example: "0.87 where the other figures are 80 to 91."
    """
    # The others can be fractions themselves, where several cells of the row were formatted as percentages.
    beside = [one for one in others if not 0 < one <= 1]
    if not is_stray_fraction(value, beside):
        return "", ""
    low, high = plain_number(min(beside)), plain_number(max(beside))
    are = "figure is" if len(beside) == 1 else "figures are"
    meant = plain_number(100 * value)
    return (
        f"{plain_number(value)} where the other {are} {low if low == high else f'{low} to {high}'}.",
        f"If {meant}% is meant, write {meant}; if it is {plain_number(value)}%, give the two numbers behind it.",
    )
