"""Spacing: how far apart a series' dates stand, and which are missing between them."""

from __future__ import annotations

import calendar
from collections import Counter
from datetime import timedelta
from itertools import pairwise
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

_MONTHS: Final = 12
_SHORTEST_MONTH: Final = 28


def find_missing(dates: Sequence[date]) -> tuple[date, ...] | None:
    """The dates that are missing inside an evenly spaced series, or ``None`` when the spacing is irregular.

    The step is the commonest one, in days (daily, weekly, every so many days) or in whole months; a gap that is not a
    whole number of steps makes the spacing irregular.
    """
    ordered = sorted(dates)
    if len(set(ordered)) != len(ordered):
        return None
    if len(ordered) <= 1:
        return ()
    return _missing_by_days(ordered) if _is_in_days(ordered) else _missing_by_months(ordered)


def fill(dates: Sequence[date], values: Sequence[float | None]) -> tuple[list[date], list[float | None]] | None:
    """The series in order with ``None`` where a period is missing, or ``None`` when the spacing is irregular."""
    missing = find_missing(dates)
    if missing is None:
        return None
    known: dict[date, float | None] = dict(zip(dates, values, strict=True))
    ordered = sorted([*known, *missing])
    return ordered, [known.get(day) for day in ordered]


def months_between(earlier: date, later: date) -> int:
    """Whole calendar months from one date's month to the other's."""
    return (later.year - earlier.year) * _MONTHS + later.month - earlier.month


def add_months(day: date, months: int) -> date:
    """``day`` so many months on: a day from the 28th at the end of its month stays at the month's end."""
    year, month = divmod(day.year * _MONTHS + day.month - 1 + months, _MONTHS)
    last = calendar.monthrange(year, month + 1)[1]
    is_month_end = day.day == calendar.monthrange(day.year, day.month)[1]
    return day.replace(year=year, month=month + 1, day=last if is_month_end else min(day.day, last))


def _is_in_days(ordered: Sequence[date]) -> bool:
    """Whether the commonest step is shorter than the shortest month."""
    steps = Counter((after - before).days for before, after in pairwise(ordered))
    return steps.most_common(1)[0][0] < _SHORTEST_MONTH


def _missing_by_days(ordered: Sequence[date]) -> tuple[date, ...] | None:
    gaps = [(after - before).days for before, after in pairwise(ordered)]
    step = Counter(gaps).most_common(1)[0][0]
    if any(gap % step for gap in gaps):
        return None
    return tuple(
        before + timedelta(days=step * at)
        for before, gap in zip(ordered, gaps, strict=False)
        for at in range(1, gap // step)
    )


def _missing_by_months(ordered: Sequence[date]) -> tuple[date, ...] | None:
    gaps = [months_between(before, after) for before, after in pairwise(ordered)]
    step = Counter(gaps).most_common(1)[0][0]
    if step == 0 or any(gap == 0 or gap % step for gap in gaps) or not _same_place_in_month(ordered):
        return None
    return tuple(
        add_months(before, step * at)
        for before, gap in zip(ordered, gaps, strict=False)
        for at in range(1, gap // step)
    )


def _same_place_in_month(ordered: Sequence[date]) -> bool:
    """Whether the dates stand at one place in the month: the same day, or each at the month's end."""
    days = {day.day for day in ordered}
    if len(days) == 1:
        return True
    return all(day.day >= _last_working_reach(day) for day in ordered)


def _last_working_reach(day: date) -> int:
    """The earliest day that still counts as the end of the month: a return is struck up to three days before it."""
    return calendar.monthrange(day.year, day.month)[1] - 3
