"""The rows of a large CSV in chunks of columns, and the lines on which something stands.

A release holds a million cells, most of them the same time and place columns over and over. So each row is
handed over in two parts: its *spot*, everything that says when and where, as one value; and its *tail*, the
columns behind. The distinct spots, a few thousand, are understood afterwards.
"""

from __future__ import annotations

import csv
import io
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

Cells = tuple[str, ...]

CHUNK_ROWS = 200
"""Rows to a chunk, so that they are still in the processor's cache when they are sorted (best of 100 to 20,000)."""


class Chunk(NamedTuple):
    """Up to ``CHUNK_ROWS`` rows: the spot of each, and the columns of the tail."""

    spots: Sequence[str]
    tail: Sequence[Cells]


class NotPlainError(Exception):
    """The text needs the full CSV reader: a line end stands inside a cell, or rows are of uneven length."""


def read_header(text: str) -> tuple[Cells, list[Cells]]:
    """The headings without spaces around them, and the first rows as columns ([] when there are none).

    Raises:
        csv.Error: when the text is no CSV.
    """
    reader = csv.reader(io.StringIO(text[:_SAMPLE_CHARACTERS], newline=""))
    header = tuple(cell.strip() for cell in next(reader, ()))
    rows = list(islice(reader, _SAMPLE_ROWS))
    if len(rows) < _SAMPLE_ROWS and len(text) > _SAMPLE_CHARACTERS:
        # The sample ends inside this row.
        rows.pop()
    rows = [row for row in rows if len(row) == len(header)]
    return header, list(zip(*rows, strict=True))


_SAMPLE_CHARACTERS = 1 << 16
"""More than any header and its first rows take."""
_SAMPLE_ROWS = 100


def plain_chunks(text: str, tail_width: int) -> Iterator[Chunk]:
    """The rows, line by line: three times as fast as the full CSV reader.

    A line whose tail has no quotation marks is split at its last ``tail_width`` commas; one with them goes
    through the CSV reader. ``spot_cells`` notices a row that is longer or shorter than the header.

    Raises:
        NotPlainError: when a row is not a line: a line end inside a cell, or rows of uneven length.
    """
    text = text.replace("\r\n", "\n") if "\r" in text else text
    if "\r" in text:
        raise NotPlainError
    lines = iter(text.rstrip("\n").split("\n"))
    if next(lines).count('"') % 2:
        raise NotPlainError
    while chunk := list(islice(lines, CHUNK_ROWS)):
        rows = [line.rsplit(",", tail_width) for line in chunk]
        # Right unless a quotation mark stands behind the first part: its cell may hold commas.
        quoted = [at for at, line in enumerate(chunk) if '"' in line and line.rfind('"') >= len(rows[at][0])]
        if quoted:
            for at, row in zip(quoted, _split_quoted([chunk[at] for at in quoted], tail_width), strict=True):
                rows[at] = row
        if set(map(len, rows)) != {tail_width + 1}:
            raise NotPlainError
        spots, *tail = zip(*rows, strict=True)
        yield Chunk(spots, tail)


def _split_quoted(lines: list[str], tail_width: int) -> list[list[str]]:
    rows = list(csv.reader(lines))
    if len(rows) != len(lines):
        raise NotPlainError
    return [[as_csv(row[:-tail_width]), *row[-tail_width:]] for row in rows]


def full_chunks(text: str, spot: Sequence[int], tail: Sequence[int]) -> Iterator[Chunk]:
    """The same by the full CSV reader; rows that are longer or shorter than the header are left out.

    Args:
        text: the whole file.
        spot: the positions of the columns of the spot, wherever they stand.
        tail: the positions of the others.

    Raises:
        csv.Error: when the text is no CSV.
    """
    reader = csv.reader(io.StringIO(text, newline=""))
    width = len(next(reader, ()))
    while chunk := list(islice(reader, CHUNK_ROWS)):
        whole = [row for row in chunk if len(row) == width]
        if whole:
            columns = tuple(zip(*whole, strict=True))
            spots = [as_csv(cells) for cells in zip(*(columns[at] for at in spot), strict=True)]
            yield Chunk(spots, [columns[at] for at in tail])


def as_csv(cells: Sequence[str]) -> str:
    """The cells as one line of a CSV."""
    plain = ",".join(cells)
    if '"' not in plain and plain.count(",") == len(cells) - 1 and "\n" not in plain:
        return plain
    line = io.StringIO(newline="")
    csv.writer(line, lineterminator="").writerow(cells)
    return line.getvalue()


def split_times(spots: Collection[str], times: tuple[int, int], width: int) -> tuple[list[str], list[str]]:
    """For each spot, as lines of a CSV, its time period and identifier, and the cells of its place.

    Texts and not tuples: tens of thousands of new tuples would make Python look for garbage again and again.

    Args:
        spots: the distinct spots.
        times: the positions of time period and identifier in them; first and second in most releases.
        width: how many cells a spot holds.

    Raises:
        NotPlainError: when a spot does not hold ``width`` cells.
    """
    if times == (0, 1) and width > len(times):
        places = [spot.split(",", len(times))[-1] for spot in spots]
        heads = [spot[: -len(place) - 1] for spot, place in zip(spots, places, strict=True)]
        if all(head.count(",") == 1 and '"' not in head for head in set(heads)):
            return heads, places
    rows = spot_cells(spots, width)
    heads = [as_csv([row[at] for at in times]) for row in rows]
    return heads, [as_csv([cell for at, cell in enumerate(row) if at not in times]) for row in rows]


def spot_cells(spots: Collection[str], width: int) -> list[Cells]:
    """The cells of each distinct spot, or of each place in it.

    Raises:
        NotPlainError: when one does not hold ``width`` cells: a row is longer or shorter than the header.
    """
    cells = [tuple(row) for row in csv.reader(spots)]
    if len(cells) != len(spots) or set(map(len, cells)) - {width}:
        raise NotPlainError
    return cells


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


def misshapen_lines(text: str) -> list[int]:
    """The lines of every row that is longer or shorter than the header; blank lines are none."""
    reader = csv.reader(io.StringIO(text, newline=""))
    width = len(next(reader, ()))
    return [reader.line_num for row in reader if row and len(row) != width]


def _whole_rows(text: str) -> Iterator[tuple[int, list[str]]]:
    reader = csv.reader(io.StringIO(text, newline=""))
    width = len(next(reader, ()))
    return ((reader.line_num, row) for row in reader if len(row) == width)
