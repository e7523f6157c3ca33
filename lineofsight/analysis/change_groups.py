"""What changed, sorted as a member would tell it: what is late now, what was lost, what is done, what is new."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Final

from lineofsight.analysis.verdicts import ChangeKind, MemberStatus
from lineofsight.domain.statuses import DeliveryStatus, ImpactStatus
from lineofsight.wording.statuses import EFFECT_LOST, delivery_word, impact_word, member_status

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from lineofsight.analysis.verdicts import Change


class ChangeGroup(StrEnum):
    """What kind of news a change is, in the order in which it is told."""

    NOW_LATE = "now_late"
    NOW_SLIPPED = "now_slipped"
    UNDATED = "undated"
    EFFECT_LOST = "effect_lost"
    LEFT = "left"
    GONE = "gone"
    RISK = "risk"
    EFFECT_SHOWN = "effect_shown"
    DONE = "done"
    OTHER_STATUS = "other_status"
    OTHER_EFFECT = "other_effect"
    MOVED = "moved"
    MEASURE = "measure"
    WORDING = "wording"
    LEAD = "lead"
    RULE = "rule"
    STEP_DONE = "step_done"
    STEP = "step"
    FIGURE = "figure"
    REVISED = "revised"
    NEW = "new"


_NOW: Final[Mapping[str, ChangeGroup]] = {
    member_status(MemberStatus.OVERDUE).word: ChangeGroup.NOW_LATE,
    member_status(MemberStatus.SLIPPED).word: ChangeGroup.NOW_SLIPPED,
    member_status(MemberStatus.COMPLETE_EVIDENCED).word: ChangeGroup.DONE,
    member_status(MemberStatus.COMPLETE_UNPROVEN).word: ChangeGroup.DONE,
    EFFECT_LOST: ChangeGroup.DONE,
}
_DONE: Final = tuple(word for word, group in _NOW.items() if group is ChangeGroup.DONE)
_EFFECT: Final[Mapping[str, ChangeGroup]] = {
    impact_word(ImpactStatus.REVERSED): ChangeGroup.EFFECT_LOST,
    **{impact_word(one): ChangeGroup.EFFECT_SHOWN for one in ImpactStatus if one.is_shown},
}
_KINDS: Final[Mapping[ChangeKind, ChangeGroup]] = {
    ChangeKind.NEW: ChangeGroup.NEW,
    ChangeKind.GONE: ChangeGroup.GONE,
    ChangeKind.LEFT: ChangeGroup.LEFT,
    ChangeKind.REDATED: ChangeGroup.MOVED,
    ChangeKind.DATED: ChangeGroup.MOVED,
    ChangeKind.UNDATED: ChangeGroup.UNDATED,
    ChangeKind.MEASURE: ChangeGroup.MEASURE,
    ChangeKind.WORDING: ChangeGroup.WORDING,
    ChangeKind.LEAD: ChangeGroup.LEAD,
    ChangeKind.RISK: ChangeGroup.RISK,
    ChangeKind.RULE: ChangeGroup.RULE,
    ChangeKind.FIGURE: ChangeGroup.FIGURE,
    ChangeKind.REVISED: ChangeGroup.REVISED,
}


def group_changes(changes: Sequence[Change]) -> dict[ChangeGroup, tuple[Change, ...]]:
    """Every change once under its group, groups in their order; a group without changes is left out."""
    found: dict[ChangeGroup, list[Change]] = {group: [] for group in ChangeGroup}
    for change in changes:
        found[group_of(change)].append(change)
    return {group: tuple(held) for group, held in found.items() if held}


def group_of(change: Change) -> ChangeGroup:
    """What kind of news it is."""
    if change.kind in _KINDS:
        return _KINDS[change.kind]
    if change.kind is ChangeKind.IMPACT:
        return _EFFECT.get(change.after, ChangeGroup.OTHER_EFFECT)
    if change.subject == "milestone":
        reached = change.after == delivery_word(DeliveryStatus.COMPLETE)
        return ChangeGroup.STEP_DONE if reached else ChangeGroup.STEP
    if change.before in _DONE and change.after in _DONE:
        # It was complete before; what is known of its effect is news of its own.
        return ChangeGroup.OTHER_STATUS
    return _NOW.get(change.after, ChangeGroup.OTHER_STATUS)
