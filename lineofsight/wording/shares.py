"""Shares: always n of N, the percentage only beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineofsight.domain.indicators import Unit
from lineofsight.wording.figures import value

if TYPE_CHECKING:
    from lineofsight.domain.figures import Share


def share(share_: Share, noun: str = "actions") -> str:
    """For example "8 of 57 actions (14%)"; nothing to count is said, never shown as 0%.

    ``noun`` is a plural in "s", which it loses beside a total of one.
    """
    if share_.percent is None:
        return f"none: there are no {noun} to count"
    named = noun.removesuffix("s") if share_.total == 1 else noun
    return f"{share_.count:,} of {share_.total:,} {named} ({percent(share_)})"


def percent(share_: Share) -> str:
    """For example "14%", or "–" when there is nothing to count.

    Each percentage is rounded by itself, so that a row of them may total 99 or 101: none is bent to make 100.
    """
    return "–" if share_.percent is None else value(share_.percent, Unit.PERCENT, 0)
