"""What letters say in a day that is typed in words."""

from __future__ import annotations

import pytest

from lineofsight.desktop.widgets.day_words import month_named, names_nothing


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
