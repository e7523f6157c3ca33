"""What is said of a rating in full: its reason, the officers' colour where it is another, and what alone turned it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineofsight.analysis.rule_turns import turned_sentence
from lineofsight.analysis.verdicts import RatingColour
from lineofsight.wording.movement import joined
from lineofsight.wording.statuses import officers_colour

if TYPE_CHECKING:
    from lineofsight.analysis.verdicts import Rating


def full_reason(rating: Rating) -> str:
    """Everything that is said of it."""
    return joined(joined(rating.reason, officers_beside(rating)), turned_sentence(rating))


def officers_beside(rating: Rating) -> str:
    """The officers' colour where it is another or the only one; "" where they gave none or the same."""
    if not rating.officers:
        return ""
    shown = f"Officers show it {officers_colour(rating.officers).lower()}"
    if rating.disagrees:
        return f"{shown}; by its own rule it is {rating.colour.value}."
    return f"{shown}." if rating.colour is RatingColour.NONE else ""
