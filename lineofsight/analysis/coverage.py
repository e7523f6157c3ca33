"""Which corporate parenting principle is measured, by what, and which has no measure at all.

Source of the principles: Children and Social Work Act 2017, section 1(1)(a) to (g). Which principle an indicator or an
activity serves is said by whoever defined it. Only indicators that count children in care or care leavers are measures
here: a figure of the whole service says nothing of them alone.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from lineofsight.analysis.care_chapters import care_actions, counts_our_children, has_figure
from lineofsight.analysis.verdicts import RatingColour
from lineofsight.domain.practice import VoiceOf
from lineofsight.wording.principles import PRINCIPLES

if TYPE_CHECKING:
    from lineofsight.analysis.verdicts import JudgedAction, JudgedIndicator, Picture
    from lineofsight.domain.practice import MemberActivity, Voice
    from lineofsight.domain.record import WatchedRecord

OUR_CHILDREN: Final = (VoiceOf.CHILDREN, VoiceOf.CARE_LEAVERS)
"""Whose voices are those of the children that the council is a parent to, or of children."""

OLD_DAYS: Final = 366
"""A newest figure that is older than a year is said to be old."""

_ASKED, _HEARD = "b", "c"


class Gap(StrEnum):
    """What is missing under a principle, the gravest first."""

    NO_MEASURE = "no_measure"
    NO_FIGURE = "no_figure"
    NOT_RATED = "not_rated"
    OLD_FIGURES = "old_figures"
    NONE = "none"


@dataclass(frozen=True, slots=True, kw_only=True)
class PrincipleCover:
    """What stands under one principle.

    Attributes:
        letter: a to g.
        measures: the indicators that carry it and have a number, key ones first.
        without_figure: the indicators that carry it and have none.
        actions: the plan's actions for these children that are linked to one of those indicators.
        activities: what members did for it.
        voices: for (b) every question put to children or care leavers; for (c) those that something was done about;
            for the others those linked to one of the indicators.
    """

    letter: str
    measures: tuple[JudgedIndicator, ...]
    without_figure: tuple[JudgedIndicator, ...]
    actions: tuple[JudgedAction, ...]
    activities: tuple[MemberActivity, ...]
    voices: tuple[Voice, ...]

    @property
    def rated(self) -> tuple[JudgedIndicator, ...]:
        """The measures with a colour."""
        return tuple(judged for judged in self.measures if judged.rating.colour is not RatingColour.NONE)

    @property
    def gap(self) -> Gap:
        """The gravest gap."""
        if not self.measures:
            return Gap.NO_FIGURE if self.without_figure else Gap.NO_MEASURE
        if not self.rated:
            return Gap.NOT_RATED
        ages = [judged.age_days for judged in self.rated if judged.age_days is not None]
        return Gap.OLD_FIGURES if ages and min(ages) > OLD_DAYS else Gap.NONE


def cover_principles(picture: Picture, watched: WatchedRecord) -> tuple[PrincipleCover, ...]:
    """What measures each principle, a to g.

    Args:
        picture: what was judged.
        watched: voices and members' part, as the same reader may see them.
    """
    actions = care_actions(picture)
    return tuple(_cover(principle.letter, picture, watched, actions) for principle in PRINCIPLES)


def _cover(letter: str, picture: Picture, watched: WatchedRecord, actions: tuple[JudgedAction, ...]) -> PrincipleCover:
    tagged = [
        judged
        for judged in picture.indicators
        if letter in judged.indicator.principles and counts_our_children(judged.indicator)
    ]
    ids = {judged.indicator.ind_id for judged in tagged}
    measures = sorted(filter(has_figure, tagged), key=lambda judged: not judged.indicator.is_key)
    return PrincipleCover(
        letter=letter,
        measures=tuple(measures),
        without_figure=tuple(judged for judged in tagged if not has_figure(judged)),
        actions=tuple(judged for judged in actions if not ids.isdisjoint(judged.action.indicator_ids)),
        activities=tuple(one for one in watched.member_activities if letter in one.principles),
        voices=tuple(voice for voice in watched.voices if _is_under(letter, voice, ids)),
    )


def _is_under(letter: str, voice: Voice, ids: set[str]) -> bool:
    if voice.of not in OUR_CHILDREN:
        return False
    if letter == _ASKED:
        return True
    if letter == _HEARD:
        return bool(voice.done)
    return not ids.isdisjoint(voice.indicator_ids)
