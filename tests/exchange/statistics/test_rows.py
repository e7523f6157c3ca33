"""Reading line by line gives what the full CSV reader gives, and steps back where it cannot."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lineofsight.exchange.statistics.rows import (
    NotPlainError,
    as_csv,
    full_chunks,
    lines_of,
    misshapen_lines,
    plain_chunks,
    split_times,
    spot_cells,
)
from tests.support.statistics_files import DATA

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lineofsight.exchange.statistics.rows import Chunk

CELL = st.text(st.sampled_from('ab1 ,"'), max_size=4)


def _rows(chunks: Iterable[Chunk], width: int) -> list[tuple[str, ...]]:
    return [
        (*cells, *tail)
        for spots, columns in chunks
        for cells, *tail in zip(spot_cells(spots, width), *columns, strict=True)
    ]


@given(st.lists(st.tuples(CELL, CELL, CELL, CELL), min_size=1, max_size=20))
def test_line_by_line_equals_the_full_reader(rows: list[tuple[str, ...]]) -> None:
    """Whatever commas and quotation marks stand in the cells, both readers find the same cells."""
    text = "\n".join(as_csv(row) for row in [("h1", "h2", "h3", "h4"), *rows]) + "\n"
    assert _rows(plain_chunks(text, 2), 2) == _rows(full_chunks(text, (0, 1), (2, 3)), 2) == rows


@pytest.mark.parametrize("name", ["la_care_leavers_activity.csv", "d3_cpps_subsequent_plan_2013_to_2025.csv"])
def test_line_by_line_equals_the_full_reader_on_a_release(name: str) -> None:
    """Quoted words with commas, and quoted blanks, are read the same both ways."""
    text = (DATA / "published" / name).read_text(encoding="utf-8-sig")
    width = text[: text.index("\n")].count(",") + 1
    plain = _rows(plain_chunks(text, width - 10), 10)
    assert plain == _rows(full_chunks(text, tuple(range(10)), tuple(range(10, width))), 10)
    assert len(plain) > 2000


@pytest.mark.parametrize(
    "text",
    ['a,b,c\n1,"2\n3",4\n', "a,b,c\n1,2,3\n\n4,5,6\n", "a,b,c\r1,2,3\r", '"a\nb",c,d\n1,2,3\n', "a,b,c\n1,2\n"],
)
def test_what_is_no_line_a_row_is_left_to_the_full_reader(text: str) -> None:
    """Line ends in cells, blank lines, lone carriage returns and short rows are never guessed at."""
    with pytest.raises(NotPlainError):
        _rows(plain_chunks(text, 1), 2)


def test_time_and_place_are_parted_wherever_they_stand() -> None:
    """The columns of time come first in most releases, and are found in any order."""
    wanted = (["2025,Reporting year"], ["National"])
    assert split_times(["2025,Reporting year,National"], (0, 1), 3) == wanted
    assert split_times(["Reporting year,2025,National"], (1, 0), 3) == wanted
    assert split_times(['"2025",Reporting year,"a,b"'], (0, 1), 3) == (["2025,Reporting year"], ['"a,b"'])


def test_lines_are_counted_as_an_editor_shows_them() -> None:
    """A cell with a line end takes two lines; short rows have no number among the rows but keep their line."""
    text = 'a,b\n1,"x\ny"\n2\n3,z\n'
    assert lines_of(text, [0, 1]) == {0: 3, 1: 5}
    assert misshapen_lines(text) == [4]
