"""Which column of a data file is what: time, place, filter, value, and those that the catalogue reads."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from lineofsight.exchange.statistics.figure_texts import is_value
from lineofsight.exchange.statistics.standard_columns import (
    LEVEL,
    MISSPELT_LEVEL,
    OBSERVATIONAL_COLUMNS,
    PLACE_COLUMNS,
    TIME_COLUMNS,
)

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from lineofsight.exchange.statistics.catalogue import Catalogue
    from lineofsight.exchange.statistics.catalogue_fields import Entry, Renamed
    from lineofsight.exchange.statistics.catalogue_sources import Source
    from lineofsight.exchange.statistics.metadata import Metadata
    from lineofsight.exchange.statistics.rows import Cells

Picks = tuple[tuple[int, frozenset[str]], ...]
"""Filter column and accepted words, for each filter that picks rows."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundSource:
    """One catalogue entry's source, with the positions of its columns in this file (-1: the file has none)."""

    entry: Entry
    source: Source
    value: int
    sum_of: tuple[int, ...]
    over: int
    numerator: int
    denominator: int
    picks: Picks
    denominator_picks: Picks

    @property
    def value_columns(self) -> tuple[int, ...]:
        """Every column of figures that is read."""
        columns = (self.value, *self.sum_of, self.over, self.numerator, self.denominator)
        return tuple(dict.fromkeys(column for column in columns if column >= 0))


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """What each column of one data file is, by position.

    Attributes:
        header: the headings.
        places: the positions of the place columns, in the standard's order; -1 for one that is not there.
        time: the positions of time period and identifier.
        filters: the positions of every column that is neither time, place nor value.
        values: the positions of the columns of figures.
        spot: the positions of the columns that say when and where, in the file's order.
        tail: the positions of all others, in the file's order.
        sources: what the catalogue reads here.
    """

    header: tuple[str, ...]
    places: tuple[int, ...]
    time: tuple[int, int]
    filters: tuple[int, ...]
    values: tuple[int, ...]
    spot: tuple[int, ...]
    tail: tuple[int, ...]
    sources: tuple[FoundSource, ...]

    @property
    def spots_first(self) -> bool:
        """Whether every row begins with time and place, as in most releases."""
        return self.spot == tuple(range(len(self.spot)))

    @property
    def kept(self) -> tuple[int, ...]:
        """The columns of figures that the catalogue reads."""
        return tuple(dict.fromkeys(column for found in self.sources for column in found.value_columns))


def standard_header(header: Sequence[str]) -> tuple[str, ...]:
    """The headings, with the one known misspelling of the standard's put right."""
    if MISSPELT_LEVEL in header and LEVEL not in header:
        return tuple(LEVEL if name == MISSPELT_LEVEL else name for name in header)
    return tuple(header)


def lay_out(header: tuple[str, ...], first: Sequence[Cells], catalogue: Catalogue, metadata: Metadata | None) -> Layout:
    """What each column is.

    With metadata its word counts. Without, a column is one of values when every cell of the first rows is a
    number or a symbol, unless the catalogue filters by it.

    Args:
        header: the headings; the required ones are there.
        first: the columns of the first rows, or empty.
        catalogue: what is looked for.
        metadata: what the file beside says, if there is one.
    """
    where = {name: position for position, name in enumerate(header)}
    sources = _found_sources(where, catalogue)
    catalogue_filters = {column for found in sources for column, _ in (*found.picks, *found.denominator_picks)}
    catalogue_values = {column for found in sources for column in found.value_columns}
    spot = tuple(at for at, name in enumerate(header) if name in PLACE_COLUMNS or name in TIME_COLUMNS)
    filters: list[int] = []
    values: list[int] = []
    for position, name in enumerate(header):
        if position in spot:
            continue
        if metadata is not None:
            valued = name in metadata.indicators
        else:
            valued = position in catalogue_values or _looks_valued(name, position, first)
        (values if valued and position not in catalogue_filters else filters).append(position)
    return Layout(
        header=header,
        places=tuple(where.get(name, -1) for name in PLACE_COLUMNS),
        time=(where["time_period"], where["time_identifier"]),
        filters=tuple(filters),
        values=tuple(values),
        spot=spot,
        tail=tuple(sorted((*filters, *values))),
        sources=sources,
    )


def _looks_valued(name: str, position: int, first: Sequence[Cells]) -> bool:
    return name not in OBSERVATIONAL_COLUMNS and bool(first) and all(map(is_value, set(first[position])))


def _found_sources(at: Mapping[str, int], catalogue: Catalogue) -> tuple[FoundSource, ...]:
    found = (_first_fit(entry, at, catalogue.renamed) for entry in catalogue.entries)
    return tuple(source for source in found if source is not None)


def _first_fit(entry: Entry, at: Mapping[str, int], renamed: Renamed) -> FoundSource | None:
    for source in entry.sources:
        if all(renamed.position(at, column) is not None for column in source.columns):
            return _positions(entry, source, at, renamed)
    return None


def _positions(entry: Entry, source: Source, at: Mapping[str, int], renamed: Renamed) -> FoundSource:
    def position(column: str) -> int:
        found = renamed.position(at, column) if column else None
        return -1 if found is None else found

    def picks(filters: tuple[tuple[str, str], ...]) -> Picks:
        return tuple((position(column), renamed.spellings(word)) for column, word in filters)

    return FoundSource(
        entry=entry,
        source=source,
        value=position(source.value),
        sum_of=tuple(position(column) for column in source.sum_of),
        over=position(source.over),
        numerator=position(source.numerator),
        denominator=position(source.denominator),
        picks=picks(source.filters),
        denominator_picks=picks(source.denominator_filters),
    )
