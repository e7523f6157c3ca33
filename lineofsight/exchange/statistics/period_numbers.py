"""The periods of a batch, each once; points refer to them by number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineofsight.exchange.statistics.time_labels import PeriodRule, period_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from lineofsight.domain.periods import Period


class Periods:
    """Numbers periods in the order in which they are first met."""

    def __init__(self) -> None:
        """Start without any."""
        self._numbers: dict[Period, int] = {}
        self._of_labels: dict[PeriodRule, tuple[Sequence[int | None], tuple[str, ...]]] = {}

    def number(self, period: Period) -> int:
        """The number of a period, new or known."""
        return self._numbers.setdefault(period, len(self._numbers))

    def numbers(
        self, labels: Iterable[tuple[str, ...]], rule: PeriodRule
    ) -> tuple[Sequence[int | None], tuple[str, ...]]:
        """For each time period and identifier its period's number, and the identifiers that have no days.

        Args:
            labels: the labels of one file, always the same.
            rule: how an indicator stands in time.
        """
        if rule not in self._of_labels:
            dated = [(identifier, period_of(label, identifier, rule)) for label, identifier in labels]
            numbers = [None if period is None else self.number(period) for _, period in dated]
            undated = tuple(sorted({identifier for identifier, period in dated if period is None}))
            self._of_labels[rule] = numbers, undated
        return self._of_labels[rule]

    @property
    def all(self) -> tuple[Period, ...]:
        """Every period, by number."""
        return tuple(self._numbers)
