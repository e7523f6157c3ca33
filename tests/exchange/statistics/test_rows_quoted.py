"""Lines with quoted cells are split where the full CSV reader splits them, or left to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lineofsight.exchange.statistics import rows
from lineofsight.exchange.statistics.rows import (
    MASK,
    NotPlainError,
    full_chunks,
    plain_chunks,
    split_times,
    spot_cells,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lineofsight.exchange.statistics.rows import Chunk

HEADER = "h1,h2,h3,h4\n"
LINE = st.text(st.sampled_from('ab,,,"" '), max_size=14)


def _cells(chunks: Iterable[Chunk]) -> list[tuple[str, ...]]:
    return [
        (*spot, *tail) for spots, columns in chunks for spot, *tail in zip(spot_cells(spots, 2), *columns, strict=True)
    ]


@given(st.lists(LINE, max_size=6), st.sampled_from(["", "\n", "\n\n"]), st.sampled_from([1, 12, 1000]))
def test_whatever_is_not_left_to_the_full_reader_is_read_as_it_reads(
    lines: list[str], ending: str, characters: int
) -> None:
    """Quotation marks anywhere, also where no program writes them, and chunks of any size change no cell."""
    text = HEADER + "\n".join(lines) + ending
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(rows, "CHUNK_CHARACTERS", characters)
        try:
            plain = _cells(plain_chunks(text, 2))
        except NotPlainError:
            return
    assert plain == _cells(full_chunks(text, (0, 1), (2, 3)))


@pytest.mark.parametrize(
    ("line", "cells"),
    [
        ('"Bristol, City of",801,c,"1,234"', ("Bristol, City of", "801", "c", "1,234")),
        ('"","",c,""', ("", "", "c", "")),
        ('"the ""other"" place",801,"""c""",7', ('the "other" place', "801", '"c"', "7")),
        ('a,b,"","x, y, z"', ("a", "b", "", "x, y, z")),
    ],
)
def test_quoted_cells_are_read_line_by_line(line: str, cells: tuple[str, ...]) -> None:
    """What the Department's programs write needs no full reader: commas, blanks and quotation marks in quotes."""
    assert _cells(plain_chunks(f"{HEADER}{line}\n1,2,3,4\n", 2)) == [cells, ("1", "2", "3", "4")]


@pytest.mark.parametrize(
    "line", ['a"b",c,d,e', '"a"b,c,d,e', 'a, "b,c",d,e', 'a,b,c"d"', 'a,b,"c\nd",e', 'a,b,c,"d', f"a,b,c{MASK},d"]
)
def test_marks_that_begin_or_end_no_cell_are_left_to_the_full_reader(line: str) -> None:
    """A mark inside an unquoted cell, behind a space or without its second is never guessed at."""
    with pytest.raises(NotPlainError):
        _cells(plain_chunks(f"{HEADER}{line}\n", 2))


def test_a_file_of_headings_has_no_rows() -> None:
    """Headings with or without line ends behind them are no row and no fault."""
    assert [list(plain_chunks("h1,h2" + ending, 1)) for ending in ("", "\n", "\n\n\n")] == [[], [], []]


def test_times_are_told_apart_whatever_they_begin_with() -> None:
    """A spot takes over the time of the one before only where both of its cells are the same."""
    spots = [",,a", ",,b", "2025,Reporting year,c", "2025,Reporting years,d", "2025,Reporting year,e,f"]
    assert split_times(spots, (0, 1), 3) == (
        [",", ",", "2025,Reporting year", "2025,Reporting years", "2025,Reporting year"],
        ["a", "b", "c", "d", "e,f"],
    )
