"""Money and people behind the plan: each sum once with its parts, posts funded and filled, caseloads by team."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from lineofsight.domain.registers import Recurrence

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineofsight.domain.practice import Caseload
    from lineofsight.domain.record import WatchedRecord
    from lineofsight.domain.registers import BudgetLine


@dataclass(frozen=True, slots=True, kw_only=True)
class Sum:
    """A sum of money with the lines that are a part of it, which nobody may count again."""

    line: BudgetLine
    parts: tuple[BudgetLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Posts:
    """Posts that the money pays for, over the lines that say so for all three; each post once."""

    funded: Decimal
    recruited: Decimal
    in_post: Decimal


def list_sums(watched: WatchedRecord) -> tuple[Sum, ...]:
    """Every sum that is no part of another, with its parts however deep, in the order in which they were returned.

    A part whose whole the reader may not see, or that belongs to a ring of parts, stands for itself.
    """
    below: dict[str, list[BudgetLine]] = {}
    for line in watched.budget_lines:
        below.setdefault(line.part_of, []).append(line)
    known = {line.line_id for line in watched.budget_lines}
    heads = [line for line in watched.budget_lines if line.part_of not in known]
    sums = [Sum(line=line, parts=tuple(_parts(line, below))) for line in heads]
    told = {line.line_id for one in sums for line in (one.line, *one.parts)}
    sums += [Sum(line=line, parts=()) for line in watched.budget_lines if line.line_id not in told]
    return tuple(sums)


def _parts(line: BudgetLine, below: dict[str, list[BudgetLine]]) -> list[BudgetLine]:
    found: list[BudgetLine] = []
    for part in below.get(line.line_id, ()):
        found += [part, *_parts(part, below)]
    return found


def overspent(watched: WatchedRecord) -> tuple[BudgetLine, ...]:
    """Lines whose forecast is above what was approved, the furthest above first; a pressure was approved by nobody."""
    over = [
        line
        for line in watched.budget_lines
        if line.forecast is not None and line.forecast > line.amount and line.recurrence is not Recurrence.PRESSURE
    ]
    return tuple(sorted(over, key=lambda line: line.amount - (line.forecast or Decimal(0))))


def count_posts(watched: WatchedRecord) -> Posts | None:
    """Posts funded, recruited and filled; ``None`` when no line says all three.

    A line's own posts are left out when one of its parts states posts: they are the same ones.
    """
    stated = [line for line in watched.budget_lines if _states_posts(line)]
    whole = {line.part_of for line in stated}
    counted = [line for line in stated if line.line_id not in whole]
    if not counted:
        return None
    return Posts(
        funded=_add([line.posts_funded for line in counted]),
        recruited=_add([line.posts_recruited for line in counted]),
        in_post=_add([line.posts_in_post for line in counted]),
    )


def _states_posts(line: BudgetLine) -> bool:
    return None not in (line.posts_funded, line.posts_recruited, line.posts_in_post)


def _add(numbers: Sequence[Decimal | None]) -> Decimal:
    return sum((one for one in numbers if one is not None), Decimal(0))


def newest_caseloads(watched: WatchedRecord) -> tuple[Caseload, ...]:
    """The newest count of every team and role, the furthest above its limit first."""
    newest: dict[tuple[str, str], Caseload] = {}
    for one in watched.caseloads:
        held = newest.get((one.team, one.role))
        if held is None or one.as_at > held.as_at:
            newest[one.team, one.role] = one
    return tuple(sorted(newest.values(), key=lambda one: one.limit - (one.mean or Decimal(0))))
