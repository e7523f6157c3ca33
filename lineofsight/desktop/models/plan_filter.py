"""Which actions are shown: conditions that combine, each a few words that can be taken away again."""

from __future__ import annotations

import unicodedata
from datetime import timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from lineofsight.analysis.delivery_counts import LOST, UNREAD, is_lost, is_unread
from lineofsight.analysis.due_dates import due_by
from lineofsight.analysis.glance_needs import MOVED_OFTEN, is_moved_often
from lineofsight.analysis.plan_changes import HOW_CHANGED, facts_of
from lineofsight.analysis.verdicts import DeliveryFlag
from lineofsight.desktop.models.conditions import Condition, hold
from lineofsight.desktop.models.plan_keys import NOBODY, Grouping, actions_of, in_order, keys_of, titles_of
from lineofsight.domain.statuses import ImpactStatus
from lineofsight.wording.short_text import cut
from lineofsight.wording.statuses import MEMBER_STATUSES, changed_word, flag_word, impact_word, member_status
from lineofsight.wording.terms import term
from lineofsight.wording.themes import theme_name

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from collections.abc import Set as AbstractSet
    from datetime import date

    from lineofsight.analysis.plan_changes import PlanFacts
    from lineofsight.analysis.verdicts import JudgedAction, Picture
    from lineofsight.domain.governance import Body
    from lineofsight.domain.plan import Theme


class FilterKind(StrEnum):
    """What a condition asks of an action; the value is what the menu calls it."""

    STATUS = "Status"
    FLAG = "Flag"
    THEME = "Theme"
    RECOMMENDATION = "Recommendation"
    PORTFOLIO = "Portfolio"
    LEAD = "Lead"
    PARTNER = "Partner"
    BODY = "Body that oversees"
    DUE = "Due"
    MONTH = "Month due"
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


def search_text(judged: JudgedAction, theme: Theme) -> str:
    """Return what search looks through: theme, reference, text, lead, partners, evidence, milestones, folded."""
    action = judged.action
    parts = [
        theme_name(theme),
        action.action_id,
        action.action,
        action.lead_officer,
        action.lead_role,
        *action.partner_org,
        action.evidence_ref,
        *(term(kind) for kind in action.evidence_kind),
    ]
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
        return {window.value for window in _windows(due_by(judged.action), facts.as_at)}
    if kind is FilterKind.PORTFOLIO:
        return {facts.led_by.get(judged.action.theme_id, "")} - {""}
    if kind is FilterKind.CHANGED:
        return facts.changed.get(judged.action.action_id, frozenset())
    if kind in _GROUPINGS:
        return set(keys_of(judged, _GROUPINGS[kind], facts)) or {""}
    return _KEYS[kind](judged)


_KEYS: Final[dict[FilterKind, Callable[[JudgedAction], set[str]]]] = {
    FilterKind.STATUS: lambda judged: {judged.status.value},
    FilterKind.FLAG: lambda judged: {
        *(flag.value for flag in judged.flags),
        *((MOVED_OFTEN,) if is_moved_often(judged) else ()),
        *((UNREAD,) if is_unread(judged) else ()),
        *((LOST,) if is_lost(judged) else ()),
    },
    FilterKind.THEME: lambda judged: {judged.action.theme_id},
    FilterKind.IMPACT: lambda judged: {judged.action.impact_status.value},
}
_GROUPINGS: Final = {
    FilterKind.RECOMMENDATION: Grouping.RECOMMENDATION,
    FilterKind.LEAD: Grouping.LEAD,
    FilterKind.PARTNER: Grouping.PARTNER,
    FilterKind.BODY: Grouping.BODY,
    FilterKind.MONTH: Grouping.MONTH,
}
"""What is asked for by name as actions are put together by it."""

_BY_RULE: Final = frozenset((FilterKind.STATUS, FilterKind.FLAG, FilterKind.DUE, FilterKind.IMPACT, FilterKind.CHANGED))
"""What the program judges by rules: that no action meets one is an answer too."""

_MOST_LETTERS: Final = 60
"""Of a recommendation in a menu or on a button; the whole of it stands where actions are put together by it."""


def _windows(due: date | None, as_at: date) -> set[DueWindow]:
    if due is None:
        return {DueWindow.NONE}
    if due < as_at:
        return {DueWindow.PAST}
    if due <= as_at + _SOON:
        return {DueWindow.SOON, DueWindow.QUARTER}
    return {DueWindow.QUARTER} if due <= as_at + _QUARTER else {DueWindow.LATER}


def find_conditions(picture: Picture, bodies: Sequence[Body] = ()) -> dict[FilterKind, tuple[Condition, ...]]:
    """Return every condition that can be asked, by kind, in reading order.

    What a rule judges is asked also where no action meets it, and that none does is said; of names and other plain
    values there are only those that the plan holds. Of a plan without actions nothing is asked.

    Args:
        picture: with the plan.
        bodies: of the governance map, for their names.
    """
    facts = facts_of(picture)
    found = {
        kind: dict.fromkeys(key for judged in actions_of(picture) for key in _keys(judged, kind, facts))
        for kind in FilterKind
    }
    words = {theme.theme.theme_id: theme_name(theme.theme) for theme in picture.themes}
    statuses = [word.key for word in MEMBER_STATUSES]
    orders = {
        FilterKind.STATUS: [(key, member_status(key).word) for key in statuses],
        FilterKind.FLAG: [(key, flag_word(key)) for key in sorted((*DeliveryFlag, MOVED_OFTEN, UNREAD, LOST))],
        FilterKind.THEME: list(words.items()),
        FilterKind.PORTFOLIO: [(key, key) for key in dict.fromkeys(facts.led_by.values())],
        FilterKind.DUE: [(window.value, window.value) for window in DueWindow],
        FilterKind.IMPACT: [(key.value, impact_word(key)) for key in sorted(ImpactStatus)],
        FilterKind.CHANGED: [(key, changed_word(key)) for key in (HOW_CHANGED if picture.since is not None else ())],
        **{kind: _named(tuple(found[kind]), grouping, picture, bodies) for kind, grouping in _GROUPINGS.items()},
    }
    return {
        kind: tuple(
            Condition(kind, key, shown, is_met=key in found[kind])
            for key, shown in orders[kind]
            if key in found[kind] or (kind in _BY_RULE and found[FilterKind.STATUS])
        )
        for kind in FilterKind
    }


def _named(found: Sequence[str], grouping: Grouping, picture: Picture, bodies: Sequence[Body]) -> list[tuple[str, str]]:
    titles = titles_of(grouping, picture, bodies)
    words = {key: cut(title, _MOST_LETTERS) for key, title in titles.items()}
    return [(key, words.get(key, key) or NOBODY[grouping]) for key in in_order(found, tuple(titles))]
