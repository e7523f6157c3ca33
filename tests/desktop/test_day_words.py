"""What letters say in a day that is typed in words."""

from __future__ import annotations

import pytest

from lineofsight.desktop.widgets.day_words import lacking_day, month_named, names_nothing


@pytest.mark.parametrize(
    ("letters", "month"),
    [
        ("may", 5),
        ("Mar", 3),
        ("MARCH", 3),
        ("ap", 4),
        ("sept", 9),
        ("ma", None),
        ("j", None),
        ("s", None),
        ("st", None),
    ],
)
def test_a_month_is_named_once_only_one_begins_so(letters: str, month: int | None) -> None:
    """March and May begin alike, and the letter of "1st" is nobody's September."""
    assert month_named(letters) == month


@pytest.mark.parametrize("letters", ["s", "st", "nd", "of", "Friday", "Sept", "j"])
def test_what_belongs_to_a_day_is_no_slip(letters: str) -> None:
    """Ordinals, weekdays and beginnings are passed over."""
    assert not names_nothing(letters)


@pytest.mark.parametrize("letters", ["mai", "x", "marx"])
def test_what_begins_nothing_is_a_slip(letters: str) -> None:
    """It is said, for the day would be another than she means."""
    assert names_nothing(letters)


@pytest.mark.parametrize(
    ("day", "month", "year", "why"),
    [
        (31, 4, 2027, "April has 30 days: there is no 31 April 2027."),
        (29, 2, 2017, "February 2017 has 28 days: there is no 29 February 2017."),
        (29, 2, 2024, ""),
        (31, 12, 2017, ""),
        (0, 4, 2027, ""),
    ],
)
def test_a_month_says_how_many_days_it_has(day: int, month: int, year: int, why: str) -> None:
    """February by its year."""
    assert lacking_day(day, month, year) == why
