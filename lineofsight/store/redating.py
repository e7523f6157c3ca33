"""Which moves of a due date have no record of who agreed them. Pure: the moves follow from what was returned.

They are worked out anew at each reading and not kept as rows: a return that arrives late then falls into its
place between two others, and a record that officers supply afterwards takes the place of the unrecorded move
from the date of its return on, while an earlier date still shows that there was none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineofsight.domain.marking import MEMBERS, narrowest
from lineofsight.domain.plan import Action, Between, DateChange, Milestone
from lineofsight.domain.registers import AuditRecommendation

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from lineofsight.store.timelines import Mention

Dated = Action | Milestone | AuditRecommendation


def due_of(item: Dated) -> date | None:
    """When an action, milestone or audit recommendation is due, as returned."""
    return item.current_date if isinstance(item, Milestone) else item.due_date_current


def in_time_by(item: Dated, due: date) -> date:
    """The last day on which an item that is due so is in time: by it a month's first and last day are one date."""
    return item.due_kind.last_day(due) if isinstance(item, Action) else due


def original_of(item: Dated) -> date | None:
    """The due date that was agreed first, as returned."""
    return item.original_date if isinstance(item, Milestone) else item.due_date_original


def first_original(mentions: Sequence[Mention]) -> tuple[Dated, date] | None:
    """The due date that was agreed first, with the item as it was returned with it; ``None`` where no date ever was.

    It is what was returned first, whatever later returns call it. Where a tracker of one date came first, that
    was only supposed: an earlier day that a return says takes its place, a later one would hide that the date moved.

    Args:
        mentions: of an action, milestone or audit recommendation, oldest first.
    """
    dated = [(one, day) for one in mentions if (day := original_of(one.value)) is not None]
    if not dated:
        return None
    first, supposed = dated[0]
    if _says_original(first):
        return first.value, supposed
    said = next(((one.value, day) for one, day in dated if _says_original(one)), None)
    return said if said is not None and said[1] < supposed else (first.value, supposed)


def _says_original(mention: Mention) -> bool:
    name = "original_date" if isinstance(mention.value, Milestone) else "due_date_original"
    return name not in mention.lacks


def unrecorded_moves(ref: str, mentions: Sequence[Mention], records: Iterable[DateChange]) -> tuple[DateChange, ...]:
    """The moves between two returns that no record explains, each as a record of which neither day nor body is known.

    Nor does a record explain the date of a first return where the last of its own moves ends at another. A month or
    a quarter that is written by its first day and then by its last, or as that day, has not moved. A move is marked
    as the narrower of its two ends: a date out of an exempt row stays exempt.

    Args:
        ref: of the action, milestone or audit recommendation.
        mentions: of it, oldest first.
        records: every date change on record.
    """
    own = [record for record in records if record.item_id == ref]
    edges = [(record.old, record.new) for record in own]
    moves: list[DateChange] = []
    before: date | None = None
    ended, marking_before, stood = before, MEMBERS, before
    for mention in mentions:
        after = due_of(mention.value)
        if after is None:
            continue
        ends = in_time_by(mention.value, after)
        if before is None and (last := _last_by(mention, own)) is not None and not _is_named(mention.value, ends, own):
            before, ended, marking_before = last.new, in_time_by(mention.value, last.new), last.marking
            # No return had the date that the record ends at.
            stood = None
        if before is not None and ended != ends and not _leads(before, after, edges):
            moves.append(
                DateChange(
                    item_id=ref,
                    old=before,
                    new=after,
                    changed_on=Between(stood, mention.as_at),
                    illustrative=mention.value.illustrative,
                    marking=narrowest(marking_before, mention.value.marking),
                )
            )
        before, ended, marking_before, stood = after, ends, mention.value.marking, mention.as_at
    return tuple(moves)


def _last_by(mention: Mention, records: Iterable[DateChange]) -> DateChange | None:
    """The last of an item's recorded moves by the day of a return."""
    return max((one for one in records if one.known_by <= mention.as_at), key=lambda one: one.known_by, default=None)


def _is_named(item: Dated, ends: date, records: Iterable[DateChange]) -> bool:
    """Whether any recorded move comes to the date, or starts from it: a record supplied later may do so."""
    return any(ends in (in_time_by(item, one.old), in_time_by(item, one.new)) for one in records)


def _leads(start: date, end: date, edges: Sequence[tuple[date, date]]) -> bool:
    """Whether recorded moves, one after another, lead from ``start`` to ``end``."""
    reached, frontier = {start}, [start]
    while frontier:
        here = frontier.pop()
        for old, new in edges:
            if old == here and new not in reached:
                reached.add(new)
                frontier.append(new)
    return end in reached
