"""Whose a thing that is watched is, as far as the record says: its portfolios, its owner, the body that decided.

A portfolio has what names a theme that its member leads, an action of such a theme, or the member as owner; an audit
recommendation also by its audit, a recommendation by the actions that answer it. Nothing is worked out from words.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from lineofsight.analysis.one_spelling import one_spelling
from lineofsight.analysis.portfolio import portfolios_of
from lineofsight.domain.record import WATCHED_KEYS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lineofsight.analysis.verdicts import Picture
    from lineofsight.domain.record import Record

_LISTED: Final = {
    "expectations": "expectation",
    "deadlines": "deadline",
    "risks": "risk",
    "audit_recommendations": "audit",
    "budget_lines": "budget",
    "register_entries": "entry",
    "decisions": "decision",
    "voices": "voice",
    "case_audits": "case_audit",
}
"""What of the watched record can name a theme, an action or an owner, with the kind of its links."""


@dataclass(frozen=True, slots=True)
class Whose:
    """What is recorded of whose one thing is.

    Attributes:
        portfolios: the members, as the plan names their posts; empty where it stands in none.
        owner: "" where none is named; ``None`` where the return has no column for one.
        body: the reference of the body that decided; ``None`` of what is no decision.
    """

    portfolios: frozenset[str]
    owner: str | None = None
    body: str | None = None


def whose(record: Record) -> Mapping[str, Whose]:
    """By link ("risk/R1") whose each thing is; nothing of what has no column that could say it."""
    leads = {theme.theme_id: theme.lead_member for theme in record.plan.themes}
    by_action = {action.action_id: leads.get(action.theme_id, "") for action in record.plan.actions}
    by_audit = {audit.audit_id: leads.get(audit.theme_id, "") for audit in record.watched.audit_reports}
    posts = {post.casefold(): post for post in portfolios_of(record.plan.themes)}
    spelt = one_spelling(name for _, item in _items(record) if (name := getattr(item, "owner", "")))
    found = {}
    for link, item in _items(record):
        owner: str | None = getattr(item, "owner", None)
        named = (
            leads.get(getattr(item, "theme_id", ""), ""),
            by_audit.get(getattr(item, "audit_id", ""), ""),
            posts.get((owner or "").casefold(), ""),
            *(by_action.get(ref, "") for ref in getattr(item, "action_ids", ())),
        )
        body = getattr(item, "body_id", None)
        found[link] = Whose(frozenset(named) - {""}, spelt.get(owner, owner) if owner else owner, body)
    answering: dict[str, set[str]] = {asked.rec_id: set() for asked in record.plan.recommendations}
    for action in record.plan.actions:
        for ref in action.rec_ids:
            answering.setdefault(ref, set()).add(by_action[action.action_id])
    return found | {f"recommendation/{ref}": Whose(frozenset(members) - {""}) for ref, members in answering.items()}


def whose_noted(picture: Picture, record: Record) -> Mapping[str, Whose]:
    """By link whose each thing is on which somebody can write a note; nothing of what is of the whole council."""
    found: dict[str, set[str]] = {}
    for theme in picture.themes:
        for judged in theme.actions:
            found.setdefault(f"action/{judged.action.action_id}", set()).add(theme.theme.lead_member)
            for one in judged.milestones:
                found.setdefault(f"milestone/{one.milestone.milestone_id}", set()).add(theme.theme.lead_member)
        for measured in theme.indicators:
            found.setdefault(f"indicator/{measured.indicator.ind_id}", set()).add(theme.theme.lead_member)
    # Who owns an expectation is not who owns what was said of it.
    watched = {link: Whose(one.portfolios) for link, one in whose(record).items()}
    return watched | {link: Whose(frozenset(members) - {""}) for link, members in found.items()}


def _items(record: Record) -> Iterator[tuple[str, Any]]:
    for attribute, kind in _LISTED.items():
        key = WATCHED_KEYS[attribute][1]
        for item in getattr(record.watched, attribute):
            yield f"{kind}/{getattr(item, key)}", item
