"""What the six words for members leave unsaid."""

from __future__ import annotations

import pytest

from lineofsight.domain.statuses import DeliveryStatus, ImpactStatus
from lineofsight.wording.statuses import member_status, status_aside


@pytest.mark.parametrize(
    ("delivery", "impact", "said"),
    [
        (DeliveryStatus.WITHDRAWN, ImpactStatus.NOT_YET_EVIDENCED, "withdrawn"),
        (DeliveryStatus.SUPERSEDED, None, "superseded"),
        (DeliveryStatus.COMPLETE, ImpactStatus.REVERSED, "its effect was lost again"),
        (DeliveryStatus.COMPLETE, ImpactStatus.TOO_EARLY, ""),
        (DeliveryStatus.COMPLETE, None, ""),
        (DeliveryStatus.ON_TRACK, ImpactStatus.REVERSED, ""),
        (DeliveryStatus.PAUSED, ImpactStatus.TOO_EARLY, ""),
    ],
)
def test_what_left_the_plan_and_what_was_lost_is_told_apart(
    delivery: DeliveryStatus, impact: ImpactStatus | None, said: str
) -> None:
    """A withdrawn action is not one that is only not due, and an effect that is lost is not one never shown."""
    assert status_aside(delivery, impact) == said


def test_the_key_covers_both() -> None:
    """Its meanings are true of what is told beside the word, too."""
    assert member_status("complete_unproven").meaning.endswith(": not yet, or not any more.")
    assert member_status("not_due").meaning.endswith("or has left the plan.")
