"""From figures to places on a chart: round ticks and a straight scale."""

from __future__ import annotations

import math
from dataclasses import dataclass

_STEPS = (1.0, 2.0, 2.5, 5.0, 10.0)
"""Steps between ticks that people can count in, times a power of ten."""

_FROM_ZERO_WITHIN = 0.6
"""An axis starts at nought while the lowest figure is no more than this share of the highest."""


def nice_ticks(low: float, high: float, wanted: int = 4) -> tuple[float, ...]:
    """Round ticks that cover ``low`` to ``high``, about ``wanted`` of them, never fewer than two."""
    if high <= low:
        high = low + (abs(low) or 1.0)
    rough = (high - low) / max(wanted, 1)
    power = 10.0 ** math.floor(math.log10(rough))
    step = next(power * factor for factor in _STEPS if power * factor >= rough * (1 - 1e-9))
    first = math.floor(low / step + 1e-9)
    last = math.ceil(high / step - 1e-9)
    return tuple(number * step for number in range(first, last + 1))


def tick_decimals(ticks: tuple[float, ...]) -> int:
    """The fewest decimals that tell the ticks apart."""
    for decimals in range(4):
        if all(abs(tick * 10**decimals - math.floor(tick * 10**decimals + 0.5)) < 1e-6 for tick in ticks):  # noqa: PLR2004 (float noise)
            return decimals
    return 4


@dataclass(frozen=True, slots=True)
class Scale:
    """A straight scale.

    Attributes:
        low: the figure at ``start``.
        high: the figure at ``start + length``.
        start: in points.
        length: in points.
    """

    low: float
    high: float
    start: float
    length: float

    def at(self, figure: float) -> float:
        """The place of a figure, in points."""
        if self.high == self.low:
            return self.start + self.length / 2
        return self.start + (figure - self.low) / (self.high - self.low) * self.length


def covering(figures: list[float]) -> tuple[float, float]:
    """The span that an axis needs for ``figures``.

    The axis starts at nought unless that would squeeze the whole movement into less than two fifths of the
    height, so that neither the level nor the movement is hidden; negative figures keep their own floor.
    """
    low, high = min(figures), max(figures)
    if low >= 0 and (high == 0 or low <= _FROM_ZERO_WITHIN * high):
        return 0.0, high
    margin = (high - low) * 0.25 or abs(high) * 0.1 or 1.0
    floor = low - margin
    return (max(floor, 0.0) if low >= 0 else floor), high + margin * 0.3
