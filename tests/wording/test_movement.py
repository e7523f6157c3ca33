"""What the marks of a chart of natural variation mean, in its key."""

from __future__ import annotations

import pytest

from lineofsight.wording.movement import mark_words


@pytest.mark.parametrize(
    ("kinds", "said"),
    [
        ([], []),
        (["common_cause"], ["natural variation"]),
        (
            ["special_cause_concern", "common_cause", "special_cause_concern"],
            ["natural variation", "worse than natural variation explains"],
        ),
        (
            ["special_cause_neutral_low", "special_cause_neutral_high"],
            ["higher or lower than natural variation explains"],
        ),
        (["special_cause_improvement"], ["better than natural variation explains"]),
    ],
)
def test_only_the_marks_that_a_chart_has_are_explained_once_each(kinds: list[str], said: list[str]) -> None:
    """In one order, whatever the order of the points; up and down are one mark."""
    assert list(mark_words(kinds).values()) == said
