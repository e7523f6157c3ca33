"""A card for the meeting: the questions that a member keeps, each with what to listen for and room for the answer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from lineofsight.documents.content import BulletList, Cover, Heading, InStandardPrint, KeepTogether, Paragraph, Run
from lineofsight.documents.envelope import enclose
from lineofsight.wording.answering import BRIEF_FALLBACK
from lineofsight.wording.dates import day
from lineofsight.wording.lists import and_, and_more, sentence
from lineofsight.wording.short_text import short

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from lineofsight.analysis.evidence import EvidenceRef
    from lineofsight.analysis.kept_questions import KeptQuestion
    from lineofsight.analysis.verdicts import Picture
    from lineofsight.documents.content import Block, Document

_NOTHING: Final = "No question is kept that was not asked yet."
_MOST_NUMBERED: Final = 40
"""Of actions, by their numbers. In the room there is paper alone: what it leaves out cannot be looked up."""

_MOST_NAMED: Final = 12
"""Where figures stand among them, which have names."""

_LISTED: Final = " All are listed in the details of this question on the Questions page."
_LINE: Final = 45
_LARGE_LINE: Final = 28
"""How many … a line holds, in standard and in large print."""

_ANSWER: Final = "Answer: "
_AS_WIDE: Final = 5
"""How many … that word takes up."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Narrowing:
    """Within what the reasons count, where that is not the whole plan.

    Attributes:
        words: for example "Portfolio: Portfolio Holder for Care Services".
        question_ids: of the questions that are called for within it; the reasons of all others count over the plan.
    """

    words: str
    question_ids: frozenset[str]


def compose_question_card(
    picture: Picture, kept: Sequence[KeptQuestion], narrowing: Narrowing | None = None
) -> Document:
    """The card, as content: what is not asked yet with room for the answers, what to listen for, what was answered.

    Args:
        picture: of the council, as at the date that is shown.
        kept: her questions in her order, with the reasons that the window shows.
        narrowing: within what these count; ``None``: over the whole plan.
    """
    numbered = list(enumerate((one for one in kept if not one.is_asked), start=1))
    asked = [one for one in kept if one.is_asked]
    listened = [(number, one) for number, one in numbered if one.why]
    blocks: list[Block] = [Cover(is_brief=True), Heading(2, "To ask", "to-ask")]
    named = _names(picture)
    blocks += [_to_ask(number, one, _about(one, named)) for number, one in numbered] or [Paragraph(_NOTHING)]
    if listened:
        blocks += [Heading(2, "What to listen for", "to-listen-for"), *_counted(numbered, narrowing)]
        blocks += [_to_listen_for(number, one) for number, one in listened]
    if asked:
        blocks += [Heading(2, "Asked already", "asked"), *(_asked(one) for one in asked)]
    return enclose(
        picture,
        blocks,
        title="My questions:",
        subtitle="",
        subject=f"Questions that a member keeps, with the evidence as at {day(picture.as_at)}.",
        keywords=("questions", "scrutiny"),
        key=(),
    )


def _names(picture: Picture) -> dict[str, str]:
    """What actions and indicators are called, by the address of each."""
    actions = (judged.action for theme in picture.themes for judged in theme.actions)
    indicators = (judged.indicator for judged in picture.indicators)
    return {
        **{f"action/{one.action_id}": f"{one.action_id} {short(one.action)}" for one in actions},
        **{f"indicator/{one.ind_id}": one.plain_title for one in indicators},
    }


def _about(one: KeptQuestion, named: Mapping[str, str]) -> str:
    """What a question of the bank calls "this action" or "this figure", so that it can be read aloud; "" for others."""
    evidence = () if one.called_for is None else one.called_for.evidence
    known = [ref for ref in evidence if _link(ref) in named]
    if not known:
        return ""
    others = [ref.ref if ref.subject == "action" else named[_link(ref)] for ref in known[1:]]
    most = _MOST_NUMBERED if all(ref.subject == "action" for ref in known) else _MOST_NAMED
    also = f"; also {and_more(others, most)}" if others else ""
    left = len(evidence) - 1 - min(len(others), most)
    return f"{sentence(f'{named[_link(known[0])]}{also}')}{_LISTED if left else ''}"


