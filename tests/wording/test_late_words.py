"""How late actions are called: what has no date has neither passed nor will miss one."""

from __future__ import annotations

import pytest

from lineofsight.wording.figures import of_them
from lineofsight.wording.glance import how_late, late_word, late_words


@pytest.mark.parametrize(
    ("overdue", "has_date", "said", "clause"),
    [
        (1, True, "1 day overdue", "is 1 day overdue"),
        (59, True, "59 days overdue", "is 59 days overdue"),
        (0, True, "will miss its date", "will miss its date"),
        (0, False, "off track without a date", "is off track without a date"),
    ],
)
def test_one_action_is_late_in_the_same_words_everywhere(
    overdue: int,
    has_date: bool,  # noqa: FBT001 - a case's value
    said: str,
    clause: str,
) -> None:
    """After its name, and with a verb."""
    assert late_word(overdue, has_date=has_date) == said
    assert how_late(overdue, has_date=has_date) == clause


def test_several_are_late_in_the_words_of_one() -> None:
    """All without a date, some of them, none."""
    assert late_words(2, 2) == late_word(0, has_date=False)
    assert late_words(3, 1, "late") == "late, 1 of them off track without a date"
    assert late_words(3, 0) == "overdue or will miss the date"


@pytest.mark.parametrize(
    ("number", "total", "said"),
    [
        (1, 1, "it"),
        (1, 2, "1 of them"),
        (2, 2, "both of them"),
        (3, 3, "all 3 of them"),
        (1000, 1000, "all 1,000 of them"),
    ],
)
def test_some_of_so_many_are_told_as_that(number: int, total: int, said: str) -> None:
    """Of the only one nobody says that it is one of them."""
    assert of_them(number, total) == said
