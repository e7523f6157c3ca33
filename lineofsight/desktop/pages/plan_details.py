"""What the plan page says of whatever its tree or table names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineofsight.desktop.pages.plan_sheets import action_sheet, milestone_sheet, theme_sheet
from lineofsight.desktop.sheet import Bullets, Sheet, Words, section, sheet
from lineofsight.wording.statuses import MEMBER_STATUSES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineofsight.analysis.verdicts import JudgedTheme, Picture
    from lineofsight.desktop.models.plan_groups import PlanGroup
    from lineofsight.domain.record import Record


def details_of(link: str, picture: Picture, groups: Sequence[PlanGroup], record: Record) -> Sheet | None:
    """Everything that is said of a theme, an action, a milestone or a group; ``None`` where the plan has it not."""
    kind, _, key = link.partition("/")
    for theme in picture.themes:
        if kind == "theme" and theme.theme.theme_id == key:
            return theme_sheet(theme, record.governance.bodies, record)
        found = _in_theme(theme, kind, key, picture, record)
        if found is not None:
            return found
    return next((_group_sheet(group) for group in groups if group.link == link), None)


def _in_theme(theme: JudgedTheme, kind: str, key: str, picture: Picture, record: Record) -> Sheet | None:
    for judged in theme.actions:
        if kind == "action" and judged.action.action_id == key:
            return action_sheet(judged, theme, picture, record.governance.bodies, record)
        for one in judged.milestones:
            if kind == "milestone" and one.milestone.milestone_id == key:
                return milestone_sheet(one, judged)
    return None


def _group_sheet(group: PlanGroup) -> Sheet:
    """How the group's actions stand, and each of them."""
    total = len(group.actions)
    counted = {word.word: sum(1 for one in group.actions if one.status.value == word.key) for word in MEMBER_STATUSES}
    shares = tuple(f"{word}: {number} of {total}" for word, number in counted.items() if number)
    listed = tuple(
        Words(f"{one.action.action_id}  {one.action.action}", link=f"action/{one.action.action_id}")
        for one in group.actions
    )
    asked = Words("Evidence for and against it", link=group.link) if group.link.startswith("recommendation/") else None
    return sheet(
        group.title, group.title, section("How it stands", Bullets(shares), asked), section("Actions", *listed)
    )
