"""Columns share a room in a type of which every letter is ten pixels wide."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from lineofsight.desktop.models.column_needs import column_needs
from lineofsight.desktop.models.column_widths import ColumnWidths, Measures
from lineofsight.desktop.models.roles import CellValue

_LETTER = 10


def _pixels(words: str) -> int:
    return len(words) * _LETTER


_TYPE = Measures(_LETTER, 2, _pixels, _pixels, _pixels)
_SENTENCE = "The council asked that every child who is looked after is seen each month by the same social worker"
_COLUMNS = column_needs(
    (("No.", 1), ("Action", 3), ("Lead", 2)), [(CellValue("1.1"), CellValue(_SENTENCE), CellValue("Head of Homes"))]
)
_ALL = (0, 1, 2)
_WIDTHS = ColumnWidths(_COLUMNS, {}, _TYPE)


@given(st.integers(0, 3000), st.integers(0, 3))
def test_no_word_is_broken_and_the_room_is_filled(room: int, in_sight: int) -> None:
    """Whatever the room, each column has its least; together they fill the room, or are wider than it."""
    widths = _WIDTHS.share(room, _ALL, in_sight)
    assert all(width >= _WIDTHS.span(number).least for number, width in zip(_ALL, widths, strict=True))
    needed = sum(_WIDTHS.span(number).least for number in _ALL)
    assert sum(widths) == room if needed <= room else sum(widths) > room


def test_a_width_that_she_gave_holds() -> None:
    """In letters, so that it is as many at every text size; where the table rolls, and where room is to spare."""
    hers = ColumnWidths(_COLUMNS, {1: 30.0}, _TYPE)
    larger = ColumnWidths(_COLUMNS, {1: 30.0}, replace(_TYPE, letter=15))
    for room in (100, 2000):
        assert hers.share(room, _ALL)[1] == 300
        assert larger.share(room, _ALL)[1] == 450
    assert sum(hers.share(2000, _ALL)) == 2000


def test_what_is_to_be_in_sight_has_the_room_where_all_have_not() -> None:
    """The first two stand in it together; where they cannot, nothing is squeezed for them."""
    two = sum(_WIDTHS.span(number).least for number in (0, 1))
    assert sum(_WIDTHS.share(two + 5, _ALL, 2)[:2]) == two + 5
    assert _WIDTHS.share(two - 1, _ALL, 2) == _WIDTHS.share(two - 1, _ALL)


def test_what_one_column_needs_is_taken_from_no_other_where_it_rolls() -> None:
    """Rolled to are the theme and who: a name that is longer than its share makes the table wider."""
    share = 20
    headings = (("No.", 7), ("Action", 26), ("Theme", share), ("Who", 11))
    cells = ("1.1", _SENTENCE, "Leadership and management", "Administrator")
    widths = ColumnWidths(column_needs(headings, [[CellValue(text) for text in cells]]), {}, _TYPE)
    room = sum(widths.span(number).least for number in (0, 1))
    _, _, theme, who = widths.share(room, (0, 1, 2, 3), 2)
    assert who > 11 * _LETTER
    assert theme + who >= share * _LETTER + widths.span(3).least


def test_columns_are_spared_one_after_another_until_the_others_have_two_lines() -> None:
    """None where there is room, all that may be where there is next to none."""
    assert _WIDTHS.left_out(3000, (2, 0)) == frozenset()
    assert _WIDTHS.left_out(700, (2, 0)) == {2}
    assert _WIDTHS.left_out(100, (2, 0)) == {0, 2}
