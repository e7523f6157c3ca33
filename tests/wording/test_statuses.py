"""What the six words for members leave unsaid."""

from __future__ import annotations

import pytest

from lineofsight.domain.statuses import DeliveryStatus, ImpactStatus
from lineofsight.wording.statuses import EFFECT_LOST, action_word, member_status, status_aside


@pytest.mark.parametrize(
    ("delivery", "said"),
    [
        (DeliveryStatus.WITHDRAWN, "withdrawn"),
        (DeliveryStatus.SUPERSEDED, "superseded"),
        (DeliveryStatus.COMPLETE, ""),
        (DeliveryStatus.PAUSED, ""),
        (None, ""),
    ],
)
def test_what_left_the_plan_is_told_apart(delivery: DeliveryStatus | None, said: str) -> None:
    """A withdrawn action is not one that is only not due."""
    assert status_aside(delivery) == said


@pytest.mark.parametrize(
    ("delivery", "impact", "said"),
    [
        (DeliveryStatus.COMPLETE, ImpactStatus.REVERSED, "Complete, effect lost again"),
        (DeliveryStatus.COMPLETE, ImpactStatus.TOO_EARLY, "Complete, impact not yet shown"),
        (DeliveryStatus.ON_TRACK, ImpactStatus.REVERSED, "On track"),
    ],
)
def test_an_effect_that_was_lost_is_not_called_not_yet_shown(
    delivery: DeliveryStatus, impact: ImpactStatus, said: str
) -> None:
    """Its word says that it was shown; of what goes on still the word of its kind stands."""
    key = "complete_unproven" if delivery is DeliveryStatus.COMPLETE else delivery
    assert action_word(key, delivery, impact) == said


def test_the_key_covers_both() -> None:
    """Its meanings are true of what is told beside the word, too."""
    assert member_status("complete_unproven").meaning.endswith(
        f": not yet, or, where it reads “{EFFECT_LOST.removeprefix('Complete, ')}”, not any more."
    )
    assert member_status("not_due").meaning.endswith("or has left the plan.")
