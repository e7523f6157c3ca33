"""Questions for members to ask: each with what a good answer sounds like, warning signs and its triggers.

The fields are those of the sheet Questions of the return workbook (docs/importing.md). The principles are those of
corporate parenting, Children and Social Work Act 2017, section 1(1)(a) to (g).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from lineofsight.domain.indicators import PRINCIPLES
from lineofsight.domain.marking import PUBLIC, Marking
from lineofsight.domain.triggers import ALWAYS, Trigger
from lineofsight.domain.validation import require_range, require_reference, require_text, require_unique
from lineofsight.errors import ValueRefusedError

QUESTION_WORDS: Final = 30
"""Most words in a question, so that it can be read aloud in one breath."""


class QuestionAudience(StrEnum):
    """Who would ask it; a question for all members is for everybody else too."""

    ALL_MEMBERS = "all_members"
    PORTFOLIO_HOLDER = "portfolio_holder"
    SCRUTINY = "scrutiny"
    CORPORATE_PARENT = "corporate_parent"
    CHAIR = "chair"


class QuestionSource(StrEnum):
    """Whose question it is."""

    BANK = "bank"
    COUNCIL = "council"


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """What a group of questions is about.

    Attributes:
        topic_id: a stable short name.
        title: the topic as a question that a member would ask.
        short_title: two or three words for lists and filters.
        order: where it stands among the topics, from 1.
    """

    topic_id: str
    title: str
    short_title: str
    order: int

    def __post_init__(self) -> None:
        """Refuse a topic that says nothing."""
        require_reference(self.topic_id, "topic")
        require_text(self.title, "title")
        require_text(self.short_title, "short_title")
        require_range(self.order, "order", 1, 1000)


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One question.

    Attributes:
        q_id: its stable reference, for example "health-3".
        topic: a topic's id, or for a council's own question any short name.
        text: the question itself, at most 30 words.
        follow_up: what to ask next.
        good_answer_sounds_like: what an answer that can be relied on contains.
        warning_signs: what in an answer should make a member ask again.
        indicator_ids: the indicators it rests on.
        principles: the corporate parenting principles it serves, letters a to g.
        triggers: it is called for when any of them fires.
        audience: who would ask it.
        source: the bank's or the council's own.
        marking: who may see it.
    """

    q_id: str
    topic: str
    text: str
    follow_up: str
    good_answer_sounds_like: str
    warning_signs: tuple[str, ...]
    indicator_ids: tuple[str, ...] = ()
    principles: tuple[str, ...] = ()
    triggers: tuple[Trigger, ...] = (ALWAYS,)
    audience: tuple[QuestionAudience, ...] = (QuestionAudience.ALL_MEMBERS,)
    source: QuestionSource = QuestionSource.COUNCIL
    marking: Marking = PUBLIC

    def __post_init__(self) -> None:
        """Refuse a question that cannot be read aloud, asked of nobody, or called for by nothing."""
        require_reference(self.q_id, "q_id")
        require_reference(self.topic, "topic")
        for name in ("text", "follow_up", "good_answer_sounds_like"):
            require_text(getattr(self, name), name)
        if len(self.text.split()) > QUESTION_WORDS:
            raise ValueRefusedError("text", self.text, f"Ask it in at most {QUESTION_WORDS} words.")
        if not self.text.endswith("?"):
            raise ValueRefusedError("text", self.text, "End the question with a question mark.")
        self._check_lists()

    def _check_lists(self) -> None:
        for name in ("warning_signs", "triggers", "audience"):
            if not getattr(self, name):
                raise ValueRefusedError(name, None, "Name at least one.")
        for sign in self.warning_signs:
            require_text(sign, "warning_signs")
        for name in ("indicator_ids", "principles", "audience"):
            require_unique(getattr(self, name), name)
        for letter in self.principles:
            if len(letter) != 1 or letter not in PRINCIPLES:
                raise ValueRefusedError("principles", letter, "Use letters a to g.")

    def is_for(self, audience: QuestionAudience) -> bool:
        """Whether ``audience`` would ask it."""
        return audience in self.audience or QuestionAudience.ALL_MEMBERS in self.audience


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionBank:
    """Topics in their order, and questions."""

    topics: tuple[Topic, ...] = ()
    questions: tuple[Question, ...] = ()

    def __post_init__(self) -> None:
        """Refuse a topic or a reference that stands twice."""
        require_unique((topic.topic_id for topic in self.topics), "topic")
        require_unique((question.q_id for question in self.questions), "q_id")