def _link(ref: EvidenceRef) -> str:
    return f"{ref.subject}/{ref.ref}"


def _to_ask(number: int, one: KeptQuestion, about: str) -> KeepTogether:
    parts: list[Block] = [Heading(3, f"{number}. {one.text}", in_contents=False)]
    parts.append(Paragraph(_to_whom(_whom(one), about)))
    if one.called_for is not None:
        parts.append(Paragraph((Run("Then ask: ", bold=True), one.called_for.question.follow_up)))
    parts += [Paragraph((Run("Answered: ", bold=True), said)) for said in told_answers(one)] or [
        InStandardPrint(_room(_LINE), instead=_room(_LARGE_LINE))
    ]
    return KeepTogether(tuple(parts), at_any_cost=True)


def _room(line: int) -> tuple[Paragraph, ...]:
    """Two lines to write an answer on."""
    return Paragraph(f"{_ANSWER}{'…' * (line - _AS_WIDE)}"), Paragraph("…" * line)


def _to_whom(whom: str, about: str) -> tuple[str | Run, ...]:
    """Whom it is asked and what it is about, as one paragraph: what is asked has to fit on the front of a sheet."""
    to = (Run("To: ", bold=True), whom) if whom else ()
    on = (Run(f"{' ' if to else ''}About: ", bold=True), about) if about else ()
    return (*to, *on)


def _whom(one: KeptQuestion) -> str:
    """Everybody of whom it is asked, by name: for how many actions each answers is left to the Questions page."""
    if one.asked_of or one.called_for is None:
        return one.asked_of
    behind = one.called_for.behind_names
    names = [f"{name}{behind.get(name, '')}" for name in one.called_for.answered_by]
    return f"{'; '.join(names) or BRIEF_FALLBACK}{one.called_for.without_owner}."


def _counted(numbered: Sequence[tuple[int, KeptQuestion]], narrowing: Narrowing | None) -> list[Block]:
    """Within what the reasons are counted, and which over the plan all the same: a share needs its whole."""
    called_for = [(number, one.called_for.question.q_id) for number, one in numbered if one.called_for is not None]
    if narrowing is None or not called_for:
        return []
    others = [str(number) for number, q_id in called_for if q_id not in narrowing.question_ids]
    within = f"What the questions are about, and why, is counted within {narrowing.words}, as on the Questions page"
    named, them = ("question", "it") if len(others) == 1 else ("questions", "them")
    over_all = (
        f"; {named} {and_(others)} over the whole plan, because these themes by themselves do not call for {them}"
    )
    return [Paragraph(f"{within}{over_all if others else ''}.")]


def _to_listen_for(number: int, one: KeptQuestion) -> KeepTogether:
    parts: list[Block] = [
        Heading(3, f"Question {number}", in_contents=False),
        Paragraph((Run("Why it was kept: " if one.called_for is None else "Why: ", bold=True), one.why)),
    ]
    if one.called_for is not None:
        question = one.called_for.question
        signs = " ".join(sentence(sign) for sign in question.warning_signs)
        parts.append(
            BulletList(
                (
                    (Run("A good answer: ", bold=True), question.good_answer_sounds_like),
                    (Run("Warning signs: ", bold=True), signs),
                )
            )
        )
    return KeepTogether(tuple(parts))


def _asked(one: KeptQuestion) -> KeepTogether:
    answers = told_answers(one)
    return KeepTogether(
        (
            Heading(3, one.text, in_contents=False),
            Paragraph(one.asked),
            *(Paragraph((Run("Answered: ", bold=True), said)) for said in answers),
            *(() if answers else (Paragraph("No answer is noted."),)),
        )
    )


def told_answers(one: KeptQuestion) -> tuple[str, ...]:
    """Each answer with who gave it and when."""
    return tuple(
        f"{text} ({', '.join(part for part in (by, day(on) if on is not None else '') if part)})"
        for text, by, on in one.answers
    )
