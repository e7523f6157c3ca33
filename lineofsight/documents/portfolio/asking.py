"""What to ask officers, and what to expect to be asked, each with a straight answer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lineofsight.documents.content import BulletList, Heading, Paragraph, Run
from lineofsight.documents.portfolio.keeping import keep_beginning
from lineofsight.domain.questions import QuestionAudience
from lineofsight.wording.lists import sentence
from lineofsight.wording.short_text import cut, join_within

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineofsight.analysis.challenge import ChosenQuestion
    from lineofsight.analysis.straight_answers import Answering
    from lineofsight.documents.content import Block

_LONGEST: Final = 500


def choose_to_ask(questions: Sequence[ChosenQuestion], most: int) -> tuple[ChosenQuestion, ...]:
    """The questions for officers, by weight: half of them written for a portfolio holder, if there are so many."""
    own = [one for one in questions if QuestionAudience.PORTFOLIO_HOLDER in one.question.audience and one.evidence]
    others = [one for one in questions if one.question.is_for(QuestionAudience.PORTFOLIO_HOLDER) and one not in own]
    chosen = [*own[: most // 2], *others, *own[most // 2 :]][:most]
    return tuple(sorted(chosen, key=lambda one: -one.weight))


def choose_expected(
    questions: Sequence[ChosenQuestion], asked: Sequence[ChosenQuestion], most: int
) -> tuple[ChosenQuestion, ...]:
    """What scrutiny, other members or the press would ask on this evidence: by weight, one a topic.

    A question that stands among those for officers is not told twice.
    """
    found: dict[str, ChosenQuestion] = {}
    for one in questions:
        if one.evidence and one not in asked and one.question.is_for(QuestionAudience.SCRUTINY):
            found.setdefault(one.question.topic, one)
    return tuple(found.values())[:most]


def ask_blocks(chosen: Sequence[ChosenQuestion]) -> list[Block]:
    """What to ask officers, whom, why, and what a good answer sounds like."""
    heading = Heading(2, "What to ask officers", "ask")
    if not chosen:
        return [heading, Paragraph("The evidence calls for no question this time. Ask what you cannot see here.")]
    intro = Paragraph("Chosen by what the evidence shows; half are written for a portfolio holder alone.")
    return keep_beginning(heading, intro, [_asked(at, one) for at, one in enumerate(chosen, start=1)])


def _asked(number: int, one: ChosenQuestion) -> tuple[Block, ...]:
    who = one.whom_to_ask
    return (
        Heading(3, f"{number}. {one.question.text}", in_contents=False),
        BulletList(
            (
                *(((Run("Ask: ", bold=True), who),) if who else ()),
                (Run("Why: ", bold=True), cut(one.why, _LONGEST)),
                (Run("A good answer: ", bold=True), one.question.good_answer_sounds_like),
                (Run("Then ask: ", bold=True), one.question.follow_up),
            )
        ),
    )


def expect_blocks(chosen: Sequence[ChosenQuestion], answering: Answering) -> list[Block]:
    """What to expect to be asked, with what is known, what is not, and a warning against the easy answer."""
    heading = Heading(2, "What to expect to be asked", "expect")
    if not chosen:
        said = "The evidence calls for no question this time; others may know more than this copy."
        return [heading, Paragraph(said)]
    intro = Paragraph(
        "Whoever reads the same evidence at scrutiny, in opposition or for the press can ask these. The straight "
        "answer is what the record bears out, and what it does not say."
    )
    return keep_beginning(heading, intro, [_expected(at, one, answering) for at, one in enumerate(chosen, start=1)])


def _expected(number: int, one: ChosenQuestion, answering: Answering) -> tuple[Block, ...]:
    answer = answering.answer(one)
    signs = " ".join(sentence(sign) for sign in one.question.warning_signs)
    return (
        Heading(3, f"{number}. {one.question.text}", in_contents=False),
        BulletList(
            (
                (Run("What we know: ", bold=True), join_within(answer.known, 2 * _LONGEST)),
                (Run("What we do not know: ", bold=True), join_within(answer.unknown, _LONGEST)),
                (Run("It will not do if: ", bold=True), signs),
            )
        ),
    )
