"""Sums of money in pounds, as people read them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineofsight.wording.figures import number

if TYPE_CHECKING:
    from decimal import Decimal


def pounds(amount: Decimal) -> str:
    """For example "£2,300,000" or "−£1,250.50"; pence only where there are any."""
    decimals = 0 if amount == amount.to_integral_value() else 2
    shown = number(abs(amount), decimals)
    return f"−£{shown}" if amount < 0 else f"£{shown}"
