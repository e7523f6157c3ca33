"""Counts of actions: n of N over a stated population; percentages are never bent to total 100."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineofsight.analysis.verdicts import DeliveryCount, DeliveryFlag, MemberStatus
from lineofsight.domain.figures import Share
from lineofsight.domain.statuses import ImpactStatus
from lineofsight.wording.figures import count

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from lineofsight.analysis.verdicts import JudgedAction


def count_delivery(actions: Sequence[JudgedAction], population: str) -> DeliveryCount:
    """Count actions by word, flag and impact.

    Args:
        actions: all of them; those that left the plan are counted apart.
        population: what is counted, for example "actions in the plan", for the sentence under the count.
    """
    counted = [judged for judged in actions if judged.in_population]
    excluded = len(actions) - len(counted)

    def share(those: Iterable[JudgedAction]) -> Share:
        return Share(sum(1 for _ in those), len(counted), population)

    ongoing = share(j for j in counted if DeliveryFlag.ONGOING_WITHOUT_DATE in j.flags)
    return DeliveryCount(
        population=population,
        total=len(counted),
        shares=tuple((word, share(j for j in counted if j.status is word)) for word in MemberStatus),
        excluded=excluded,
        sentence=_sentence(population, len(counted), excluded, ongoing.count),
        flags=tuple((flag, share(j for j in counted if flag in j.flags)) for flag in DeliveryFlag),
        impact=tuple(
            (impact, share(j for j in counted if j.action.impact_status is impact)) for impact in ImpactStatus
        ),
        ongoing=ongoing,
    )


def _sentence(population: str, total: int, excluded: int, ongoing: int) -> str:
    """The population rule in words."""
    left_out = f"; {excluded:,} superseded or withdrawn left out" if excluded else ""
    undated = f" {count(ongoing, 'open one')} without a date cannot be on track." if ongoing else ""
    return f"Counted over all {total:,} {population}, whatever their date{left_out}.{undated}"
