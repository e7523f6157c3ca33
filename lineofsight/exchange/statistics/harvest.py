"""One pass over a data file: places, times and filter words become small numbers, wanted figures are kept.

Nothing is judged here. Checks and series are made afterwards from the distinct places, times, words and cells,
which are few.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import chain, repeat
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from lineofsight.exchange.statistics.layout import Layout
    from lineofsight.exchange.statistics.rows import Columns

Words = tuple[str, ...]


class Numbered(dict[Words, int]):
    """Tuples of words numbered in the order in which they are first met."""

    def __missing__(self, words: Words) -> int:
        """The next free number."""
        number = self[words] = len(self)
        return number


@dataclass(slots=True)
class Harvest:
    """What one pass over the rows found.

    Attributes:
        places: the cells of the place columns, numbered; ``place_of`` gives each row's number.
        times: time period and identifier, numbered; ``time_of`` gives each row's number.
        words: the cells of the filter columns, numbered; ``words_of`` gives each row's number.
        distinct: for each column of values, its distinct cells.
        kept: for each column of values that the catalogue reads, its cells row by row.
    """

    places: Numbered = field(default_factory=Numbered)
    place_of: list[int] = field(default_factory=list)
    times: Numbered = field(default_factory=Numbered)
    time_of: list[int] = field(default_factory=list)
    words: Numbered = field(default_factory=Numbered)
    words_of: list[int] = field(default_factory=list)
    distinct: dict[int, set[str]] = field(default_factory=dict)
    kept: dict[int, list[str]] = field(default_factory=dict)

    @property
    def row_count(self) -> int:
        """How many rows were read."""
        return len(self.place_of)


def gather(first: Columns, rest: Iterable[Columns], layout: Layout, progress: Callable[[int], None]) -> Harvest:
    """What the rows hold.

    Args:
        first: the first chunk, from which the layout was made.
        rest: the chunks after it.
        layout: what each column is.
        progress: told how many rows were read, after each chunk.
    """
    harvest = Harvest(
        distinct={column: set() for column in (*layout.values, *layout.kept)},
        kept={column: [] for column in layout.kept},
    )
    number_place, number_time = harvest.places.__getitem__, harvest.times.__getitem__
    number_words = harvest.words.__getitem__
    for chunk in chain((first,) if first else (), rest):
        places = [chunk[column] if column >= 0 else repeat("", len(chunk[0])) for column in layout.places]
        harvest.place_of += map(number_place, zip(*places, strict=True))
        harvest.time_of += map(number_time, zip(*(chunk[column] for column in layout.time), strict=True))
        if layout.filters:
            harvest.words_of += map(number_words, zip(*(chunk[column] for column in layout.filters), strict=True))
        for column, cells in harvest.distinct.items():
            cells.update(chunk[column])
        for column, kept in harvest.kept.items():
            kept.extend(chunk[column])
        progress(len(harvest.place_of))
    return harvest
