"""Which actions are shown: conditions that combine, each a few words that can be taken away again."""

from __future__ import annotations

import unicodedata
from datetime import timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from lineofsight.analysis.glance_needs import MOVED_OFTEN, is_moved_often
from lineofsight.analysis.plan_changes import HOW_CHANGED, facts_of
from lineofsight.desktop.models.conditions import Condition, hold
from lineofsight.wording.statuses import MEMBER_STATUSES, changed_word, flag_word, impact_word, member_status
from lineofsight.wording.themes import theme_name

if TYPE_CHECKING:
    from collections.abc import Callable
    from collections.abc import Set as AbstractSet
    from datetime import date

    from lineofsight.analysis.plan_changes import PlanFacts
    from lineofsight.analysis.verdicts import JudgedAction, Picture


class FilterKind(StrEnum):
    """What a condition asks of an action; the value is what the menu calls it."""

    STATUS = "Status"
    FLAG = "Flag"
    THEME = "Theme"
    PORTFOLIO = "Portfolio"
    LEAD = "Lead"
    PARTNER = "Partner"
    DUE = "Due"
    IMPACT = "Impact"
    CHANGED = "Changed"


class DueWindow(StrEnum):
    """When an action is due, counted from the as-at date; the value is what is shown."""

    PAST = "Already past"
    SOON = "In the next 30 days"
    QUARTER = "In the next 90 days"
    LATER = "Later than 90 days"
    NONE = "No date"


_SOON = timedelta(days=30)
_QUARTER = timedelta(days=90)


def fold(text: str) -> str:
    """Return the text without accents and case, so that "reduire" finds "Réduire"."""
    if text.isascii():
        return text.casefold()
    apart = unicodedata.normalize("NFKD", text)
    return "".join(char for char in apart if not unicodedata.combining(char)).casefold()


def search_text(judged: JudgedAction) -> str:
    """Return what search looks through: reference, text, lead, partners, milestones, folded."""
    action = judged.action
    parts = [action.action_id, action.action, action.lead_officer, action.lead_role, *action.partner_org]
    parts += [f"{one.milestone.milestone_id} {one.milestone.text}" for one in judged.milestones]
    return fold("\n".join(parts))


def is_found(text: str, query: str) -> bool:
    """Whether every word of the query stands in the folded text."""
    return all(word in text for word in fold(query).split())


def keeps(judged: JudgedAction, conditions: tuple[Condition, ...], facts: PlanFacts) -> bool:
    """Whether an action meets the conditions."""
    return hold(conditions, lambda kind: _keys(judged, FilterKind(kind), facts))


def _keys(judged: JudgedAction, kind: FilterKind, facts: PlanFacts) -> AbstractSet[str]:
    if kind is FilterKind.DUE:
        return {window.value for window in _windows(judged.action.due_date_current, facts.as_at)}
    if kind is FilterKind.PORTFOLIO:
        return {facts.led_by.get(judged.action.theme_id, "")} - {""}
    if kind is FilterKind.CHANGED:
        return facts.changed.get(judged.action.action_id, frozenset())
    return _KEYS[kind](judged)


_KEYS: Final[dict[FilterKind, Callable[[JudgedAction], set[str]]]] = {
    FilterKind.STATUS: lambda judged: {judged.status.value},
    FilterKind.FLAG: lambda judged: {
        *(flag.value for flag in judged.flags),
        *((MOVED_OFTEN,) if is_moved_often(judged) else ()),
    },
    FilterKind.THEME: lambda judged: {judged.action.theme_id},
    FilterKind.LEAD: lambda judged: {judged.action.lead_role or judged.action.lead_officer},
    FilterKind.PARTNER: lambda judged: set(judged.action.partner_org),
    FilterKind.IMPACT: lambda judged: {judged.action.impact_status.value},
}


def _windows(due: date | None, as_at: date) -> set[DueWindow]:
    if due is None:
        return {DueWindow.NONE}
    if due < as_at:
        return {DueWindow.PAST}
    if due <= as_at + _SOON:
        return {DueWindow.SOON, DueWindow.QUARTER}
    return {DueWindow.QUARTER} if due <= as_at + _QUARTER else {DueWindow.LATER}


def find_conditions(picture: Picture) -> dict[FilterKind, tuple[Condition, ...]]:
    """Return every condition that at least one action of the picture meets, by kind, in reading order."""
    actions = [judged for theme in picture.themes for judged in theme.actions]
    facts = facts_of(picture)
    found = {kind: {key for judged in actions for key in _keys(judged, kind, facts)} for kind in FilterKind}
    words = {theme.theme.theme_id: theme_name(theme.theme) for theme in picture.themes}
    statuses = [word.key for word in MEMBER_STATUSES]
    orders = {
        FilterKind.STATUS: [(key, member_status(key).word) for key in statuses],
        FilterKind.FLAG: [(key, flag_word(key)) for key in sorted(found[FilterKind.FLAG])],
        FilterKind.THEME: list(words.items()),
        FilterKind.PORTFOLIO: [(key, key) for key in dict.fromkeys(facts.led_by.values())],
        FilterKind.LEAD: [(key, key or "No lead is named") for key in sorted(found[FilterKind.LEAD])],
        FilterKind.PARTNER: [(key, key) for key in sorted(found[FilterKind.PARTNER])],
        FilterKind.DUE: [(window.value, window.value) for window in DueWindow],
        FilterKind.IMPACT: [(key, impact_word(key)) for key in sorted(found[FilterKind.IMPACT])],
        FilterKind.CHANGED: [(key, changed_word(key)) for key in HOW_CHANGED],
    }
    return {
        kind: tuple(Condition(kind, key, shown) for key, shown in pairs if key in found[kind])
        for kind, pairs in orders.items()
    }
