"""Words for meetings, hours, how a body stands and what the checks find."""

from __future__ import annotations

from decimal import Decimal

import pytest

from lineofsight.analysis.meeting_year import MeetingState
from lineofsight.charts.fonts import is_shown
from lineofsight.domain.governance import Lifecycle
from lineofsight.domain.marking import MEMBERS, PUBLIC, Marking, MarkingLevel
from lineofsight.wording.governance import finding_word, lifecycle_word, row_marking_words
from lineofsight.wording.meetings import hours, meeting_sign, meeting_words


def test_every_state_of_a_meeting_has_a_sign_and_words() -> None:
    """Signs that the type has; no two states are said alike."""
    assert all(is_shown(meeting_sign(state)) for state in MeetingState)
    assert len({meeting_words(state) for state in MeetingState}) == len(MeetingState)
    assert meeting_sign(MeetingState.HELD) != meeting_sign(MeetingState.UNRECORDED)


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (None, "not known"),
        (Decimal(0), "0 hours"),
        (Decimal(1), "1 hour"),
        (Decimal("1.0"), "1 hour"),
        (Decimal("1.50"), "1.5 hours"),
        (Decimal("1412.0"), "1,412 hours"),
    ],
)
def test_hours_are_said(value: Decimal | None, said: str) -> None:
    """Unknown hours are never nought."""
    assert hours(value) == said


def test_every_stage_of_a_body_has_words() -> None:
    """Each its own."""
    assert len({lifecycle_word(one) for one in Lifecycle}) == len(Lifecycle)


def test_what_a_check_found_is_said_in_few_words() -> None:
    """A code without words of its own is still readable."""
    assert finding_word("no_parent") == "Answers to nobody"
    assert finding_word("some_new_check") == "Some new check"


def test_a_rows_marking_is_said() -> None:
    """Public, for members, or exempt with its paragraph."""
    assert row_marking_words(PUBLIC) == "Public"
    assert row_marking_words(MEMBERS) == "For members"
    assert row_marking_words(Marking(MarkingLevel.PART2, 3)) == "Part 2: exempt, paragraph 3"
