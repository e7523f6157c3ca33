"""Counts of actions: n of N over a stated population; percentages are never bent to total 100."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from lineofsight.analysis.delivery import CYCLE_DAYS
from lineofsight.analysis.glance_values import Headline
from lineofsight.analysis.verdicts import DeliveryCount, DeliveryFlag, MemberStatus
from lineofsight.domain.figures import Share
from lineofsight.domain.record import newest_return
from lineofsight.domain.statuses import ImpactStatus
from lineofsight.wording.dates import day
from lineofsight.wording.figures import count
from lineofsight.wording.lists import and_, and_more
from lineofsight.wording.statuses import flag_word

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from lineofsight.analysis.verdicts import JudgedAction
    from lineofsight.domain.record import Record, RowLeftOut

_MOST: Final = 3

_FEW: Final = 6
"""Actions that are all named; of more it is said how they are found."""

UNREAD: Final = "unread"
"""The key under which the plan finds the actions that count as an earlier return said."""

LOST: Final = "effect_lost"
"""The key under which the plan finds the complete actions whose effect on children was lost again."""


def count_plan(
    actions: Sequence[JudgedAction],
    population: str,
    rows_left_out: Sequence[RowLeftOut] = (),
    unreturned: tuple[date, date] | None = None,
) -> DeliveryCount:
    """Count actions by word where no summary of a theme stands beside it, with all that is to be told of them.

    Args:
        actions: all of them; those that left the plan are only counted in the rule.
        population: what is counted, for example "actions in the plan", for the rule under the count.
        rows_left_out: those of the plan, as it was returned last, that could not be taken.
        unreturned: what ``find_unreturned`` found.
    """
    found = count_delivery(actions, population)
    lost = _lost([judged for judged in actions if judged.in_population])
    remarks = (_as_before(found.total, unreturned), *found.remarks, lost, _untaken(rows_left_out, actions))
    return replace(found, remarks=tuple(remark for remark in remarks if remark is not None))


def count_delivery(actions: Sequence[JudgedAction], population: str) -> DeliveryCount:
    """Count actions by word; which of them lost their effect again is left to the summary of their theme.

    Args:
        actions: all of them; those that left the plan are only counted in the rule.
        population: what is counted, for example "actions in this theme", for the rule under the count.
    """
    counted = [judged for judged in actions if judged.in_population]
    undated = sum(DeliveryFlag.ONGOING_WITHOUT_DATE in judged.flags for judged in counted)
    by_word = Counter(judged.status for judged in counted)
    remarks = (_unread(counted), _stale(counted))
    return DeliveryCount(
        population=population,
        total=len(counted),
        shares=tuple((word, Share(by_word[word], len(counted), population)) for word in MemberStatus),
        rule=_rule(population, len(counted), len(actions) - len(counted), undated),
        remarks=tuple(remark for remark in remarks if remark is not None),
    )


def find_unreturned(record: Record) -> tuple[date, date] | None:
    """The day of the newest return where it holds no plan, and that of the newest that names an action of it."""
    newest, returned = newest_return(record.returns), record.plan.returned
    return (newest, returned) if newest is not None and returned is not None and returned < newest else None


def is_unread(judged: JudgedAction) -> bool:
    """Whether nothing of an action of the plan was read from the plan's newest return: it counts as last said."""
    return judged.in_population and judged.last_named is not None


def is_lost(judged: JudgedAction) -> bool:
    """Whether a complete action counts among those whose impact is not shown, though it had one that was lost again."""
    is_reversed = judged.action.impact_status is ImpactStatus.REVERSED
    return is_reversed and judged.in_population and judged.status is MemberStatus.COMPLETE_UNPROVEN


def tell_bare(bare: Sequence[JudgedAction]) -> str:
    """That complete actions name no evidence, and which they are, to follow their number: "names no evidence: 1.8"."""
    verb = "names" if len(bare) == 1 else "name"
    if len(bare) > _FEW:
        return f"{verb} no evidence; each is marked “{flag_word(DeliveryFlag.COMPLETE_WITHOUT_EVIDENCE)}” in the plan"
    return f"{verb} no evidence: {and_([judged.action.action_id for judged in bare])}"


