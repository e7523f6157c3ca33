"""Under which questions an action is found that has changed."""

from __future__ import annotations

from typing import Any

import pytest

from lineofsight.analysis.picture import judge
from lineofsight.analysis.plan_changes import HOW_CHANGED, facts_of
from lineofsight.domain.statuses import DeliveryStatus, DueKind
from lineofsight.wording.statuses import changed_word
from tests.analysis.plan_makers import AS_AT, action
from tests.analysis.record_makers import BEFORE, record

_DATELESS: dict[str, Any] = {"due_kind": DueKind.NOT_SET, "due_date_current": None}


@pytest.mark.parametrize(
    ("was", "now", "keys"),
    [
        ({}, {"delivery_status": DeliveryStatus.WITHDRAWN}, {"status", "left"}),
        ({}, {"delivery_status": DeliveryStatus.SUPERSEDED}, {"status", "left"}),
        ({}, {"delivery_status": DeliveryStatus.COMPLETE}, {"status", "done"}),
        ({}, _DATELESS, {"status", "redated", "undated"}),
        (_DATELESS, {}, {"status", "redated"}),
        ({}, {"lead_officer": "Ann Lee"}, {"lead"}),
        ({}, {}, set()),
    ],
)
def test_a_kind_that_is_told_apart_is_found_under_the_wider_question_too(
    was: dict[str, Any], now: dict[str, Any], keys: set[str]
) -> None:
    """Whoever asks for changes of status misses no withdrawal, and whoever asks for dates no date that is gone."""
    earlier = record([action(**was)], as_at=BEFORE)
    facts = facts_of(judge(record([action(**now)]), earlier=earlier, since=BEFORE, today=AS_AT))
    assert facts.changed.get("1.1", frozenset()) == ({"any", *keys} if keys else set())


def test_what_is_gone_is_found_nowhere_and_every_question_has_words() -> None:
    """An action that is not there has no line in the plan."""
    earlier = record([action()], as_at=BEFORE)
    assert facts_of(judge(record([]), earlier=earlier, since=BEFORE, today=AS_AT)).changed == {}
    assert all(changed_word(key) for key in HOW_CHANGED)
