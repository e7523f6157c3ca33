"""A question in full: why the evidence calls for it, what to listen for, and what became of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lineofsight.desktop.sheet import Bullets, Section, Sheet, Words, facts, section, sheet
from lineofsight.documents.question_card import told_answers
from lineofsight.domain.notes import ITEMS
from lineofsight.domain.questions import QuestionAudience
from lineofsight.wording.lists import sentence

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lineofsight.analysis.challenge import ChosenQuestion
    from lineofsight.analysis.evidence import EvidenceRef
    from lineofsight.analysis.kept_questions import KeptQuestion

AUDIENCES: Final = {
    QuestionAudience.ALL_MEMBERS: "All members",
    QuestionAudience.SCRUTINY: "Scrutiny",
    QuestionAudience.PORTFOLIO_HOLDER: "Portfolio holder",
    QuestionAudience.CORPORATE_PARENT: "Corporate parent",
    QuestionAudience.CHAIR: "Chair",
}
"""Who would ask a question, in the order in which they are offered."""

_MOST_LINKS: Final = 3
"""Of the evidence before what to ask next; of a large plan 150 actions would stand between the two."""

_ELSE: Final = "What else calls for it"
_ALL: Final = "Everybody who should answer"


def question_sheet(chosen: ChosenQuestion, titles: Mapping[str, str], kept: str | None = None) -> Sheet:
    """Everything that is known of a question that the evidence calls for.

    Args:
        chosen: the question.
        titles: what links are called that nobody knows by their references.
        kept: the words in which she keeps it, ``None`` where she does not; in large text the list with its mark does
            not stand beside the sheet.
    """
    stands = "Not kept yet." if kept is None else "Kept among your questions."
    hers = kept if kept != chosen.question.text else None
    return sheet(
        f"Question {chosen.question.q_id}",
        chosen.question.text,
        section("Where it stands", Words(stands), Words(f"In your words: {hers}") if hers else None),
        *_called_for(chosen, titles),
    )


def kept_sheet(kept: KeptQuestion, titles: Mapping[str, str]) -> Sheet:
    """A question that she keeps: her words, what became of it, and what to listen for."""
    target = kept.told.thread.target
    stands = kept.asked if kept.is_asked else "Not asked yet."
    why = section("Why it was kept", Words(kept.why, link=target.address if target.type in ITEMS else ""))
    answers = section("What was answered", *(Words(said) for said in told_answers(kept)))
    listened = () if kept.called_for is None else _called_for(kept.called_for, titles)
    return sheet(
        "Question kept",
        kept.text,
        section(
            "Where it stands",
            Words(stands, strong=True),
            facts(("Whom you ask", kept.asked_of)),
            Words("For yourself alone.", quiet=True),
        ),
        answers,
        why if kept.called_for is None else None,
        *listened,
    )


def _called_for(chosen: ChosenQuestion, titles: Mapping[str, str]) -> tuple[Section | None, ...]:
    question = chosen.question
    asked_by = ", ".join(words for who, words in AUDIENCES.items() if who in question.audience)
    evidence = [_evidence(one, titles) for one in chosen.evidence if _is_shown(one, titles)]
    return (
        section("Who should answer", Words(chosen.all_to_ask), _all_named(chosen)),
        section("Why", Words(chosen.why), *evidence[:_MOST_LINKS], _others(len(evidence[_MOST_LINKS:]))),
        section("Then ask", Words(question.follow_up)),
        section("A good answer sounds like", Words(question.good_answer_sounds_like)),
        section("Warning signs", Bullets(tuple(sentence(sign) for sign in question.warning_signs))),
        section("Who would ask it", Words(asked_by)),
        section(_ALL, Bullets(chosen.others_to_ask)) if chosen.others_to_ask else None,
        section(_ELSE, *evidence[_MOST_LINKS:]),
    )


def _all_named(chosen: ChosenQuestion) -> Words | None:
    """Where those are whom the first line only counts: she has to go to each of them."""
    return Words(f"All are named at the end under “{_ALL}”.", quiet=True) if chosen.others_to_ask else None


def _others(number: int) -> Words | None:
    """How many more there are, and where: nobody who looks for one action reads on to the end to see if it is there."""
    return Words(f"And {number:,} more, at the end under “{_ELSE}”.", quiet=True) if number else None


def _is_shown(ref: EvidenceRef, titles: Mapping[str, str]) -> bool:
    """Whether a link leads anywhere: a question may rest on an indicator that this copy has no row for."""
    return ref.subject != "indicator" or f"indicator/{ref.ref}" in titles


def _evidence(ref: EvidenceRef, titles: Mapping[str, str]) -> Words:
    link = f"{ref.subject}/{ref.ref}"
    return Words(titles.get(link, f"{ref.subject.capitalize()} {ref.ref}"), link=link)
