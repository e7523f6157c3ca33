"""What the example council's evidence calls for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from lineofsight.analysis.challenge import choose_questions
from lineofsight.domain.questions import QuestionAudience
from lineofsight.exchange.question_bank import read_question_bank

if TYPE_CHECKING:
    from lineofsight.analysis.challenge import ChosenQuestion
    from lineofsight.analysis.verdicts import Picture


@pytest.fixture(scope="module")
def chosen(example_picture: Picture) -> tuple[ChosenQuestion, ...]:
    """Give every question that the example calls for."""
    return choose_questions(read_question_bank().questions, example_picture)


def test_the_heavy_caseload_is_asked_about_with_its_figure_and_limit(chosen: tuple[ChosenQuestion, ...]) -> None:
    """The safeguarding teams stand above the report's 15, and the question says by how much, and that it is made up."""
    why = next(one.why for one in chosen if one.question.q_id == "caseloads-1")
    assert "in the Safeguarding teams: 20.9 against a target of 15.0 or less" in why
    assert why.endswith("(Illustrative.)")


def test_the_theme_without_a_body_is_asked_about(chosen: tuple[ChosenQuestion, ...]) -> None:
    """The gap that the example holds on purpose is found."""
    assert any("T10 Systems and mobile working" in one.why for one in chosen)


def test_a_published_figure_is_not_called_illustrative(chosen: tuple[ChosenQuestion, ...]) -> None:
    """The Department's figures are real, and only the made-up ones are marked, such as an action told beside one."""
    asked = [one for one in chosen if "neighbours" in one.why]
    published = [one for one in asked if all(ref.subject == "indicator" for ref in one.evidence)]
    assert published
    assert all("Action " in one.why.split("England.")[-1] for one in asked if one not in published)
    assert not any(one.illustrative for one in published)


def test_a_members_page_of_ten_has_many_topics(example_picture: Picture) -> None:
    """Ten questions, at most two on any topic."""
    bank = read_question_bank().questions
    page = choose_questions(bank, example_picture, audience=QuestionAudience.ALL_MEMBERS, most=10)
    topics = [one.question.topic for one in page]
    assert len(topics) == 10
    assert max(topics.count(topic) for topic in topics) <= 2
