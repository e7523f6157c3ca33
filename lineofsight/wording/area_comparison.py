"""What is said of several areas side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineofsight.wording.figures import count

if TYPE_CHECKING:
    from lineofsight.domain.indicators import Polarity


def rank_rule(polarity: Polarity, ranked: int) -> str:
    """How places are given, or aloud that there are none."""
    if not polarity.ranks:
        return "This measure has no good direction: no rank and no quarter."
    if not ranked:
        return "No rank and no quarter: figures of too few authorities are held here to give places."
    return f"1st is best, of the {count(ranked, 'authority', 'authorities')} that have a figure."


def middle_names(counted: int, total: int) -> tuple[str, str]:
    """The names of the neighbours' two averages: the median first, which is the one that sentences use."""
    of = f"the {total} neighbours" if counted == total else f"the {counted} of {total} neighbours with a figure"
    return f"Median of {of}", f"Mean of {of}"


def middle_value(counted: int, total: int) -> str:
    """What a median of neighbours is, and of how many where some of them published no figure."""
    return "middle value" if counted == total else f"middle value of the {counted} of {total} that published a figure"


NO_YARDSTICK = "A plain number: the region and England are left out, because a larger place has more of everything."
"""Why a plain number stands beside authorities alone."""
