"""The actions of a plan put together in different ways: by theme, by what was asked, by who answers, by when."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

from lineofsight.analysis.due_dates import due_by
from lineofsight.analysis.verdicts import MemberStatus
from lineofsight.desktop.models.plan_keys import NOBODY, Grouping, actions_of, in_order, keys_of, titles_of
from lineofsight.wording.figures import count
from lineofsight.wording.statuses import member_status
from lineofsight.wording.themes import theme_name

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Sequence

    from lineofsight.analysis.plan_changes import PlanFacts
    from lineofsight.analysis.verdicts import JudgedAction
    from lineofsight.documents.material import Material


class PlanForm(StrEnum):
    """How the actions are laid out; the value is what the page calls it."""

    TREE = "Tree"
    TABLE = "Table"
    TIMELINE = "Timeline"


@dataclass(frozen=True, slots=True)
class PlanGroup:
    """Actions that belong together.

    Attributes:
        link: by which the group is known: "theme/T1", "recommendation/R1", "group/Lead/Head of Safeguarding".
        title: what they have in common.
        short: the same as a table has it in each of its lines.
        about: a sentence on it; may be empty.
        actions: in the order of the plan.
        is_part: whether some actions of the plan are not shown, perhaps of this group.
    """

    link: str
    title: str
    short: str
    about: str
    actions: tuple[JudgedAction, ...]
    is_part: bool = False


def group_actions(
    material: Material, grouping: Grouping, keep: Callable[[JudgedAction], bool], facts: PlanFacts
) -> tuple[PlanGroup, ...]:
    """The kept actions in groups; a group without any is left out, an action may stand in several.

    Args:
        material: the plan.
        grouping: by what.
        keep: whether an action is shown.
        facts: of the plan.
    """
    every = tuple(actions_of(material.picture))
    kept = tuple(judged for judged in every if keep(judged))
    is_part = len(kept) < len(every)
    if grouping is Grouping.THEME:
        return tuple(_themes(material, {judged.action.action_id for judged in kept}, is_part=is_part))
    found: defaultdict[str, list[JudgedAction]] = defaultdict(list)
    for judged in kept:
        for key in keys_of(judged, grouping, facts) or ("",):
            found[key].append(judged)
    titles = titles_of(grouping, material.picture, material.record.governance.bodies)
    return tuple(
        _group(grouping, key, titles.get(key, key), tuple(found[key]), is_part=is_part)
        for key in in_order(tuple(found), tuple(titles))
    )


def _group(grouping: Grouping, key: str, title: str, actions: tuple[JudgedAction, ...], *, is_part: bool) -> PlanGroup:
    title = title or NOBODY[grouping]
    # What a recommendation says is too long for each of its lines; the line speaks it all the same.
    short = key if grouping is Grouping.RECOMMENDATION and key else title
    return PlanGroup(_link(grouping, key), title, short, "", actions, is_part)


def _themes(material: Material, kept: Collection[str], *, is_part: bool) -> Iterator[PlanGroup]:
    for judged in material.picture.themes:
        actions = tuple(one for one in judged.actions if one.action.action_id in kept)
        if actions:
            theme = judged.theme
            title, short = theme_name(theme, "  "), theme_name(theme)
            yield PlanGroup(f"theme/{theme.theme_id}", title, short, judged.summary, actions, is_part)


def _link(grouping: Grouping, key: str) -> str:
    if grouping is Grouping.RECOMMENDATION and key:
        return f"recommendation/{key}"
    return f"group/{grouping.value}/{key}"


def in_time(group: PlanGroup) -> tuple[JudgedAction, ...]:
    """Its actions as a calendar has them, the soonest first and those without a date last."""
    return tuple(sorted(group.actions, key=lambda one: due_by(one.action) or date.max))


def links_in(groups: Sequence[PlanGroup]) -> list[str]:
    """What stands on a calendar, line by line: each group and below it its actions that have a date."""
    links = []
    for group in groups:
        dated = (one.action.action_id for one in in_time(group) if due_by(one.action) is not None)
        links += [group.link, *(f"action/{ref}" for ref in dated)]
    return links


def group_words(group: PlanGroup) -> str:
    """How many actions are in it, and how many of them are late, counted and said as on the first page and on paper.

    Of a part of the plan it is said that they are those shown: of what a filter leaves, all may be late.
    """
    counted = [judged for judged in group.actions if judged.in_population]
    late = sum(judged.status is MemberStatus.OVERDUE for judged in counted)
    left_out = len(group.actions) - len(counted)
    said = f"{count(len(counted), 'action')}{' shown' if group.is_part else ''}"
    if late:
        said += f", {late} {member_status(MemberStatus.OVERDUE).word.lower()}"
    return f"{said}; {left_out} superseded or withdrawn" if left_out else said
