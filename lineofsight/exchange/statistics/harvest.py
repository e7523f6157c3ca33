"""One pass over a data file: times, places and filter words become small numbers, wanted figures are kept.

Nothing is judged here. Checks and series are made afterwards from the distinct times, places, words and cells,
which are few.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from itertools import count, repeat
from operator import add, mul
from typing import TYPE_CHECKING, TypeVar

from lineofsight.exchange.statistics.rows import NotPlainError, full_chunks, plain_chunks, split_times, spot_cells

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable

    from lineofsight.exchange.statistics.layout import Layout
    from lineofsight.exchange.statistics.rows import Cells, Chunk

Key = TypeVar("Key")


class Numbered(defaultdict[Key, int]):
    """Values numbered in the order in which they are first met."""

    def __init__(self) -> None:
        """Start without any."""
        super().__init__(count().__next__)


@dataclass(slots=True, kw_only=True)
class Harvest:
    """What one pass over the rows found.

    Attributes:
        places: the cells of the place columns, numbered.
        times: time period and identifier, numbered.
        place_of: for each spot, its place's number.
        time_of: for each spot, its time's number.
        spot_of: for each row, its spot's number: a spot is one place at one time.
        words: the cells of the filter columns, numbered.
        words_of: for each row, the number of its words; empty when there are no filters.
        distinct: for each column of values, its distinct cells.
        kept: for each column of values that the catalogue reads, its cells row by row.
        is_plain: whether each line was a row, so that every row has as many cells as the header.
    """

    places: Numbered[Cells] = field(default_factory=Numbered)
    times: Numbered[Cells] = field(default_factory=Numbered)
    place_of: list[int] = field(default_factory=list)
    time_of: list[int] = field(default_factory=list)
    spot_of: list[int] = field(default_factory=list)
    words: Numbered[Cells] = field(default_factory=Numbered)
    words_of: list[int] = field(default_factory=list)
    distinct: dict[int, set[str]] = field(default_factory=dict)
    kept: dict[int, list[str]] = field(default_factory=dict)
    is_plain: bool = False

    @property
    def row_count(self) -> int:
        """How many rows were read."""
        return len(self.spot_of)

    @property
    def repeats(self) -> bool:
        """Whether two rows have the same time, place and words."""
        if len(self.words) <= 1:
            return len(self.place_of) < self.row_count
        numbers = map(add, map(mul, self.spot_of, repeat(len(self.words))), self.words_of)
        return len(set(numbers)) < self.row_count

    def first_row_of_places(self, numbers: Collection[int]) -> int:
        """The first row that names one of some places."""
        return self._first_row(spot for spot, place in enumerate(self.place_of) if place in numbers)

    def first_row_of_times(self, numbers: Collection[int]) -> int:
        """The first row that names one of some times."""
        return self._first_row(spot for spot, time in enumerate(self.time_of) if time in numbers)

    def first_row_of_words(self, numbers: Collection[int]) -> int:
        """The first row that holds one of some filter words."""
        # Words are numbered as they are met.
        return self.words_of.index(min(numbers))

    def rows_of_places(self, numbers: Collection[int]) -> int:
        """In how many rows one of some places is named."""
        spots = {spot for spot, place in enumerate(self.place_of) if place in numbers}
        return sum(1 for spot in self.spot_of if spot in spots)

    def _first_row(self, spots: Iterable[int]) -> int:
        # Spots are numbered as they are met, so that the lowest stands first.
        return self.spot_of.index(min(spots))


def gather(text: str, layout: Layout, progress: Callable[[int], None]) -> Harvest:
    """What the rows hold: line by line where that is right, else by the full CSV reader.

    Args:
        text: the whole file.
        layout: what each column is.
        progress: told how many rows were read, after each chunk.

    Raises:
        csv.Error: when the text is no CSV.
    """
    tail_width = len(layout.tail)
    if layout.spots_first and tail_width:
        try:
            harvest = _gathered(plain_chunks(text, tail_width), layout, progress)
        except NotPlainError:
            pass
        else:
            harvest.is_plain = True
            return harvest
    return _gathered(full_chunks(text, layout.spot, layout.tail), layout, progress)


def _gathered(chunks: Iterable[Chunk], layout: Layout, progress: Callable[[int], None]) -> Harvest:
    harvest = Harvest(
        distinct={column: set() for column in (*layout.values, *layout.kept)},
        kept={column: [] for column in layout.kept},
    )
    at = {column: place for place, column in enumerate(layout.tail)}
    filters = [at[column] for column in layout.filters]
    distinct = [(at[column], cells) for column, cells in harvest.distinct.items()]
    kept = [(at[column], cells) for column, cells in harvest.kept.items()]
    spots: Numbered[str] = Numbered()
    number_spot, number_words = spots.__getitem__, harvest.words.__getitem__
    for spot_texts, tail in chunks:
        harvest.spot_of += map(number_spot, spot_texts)
        if filters:
            harvest.words_of += map(number_words, zip(*[tail[place] for place in filters], strict=True))
        for place, cells in distinct:
            cells.update(tail[place])
        for place, column in kept:
            column.extend(tail[place])
        progress(len(harvest.spot_of))
    _understand(spots, layout, harvest)
    return harvest


def _understand(spots: Numbered[str], layout: Layout, harvest: Harvest) -> None:
    """Turn each distinct spot into a place and a time."""
    at = {column: place for place, column in enumerate(layout.spot)}
    times = (at[layout.time[0]], at[layout.time[1]])
    time_texts, place_texts = split_times(spots, times, len(at))
    # In a place's text the columns of time are gone, and those behind them have moved to the left.
    moved = [at[column] - sum(time < at[column] for time in times) if column in at else -1 for column in layout.places]
    known_times, known_places = dict.fromkeys(time_texts, 0), dict.fromkeys(place_texts, 0)
    for text, cells in zip(known_times, spot_cells(known_times, len(times)), strict=True):
        known_times[text] = harvest.times[cells]
    for text, cells in zip(known_places, spot_cells(known_places, len(at) - len(times)), strict=True):
        known_places[text] = harvest.places[tuple([cells[place] if place >= 0 else "" for place in moved])]
    harvest.place_of = [known_places[text] for text in place_texts]
    harvest.time_of = [known_times[text] for text in time_texts]
    _merge_spots(harvest)


def _merge_spots(harvest: Harvest) -> None:
    """Make one of spots that were written in two ways, for example with "" and without for a blank cell."""
    pairs = list(map(add, map(mul, harvest.place_of, repeat(len(harvest.times))), harvest.time_of))
    if len(set(pairs)) == len(pairs):
        return
    first: Numbered[int] = Numbered()
    numbers = [first[pair] for pair in pairs]
    harvest.spot_of = [numbers[spot] for spot in harvest.spot_of]
    harvest.place_of = [pair // len(harvest.times) for pair in first]
    harvest.time_of = [pair % len(harvest.times) for pair in first]
