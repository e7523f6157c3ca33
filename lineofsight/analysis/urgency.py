"""Which figures and actions a reader has to see first when there is room for a few."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lineofsight.analysis.verdicts import MemberStatus, RatingColour

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineofsight.analysis.verdicts import JudgedAction, JudgedIndicator

WORST_FIRST: Final = (RatingColour.RED, RatingColour.AMBER, RatingColour.NONE, RatingColour.GREEN)
"""Wherever figures stand by their rating: one that cannot be judged presses more than one that is well."""

LATE_FIRST: Final = (
    MemberStatus.OVERDUE,
    MemberStatus.SLIPPED,
    MemberStatus.ON_TRACK,
    MemberStatus.NOT_DUE,
    MemberStatus.COMPLETE_UNPROVEN,
    MemberStatus.COMPLETE_EVIDENCED,
)
"""Late ones first, then those under way, then what is done."""


def find_late(actions: Sequence[JudgedAction]) -> tuple[JudgedAction, ...]:
    """Those that are overdue or will miss their date: the longest overdue first, then what was moved furthest."""
    late = (judged for judged in actions if judged.status is MemberStatus.OVERDUE)
    return tuple(sorted(late, key=lambda one: (-one.days_overdue, -one.days_slipped, one.action.action_id)))


def count_undated(late: Sequence[JudgedAction]) -> int:
    """How many of late actions have no date that they could miss: officers call them off track."""
    return sum(not one.action.due_kind.has_date for one in late)


def by_urgency(indicators: Sequence[JudgedIndicator]) -> tuple[JudgedIndicator, ...]:
    """What is worse than natural variation explains, then red, amber, not rated, green; of each the key ones first."""
    return tuple(sorted(indicators, key=_standing))


def is_worrying(judged: JudgedIndicator) -> bool:
    """Whether a figure is red by its rule, or worse than natural variation explains."""
    return judged.rating.colour is RatingColour.RED or _is_of_concern(judged)


def is_red_to_anyone(judged: JudgedIndicator) -> bool:
    """Whether a figure worries, or officers call it red where no rule rates it: somebody has to be asked about it."""
    rating = judged.rating
    return is_worrying(judged) or (rating.colour is RatingColour.NONE and rating.officers == RatingColour.RED)


def _is_of_concern(judged: JudgedIndicator) -> bool:
    return judged.movement.variation_icon.startswith("concern")


def _standing(judged: JudgedIndicator) -> tuple[bool, int, bool]:
    return not _is_of_concern(judged), WORST_FIRST.index(judged.rating.colour), not judged.indicator.is_key
