"""The figures of one source: read from their column or worked out, with numerators and denominators."""

from __future__ import annotations

from operator import is_
from typing import TYPE_CHECKING, NamedTuple, cast

from lineofsight.exchange.statistics.computed import Working, compute
from lineofsight.exchange.statistics.figure_texts import figure_texts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineofsight.exchange.statistics.harvest import Harvest
    from lineofsight.exchange.statistics.layout import FoundSource

Cells = list[str | None]


class Figures(NamedTuple):
    """Row by row; ``None`` for a figure that is neither number nor symbol, "" for a part that is not given."""

    figures: Cells
    numerators: list[str]
    denominators: list[str]


class FigureColumns:
    """The columns of figures of one file, each distinct cell understood once."""

    def __init__(self, harvest: Harvest) -> None:
        """Take what one pass over the file found.

        Args:
            harvest: with the cells of every column that is asked for.
        """
        self._harvest = harvest
        self._columns: dict[int, Sequence[str | None]] = {}

    def read(self, found: FoundSource, rows: Sequence[int], denominator_rows: Sequence[int]) -> Figures:
        """The figures of a source.

        Args:
            found: the source.
            rows: the rows that its filters pick.
            denominator_rows: the rows on which its denominators stand, where those are other rows.
        """
        if found.value < 0:
            return self._worked_out(found, rows)
        figures = self._cells(found.value, rows)
        numerators = self._parts(found.numerator, rows)
        if found.denominator_picks:
            return Figures(figures, numerators, self._other_rows(found.denominator, rows, denominator_rows))
        return Figures(figures, numerators, self._parts(found.denominator, rows))

    def _worked_out(self, found: FoundSource, rows: Sequence[int]) -> Figures:
        parts = zip(*(self._cells(column, rows) for column in found.sum_of), strict=True)
        over = self._cells(found.over, rows)
        working = Working(found.source.times, found.source.places)
        worked = [compute(cells, total, working) for cells, total in zip(parts, over, strict=True)]
        return Figures(
            [figure for figure, _ in worked], [total or "" for _, total in worked], [total or "" for total in over]
        )

    def _other_rows(self, column: int, rows: Sequence[int], others: Sequence[int]) -> list[str]:
        """The cells of other rows, matched by place and time."""
        spot_of = self._harvest.spot_of
        cells = dict(zip([spot_of[row] for row in others], self._parts(column, others), strict=True))
        return [cells.get(spot_of[row], "") for row in rows]

    def _parts(self, column: int, rows: Sequence[int]) -> list[str]:
        cells = self._cells(column, rows) if column >= 0 else [""] * len(rows)
        return [cell or "" for cell in cells] if None in cells else cast("list[str]", cells)

    def _cells(self, column: int, rows: Sequence[int]) -> Cells:
        if column not in self._columns:
            self._columns[column] = self._understood(column)
        return list(map(self._columns[column].__getitem__, rows))

    def _understood(self, column: int) -> Sequence[str | None]:
        """A column's figures row by row: in most releases the cells themselves."""
        texts, kept = figure_texts(self._harvest.distinct[column]), self._harvest.kept[column]
        return kept if all(map(is_, texts, texts.values())) else [texts[cell] for cell in kept]
