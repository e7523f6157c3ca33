"""What can be asked of questions so that only some are shown: whose portfolio and which theme they are about."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Final

from lineofsight.analysis.portfolio import portfolios_of
from lineofsight.analysis.question_themes import part_by_themes, themes_of_questions
from lineofsight.desktop.models.conditions import Condition, hold
from lineofsight.documents.question_card import Narrowing
from lineofsight.wording.themes import theme_name

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

    from lineofsight.analysis.challenge import ChosenQuestion
    from lineofsight.documents.material import Material


class QuestionAsked(StrEnum):
    """What a condition asks of a question; the value is what the menu calls it."""

    PORTFOLIO = "Portfolio"
    THEME = "Theme"


_NO_THEME: Final = "No theme of the plan"


def question_conditions(material: Material) -> tuple[tuple[Condition, ...], ...]:
    """Every condition that can be asked, those of one kind together, in the plan's order."""
    themes = [judged.theme for judged in material.picture.themes]
    return (
        _offered(QuestionAsked.PORTFOLIO, [(lead, lead) for lead in portfolios_of(themes)]),
        _offered(QuestionAsked.THEME, [(theme.theme_id, theme_name(theme)) for theme in themes]),
    )


def _offered(kind: QuestionAsked, pairs: Sequence[tuple[str, str]]) -> tuple[Condition, ...]:
    """The choices, and after them what is about none of them; nothing where there is no choice."""
    return tuple(Condition(kind, key, words) for key, words in (*pairs, ("", _NO_THEME))) if pairs else ()


def meet(
    material: Material, conditions: Sequence[Condition], beside: str = ""
) -> tuple[tuple[ChosenQuestion, ...], tuple[ChosenQuestion, ...]]:
    """The questions of which the conditions hold, with why within their themes; and those about the whole plan.

    The latter are about no theme, or called for by several themes together and not by those that are shown.

    Args:
        material: with everything that the evidence calls for.
        conditions: what is asked.
        beside: the link of a question that is shown whether they hold of it or not, with why over the whole plan.
    """
    met, others = _met(material, conditions)
    known = {one.question.q_id for one in met}
    besides = [
        one
        for one in material.questions
        if beside == f"question/{one.question.q_id}" and one.question.q_id not in known
    ]
    left = tuple(one for one in others if one not in besides)
    return tuple(sorted((*met, *besides), key=lambda one: -one.weight)) if besides else met, left


def _met(
    material: Material, conditions: Sequence[Condition]
) -> tuple[tuple[ChosenQuestion, ...], tuple[ChosenQuestion, ...]]:
    if not conditions:
        return material.questions, ()
    leads = {judged.theme.theme_id: judged.theme.lead_member for judged in material.picture.themes}
    shown = [theme for theme, lead in leads.items() if _holds(conditions, {lead} - {""}, theme)]
    narrowed, others = part_by_themes(material.questions, material.picture, material.record, shown)
    if not _holds(conditions, {""}, ""):
        return narrowed, others
    about = themes_of_questions(others, material.picture)
    everybodys = [one for one in others if not about[one.question.q_id]]
    left = tuple(one for one in others if about[one.question.q_id])
    return tuple(sorted((*narrowed, *everybodys), key=lambda one: -one.weight)), left


def narrowing_by(
    material: Material, conditions: Sequence[Condition], shown: Sequence[ChosenQuestion]
) -> Narrowing | None:
    """Within what the reasons of the questions that are shown count; ``None`` where they count over the whole plan."""
    themes = [one.sentence for one in conditions if one.key]
    if not themes:
        return None
    # What is about no theme is shown as the plan calls for it.
    within = (one for one in shown if not any(one is whole for whole in material.questions))
    return Narrowing(words="; ".join(themes), question_ids=frozenset(one.question.q_id for one in within))


def _holds(conditions: Sequence[Condition], portfolios: AbstractSet[str], theme: str) -> bool:
    keys: dict[StrEnum, AbstractSet[str]] = {QuestionAsked.PORTFOLIO: portfolios, QuestionAsked.THEME: {theme}}
    return hold(conditions, keys.__getitem__)
