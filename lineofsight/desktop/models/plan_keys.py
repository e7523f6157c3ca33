"""By what actions of a plan belong together: what each belongs to, and what that is called, in reading order."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Final

from lineofsight.analysis.due_dates import due_by
from lineofsight.wording.answering import NO_LEAD
from lineofsight.wording.dates import month

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lineofsight.analysis.plan_changes import PlanFacts
    from lineofsight.analysis.verdicts import JudgedAction, Picture
    from lineofsight.domain.governance import Body


class Grouping(StrEnum):
    """By what actions are put together; the value is what the page calls it."""

    THEME = "Theme"
    RECOMMENDATION = "Recommendation"
    LEAD = "Lead"
    PARTNER = "Partner"
    BODY = "Body that oversees"
    MONTH = "Month due"


NOBODY: Final = {
    Grouping.RECOMMENDATION: "Asked for by no recommendation",
    Grouping.LEAD: NO_LEAD,
    Grouping.PARTNER: "No partner takes part",
    Grouping.BODY: "No body is named that oversees",
    Grouping.MONTH: "No date",
}
"""What actions belong to that have nothing of the kind: they are shown, and last."""


def keys_of(judged: JudgedAction, grouping: Grouping, facts: PlanFacts) -> tuple[str, ...]:
    """The keys of all that an action belongs to, each once; none for what has nothing of the kind."""
    action = judged.action
    if grouping is Grouping.THEME:
        return (action.theme_id,)
    if grouping is Grouping.RECOMMENDATION:
        return action.rec_ids
    if grouping is Grouping.LEAD:
        lead = action.lead
        return (facts.spelt.get(lead, lead),) if lead else ()
    if grouping is Grouping.PARTNER:
        return tuple(dict.fromkeys(facts.spelt.get(name, name) for name in action.partner_org))
    if grouping is Grouping.MONTH:
        due = due_by(action)
        return (f"{due:%Y-%m}",) if due is not None else ()
    return facts.overseen_by.get(action.theme_id, ())


def titles_of(grouping: Grouping, picture: Picture, bodies: Sequence[Body]) -> dict[str, str]:
    """What keys are called, in the order in which they are read; nothing for keys that are their own names.

    Args:
        grouping: of the keys; a theme's is named by the theme.
        picture: with the plan.
        bodies: of the governance map.
    """
    if grouping is Grouping.RECOMMENDATION:
        return {one.rec_id: f"{one.rec_id}  {one.text}" for one in picture.recommendations}
    if grouping is Grouping.BODY:
        return {body.body_id: body.name for body in bodies}
    if grouping is Grouping.MONTH:
        dates = {due_by(judged.action) for judged in actions_of(picture)}
        return {f"{when:%Y-%m}": month(when) for when in sorted(one for one in dates if one is not None)}
    return {}


def in_order(found: Sequence[str], titles: Sequence[str]) -> list[str]:
    """The keys that were found, in the order of their titles, else of their names; what has none of them last."""
    names = list(titles) or sorted((key for key in found if key), key=lambda key: (key.casefold(), key))
    known = set(found)
    order = [key for key in names if key in known]
    placed = set(order)
    rest = [key for key in found if key and key not in placed]
    return [*order, *rest, *([""] if "" in known else [])]


def actions_of(picture: Picture) -> Iterator[JudgedAction]:
    """The actions of the whole plan, in its order."""
    return (judged for theme in picture.themes for judged in theme.actions)
