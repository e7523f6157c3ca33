"""Questions can be read aloud, are asked of somebody, and are called for by something."""

from __future__ import annotations

from dataclasses import replace

import pytest

from lineofsight.domain.questions import Question, QuestionAudience, QuestionBank, QuestionSource, Topic
from lineofsight.domain.triggers import ALWAYS
from lineofsight.errors import ValueRefusedError

QUESTION = Question(
    q_id="own-1",
    topic="own",
    text="Who answers the telephone at night?",
    follow_up="And on Sundays?",
    good_answer_sounds_like="Names a post.",
    warning_signs=("Nobody knows.",),
)


def test_a_councils_own_question_is_for_all_members_and_always_asked_unless_it_says_otherwise() -> None:
    """What a council leaves out has the widest meaning."""
    assert QUESTION.source is QuestionSource.COUNCIL
    assert QUESTION.audience == (QuestionAudience.ALL_MEMBERS,)
    assert QUESTION.triggers == (ALWAYS,)


@pytest.mark.parametrize(
    ("parts", "field"),
    [
        ({"text": "Tell me who answers."}, "text"),
        ({"text": f"{'word ' * 30}word?"}, "text"),
        ({"follow_up": " "}, "follow_up"),
        ({"good_answer_sounds_like": ""}, "good_answer_sounds_like"),
        ({"warning_signs": ()}, "warning_signs"),
        ({"warning_signs": ("",)}, "warning_signs"),
        ({"triggers": ()}, "triggers"),
        ({"audience": ()}, "audience"),
        ({"principles": ("h",)}, "principles"),
        ({"principles": ("a", "a")}, "principles"),
        ({"indicator_ids": ("x", "x")}, "indicator_ids"),
        ({"q_id": ""}, "q_id"),
        ({"topic": ""}, "topic"),
    ],
)
def test_an_incomplete_question_is_refused_by_its_field(parts: dict[str, object], field: str) -> None:
    """The refusal names the column that needs mending."""
    with pytest.raises(ValueRefusedError) as refused:
        replace(QUESTION, **parts)  # type: ignore[arg-type] # wrong parts are the point
    assert refused.value.field == field


def test_a_question_for_all_members_is_for_every_audience_and_one_for_scrutiny_is_not() -> None:
    """All members means everybody; a narrower audience means only that one."""
    narrow = replace(QUESTION, audience=(QuestionAudience.SCRUTINY,))
    assert all(QUESTION.is_for(audience) for audience in QuestionAudience)
    assert [audience for audience in QuestionAudience if narrow.is_for(audience)] == [QuestionAudience.SCRUTINY]


def test_a_bank_refuses_a_reference_or_a_topic_twice() -> None:
    """Two questions of one reference could not be told apart."""
    topic = Topic(topic_id="own", title="Own", short_title="Own", order=1)
    assert QuestionBank(topics=(topic,), questions=(QUESTION,)).questions == (QUESTION,)
    with pytest.raises(ValueRefusedError, match="twice"):
        QuestionBank(topics=(topic,), questions=(QUESTION, QUESTION))
    with pytest.raises(ValueRefusedError, match="twice"):
        QuestionBank(topics=(topic, topic))
