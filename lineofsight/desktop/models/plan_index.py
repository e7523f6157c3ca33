"""A plan as it is searched and filtered: what each of its actions says, folded once, and what can be asked of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from lineofsight.analysis.plan_changes import facts_of
from lineofsight.desktop.models.plan_filter import FilterKind, find_conditions, is_found, keeps, search_text
from lineofsight.desktop.models.plan_groups import group_actions
from lineofsight.desktop.models.plan_keys import actions_of
from lineofsight.desktop.models.plan_was import was_before

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from lineofsight.analysis.plan_changes import PlanFacts
    from lineofsight.analysis.verdicts import JudgedAction
    from lineofsight.desktop.models.conditions import Condition
    from lineofsight.desktop.models.plan_groups import PlanGroup
    from lineofsight.desktop.models.plan_keys import Grouping
    from lineofsight.desktop.models.plan_was import Was
    from lineofsight.documents.material import Material


@dataclass(frozen=True, slots=True)
class PlanIndex:
    """What a page of the plan asks.

    Attributes:
        material: the plan.
        actions: all of them, in its order.
        conditions: by kind, every one that can be asked.
        facts: of the plan.
        texts: what search looks through, by the references of the actions.
        was: what actions were on the day that is compared with, by their references.
    """

    material: Material
    actions: tuple[JudgedAction, ...]
    conditions: Mapping[FilterKind, tuple[Condition, ...]]
    facts: PlanFacts
    texts: Mapping[str, str]
    was: Mapping[str, Was]

    def told(self, conditions: tuple[Condition, ...]) -> Mapping[str, Was]:
        """What actions were that is said in their lines: of all, where it is asked what changed; else of none."""
        return self.was if any(one.kind is FilterKind.CHANGED for one in conditions) else {}

    def kept(self, conditions: tuple[Condition, ...], query: str, beside: str = "") -> tuple[JudgedAction, ...]:
        """The actions that meet the conditions and hold every word of the query; and what a link names besides."""
        besides = self.named(beside)
        return tuple(
            judged
            for judged in self.actions
            if is_found(self.texts[judged.action.action_id], query)
            and (judged.action.action_id in besides or keeps(judged, conditions, self.facts))
        )

    def named(self, link: str) -> frozenset[str]:
        """The references of the actions that a link of a theme, an action or a milestone shows; none of another."""
        kind, _, ref = link.partition("/")
        shows: dict[str, Callable[[JudgedAction], bool]] = {
            "theme": lambda judged: judged.action.theme_id == ref,
            "action": lambda judged: judged.action.action_id == ref,
            "milestone": lambda judged: any(one.milestone.milestone_id == ref for one in judged.milestones),
        }
        return frozenset(one.action.action_id for one in self.actions if kind in shows and shows[kind](one))

    def is_apart(self, link: str, beside: str) -> bool:
        """Whether a link shows an action that another does not."""
        return bool(self.named(link) - self.named(beside))

    def put_together(self, kept: Sequence[JudgedAction], grouping: Grouping) -> tuple[PlanGroup, ...]:
        """These actions in groups."""
        refs = {judged.action.action_id for judged in kept}
        return group_actions(self.material, grouping, lambda one: one.action.action_id in refs, self.facts)


def index_plan(material: Material) -> PlanIndex:
    """Look through the plan once, not at every letter that is typed."""
    picture = material.picture
    return PlanIndex(
        material,
        tuple(actions_of(picture)),
        find_conditions(picture, material.record.governance.bodies),
        facts_of(picture),
        {
            judged.action.action_id: search_text(judged, theme.theme)
            for theme in picture.themes
            for judged in theme.actions
        },
        was_before(picture),
    )
