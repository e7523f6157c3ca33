"""Questions that the evidence calls on the chair to ask."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineofsight.documents.content import BulletList, Heading, KeepTogether, Paragraph, Run
from lineofsight.domain.questions import QuestionAudience
from lineofsight.wording.lists import sentence

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineofsight.analysis.challenge import ChosenQuestion
    from lineofsight.documents.content import Block

_MOST = 6
"""Questions for one meeting; a longer list is not asked."""


def question_blocks(questions: Sequence[ChosenQuestion]) -> list[Block]:
    """The weightiest questions for the chair, each with why, what a good answer sounds like and what warns."""
    own = [one for one in questions if QuestionAudience.CHAIR in one.question.audience]
    others = [one for one in questions if one not in own and one.question.is_for(QuestionAudience.CHAIR)]
    chosen = [*own, *others][:_MOST]
    blocks: list[Block] = [Heading(2, "Questions for the chair to ask", "questions")]
    if not chosen:
        blocks.append(Paragraph("The evidence calls for no question this time."))
        return blocks
    blocks.append(
        Paragraph("Chosen by what the evidence shows, those written for a chair first; each says why it was chosen.")
    )
    blocks += [_asked(number, one) for number, one in enumerate(chosen, start=1)]
    return blocks


def _asked(number: int, one: ChosenQuestion) -> KeepTogether:
    question = one.question
    return KeepTogether(
        (
            Heading(3, f"{number}. {question.text}", in_contents=False),
            Paragraph((Run("Why: ", bold=True), one.why)),
            BulletList(
                (
                    (Run("Then ask: ", bold=True), question.follow_up),
                    (Run("A good answer: ", bold=True), question.good_answer_sounds_like),
                    (Run("Warning signs: ", bold=True), " ".join(sentence(sign) for sign in question.warning_signs)),
                )
            ),
        )
    )
