"""Figures that a file does not hold but that follow from its counts."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from lineofsight.domain.figures import Symbol, half_up

if TYPE_CHECKING:
    from collections.abc import Sequence

_SYMBOLS = frozenset(symbol.value for symbol in Symbol)


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
    if over is None or None in parts:
        return None, None
    known = [part for part in parts if part is not None]
    missing = [cell for cell in (*known, over) if cell in _SYMBOLS]
    if missing:
        return missing[0], missing[0] if missing[0] in known else _total(known)
    divisor = Decimal(over)
    if not divisor:
        return Symbol.NOT_APPLICABLE.value, _total(known)
    total = _total(known)
    return format(half_up(Decimal(total) * working.times / divisor, working.places), "f"), total


def _total(parts: Sequence[str]) -> str:
    return format(sum((Decimal(part) for part in parts), Decimal(0)), "f")
