"""Questions that the evidence calls for, each with why, what a good answer sounds like and what warns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineofsight.analysis.question_order import asked_by
from lineofsight.documents.content import BulletList, Heading, KeepTogether, Paragraph, Run
from lineofsight.domain.questions import QuestionAudience
from lineofsight.wording.answering import CHAIRS_ORDER
from lineofsight.wording.lists import sentence

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineofsight.analysis.challenge import ChosenQuestion
    from lineofsight.documents.content import Block, Inline

_NOTHING = "The evidence calls for no question this time."


def chair_questions(questions: Sequence[ChosenQuestion]) -> list[ChosenQuestion]:
    """The questions for a chair, in the order in which the window lists them for one."""
    return asked_by(QuestionAudience.CHAIR, questions)


def member_questions(questions: Sequence[ChosenQuestion]) -> list[ChosenQuestion]:
    """The questions that any member may ask, the weightiest first."""
    return asked_by(QuestionAudience.ALL_MEMBERS, questions)


def chair_question_blocks(questions: Sequence[ChosenQuestion], most: int) -> list[Block]:
    """The first questions for the chair, and in which order they stand."""
    return _question_blocks(
        "Questions for the chair to ask",
        f"Chosen by what the evidence shows, {CHAIRS_ORDER}; each says why it was chosen.",
        chair_questions(questions)[:most],
    )


def member_question_blocks(questions: Sequence[ChosenQuestion], most: int) -> list[Block]:
    """The weightiest questions that any member may ask."""
    return _question_blocks(
        "Questions to ask",
        "Chosen by what the evidence shows, the weightiest first; each says why it was chosen.",
        member_questions(questions)[:most],
    )


def question_list_blocks(chosen: Sequence[ChosenQuestion], order: str = "") -> list[Block]:
    """Questions in a list, each with why and whom alone.

    Args:
        chosen: the questions.
        order: in which order they stand, where that is told.
    """
    blocks: list[Block] = [Heading(2, "Questions to ask", "questions")]
    if not chosen:
        return [*blocks, Paragraph(_NOTHING)]
    if order:
        blocks.append(Paragraph(f"Chosen by what the evidence shows, {order}."))
    return [*blocks, BulletList(tuple(question_line(one, one.why) for one in chosen))]


def question_line(one: ChosenQuestion, why: str) -> Inline:
    """A question in a line of a list, with why, where that is not told elsewhere, and whom to ask."""
    whom = f"Ask: {one.whom_to_ask}" if one.whom_to_ask else ""
    reason = f"{why} " if why and whom else why
    return (Run(f"{one.question.text} ", bold=True), reason, Run(whom, italic=True))


def _question_blocks(title: str, how: str, chosen: Sequence[ChosenQuestion]) -> list[Block]:
    blocks: list[Block] = [Heading(2, title, "questions")]
    if not chosen:
        return [*blocks, Paragraph(_NOTHING)]
    return [*blocks, Paragraph(how), *(_asked(number, one) for number, one in enumerate(chosen, start=1))]


def _asked(number: int, one: ChosenQuestion) -> KeepTogether:
    question = one.question
    return KeepTogether(
        (
            Heading(3, f"{number}. {question.text}", in_contents=False),
            Paragraph((Run("Why: ", bold=True), one.why)),
            *((Paragraph((Run("Ask: ", bold=True), one.whom_to_ask)),) if one.whom_to_ask else ()),
            BulletList(
                (
                    (Run("Then ask: ", bold=True), question.follow_up),
                    (Run("A good answer: ", bold=True), question.good_answer_sounds_like),
                    (Run("Warning signs: ", bold=True), " ".join(sentence(sign) for sign in question.warning_signs)),
                )
            ),
        )
    )
