"""What can be asked of questions so that only some are shown: whose portfolio and which theme they are about."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Final

from lineofsight.analysis.question_themes import themes_of_questions
from lineofsight.desktop.models.conditions import Condition, hold
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
    leads = dict.fromkeys(theme.lead_member for theme in themes if theme.lead_member)
    return (
        _offered(QuestionAsked.PORTFOLIO, [(lead, lead) for lead in leads]),
        _offered(QuestionAsked.THEME, [(theme.theme_id, theme_name(theme)) for theme in themes]),
    )


def _offered(kind: QuestionAsked, pairs: Sequence[tuple[str, str]]) -> tuple[Condition, ...]:
    """The choices, and after them what is about none of them; nothing where there is no choice."""
    return tuple(Condition(kind, key, words) for key, words in (*pairs, ("", _NO_THEME))) if pairs else ()


def meet(
    material: Material, conditions: Sequence[Condition]
) -> tuple[tuple[ChosenQuestion, ...], tuple[ChosenQuestion, ...]]:
    """The questions of which the conditions hold; and those that they leave out as about no theme: everybody's."""
    if not conditions:
        return material.questions, ()
    about = themes_of_questions(material.questions, material.picture)
    leads = {judged.theme.theme_id: judged.theme.lead_member for judged in material.picture.themes}
    kept, others = [], []
    for one in material.questions:
        themes = about[one.question.q_id]
        keys: dict[StrEnum, AbstractSet[str]] = {
            QuestionAsked.PORTFOLIO: {leads.get(theme, "") for theme in themes} - {""} if themes else {""},
            QuestionAsked.THEME: themes or {""},
        }
        if hold(conditions, keys.__getitem__):
            kept.append(one)
        elif not themes:
            others.append(one)
    return tuple(kept), tuple(others)
