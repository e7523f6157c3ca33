"""Noting the newest edition to which figures reach: whole series at once wherever all of theirs reach there."""

from __future__ import annotations

from collections import Counter
from operator import itemgetter
from typing import TYPE_CHECKING, cast

from sqlalchemy import bindparam, update

from lineofsight.store.bulk import run_many
from lineofsight.store.tables import ObservationRow

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from sqlalchemy import Connection, Table

    from lineofsight.store.figure_rows import Key

_series = itemgetter(0)


def let_reach(
    connection: Connection,
    figures: Collection[Key],
    last: int | None,
    held: Iterable[Key],
    alike: Iterable[Key],
) -> None:
    """Note to which edition the newest runs of some figures reach.

    Args:
        connection: in the import's transaction.
        figures: the figures.
        last: the edition; ``None`` for the newest of all.
        held: every figure that is held of their series.
        alike: the figures, and others that may be noted so, because they reach there or are about to be written anew.
    """
    if not figures:
        return
    noted, counts = Counter(map(_series, alike)), Counter(map(_series, held))
    whole = {series for series in set(map(_series, figures)) if noted[series] == counts[series]}
    run_many(connection, _SERIES, ("last", "from", "to"), [(last, *one) for one in ranges(whole)])
    single = [(last, *key) for key in figures if key[0] not in whole]
    run_many(connection, _FIGURE, ("last", "series", "period"), single)


def ranges(numbers: Iterable[int]) -> list[tuple[int, int]]:
    """First and last of each run of numbers that follow one another."""
    found: list[tuple[int, int]] = []
    for number in sorted(numbers):
        if found and number == found[-1][1] + 1:
            found[-1] = (found[-1][0], number)
        else:
            found.append((number, number))
    return found


_NEWEST = cast("Table", ObservationRow.__table__)
_REACHING = update(_NEWEST).values(last_return_id=bindparam("last"))
_SERIES = _REACHING.where(_NEWEST.c.series_id.between(bindparam("from"), bindparam("to")))
_FIGURE = _REACHING.where(_NEWEST.c.series_id == bindparam("series"), _NEWEST.c.period_key == bindparam("period"))
