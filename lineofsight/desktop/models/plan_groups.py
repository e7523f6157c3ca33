"""The actions of a plan put together in different ways: by theme, by what was asked, by who answers, by when."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from lineofsight.analysis.verdicts import MemberStatus
from lineofsight.wording.dates import month
from lineofsight.wording.figures import count
from lineofsight.wording.statuses import member_status
from lineofsight.wording.themes import theme_name

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from lineofsight.analysis.verdicts import JudgedAction
    from lineofsight.documents.material import Material


class Grouping(StrEnum):
    """By what actions are put together; the value is what the page calls it."""

    THEME = "Theme"
    RECOMMENDATION = "Recommendation"
    LEAD = "Lead"
    PARTNER = "Partner"
    BODY = "Body that oversees"
    MONTH = "Month due"


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
        about: a sentence on it; may be empty.
        actions: in the order of the plan.
    """

    link: str
    title: str
    about: str
    actions: tuple[JudgedAction, ...]


NOBODY: Final = {
    Grouping.RECOMMENDATION: "Asked for by no recommendation",
    Grouping.LEAD: "No lead is named",
    Grouping.PARTNER: "No partner takes part",
    Grouping.BODY: "No body is named that oversees",
    Grouping.MONTH: "No date",
}
"""What actions are put under that have nothing of the kind: they are shown, and last."""


def group_actions(
    material: Material, grouping: Grouping, keep: Callable[[JudgedAction], bool]
) -> tuple[PlanGroup, ...]:
    """The kept actions in groups; a group without any is left out, an action may stand in several.

    Args:
        material: the plan.
        grouping: by what.
        keep: whether an action is shown.
    """
    if grouping is Grouping.THEME:
        return tuple(_themes(material, keep))
    found: defaultdict[str, list[JudgedAction]] = defaultdict(list)
    for judged in _actions(material):
        if keep(judged):
            for key in _keys(material, grouping, judged) or ("",):
                found[key].append(judged)
    titles = _titles(material, grouping)
    order = [key for key in titles if key in found] if titles else sorted(key for key in found if key)
    rest = [key for key in found if key and key not in order]
    kept = [*order, *rest, *([""] if "" in found else [])]
    return tuple(
        PlanGroup(_link(grouping, key), titles.get(key, key) or NOBODY[grouping], "", tuple(found[key])) for key in kept
    )


def _themes(material: Material, keep: Callable[[JudgedAction], bool]) -> Iterator[PlanGroup]:
    for judged in material.picture.themes:
        actions = tuple(one for one in judged.actions if keep(one))
        if actions:
            theme = judged.theme
            yield PlanGroup(f"theme/{theme.theme_id}", theme_name(theme, "  "), judged.summary, actions)


def _actions(material: Material) -> Iterable[JudgedAction]:
    return (judged for theme in material.picture.themes for judged in theme.actions)


def _link(grouping: Grouping, key: str) -> str:
    if grouping is Grouping.RECOMMENDATION and key:
        return f"recommendation/{key}"
    return f"group/{grouping.value}/{key}"


def _keys(material: Material, grouping: Grouping, judged: JudgedAction) -> tuple[str, ...]:
    action = judged.action
    if grouping is Grouping.RECOMMENDATION:
        return action.rec_ids
    if grouping is Grouping.LEAD:
        lead = action.lead_role or action.lead_officer
        return (lead,) if lead else ()
    if grouping is Grouping.PARTNER:
        return action.partner_org
    if grouping is Grouping.MONTH:
        due = action.due_date_current
        return (f"{due:%Y-%m}",) if due is not None else ()
    theme = next((one.theme for one in material.picture.themes if one.theme.theme_id == action.theme_id), None)
    return theme.overseen_by if theme is not None else ()


def _titles(material: Material, grouping: Grouping) -> dict[str, str]:
    """What keys are called, in the order in which groups stand; nothing for keys that are their own names."""
    if grouping is Grouping.RECOMMENDATION:
        return {one.rec_id: f"{one.rec_id}  {one.text}" for one in material.picture.recommendations}
    if grouping is Grouping.BODY:
        return {body.body_id: body.name for body in material.record.governance.bodies}
    if grouping is Grouping.MONTH:
        dates = {judged.action.due_date_current for judged in _actions(material)}
        return {f"{when:%Y-%m}": month(when) for when in sorted(one for one in dates if one is not None)}
    return {}


def group_words(group: PlanGroup) -> str:
    """How many actions are in it, and how many of them are late, counted and said as on the first page and on paper."""
    counted = [judged for judged in group.actions if judged.in_population]
    late = sum(judged.status is MemberStatus.OVERDUE for judged in counted)
    left_out = len(group.actions) - len(counted)
    said = count(len(counted), "action")
    if late:
        said += f", {late} {member_status(MemberStatus.OVERDUE).word.lower()}"
    return f"{said}; {left_out} superseded or withdrawn" if left_out else said
