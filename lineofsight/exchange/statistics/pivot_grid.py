"""A table with headings above and at the left, spread over merged cells: each figure with all its headings.

Source of the shape: the Department's own code of the table tool (explore-education-statistics,
downloadTableOdsFile.ts): the title in the first cell, an empty row, the table as it is shown, an empty row, footnotes.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lineofsight.exchange.statistics.grid import Row

_LEAST_ROWS = 4
"""Title, empty row, headings, figures."""


@dataclass(frozen=True, slots=True)
class PivotCell:
    """One figure: its row from 1, its text, and the headings above it and at its left."""

    line: int
    text: str
    headings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Pivot:
    """A table as it is shown: its title and figures."""

    title: str
    cells: tuple[PivotCell, ...]


def read_pivot(grid: Sequence[Row]) -> Pivot | None:
    """The title and figures of a sheet, or ``None`` when it has no such shape.

    Args:
        grid: the sheet's rows, as texts.
    """
    if len(grid) < _LEAST_ROWS or not _is_alone(grid[0]) or any(cell.strip() for cell in grid[1]):
        return None
    body = _body(grid)
    if not body:
        return None
    left = next((at for at, cell in enumerate(body[0]) if cell), 0)
    above = next((at for at, row in enumerate(body) if row[0]), 0)
    if not left or not above:
        return None
    across = _spread(body[:above])
    down = _spread([list(column) for column in zip(*(row[:left] for row in body[above:]), strict=True)])
    cells = tuple(_cells(body, above, left, across, down))
    return Pivot(grid[0][0].strip(), cells)


def _is_alone(row: Row) -> bool:
    return bool(row) and bool(row[0].strip()) and not any(cell.strip() for cell in row[1:])


def _body(grid: Sequence[Row]) -> list[list[str]]:
    """The rows of the table, all as wide as the widest; an empty row ends them."""
    rows: list[list[str]] = []
    for row in grid[2:]:
        cells = [cell.strip() for cell in row]
        if not any(cells):
            break
        rows.append(cells)
    width = max((len(row) for row in rows), default=0)
    return [[*row, *[""] * (width - len(row))] for row in rows]


def _spread(layers: list[list[str]]) -> list[list[str]]:
    """Headings in layers from the outermost; a merged one counts for all that it covers.

    An empty cell belongs to the heading before it, unless an outer layer begins a heading there: then the outer
    one covers both layers.
    """
    spread: list[list[str]] = []
    for depth, layer in enumerate(layers):
        made: list[str] = []
        for at, cell in enumerate(layer):
            begins = any(outer[at] for outer in layers[:depth])
            made.append(cell or ("" if begins or not made else made[-1]))
        spread.append(made)
    return spread


def _cells(
    body: list[list[str]], above: int, left: int, across: list[list[str]], down: list[list[str]]
) -> Iterator[PivotCell]:
    for number, row in enumerate(body[above:]):
        at_left = [layer[number] for layer in down]
        for at in range(left, len(row)):
            headings = (*(layer[at] for layer in across), *at_left)
            # Title and empty row stand above the body, and lines are counted from 1.
            yield PivotCell(above + number + 3, row[at], tuple(dict.fromkeys(word for word in headings if word)))
