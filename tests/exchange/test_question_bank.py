"""The question bank is complete, readable and rests on indicators that exist."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING

import pytest

from lineofsight.domain.indicators import PRINCIPLES
from lineofsight.domain.questions import QuestionAudience, QuestionSource
from lineofsight.domain.triggers import TriggerKind
from lineofsight.errors import LineOfSightError
from lineofsight.exchange.question_bank import read_question_bank
from lineofsight.exchange.statistics.catalogue import read_catalogue
from lineofsight.paths import resources_folder
from lineofsight.wording.glossary import find_abbreviations, find_unexplained

if TYPE_CHECKING:
    from pathlib import Path

BANK = read_question_bank()

ONE = """
title = "Is it good?"
short_title = "Good"
order = 1
[[question]]
q_id = "good-1"
text = "Is it good?"
follow_up = "How do you know?"
good_answer_sounds_like = "Says how."
warning_signs = ["Nobody knows."]
trigger = "always"
audience = ["all_members"]
"""


def _texts() -> list[tuple[str, str]]:
    return [
        (question.q_id, text)
        for question in BANK.questions
        for text in (question.text, question.follow_up, question.good_answer_sounds_like, *question.warning_signs)
    ]


def test_the_bank_is_wide_enough() -> None:
    """At least sixteen topics and 120 questions, and several in each topic."""
    assert len(BANK.topics) >= 16
    assert len(BANK.questions) >= 120
    for topic in BANK.topics:
        assert sum(question.topic == topic.topic_id for question in BANK.questions) >= 6


def test_topics_stand_in_their_order_and_questions_follow_them() -> None:
    """The orders run from 1 without a gap, and questions are grouped by topic in that order."""
    assert [topic.order for topic in BANK.topics] == list(range(1, len(BANK.topics) + 1))
    groups = list(dict.fromkeys(question.topic for question in BANK.questions))
    assert groups == [topic.topic_id for topic in BANK.topics]


def test_every_principle_and_audience_has_several_questions() -> None:
    """Nobody is left without a question to ask, and no duty of a corporate parent without one."""
    for principle in PRINCIPLES:
        assert sum(principle in question.principles for question in BANK.questions) >= 5
    for audience in QuestionAudience:
        assert sum(audience in question.audience for question in BANK.questions) >= 10


def test_every_kind_of_trigger_calls_for_a_question() -> None:
    """No kind of evidence goes unasked."""
    assert {trigger.kind for question in BANK.questions for trigger in question.triggers} == set(TriggerKind)


def test_no_sentence_stands_twice() -> None:
    """No question, follow-up, good answer or warning sign repeats another."""
    texts = [text.lower() for _, text in _texts()]
    assert sorted({text for text in texts if texts.count(text) > 1}) == []


def test_questions_are_readable_without_abbreviations_or_figures() -> None:
    """A councillor can read each aloud: no abbreviation, and no digit that could be taken for a standard."""
    for q_id, text in _texts():
        assert find_unexplained(text) == (), q_id
        assert find_abbreviations(text) == (), q_id
        assert not any(char.isdigit() for char in text), q_id


def test_a_good_answer_and_a_warning_sign_end_as_sentences() -> None:
    """Each is whole, so that it can be printed by itself."""
    for question in BANK.questions:
        assert question.follow_up.endswith("?"), question.q_id
        assert all(text.endswith(".") for text in (question.good_answer_sounds_like, *question.warning_signs))
        assert question.source is QuestionSource.BANK


def test_every_indicator_named_exists() -> None:
    """Each id is in the national catalogue or among the example council's own indicators."""
    catalogue = read_catalogue(resources_folder() / "indicators")
    local = tomllib.loads((resources_folder() / "example/source/indicators_local.toml").read_text(encoding="utf-8"))
    known = {entry.indicator.ind_id for entry in catalogue.entries} | {row["ind_id"] for row in local["indicator"]}
    for question in BANK.questions:
        named = {*question.indicator_ids, *(ref for one in question.triggers for ref in one.indicator_ids)}
        assert named <= known, question.q_id


def test_a_small_bank_is_read(tmp_path: Path) -> None:
    """A folder of one file with one question is a bank."""
    (tmp_path / "good.toml").write_text(ONE, encoding="utf-8")
    bank = read_question_bank(tmp_path)
    assert [(question.q_id, question.topic) for question in bank.questions] == [("good-1", "good")]


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (ONE.replace('"always"', '"sometimes"'), "good.toml, question 1, trigger: 'sometimes' cannot be used."),
        (ONE.replace("all_members", "everybody"), "good.toml, question 1, audience: 'everybody' cannot be used."),
        (ONE.replace("good-1", ""), "good.toml, question 1, q_id: it is empty"),
        (ONE.replace("follow_up", "followup"), "good.toml, question 1, follow_up: it is missing."),
        (ONE + "\ntopic = 'x'", "good.toml, question 1, topic: there is no such field"),
        (ONE.replace("order = 1", "order = 0"), "good.toml, order: '0' cannot be used."),
        (ONE.split("[[question]]", maxsplit=1)[0], "good.toml: it holds no question."),
        ("title = ", "good.toml is not well-formed TOML"),
        (ONE + ONE[ONE.index("[[question]]") :], "It stands twice"),
    ],
)
def test_a_faulty_file_is_refused_by_name(tmp_path: Path, content: str, sentence: str) -> None:
    """The sentence names file, question and field."""
    (tmp_path / "good.toml").write_text(content, encoding="utf-8")
    with pytest.raises(LineOfSightError) as refused:
        read_question_bank(tmp_path)
    assert sentence in str(refused.value)


def test_an_empty_folder_is_no_bank(tmp_path: Path) -> None:
    """A missing bank is said, never taken for a bank without questions."""
    with pytest.raises(LineOfSightError, match="question bank is missing"):
        read_question_bank(tmp_path)
