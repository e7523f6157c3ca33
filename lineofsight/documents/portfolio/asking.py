"""What to ask officers, and what to expect to be asked, each with a straight answer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from lineofsight.documents.content import BulletList, Heading, ListItem, Paragraph, Run
from lineofsight.documents.portfolio.keeping import keep_beginning
from lineofsight.domain.questions import QuestionAudience
from lineofsight.wording.figures import count
from lineofsight.wording.lists import and_more, sentence
from lineofsight.wording.voices import brief_account
from lineofsight.wording.whole_sentences import finding_within, join_whole

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineofsight.analysis.challenge import ChosenQuestion
    from lineofsight.analysis.straight_answers import Answering, StraightAnswer
    from lineofsight.documents.content import Block
    from lineofsight.documents.material import Material

MOST: Final = 6
"""Questions to ask, and as many to expect."""

_LONGEST: Final = 500
_NAMED_IN_REASON: Final = 2
_MOST_ACTIONS: Final = 40
"""Actions by their numbers: of the largest plans the rest is counted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PackQuestions:
    """What the pack asks and expects; the short form has the first of each, so that the two never differ.

    Attributes:
        asked: what to ask officers, as the window lists it for a portfolio holder: the weightiest first.
        expected: what others would ask on this evidence, the weightiest first.
        called_for: how many a portfolio holder could ask on this evidence.
        elsewhere: how many more the plan calls for, about the whole of it or no theme.
    """

    asked: tuple[ChosenQuestion, ...]
    expected: tuple[ChosenQuestion, ...]
    called_for: int
    elsewhere: int


def choose_pack_questions(material: Material) -> PackQuestions:
    """The questions of the pack, however long it is."""
    hers = [one for one in material.questions if one.question.is_for(QuestionAudience.PORTFOLIO_HOLDER)]
    asked = tuple(hers[:MOST])
    others = [one for one in material.questions_elsewhere if one.question.is_for(QuestionAudience.PORTFOLIO_HOLDER)]
    return PackQuestions(
        asked=asked,
        expected=_choose_expected(material.questions, asked),
        called_for=len(hers),
        elsewhere=len(others),
    )


def _choose_expected(
    questions: Sequence[ChosenQuestion], asked: Sequence[ChosenQuestion]
) -> tuple[ChosenQuestion, ...]:
    """What scrutiny, other members or the press would ask on this evidence: by weight, one a topic.

    A question that stands among those for officers is not told twice.
    """
    found: dict[str, ChosenQuestion] = {}
    for one in questions:
        if one.evidence and one not in asked and one.question.is_for(QuestionAudience.SCRUTINY):
            found.setdefault(one.question.topic, one)
    return tuple(found.values())[:MOST]


def ask_blocks(chosen: PackQuestions) -> list[Block]:
    """What to ask officers, whom, why, and what a good answer sounds like."""
    heading = Heading(2, "What to ask officers", "ask")
    if not chosen.asked:
        said = f"The evidence calls for no question this time. Ask what you cannot see here.{_elsewhere(chosen)}"
        return [heading, Paragraph(said)]
    intro = Paragraph(f"{_which(chosen)}{_elsewhere(chosen)}")
    return keep_beginning(heading, intro, [_asked(at, one) for at, one in enumerate(chosen.asked, start=1)])


def _which(chosen: PackQuestions) -> str:
    """How many of how many, and in which order they stand."""
    called_for = count(chosen.called_for, "question")
    if chosen.called_for == len(chosen.asked):
        return f"The {called_for} that the evidence calls for, in the order of the window's Questions page."
    return (
        f"The {len(chosen.asked):,} weightiest of {called_for} that the evidence calls for, in the order of the "
        "window's Questions page, which lists them all for a portfolio holder."
    )


def _elsewhere(chosen: PackQuestions) -> str:
    if not chosen.elsewhere:
        return ""
    are = "is" if chosen.elsewhere == 1 else "are"
    return f" {chosen.elsewhere:,} more {are} about the whole plan or no theme of it, and not in this pack."


def _asked(number: int, one: ChosenQuestion) -> tuple[Block, ...]:
    who = one.everybody_to_ask
    return (
        Heading(3, f"{number}. {one.question.text}", in_contents=False),
        BulletList(
            (
                *(((Run("Ask: ", bold=True), who),) if who else ()),
                (Run("Why: ", bold=True), f"{finding_within(one.why, _LONGEST)}{_every_action(one)}"),
                (Run("A good answer: ", bold=True), one.question.good_answer_sounds_like),
                (Run("Then ask: ", bold=True), one.question.follow_up),
            )
        ),
    )


def _every_action(one: ChosenQuestion) -> str:
    """The actions that it rests on, where the reason only counts some of them; "" where it names each."""
    refs = list(dict.fromkeys(ref.ref for ref in one.evidence if ref.subject == "action"))
    if len(refs) <= _NAMED_IN_REASON:
        return ""
    return f" All of them: {and_more(refs, _MOST_ACTIONS)}."


def expect_blocks(chosen: Sequence[ChosenQuestion], answering: Answering) -> list[Block]:
    """What to expect to be asked, with what is known, what is not, and a warning against the easy answer."""
    heading = Heading(2, "What to expect to be asked", "expect")
    if not chosen:
        said = "The evidence calls for no question this time; others may know more than this copy."
        return [heading, Paragraph(said)]
    intro = Paragraph(
        "Whoever reads the same evidence at scrutiny, in opposition or for the press can ask these: the weightiest "
        "first, one a topic, none that you ask yourself. The straight answer is what the record bears out, and what "
        "it does not say."
    )
    return keep_beginning(heading, intro, [_expected(at, one, answering) for at, one in enumerate(chosen, start=1)])


def _accounts(answer: StraightAnswer) -> tuple[ListItem, ...]:
    """Each account that answers it: none is left to be looked for elsewhere."""
    if not answer.voices:
        return ()
    title = Run("What they were asked, what they said, and what was done: ", bold=True)
    return (ListItem(title, BulletList(tuple(map(brief_account, answer.voices)))),)


def _expected(number: int, one: ChosenQuestion, answering: Answering) -> tuple[Block, ...]:
    answer = answering.answer(one)
    signs = " ".join(sentence(sign) for sign in one.question.warning_signs)
    return (
        Heading(3, f"{number}. {one.question.text}", in_contents=False),
        BulletList(
            (
                (Run("What we know: ", bold=True), join_whole(answer.known, 2 * _LONGEST)),
                *_accounts(answer),
                (Run("What we do not know: ", bold=True), join_whole(answer.unknown, _LONGEST)),
                *(((Run("Who could tell: ", bold=True), one.everybody_to_ask),) if answer.who else ()),
                (Run("It will not do if: ", bold=True), signs),
            )
        ),
    )
