"""Figures like no other of their measure in a return: a digit too many, or nought where nothing was counted."""

from __future__ import annotations

from collections import defaultdict
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from lineofsight.domain.findings import Severity
from lineofsight.domain.periods import PeriodKind
from lineofsight.wording.figures import plain_number

if TYPE_CHECKING:
    from collections.abc import Collection

    from lineofsight.domain.indicators import Observation
    from lineofsight.exchange.return_rows import SheetRows
    from lineofsight.exchange.return_values import Numbered

_FEWEST: Final = 3
"""So many others show what the measure is like."""

_LOW: Final = Decimal(10)
"""Below it a figure doubles by chance."""

_TIMES: Final = 2


def warn_of_leaps(numbered: Numbered[Observation], found: SheetRows) -> None:
    """Ask after each figure that is more than twice the highest of the others, or less than half the lowest.

    The rule is this program's own: it finds slips of the hand before anybody reads them as news, and judges nothing.

    Args:
        numbered: the figures of a sheet with their rows; those of one indicator and kind of period are compared.
        found: where the question goes, marked as the figure's own row is.
    """
    alike: defaultdict[tuple[str, PeriodKind], list[tuple[int, Decimal]]] = defaultdict(list)
    for row, one in numbered:
        # Figures to date grow through the year.
        if one.figure.value is not None and one.period.kind is not PeriodKind.YTD:
            alike[one.ind_id, one.period.kind].append((row, one.figure.value))
    exempt = {int(row) for row in found.exempt}
    for figures in alike.values():
        for row, value in figures:
            # What fewer may see is quoted in no finding that more may read.
            others = [other for at, other in figures if at != row and (at not in exempt or row in exempt)]
            if len(others) >= _FEWEST and _leaps(value, others):
                low, high = plain_number(min(others)), plain_number(max(others))
                what = (
                    f"{plain_number(value)} where the other figures are {low if low == high else f'{low} to {high}'}."
                )
                found.add("figure_leaps", Severity.WARNING, found.named_place(row, "value"), what, _REMEDY)


_REMEDY: Final = "Look whether a digit slipped, or nought stands for what was not counted; leave it where it is so."


def _leaps(value: Decimal, others: Collection[Decimal]) -> bool:
    low, high = min(others), max(others)
    return (high >= _LOW and value > _TIMES * high) or (low >= _LOW and value * _TIMES < low)
