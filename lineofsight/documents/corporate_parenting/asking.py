"""Questions for corporate parents to ask, each with why it is called for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lineofsight.documents.content import BulletList, Heading, Paragraph
from lineofsight.documents.sections.questions import question_line
from lineofsight.domain.questions import QuestionAudience
from lineofsight.wording.whole_sentences import finding_within

if TYPE_CHECKING:
    from lineofsight.analysis.challenge import ChosenQuestion
    from lineofsight.documents.content import Block
    from lineofsight.documents.corporate_parenting.room import Room
    from lineofsight.documents.material import Material

_TOPICS: Final = frozenset(
    {
        "children_in_care", "stability", "health", "school", "missing", "leaving_care", "permanence", "voice",
        "corporate_parent", "homes_and_money",
    }
)  # fmt: skip
"""Topics of the question bank that a corporate parent asks about; a council's own follow its audience."""


def question_blocks(material: Material, room: Room, *, with_why: bool = True) -> list[Block]:
    """The weightiest questions, one a topic, each with whom to ask."""
    chosen = choose_care_questions(material.questions)[: room.questions]
    blocks: list[Block] = [Heading(2, "Questions to ask", "questions")]
    if not chosen:
        return [*blocks, Paragraph("The evidence calls for no question this time. Ask what members cannot see here.")]
    items = [question_line(one, finding_within(one.why, room.longest) if with_why else "") for one in chosen]
    return [*blocks, BulletList(tuple(items))]


def choose_care_questions(questions: tuple[ChosenQuestion, ...]) -> tuple[ChosenQuestion, ...]:
    """The weightiest question of each topic that concerns children in care and care leavers."""
    found: dict[str, ChosenQuestion] = {}
    for one in questions:
        ours = one.question.topic in _TOPICS or QuestionAudience.CORPORATE_PARENT in one.question.audience
        if ours:
            found.setdefault(one.question.topic, one)
    return tuple(found.values())
