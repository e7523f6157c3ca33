"""Exact figures: a decimal or a published symbol, shares as n of N, half-up rounding."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Context, Decimal, InvalidOperation
from enum import StrEnum
from functools import lru_cache
from typing import Final

from lineofsight.errors import ValueRefusedError

LARGEST: Final = Decimal(10) ** 15
"""Figures on children's services are far below this; a number beyond it is a slip of the finger."""

_WIDE: Final = Context(prec=100)
"""Digits enough that rounding a figure of any size for show cannot fail."""


class Symbol(StrEnum):
    """Why there is no number, in the symbols that the Department for Education publishes, and one of ours.

    ``low`` and ``k`` mean "rounds to nought but is not nought"; none of them is ever a zero. ``unchecked`` is ours: a
    share that is kept from the public because its counts are not held. It stands in no file.
    """

    CONFIDENTIAL = "c"
    NOT_AVAILABLE = "x"
    NOT_APPLICABLE = "z"
    LOW = "low"
    ROUNDS_TO_ZERO = "k"
    UNRELIABLE = "u"
    MISSING = "-"
    NOT_RETURNED = ".."
    NO_DATA = "no data"
    UNCHECKED = "unchecked"


SIGNS: Final = tuple(symbol for symbol in Symbol if symbol is not Symbol.UNCHECKED)
"""The signs that a file may hold in the place of a number."""


def half_up(value: Decimal, places: int) -> Decimal:
    """``value`` rounded half away from zero to ``places`` decimals (negative: to tens, hundreds …).

    Source: the Department's dfeR ``round_five_up``; Python's ``round`` is half-even and gets a fifth of
    its published medians wrong.
    """
    return value.quantize(_unit(places), rounding=ROUND_HALF_UP, context=_WIDE)


@lru_cache(maxsize=32)
def _unit(places: int) -> Decimal:
    return Decimal(1).scaleb(-places)


@dataclass(frozen=True, slots=True)
class Figure:
    """One published value: exactly one of a decimal and a symbol.

    Attributes:
        value: the exact number as published, or ``None``.
        symbol: why there is no number, or ``None``.
    """

    value: Decimal | None = None
    symbol: Symbol | None = None

    def __post_init__(self) -> None:
        """Refuse neither, both, and numbers that are none or beyond all measure."""
        if (self.value is None) == (self.symbol is None):
            raise ValueRefusedError("value", self.value, "Give either a number or a symbol.")
        if self.value is not None and not self.value.is_finite():
            raise ValueRefusedError("value", self.value, "Give a number.")
        if self.value is not None and abs(self.value) >= LARGEST:
            raise ValueRefusedError("value", self.value, "The number is beyond all measure: check its digits.")

    @classmethod
    def of(cls, number: Decimal | int | str) -> Figure:
        """The figure for an exact number.

        Raises:
            ValueRefusedError: when the text is no number.
        """
        try:
            return cls(Decimal(number))
        except InvalidOperation as error:
            raise ValueRefusedError("value", number, "Give a number.") from error

    @classmethod
    def missing(cls, symbol: Symbol) -> Figure:
        """The figure for a symbol."""
        return cls(None, symbol)

    @property
    def is_number(self) -> bool:
        """Whether there is a number to compare."""
        return self.value is not None

    @property
    def as_published(self) -> str:
        """The figure as published, for files and logs (the person's words are in ``wording``)."""
        return format(self.value, "f") if self.value is not None else str(self.symbol)


@dataclass(frozen=True, slots=True)
class Share:
    """n of N, over a named population.

    Attributes:
        count: n, 0 or more.
        total: N, at least ``count``.
        population: what was counted, for example "actions due by 31 March 2017".
    """

    count: int
    total: int
    population: str

    def __post_init__(self) -> None:
        """Refuse counts that are no share."""
        if not 0 <= self.count <= self.total:
            raise ValueRefusedError("count", self.count, f"A share of {self.total} lies between 0 and {self.total}.")

    @property
    def percent(self) -> Decimal | None:
        """The exact percentage, or ``None`` when there is nothing to count (never 0)."""
        return None if self.total == 0 else Decimal(100 * self.count) / Decimal(self.total)
