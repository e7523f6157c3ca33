"""Sentences that tell figures to children: short words, and a number out of every 100 or a plain count.

Only figures that a child can be told in one sentence stand here; each names the children that it counts.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lineofsight.domain.figures import half_up
from lineofsight.domain.indicators import Unit

if TYPE_CHECKING:
    from decimal import Decimal

    from lineofsight.domain.figures import Figure

_IN_CARE: Final = "children in care"
_LEAVERS: Final = "care leavers"

_OUT_OF: Final = {
    "foster-care": (_IN_CARE, "lived with a foster family"),
    "long-term-stability": (_IN_CARE, "had been in the same home for a long time"),
    "three-or-more-placements": (_IN_CARE, "had to move home twice or more in a year"),
    "over-20-miles-outside": (_IN_CARE, "lived far away from here"),
    "health-assessments": (_IN_CARE, "had a health check"),
    "dental-checks": (_IN_CARE, "saw a dentist"),
    "missing-from-care": (_IN_CARE, "went missing at some time"),
    "care-leavers-eet": (_LEAVERS, "had a job or went to school or college"),
    "suitable-accommodation": (_LEAVERS, "had a good place to live"),
    "care-leavers-not-in-touch": (_LEAVERS, "had lost touch with us"),
}
"""Whom a percentage counts, and what it says of them."""

_COUNT: Final = {"looked-after-number": "children were in our care"}

_NOT_KNOWN: Final = {
    "health-assessments": "if you all had a health check",
    "dental-checks": "if you all saw a dentist",
    "immunisations": "if you all had your jabs",
    "long-term-stability": "how many of you stay in one home",
    "foster-care": "how many of you live with a foster family",
    "staying-put": "how many of you stay with your foster family at 18",
}
"""What a child is told that we do not know, where an indicator has no figure."""


def tell(ind_id: str, figure: Figure, unit: Unit) -> str:
    """The figure in a sentence, "" where there is none that a child can be told in one."""
    if figure.value is None:
        return ""
    if unit is Unit.PERCENT and ind_id in _OUT_OF:
        who, what = _OUT_OF[ind_id]
        return f"{whole(figure.value)} out of every 100 {who} {what}."
    if unit is Unit.COUNT and ind_id in _COUNT:
        return f"{whole(figure.value)} {_COUNT[ind_id]}."
    return ""


def whole(value: Decimal) -> str:
    """A number without decimals."""
    return f"{half_up(value, 0):,.0f}"


def not_known(ind_id: str) -> str:
    """What we do not know when the indicator has no figure, "" for those that a child is not told of."""
    return _NOT_KNOWN.get(ind_id, "")
