"""Whether two texts say the same."""

from __future__ import annotations

import pytest

from lineofsight.wording.same_words import is_same_text


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Recruit social workers.", "Recruit  social\nworkers"),
        ("Re-train managers; then, staff", "Retrain managers – then staff"),
        ("Head of Safeguarding", "HEAD OF SAFEGUARDING "),
        ("", " . "),
    ],
)
def test_spaces_signs_and_capitals_are_no_other_words(one: str, other: str) -> None:
    """Officers tidy a cell and promise nothing else."""
    assert is_same_text(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Recruit fourteen social workers", "Recruit ten social workers"),
        ("1.5 visits", "15 visits"),
        ("10 15", "1015"),
        ("90% on time", "90 on time"),
        (">= 90", "<= 90"),
        ("Fewer than 15", ""),
    ],
)
def test_another_number_or_sign_that_is_read_is_another_text(one: str, other: str) -> None:
    """A point between digits and a sign for "more" are read as words."""
    assert not is_same_text(one, other)
