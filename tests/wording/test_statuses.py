"""What the six words for members leave unsaid."""

from __future__ import annotations

import pytest

from lineofsight.domain.statuses import DeliveryStatus, ImpactStatus
from lineofsight.wording.statuses import EFFECT_LOST, action_word, member_status, milestone_word


@pytest.mark.parametrize(
    ("delivery", "said"),
    [
        (DeliveryStatus.WITHDRAWN, "Withdrawn"),
        (DeliveryStatus.SUPERSEDED, "Superseded"),
        (DeliveryStatus.PAUSED, "Not due or paused"),
    ],
)
def test_what_left_the_plan_is_told_apart(delivery: DeliveryStatus, said: str) -> None:
    """A withdrawn action or milestone is not one that is only not due."""
    assert action_word("not_due", delivery, ImpactStatus.TOO_EARLY) == said
    assert milestone_word("not_due", delivery) == said


def test_a_milestone_that_was_given_up_with_its_action_says_so() -> None:
    """Whatever officers said of it, or nothing; of others nothing is said where nobody recorded how they stand."""
    for own in (None, DeliveryStatus.ON_TRACK):
        assert milestone_word("not_due", own, DeliveryStatus.WITHDRAWN) == "Withdrawn with its action"
    assert milestone_word(None, None) == "Not recorded"


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
    assert member_status("not_due").meaning.endswith(
        "or, where it reads “superseded” or “withdrawn”, has left the plan."
    )
