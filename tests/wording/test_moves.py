"""Moves of dates and the status "Slipped but recoverable" have words of their own."""

from __future__ import annotations

import pytest

from lineofsight.wording.moves import LEFT_PLAN, SLIPPED, moved_title, standing


@pytest.mark.parametrize(
    ("numbers", "said"),
    [
        ({}, ""),
        ({"on_track": 0}, ""),
        ({"slipped": 1}, "1 is now “Slipped but recoverable”"),
        ({"complete_evidenced": 1, "complete_unproven": 2}, "3 are now complete"),
        (
            {"not_due": 2, "overdue": 4, "slipped": 9, "complete_unproven": 8, LEFT_PLAN: 1, "complete_evidenced": 1},
            (
                "9 are now “Slipped but recoverable”, 4 “Overdue or will miss”, 2 “Not due or paused”, 9 complete and "
                "1 superseded or withdrawn"
            ),
        ),
    ],
)
def test_where_actions_stand_is_told_in_the_members_words(numbers: dict[str, int], said: str) -> None:
    """Every action once, those that slipped first; both ways of being complete are one."""
    assert standing(numbers) == said


def test_a_move_is_never_called_slipped() -> None:
    """The heading speaks of dates, the word of an action's status."""
    assert moved_title("since 31 December 2016") == "Dates moved since 31 December 2016"
    assert SLIPPED == "slipped but recoverable"
