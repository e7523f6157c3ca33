"""How each action of the plan has changed since the day that is compared with."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from lineofsight.analysis.change_clauses import DATES, UNDERTAKINGS
from lineofsight.analysis.change_groups import ChangeGroup, group_of
from lineofsight.analysis.one_spelling import one_spelling
from lineofsight.analysis.verdicts import ChangeKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from lineofsight.analysis.verdicts import Picture

ANYHOW: Final = "any"
"""The key of whatever has changed in any of these ways."""

NEWS: Final = (
    ChangeGroup.NOW_LATE,
    ChangeGroup.NOW_SLIPPED,
    ChangeGroup.UNDATED,
    ChangeGroup.EFFECT_LOST,
    ChangeGroup.LEFT,
    ChangeGroup.DONE,
    ChangeGroup.EFFECT_SHOWN,
)
"""The kinds of news that are counted in a sentence, so that each number can be followed to its actions."""

HOW_CHANGED: Final = (
    ANYHOW,
    *(group.value for group in NEWS),
    ChangeKind.NEW.value,
    ChangeKind.STATUS.value,
    ChangeKind.IMPACT.value,
    ChangeKind.REDATED.value,
    *(kind.value for kind in UNDERTAKINGS),
)
"""Every key, in the order in which they are offered; ``wording.statuses.changed_word`` has the words."""

_ASKED_AS: Final[Mapping[ChangeKind, ChangeKind]] = {
    ChangeKind.LEFT: ChangeKind.STATUS,
    **dict.fromkeys(DATES, ChangeKind.REDATED),
}
"""Kinds that are told apart, and are found as well under the one that asks for a status or a date of any kind."""


@dataclass(frozen=True, slots=True)
class PlanFacts:
    """What the plan's conditions need to know beside the action itself.

    Attributes:
        as_at: the day of the picture.
        changed: by the references of the actions that changed, the keys of how.
        led_by: by the ids of the themes, the members who lead them, as the plan names them; "" for none.
        overseen_by: by the ids of the themes, the ids of the bodies that oversee them.
        spelt: by the names of leads and partners as recorded, the one spelling of names that differ in case alone.
    """

    as_at: date
    changed: Mapping[str, frozenset[str]]
    led_by: Mapping[str, str]
    overseen_by: Mapping[str, tuple[str, ...]]
    spelt: Mapping[str, str]


def facts_of(picture: Picture) -> PlanFacts:
    """What a picture tells of the whole plan."""
    changed: dict[str, set[str]] = {}
    for change in picture.changes:
        if change.subject == "action":
            keys = {change.kind.value, _ASKED_AS.get(change.kind, change.kind).value, group_of(change).value}
            found = keys.intersection(HOW_CHANGED)
            if found:
                changed.setdefault(change.ref, {ANYHOW}).update(found)
    return PlanFacts(
        picture.as_at,
        {ref: frozenset(keys) for ref, keys in changed.items()},
        {one.theme.theme_id: one.theme.lead_member for one in picture.themes},
        {one.theme.theme_id: one.theme.overseen_by for one in picture.themes},
        one_spelling(_names(picture)),
    )


def _names(picture: Picture) -> Iterator[str]:
    for theme in picture.themes:
        for judged in theme.actions:
            yield judged.action.lead
            yield from judged.action.partner_org
