"""What a poster of one page tells: six figures, three worries, one good thing, the next date, each by a stated rule.

The six figures are the same each time, whatever they show, and a measure without a figure keeps its place: nobody can
choose what looks well. A thing is good only where its effect on children is evidenced.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from itertools import chain, zip_longest
from typing import TYPE_CHECKING, Final

from lineofsight.analysis.forward_look import ComingKind, look_forward
from lineofsight.analysis.talking_actions import best_evidenced
from lineofsight.analysis.urgency import by_urgency
from lineofsight.analysis.verdicts import MemberStatus, RatingColour
from lineofsight.domain.figures import Share
from lineofsight.domain.statuses import DeliveryStatus, ImpactStatus

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineofsight.analysis.forward_look import Coming
    from lineofsight.analysis.verdicts import JudgedAction, JudgedIndicator, Picture
    from lineofsight.domain.record import Record

SIX: Final = 6
THREE: Final = 3
_A_YEAR: Final = 366

_FIELDS: Final = (
    ("assessments-45-days", "re-referrals"),
    ("protection-plans-2-years-open", "repeat-protection-plans", "conferences-15-days"),
    ("caseload", "agency-rate"),
    ("three-or-more-placements", "long-term-stability"),
    ("suitable-accommodation", "care-leavers-not-in-touch"),
    ("care-leavers-eet", "care-leavers-neet"),
)
"""The catalogue's measures, by what they tell of: help that is asked for, protection, social workers, a settled home,
and care leavers' homes and work. Of each the first that the council has is told."""


def choose_numbers(picture: Picture) -> tuple[JudgedIndicator, ...]:
    """Six figures: one of each field, then key ones, then any others, in the picture's order.

    If every one of them were green while another key figure is not, the most urgent of those takes the last place.
    """
    known = {one.indicator.ind_id: one for one in picture.indicators}
    found = [next((known[name] for name in field if name in known), None) for field in _FIELDS]
    chosen = {one.indicator.ind_id: one for one in found if one is not None}
    for one in (*(one for one in picture.indicators if one.indicator.is_key), *picture.indicators):
        if len(chosen) < SIX:
            chosen.setdefault(one.indicator.ind_id, one)
    return _not_only_good(tuple(chosen.values()), picture)


def _not_only_good(chosen: tuple[JudgedIndicator, ...], picture: Picture) -> tuple[JudgedIndicator, ...]:
    if any(one.rating.colour is not RatingColour.GREEN for one in chosen):
        return chosen
    others = [
        one
        for one in picture.indicators
        if one.indicator.is_key and one not in chosen and one.rating.colour in (RatingColour.RED, RatingColour.AMBER)
    ]
    return (*chosen[:-1], by_urgency(others)[0]) if others and chosen else chosen


class WorryKind(StrEnum):
    """What a worry is, in the order in which worries are told."""

    CONCERN = "concern"
    REVERSED = "reversed"
    RED = "red"
    LATE = "late"
    NOT_SHOWN = "not_shown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Worry:
    """One worry: the figure or the action that it is about, or how many actions of how many."""

    kind: WorryKind
    indicator: JudgedIndicator | None = None
    action: JudgedAction | None = None
    share: Share | None = None


def choose_worries(picture: Picture, shown: Sequence[JudgedIndicator]) -> tuple[Worry, ...]:
    """At most three: the first of each kind in turn, then the second; a figure that is shown already is left out."""
    figures = by_urgency([one for one in picture.indicators if one not in shown])
    actions = [one for theme in picture.themes for one in theme.actions if one.in_population]
    done = [one for one in actions if one.action.delivery_status is DeliveryStatus.COMPLETE]
    late = [one for one in actions if one.status is MemberStatus.OVERDUE]
    bare = [one for one in done if one.status is MemberStatus.COMPLETE_UNPROVEN]
    concerns = [one for one in figures if one.movement.variation_icon.startswith("concern")]
    kinds = (
        [Worry(kind=WorryKind.CONCERN, indicator=one) for one in concerns],
        [
            Worry(kind=WorryKind.REVERSED, action=one)
            for one in actions
            if one.action.impact_status is ImpactStatus.REVERSED
        ],
        [
            Worry(kind=WorryKind.RED, indicator=one)
            for one in figures
            if one.rating.colour is RatingColour.RED and one not in concerns
        ],
        [Worry(kind=WorryKind.LATE, share=Share(len(late), len(actions), "actions"))] if late else [],
        [Worry(kind=WorryKind.NOT_SHOWN, share=Share(len(bare), len(done), "finished actions"))] if bare else [],
    )
    in_turn = chain.from_iterable(zip_longest(*kinds))
    return tuple(one for one in in_turn if one is not None)[:THREE]


def choose_good(picture: Picture) -> JudgedAction | None:
    """The action whose effect on children is evidenced best; ``None`` where none is."""
    actions = [one for theme in picture.themes for one in theme.actions if one.in_population]
    return next(iter(best_evidenced(actions)), None)


def find_next(picture: Picture, record: Record) -> Coming | None:
    """The next meeting that is held in public, else the next deadline, within a year; ``None`` where none is known."""
    coming = look_forward(picture, record, _A_YEAR)
    public = {body.body_id for body in record.governance.bodies if body.held_in_public}
    meetings = [one for one in coming if one.kind is ComingKind.MEETING and one.ref in public]
    deadlines = [one for one in coming if one.kind is ComingKind.DEADLINE]
    return next(iter((*meetings, *deadlines)), None)
