"""What hangs on an indicator: the actions that aim at it, the questions its figures call for, the voices beside it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from lineofsight.analysis.nearly_same import nearly_same

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from lineofsight.analysis.challenge import ChosenQuestion
    from lineofsight.analysis.verdicts import JudgedAction, JudgedIndicator, Picture
    from lineofsight.domain.practice import Voice


@dataclass(frozen=True, slots=True, kw_only=True)
class IndicatorLinks:
    """What hangs on one indicator.

    Attributes:
        ind_id: which.
        actions: those of the plan that name it, in the plan's order; superseded and withdrawn ones too.
        questions: those that its figures, or the lack of them, called for: where it is the weightiest ground first.
        voices: what children, families and staff said that is linked to it.
        nearly: the indicators of the other origin that measure nearly the same.
    """

    ind_id: str
    actions: tuple[JudgedAction, ...] = ()
    questions: tuple[ChosenQuestion, ...] = ()
    voices: tuple[Voice, ...] = ()
    nearly: tuple[JudgedIndicator, ...] = ()


def indicator_links(
    ind_id: str, picture: Picture, questions: Iterable[ChosenQuestion], voices: Sequence[Voice]
) -> IndicatorLinks:
    """Find what hangs on an indicator, in what the same reader may see."""
    named = [chosen for chosen in questions if _names(chosen, ind_id)]
    return IndicatorLinks(
        ind_id=ind_id,
        actions=tuple(
            judged for theme in picture.themes for judged in theme.actions if ind_id in judged.action.indicator_ids
        ),
        questions=tuple(sorted(named, key=lambda chosen: not is_first_ground(chosen, ind_id))),
        voices=tuple(voice for voice in voices if ind_id in voice.indicator_ids),
        nearly=nearly_same(picture.indicators).get(ind_id, ()),
    )


def is_first_ground(chosen: ChosenQuestion, ind_id: str) -> bool:
    """Whether why the question is asked speaks of this indicator, and not of others beside it."""
    return not chosen.evidence or chosen.evidence[0].ref == ind_id


def _names(chosen: ChosenQuestion, ind_id: str) -> bool:
    """Whether the indicator called for the question: by its evidence, or by a trigger on this indicator alone."""
    if any(ref.subject == "indicator" and ref.ref == ind_id for ref in chosen.evidence):
        return True
    return not chosen.evidence and ind_id in (*chosen.trigger.indicator_ids, *chosen.question.indicator_ids)
