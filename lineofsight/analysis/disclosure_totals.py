"""Which further numbers to hide, where parts add up to a total, so that no hidden part can be worked out."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from lineofsight.domain.figures import Symbol
from lineofsight.domain.indicators import Unit

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from decimal import Decimal

    from lineofsight.domain.record import PerformanceRecord


KEPT_BACK: Final = (Symbol.CONFIDENTIAL, Symbol.LOW, Symbol.ROUNDS_TO_ZERO)
"""Symbols with which officers keep a number back themselves; the others say that there is none."""

_Key = tuple[str, int]
"""An indicator and a period's key."""


@dataclass(frozen=True, slots=True)
class _Family:
    """A total and its parts in one period; a part without a number, not even one that is kept back, is in none."""

    period: int
    total: str
    parts: tuple[str, ...]


def hide_what_totals_give_back(
    visible: PerformanceRecord, everything: PerformanceRecord, hidden: frozenset[_Key]
) -> set[_Key]:
    """The further (indicator, period key) to hide.

    In each family the smallest part still shown is hidden, and the total itself when no part is left, until the
    hidden parts cannot be told: with the total shown there are at least two of them, and their sum leaves more than one
    answer (a sum of no more than one for each might not). A hidden total with every part shown is hidden
    together with its smallest part. What officers suppress themselves counts as hidden. Totals that are parts of
    further totals are gone through until nothing changes.

    Args:
        visible: what the public may see by its marking.
        everything: what it was taken from, with the parts that the public may not see.
        hidden: what is hidden already.
    """
    known = _Known.of(everything)
    shown = {
        (ind_id, one.period.key)
        for ind_id, series in visible.observations.items()
        for one in series
        if one.figure.value is not None
    }
    found = set(hidden)
    families = list(_families(everything, known))
    before = -1
    while before != len(found):
        before = len(found)
        for family in families:
            found |= _to_hide(family, known, shown - found)
    return found - hidden


@dataclass(frozen=True, slots=True)
class _Known:
    """The numbers that there are, and what officers keep back themselves, which counts as hidden."""

    numbers: Mapping[_Key, Decimal]
    kept_back: frozenset[_Key]

    @classmethod
    def of(cls, performance: PerformanceRecord) -> _Known:
        """Sort the figures of a record."""
        figures = {
            (ind_id, one.period.key): one.figure
            for ind_id, series in performance.observations.items()
            for one in series
        }
        return cls(
            {key: figure.value for key, figure in figures.items() if figure.value is not None},
            frozenset(key for key, figure in figures.items() if figure.symbol in KEPT_BACK),
        )

    def __contains__(self, key: object) -> bool:
        return key in self.numbers or key in self.kept_back

    def __iter__(self) -> Iterator[_Key]:
        yield from self.numbers
        yield from self.kept_back


def _families(everything: PerformanceRecord, known: _Known) -> Iterable[_Family]:
    parts: defaultdict[str, list[str]] = defaultdict(list)
    for indicator in everything.indicators:
        if indicator.total_id and indicator.unit is Unit.COUNT:
            parts[indicator.total_id].append(indicator.ind_id)
    for total, named in parts.items():
        for period in sorted({key for ind_id, key in known if ind_id == total or ind_id in named}):
            yield _Family(period, total, tuple(ind_id for ind_id in named if (ind_id, period) in known))


def _to_hide(family: _Family, known: _Known, shown: set[_Key]) -> set[_Key]:
    """The next number of a family to hide; none when no hidden part can be told."""
    numbers, total = known.numbers, (family.total, family.period)
    parts = [(ind_id, family.period) for ind_id in family.parts]
    still = sorted((key for key in parts if key in shown), key=lambda key: (not numbers[key], numbers[key], key))
    covered = [key for key in parts if key not in shown]
    if total in shown:
        left = numbers[total] - sum(numbers[key] for key in still)
        held = sum(numbers[key] for key in covered) if all(key in numbers for key in covered) else left
        if not covered or not _can_be_told(len(covered), min(left, held)):
            return set()
        return {still[0]} if still and numbers[still[0]] else {total}
    if not covered and still and total in known:
        return {still[0]}
    return set()


def _can_be_told(covered: int, left: Decimal | int) -> bool:
    """Whether hidden numbers may follow from what is left for them: there is one, or no more than one for each.

    A part hidden for being small is at least one, a part hidden by its marking may be nought, and the public may know
    which is which; more than one for each leaves a choice either way.
    """
    return covered == 1 or left <= covered
