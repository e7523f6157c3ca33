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
    from collections.abc import Collection, Iterable, Iterator, Sequence

Cells = tuple[str, ...]

CHUNK_CHARACTERS = 32 * 1024
"""Of text to a chunk, so that it is still in the processor's cache when it is sorted (best of 8 to 512 KiB)."""
CHUNK_ROWS = 200
"""Rows to a chunk of the full reader, about as many."""

MASK = "\x00"
"""Stands for a comma inside a quoted cell while lines are split; a file that holds it is not taken for text."""


class Chunk(NamedTuple):
    """Some rows: the spot of each as a line of a CSV, whose commas in cells may be masked, and the tail's columns."""

    spots: Sequence[str]
    tail: Sequence[Cells]


class NotPlainError(Exception):
    """The text needs the full CSV reader: a row is not a line, or quotation marks stand where none are expected."""


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

    Commas inside quoted cells are masked; then every line is split at its last ``tail_width`` commas.
    ``spot_cells`` notices a row that is longer or shorter than the header.

    Raises:
        NotPlainError: when a row is not a line, rows are of uneven length, or a quotation mark bounds no cell.
    """
    text = text.replace("\r\n", "\n") if "\r" in text else text
    header_end = text.find("\n")
    if "\r" in text or MASK in text or text.count('"', 0, max(header_end, 0)) % 2:
        raise NotPlainError
    for block in _blocks(text, header_end):
        is_quoted = '"' in block
        lines = (_masked(block) if is_quoted else block).split("\n")
        spots, *tail = _columns([line.rsplit(",", tail_width) for line in lines[1:]])
        if len(tail) != tail_width:
            raise NotPlainError
        yield Chunk(spots, [_unquoted(column) for column in tail] if is_quoted else tail)


def _columns(rows: Iterable[Sequence[str]]) -> list[Cells]:
    try:
        return list(zip(*rows, strict=True))
    except ValueError as error:
        # Some rows are shorter.
        raise NotPlainError from error


def _blocks(text: str, start: int) -> Iterator[str]:
    """Pieces of some whole lines, each with the line end before it, from the line end at ``start`` on."""
    end = len(text)
    while text.endswith("\n", start, end):
        end -= 1
    while 0 <= start < end:
        stop = text.find("\n", start + CHUNK_CHARACTERS, end)
        yield text[start : stop if stop > 0 else end]
        start = stop


def _masked(block: str) -> str:
    """Whole lines with the commas inside their quoted cells masked; two quotation marks inside a cell are one."""
    parts = block.split('"')
    quoted = parts[1::2]
    # Outside a quoted cell stand whole cells, or nothing between the two marks that are one.
    before, after = {part[-1:] for part in parts[:-1:2]}, {part[:1] for part in parts[2::2]}
    if len(parts) % 2 == 0 or not before | after <= _BESIDE_QUOTED or any("\n" in part for part in quoted):
        raise NotPlainError
    parts[1::2] = [part.replace(",", MASK) for part in quoted]
    return '"'.join(parts)


_BESIDE_QUOTED = frozenset({",", "\n", ""})


def _unquoted(cells: Cells) -> Cells:
    """A column's cells as they are meant, where some may be quoted."""
    if '"' not in "".join(cells):
        return cells
    meant = {cell: cell[1:-1].replace('""', '"').replace(MASK, ",") if '"' in cell else cell for cell in set(cells)}
    return tuple([meant[cell] for cell in cells])


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
        heads, places = _split_leading(spots)
        if all('"' not in head for head in set(heads)):
            return heads, places
    rows = spot_cells(spots, width)
    heads = [as_csv([row[at] for at in times]) for row in rows]
    return heads, [as_csv([cell for at, cell in enumerate(row) if at not in times]) for row in rows]


def _split_leading(spots: Iterable[str]) -> tuple[list[str], list[str]]:
    """Each spot's first two cells and the rest, where no quotation mark stands in the two."""
    heads: list[str] = []
    places: list[str] = []
    head, start = "", "\n"
    for spot in spots:
        # A release goes from one time to the next, so that the one before is nearly always this one's too.
        if not spot.startswith(start):
            head = ",".join(spot.split(",", 2)[:2])
            start = f"{head},"
        heads.append(head)
        places.append(spot[len(start) :])
    return heads, places


def spot_cells(spots: Collection[str], width: int) -> list[Cells]:
    """The cells of each distinct spot, or of each place in it.

    Raises:
        NotPlainError: when one does not hold ``width`` cells: a row is longer or shorter than the header.
    """
    cells = [tuple(row) for row in csv.reader(spots)]
    if any(MASK in spot for spot in spots):
        cells = [tuple([cell.replace(MASK, ",") for cell in row]) for row in cells]
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
