"""Which further numbers to hide, where parts add up to a total, so that no hidden part can be worked out."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lineofsight.domain.indicators import Unit

if TYPE_CHECKING:
    from collections.abc import Iterable
    from decimal import Decimal

    from lineofsight.domain.record import PerformanceRecord


@dataclass(frozen=True, slots=True)
class _Family:
    """A total and its parts in one period; a part without a known number is in none."""

    period: int
    total: str
    parts: tuple[str, ...]


def hide_what_totals_give_back(
    visible: PerformanceRecord, everything: PerformanceRecord, hidden: frozenset[tuple[str, int]]
) -> set[tuple[str, int]]:
    """The further (indicator, period key) to hide.

    In each family the smallest part still shown is hidden, and the total itself when no part is left, until the
    hidden parts cannot be told: with the total shown there are at least two of them, and their sum leaves more than one
    answer (a sum of no more than one for each might not). A hidden total with every part shown is hidden
    together with its smallest part. Totals that are parts of further totals are gone through until nothing changes.

    Args:
        visible: what the public may see by its marking.
        everything: what it was taken from, with the parts that the public may not see.
        hidden: what is hidden already.
    """
    numbers = {
        (ind_id, one.period.key): one.figure.value
        for ind_id, series in everything.observations.items()
        for one in series
        if one.figure.value is not None
    }
    shown = {(ind_id, one.period.key) for ind_id, series in visible.observations.items() for one in series}
    found = set(hidden)
    families = list(_families(everything, numbers))
    before = -1
    while before != len(found):
        before = len(found)
        for family in families:
            found |= _to_hide(family, numbers, shown - found)
    return found - hidden


def _families(everything: PerformanceRecord, numbers: dict[tuple[str, int], Decimal]) -> Iterable[_Family]:
    parts: defaultdict[str, list[str]] = defaultdict(list)
    for indicator in everything.indicators:
        if indicator.total_id and indicator.unit is Unit.COUNT:
            parts[indicator.total_id].append(indicator.ind_id)
    for total, named in parts.items():
        for period in sorted({key for ind_id, key in numbers if ind_id == total or ind_id in named}):
            yield _Family(period, total, tuple(ind_id for ind_id in named if (ind_id, period) in numbers))


def _to_hide(
    family: _Family, numbers: dict[tuple[str, int], Decimal], shown: set[tuple[str, int]]
) -> set[tuple[str, int]]:
    """The next number of a family to hide; none when no hidden part can be told."""
    total = (family.total, family.period)
    parts = [(ind_id, family.period) for ind_id in family.parts]
    still = sorted((key for key in parts if key in shown), key=lambda key: (not numbers[key], numbers[key], key))
    covered = [key for key in parts if key not in shown]
    if total in shown:
        if not covered or not _can_be_told([numbers[key] for key in covered]):
            return set()
        return {still[0]} if still and numbers[still[0]] else {total}
    if not covered and still and total in numbers:
        return {still[0]}
    return set()


def _can_be_told(covered: list[Decimal]) -> bool:
    """Whether the numbers may follow from their sum: there is one, or the sum is no more than one for each.

    A part hidden for being small is at least one, a part hidden by its marking may be nought, and the public may know
    which is which; a sum above one for each leaves a choice either way.
    """
    return len(covered) == 1 or sum(covered) <= len(covered)
