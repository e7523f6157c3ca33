"""Whether two texts say the same."""

from __future__ import annotations

import pytest

from lineofsight.wording.reworded import tell_apart
from lineofsight.wording.same_words import is_same_text


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Recruit social workers.", "Recruit  social\nworkers"),
        ("Re-train managers; then, staff", "Retrain managers – then staff"),
        ("Head of Safeguarding", "HEAD OF SAFEGUARDING "),
        ("", " . "),
        ("Between 10  20", "Between 10\n20"),
        ("By March 31, 2017", "By March 31 2017"),
        ("10. 20 visits; 30", "10 20 visits 30"),
        ("20 – 30 days", "20-30 days"),
        ("20% - 30%", "20%–30%"),
        ("20 -30 days", "20−30 days"),
        ("5 / 10 days", "5/10 days"),
        ("10 (20 before)", "10, 20 before"),
        ("1,000 visits", "1000 visits"),
        ("≥ 90 %", "≥90%"),
        ("-  5 visits", "• 5 visits"),
        ("−5 points", "-5 points"),
        (".5 days", "0.5 days"),
        ("seen | heard", "seen; heard"),
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
        ("10 (20)", "1020"),
        ("20 – 30 days", "2030 days"),
        ("5 / 10 days", "5 10 days"),
        ("1 * 5", "1 5"),
        ("90% on time", "90 on time"),
        (">= 90", "<= 90"),
        ("≥ 90% seen in time", "≤ 90% seen in time"),
        ("within ± 5 points", "within 5 points"),
        ("within +/-5 points", "within +5 points"),
        ("about ~10 a week", "about 10 a week"),
        ("€ 500 a week", "£ 500 a week"),
        ("no more than -5 points", "no more than 5 points"),
        ("a change of (-5)", "a change of (5)"),
        ("a saving of -£500", "a saving of £500"),
        (".5 days", "5 days"),
        ("2²", "22"),
        ("Fewer than 15", ""),
    ],
)
def test_another_number_or_sign_that_is_read_is_another_text(one: str, other: str) -> None:
    """A point between digits and a sign for "more" are read as words; and the two are told apart, too."""
    assert not is_same_text(one, other)
    long = "word " * 30
    before, after = tell_apart(long + one, long + other)
    assert before != after
