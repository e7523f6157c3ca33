"""Noting that an edition gave figures that are held already: whole series at once wherever all of theirs were."""

from __future__ import annotations

from collections import Counter
from itertools import chain
from operator import itemgetter
from typing import TYPE_CHECKING, cast

from sqlalchemy import bindparam, update

from lineofsight.store.bulk import run_many
from lineofsight.store.tables import ObservationRow

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from sqlalchemy import Connection, Table

Key = tuple[int, int]
"""Series and period key of one figure."""

_series = itemgetter(0)


def confirm(
    connection: Connection,
    return_id: int,
    confirmed: Collection[Key],
    held: Iterable[Key],
    replaced: Iterable[Key],
) -> None:
    """Let the newest editions of some figures reach to a return.

    Args:
        connection: in the import's transaction.
        return_id: the return that gave the same figures.
        confirmed: the figures.
        held: every figure that is held of their series.
        replaced: those of them that will be written anew afterwards, so that it does not matter what stands there.
    """
    counts = Counter(map(_series, held))
    settled = Counter(map(_series, chain(confirmed, replaced)))
    whole = {series for series, count in settled.items() if count == counts[series]}
    run_many(
        connection,
        _SERIES,
        ("confirmed_by", "first", "last"),
        [(return_id, first, last) for first, last in ranges(whole)],
    )
    run_many(
        connection,
        _FIGURE,
        ("confirmed_by", "series", "period"),
        [(return_id, *key) for key in confirmed if key[0] not in whole],
    )


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
_REACHING = update(_NEWEST).values(last_return_id=bindparam("confirmed_by"))
_SERIES = _REACHING.where(_NEWEST.c.series_id.between(bindparam("first"), bindparam("last")))
_FIGURE = _REACHING.where(_NEWEST.c.series_id == bindparam("series"), _NEWEST.c.period_key == bindparam("period"))
