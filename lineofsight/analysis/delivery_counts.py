"""Counts of actions: n of N over a stated population; percentages are never bent to total 100."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from lineofsight.analysis.delivery import CYCLE_DAYS
from lineofsight.analysis.verdicts import DeliveryCount, DeliveryFlag, MemberStatus
from lineofsight.domain.figures import Share
from lineofsight.wording.figures import count
from lineofsight.wording.lists import and_more

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineofsight.analysis.verdicts import JudgedAction

_MOST: Final = 3

UNREAD: Final = "unread"
"""The key under which the plan finds the actions that count as an earlier return said."""


def count_delivery(
    actions: Sequence[JudgedAction], population: str, rows_left_out: Sequence[str] = ()
) -> DeliveryCount:
    """Count actions by word.

    Args:
        actions: all of them; those that left the plan are only counted in the sentence.
        population: what is counted, for example "actions in the plan", for the sentence under the count.
        rows_left_out: where the newest return has rows that could not be taken, for that sentence too.
    """
    counted = [judged for judged in actions if judged.in_population]
    undated = sum(DeliveryFlag.ONGOING_WITHOUT_DATE in judged.flags for judged in counted)
    by_word = Counter(judged.status for judged in counted)
    return DeliveryCount(
        population=population,
        total=len(counted),
        shares=tuple((word, Share(by_word[word], len(counted), population)) for word in MemberStatus),
        sentence=_sentence(population, len(counted), len(actions) - len(counted), undated)
        + _unnamed(counted)
        + _untaken(rows_left_out),
    )


def is_unread(judged: JudgedAction) -> bool:
    """Whether nothing of an action of the plan was read from the newest return, so that it counts as last said."""
    return judged.in_population and judged.last_named is not None


def _sentence(population: str, total: int, excluded: int, undated: int) -> str:
    """The population rule in words."""
    left_out = f"; {excluded:,} superseded or withdrawn left out" if excluded else ""
    open_ones = f" {count(undated, 'open one')} without a date cannot be on track." if undated else ""
    return f"Counted over all {total:,} {population}, whatever their date{left_out}.{open_ones}"


def _unnamed(counted: Sequence[JudgedAction]) -> str:
    """How many count as they were said last: the newest return lacks them, or their rows could not be taken."""
    number = sum(is_unread(judged) for judged in counted)
    if not number:
        return ""
    counts = "it counts" if number == 1 else "they count"
    unread = f" Of {count(number, 'action')} nothing was read from the newest return; {counts} as last said."
    stale = sum(DeliveryFlag.STALE_UPDATE in judged.flags for judged in counted)
    if not stale:
        return unread
    # Both numbers stand in the window, and each would be taken for the other.
    have = "has" if stale == 1 else "have"
    return f"{unread} Whatever was read, {count(stale, 'open action')} {have} no update of the last {CYCLE_DAYS} days."


def _untaken(rows: Sequence[str]) -> str:
    """Which rows of the newest return could not be taken: what only stands there is in no count."""
    if not rows:
        return ""
    were = "was" if len(rows) == 1 else "were"
    rows_left_out = f"{count(len(rows), 'row')} {were} left out, wholly or in part: {and_more(rows, _MOST)}"
    return f" Of the plan in the newest return {rows_left_out}."
