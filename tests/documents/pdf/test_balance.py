"""Columns balanced to their words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lineofsight.documents.pdf.balance import balance_widths
from lineofsight.documents.pdf.filling import Filling
from lineofsight.documents.pdf.widths import Need

FILLING = Filling(10, 17)


def need(cells: list[float], comfort: float = 60) -> Need:
    """Return the need of a column whose cells have these widths on one line."""
    return Need(comfort, comfort, max([*cells, comfort]), 1, 0, [[cell] for cell in cells])


def lines(needs: list[Need], widths: list[float]) -> int:
    """Return how many lines the rows take."""
    rows = zip(*(one.cells for one in needs), strict=True)
    return sum(max(FILLING.count(part, width) for (part,), width in zip(row, widths, strict=True)) for row in rows)


def test_width_goes_to_the_column_that_makes_the_rows_tall() -> None:
    """Beside short words, a column of sentences becomes the wider one."""
    needs = [need([40] * 6), need([900] * 6)]
    first, second = balance_widths(needs, [250, 250], FILLING)

    assert first + second == pytest.approx(500)
    assert second > 400


def test_columns_that_share_the_height_stay_as_they_are() -> None:
    """Nothing is moved for nothing."""
    assert balance_widths([need([500]), need([500])], [250, 250], FILLING) == [250, 250]


def test_a_line_is_not_filled_to_its_end() -> None:
    """Half a word is lost on each line but the last; a text that fits stands on one."""
    assert [FILLING.count(text, 110) for text in (40, 100, 101, 160, 170)] == [1, 1, 2, 2, 3]


NEEDS = st.integers(1, 12).flatmap(
    lambda rows: st.lists(st.lists(st.floats(0, 900), min_size=rows, max_size=rows).map(need), min_size=1, max_size=6)
)


@given(NEEDS)
def test_no_table_becomes_taller_wider_or_hard_to_follow(needs: list[Need]) -> None:
    """The sum stays, no column gives more than its comfort, and the rows take no more lines."""
    before = [max(500 / len(needs), one.comfort) for one in needs]
    after = balance_widths(needs, before, FILLING)

    assert sum(after) == pytest.approx(sum(before))
    assert all(width >= one.comfort - 1e-6 for width, one in zip(after, needs, strict=True))
    assert lines(needs, after) <= lines(needs, before)
