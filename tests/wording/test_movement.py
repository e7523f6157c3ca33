"""What the marks of a chart of natural variation mean, beside it."""

from __future__ import annotations

import pytest

from lineofsight.wording.movement import marks_sentence


@pytest.mark.parametrize(
    ("kinds", "said"),
    [
        ([], ""),
        (["common_cause"], "Ring: natural variation."),
        (
            ["special_cause_concern", "common_cause", "special_cause_concern"],
            "Ring: natural variation; square: worse than natural variation explains.",
        ),
        (
            ["special_cause_neutral_low", "special_cause_neutral_high"],
            "Diamond: higher or lower than natural variation explains.",
        ),
        (["special_cause_improvement"], "Disc: better than natural variation explains."),
    ],
)
def test_only_the_marks_that_a_chart_has_are_explained_once_each(kinds: list[str], said: str) -> None:
    """In one order, whatever the order of the points; up and down are one mark."""
    assert marks_sentence(kinds) == said