def _rule(population: str, total: int, excluded: int, undated: int) -> str:
    """The population rule in words."""
    left_out = f"; {excluded:,} superseded or withdrawn left out" if excluded else ""
    open_ones = f" {count(undated, 'open one')} without a date cannot be on track." if undated else ""
    return f"Counted over all {total:,} {population}, whatever their date{left_out}.{open_ones}"


def _found(sentence: str, rule: str, flag: str) -> Headline:
    """A remark that leads to the actions of which it tells, by the key under which the plan finds them."""
    return Headline(sentence=sentence, rule=rule, subject="flag", ref=flag)


def _lost(counted: Sequence[JudgedAction]) -> Headline | None:
    """How many of those that are complete, and whose impact is not shown, had one that was lost again."""
    refs = [judged.action.action_id for judged in counted if is_lost(judged)]
    if not refs:
        return None
    bare = sum(judged.status is MemberStatus.COMPLETE_UNPROVEN for judged in counted)
    return _found(
        f"Of the {bare:,} complete whose impact is not shown, {len(refs):,} had one and lost it again: "
        f"{and_more(refs, _MOST)}.",
        "Complete actions whose impact is reversed.",
        LOST,
    )


def _as_before(total: int, unreturned: tuple[date, date] | None) -> Headline | None:
    """That every action counts as it was said last, because the newest return has no word of any."""
    if unreturned is None or not total:
        return None
    newest, returned = map(day, unreturned)
    counts = "counts" if total == 1 else "count"
    return Headline(
        sentence=(
            f"The newest return, as at {newest}, holds no plan: {count(total, 'action')} {counts} as last said, as at "
            f"{returned} or before."
        ),
        rule="The newest return names no action.",
    )


def _unread(counted: Sequence[JudgedAction]) -> Headline | None:
    """How many count as they were said last: the newest return lacks them, or their rows could not be taken."""
    number = sum(is_unread(judged) for judged in counted)
    if not number:
        return None
    counts = "it counts" if number == 1 else "they count"
    return _found(
        f"Of {count(number, 'action')} nothing was read from the newest return of the plan; {counts} as last said.",
        "Counted actions of which nothing was read from the newest return of the plan.",
        UNREAD,
    )


def _stale(counted: Sequence[JudgedAction]) -> Headline | None:
    """Of which officers said nothing new: the newest return can have each of them, and no word of how it goes.

    They are named, for one of them can count as on track.
    """
    refs = [judged.action.action_id for judged in counted if DeliveryFlag.STALE_UPDATE in judged.flags]
    if not refs:
        return None
    number = len(refs)
    # Beside the number of those of which nothing was read each would be taken for the other.
    begun = "Whatever was read, " if any(map(is_unread, counted)) else ""
    have = "has" if number == 1 else "have"
    return _found(
        f"{begun}{count(number, 'open action')} {have} no update of the last {CYCLE_DAYS} days: "
        f"{and_more(refs, _MOST)}.",
        "Open actions whose last update is older than one cycle.",
        DeliveryFlag.STALE_UPDATE,
    )


def _untaken(rows: Sequence[RowLeftOut], actions: Sequence[JudgedAction]) -> Headline | None:
    """Which actions could not be read, else which rows, file by file: what only stands there is in no count.

    Whoever has no workbook knows an action by its reference. The Import page counts the rows of every sheet.
    """
    if not rows:
        return None
    were = "was" if len(rows) == 1 else "were"
    left_out = f"{count(len(rows), 'row')} {were} left out, wholly or in part"
    files = {one.file for one in rows}
    unread = [one.action.action_id for one in actions if one.row_refused is not None and one.row_refused.file in files]
    if unread:
        sentence = (
            f"Of the plan as it was returned last {and_more(unread, _FEW)} could not be read. On its sheets {left_out}"
            "; Import counts those of all sheets."
        )
    else:
        sentence = f"Of the plan as it was returned last {left_out}: {_rows_named(rows)}."
    return Headline(sentence=sentence, rule="Rows of the plan that could not be taken.")


def _rows_named(rows: Sequence[RowLeftOut]) -> str:
    by_file: dict[str, list[str]] = {}
    for one in rows[:_MOST]:
        by_file.setdefault(one.file, []).append(one.row)
    named = [f"{and_(some)} of {file}" for file, some in by_file.items()]
    named += [f"{len(rows) - _MOST:,} more"] if len(rows) > _MOST else []
    return and_(named)
