"""The rows of a large CSV, handed over as chunks of columns, and the lines on which something stands.

A release holds a million cells, of which few are wanted. Checks look at the distinct values of a column while
the chunk is still in the processor's cache, and only what is wanted is kept: measured, keeping every cell costs
as much again as reading them.
"""

from __future__ import annotations

import csv
import io
from itertools import islice
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

Columns = tuple[tuple[str, ...], ...]
"""One chunk: for each heading, the cells of up to ``CHUNK_ROWS`` rows."""

CHUNK_ROWS = 200
"""Rows to a chunk (measured best of 100 to 20,000)."""


class ColumnChunks:
    """A CSV's header, and its rows as chunks of columns; blank lines are passed over.

    Attributes:
        header: the headings, without spaces around them.
        misshapen: once every chunk was taken, how many rows were longer or shorter than the header; such rows
            are in no chunk.
    """

    def __init__(self, text: str) -> None:
        """Read the header.

        Args:
            text: the whole file.

        Raises:
            csv.Error: when the text is no CSV.
        """
        self._reader = csv.reader(io.StringIO(text, newline=""))
        self.header = tuple(cell.strip() for cell in next(self._reader, ()))
        self.misshapen = 0

    def __iter__(self) -> Iterator[Columns]:
        """The rows, once, as chunks of columns."""
        width = len(self.header)
        while chunk := list(islice(self._reader, CHUNK_ROWS)):
            if set(map(len, chunk)) != {width}:
                self.misshapen += sum(bool(row) and len(row) != width for row in chunk)
                chunk = [row for row in chunk if len(row) == width]
            if chunk:
                yield tuple(zip(*chunk, strict=True))


def lines_of(text: str, rows: Collection[int]) -> dict[int, int]:
    """The file's line number for each row index; reads the text again, so ask only for what is shown."""
    wanted, found = set(rows), {}
    if not wanted:
        return {}
    for index, (line, _) in enumerate(_whole_rows(text)):
        if index in wanted:
            found[index] = line
            if len(found) == len(wanted):
                break
    return found


def lines_with(text: str, column: int, cells: Collection[str]) -> list[tuple[int, str]]:
    """Line number and cell of every row that holds one of ``cells`` in a column; reads the text again."""
    wanted = frozenset(cells)
    return [(line, row[column]) for line, row in _whole_rows(text) if row[column] in wanted]


def row_cells(text: str, rows: Collection[int]) -> dict[int, list[str]]:
    """The cells of each row index; reads the text again."""
    wanted = frozenset(rows)
    return {index: row for index, (_, row) in enumerate(_whole_rows(text)) if index in wanted}


def misshapen_lines(text: str) -> list[tuple[int, int]]:
    """Line number and number of cells of every row that is longer or shorter than the header."""
    reader = csv.reader(io.StringIO(text, newline=""))
    width = len(next(reader, ()))
    return [(reader.line_num, len(row)) for row in reader if row and len(row) != width]


def _whole_rows(text: str) -> Iterator[tuple[int, list[str]]]:
    reader = csv.reader(io.StringIO(text, newline=""))
    width = len(next(reader, ()))
    return ((reader.line_num, row) for row in reader if len(row) == width)
