"""How a table's width is shared."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lineofsight.documents.pdf.widths import Bounds, Need, Wish, make_need, share_width

BOUNDS = Bounds(480, 80, 10)

NEEDS = st.builds(
    lambda least, more, weight: Need(least, least, least + more, weight),
    st.floats(5, 200),
    st.floats(0, 600),
    st.floats(0.1, 5),
)


@given(st.lists(NEEDS, min_size=1, max_size=12))
def test_the_widths_fill_the_page(needs: list[Need]) -> None:
    """Whatever the columns need, the table is as wide as the text."""
    assert sum(share_width(needs, 480)) == pytest.approx(480)


@given(st.lists(NEEDS, min_size=1, max_size=4))
def test_no_column_is_narrower_than_its_longest_word_when_all_can_fit(needs: list[Need]) -> None:
    """Words are broken only when there is no other way."""
    if sum(need.least for need in needs) <= 480:
        assert all(width >= need.least - 1e-6 for width, need in zip(share_width(needs, 480), needs, strict=True))


def test_width_goes_by_weight_between_word_and_text() -> None:
    """A column of twice the weight gets twice the width where both want more."""
    first, second = share_width([Need(50, 50, 1000, 1), Need(50, 50, 1000, 2)], 300)

    assert second == pytest.approx(2 * first)


def test_one_endless_word_does_not_take_the_page() -> None:
    """A column asks for at most two fifths of the page because of one word."""
    assert make_need((40, 40), [[(5000, 5000)]], Wish(1), BOUNDS).least == pytest.approx(0.4 * 480 + 10.5)


def test_what_is_asked_for_a_column_gives_way_to_words() -> None:
    """A width that is asked for is kept while there is room; then only the words are, with enough for a few."""
    wide = make_need((40, 40), [[(60, 300)]], Wish(1, 150), BOUNDS)
    other = make_need((40, 40), [[(60, 3000)]], Wish(8), BOUNDS)

    assert (wide.least, wide.comfort) == (160.5, 90.5)
    assert share_width([wide, other], 480)[0] == pytest.approx(160.5)
    assert share_width([wide, wide, wide, other], 480)[0] < 150
