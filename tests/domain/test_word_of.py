"""The words that officers may use are found however they write them."""

from __future__ import annotations

import pytest

from lineofsight.domain.statuses import DateChangeReason, DeliveryStatus
from lineofsight.domain.validation import word_of
from lineofsight.errors import ValueRefusedError


@pytest.mark.parametrize("text", ["re-plan", "Re-plan", "RE PLAN", "re_plan"])
def test_a_word_with_a_hyphen_is_found(text: str) -> None:
    """The allowed word re-plan itself has a hyphen, where others have a line below."""
    assert word_of(DateChangeReason, text, "reason") is DateChangeReason.RE_PLAN


@pytest.mark.parametrize("text", ["on_track", "On track", " ON-TRACK "])
def test_a_word_is_found_whatever_its_case_and_spaces(text: str) -> None:
    """What a person types in place of the drop-down's word is understood."""
    assert word_of(DeliveryStatus, text, "delivery_status") is DeliveryStatus.ON_TRACK


def test_another_word_is_refused_with_the_list() -> None:
    """The sentence names every allowed word."""
    with pytest.raises(ValueRefusedError, match="capacity, dependency, other, partner, re-plan, scope"):
        word_of(DateChangeReason, "bad luck", "reason")
