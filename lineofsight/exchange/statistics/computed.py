"""Figures that a file does not hold but that follow from its counts."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from lineofsight.domain.figures import SIGNS, Symbol, half_up

if TYPE_CHECKING:
    from collections.abc import Sequence

_SYMBOLS = frozenset(sign.value for sign in SIGNS)


@dataclass(frozen=True, slots=True)
class Working:
    """How a figure is computed: by what the quotient is multiplied, and to how many decimals it is rounded."""

    times: int
    places: int


def compute(parts: Sequence[str | None], over: str | None, working: Working) -> tuple[str | None, str | None]:
    """The figure and the sum of its parts, in exact decimals, half up.

    A symbol in any count makes the figure that symbol: a sum over a suppressed count is not known. A
    denominator of nought makes it ``z``, not applicable. ``None`` when a cell could not be read.
    """
    total = _total(parts)
    if over is None or total is None:
        return None, None
    if isinstance(total, str):
        return total, total
    if over in _SYMBOLS:
        return over, format(total, "f")
    divisor = Decimal(over)
    if not divisor:
        return Symbol.NOT_APPLICABLE.value, format(total, "f")
    return format(half_up(total * working.times / divisor, working.places), "f"), format(total, "f")


def _total(parts: Sequence[str | None]) -> Decimal | str | None:
    total = Decimal(0)
    for part in parts:
        if part is None or part in _SYMBOLS:
            return part
        total += Decimal(part)
    return total
