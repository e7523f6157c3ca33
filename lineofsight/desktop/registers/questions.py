"""Questions as registers: those that she keeps, and those that the evidence calls for, by who would ask them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lineofsight.analysis.question_order import asked_by
from lineofsight.desktop.models.roles import CellValue
from lineofsight.desktop.registers.question_sheet import AUDIENCES, kept_sheet, question_sheet
from lineofsight.desktop.registers.register import Register, RegisterLine
from lineofsight.domain.questions import QuestionAudience
from lineofsight.wording.answering import CHAIRS_ORDER
from lineofsight.wording.figures import count
from lineofsight.wording.short_text import short
from lineofsight.workspace.annotating import SHOWN_DIGITS
from lineofsight.workspace.first_page.cards import Card, CardLine, shortened

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from lineofsight.analysis.challenge import ChosenQuestion
    from lineofsight.analysis.kept_questions import KeptQuestion
    from lineofsight.documents.material import Material

KEPT: Final = "My questions"
"""The name of the register of those that she keeps."""

KEPT_COLUMN: Final = "Kept"
"""The heading of the column that says which of the others she keeps."""

_MOST: Final = 5
"""So many of hers stand on the first page."""

_UNREAD: Final = "Your notes cannot be read, so your challenges and the questions that you keep are not shown here."

_NONE_OPEN: Final = "None yet: choose one on Questions (Ctrl+7) and keep it."

ON_NOTES: Final = "The Notes page (Ctrl+9) says why, and what to do."
"""Where her file is at fault, that page has the sentence and the button."""

_BESIDE: Final = {
    QuestionAudience.PORTFOLIO_HOLDER: (
        "They are for asking officers. What a portfolio holder may be asked, with straight answers, stands in the "
        "Portfolio holder's pack (Ctrl+8)."
    )
}
"""What else those who would ask them look for here, and where it is."""

_BY_WEIGHT: Final = "the weightiest first"
_ORDERS: Final = {QuestionAudience.CHAIR: CHAIRS_ORDER}
"""In which order those stand who are not given them by weight alone."""

_NARROWED: Final = "The reasons (Why) count within the themes chosen, not over the whole plan."
"""Of a portfolio its own actions: a member answers for none of the others."""

AGAIN: Final = "F5 reads them again."


def titles_of(material: Material) -> dict[str, str]:
    """What the links of indicators, bodies and actions are called: of a reference alone nobody knows what it is."""
    actions = (judged.action for theme in material.picture.themes for judged in theme.actions)
    indicators = (one.indicator for one in material.picture.indicators)
    bodies = material.record.governance.bodies
    return {
        **{f"indicator/{one.ind_id}": one.plain_title for one in indicators},
        **{f"body/{one.body_id}": one.name for one in bodies},
        **{f"action/{one.action_id}": f"{one.action_id} {short(one.action)}" for one in actions},
    }


def question_registers(
    chosen: Sequence[ChosenQuestion],
    kept: Sequence[KeptQuestion],
    titles: Mapping[str, str],
    everybodys: Sequence[ChosenQuestion] | None = None,
) -> tuple[Register, ...]:
    """Everything that the evidence calls for, hers, and the first again for each who would ask it.

    Args:
        chosen: what the evidence calls for, as far as it is shown.
        kept: hers, in her order.
        titles: what links are called.
        everybodys: those about the whole plan, where what is shown is narrowed to some themes; ``None`` where not.
    """
    held = {one.told.thread.target.ref: one.text for one in kept}
    everything = _register("All that the evidence calls for", chosen, held, titles, _without(everybodys))
    by_audience = (
        _register(
            name_for(who),
            asked_by(who, chosen),
            held,
            titles,
            f"{_without(everybodys and asked_by(who, everybodys))} {_BESIDE.get(who, '')}".strip(),
            _ORDERS.get(who, _BY_WEIGHT),
        )
        for who in AUDIENCES
    )
    return (everything, _kept(kept, titles), *by_audience)


def _without(everybodys: Sequence[ChosenQuestion] | None) -> str:
    """What a filter by themes leaves out although it may concern whoever asks, and what it counts."""
    if everybodys is None:
        return ""
    number = len(everybodys)
    others = (
        f"{number} more {'is' if number == 1 else 'are'} about the whole plan or no theme of it. " if number else ""
    )
    return f"{others}{_NARROWED}"


def name_for(who: QuestionAudience) -> str:
    """The name of the register of the questions that are theirs."""
    return f"For: {AUDIENCES[who].lower()}"


def kept_link(kept: KeptQuestion) -> str:
    """The link of a question that she keeps."""
    return f"kept/{kept.told.thread.digest[:SHOWN_DIGITS]}"


def questions_card(kept: Sequence[KeptQuestion], problem: str = "") -> Card:
    """For the first page: the questions that she keeps and has not asked yet; without any, how one comes here.

    Args:
        kept: hers, in her order.
        problem: why her notes cannot be read, with what to do; "" where they are.
    """
    if not kept and not problem:
        return Card("My open questions", (CardLine(_NONE_OPEN, is_quiet=True),))
    lines = shortened([CardLine(one.text, kept_link(one), why=one.why) for one in kept], _MOST)
    unread = (CardLine(f"{_UNREAD} {problem}"),) if problem else ()
    return Card("My open questions", (*lines, *unread))


def _register(
    name: str,
    chosen: Sequence[ChosenQuestion],
    held: Mapping[str, str],
    titles: Mapping[str, str],
    beside: str = "",
    order: str = _BY_WEIGHT,
) -> Register:
    number = count(len(chosen), "question")
    return Register(
        name,
        f"{number}, chosen by what the evidence shows, {order}, until you sort them. {beside}".rstrip(),
        (("Question", 40), ("Why", 44), (KEPT_COLUMN, 8)),
        tuple(_line(rank, one, held, titles) for rank, one in enumerate(chosen)),
        "The evidence calls for no question here.",
    )


def _line(rank: int, chosen: ChosenQuestion, held: Mapping[str, str], titles: Mapping[str, str]) -> RegisterLine:
    question = chosen.question
    kept = held.get(question.q_id)
    words = "Kept" if kept in (None, question.text) else "Kept, reworded"
    return RegisterLine(
        f"question/{question.q_id}",
        (
            CellValue(question.text, whole=True),
            CellValue(chosen.why, sort=float(rank)),
            CellValue("–", spoken="Not kept") if kept is None else CellValue(words),
        ),
        lambda: question_sheet(chosen, titles, kept),
        _refs(chosen),
    )


def _refs(chosen: ChosenQuestion | None) -> tuple[str, ...]:
    """The references of all that calls for it: why names only the first two of a hundred actions."""
    return () if chosen is None else tuple(one.ref for one in chosen.evidence)


def _kept(kept: Sequence[KeptQuestion], titles: Mapping[str, str]) -> Register:
    open_ = sum(not one.is_asked for one in kept)
    return Register(
        KEPT,
        f"{open_} of {count(len(kept), 'question')} still to ask. For yourself alone.",
        (("No.", 5), ("Question", 50), ("Where it stands", 22)),
        tuple(_kept_line(number, one, titles) for number, one in enumerate(kept, start=1)),
        "You keep no question yet. Keep one that the evidence calls for, or write one of your own.",
    )


def _kept_line(number: int, kept: KeptQuestion, titles: Mapping[str, str]) -> RegisterLine:
    answered = f"\n{count(len(kept.answers), 'answer')} noted" if kept.answers else ""
    return RegisterLine(
        kept_link(kept),
        (
            CellValue(str(number), sort=float(number)),
            CellValue(kept.text, whole=True),
            CellValue(f"{kept.asked or 'Not asked yet'}{answered}", sort=float(kept.is_asked)),
        ),
        lambda: kept_sheet(kept, titles),
        _found_by(kept),
    )


def _found_by(kept: KeptQuestion) -> tuple[str, ...]:
    """What found it in the other list: why it is called for, its words before hers, and all that calls for it."""
    called_for = kept.called_for
    now = () if called_for is None else (called_for.why, called_for.question.text)
    return (kept.why, *now, *_refs(called_for))
